/* head.h - the title block: which parliament, which paper, its numbers, dates, askers, title. */
#ifndef DRS_HEAD_H
#define DRS_HEAD_H

#include "draft.h"

/* Find the parliament (draft->profile). `options->parliament` decides where it is given. */
void drs_head_find_parliament(drs_draft *draft);

/* Read the title block of lines [draft->first, ...); sets draft->body to the first line behind it. */
void drs_head_read(drs_draft *draft);

/* A line of the body that repeats the head ("erstellt vom Ministerium …" above st's answers, "des Staatsministeriums …",
 * "vom 06.05.2025" below by's "Antwort"): takes its values. Returns how many lines it has; 0 where it is none. */
size_t drs_head_read_divider(drs_draft *draft, size_t line);

/* The drs_head_item that the line's form says, -1 where it has none. */
int drs_head_item_at(drs_draft *draft, size_t line);

#endif
