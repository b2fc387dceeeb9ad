/* decoding.h - the bytes of an input become the stage, UTF-8 as it came: which encoding they are in is told here. */
#ifndef DRS_DECODING_H
#define DRS_DECODING_H

#include "text.h"

/* Fill text->encoding and text->stage, which points into `bytes` where these are UTF-8. */
void drs_text_decode(drs_arena *arena, drs_text *text, const uint8_t *bytes, size_t size);

#endif
