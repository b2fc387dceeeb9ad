#include "tables.h"

#include <string.h>

#include "columns.h"
#include "figures.h"
#include "furniture.h"
#include "line_ends.h"
#include "pointers.h"
#include "running_text.h"
#include "strand.h"
#include "table_ranges.h"

static drs_value joined_lines(drs_draft *draft, const uint32_t *lines, size_t count) {
    char *bytes = NULL;
    size_t room = 1;
    for (size_t i = 0; i < count; i++) {
        room += draft->text->lines[lines[i]].end - draft->text->lines[lines[i]].start + 8;
    }
    bytes = drs_arena_bytes(draft->arena, room);
    drs_piece *pieces = drs_arena_alloc(draft->arena, count, sizeof *pieces);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[lines[i]];
        if (i) {
            const drs_line *above = &draft->text->lines[lines[i - 1]];
            size_t hyphen;
            drs_join join =
                drs_join_lines(draft, draft->text->bytes, above->start, above->end, line->start, line->end, &hyphen);
            used -= hyphen;
            if (join == DRS_JOIN_BLANK) {
                bytes[used++] = ' ';
            }
        }
        pieces[i] = (drs_piece){line->start, line->end};
        drs_string piece = drs_line_text(draft, lines[i], line->start, line->end);
        if (piece.length + used >= room) {
            return (drs_value){0};
        }
        memcpy(bytes + used, piece.bytes, piece.length);
        used += piece.length;
    }
    bytes[used] = '\0';
    return (drs_value){{bytes, used}, drs_spans_make(draft, pieces, count)};
}

/* The lines with the blanks before them that set columns, but not those that all of them have. */
static void put_lines(drs_draft *draft, const uint32_t *lines, size_t count, drs_table *table) {
    drs_string *strings = drs_arena_alloc(draft->arena, count, sizeof *strings);
    drs_piece *pieces = drs_arena_alloc(draft->arena, count, sizeof *pieces);
    size_t piece_count = 0;
    uint32_t margin = UINT32_MAX;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[lines[i]];
        margin = line->indent < margin ? line->indent : margin;
    }
    for (size_t i = 0; i < count; i++) {
        drs_line *line = &draft->text->lines[lines[i]];
        size_t blanks = line->indent - margin;
        size_t length = line->end - line->start;
        char *bytes = drs_arena_bytes(draft->arena, blanks + length + 1);
        memset(bytes, ' ', blanks);
        memcpy(bytes + blanks, draft->text->bytes + line->start, length);
        bytes[blanks + length] = '\0';
        strings[i] = (drs_string){bytes, blanks + length};
        line->flags |= DRS_LINE_ROW_KNOWN | DRS_LINE_ROW;
        if (i && lines[i] == lines[i - 1] + 1 && line->page == draft->text->lines[lines[i - 1]].page) {
            pieces[piece_count - 1].end = line->end;
        } else {
            pieces[piece_count++] = (drs_piece){line->start, line->end};
        }
        draft->work += length;
    }
    table->lines = strings;
    table->line_count = count;
    table->page = drs_page_of(&draft->text->lines[lines[0]]);
    table->spans = drs_spans_make(draft, pieces, piece_count);
}

/* "Geförderte Wege in den Gemeinden des Landes 2010 bis 2014": a title, where pieces of a header's upper line would name
 * each year for itself. */
static bool is_title(const drs_table_text *in, size_t index) {
    enum { TITLE = 40 }; /* letters */
    const char *text = in->draft->text->bytes;
    const drs_line *line = drs_table_line(in, index);
    if (drs_table_line_letters(in, index) < TITLE || !drs_is_upper(text, line->start, line->end)) {
        return false;
    }
    size_t years = 0;
    bool joined = true;
    drs_token before = {line->start, line->start};
    for (size_t at = line->start; at < line->end;) {
        drs_token word = drs_first_token(text, at, line->end);
        bool comma = word.end > word.start && text[word.end - 1] == ',';
        drs_token bare = {word.start, word.end - comma};
        if (drs_is_year(text, bare)) {
            static const char *const joins[] = {"bis", "und", "–", "-", NULL};
            joined = joined && (!years || drs_word_in(text + before.start, before.end - before.start, joins) ||
                                text[before.end - 1] == ',');
            years++;
        } else if (drs_has_digit(text, word.start, word.end)) {
            return false;
        }
        before = word;
        at = drs_skip_spaces(text, word.end, line->end);
    }
    return years && joined;
}

/* The table's lines from `first` to its end. */
static drs_table_lines lines_from(const drs_table_text *in, const drs_table_range *range, size_t first) {
    return (drs_table_lines){.lines = in->lines + first, .count = range->end - first};
}

/* Split rows of columns that blanks part. */
static void split_wide(const drs_table_text *in, const drs_table_range *range, bool is_led, drs_table *made) {
    const size_t rows = range->wide + range->figures;
    /* "Maßnahmen an Bädern bis 2028" looks like a row of one figure. */
    const bool entitled = range->header == range->first && in->forms[range->first] == DRS_ROW_FIGURE &&
                          !(drs_table_line(in, range->first)->flags & DRS_LINE_DOUBLED);
    if (entitled && range->wide * 10 >= (rows - 1) * 8 && rows > 2) {
        drs_table_lines below = lines_from(in, range, range->first + 1);
        below.above = drs_table_line(in, range->first);
        drs_split_by_blanks(in->draft, below, made);
    } else if (range->wide * 10 >= rows * 8) {
        drs_table_lines all = lines_from(in, range, range->header);
        all.is_led = is_led;
        if (!is_led && !drs_table_line(in, range->header)->gap) {
            all.above = drs_table_line(in, range->header - 1);
        }
        drs_split_by_blanks(in->draft, all, made);
    }
}

