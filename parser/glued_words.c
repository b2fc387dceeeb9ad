#include "glued_words.h"

#include <string.h>

#include "strand_blanks.h"

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

/* A word, and the ends of words that it is glued to. */
typedef struct word_tail {
    char last; /* letter of the word */
    const char *word;
    const char *behind[7];
} word_tail;

static const word_tail tails[] = {
    {'r', "für", {"inister", "inisterin", "inisterium"}},
    {'r', "der", {"inister", "inisterin", "inisterium", "itgliedern", "Chef", "Chefs", "Leiter"}},
    {'s', "des", {"inister", "inisterin", "inisterium"}},
    {'t', "hat", {"inister", "inisterin", "inisterpräsident"}},
    {'m', "vom", {"Schreiben"}},
    {'t', "mit", {"invernehmen", "bstimmung"}},
    {'m', "im", {"andesregierung"}},
    {'n', "in", {"andesregierung"}},
};

/* Words of one piece that end as if "und" were glued to them. */
static const char *const words_in_und[] = {"Bund", "bund", "Grund", "grund",  "Fund", "fund", "Mund", "mund",
                                           "Hund", "hund", "Pfund", "Gesund", "Rund", "Sund", "kund", NULL};

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

/* Behind the verb of the lead's sentence the inquiry stands: "Gleichstellunghat die Kleine Anfrage". */
static bool inquiry_follows(const char *text, size_t at, size_t end) {
    return drs_begins(text, at, end, " die Kleine") || drs_begins(text, at, end, " die Große");
}

/* Bytes of the shortest word with its tail: "Chefder". */
#define SHORTEST_GLUED 7u

/* The lower-case word that ends the run [start, end) was glued to another one, and begins at the offset returned; 0. */
static size_t parted_tail(const char *text, size_t start, size_t end, size_t limit) {
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (pairs[i].first[0] != text[start]) {
            continue;
        }
        size_t first = strlen(pairs[i].first);
        if (end - start > first && drs_begins(text, start, end, pairs[i].first) &&
            drs_is_word(text, start + first, end, pairs[i].second)) {
            return start + first;
        }
    }
    for (size_t i = 0; end - start >= SHORTEST_GLUED && i < sizeof tails / sizeof *tails; i++) {
        if (tails[i].last == text[end - 1] && drs_ends(text, start, end, tails[i].word)) {
            size_t before = end - strlen(tails[i].word);
            for (size_t k = 0; k < sizeof tails->behind / sizeof *tails->behind && tails[i].behind[k]; k++) {
                if (drs_ends(text, start, before, tails[i].behind[k])) {
                    return before;
                }
            }
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
    if (end - start <= 5 || !drs_ends(text, start, end, "und")) {
        return 0;
    }
    for (size_t i = 0; words_in_und[i]; i++) {
        if (drs_ends(text, start, end, words_in_und[i])) {
            return 0;
        }
    }
    return end - 3;
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

static bool is_small(char byte) {
    return byte >= 'a' && byte <= 'z';
}

drs_strand drs_words_set_right(drs_draft *draft, const drs_strand *strand) {
    drs_strand joined = drs_torn_join(draft, strand, sentence_words);
    drs_parted_strand made = {.arena = draft->arena, .from = joined.length < strand->length ? &joined : strand};
    const char *text = made.from->bytes;
    size_t end = made.from->length;
    size_t start = 0; /* of the word, or of what is left of it */
    size_t blank = 0; /* where a blank is missing inside the word that was looked through last */
    for (size_t at = 0; at < end; at += drs_letter_size(text, at, end)) {
        if (text[at] == ' ') {
            start = at + 1;
            continue;
        }
        if (at > start && at != blank && is_small(text[at]) && is_small(text[at - 1])) {
            continue; /* most letters, at once: no blank is missing between two small ones */
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
            drs_blank_put(&made, at);
        }
    }
    return drs_blanks_finish(&made);
}
