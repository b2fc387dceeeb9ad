/* torn_values.h - numbers and dates of the title block and the imprint that the end of a line tears. */
#ifndef DRS_TORN_VALUES_H
#define DRS_TORN_VALUES_H

#include "text.h"

/* The line begins with a date: "11. Mai 2021", "11.05.2021", but not "1. Wie viele …". */
bool drs_begins_date(const char *text, const drs_line *line);

/* A number, a date, a citation or what stands between two dates goes on from the line to the next one: "auf die Kleine Anfrage
 * 3754 vom / 24. April 2024", "Drucksache / 6/4090", "gemäß § 46 Abs. / 1 GO LT". */
bool drs_value_is_torn(const char *text, const drs_line *line, const drs_line *next);

#endif
