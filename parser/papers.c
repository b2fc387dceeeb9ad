#include "papers.h"

#include <string.h>

#include "furniture.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "letters.h"

/* Fewer lines are a head, which may name a second paper ("zu Drucksache 18/4177", rp). */
#define LEAST_PAPER_LINES 20u

/* The number stands in the first lines of a head, mostly in these. */
#define HEAD_LINES 5u
#define SURE_LINES 3u

/* The instrument stands so near below a letterhead. */
#define NEAR_LINES 12u

/* Logo, address, number, subject and salutation of a letter fill so many lines, those of its side column among them. */
#define LETTER_LINES 36u

/* Bytes of a line that holds a head's number, of one that names the instrument alone, and of one with the term. */
#define REFERENCE_LINE_BYTES 160u
#define INSTRUMENT_LINE_BYTES 120u
#define TERM_LINE_BYTES 120u

/* "Drucksache 16/" and the rest of its number on the next line have no more bytes. */
#define TORN_LABEL_BYTES 24u
#define TORN_NUMBER_BYTES 14u

/* Behind the instrument's name stand its number or a mark, of so many bytes of a key. */
#define BEHIND_INSTRUMENT 10u

/* A Drucksachennummer has fewer letters. */
enum { REFERENCE_BYTES = 16 };

static const char label[] = "drucksache"; /* as a key has it */
enum { LABEL_BYTES = sizeof label - 1 };

/* The first Drucksachennummer behind the word "Drucksache" on a line; false where there is none. */
static bool read_reference(drs_arena *arena, const drs_text *text, const drs_line *line,
                           char reference[REFERENCE_BYTES]) {
    /* A sentence at a page's start may cite a paper. */
    if (line->end - line->start > REFERENCE_LINE_BYTES || !(line->holds & DRS_HOLDS_STROKE) ||
        drs_is_lower(text->bytes, line->start, line->end) || drs_is_prose(text->bytes, line->start, line->end)) {
        return false;
    }
    drs_key key = drs_key_make(arena, text->bytes, line->start, line->end, REFERENCE_LINE_BYTES);
    const char *found = strstr(key.bytes, label);
    if (!found) {
        return false;
    }
    size_t used = 0;
    for (const char *at = found + LABEL_BYTES; used + 2 < REFERENCE_BYTES && (drs_is_digit(*at) || *at == '/'); at++) {
        reference[used++] = *at;
    }
    reference[used] = '\0';
    /* "Drucksache 17 /" above "5139" is no number yet. */
    return memchr(reference, '/', used) != NULL && reference[0] != '/' && reference[used - 1] != '/';
}

/* "Drucksache" above "17/6793", "Drucksache 16/" above "2617" (rp, st), the term between them (hh): the number's end stands
 * on a line below. */
static bool read_torn_reference(drs_arena *arena, const drs_text *text, size_t line, char reference[REFERENCE_BYTES]) {
    const drs_line *at = &text->lines[line];
    if (at->end - at->start > TORN_LABEL_BYTES || !strchr("Dd", text->bytes[at->start]) ||
        line + 1 >= text->line_count) {
        return false;
    }
    size_t below = line + 1;
    below += below + 1 < text->line_count && drs_ends(text->bytes, at[1].start, at[1].end, "Wahlperiode");
    const drs_line *next = &text->lines[below];
    if (next->page != at->page || next->end - next->start > TORN_NUMBER_BYTES ||
        !drs_is_digit(text->bytes[next->start])) {
        return false;
    }
    drs_key keys[] = {drs_key_make(arena, text->bytes, at->start, at->end, DRS_HEAD_BYTES),
                      drs_key_make(arena, text->bytes, next->start, next->end, DRS_HEAD_BYTES)};
    if (!drs_begins(keys[0].bytes, 0, keys[0].length, label)) {
        return false;
    }
    size_t used = 0;
    bool stroke = false;
    for (size_t k = 0; k < 2; k++) {
        for (size_t i = k ? 0 : LABEL_BYTES; i < keys[k].length && used + 2 < REFERENCE_BYTES; i++) {
            char byte = keys[k].bytes[i];
            if (!drs_is_digit(byte) && (byte != '/' || stroke || !used)) {
                return false;
            }
            stroke = stroke || byte == '/';
            reference[used++] = byte;
        }
    }
    reference[used] = '\0';
    return stroke && reference[used - 1] != '/';
}

