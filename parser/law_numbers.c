#include "law_numbers.h"

#include <string.h>

#include "law_names.h"

typedef struct law_part {
    const char *printed;
    const char *form;
    bool letters; /* counted by letters */
} law_part;

/* Longer words before shorter ones that they begin with. */
static const law_part parts[] = {
    {"Absätzen", "Abs.", false},
    {"Absätze", "Abs.", false},
    {"Absatzes", "Abs.", false},
    {"Absatz", "Abs.", false},
    {"Abs.", "Abs.", false},
    {"Abs", "Abs.", false},
    {"Unterabsatz", "UAbs.", false},
    {"UAbs.", "UAbs.", false},
    {"Sätze", "Satz", false},
    {"Satzes", "Satz", false},
    {"Satz", "Satz", false},
    {"S.", "Satz", false},
    {"Halbsatz", "Halbs.", false},
    {"Halbs.", "Halbs.", false},
    {"Hs.", "Halbs.", false},
    {"Nummern", "Nr.", false},
    {"Nummer", "Nr.", false},
    {"Nrn.", "Nr.", false},
    {"Nr.", "Nr.", false},
    {"Ziffern", "Ziff.", false},
    {"Ziffer", "Ziff.", false},
    {"Ziff.", "Ziff.", false},
    {"Buchstaben", "Buchst.", true},
    {"Buchstabe", "Buchst.", true},
    {"Buchst.", "Buchst.", true},
    {"lit.", "Buchst.", true},
    {"Alternative", "Alt.", false},
    {"Alt.", "Alt.", false},
    {"Doppelbuchstabe", "Doppelbuchst.", true},
    {"Doppelbuchst.", "Doppelbuchst.", true},
    {"Variante", "Var.", false},
    {"Var.", "Var.", false},
    {"Spiegelstrich", "Spiegelstrich", false},
};

static bool is_small(char byte) {
    return byte >= 'a' && byte <= 'z';
}

size_t drs_law_number_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    const char *text = mentions->text;
    size_t end = at;
    while (end < mentions->length && drs_is_digit(text[end]) && end - at < 5) {
        end++;
    }
    if (end == at || text[at] == '0' || end - at > 4) {
        return at;
    }
    drs_law_put(form, text + at, end - at);
    if (end < mentions->length && is_small(text[end]) && !drs_law_word_goes_on(mentions, end + 1)) {
        drs_law_put(form, text + end, 1);
        return end + 1;
    }
    if (drs_law_word_goes_on(mentions, end)) {
        return at;
    }
    if (end + 2 < mentions->length && text[end] == ' ' && is_small(text[end + 1]) && text[end + 2] == ' ') {
        drs_law_put(form, text + end + 1, 1);
        return end + 2;
    }
    return end;
}

/* A bracket that is open before text[at] closes behind it: "(§ 3 Nr. 1 lit. a)". */
static bool has_open_bracket(const drs_mentions *mentions, size_t at) {
    size_t first = at > DRS_CITATION_BYTES ? at - DRS_CITATION_BYTES : 0;
    size_t closed = 0;
    while (at > first && mentions->text[at - 1] != '\n') {
        at--;
        closed += mentions->text[at] == ')';
        if (mentions->text[at] == '(') {
            if (!closed) {
                return true;
            }
            closed--;
        }
    }
    return false;
}

/* The count of a part: "1", "2a", "II", with `letters` "a", "aa". */
static size_t count_end(const drs_mentions *mentions, size_t at, bool letters, drs_law_form *form) {
    const char *text = mentions->text;
    size_t end = at;
    if (letters) {
        while (end < mentions->length && is_small(text[end]) && end - at < 3) {
            end++;
        }
        if (end > at && end < mentions->length && text[end] == ')' && !has_open_bracket(mentions, at)) {
            /* "lit. a)" */
            drs_law_put(form, text + at, end - at);
            return end + 1;
        }
    } else if (at < mentions->length && drs_is_digit(text[at])) {
        while (end < mentions->length && drs_is_digit(text[end]) && end - at < 4) {
            end++;
        }
        if (end < mentions->length && is_small(text[end]) && !drs_law_word_goes_on(mentions, end + 1)) {
            end++;
        } else if (end + 2 < mentions->length && text[end] == ' ' && is_small(text[end + 1]) && text[end + 2] == ')') {
            /* "Nr. 3 b)" */
            drs_law_put(form, text + at, end - at);
            drs_law_put(form, text + end + 1, 1);
            return end + 3;
        }
    } else {
        while (end < mentions->length && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X') && end - at < 5) {
            end++;
        }
    }
    if (end == at || drs_law_word_goes_on(mentions, end)) {
        return at;
    }
    drs_law_put(form, text + at, end - at);
    return end;
}

