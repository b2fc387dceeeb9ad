#include "glued_askers.h"

#include "party_names.h"
#include "strand_blanks.h"

/* Words that lines which name who asks are known by, those with the same beginning from the longest on. */
static const char *const asker_words[] = {
    "Abgeordneten", "Abgeordneter", "Abgeordnete", "Fraktionen", "Fraktion", "FRAKTIONSLOS", "fraktionslos",
    "PIRATEN",      "BÜNDNIS",      "GRÜNEN",      "LINKE",      "CDU",      "SPD",          "FDP",
    "AfD",          "DIE",          "sowie",       "und",        "der",      "des",          NULL};

/* A party is printed from `at` to the end of what is said of these askers. */
static bool party_begins(drs_draft *draft, const char *text, size_t at, size_t end) {
    enum { LONGEST_PARTY = 60 };
    size_t stop = at;
    while (stop < end && stop - at < LONGEST_PARTY && text[stop] != ',' && text[stop] != ';' &&
           !drs_begins(text, stop, end, " und ") && !drs_begins(text, stop, end, " sowie ")) {
        stop++;
    }
    return drs_is_party(draft, text, at, stop);
}

/* Family names that end as if "und" were glued to them. */
static bool ends_as_name(const char *text, size_t start, size_t end) {
    static const char *const names[] = {"reund", "Lund",  "lund", "mund", "Mund",  "Bund", "bund",
                                        "Grund", "grund", "Hund", "hund", "Pfund", "Rund", "rund",
                                        "Kund",  "Wund",  "Sund", "sund", NULL};
    for (size_t i = 0; names[i]; i++) {
        if (drs_ends(text, start, end, names[i])) {
            return true;
        }
    }
    return false;
}

/* From `at` on a whole name is printed: two words with capitals before the next name or the party. */
static bool whole_name_follows(drs_draft *draft, const char *text, size_t at, size_t end) {
    size_t capitals = 0;
    for (at = drs_skip_spaces(text, at, end); at < end && capitals < 2;) {
        if (party_begins(draft, text, at, end) || drs_begins(text, at, end, "und ")) {
            return false;
        }
        capitals += drs_is_upper(text, at, end);
        while (at < end && text[at] != ' ') {
            if (text[at] == ',') {
                return capitals >= 2;
            }
            at++;
        }
        at = drs_skip_spaces(text, at, end);
    }
    return capitals >= 2;
}

/* A blank is missing before `at` in a line that names who asks; `name`: the word is not the first one of its name. */
static bool parts_askers(drs_draft *draft, const char *text, size_t start, size_t at, size_t end, bool name) {
    static const char *const small[] = {"und", "sowie", "der", "des", "Fraktion", "Fraktionen", "Abgeordneten", NULL};
    size_t before = drs_last_letter(text, start, at);
    if (drs_is_upper(text, at, end)) {
        return drs_is_lower(text, before, at) &&
               (drs_word_in(text + start, at - start, small) || party_begins(draft, text, at, end));
    }
    size_t stop = drs_word_end(text, at, end);
    if (drs_is_word(text, at, stop, "der")) {
        return drs_is_word(text, start, at, "Fraktion") || drs_is_word(text, start, at, "Fraktionen");
    }
    if (!(drs_is_word(text, at, stop, "und") || drs_is_word(text, at, stop, "sowie")) || stop >= end ||
        text[stop] != ' ' || !drs_is_upper(text, drs_skip_spaces(text, stop, end), end) ||
        !drs_is_upper(text, start, end)) {
        return false;
    }
    return drs_is_party(draft, text, start, at) ||
           (name && at > start + 2 && (!ends_as_name(text, start, stop) || whole_name_follows(draft, text, stop, end)));
}

drs_strand drs_askers_set_right(drs_draft *draft, const drs_strand *strand) {
    drs_strand joined = drs_torn_join(draft, strand, asker_words);
    drs_parted_strand made = {.arena = draft->arena, .from = joined.length < strand->length ? &joined : strand};
    const char *text = made.from->bytes;
    size_t end = made.from->length;
    size_t start = 0;
    bool name = false; /* a capital begins the word before this one */
    for (size_t at = 0; at < end; at += drs_letter_size(text, at, end)) {
        if (text[at] == ' ' || text[at] == ',') {
            name = text[at] == ' ' && at > start && (drs_is_upper(text, start, end) || name);
            start = at + 1;
        } else if (at > start && parts_askers(draft, text, start, at, end, name)) {
            drs_blank_put(&made, at);
            start = at;
        }
    }
    return drs_blanks_finish(&made);
}
