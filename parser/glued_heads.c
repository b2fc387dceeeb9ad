#include "glued_heads.h"

#include <string.h>

#include "cut_lines.h"
#include "eight.h"
#include "furniture.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "own_number.h"
#include "papers.h"

/* A page's head and foot have no more lines. */
#define EDGE_LINES 8u

/* Bytes of a word that a page's number may be glued to. */
#define LEAST_WORD 4u

/* Parts of one line that begin as a head does. */
#define MOST_TRIES 6u

/* A head found behind other words of its line. */
typedef struct glued_head {
    size_t at;
    size_t line;
    bool sure; /* it prints more than "Drucksache 18/7355", which a sentence may end with, too */
    char reference[16];
} glued_head;

/* A letterhead's last part ends the line: a number, a bracket, a dash, "Wahlperiode" or a parliament's name. */
static bool may_end_with_head(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    bool letter = (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z');
    return line->holds & DRS_HOLDS_DIGIT &&
           (drs_is_digit(last) || last == ')' || last == '-' || (letter && line->holds & DRS_HOLDS_STROKE) ||
            drs_ends(text, line->start, line->end, "–") || drs_ends(text, line->start, line->end, "periode"));
}

/* Blanks as wide as those between the parts of a head. */
static bool is_far(const char *text, size_t start, size_t at) {
    return at >= start + 3 && memcmp(text + at - 3, "   ", 3) == 0;
}

/* No blank parts text[at] from the word before it, and no bracket or stroke that would open or join a word there. */
static bool is_glued(const char *text, size_t start, size_t at) {
    char before = text[at - 1];
    if ((uint8_t)before >= 0x80) {
        return !drs_ends(text, start, at, "„") && !drs_ends(text, start, at, "–") && !drs_ends(text, start, at, "‚");
    }
    return before != ' ' && before != '(' && before != '/' && before != '[' && before != '"';
}

/* A page's number stands before the name: "… zu erklären?2   Hessischer Landtag · 19. Wahlperiode". Where a figure ends the
 * text ("übrige 131" and page 4), the number of the page tells the two apart. */
static size_t with_page_number(const drs_text *text, const drs_line *line, size_t name) {
    const char *bytes = text->bytes;
    size_t digits = name;
    while (digits > line->start && bytes[digits - 1] == ' ') {
        digits--;
    }
    size_t from = digits;
    while (from > line->start && drs_is_digit(bytes[from - 1]) && digits - from < 8) {
        from--;
    }
    bool glued = name == digits; /* "… Kapitel 04 59.2Hessischer Landtag" */
    if (from == digits || from == line->start || (glued && drs_is_letter(bytes, from - 1, line->end))) {
        return name;
    }
    bool apart = !glued && bytes[from - 1] != ' ' && bytes[from - 1] != '.' && bytes[from - 1] != ',';
    if (apart && digits - from <= 3) {
        return from;
    }
    uint32_t page = line->page;
    size_t at = digits;
    while (text->page_count > 1 && page && at > from && bytes[at - 1] == (char)('0' + page % 10)) {
        page /= 10;
        at--;
    }
    /* "15,5Landtag" on page 5, "34Landtag" on page 4: a figure that happens to end with the page's. */
    bool decimal = from >= line->start + 2 && bytes[from - 1] == ',' && drs_is_digit(bytes[from - 2]);
    return text->page_count > 1 && !page && !decimal && !(glued && at > from) ? at : name;
}

/* "Seite 2 von 3STAATSMINISTERIUM", "— 2 —Ausbildung": a page's number and the first word of the next page. Where the word
 * begins; 0 for none. */
static size_t behind_page_number(const char *text, const drs_line *line) {
    static const char *const opens[] = {"Seite ", "- ", "– ", "— "};
    static const char *const closes[] = {"", " -", " –", " —"};
    if (!(line->holds & DRS_HOLDS_DIGIT)) {
        return 0;
    }
    for (size_t k = 0; k < sizeof opens / sizeof *opens; k++) {
        if (!drs_begins(text, line->start, line->end, opens[k])) {
            continue;
        }
        size_t at = line->start + strlen(opens[k]);
        for (unsigned round = 0; round < 2; round++) {
            size_t digits = at;
            while (at < line->end && drs_is_digit(text[at]) && at - digits < 3) {
                at++;
            }
            if (at == digits) {
                return 0;
            }
            bool of = k == 0 && !round && drs_begins(text, at, line->end, " von ");
            at += of ? strlen(" von ") : 0;
            if (!of) {
                break;
            }
        }
        if (!drs_begins(text, at, line->end, closes[k])) {
            return 0;
        }
        at += strlen(closes[k]);
        return drs_is_upper(text, at, line->end) ? at : 0;
    }
    return 0;
}

/* The page's number stands in its head or alone at its edge, too. */
static bool prints_number(drs_arena *arena, const drs_text *text, size_t last, unsigned number) {
    size_t first = last;
    while (first > 0 && text->lines[first - 1].page == text->lines[last].page) {
        first--;
    }
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &text->lines[i];
        bool edge = i < first + EDGE_LINES || i + EDGE_LINES > last;
        drs_letterhead head;
        if (edge && line->end - line->start <= DRS_HEAD_BYTES &&
            drs_letterhead_eat_piece(arena, text->bytes, (drs_piece){line->start, line->end}, &head) &&
            head.parts & (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER) && head.number == number) {
            return true;
        }
    }
    return false;
}

