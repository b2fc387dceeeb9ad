/* strand.h - lines joined to running text, each byte still knowing its place. */
#ifndef DRS_STRAND_H
#define DRS_STRAND_H

#include "draft.h"

/* Running text made of lines: blanks single, hyphenation at line ends undone. `map` has one entry more than bytes. */
typedef struct drs_strand {
    const char *bytes;
    size_t length;
    const uint32_t *map; /* offset in drs_text.bytes of each byte */
} drs_strand;

/* Join the lines [first, last] that have no furniture's role, from offset `start` of the first one on (0: its start).
 * At most `most` bytes are joined. */
drs_strand drs_strand_make(drs_draft *draft, size_t first, size_t last, uint32_t start, size_t most);

/* Join pieces of the text, at most DRS_KEY_BYTES of them, as if they were lines. */
drs_strand drs_strand_of_pieces(drs_draft *draft, const drs_piece *pieces, size_t count);

/* A value of the strand's bytes [start, end), blanks at both ends left out, with its place. Empty: no value. */
drs_value drs_strand_value(drs_draft *draft, const drs_strand *strand, size_t start, size_t end);

/* A value with the text given, as it was read from a piece of the paper: "18/9376" from "18 / 9 376". */
drs_value drs_value_make(drs_draft *draft, const char *text, size_t length, drs_piece piece);

/* Somebody wants to know where values were read: else all spans stay empty. */
static inline bool drs_keeps_places(const drs_draft *draft) {
    return !draft->options || !draft->options->without_places || draft->options->account;
}

/* The place in the source of the text's pieces, one span for each piece that is not empty. */
drs_spans drs_spans_make(drs_draft *draft, const drs_piece *pieces, size_t count);

/* The pieces that spans were made of, as many as there are spans; only where drs_options.account is set. */
const drs_piece *drs_spans_pieces(const drs_spans *spans);

/* The line that text offset `at` stands in. */
size_t drs_line_at(const drs_draft *draft, size_t at);

#endif
