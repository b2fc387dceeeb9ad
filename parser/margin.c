#include "margin.h"

#include <string.h>

#include "dates.h"
#include "furniture.h"
#include "head_lines.h"
#include "letters.h"
#include "numbers.h"
#include "running_heads.h"
#include "sentence_words.h"
#include "strand.h"
#include "tables.h"

/* A column is one where so many lines of the page have a piece that begins there, and so many are known as such. */
#define LEAST_PIECES 5u
#define LEAST_KNOWN 3u
/* Letters that a line can have before its side column, and blanks that part them. */
#define MOST_COLUMN 160u
#define LEAST_COLUMN 40u
#define COLUMN_GAP 2u
/* A page has no more lines. */
#define PAGE_LINES 75u
/* A place and a date have no more. */
#define DATE_BYTES 60u

/* The last piece of the line that begins in `column` (one letter more or less), behind blanks; SIZE_MAX where there is
 * none. With `column` 0: the last piece behind three blanks or more that begins where a side column can (LEAST_COLUMN or
 * behind it). A line that is indented so far, or one letter less, is such a piece as a whole. *found tells its column. */
static size_t piece_at(const drs_text *text, const drs_line *line, size_t column, size_t *found) {
    size_t letters = line->indent;
    size_t blanks = 0;
    size_t last = SIZE_MAX;
    if (line->indent + 1u >= LEAST_COLUMN && (!column || (letters + 1 >= column && letters <= column + 1))) {
        *found = letters;
        return line->start;
    }
    for (size_t at = line->start; at < line->end;) {
        if (text->bytes[at] == ' ') {
            blanks++;
        } else {
            bool wanted = column ? blanks >= COLUMN_GAP && letters + 1 >= column && letters <= column + 1
                                 : blanks > COLUMN_GAP && letters >= LEAST_COLUMN;
            if (wanted) {
                *found = letters;
                last = at;
            }
            blanks = 0;
        }
        at += drs_letter_size(text->bytes, at, line->end);
        letters++;
    }
    return last;
}

void drs_margin_cut_columns(drs_draft *draft) {
    const drs_text *text = draft->text;
    drs_line *lines = text->lines;
    uint32_t counts[MOST_COLUMN + 1] = {0};
    size_t end = draft->first;
    while (end < draft->end && lines[end].page == lines[draft->first].page) {
        size_t column = 0;
        if ((lines[end].flags & DRS_LINE_DOUBLED || lines[end].indent >= LEAST_COLUMN) &&
            piece_at(text, &lines[end], 0, &column) != SIZE_MAX && column <= MOST_COLUMN) {
            counts[column]++;
        }
        draft->work++;
        end++;
    }
    size_t column = 0;
    for (size_t i = LEAST_COLUMN; i <= MOST_COLUMN; i++) {
        column = counts[i] > counts[column] ? i : column;
    }
    if (counts[column] < LEAST_PIECES) {
        return;
    }
    size_t count = 0;
    size_t known = 0;
    drs_piece *pieces = drs_arena_alloc(draft->arena, end - draft->first + 1, sizeof *pieces);
    for (size_t i = draft->first; i < end; i++) {
        size_t found;
        size_t start = piece_at(text, &lines[i], column, &found);
        if (start == SIZE_MAX || drs_is_spread_line(draft, &lines[i])) {
            continue; /* the last word of a line that was filled stands in no column */
        }
        drs_key key = drs_key_make(draft->arena, text->bytes, start, lines[i].end, 120);
        drs_match match;
        size_t row = 0;
        known += drs_forms_match(&draft->reader->margin, draft->matcher, draft->parliament, &key, &row, &match);
        pieces[count++] = (drs_piece){start, lines[i].end};
    }
    if (known < LEAST_KNOWN) {
        return; /* a table's column */
    }
    draft->margins = pieces;
    draft->margin_count = count;
    for (size_t i = draft->first, piece = 0; i < end && piece < count; i++) {
        if (pieces[piece].end != lines[i].end || pieces[piece].start < lines[i].start) {
            continue;
        }
        size_t stop = pieces[piece++].start;
        if (stop == lines[i].start) {
            lines[i].role = DRS_ROLE_IMPRINT;
            continue;
        }
        while (stop > lines[i].start && text->bytes[stop - 1] == ' ') {
            stop--;
        }
        lines[i].end = (uint32_t)stop;
        drs_line_forget(draft, i);
    }
}

