#include "glued_words.h"

#include <string.h>

#include "party_names.h"

/* Two small words, of which the first is glued to the second. */
typedef struct word_pair {
    const char *first;
    const char *second;
} word_pair;

/* The small words of the sentence that stand side by side there. */
static const word_pair pairs[] = {
    {"mit", "dem"},   {"mit", "der"},       {"mit", "den"},       {"mit", "allen"},      {"und", "dem"},
    {"und", "der"},   {"und", "den"},       {"und", "mit"},       {"und", "allen"},      {"sowie", "dem"},
    {"sowie", "der"}, {"sowie", "den"},     {"sowie", "mit"},     {"sowie", "allen"},    {"namens", "der"},
    {"hat", "die"},   {"allen", "übrigen"}, {"allen", "anderen"}, {"allen", "weiteren"},
};

/* Ends of words, and what is glued to them. */
static const word_pair tails[] = {
    {"inister", "für"},       {"inister", "der"},     {"inister", "des"},    {"inister", "hat"},
    {"inisterin", "für"},     {"inisterin", "der"},   {"inisterin", "des"},  {"inisterin", "hat"},
    {"inisterium", "für"},    {"inisterium", "der"},  {"inisterium", "des"}, {"inisterpräsident", "hat"},
    {"Schreiben", "vom"},     {"invernehmen", "mit"}, {"bstimmung", "mit"},  {"andesregierung", "im"},
    {"andesregierung", "in"}, {"Chef", "der"},        {"Chefs", "der"},      {"Leiter", "der"},
    {"itgliedern", "der"},
};

/* Words of one piece that end as if "und" were glued to them. */
static const char *const words_in_und[] = {"Bund", "bund", "Grund", "grund",  "Fund", "fund", "Mund", "mund",
                                           "Hund", "hund", "Pfund", "Gesund", "Rund", "Sund", "kund", NULL};

static bool is_word(const char *text, size_t start, size_t end, const char *word) {
    return end - start == strlen(word) && memcmp(text + start, word, end - start) == 0;
}

/* Behind the verb of the lead's sentence the inquiry stands: "Gleichstellunghat die Kleine Anfrage". */
static bool inquiry_follows(const char *text, size_t at, size_t end) {
    return drs_begins(text, at, end, " die Kleine") || drs_begins(text, at, end, " die Große");
}

/* The lower-case word that ends the run [start, end) was glued to another one, and begins at the offset returned; 0. */
static size_t parted_tail(const char *text, size_t start, size_t end, size_t limit) {
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        size_t first = strlen(pairs[i].first);
        if (end - start > first && drs_begins(text, start, end, pairs[i].first) &&
            is_word(text, start + first, end, pairs[i].second)) {
            return start + first;
        }
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        size_t second = strlen(tails[i].second);
        if (end - start > second && is_word(text, end - second, end, tails[i].second) &&
            drs_ends(text, start, end - second, tails[i].first)) {
            return end - second;
        }
    }
    static const char verb[] = "beantwortet";
    bool capital = drs_is_upper(text, start, end);
    if (capital && end - start > sizeof verb && drs_ends(text, start, end, verb)) {
        return end - (sizeof verb - 1);
    }
    if (capital && end - start > 6 && drs_ends(text, start, end, "hat") && inquiry_follows(text, end, limit)) {
        return end - 3;
    }
    if (!capital || end >= limit || text[end] != ' ') {
        return 0;
    }
    if (end - start > 7 && drs_ends(text, start, end, "sowie")) {
        return end - 5;
    }
    bool one_word = false;
    for (size_t i = 0; words_in_und[i]; i++) {
        one_word = one_word || drs_ends(text, start, end, words_in_und[i]);
    }
    return end - start > 5 && !one_word && drs_ends(text, start, end, "und") ? end - 3 : 0;
}

/* A blank is missing before the letter or digit at `at`, which goes on with the word that began at `start`. */
static bool parts_here(const char *text, size_t start, size_t at, size_t end) {
    size_t before = drs_last_letter(text, start, at);
    bool lower = drs_is_lower(text, before, at);
    if (lower && drs_is_upper(text, at, end)) {
        /* "demMinister", but "GmbH" and "McAllister" */
        return drs_is_lower(text, at + drs_letter_size(text, at, end), end) && before > start &&
               !drs_ends(text, start, at, "Mc") && !drs_ends(text, start, at, "Mac");
    }
    if (drs_is_digit(text[at])) {
        return lower && at - start >= 3;
    }
    if (drs_is_digit(text[before])) {
        /* "2021namens", but "5a" */
        size_t word = drs_word_end(text, at, end);
        return drs_is_lower(text, at, end) && word > at + 2;
    }
    if (text[before] == '-') {
        /* "Bundes-und Europaangelegenheiten" */
        return drs_begins(text, at, end, "und ") || drs_begins(text, at, end, "sowie ");
    }
    return text[before] == ',' && drs_is_letter(text, at, end);
}

