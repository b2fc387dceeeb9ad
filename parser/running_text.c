#include "running_text.h"

#include <string.h>

#include "figures.h"
#include "line_ends.h"
#include "lists.h"
#include "sentence_ends.h"
#include "strand.h"
#include "tables.h"

typedef struct text_builder {
    drs_draft *draft;
    char *bytes;
    size_t room;
    size_t used;
    drs_piece *pieces;
    size_t piece_count;
    size_t piece_capacity;
} text_builder;

bool drs_line_has_room(const drs_draft *draft, const drs_line *line, const drs_line *next) {
    size_t word = drs_first_token(draft->text->bytes, next->start, next->end).end - next->start;
    return (line->end - line->start + 1 + word) * 10 <= (size_t)draft->text->width * 8;
}

/* Where the text of a line begins and ends: a heading or another column may share the line with it. */
static size_t text_start(const drs_line *line) {
    return line->cut ? line->cut : line->start;
}

static size_t text_end(const drs_line *line) {
    return line->stop ? line->stop : line->end;
}

/* What parts two lines of one text. */
static const char *separator(drs_draft *draft, size_t above, size_t below, bool in_item, size_t *hyphen) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *a = &lines[above];
    const drs_line *b = &lines[below];
    size_t start = text_start(b);
    *hyphen = 0;
    bool adjacent = below == above + 1 && a->page == b->page;
    bool gap = adjacent && b->gap > 0 && draft->text->gaps_mean;
    bool closed = drs_line_closes_clause(text, a);
    bool row_above = drs_is_row(draft, above);
    bool row_below = drs_is_row(draft, below);
    bool item = b->flags & DRS_LINE_ITEM;
    drs_join join = drs_join_lines(draft, text, text_start(a), text_end(a), start, text_end(b), hyphen);
    join = drs_word_is_torn(draft, above, below) ? DRS_JOIN_NOTHING : join;
    if (join != DRS_JOIN_BLANK && !row_above && !row_below && !item) {
        return "";
    }
    *hyphen = 0;
    if (row_above || row_below) {
        /* An empty line beside a table parts, even where others do not. */
        return gap || (row_above != row_below && adjacent && b->gap) ? "\n\n" : "\n";
    }
    if (b->flags & DRS_LINE_ITEM) {
        return gap && closed ? "\n\n" : "\n";
    }
    if (in_item && drs_is_upper(text, start, b->end) && drs_line_has_room(draft, a, b)) {
        return "\n\n";
    }
    if (gap && (closed || drs_is_upper(text, start, b->end))) {
        return "\n\n";
    }
    /* A short closed line ends its paragraph, whatever the extractor did to the blanks. */
    size_t length = a->end - a->start;
    bool within = drs_is_lower(text, start, b->end) && !strchr(".?!:;", text[text_end(a) - 1]); /* behind “ or ) */
    if (closed && !within && length < (size_t)draft->text->width * 8 / 10 && !(a->flags & DRS_LINE_PIECE) &&
        !(b->flags & DRS_LINE_PIECE)) {
        return "\n\n";
    }
    return " ";
}

static void put(text_builder *build, const char *bytes, size_t length) {
    if (build->used + length > build->room) {
        size_t larger = (build->room + length) * 2;
        char *grown = drs_arena_bytes(build->draft->arena, larger + 1);
        memcpy(grown, build->bytes, build->used);
        build->bytes = grown;
        build->room = larger;
    }
    memcpy(build->bytes + build->used, bytes, length);
    build->used += length;
}

