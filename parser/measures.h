/* measures.h - what the lines tell of the extractor: how wide they are, and whether empty lines part anything. */
#ifndef DRS_MEASURES_H
#define DRS_MEASURES_H

#include "text.h"

/* Count out of the gaps what the extractor put before each line, and fill what drs_text says of all lines. Judged once,
 * before any line is, and used by all rules on line ends. */
void drs_text_measure_all(drs_text *text);

/* The same of the lines [first, end) alone, whose gaps were counted before: of several papers in one input each has its own
 * measures. */
void drs_text_measure(drs_text *text, size_t first, size_t end);

#endif