/* Words that the sentence is known by, those with the same beginning from the longest on. What else is torn stays as
 * printed: only of these it is known that their pieces are no words. */
static const char *const sentence_words[] = {"Ministerpräsidentin",
                                             "Ministerpräsidenten",
                                             "Ministerpräsident",
                                             "Ministerinnen",
                                             "Ministeriums",
                                             "Ministerium",
                                             "Ministerin",
                                             "Ministers",
                                             "Minister",
                                             "Mitgliedern",
                                             "Finanzministerin",
                                             "Finanzministers",
                                             "Finanzminister",
                                             "Justizministerin",
                                             "Justizministers",
                                             "Justizminister",
                                             "Innenministerin",
                                             "Innenministers",
                                             "Innenminister",
                                             "Staatskanzlei",
                                             "Landesregierung",
                                             "Kleine",
                                             "Große",
                                             "Anfrage",
                                             "Schreiben",
                                             "Einvernehmen",
                                             "Abstimmung",
                                             "beantwortet",
                                             "übrigen",
                                             "weiteren",
                                             "anderen",
                                             "namens",
                                             "sowie",
                                             "allen",
                                             "Chefs",
                                             "Chef",
                                             "vom",
                                             "hat",
                                             "mit",
                                             "und",
                                             "für",
                                             "dem",
                                             "den",
                                             "der",
                                             "des",
                                             "die",
                                             "Der",
                                             "Die",
                                             "im",
                                             NULL};

/* The same of the lines that name who asks. */
static const char *const asker_words[] = {
    "Abgeordneten", "Abgeordneter", "Abgeordnete", "Fraktionen", "Fraktion", "FRAKTIONSLOS", "fraktionslos",
    "PIRATEN",      "BÜNDNIS",      "GRÜNEN",      "LINKE",      "CDU",      "SPD",          "FDP",
    "AfD",          "DIE",          "sowie",       "und",        "der",      "des",          NULL};

/* "die Minister in für", "mit der Minister in der Finanzen", but "Der Minister in der Staatskanzlei": a woman's office has
 * the article "die", or in the dative a small "der". */
static bool is_feminine(const char *text, size_t at) {
    static const char *const articles[] = {"Die ", "die ", " der ", "einer ", NULL};
    for (size_t i = 0; articles[i]; i++) {
        if (drs_ends(text, 0, at, articles[i])) {
            return true;
        }
    }
    return false;
}

/* One of the words begins at `at` and has blanks inside; returns where it ends, else 0. `joined` is what was made of
 * the text before it. */
static size_t torn_end(const char *const *words, const char *text, size_t at, size_t end, const char *joined,
                       size_t joined_end, const char **word) {
    for (size_t i = 0; words[i]; i++) {
        const char *letters = words[i];
        if (*letters != text[at]) {
            continue;
        }
        size_t blanks = 0;
        size_t from = at;
        size_t piece = 0; /* where the last piece begins in the word */
        size_t k = 0;
        while (letters[k] && from < end) {
            if (text[from] == ' ' && k) {
                blanks++;
                piece = k;
                from++;
            }
            if (from >= end || text[from] != letters[k]) {
                break;
            }
            from++;
            k++;
        }
        if (letters[k] || (from < end && drs_is_lower(text, from, end))) {
            continue;
        }
        if (!blanks) {
            return 0; /* it stands there whole */
        }
        if (strcmp(letters + piece, "in") == 0 && !is_feminine(joined, joined_end)) {
            continue;
        }
        *word = letters;
        return from;
    }
    return 0;
}

/* The strand without the blanks that stand inside one of the words, or before a comma or full stop. */
static drs_strand join_torn(drs_draft *draft, const drs_strand *strand, const char *const *words) {
    const char *text = strand->bytes;
    size_t end = strand->length;
    char *bytes = drs_arena_bytes(draft->arena, end + 1);
    uint32_t *map = drs_arena_unset(draft->arena, end + 1, sizeof *map);
    size_t used = 0;
    for (size_t at = 0; at < end;) {
        bool starts = !at || text[at - 1] == ' ';
        const char *word = NULL;
        size_t stop = starts ? torn_end(words, text, at, end, bytes, used, &word) : 0;
        if (!stop && text[at] == ' ' && at + 1 < end && (text[at + 1] == ',' || text[at + 1] == '.')) {
            at++;
            continue;
        }
        stop = stop ? stop : at + 1;
        for (; at < stop; at++) {
            if (!word || text[at] != ' ') {
                bytes[used] = text[at];
                map[used++] = strand->map[at];
            }
        }
    }
    bytes[used] = '\0';
    map[used] = strand->map[end];
    return (drs_strand){bytes, used, map};
}

