#include "lists.h"

#include <string.h>

#include "numbers.h"
#include "sentence_ends.h"

enum {
    ITEM_LINES = 5, /* lines of an item, up to which the next one belongs to the same list */
    MOST_VALUE = 999
};

/* Marks that stand nowhere but before an item. */
static const char *const bullets[] = {"•", "▪", "●", "·", "‣", "►", "➢", "■", "□", "○", "◦", "∙", "⁃", "✓"};

/* Marks that stand in prose too. */
static const char *const dashes[] = {"-", "–", "—", "*", "o", "+"};

enum { BULLETS = sizeof bullets / sizeof *bullets, DASHES = sizeof dashes / sizeof *dashes };

/* "1.", "1)", "(1)", "a)", "a.", "(a)": items of one list are printed alike. */
typedef enum number_style {
    NUMBER_DOT,
    NUMBER_BRACKET,
    NUMBER_BRACKETS,
    LETTER_BRACKET,
    LETTER_DOT,
    LETTER_BRACKETS,
    NUMBER_STYLES,
    NO_NUMBER = NUMBER_STYLES
} number_style;

static bool has_mark(const char *text, const drs_line *line, const char *mark) {
    size_t length = strlen(mark);
    return drs_begins(text, line->start, line->end, mark) && line->start + length < line->end &&
           text[line->start + length] == ' ';
}

static bool has_bullet(const char *text, const drs_line *line) {
    if ((uint8_t)text[line->start] < 0x80) {
        return false;
    }
    for (size_t i = 0; i < BULLETS; i++) {
        if (has_mark(text, line, bullets[i])) {
            return true;
        }
    }
    return false;
}

static size_t dash_of(const char *text, const drs_line *line) {
    uint8_t first = (uint8_t)text[line->start];
    if (first != 0xE2 && first != '-' && first != '*' && first != 'o' && first != '+') {
        return DASHES;
    }
    size_t i = 0;
    while (i < DASHES && !has_mark(text, line, dashes[i])) {
        i++;
    }
    return i;
}

static number_style number_of(const char *text, const drs_line *line, unsigned *value) {
    size_t at = line->start;
    size_t end = line->end;
    bool open = text[at] == '(';
    at += open;
    *value = 0;
    size_t from = at;
    while (at < end && drs_is_digit(text[at]) && *value <= MOST_VALUE) {
        *value = *value * 10 + (unsigned)(text[at++] - '0');
    }
    bool letter = at == from && at < end && text[at] >= 'a' && text[at] <= 'z';
    if (letter) {
        *value = (unsigned)(text[at++] - 'a') + 1;
    }
    if (at == from || at + 1 >= end || text[at + 1] != ' ' || *value > MOST_VALUE) {
        return NO_NUMBER;
    }
    if (text[at] == ')') {
        return open ? (letter ? LETTER_BRACKETS : NUMBER_BRACKETS) : letter ? LETTER_BRACKET : NUMBER_BRACKET;
    }
    if (text[at] != '.' || open) {
        return NO_NUMBER;
    }
    /* "12. November", "101. Konferenz" */
    return letter                                                           ? LETTER_DOT
           : drs_number_read(text, line->start, end).style == DRS_STYLE_DOT ? NUMBER_DOT
                                                                            : NO_NUMBER;
}

/* What is known of the lines while they are walked. */
typedef struct list_walk {
    drs_draft *draft;
    drs_line_role role;
    uint32_t owner;
    size_t numbered[NUMBER_STYLES]; /* the last line with a number of each style, or SIZE_MAX */
    unsigned values[NUMBER_STYLES];
    size_t run_first[DASHES]; /* lines with the same mark close to each other, or SIZE_MAX */
    size_t run_last[DASHES];
    size_t run_at[DASHES]; /* the last one's place among the lines of the text */
    size_t run_count[DASHES];
    bool run_led[DASHES]; /* something announces the first of them */
} list_walk;

static bool is_of(const list_walk *walk, size_t line) {
    const drs_line *at = &walk->draft->text->lines[line];
    return at->role == walk->role && at->owner == walk->owner && at->start < at->end;
}

/* " – " again in the line or at its end: the second dash of an insertion. */
static bool has_second_dash(const char *text, const drs_line *line, const char *dash) {
    size_t length = strlen(dash);
    for (size_t at = line->start + length; at + length < line->end; at++) {
        if (text[at] == ' ' && memcmp(text + at + 1, dash, length) == 0 &&
            (at + 1 + length == line->end || text[at + 1 + length] == ' ' || text[at + 1 + length] == ',')) {
            return true;
        }
    }
    return false;
}