/* A sentence ends at `at`, or a word, or the first half of one that the next page goes on with. Units and short forms do not:
 * "900 m2", "Abschnitt B.2", "Sars-CoV-2" are figures of the text. */
static bool may_end_page(const drs_text *text, size_t index, size_t at) {
    const char *bytes = text->bytes;
    const drs_line *line = &text->lines[index];
    if (strchr("?!", bytes[at - 1])) {
        return true;
    }
    bool stop = strchr(".)", bytes[at - 1]);
    bool torn = bytes[at - 1] == '-';
    size_t end = stop || torn ? at - 1 : at;
    size_t word = end;
    while (word > line->start && end - word < LEAST_WORD &&
           (drs_is_letter(bytes, word - 1, end) || (uint8_t)bytes[word - 1] >= 0x80)) {
        word--;
    }
    if (end - word < LEAST_WORD || !drs_ends_lower(bytes, line->start, end)) {
        return false;
    }
    const drs_line *next = line + 1;
    return !torn ||
           (index + 1 < text->line_count && drs_is_lower(bytes, next->start, next->end) &&
            !drs_begins(bytes, next->start, next->end, "und ") && !drs_begins(bytes, next->start, next->end, "oder "));
}

/* "… eine Änderung vorzuschlagen.2": the number of the page whose last line it is, where neither the page nor a note has
 * it (st, pypdf). */
static size_t glued_page_number(drs_arena *arena, const drs_text *text, size_t index) {
    const drs_line *line = &text->lines[index];
    const char *bytes = text->bytes;
    size_t at = line->end;
    unsigned number = 0;
    for (unsigned unit = 1; at > line->start && drs_is_digit(bytes[at - 1]) && line->end - at < 3; unit *= 10) {
        number += (unsigned)(bytes[--at] - '0') * unit;
    }
    if (at == line->end || at < line->start + LEAST_WORD || number != line->page || text->page_count < 2 ||
        !may_end_page(text, index, at) || prints_number(arena, text, index, number)) {
        return 0;
    }
    size_t length = line->end - at;
    for (size_t i = 0; i < text->line_count; i++) {
        const drs_line *other = &text->lines[i];
        if (i == index || other->end - other->start <= length ||
            memcmp(bytes + other->start, bytes + at, length) != 0) {
            continue;
        }
        char behind = bytes[other->start + length];
        if (behind == ' ' || behind == ')' || (other->page == line->page && !drs_is_digit(behind))) {
            return 0; /* a note, that may stand at the paper's end, or a list */
        }
    }
    return at;
}