/* A strand in the making: another one with blanks put in. */
typedef struct parted_strand {
    drs_arena *arena;
    const drs_strand *from;
    char *bytes; /* NULL: no blank was put in yet */
    uint32_t *map;
    size_t used;
    size_t copied; /* bytes of `from` */
} parted_strand;

static void copy_until(parted_strand *made, size_t at) {
    memcpy(made->bytes + made->used, made->from->bytes + made->copied, at - made->copied);
    memcpy(made->map + made->used, made->from->map + made->copied, (at - made->copied) * sizeof *made->map);
    made->used += at - made->copied;
    made->copied = at;
}

static void put_blank(parted_strand *made, size_t at) {
    if (!made->bytes) {
        size_t room = made->from->length * 2 + 1;
        made->bytes = drs_arena_bytes(made->arena, room);
        made->map = drs_arena_unset(made->arena, room, sizeof *made->map);
    }
    copy_until(made, at);
    made->bytes[made->used] = ' ';
    made->map[made->used++] = made->from->map[at];
}

static drs_strand finish(parted_strand *made) {
    size_t end = made->from->length;
    if (!made->bytes) {
        return *made->from;
    }
    copy_until(made, end);
    made->bytes[made->used] = '\0';
    made->map[made->used] = made->from->map[end];
    return (drs_strand){made->bytes, made->used, made->map};
}

drs_strand drs_words_set_right(drs_draft *draft, const drs_strand *strand) {
    drs_strand joined = join_torn(draft, strand, sentence_words);
    parted_strand made = {.arena = draft->arena, .from = joined.length < strand->length ? &joined : strand};
    const char *text = made.from->bytes;
    size_t end = made.from->length;
    size_t start = 0; /* of the word, or of what is left of it */
    size_t blank = 0; /* where a blank is missing inside the word that was looked through last */
    for (size_t at = 0; at < end; at += drs_letter_size(text, at, end)) {
        if (text[at] == ' ') {
            start = at + 1;
            continue;
        }
        bool missing = (blank && at == blank) || (at > start && parts_here(text, start, at, end));
        if (missing || at == start) {
            start = at;
            /* What is glued on ends where the letters do, or where the next capital begins. */
            size_t stop = at + drs_letter_size(text, at, end);
            while (stop < end && drs_is_lower(text, stop, end)) {
                stop += drs_letter_size(text, stop, end);
            }
            blank = parted_tail(text, at, stop, end);
        }
        if (missing) {
            put_blank(&made, at);
        }
    }
    return finish(&made);
}

/* ---- Who asks ------------------------------------------------------------------------------------------------------- */

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
    if (is_word(text, at, stop, "der")) {
        return is_word(text, start, at, "Fraktion") || is_word(text, start, at, "Fraktionen");
    }
    if (!(is_word(text, at, stop, "und") || is_word(text, at, stop, "sowie")) || stop >= end || text[stop] != ' ' ||
        !drs_is_upper(text, drs_skip_spaces(text, stop, end), end) || !drs_is_upper(text, start, end)) {
        return false;
    }
    return drs_is_party(draft, text, start, at) ||
           (name && at > start + 2 && (!ends_as_name(text, start, stop) || whole_name_follows(draft, text, stop, end)));
}

drs_strand drs_askers_set_right(drs_draft *draft, const drs_strand *strand) {
    drs_strand joined = join_torn(draft, strand, asker_words);
    parted_strand made = {.arena = draft->arena, .from = joined.length < strand->length ? &joined : strand};
    const char *text = made.from->bytes;
    size_t end = made.from->length;
    size_t start = 0;
    bool name = false; /* a capital begins the word before this one */
    for (size_t at = 0; at < end; at += drs_letter_size(text, at, end)) {
        if (text[at] == ' ' || text[at] == ',') {
            name = text[at] == ' ' && at > start && (drs_is_upper(text, start, end) || name);
            start = at + 1;
        } else if (at > start && parts_askers(draft, text, start, at, end, name)) {
            put_blank(&made, at);
            start = at;
        }
    }
    return finish(&made);
}