/* The lines of one run: the first one is an item where something announces it or two more follow, each other one where
 * it does not look like an insertion between dashes. */
static void end_run(list_walk *walk, size_t dash) {
    if (walk->run_first[dash] == SIZE_MAX) {
        return;
    }
    const char *text = walk->draft->text->bytes;
    drs_line *lines = walk->draft->text->lines;
    bool open = walk->run_led[dash] || walk->run_count[dash] >= 3;
    const drs_line *above = NULL;
    for (size_t i = walk->run_first[dash]; i <= walk->run_last[dash]; i++) {
        if (!is_of(walk, i)) {
            continue;
        }
        drs_line *line = &lines[i];
        if (dash_of(text, line) == dash) {
            char last = above ? text[above->end - 1] : ':';
            bool closed = last == ',' || last == ';' || !above || drs_line_closes_clause(text, above);
            if (closed || (open && !(drs_is_lower(text, line->start + strlen(dashes[dash]) + 1, line->end) &&
                                     has_second_dash(text, line, dashes[dash])))) {
                line->flags |= open || closed ? DRS_LINE_ITEM : 0;
                open = true;
            }
            if (!above && !walk->run_led[dash] && walk->run_count[dash] < 3) {
                line->flags &= (uint8_t)~DRS_LINE_ITEM;
                open = false;
            }
        }
        above = line;
    }
    walk->draft->work += walk->run_last[dash] - walk->run_first[dash];
    walk->run_first[dash] = SIZE_MAX;
}

void drs_lists_find(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner) {
    const char *text = draft->text->bytes;
    drs_line *lines = draft->text->lines;
    list_walk walk = {.draft = draft, .role = role, .owner = owner};
    memset(walk.numbered, 0xFF, sizeof walk.numbered);
    memset(walk.run_first, 0xFF, sizeof walk.run_first);
    const drs_line *above = NULL;
    size_t count = 0;
    for (size_t i = first; i <= last; i++) {
        if (!is_of(&walk, i)) {
            continue;
        }
        drs_line *line = &lines[i];
        count++;
        const drs_line *before = above;
        above = line;
        line->flags &= (uint8_t)~DRS_LINE_ITEM;
        uint8_t byte = (uint8_t)text[line->start];
        if (byte >= 'A' && byte <= 'Z') {
            continue;
        }
        bool led = !before || drs_line_closes_clause(text, before) || text[before->end - 1] == ';' ||
                   (draft->text->gaps_mean && line->gap && line->page == before->page);
        if (has_bullet(text, line)) {
            line->flags |= DRS_LINE_ITEM;
            continue;
        }
        size_t dash = dash_of(text, line);
        if (dash < DASHES) {
            if (walk.run_first[dash] != SIZE_MAX && count - walk.run_at[dash] > ITEM_LINES) {
                end_run(&walk, dash);
            }
            if (walk.run_first[dash] == SIZE_MAX) {
                walk.run_first[dash] = i;
                walk.run_count[dash] = 0;
                walk.run_led[dash] = led;
            }
            walk.run_last[dash] = i;
            walk.run_at[dash] = count;
            walk.run_count[dash]++;
            continue;
        }
        unsigned value;
        number_style style = number_of(text, line, &value);
        if (style == NO_NUMBER) {
            drs_number_head head = {0};
            if (led && (drs_is_digit((char)byte) || (byte >= 'a' && byte <= 'z'))) {
                head = drs_number_read(text, line->start, line->end);
            }
            bool levels = head.style == DRS_STYLE_LEVELS || head.style == DRS_STYLE_WITH_LETTER;
            line->flags |= levels ? DRS_LINE_ITEM : 0;
            continue;
        }
        /* "z. B." and "i. V." end no sentence's line either: letters with a full stop need their neighbour. */
        bool alone = led && style != LETTER_DOT && style != NUMBER_BRACKETS;
        if (walk.numbered[style] != SIZE_MAX && walk.values[style] + 1 == value) {
            lines[walk.numbered[style]].flags |= DRS_LINE_ITEM;
            alone = true;
        }
        line->flags |= alone ? DRS_LINE_ITEM : 0;
        walk.numbered[style] = i;
        walk.values[style] = value;
    }
    for (size_t dash = 0; dash < DASHES; dash++) {
        end_run(&walk, dash);
    }
}
