#include "contents.h"

#include <string.h>

#include "body_lines.h"
#include "letters.h"
#include "line_ranges.h"

enum {
    LONGEST_HEADING = 160, /* bytes, "Seite" at the line's far end included */
    FEWEST_ENTRIES = 2,
    FEWEST_DOTS = 3, /* of those that lead to a page's number */
    WIDE_GAP = 3,    /* blanks */
    PAGE_DIGITS = 4,
    LED_ENTRY = 8, /* lines of an entry at most, by what parts its page's number from it */
    WIDE_ENTRY = 5,
    PLAIN_ENTRY = 3
};

/* What stands before a page's number. A table of contents has one kind. */
typedef enum entry_kind {
    ENTRY_NONE,
    ENTRY_LED,  /* "Vorbemerkung ........ 2", the dots at times on one line and the number on the next */
    ENTRY_WIDE, /* "Vorbemerkung          2" */
    ENTRY_PLAIN /* "Vorbemerkung 2", which running text can end on too */
} entry_kind;

static const size_t longest_entry[] = {0, LED_ENTRY, WIDE_ENTRY, PLAIN_ENTRY};

/* The dots that lead to a page's number end at `end`; returns where they begin, `end` where there are none. */
static size_t dots_before(const char *text, size_t start, size_t end) {
    size_t at = end;
    size_t dots = 0;
    while (at > start) {
        if (text[at - 1] == ' ') {
            at--;
        } else if (text[at - 1] == '.') {
            dots++;
            at--;
        } else if (at >= start + 3 && memcmp(text + at - 3, "…", 3) == 0) {
            dots += 3;
            at -= 3;
        } else {
            break;
        }
    }
    return dots >= FEWEST_DOTS ? at : end;
}

/* How the line ends an entry, and the page that it names; 0 where the dots have no number. */
static entry_kind read_entry(const drs_draft *draft, size_t line, size_t *page) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    size_t digits = at->end;
    *page = 0;
    while (digits > at->start && drs_is_digit(text[digits - 1])) {
        digits--;
    }
    size_t count = at->end - digits;
    if (!count && dots_before(text, at->start, at->end) < at->end) {
        return ENTRY_LED; /* its number stands on the next line, or was taken for that of the page it is printed on */
    }
    if (!count || count > PAGE_DIGITS || text[digits] == '0') {
        return ENTRY_NONE;
    }
    for (size_t i = digits; i < at->end; i++) {
        *page = *page * 10 + (size_t)(text[i] - '0');
    }
    if (dots_before(text, at->start, digits) < digits) {
        return ENTRY_LED;
    }
    if (digits == at->start) {
        const drs_line *above = line > draft->body ? at - 1 : at;
        return dots_before(text, above->start, above->end) < above->end ? ENTRY_LED : ENTRY_NONE;
    }
    size_t blanks = digits;
    while (blanks > at->start && text[blanks - 1] == ' ') {
        blanks--;
    }
    size_t gap = digits - blanks;
    /* In a table's row more than one column stands apart; an entry's own number does too. */
    bool row = blanks == at->start || drs_is_digit(text[blanks - 1]);
    size_t words = at->start;
    while (words < blanks && text[words] != ' ') {
        words++;
    }
    words = text[words - 1] == '.' || text[words - 1] == ')' ? drs_skip_spaces(text, words, blanks) : at->start;
    for (size_t i = words; i + WIDE_GAP <= blanks && !row; i++) {
        row = memcmp(text + i, "   ", WIDE_GAP) == 0;
    }
    if (!gap || row) {
        return ENTRY_NONE;
    }
    return gap >= WIDE_GAP ? ENTRY_WIDE : ENTRY_PLAIN;
}

bool drs_contents_heads(drs_draft *draft, size_t line) {
    static const char *const names[] = {"inhaltsverzeichnis", "inhaltsübersicht", "inhaltsangabe", "inhalt", NULL};
    const drs_line *at = &draft->text->lines[line];
    char first = draft->text->bytes[at->start];
    if ((first != 'I' && first != 'i') || at->end - at->start > LONGEST_HEADING) {
        return false;
    }
    const drs_key *key = drs_line_key(draft, line);
    for (size_t i = 0; names[i]; i++) {
        size_t length = strlen(names[i]);
        if (key->length >= length && memcmp(key->bytes, names[i], length) == 0) {
            const char *rest = key->bytes + length;
            size_t left = key->length - length;
            left -= left && rest[left - 1] == ':';
            return !left || (left == 5 && memcmp(rest, "seite", 5) == 0);
        }
    }
    return false;
}

/* "Vorbemerkung der Landesregierung ........ 3": a heading of the body, and dots that lead to the page where it stands. */
static bool names_remark(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (!drs_begins(text, at->start, at->end, "Vor")) {
        return false;
    }
    size_t number = at->end;
    while (number > at->start && drs_is_digit(text[number - 1])) {
        number--;
    }
    size_t end = dots_before(text, at->start, number);
    if (end == number) {
        return false;
    }
    drs_key key = drs_key_make(draft->arena, text, at->start, end, 120);
    drs_match match;
    size_t row = 0;
    return drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) &&
           (match.form->item == DRS_BODY_ASKER_REMARK || match.form->item == DRS_BODY_GOVERNMENT_REMARK ||
            match.form->item == DRS_BODY_REMARK);
}

/* The last line of the entries that stand from `line` on; `line` - 1 where there are too few. */
static size_t last_entry(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    entry_kind kind = ENTRY_NONE;
    size_t before = 1;
    size_t last = line - 1;
    size_t entries = 0;
    size_t waiting = 0; /* lines of an entry that has not ended yet */
    for (size_t i = line; i < draft->end && waiting <= longest_entry[kind ? kind : ENTRY_LED]; i++) {
        draft->work++;
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        size_t page;
        entry_kind found = read_entry(draft, i, &page);
        bool sure = found == ENTRY_LED || draft->pages_lost || page <= draft->text->page_count;
        waiting++;
        if (found == ENTRY_NONE || !sure || (kind && found != kind) || (found == ENTRY_PLAIN && draft->pages_lost)) {
            continue;
        }
        if (page && page < before) {
            break;
        }
        kind = found;
        before = page ? page : before;
        last = i;
        waiting = page ? 0 : waiting; /* dots alone promise no more lines */
        entries += page != 0;
    }
    return entries >= FEWEST_ENTRIES + (kind == ENTRY_PLAIN) ? last : line - 1;
}

void drs_contents_take(drs_draft *draft) {
    if (draft->profile->traits & DRS_LIST_IS_CONTENTS) {
        return;
    }
    for (size_t i = draft->body; i < draft->end; i++) {
        if (drs_line_skipped(&draft->text->lines[i])) {
            continue;
        }
        bool headed = drs_contents_heads(draft, i);
        if (!headed && !names_remark(draft, i)) {
            continue;
        }
        size_t last = last_entry(draft, i + headed);
        if (last >= i + headed) {
            drs_lines_give(draft, i, 0, last, DRS_ROLE_CONTENTS, 0);
            i = last;
        }
    }
}