void drs_margin_cut_dates(drs_draft *draft) {
    const drs_text *text = draft->text;
    size_t capacity = draft->margin_count;
    drs_piece *pieces = (drs_piece *)draft->margins;
    for (size_t i = draft->first; i < draft->end && !draft->margin_count; i++) {
        drs_line *line = &text->lines[i];
        draft->work++;
        bool possible = line->flags & DRS_LINE_DOUBLED && line->holds & DRS_HOLDS_DIGIT &&
                        (drs_holds(text->bytes, line->start, line->end, "inisterium") ||
                         drs_holds(text->bytes, line->start, line->end, "kanzlei"));
        size_t found;
        size_t start = possible ? piece_at(text, line, 0, &found) : SIZE_MAX;
        if (start == SIZE_MAX || start == line->start || line->end - start > DATE_BYTES ||
            !drs_is_upper(text->bytes, start, line->end) || !drs_holds(text->bytes, start, line->end, ", ") ||
            !(drs_holds(text->bytes, line->start, start, "inisterium") ||
              drs_holds(text->bytes, line->start, start, "kanzlei"))) {
            continue;
        }
        drs_key key = drs_key_make(draft->arena, text->bytes, start, line->end, DATE_BYTES);
        drs_match match;
        size_t row = 0;
        if (!drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match) ||
            match.form->item != DRS_HEAD_LETTER_DATE) {
            continue;
        }
        *(drs_piece *)drs_arena_push(draft->arena, &pieces, &draft->margin_count, &capacity, sizeof *pieces) =
            (drs_piece){start, line->end};
        draft->margins = pieces;
        size_t stop = start;
        while (stop > line->start && text->bytes[stop - 1] == ' ') {
            stop--;
        }
        line->end = (uint32_t)stop;
        drs_line_forget(draft, i);
    }
}

/* Lines that a side column's block has at most, and known ones among them at least. */
#define BLOCK_LINES 40u
#define BLOCK_KNOWN 4u
/* So many unknown lines stand between known ones: the number and the date of the letter. */
#define BLOCK_GAP 3u

/* The letter's date stands in the column, on one line or behind the place on the next ("Dresden, / 28. Mai 2025"). */
static void take_date(drs_draft *draft, size_t line, size_t last) {
    const drs_line *lines = draft->text->lines;
    for (size_t end = line; end <= last && end <= line + 1; end++) {
        drs_key key = drs_key_make(draft->arena, draft->text->bytes, lines[line].start, lines[end].end, DRS_KEY_BYTES);
        drs_match match;
        size_t row = 0;
        if (drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match) &&
            match.form->item == DRS_HEAD_LETTER_DATE) {
            drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
            return;
        }
    }
}

/* No line of the letterhead but its date and its writer's office stands in the column. */
static bool may_stand_beside(drs_draft *draft, size_t line) {
    int item = drs_head_item_at(draft, line);
    return item < 0 || item == DRS_HEAD_LETTER_DATE || item == DRS_HEAD_LETTERHEAD_OFFICE;
}

/* "Der Staatsminister": the office of who answers. */
static void take_office(drs_draft *draft, size_t line) {
    drs_match match;
    size_t row = 0;
    const drs_key *key = drs_line_key(draft, line);
    if (!draft->letter_office.text.bytes && drs_head_item_at(draft, line) == DRS_HEAD_LETTERHEAD_OFFICE &&
        drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, key, &row, &match)) {
        drs_strand strand = drs_strand_make(draft, line, line, key->map[match.start[1]], DRS_KEY_BYTES);
        draft->letter_office = drs_strand_value(draft, &strand, 0, strand.length);
    }
}

/* The line's last word wants another: "Wilhelm-", "mit den", "gekennzeichnete". */
static bool is_unfinished(const char *text, const drs_line *line) {
    if (text[line->end - 1] == '-' || drs_ends_with_open_word(text, line)) {
        return true;
    }
    size_t word = drs_last_word(text, line->start, line->end);
    /* an adjective before its noun */
    return word > line->start && text[line->end - 1] == 'e' && drs_is_lower(text, word, line->end);
}

/* So many lines of a sentence end the column: "Besucherinnen und Besucher / werden gebeten, sich vorab / anzumelden." */
#define LAST_LINES 4u

/* The last line of the column, of which line `last` is the last known one: two short lines or more below it, which no empty
 * line parts from it, are a sentence of the column where one of them ends it above an empty line or the page's end. */