/* "… unterrichten.- 3 -": the page's number between dashes behind its last word (bb, st, pypdf). Nobody writes a number so. */
static size_t glued_dashed_number(const drs_text *text, size_t index) {
    static const char *const dashes[] = {"-", "–", "—"};
    const char *bytes = text->bytes;
    const drs_line *line = &text->lines[index];
    for (size_t k = 0; k < sizeof dashes / sizeof *dashes && text->page_count > 1; k++) {
        size_t length = strlen(dashes[k]);
        if (!drs_ends(bytes, line->start, line->end, dashes[k]) || line->end - line->start < 2 * length + 4) {
            continue;
        }
        size_t digits = line->end - length - 1;
        size_t at = digits;
        unsigned number = 0;
        for (unsigned unit = 1; at > line->start && drs_is_digit(bytes[at - 1]) && digits - at < 3; unit *= 10) {
            number += (unsigned)(bytes[--at] - '0') * unit;
        }
        if (bytes[digits] != ' ' || at == digits || at < line->start + length + 2 || bytes[at - 1] != ' ' ||
            memcmp(bytes + at - 1 - length, dashes[k], length) != 0) {
            continue;
        }
        at -= length + 1;
        /* Covers do not count: the number is the page's or a little lower. */
        return bytes[at - 1] != ' ' && number <= line->page && number + 3 >= line->page ? at : 0;
    }
    return 0;
}

/* So many pages at least end with their numbers where those are told by their counting on. */
#define LEAST_NUMBERED 2u

/* The figures of number `page` at the end of the line, with no blank before them; 0 for none. */
static size_t own_number_at_end(const char *text, const drs_line *line) {
    uint32_t page = line->page;
    size_t at = line->end;
    while (page && at > line->start && text[at - 1] == (char)('0' + page % 10)) {
        page /= 10;
        at--;
    }
    return page || at < line->start + 2 || text[at - 1] == ' ' ? 0 : at;
}

/* The last line of each page but the first ends with the page's number, and most with no
 * figure before it: the numbers count on as the pages do, which no notes and no figures would (st, pypdf). */
static bool counts_pages(const drs_text *text) {
    size_t numbered = 0;
    size_t behind_words = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        const drs_line *line = &text->lines[i];
        if (!(line->flags & DRS_LINE_PAGE_LAST) || line->page == 1) {
            continue;
        }
        size_t at = own_number_at_end(text->bytes, line);
        if (!at) {
            return false;
        }
        numbered++;
        behind_words += !drs_is_digit(text->bytes[at - 1]);
    }
    return numbered >= LEAST_NUMBERED && behind_words >= LEAST_NUMBERED && behind_words * 2 > numbered;
}

/* What the input's letters print beside their text; NULL where it has nothing of their letterhead, which those letters
 * alone set in capitals. */
static const drs_letter_words *find_letters(const drs_text *text) {
    for (size_t row = 0; row < drs_letter_row_count; row++) {
        if (drs_holds(text->bytes, 0, text->length, drs_letter_rows[row].logo_before)) {
            return &drs_letter_rows[row];
        }
    }
    return NULL;
}

/* "… verschlüsselte Dokumente.STAATSMINISTERIUM Freistaat": a ministry's logo at the head of the next page (sn). */
static size_t glued_logo(const char *text, const drs_line *line, const char *logo) {
    for (size_t at = line->start + 1; (at = drs_find_at(text, at, line->end, logo)) != SIZE_MAX; at++) {
        if (is_glued(text, line->start, at) && text[at - 1] != '-' && !drs_is_upper(text, at - 1, at)) {
            return at;
        }
    }
    return 0;
}

/* Labels are parted by strokes; NULL behind the last. */
static const char *label_behind(const char *label) {
    const char *stroke = strchr(label, '|');
    return stroke ? stroke + 1 : NULL;
}

/* "Zu diesen Maßnahmen zählen:Aktenzeichen": the side column's first line behind the text (sn, pypdf), where its address
 * stands among the next lines. */
static size_t glued_column(drs_text *text, size_t index, const drs_letter_words *letters) {
    const drs_line *line = &text->lines[index];
    for (const char *label = letters->labels; label; label = label_behind(label)) {
        size_t length = strcspn(label, "|");
        if (line->end - line->start <= length || memcmp(text->bytes + line->end - length, label, length) != 0 ||
            !is_glued(text->bytes, line->start, line->end - length) || text->bytes[line->end - length - 1] == '-') {
            continue;
        }
        for (size_t i = index + 1; i < text->line_count && i <= index + EDGE_LINES; i++) {
            text->work++;
            if (drs_begins(text->bytes, text->lines[i].start, text->lines[i].end, letters->address) ||
                (label[length - 1] == ':' &&
                 drs_begins(text->bytes, text->lines[i].start, text->lines[i].end, letters->house))) {
                return line->end - length;
            }
        }
    }
    return 0;
}

