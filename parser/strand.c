#include "strand.h"

#include <string.h>

#include "furniture.h"
#include "line_ends.h"
#include "way_back.h"

drs_strand drs_strand_make(drs_draft *draft, size_t first, size_t last, uint32_t start, size_t most) {
    const char *text = draft->text->bytes;
    size_t room = 1;
    for (size_t i = first; i <= last && room < most; i++) {
        room += draft->text->lines[i].end - draft->text->lines[i].start + 1;
    }
    room = room < most + 1 ? room : most + 1;
    char *bytes = drs_arena_bytes(draft->arena, room + 1);
    uint32_t *map = drs_arena_unset(draft->arena, room + 1, sizeof *map);
    size_t used = 0;
    size_t before = SIZE_MAX;
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &draft->text->lines[i];
        bool note = line->role == DRS_ROLE_NOTE && draft->text->lines[first].role != DRS_ROLE_NOTE;
        if (drs_is_furniture(line) || note) {
            continue;
        }
        size_t at = i == first && start > line->start ? start : line->start;
        if (before != SIZE_MAX && used) {
            size_t hyphen;
            const drs_line *above = &draft->text->lines[before];
            drs_join join = drs_join_lines(draft, text, above->start, above->end, at, line->end, &hyphen);
            switch (drs_word_is_torn(draft, before, i) ? DRS_JOIN_NOTHING : join) {
            case DRS_JOIN_BLANK:
                if (used < room) {
                    bytes[used] = ' ';
                    map[used++] = above->end;
                }
                break;
            case DRS_JOIN_DROP_HYPHEN:
                used -= hyphen < used ? hyphen : used;
                break;
            case DRS_JOIN_NOTHING:
                break;
            }
        }
        if (!(line->flags & DRS_LINE_DOUBLED) && at < line->end && (text[at] != ' ' || !used)) {
            /* Nearly all lines are copied as they are. */
            size_t length = line->end - at < room - used ? line->end - at : room - used;
            memcpy(bytes + used, text + at, length);
            uint32_t *places = map + used;
            for (uint32_t k = 0; k < (uint32_t)length; k++) {
                places[k] = (uint32_t)at + k;
            }
            used += length;
            before = i;
            continue;
        }
        for (; at < line->end && used < room; at++) {
            if (text[at] == ' ' && used && bytes[used - 1] == ' ') {
                continue;
            }
            bytes[used] = text[at];
            map[used++] = (uint32_t)at;
        }
        before = i;
    }
    bytes[used] = '\0';
    map[used] = used ? map[used - 1] + 1 : 0;
    return (drs_strand){bytes, used, map};
}

drs_strand drs_strand_of_pieces(drs_draft *draft, const drs_piece *pieces, size_t count) {
    const char *text = draft->text->bytes;
    char *bytes = drs_arena_bytes(draft->arena, DRS_KEY_BYTES + 1);
    uint32_t *map = drs_arena_alloc(draft->arena, DRS_KEY_BYTES + 1, sizeof *map);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const drs_piece *piece = &pieces[i];
        if (i && used) {
            size_t hyphen;
            drs_join join =
                drs_join_lines(draft, text, pieces[i - 1].start, pieces[i - 1].end, piece->start, piece->end, &hyphen);
            if (join == DRS_JOIN_BLANK && used < DRS_KEY_BYTES) {
                bytes[used] = ' ';
                map[used++] = (uint32_t)pieces[i - 1].end;
            } else if (join == DRS_JOIN_DROP_HYPHEN) {
                used -= hyphen < used ? hyphen : used;
            }
        }
        for (size_t at = piece->start; at < piece->end && used < DRS_KEY_BYTES; at++) {
            if (text[at] == ' ' && used && bytes[used - 1] == ' ') {
                continue;
            }
            bytes[used] = text[at];
            map[used++] = (uint32_t)at;
        }
    }
    bytes[used] = '\0';
    map[used] = used ? map[used - 1] + 1 : 0;
    return (drs_strand){bytes, used, map};
}