/* "Kleine Anfrage", "Antwort", "Große Anfrage 12", "A n t w o r t": alone on its line, or with those who answer. */
static bool names_instrument(drs_arena *arena, const drs_text *text, const drs_line *line) {
    if (text->bytes[line->end - 1] == ':') {
        return false; /* "Antwort:" above an answer (sh, th), where a running head's digit may be misread */
    }
    if (line->end - line->start > INSTRUMENT_LINE_BYTES || !strchr("KkAaGgSsIiMDB", text->bytes[line->start])) {
        return false;
    }
    drs_key key = drs_key_make(arena, text->bytes, line->start, line->end, INSTRUMENT_LINE_BYTES);
    static const char *const words[] = {
        "kleineanfrage", "großeanfrage",   "schriftlicheanfrage", "schriftlichekleineanfrage", "antwort",
        "anfrage",       "interpellation", "berichtsantrag",      "schriftlicheantwort"};
    static const char *const openings[] = {"kleineanfragezurschriftlichenbeantwortung",
                                           "kleineanfragemitantwort",
                                           "antwortderlandesregierung",
                                           "antwortderbundesregierung",
                                           "antwortdessenats",
                                           "mitteilungdessenats",
                                           "dringlicherberichtsantrag",
                                           "großeanfragederfraktion",
                                           "kleineanfragederfraktion",
                                           "kleineanfragederabgeordneten",
                                           "kleineanfragedesabgeordneten"};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (drs_begins(key.bytes, 0, key.length, openings[i])) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (drs_begins(key.bytes, 0, key.length, words[i]) && key.length <= strlen(words[i]) + BEHIND_INSTRUMENT) {
            return true;
        }
    }
    return false;
}

/* Behind the form with the questions lies the ministry's letter with the answers (sn), which names the paper as
 * "Drs.-Nr.: 7/6011" above its salutation. Returns the line of that salutation, or `line` where no letter begins there. */
static size_t letter_at(const drs_text *text, size_t line) {
    static const char *const logos[] = {"STAATSMINISTERIUM",
                                        "STAATSKANZLEI",
                                        "SÄCHSISCHES STAATSMINISTERIUM",
                                        "SÄCHSISCHE STAATSKANZLEI",
                                        "Sächsisches Staatsministerium",
                                        "Sächsische Staatskanzlei",
                                        NULL};
    const drs_line *at = &text->lines[line];
    bool logo = false;
    for (size_t k = 0; text->bytes[at->start] == 'S' && logos[k] && !logo; k++) {
        logo = drs_begins(text->bytes, at->start, at->end, logos[k]);
    }
    bool numbered = false;
    for (size_t i = line + 1; logo && i < text->line_count && i - line < LETTER_LINES; i++) {
        const drs_line *below = &text->lines[i];
        if (below->page != at->page) {
            break; /* the logo of a side column, and the next letter */
        }
        numbered = numbered || drs_begins(text->bytes, below->start, below->end, "Drs.-Nr.");
        if (drs_begins_words(text->bytes, below->start, below->end, "Sehr geehrte")) {
            return numbered ? i : line;
        }
        /* A question or a sentence: the ministry is named in a text. */
        if (text->bytes[below->end - 1] == '?') {
            break;
        }
    }
    return line;
}

/* The line that a letter begins with whose logo stands on line `logo`: who leads the ministry may stand above it, and what
 * else is above it on a page of its own. */
static size_t letter_start(const drs_text *text, size_t logo, size_t before) {
    static const char *const offices[] = {"Der Staatsminister",   "Die Staatsministerin", "DER STAATSMINISTER",
                                          "DIE STAATSMINISTERIN", "Der Chef der",         "Die Chefin der"};
    size_t start = logo;
    for (size_t i = logo; i > before + 1 && logo - i < SURE_LINES && text->lines[i - 1].page == text->lines[logo].page;
         i--) {
        const drs_line *above = &text->lines[i - 1];
        bool office = false;
        for (size_t k = 0; k < sizeof offices / sizeof *offices && !office; k++) {
            office = drs_begins(text->bytes, above->start, above->end, offices[k]) &&
                     above->end - above->start <= strlen(offices[k]) + 2;
        }
        start = office || above->flags & DRS_LINE_PAGE_FIRST ? i - 1 : start;
    }
    return start;
}

/* A head's first lines have the legislative term, the running heads too, but no citation. */
static bool tells_term(const drs_text *text, size_t line) {
    for (size_t i = line; i < line + 3 && i < text->line_count && text->lines[i].page == text->lines[line].page; i++) {
        if (text->lines[i].end - text->lines[i].start < TERM_LINE_BYTES &&
            drs_holds(text->bytes, text->lines[i].start, text->lines[i].end, "Wahlperiode")) {
            return true;
        }
    }
    return false;
}

/* A running head whose digit was misread, or the number of the next paper. */
static bool is_digit_off(const char *current, const char *reference) {
    size_t off = 0;
    for (size_t i = 0; current[i] && reference[i]; i++) {
        off += current[i] != reference[i];
    }
    return strlen(current) == strlen(reference) && off == 1;
}