/* "01067 DresdenDie Staatsministerin": the writer's office ends the line, glued to the address or the side column (sn). */
static size_t glued_office(const char *text, const drs_line *line, const char *offices) {
    for (const char *office = offices; office; office = label_behind(office)) {
        size_t length = strcspn(office, "|");
        if (line->end - line->start > length && memcmp(text + line->end - length, office, length) == 0 &&
            (text[line->end - length - 1] == '.' || drs_ends_lower(text, line->start, line->end - length))) {
            return line->end - length;
        }
    }
    return 0;
}

/* The next letter that a head can begin with. */
static size_t next_capital(const char *text, size_t at, size_t end) {
    while (at < end) {
        if (drs_eight_ordered() && at + 8 <= end) {
            uint64_t word = drs_eight_load(text + at);
            uint64_t capitals = drs_eight_from(word, 'A') & ~drs_eight_from(word, 'T' + 1) & ~word;
            if (!capitals) {
                at += 8;
                continue;
            }
            return at + drs_eight_first(capitals);
        }
        if (text[at] >= 'A' && text[at] <= 'T') {
            break;
        }
        at++;
    }
    return at;
}

/* The head that ends the line behind other words. */
static bool find_head(drs_arena *arena, drs_text *text, size_t index, glued_head *found) {
    const char *bytes = text->bytes;
    const drs_line *line = &text->lines[index];
    drs_letterhead head;
    size_t from = line->end - line->start > DRS_HEAD_BYTES ? line->end - DRS_HEAD_BYTES : line->start + 1;
    for (size_t at = from, tries = 0; tries < MOST_TRIES; at++) {
        at = next_capital(bytes, at, line->end);
        if (at + 8 >= line->end) {
            break;
        }
        if (bytes[at - 1] == ' ' && bytes[at - 2] != ' ' && !drs_is_digit(bytes[at - 2])) {
            continue; /* a word like any other: neither far nor glued, nor is a page's number before it */
        }
        drs_line rest = {.start = (uint32_t)at, .end = line->end};
        if (!drs_begins_as_letterhead(bytes, &rest)) {
            continue;
        }
        size_t start = with_page_number(text, line, at);
        /* "Polnisch 2 1 3Landtag" on page 3: a row's figure. Behind a sentence's end it is the page's. */
        bool behind_blank = start > line->start + 1 && start != at && bytes[at - 1] != ' ' && bytes[start - 1] == ' ';
        bool ended = behind_blank && strchr(".?!", bytes[start - 2]);
        start = behind_blank && !ended ? at : start;
        bool far = is_far(bytes, line->start, start);
        if (start == line->start || (!far && !ended && !is_glued(bytes, line->start, start))) {
            continue;
        }
        text->work += line->end - at;
        tries++;
        if (!drs_letterhead_eat_piece(arena, bytes, (drs_piece){at, line->end}, &head)) {
            continue;
        }
        bool named = head.parts & DRS_HEAD_HAS_NAME && head.parts & (DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM);
        named = named || head.parts == DRS_HEAD_HAS_PAGE; /* "Seite 2 von 3" */
        bool whole = named && head.parts & DRS_HEAD_HAS_REFERENCE && head.parts & DRS_HEAD_HAS_TERM;
        bool bare = head.parts & DRS_HEAD_HAS_LABEL && head.parts & DRS_HEAD_HAS_REFERENCE && bytes[start - 1] != '-';
        if (far ? !whole : !named && !bare) {
            continue;
        }
        *found = (glued_head){.at = start, .line = index, .sure = named};
        memcpy(found->reference, head.reference, sizeof head.reference);
        /* The whole line may be a letterhead: "18. WahlperiodeDrucksache 18/7355". */
        return !drs_begins_as_letterhead(bytes, line) ||
               !drs_letterhead_eat_piece(arena, bytes, (drs_piece){line->start, line->end}, &head);
    }
    return false;
}

