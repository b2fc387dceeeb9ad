/* The years in which each legislative term began and ended; of the terms that run, the year of the next election. */
#include "parliaments.h"

/* Tables keep a row on a line. */
/* clang-format off */

const drs_term drs_terms[] = {
    {DRS_BB, 4, 2004, 2009}, {DRS_BB, 5, 2009, 2014}, {DRS_BB, 6, 2014, 2019}, {DRS_BB, 7, 2019, 2024},
    {DRS_BB, 8, 2024, 2029},
    {DRS_BE, 16, 2006, 2011}, {DRS_BE, 17, 2011, 2016}, {DRS_BE, 18, 2016, 2021}, {DRS_BE, 19, 2021, 2026},
    {DRS_BT, 16, 2005, 2009}, {DRS_BT, 17, 2009, 2013}, {DRS_BT, 18, 2013, 2017}, {DRS_BT, 19, 2017, 2021},
    {DRS_BT, 20, 2021, 2025}, {DRS_BT, 21, 2025, 2029},
    {DRS_BW, 14, 2006, 2011}, {DRS_BW, 15, 2011, 2016}, {DRS_BW, 16, 2016, 2021}, {DRS_BW, 17, 2021, 2026},
    {DRS_BY, 16, 2008, 2013}, {DRS_BY, 17, 2013, 2018}, {DRS_BY, 18, 2018, 2023}, {DRS_BY, 19, 2023, 2028},
    {DRS_HB, 17, 2007, 2011}, {DRS_HB, 18, 2011, 2015}, {DRS_HB, 19, 2015, 2019}, {DRS_HB, 20, 2019, 2023},
    {DRS_HB, 21, 2023, 2027},
    {DRS_HE, 17, 2008, 2009}, {DRS_HE, 18, 2009, 2014}, {DRS_HE, 19, 2014, 2019}, {DRS_HE, 20, 2019, 2024},
    {DRS_HE, 21, 2024, 2029},
    {DRS_HH, 19, 2008, 2011}, {DRS_HH, 20, 2011, 2015}, {DRS_HH, 21, 2015, 2020}, {DRS_HH, 22, 2020, 2025},
    {DRS_HH, 23, 2025, 2030},
    {DRS_MV, 5, 2006, 2011}, {DRS_MV, 6, 2011, 2016}, {DRS_MV, 7, 2016, 2021}, {DRS_MV, 8, 2021, 2026},
    {DRS_NI, 16, 2008, 2013}, {DRS_NI, 17, 2013, 2017}, {DRS_NI, 18, 2017, 2022}, {DRS_NI, 19, 2022, 2027},
    {DRS_NW, 14, 2005, 2010}, {DRS_NW, 15, 2010, 2012}, {DRS_NW, 16, 2012, 2017}, {DRS_NW, 17, 2017, 2022},
    {DRS_NW, 18, 2022, 2027},
    {DRS_RP, 15, 2006, 2011}, {DRS_RP, 16, 2011, 2016}, {DRS_RP, 17, 2016, 2021}, {DRS_RP, 18, 2021, 2026},
    {DRS_SH, 16, 2005, 2009}, {DRS_SH, 17, 2009, 2012}, {DRS_SH, 18, 2012, 2017}, {DRS_SH, 19, 2017, 2022},
    {DRS_SH, 20, 2022, 2027},
    {DRS_SL, 13, 2004, 2009}, {DRS_SL, 14, 2009, 2012}, {DRS_SL, 15, 2012, 2017}, {DRS_SL, 16, 2017, 2022},
    {DRS_SL, 17, 2022, 2027},
    {DRS_SN, 5, 2009, 2014}, {DRS_SN, 6, 2014, 2019}, {DRS_SN, 7, 2019, 2024}, {DRS_SN, 8, 2024, 2029},
    {DRS_ST, 5, 2006, 2011}, {DRS_ST, 6, 2011, 2016}, {DRS_ST, 7, 2016, 2021}, {DRS_ST, 8, 2021, 2026},
    {DRS_TH, 5, 2009, 2014}, {DRS_TH, 6, 2014, 2019}, {DRS_TH, 7, 2019, 2024}, {DRS_TH, 8, 2024, 2029},
};
const size_t drs_term_count = sizeof drs_terms / sizeof *drs_terms;