/* Split rows of figures. A header of years is the first row by its form; lines above a header that is whole are a title. */
static void split_figures(const drs_table_text *in, const drs_table_range *range, bool is_led, drs_table *made) {
    const size_t first = range->first;
    bool bare = true; /* what stands above the rows has no figures of its own */
    for (size_t i = range->header; i < first; i++) {
        bare = bare && in->forms[i] == DRS_ROW_NONE;
    }
    drs_table_lines from_first = lines_from(in, range, first);
    from_first.is_led = is_led && range->header == first;
    from_first.is_below = range->header < first;
    if (bare && drs_split_by_figures(in->draft, from_first, made)) {
        return;
    }
    const bool alone = first == range->header + 1 || (first > range->header && drs_table_line(in, first - 1)->gap);
    if (alone || (first == range->header + 2 && is_title(in, range->header))) {
        drs_table_lines with_header = lines_from(in, range, first - 1);
        with_header.is_led = is_led;
        drs_split_by_figures(in->draft, with_header, made);
    } else if (first == range->header && in->forms[first] == DRS_ROW_FIGURE && is_title(in, first)) {
        drs_split_by_figures(in->draft, lines_from(in, range, first + 1), made); /* a title that ends with a year */
    }
}

static void add_table(const drs_table_text *in, const drs_table_range *range) {
    drs_draft *draft = in->draft;
    drs_table made = {0};
    const bool is_led =
        range->header == 0 || drs_table_line_closes(in, range->header - 1) || range->caption < range->caption_end;
    if (!range->doubtful && range->wide) {
        split_wide(in, range, is_led, &made);
    } else if (!range->doubtful) {
        split_figures(in, range, is_led, &made);
    }
    drs_table *table = drs_arena_push(draft->arena, &draft->tables, &draft->record->table_count, &draft->table_capacity,
                                      sizeof *table);
    draft->record->tables = draft->tables;
    *table = made;
    table->place = in->place;
    if (range->caption_end > range->caption) {
        table->caption = joined_lines(draft, in->lines + range->caption, range->caption_end - range->caption);
    }
    put_lines(draft, in->lines + range->header, range->end - range->header, table);
}

static void find_in(const drs_table_text *in) {
    size_t from = 0;
    for (size_t i = 0; i < in->count; i++) {
        if (in->forms[i] == DRS_ROW_NONE || drs_ends_table(in, i)) {
            continue;
        }
        drs_table_range range;
        if (drs_table_range_find(in, i, from, &range)) {
            add_table(in, &range);
            from = range.end;
        }
        i = range.end - 1;
    }
}

static drs_string place_of(drs_draft *draft, drs_line_role role, uint32_t owner) {
    switch (role) {
    case DRS_ROLE_ANSWER:
        return drs_pointer_of_item(draft->arena, "answers", owner, "/text");
    case DRS_ROLE_QUESTION:
        return drs_pointer_of_item(draft->arena, "questions", owner, "/text");
    case DRS_ROLE_ASKER_REMARK:
        return (drs_string){"/asker_remark", strlen("/asker_remark")};
    case DRS_ROLE_GOVERNMENT_REMARK:
        return (drs_string){"/government_remark", strlen("/government_remark")};
    default:
        return (drs_string){0};
    }
}

static bool holds_tables(const drs_draft *draft, const drs_line *line) {
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_QUESTION:
        return line->owner < draft->question_count && !draft->questions[line->owner].unsure;
    case DRS_ROLE_ANSWER:
        return line->owner < draft->answer_count;
    case DRS_ROLE_ASKER_REMARK:
    case DRS_ROLE_GOVERNMENT_REMARK:
        return line->owner == 0;
    case DRS_ROLE_ANNEX:
        return true;
    default:
        return false;
    }
}

void drs_tables_find(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    drs_table_text in = {.draft = draft};
    in.lines = drs_arena_alloc(draft->arena, draft->end - draft->first + 1, sizeof *in.lines);
    in.forms = drs_arena_alloc(draft->arena, draft->end - draft->first + 1, sizeof *in.forms);
    for (size_t i = draft->first; i < draft->end;) {
        if (!holds_tables(draft, &lines[i])) {
            i++;
            continue;
        }
        drs_line_role role = lines[i].role;
        uint32_t owner = lines[i].owner;
        bool any = false;
        in.count = 0;
        for (; i < draft->end; i++) {
            if (drs_is_furniture(&lines[i]) || lines[i].role == DRS_ROLE_NOTE ||
                lines[i].role == DRS_ROLE_ANSWER_SENTENCE) {
                continue;
            }
            if (lines[i].role != role || lines[i].owner != owner) {
                break;
            }
            in.lines[in.count] = (uint32_t)i;
            in.forms[in.count] = (uint8_t)drs_row_form_of(draft, &lines[i]);
            in.count++;
            draft->work += (lines[i].end - lines[i].start) / 8;
            if (in.forms[in.count - 1] != DRS_ROW_NONE && drs_is_caption(&in, in.count - 1)) {
                in.forms[in.count - 1] = DRS_ROW_NONE;
            }
            any = any || in.forms[in.count - 1] != DRS_ROW_NONE;
        }
        if (any) {
            in.place = place_of(draft, role, owner);
            find_in(&in);
        }
    }
}