/* A head's first lines have a day; running heads above "Antwort" (by, bw) have none. */
static bool has_date(drs_arena *arena, const drs_text *text, size_t line) {
    for (size_t i = line;
         i <= line + HEAD_LINES && i < text->line_count && text->lines[i].page == text->lines[line].page; i++) {
        drs_letterhead head;
        drs_piece piece = {text->lines[i].start, text->lines[i].end};
        if (drs_letterhead_eat_piece(arena, text->bytes, piece, &head) && head.parts & DRS_HEAD_HAS_DATE) {
            return true;
        }
    }
    return false;
}

/* The papers that were found so far. */
typedef struct papers {
    drs_arena *arena;
    const drs_text *text;
    size_t *starts;
    size_t count;
    size_t capacity;
    char current[REFERENCE_BYTES]; /* the number of the last one */
    size_t greeted;                /* the letter whose salutation stands on this line was found */
} papers;

static void add_start(papers *found, size_t line) {
    *(size_t *)drs_arena_push(found->arena, &found->starts, &found->count, &found->capacity, sizeof *found->starts) =
        line;
}

/* A ministry's letter whose logo stands on the line is a paper of its own. */
static bool take_letter(papers *found, size_t line) {
    size_t salutation = line >= found->greeted && found->count < DRS_MAX_RECORDS ? letter_at(found->text, line) : line;
    if (salutation == line) {
        return false;
    }
    if (*found->current) {
        add_start(found, letter_start(found->text, line, found->starts[found->count - 1]));
    }
    memcpy(found->current, "letter", sizeof "letter");
    found->greeted = salutation;
    return true;
}

/* A head may begin on the line: at a page's top or, where files were put together without a form feed, amid a page. */
static bool may_be_head(const papers *found, size_t line) {
    const drs_text *text = found->text;
    return text->lines[line].flags & DRS_LINE_PAGE_FIRST ||
           (line - found->starts[found->count - 1] >= LEAST_PAPER_LINES &&
            drs_begins_as_letterhead(text->bytes, &text->lines[line]) && tells_term(text, line));
}

/* The number in the head that begins on line `top`. */
static bool read_head(drs_arena *arena, const drs_text *text, size_t top, char reference[REFERENCE_BYTES]) {
    size_t near = top + HEAD_LINES < text->line_count ? top + HEAD_LINES : text->line_count;
    for (size_t k = top; k < near && text->lines[k].page == text->lines[top].page; k++) {
        /* Further down a sentence may cite a paper: there the line must be a head's as a whole. */
        drs_letterhead head;
        const drs_piece piece = {text->lines[k].start, text->lines[k].end};
        bool whole = k < top + SURE_LINES || drs_letterhead_eat_piece(arena, text->bytes, piece, &head);
        if ((whole && read_reference(arena, text, &text->lines[k], reference)) ||
            read_torn_reference(arena, text, k, reference)) {
            return true;
        }
    }
    return false;
}

/* Below the head that begins on line `top` stands the instrument, as it does in no running head. "Antwort" alone counts where
 * the number is not another by a misread digit. */
static bool stands_above_instrument(const papers *found, size_t top, const char *reference) {
    const drs_text *text = found->text;
    bool sure = !is_digit_off(found->current, reference) || has_date(found->arena, text, top);
    for (size_t k = top; k < top + NEAR_LINES && k < text->line_count; k++) {
        const drs_line *line = &text->lines[k];
        char first_letter = text->bytes[line->start];
        bool answer =
            (first_letter == 'A' || first_letter == 'a') && !drs_begins(text->bytes, line->start, line->end, "Anfrage");
        if (line->page == text->lines[top].page && (sure || !answer) && names_instrument(found->arena, text, line)) {
            return true;
        }
    }
    return false;
}

static void take_head(papers *found, size_t top) {
    char reference[REFERENCE_BYTES] = "";
    /* Where pages are short or heads follow each other the same lines are asked again and again. */
    drs_arena_mark mark = drs_arena_stand(found->arena);
    bool is_head = read_head(found->arena, found->text, top, reference);
    bool other = is_head && *found->current && strcmp(found->current, reference) != 0 && found->count < DRS_MAX_RECORDS;
    bool begins = other && stands_above_instrument(found, top, reference);
    drs_arena_back(found->arena, mark);
    if (!is_head || (other && !begins)) {
        return;
    }
    if (other) {
        add_start(found, top);
    }
    memcpy(found->current, reference, sizeof found->current);
}

size_t *drs_papers_find(drs_arena *arena, const drs_text *text, size_t *count) {
    papers found = {.arena = arena, .text = text};
    add_start(&found, 0);
    for (size_t i = 0; i < text->line_count; i++) {
        if (!take_letter(&found, i) && may_be_head(&found, i)) {
            take_head(&found, i);
        }
    }
    *count = found.count;
    add_start(&found, text->line_count);
    return found.starts;
}