static size_t block_end(const drs_draft *draft, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t end = last + 1;
    while (end < draft->end && end - last <= LAST_LINES && lines[end].page == lines[last].page && !lines[end].gap &&
           lines[end].role == DRS_ROLE_NONE && !lines[end].stop &&
           lines[end].end - lines[end].start <= DRS_MARGIN_BYTES &&
           drs_number_read(text, lines[end].start, lines[end].end).style == DRS_STYLE_NONE) {
        end++;
    }
    bool parted = end == draft->end || lines[end].page != lines[last].page || lines[end].gap;
    return end > last + 2 && parted && text[lines[end - 1].end - 1] == '.' ? end - 1 : last;
}

bool drs_margin_may_reach(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    return line - draft->first < PAGE_LINES || lines[line].page == lines[draft->first].page;
}

void drs_margin_take_blocks(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t top = draft->first; /* known lines above it may be the logo of a later page, and tell of no column */
    for (size_t i = draft->first; i < draft->end && drs_margin_may_reach(draft, i); i++) {
        draft->work++;
        if (i > draft->first && lines[i].page != lines[i - 1].page) {
            top = i + DRS_EDGE_LINES;
        }
        if (lines[i].role != DRS_ROLE_IMPRINT) {
            continue;
        }
        /* From one known line to the last that short lines alone lead to. */
        size_t known = 0;
        size_t last = i;
        size_t end = i;
        while (end < draft->end && end - i < BLOCK_LINES && end - last <= BLOCK_GAP + 1 &&
               lines[end].page == lines[i].page &&
               (lines[end].role == DRS_ROLE_IMPRINT ||
                (lines[end].role == DRS_ROLE_NONE && lines[end].end - lines[end].start <= DRS_MARGIN_BYTES &&
                 !lines[end].stop && !strchr(":?!;", text[lines[end].end - 1]) && may_stand_beside(draft, end)))) {
            known += lines[end].role == DRS_ROLE_IMPRINT && end >= top;
            last = lines[end].role == DRS_ROLE_IMPRINT ? end : last;
            end++;
        }
        if (known < BLOCK_KNOWN || last - i + 1 > 2 * known) {
            i = end > i ? end - 1 : i;
            continue;
        }
        /* The sentence that the last known line stands in: "… unter den auf / www.lsf.sachsen.de / vermerkten Voraussetzungen.",
         * "befinden sich gekennzeichnete / Parkplätze vor dem Haus." */
        while (last + 1 < end && (drs_is_lower(text, lines[last + 1].start, lines[last + 1].end) ||
                                  (is_unfinished(text, &lines[last]) && text[lines[last + 1].end - 1] == '.'))) {
            last++;
        }
        last = block_end(draft, last);
        /* The office stands above the first line that is known. */
        bool office = i > draft->first && lines[i - 1].role == DRS_ROLE_NONE &&
                      drs_head_item_at(draft, i - 1) == DRS_HEAD_LETTERHEAD_OFFICE;
        for (size_t k = office ? i - 1 : i; k <= last; k++) {
            if (lines[k].role == DRS_ROLE_NONE) {
                take_office(draft, k);
                take_date(draft, k, last);
                lines[k].role = DRS_ROLE_IMPRINT;
            }
        }
        i = last;
    }
}

/* Lines of the side column that the extractor put behind the text on the same line are cut off its end: what follows a
 * blank and is, alone, a line of that column ("… zum der Finanzen", "1. Juni 2025: 01097 Dresden"; sn). Only beside
 * other lines of the column, since the same words may end a sentence. */
void drs_margin_cut_tails(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->first + 1; i < draft->end && drs_margin_may_reach(draft, i); i++) {
        bool beside = lines[i - 1].stop;
        for (size_t near = i > draft->first + 2 ? i - 2 : draft->first; near <= i + 2 && near < draft->end && !beside;
             near++) {
            beside = lines[near].role == DRS_ROLE_IMPRINT;
        }
        if (lines[i].role != DRS_ROLE_NONE || !beside) {
            continue;
        }
        size_t words = 0;
        for (size_t at = lines[i].end; at > lines[i].start + 1 && words < 4; at--) {
            if (text[at - 1] != ' ') {
                continue;
            }
            words++;
            if (!drs_forms_possible(&draft->reader->margin, text, at, lines[i].end)) {
                continue;
            }
            drs_key key = drs_key_make(draft->arena, text, at, lines[i].end, 80);
            drs_match match;
            size_t row = 0;
            if (words > 1 &&
                drs_forms_match(&draft->reader->margin, draft->matcher, draft->parliament, &key, &row, &match) &&
                match.form->value && strcmp(match.form->value, "tail") == 0) {
                lines[i].stop = (uint32_t)at - 1;
                draft->work += key.length;
                break;
            }
        }
    }
}
