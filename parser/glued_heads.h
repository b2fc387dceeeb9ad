/* glued_heads.h - running heads that an extractor put right behind the last word of a page, on the same line. */
#ifndef DRS_GLUED_HEADS_H
#define DRS_GLUED_HEADS_H

#include "arena.h"
#include "text.h"

/* Some extractors end a page's text with no line end and go on with the running head ("… wird hinge-LANDTAG NORDRHEIN-
 * WESTFALEN - 18. Wahlperiode Drucksache 18/7355"), others lose the form feed between. Such heads become lines. */
void drs_glued_heads_part(drs_arena *arena, drs_text *text);

#endif