size_t drs_law_joiner_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    static const char *const joiners[] = {"und", "oder", "bis", "sowie", "u.", "bzw.", "-", "–", NULL};
    if (drs_mention_begins(mentions, at, ",")) {
        drs_law_put(form, ",", 1);
        return at + 1;
    }
    size_t next = drs_skip_blanks(mentions, at);
    for (size_t k = 0; joiners[k]; k++) {
        if (drs_mention_begins(mentions, next, joiners[k])) {
            drs_law_put_word(form, joiners[k], strlen(joiners[k]));
            return next + strlen(joiners[k]);
        }
    }
    return at;
}

static const law_part *part_at(const drs_mentions *mentions, size_t at) {
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        size_t end = at + strlen(parts[k].printed);
        if (drs_mention_begins(mentions, at, parts[k].printed) &&
            (parts[k].printed[end - at - 1] == '.' || !drs_is_letter(mentions->text, end, mentions->length))) {
            return &parts[k];
        }
    }
    return NULL;
}

/* "2. Halbsatz": the count stands before the part's word; *end is set behind it. */
static const law_part *ordinal_part(const drs_mentions *mentions, size_t at, size_t *end) {
    static const char *const forms[] = {"Halbs.", "Alt.", "Var.", "Spiegelstrich", NULL};
    size_t dot = at;
    while (dot < mentions->length && drs_is_digit(mentions->text[dot]) && dot - at < 3) {
        dot++;
    }
    size_t next = dot > at && drs_mention_begins(mentions, dot, ".") ? drs_skip_blanks(mentions, dot + 1) : at;
    const law_part *part = next > at ? part_at(mentions, next) : NULL;
    if (!part || !drs_word_in(part->form, strlen(part->form), forms)) {
        return NULL;
    }
    *end = next + strlen(part->printed);
    return part;
}

/* What stands behind a list's last number shows that it was one: "§ 1 Abs. 2 und 3 AufenthG", not "und 3 Personen". */
static bool list_closes(const drs_mentions *mentions, size_t at) {
    if (at >= mentions->length || strchr(",.;:)", mentions->text[at])) {
        return true;
    }
    size_t next = drs_skip_blanks(mentions, at);
    drs_law_form none = {.length = 0};
    drs_law_form more = {.length = 0};
    return part_at(mentions, next) || drs_law_name_end(mentions, next, &none) != next ||
           drs_law_joiner_end(mentions, at, &more) != at;
}

/* "2. Halbsatz" at text[at] as "Halbs. 2"; returns its end, `at` where there is none. */
static size_t ordinal_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    size_t end;
    const law_part *part = ordinal_part(mentions, at, &end);
    if (!part) {
        return at;
    }
    drs_law_put_word(form, part->form, strlen(part->form));
    drs_law_put_word(form, mentions->text + at, drs_law_digits_end(mentions, at) - at);
    return end;
}

/* Further counts behind a part's first one, which ends at text[at]: "und 3", "oder Absatz 3". */
static size_t more_counts_end(const drs_mentions *mentions, size_t at, const law_part *part, drs_law_form *form) {
    size_t end = at;
    for (;;) {
        size_t mark = form->length;
        size_t joiner = drs_law_joiner_end(mentions, end, form);
        size_t item = drs_skip_blanks(mentions, joiner);
        if (joiner == end) {
            return end;
        }
        drs_law_put(form, " ", 1);
        /* "Abs. 2 oder Absatz 3" */
        const law_part *again = part_at(mentions, item);
        if (again && strcmp(again->form, part->form) == 0) {
            item = drs_skip_blanks(mentions, item + strlen(again->printed));
            drs_law_put(form, part->form, strlen(part->form));
            drs_law_put(form, " ", 1);
        }
        size_t behind = count_end(mentions, item, part->letters, form);
        size_t behind_ordinal;
        if (behind == item || !list_closes(mentions, behind) || ordinal_part(mentions, item, &behind_ordinal)) {
            form->length = mark;
            return end;
        }
        end = behind;
    }
}

size_t drs_law_parts_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    size_t end = at;
    for (;;) {
        size_t next = drs_skip_blanks(mentions, end);
        if (next < mentions->length && mentions->text[next] == ',' && next == end) {
            next = drs_skip_blanks(mentions, end + 1);
            if (drs_mention_begins(mentions, next, "S.")) {
                return end; /* a page: "§ 3, S. 12" */
            }
        }
        size_t ordinal = ordinal_end(mentions, next, form);
        if (ordinal > next) {
            end = ordinal;
            continue;
        }
        const law_part *part = part_at(mentions, next);
        if (!part) {
            return end;
        }
        size_t mark = form->length;
        drs_law_put_word(form, part->form, strlen(part->form));
        drs_law_put(form, " ", 1);
        size_t count = drs_skip_blanks(mentions, next + strlen(part->printed));
        size_t behind = count_end(mentions, count, part->letters, form);
        if (behind == count) {
            form->length = mark;
            return end;
        }
        end = more_counts_end(mentions, behind, part, form);
    }
}