size_t drs_line_at(const drs_draft *draft, size_t at) {
    size_t low = 0;
    size_t high = draft->text->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (draft->text->lines[middle].start <= at) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Cut from the head of `rest` what stands in one piece in the source too, without the line end behind it. */
static drs_piece next_run(const drs_draft *draft, drs_piece *rest) {
    const char *text = draft->text->bytes;
    size_t stop = drs_text_run_end(draft->text, rest->start);
    drs_piece run = *rest;
    if (stop >= rest->end) {
        rest->start = rest->end;
        return run;
    }
    rest->start = stop;
    run.end = stop;
    while (run.end > run.start + 1 && (text[run.end - 1] == ' ' || text[run.end - 1] == '\n')) {
        run.end--;
    }
    return run;
}

/* The pieces lie behind the spans in one block, so that an account can go back from a value to its letters. */
drs_spans drs_spans_make(drs_draft *draft, const drs_piece *pieces, size_t count) {
    bool account = draft->options && draft->options->account;
    if (!drs_keeps_places(draft)) {
        return (drs_spans){0};
    }
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        drs_piece rest = pieces[i];
        while (rest.start < rest.end) {
            (void)next_run(draft, &rest);
            used++;
        }
    }
    if (!used) {
        return (drs_spans){0};
    }
    drs_span *spans = drs_arena_alloc(draft->arena, used, account ? sizeof *spans + sizeof *pieces : sizeof *spans);
    drs_piece *kept = (drs_piece *)(void *)(spans + used);
    for (size_t i = 0, k = 0; i < count; i++) {
        drs_piece rest = pieces[i];
        while (rest.start < rest.end) {
            drs_piece run = next_run(draft, &rest);
            const drs_line *first = &draft->text->lines[drs_line_at(draft, run.start)];
            const drs_line *last = &draft->text->lines[drs_line_at(draft, run.end - 1)];
            spans[k] = (drs_span){drs_page_of(first), drs_line_number_at(first, run.start),
                                  drs_line_number_at(last, run.end - 1), drs_text_source(draft->text, run.start),
                                  drs_text_source_end(draft->text, run.end)};
            if (account) {
                kept[k] = run;
            }
            k++;
        }
    }
    return (drs_spans){spans, used};
}

const drs_piece *drs_spans_pieces(const drs_spans *spans) {
    return (const drs_piece *)(const void *)(spans->items + spans->count);
}

/* The side column's pieces stand amid the lines of a value and are none of it. */
static drs_spans spans_around_margins(drs_draft *draft, drs_piece whole) {
    const drs_piece *margins = draft->margins;
    /* They stand in the order of the text. */
    size_t first = 0;
    for (size_t end = draft->margin_count; first < end;) {
        size_t middle = first + (end - first) / 2;
        if (margins[middle].start > whole.start) {
            end = middle;
        } else {
            first = middle + 1;
        }
    }
    size_t last = first;
    while (last < draft->margin_count && margins[last].end < whole.end) {
        last++;
    }
    drs_piece *pieces = drs_arena_alloc(draft->arena, last - first + 1, sizeof *pieces);
    size_t count = 0;
    for (size_t i = first; i < last; i++) {
        pieces[count++] = (drs_piece){whole.start, margins[i].start};
        whole.start = margins[i].end;
        while (whole.start + 1 < whole.end && strchr(" \n", draft->text->bytes[whole.start])) {
            whole.start++; /* a place begins with its first letter */
        }
    }
    pieces[count++] = whole;
    return drs_spans_make(draft, pieces, count);
}

drs_value drs_strand_value(drs_draft *draft, const drs_strand *strand, size_t start, size_t end) {
    while (start < end && strand->bytes[start] == ' ') {
        start++;
    }
    while (end > start && strand->bytes[end - 1] == ' ') {
        end--;
    }
    if (start >= end) {
        return (drs_value){0};
    }
    drs_piece piece = {strand->map[start], strand->map[end - 1] + 1};
    drs_string text = drs_arena_copy(draft->arena, strand->bytes + start, end - start);
    return (drs_value){text,
                       draft->margin_count ? spans_around_margins(draft, piece) : drs_spans_make(draft, &piece, 1)};
}

drs_value drs_value_make(drs_draft *draft, const char *text, size_t length, drs_piece piece) {
    drs_value value = {drs_arena_copy(draft->arena, text, length), drs_spans_make(draft, &piece, 1)};
    if (!value.spans.count) {
        drs_made_value *made =
            drs_arena_push(draft->arena, &draft->made, &draft->made_count, &draft->made_capacity, sizeof *made);
        *made = (drs_made_value){value.text.bytes, piece.start};
    }
    return value;
}
