/* cleaning.h - the stage (UTF-8 as it came) becomes the text: what is no letter goes, letters get the form NFC. */
#ifndef DRS_CLEANING_H
#define DRS_CLEANING_H

#include "text.h"

/* How many bytes at the start need nothing done: printable ASCII alone. */
size_t drs_clean_plain_run(const uint8_t *bytes, size_t size);

/* Index of the first byte that cleaning changes; `size` where there is none. What stands before it is valid UTF-8. */
size_t drs_clean_first_change(const uint8_t *bytes, size_t size);

/* What is cleaned, and what was met. */
typedef struct drs_cleaner {
    const uint8_t *stage;
    size_t stage_length;
    drs_text_faults faults;
} drs_cleaner;

/* One step writes at most so many bytes. */
enum { DRS_CLEAN_STEP_BYTES = 4096 };

/* One step of cleaning: reads from the stage at `at` and writes to `out`. Returns the bytes read. The way back to the
 * source (way_back.h) takes the same steps once more. */
size_t drs_clean_step(drs_cleaner *cleaner, size_t at, char *out, size_t *written);

/* Fill text->bytes from text->stage. */
void drs_text_clean(drs_arena *arena, drs_text *text);

#endif
