/* head.h - the title block as a whole: which paper it is, and what its lines give the record. */
#ifndef DRS_HEAD_H
#define DRS_HEAD_H

#include "draft.h"

/* Read the title block of lines [draft->first, ...); sets draft->body to the first line behind it. */
void drs_head_read(drs_draft *draft);

/* A line of the body that repeats the head ("erstellt vom Ministerium …" above st's answers, "des Staatsministeriums …",
 * "vom 06.05.2025" below by's "Antwort"): takes its values. Returns how many lines it has; 0 where it is none. */
size_t drs_head_read_divider(drs_draft *draft, size_t line);

#endif