/* The own number of the paper in lines [first, end), whose heads heads[*next, ...) begin with. */
static void find_own_number(drs_arena *arena, drs_text *text, drs_piece lines, const glued_head *heads, size_t count,
                            size_t *next, char own[16]) {
    drs_printed_number *numbers = NULL;
    size_t printed = 0;
    size_t capacity = 0;
    for (size_t i = lines.start; i < lines.end; i++) {
        const drs_line *line = &text->lines[i];
        drs_printed_number number = {0};
        drs_letterhead head;
        if (*next < count && heads[*next].line == i) {
            memcpy(number.reference, heads[*next].reference, sizeof number.reference);
            number.sure = heads[*next].sure;
            (*next)++;
        } else if (line->holds & DRS_HOLDS_STROKE && drs_begins_as_letterhead(text->bytes, line) &&
                   drs_letterhead_eat_piece(arena, text->bytes, (drs_piece){line->start, line->end}, &head) &&
                   head.parts & DRS_HEAD_HAS_REFERENCE) {
            number = drs_printed_number_of(&head);
            text->work += line->end - line->start;
        } else {
            continue;
        }
        /* What ends a line of words behind no letterhead is no paper's first. */
        bool first = printed == 0 && *next && heads[*next - 1].line == i && !number.sure;
        if (*number.reference && !first) {
            *(drs_printed_number *)drs_arena_push(arena, &numbers, &printed, &capacity, sizeof *numbers) = number;
        }
    }
    (void)drs_own_number(numbers, printed, own);
}

/* Heads that print their number alone are the ones of the paper they stand in, or words that cite another. */
static void judge_bare_heads(drs_arena *arena, drs_text *text, glued_head *heads, size_t count) {
    size_t papers = 0;
    const size_t *starts = drs_papers_find(arena, text, &papers);
    size_t judged = 0;
    size_t next = 0;
    for (size_t i = 0; i < papers; i++) {
        char own[16];
        find_own_number(arena, text, (drs_piece){starts[i], starts[i + 1]}, heads, count, &next, own);
        for (; judged < next; judged++) {
            heads[judged].sure = heads[judged].sure || (*own && strcmp(heads[judged].reference, own) == 0);
        }
    }
}

void drs_glued_heads_part(drs_arena *arena, drs_text *text) {
    glued_head *heads = NULL;
    size_t count = 0;
    size_t capacity = 0;
    bool doubt = false;
    const drs_letter_words *letters = find_letters(text);
    bool counted = counts_pages(text);
    for (size_t i = 0; i < text->line_count; i++) {
        glued_head head;
        size_t cut = behind_page_number(text->bytes, &text->lines[i]);
        if (!cut && text->lines[i].flags & DRS_LINE_PAGE_LAST) {
            cut = counted && text->lines[i].page > 1 ? own_number_at_end(text->bytes, &text->lines[i])
                                                     : glued_page_number(arena, text, i);
            cut = cut ? cut : glued_dashed_number(text, i);
        }
        cut = cut || !letters ? cut : glued_logo(text->bytes, &text->lines[i], letters->glued);
        cut = cut || !letters ? cut : glued_column(text, i, letters);
        cut = cut || !letters ? cut : glued_office(text->bytes, &text->lines[i], letters->offices);
        if (cut) {
            head = (glued_head){.at = cut, .line = i, .sure = true};
            *(glued_head *)drs_arena_push(arena, &heads, &count, &capacity, sizeof *heads) = head;
            continue;
        }
        if (may_end_with_head(text->bytes, &text->lines[i]) && find_head(arena, text, i, &head)) {
            *(glued_head *)drs_arena_push(arena, &heads, &count, &capacity, sizeof *heads) = head;
            doubt = doubt || !head.sure;
        }
    }
    if (!count) {
        return;
    }
    if (doubt) {
        judge_bare_heads(arena, text, heads, count);
    }
    size_t *offsets = drs_arena_alloc(arena, count, sizeof *offsets);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        if (heads[i].sure) {
            offsets[used++] = heads[i].at;
        }
    }
    if (used) {
        drs_text_cut_lines(arena, text, offsets, used);
    }
}
