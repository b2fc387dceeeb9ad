#include "papers.h"

#include <string.h>

#include "furniture.h"
#include "letterhead.h"
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

/* The first Drucksachennummer behind the word "Drucksache" on a line; false where there is none. */
static bool read_reference(drs_arena *arena, const drs_text *text, const drs_line *line, char reference[16]) {
    /* A sentence at a page's start may cite a paper. */
    if (line->end - line->start > 160 || !(line->holds & DRS_HOLDS_STROKE) ||
        drs_is_lower(text->bytes, line->start, line->end) || drs_is_prose(text->bytes, line->start, line->end)) {
        return false;
    }
    drs_key key = drs_key_make(arena, text->bytes, line->start, line->end, 170);
    const char *label = strstr(key.bytes, "drucksache");
    if (!label) {
        return false;
    }
    size_t used = 0;
    for (const char *at = label + 10; used < 14 && (drs_is_digit(*at) || *at == '/'); at++) {
        reference[used++] = *at;
    }
    reference[used] = '\0';
    /* "Drucksache 17 /" above "5139" is no number yet. */
    return memchr(reference, '/', used) != NULL && reference[0] != '/' && reference[used - 1] != '/';
}

/* "Drucksache" above "17/6793", "Drucksache 16/" above "2617" (rp, st): the number's end stands on the next line. */
static bool read_torn_reference(drs_arena *arena, const drs_text *text, size_t line, char reference[16]) {
    const drs_line *at = &text->lines[line];
    const drs_line *next = at + 1;
    if (line + 1 >= text->line_count || next->page != at->page || at->end - at->start > 24 ||
        next->end - next->start > 14 || !strchr("Dd", text->bytes[at->start]) ||
        !drs_is_digit(text->bytes[next->start])) {
        return false;
    }
    drs_key key = drs_key_make(arena, text->bytes, at->start, next->end, DRS_HEAD_BYTES);
    if (key.length < 13 || memcmp(key.bytes, "drucksache", 10) != 0) {
        return false;
    }
    size_t used = 0;
    bool stroke = false;
    for (size_t i = 10; i < key.length && used < 14; i++) {
        if (!drs_is_digit(key.bytes[i]) && (key.bytes[i] != '/' || stroke || !used)) {
            return false;
        }
        stroke = stroke || key.bytes[i] == '/';
        reference[used++] = key.bytes[i];
    }
    reference[used] = '\0';
    return stroke && reference[used - 1] != '/';
}

/* "Kleine Anfrage", "Antwort", "Große Anfrage 12", "A n t w o r t": alone on its line, or with those who answer. */
static bool names_instrument(drs_arena *arena, const drs_text *text, const drs_line *line) {
    if (line->end - line->start > 120 || !strchr("KkAaGgSsIiMDB", text->bytes[line->start])) {
        return false;
    }
    drs_key key = drs_key_make(arena, text->bytes, line->start, line->end, 130);
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
        size_t length = strlen(words[i]);
        if (key.length >= length && memcmp(key.bytes, words[i], length) == 0 && key.length <= length + 10) {
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
        numbered = numbered || drs_begins(text->bytes, below->start, below->end, "Drs.-Nr.");
        if (drs_begins(text->bytes, below->start, below->end, "Sehr geehrte")) {
            return numbered ? i : line;
        }
        /* A question or a sentence: the ministry is named in a text. */
        if (text->bytes[below->end - 1] == '?') {
            break;
        }
    }
    return line;
}

/* A head's first lines have the legislative term, the running heads too, but no citation. */
static bool tells_term(const drs_text *text, size_t line) {
    for (size_t i = line; i < line + 3 && i < text->line_count && text->lines[i].page == text->lines[line].page; i++) {
        if (text->lines[i].end - text->lines[i].start < 120 &&
            drs_holds(text->bytes, text->lines[i].start, text->lines[i].end, "Wahlperiode")) {
            return true;
        }
    }
    return false;
}

size_t *drs_papers_find(drs_arena *arena, const drs_text *text, size_t *count) {
    size_t *starts = NULL;
    size_t capacity = 0;
    char current[16] = "";
    *count = 0;
    *(size_t *)drs_arena_push(arena, &starts, count, &capacity, sizeof *starts) = 0;
    size_t greeted = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        size_t salutation = i >= greeted && *count < DRS_MAX_RECORDS ? letter_at(text, i) : i;
        if (salutation > i) {
            if (*current) {
                *(size_t *)drs_arena_push(arena, &starts, count, &capacity, sizeof *starts) = i;
            }
            memcpy(current, "letter", sizeof "letter");
            greeted = salutation;
            continue;
        }
        bool first = text->lines[i].flags & DRS_LINE_PAGE_FIRST;
        /* Files put together without a form feed between them: a head amid a page. */
        if (!first && (i - starts[*count - 1] < LEAST_PAPER_LINES ||
                       !drs_begins_as_letterhead(text->bytes, &text->lines[i]) || !tells_term(text, i))) {
            continue;
        }
        char reference[16] = "";
        size_t near = i + HEAD_LINES < text->line_count ? i + HEAD_LINES : text->line_count;
        for (size_t k = i; k < near && !*reference && text->lines[k].page == text->lines[i].page; k++) {
            /* Further down a sentence may cite a paper: there the line must be a head's as a whole. */
            drs_letterhead head;
            bool whole = k < i + SURE_LINES ||
                         drs_letterhead_eat_piece(arena, text->bytes,
                                                  (drs_piece){text->lines[k].start, text->lines[k].end}, &head);
            if (!(whole && read_reference(arena, text, &text->lines[k], reference)) &&
                !read_torn_reference(arena, text, k, reference)) {
                reference[0] = '\0';
            }
        }
        if (!*reference) {
            continue;
        }
        bool other = *current && strcmp(current, reference) != 0;
        if (other && *count < DRS_MAX_RECORDS) {
            bool begins = false;
            for (size_t k = i; k < i + NEAR_LINES && k < text->line_count && !begins; k++) {
                begins = text->lines[k].page == text->lines[i].page && names_instrument(arena, text, &text->lines[k]);
            }
            if (!begins) {
                continue;
            }
            *(size_t *)drs_arena_push(arena, &starts, count, &capacity, sizeof *starts) = i;
        }
        memcpy(current, reference, sizeof current);
    }
    size_t papers = *count;
    *(size_t *)drs_arena_push(arena, &starts, &papers, &capacity, sizeof *starts) = text->line_count;
    return starts;
}
