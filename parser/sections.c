#include "sections.h"

#include <string.h>

/* What parliaments call a section of an inquiry; longer words first. */
static const char *const section_words[] = {
    "Fragenkomplex", "Fragekomplex", "Themenkomplex", "Themenbereich", "Themenblock", "Fragenblock", "Themenfeld",
    "Abschnitt",     "Kapitel",      "Komplex",       "Bereich",       "Block",       "Teil",        NULL};

/* The same words as keys have them. */
static const char *const section_keys[] = {
    "fragenkomplex", "fragekomplex", "themenkomplex", "themenbereich", "themenblock", "fragenblock", "themenfeld",
    "abschnitt",     "kapitel",      "komplex",       "bereich",       "block",       "teil",        NULL};

size_t drs_section_word(const char *text, size_t at, size_t end) {
    for (size_t i = 0; section_words[i]; i++) {
        if (drs_begins(text, at, end, section_words[i])) {
            return at + strlen(section_words[i]);
        }
    }
    return SIZE_MAX;
}

drs_number drs_section_count_on(const drs_draft *draft, size_t section, drs_number printed) {
    if (!draft->sections || !draft->sections_counted || !printed.major || printed.major >= DRS_FOREIGN_NUMBER) {
        return printed;
    }
    const drs_section *own = section && section <= draft->section_count ? &draft->sections[section - 1] : NULL;
    printed.major =
        (uint16_t)(own && printed.major <= own->most ? own->base + printed.major : DRS_FOREIGN_NUMBER + printed.major);
    return printed;
}

drs_number drs_section_count_back(const drs_draft *draft, drs_number number, size_t *section) {
    *section = 0;
    if (number.major >= DRS_FOREIGN_NUMBER) {
        number.major = (uint16_t)(number.major - DRS_FOREIGN_NUMBER);
        return number;
    }
    size_t low = 0;
    size_t high = draft->section_count;
    while (low + 1 < high) { /* the last whose numbers begin before this one */
        size_t middle = low + (high - low) / 2;
        if (draft->sections[middle].base < number.major) {
            low = middle;
        } else {
            high = middle;
        }
    }
    if (number.major > draft->sections[low].base) {
        number.major = (uint16_t)(number.major - draft->sections[low].base);
        *section = low + 1;
    }
    return number;
}

drs_string drs_section_number_text(drs_draft *draft, drs_number number) {
    size_t section;
    drs_string text = drs_number_text(draft->arena, drs_section_printed(draft, number, &section));
    if (!section) {
        return text;
    }
    const drs_string *label = &draft->sections[section - 1].label;
    char *bytes = drs_arena_bytes(draft->arena, label->length + text.length + 2);
    memcpy(bytes, label->bytes, label->length);
    bytes[label->length] = '/';
    memcpy(bytes + label->length + 1, text.bytes, text.length + 1);
    return (drs_string){bytes, label->length + 1 + text.length};
}

/* ---- Sections that a text names ------------------------------------------------------------------------------------------ */

static bool eat(const drs_key *key, size_t *at, const char *word) {
    bool begins = drs_begins(key->bytes, *at, key->length, word);
    *at += begins ? strlen(word) : 0;
    return begins;
}

/* A section's word, in the genitive too: "abschnitts". */
static bool eat_word(const drs_key *key, size_t *at) {
    for (size_t i = 0; section_keys[i]; i++) {
        if (eat(key, at, section_keys[i])) {
            return true;
        }
    }
    return false;
}

/* The label of a section stands at key[at, ...), in the text's letters: where it ends, and the section + 1 in *section. */
static size_t label_at(const drs_draft *draft, const char *text, const drs_key *key, size_t at, size_t *section) {
    *section = 0;
    size_t best = at;
    for (size_t i = 0; i < draft->section_count; i++) {
        const drs_string *label = &draft->sections[i].label;
        size_t k = 0;
        while (k < label->length && at + k < key->length && text[key->map[at + k]] == label->bytes[k] &&
               (!k || drs_key_joined(key, at + k))) {
            k++;
        }
        if (k == label->length && at + k > best) {
            best = at + k;
            *section = i + 1;
        }
    }
    return best;
}

