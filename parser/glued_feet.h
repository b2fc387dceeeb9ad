/* glued_feet.h - first lines of a page's foot that an extractor put right behind the last word of its text, on one line. */
#ifndef DRS_GLUED_FEET_H
#define DRS_GLUED_FEET_H

#include "draft.h"

/* pdftotext undoes the hyphen that ends a page's text and goes on with what stands below ("… bei späterer ZahEingegangen:
 * 28.5.2025", "… durch die Zentra1 APr 18/749, S. 15."). Such feet become lines, and the torn words are marked. */
void drs_glued_feet_part(const drs_reader *reader, drs_matcher *matcher, drs_arena *arena, drs_text *text);

#endif
