#include "papers.h"

#include <string.h>

#include "letters.h"

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

/* "Kleine Anfrage", "Antwort", "Große Anfrage 12", "A n t w o r t": alone on its line. */
static bool names_instrument(drs_arena *arena, const drs_text *text, const drs_line *line) {
    if (line->end - line->start > 60 || !strchr("KkAaGgSsIi", text->bytes[line->start])) {
        return false;
    }
    drs_key key = drs_key_make(arena, text->bytes, line->start, line->end, 70);
    static const char *const words[] = {
        "kleineanfrage", "großeanfrage", "schriftlicheanfrage", "schriftlichekleineanfrage",
        "antwort",       "anfrage",      "interpellation"};
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

size_t *drs_papers_find(drs_arena *arena, const drs_text *text, size_t *count) {
    size_t *starts = NULL;
    size_t capacity = 0;
    char current[16] = "";
    *count = 0;
    *(size_t *)drs_arena_push(arena, &starts, count, &capacity, sizeof *starts) = 0;
    size_t greeted = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        size_t salutation = *current && i >= greeted && *count < DRS_MAX_RECORDS ? letter_at(text, i) : i;
        if (salutation > i) {
            *(size_t *)drs_arena_push(arena, &starts, count, &capacity, sizeof *starts) = i;
            greeted = salutation;
            continue;
        }
        if (!(text->lines[i].flags & DRS_LINE_PAGE_FIRST)) {
            continue;
        }
        char reference[16] = "";
        size_t near = i + 3 < text->line_count ? i + 3 : text->line_count;
        for (size_t k = i; k < near && !*reference && text->lines[k].page == text->lines[i].page; k++) {
            if (!read_reference(arena, text, &text->lines[k], reference)) {
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