/* The first mark of a note that stands at or behind text[at]. */
static size_t first_mark(const drs_draft *draft, size_t at) {
    size_t low = 0;
    size_t high = draft->mark_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (draft->marks[middle].at < at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Copy one line, blanks single, the marks of notes as "[^1]". */
static void put_line(text_builder *build, size_t index, size_t start, size_t end, bool keep_columns) {
    const drs_draft *draft = build->draft;
    const char *text = draft->text->bytes;
    size_t next = draft->mark_count ? first_mark(draft, start) : 0;
    bool marks = next < draft->mark_count && draft->marks[next].at < end;
    /* Nearly all lines have neither a mark nor a doubled blank. */
    if (!marks && (keep_columns || !(draft->text->lines[index].flags & DRS_LINE_DOUBLED))) {
        put(build, text + start, end - start);
        return;
    }
    size_t from = start;
    if (!marks) {
        for (size_t gap; (gap = drs_find_at(text, from, end, "  ")) != SIZE_MAX;) {
            put(build, text + from, gap - from);
            from = drs_skip_spaces(text, gap, end) - 1;
        }
        put(build, text + from, end - from);
        return;
    }
    bool blanks = draft->text->lines[index].flags & DRS_LINE_DOUBLED && !keep_columns;
    for (size_t at = start; at < end; at++) {
        if (!blanks && (!marks || draft->marks[next].at > at)) {
            if (!marks || draft->marks[next].at >= end) {
                break;
            }
            at = draft->marks[next].at;
        }
        if (text[at] != ' ' && (!marks || draft->marks[next].at > at)) {
            continue;
        }
        if (text[at] == ' ' && at + 1 < end && text[at + 1] == ' ' && !keep_columns) {
            put(build, text + from, at - from);
            while (at + 1 < end && text[at + 1] == ' ') {
                at++;
            }
            from = at;
            continue;
        }
        while (next < draft->mark_count && draft->marks[next].at < at) {
            next++; /* two notes may claim one mark */
        }
        marks = next < draft->mark_count;
        size_t mark = next < draft->mark_count && draft->marks[next].at == at ? draft->marks[next].length : 0;
        if (mark && mark <= end - at) {
            size_t stop = at;
            if (text[at - 1] == ' ' && stop > from) {
                stop--;
            }
            put(build, text + from, stop - from);
            put(build, "[^", 2);
            put(build, text + at, mark);
            put(build, "]", 1);
            at += mark - 1;
            from = at + 1;
        }
    }
    put(build, text + from, end - from);
}

drs_string drs_line_text(drs_draft *draft, size_t line, size_t start, size_t end) {
    text_builder build = {.draft = draft, .room = end - start + 8};
    build.bytes = drs_arena_bytes(draft->arena, build.room + 1);
    put_line(&build, line, start, end, false);
    put(&build, "", 1);
    return (drs_string){build.bytes, build.used - 1};
}

/* Nothing but blanks: neither a piece of a side column nor a heading on the text's own line. */
static bool is_blank(const char *text, size_t start, size_t end) {
    while (start < end && (text[start] == ' ' || text[start] == '\n')) {
        start++;
    }
    return start >= end;
}

static void add_piece(text_builder *build, size_t start, size_t end, bool joins) {
    drs_piece *last = build->piece_count ? &build->pieces[build->piece_count - 1] : NULL;
    if (joins && last && is_blank(build->draft->text->bytes, last->end, start)) {
        last->end = end;
        return;
    }
    drs_piece *piece =
        drs_arena_push(build->draft->arena, &build->pieces, &build->piece_count, &build->piece_capacity, sizeof *piece);
    *piece = (drs_piece){start, end};
}

drs_value drs_running_text(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner) {
    const drs_line *lines = draft->text->lines;
    if (last >= draft->end) {
        return (drs_value){0};
    }
    /* Of a remark the whole body was given. */
    while (first <= last && (lines[first].role != role || lines[first].owner != owner)) {
        first++;
    }
    if (first > last) {
        return (drs_value){0};
    }
    while (lines[last].role != role || lines[last].owner != owner) {
        last--;
    }
    bool keeps_places = drs_keeps_places(draft);
    text_builder build = {.draft = draft};
    build.room = lines[last].end - lines[first].start + (last - first) * 2 + 16;
    build.bytes = drs_arena_bytes(draft->arena, build.room + 1);
    drs_lists_find(draft, first, last, role, owner);
    size_t before = SIZE_MAX;
    bool in_item = false;
    for (size_t i = first; i <= last; i++) {
        if (lines[i].role != role || lines[i].owner != owner) {
            continue;
        }
        size_t start = text_start(&lines[i]);
        size_t end = text_end(&lines[i]);
        if (start >= end) {
            continue;
        }
        if (before != SIZE_MAX) {
            size_t hyphen;
            const char *between = separator(draft, before, i, in_item, &hyphen);
            in_item = in_item && strcmp(between, "\n\n") != 0;
            build.used -= hyphen < build.used ? hyphen : build.used;
            put(&build, between, strlen(between));
        }
        in_item = in_item || lines[i].flags & DRS_LINE_ITEM;
        put_line(&build, i, start, end, drs_is_row(draft, i));
        if (keeps_places) {
            add_piece(&build, start, end, before != SIZE_MAX && before + 1 == i && lines[before].page == lines[i].page);
        }
        before = i;
    }
    draft->work += build.used;
    if (!build.used) {
        return (drs_value){0};
    }
    put(&build, "", 1);
    return (drs_value){{build.bytes, build.used - 1}, drs_spans_make(draft, build.pieces, build.piece_count)};
}
