#include "text.h"

#include <string.h>

#include "block_order.h"
#include "cleaning.h"
#include "cut_lines.h"
#include "decoding.h"
#include "measures.h"
#include "page_columns.h"

/* A text in which more than this share of the bytes is controls is no text; a few may stand in any. */
#define BINARY_SHARE 16u
#define FEW_CONTROLS 8u

/* Formats whose first bytes tell that they are no text. */
static bool is_known_binary(const uint8_t *bytes, size_t size) {
    static const char *const magics[] = {"%PDF-", "PK\x03\x04", "\x1F\x8B", "\x89PNG",         "\xFF\xD8\xFF",
                                         "GIF8",  "\177ELF",    "{\\rtf",   "\xD0\xCF\x11\xE0"};
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
        size_t length = strlen(magics[i]);
        if (size >= length && memcmp(bytes, magics[i], length) == 0) {
            return true;
        }
    }
    return false;
}

drs_status drs_text_read(drs_arena *arena, const void *bytes, size_t size, drs_text *text) {
    *text = (drs_text){0};
    if (size > DRS_MAX_INPUT) {
        return DRS_ERROR_TOO_LARGE;
    }
    if (is_known_binary(bytes, size)) {
        return DRS_ERROR_BINARY;
    }
    drs_text_decode(arena, text, bytes, size);
    drs_text_clean(arena, text);
    size_t odd = text->faults.nul + text->faults.control;
    if (odd > FEW_CONTROLS && odd > text->stage_length / BINARY_SHARE) {
        return DRS_ERROR_BINARY;
    }
    drs_text_to_lines(arena, text);
    if (!text->line_count) {
        return DRS_ERROR_EMPTY;
    }
    drs_page_columns_part(arena, text);
    drs_block_order_mend(arena, text);
    drs_text_measure_all(text);
    return DRS_OK;
}
