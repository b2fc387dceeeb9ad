/* Parties: the printed forms and the one short form that every record carries beside them. Longer forms stand before
 * shorter ones that they begin with. Sources: heads of papers since 2010. */
#include "parliaments.h"

/* Tables keep a row on a line. */
/* clang-format off */

const drs_party drs_parties[] = {
    {"cdu_csu", "cdu/csu"},
    {"cdu", "cdu"},
    {"csu", "csu"},
    {"spd", "sozialdemokratischeparteideutschlands(spd)"},
    {"spd", "sozialdemokratischeparteideutschlands"},
    {"spd", "spd"},
    {"gruene", "bündnis90/diegrünen"},
    {"gruene", "bündnis90diegrünen"},
    {"gruene", "bündnis'90/diegrünen"},
    {"gruene", "bündnisgrüne"},
    {"gruene", "b90/diegrünen"},
    {"gruene", "b90/grüne"},
    {"gruene", "b'90/diegrünen"},
    {"gruene", "b´90/diegrünen"},
    {"gruene", "b’90/diegrünen"},
    {"gruene", "diegrünen"},
    {"gruene", "grüne"},
    {"fdp", "fdp/dvp"},
    {"fdp", "freiedemokraten(fdp)"},
    {"fdp", "freiedemokraten"},
    {"fdp", "f.d.p."},
    {"fdp", "fdp"},
    {"linke", "dielinke."},
    {"linke", "dielinke"},
    {"linke", "dlelinke"},
    {"linke", "linke"},
    {"afd", "alternativefürdeutschland(afd)"},
    {"afd", "alternativefürdeutschland"},
    {"afd", "afd"},
    {"afd", "af"}, /* nw: a letter lost by the extractor */
    {"bsw", "bündnissahrawagenknecht"},
    {"bsw", "bsw"},
    {"bvb_fw", "bvb/freiewähler"},
    {"fw", "freiewähler"},
    {"ssw", "ssw"},
    {"piraten", "piraten"},
    {"npd", "npd"},
    {"biw", "bürgerinwut(biw)"},
    {"biw", "bürgerinwut"},
    {"biw", "biw"},
    {"bd", "bündnisdeutschland"},
    {"drei_farben", "dreifarben-mehrfreiheitrlp"},
    {"drei_farben", "dreifarben-mehrfreiheit"},
    {"drei_farben", "dreifarben"},
    {"werteunion", "werteunion"},
    {"fraktionslos", "fraktionslose"},
    {"fraktionslos", "fraktionslos"},
};
const size_t drs_party_count = sizeof drs_parties / sizeof *drs_parties;