size_t drs_section_before(const drs_draft *draft, const char *text, const drs_key *key, size_t *at) {
    size_t next = *at;
    bool word = eat_word(key, &next);
    size_t section;
    next = label_at(draft, text, key, next, &section);
    if (!section) {
        return 0;
    }
    bool figures = drs_is_digit(draft->sections[section - 1].label.bytes[0]);
    size_t mark = next;
    while (mark < key->length && strchr("./,:-)", key->bytes[mark])) {
        mark++;
    }
    bool question = drs_begins(key->bytes, mark, key->length, "frage") ||
                    drs_begins(key->bytes, mark, key->length, "nr.") ||
                    drs_begins(key->bytes, mark, key->length, "nummer");
    bool number = mark < key->length && drs_is_digit(key->bytes[mark]);
    /* "Abschnitt 2, Frage 1"; "2.1" alone is a number of two levels, and "II" goes on in no other letter. */
    if (figures ? !(word && question) : !(question || number)) {
        return 0;
    }
    *at = mark;
    return section;
}

/* Capitals or figures, and no word, begin at key[at]: the label of some section. */
static bool is_label(const char *text, const drs_key *key, size_t at) {
    size_t end = at;
    while (end < key->length && (end == at || drs_key_joined(key, end)) &&
           ((text[key->map[end]] >= 'A' && text[key->map[end]] <= 'Z') || drs_is_digit(key->bytes[end]))) {
        end++;
    }
    bool small = end < key->length && end > at && drs_key_joined(key, end) &&
                 drs_is_letter(text, key->map[end], key->map[end] + (size_t)2);
    return end > at && !small;
}

size_t drs_section_behind(const drs_draft *draft, const char *text, const drs_key *key, size_t *at) {
    static const char *const leads[] = {"des", "der", "im", "in", "aus", "von", "vom", "zu", "unter", "(", ",", NULL};
    size_t next = *at;
    for (size_t i = 0; leads[i]; i++) {
        if (eat(key, &next, leads[i])) {
            break;
        }
    }
    if (!eat_word(key, &next)) {
        return 0;
    }
    for (unsigned genitive = 0; genitive < 3; genitive++) { /* "abschnittsii", "teilesb" */
        size_t from = next + genitive;
        if ((genitive && !drs_begins(key->bytes, next, key->length, genitive == 1 ? "s" : "es")) ||
            !is_label(text, key, from)) {
            continue;
        }
        size_t section;
        size_t stop = label_at(draft, text, key, from, &section);
        bool whole =
            section &&
            (stop >= key->length || !drs_key_joined(key, stop) ||
             !(drs_is_digit(key->bytes[stop]) || drs_is_letter(text, key->map[stop], key->map[stop] + (size_t)2)));
        *at = stop;
        if (whole) {
            (void)eat(key, at, ")");
        }
        return whole ? section : DRS_SECTION_UNKNOWN;
    }
    return 0;
}

size_t drs_section_list(const drs_draft *draft, size_t own, const char *text, const drs_key *key, size_t at,
                        drs_number_item items[DRS_NUMBER_ITEMS], size_t *end) {
    if (!draft->sections) {
        return drs_number_list(key, at, items, end);
    }
    size_t count = drs_number_list_of_sections(draft, text, key, at, items, end);
    for (size_t i = 0; i < count; i++) {
        items[i].number = drs_section_count_on(draft, items[i].section ? items[i].section : own, items[i].number);
    }
    return count;
}

bool drs_section_begins(const drs_draft *draft, const char *text, size_t at, size_t end) {
    if (!draft->sections || at >= end) {
        return false;
    }
    for (size_t i = 0; i < draft->section_count; i++) {
        const drs_string *label = &draft->sections[i].label;
        size_t next = at + label->length;
        if (!drs_is_digit(label->bytes[0]) && next < end && memcmp(text + at, label->bytes, label->length) == 0) {
            while (next < end && strchr("./,- ", text[next])) {
                next++;
            }
            if (next < end && drs_is_digit(text[next])) {
                return true;
            }
        }
    }
    return false;
}
