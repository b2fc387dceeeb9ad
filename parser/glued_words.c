#include "glued_words.h"

#include <string.h>

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

drs_strand drs_glued_words_part(drs_draft *draft, const drs_strand *strand) {
    const char *text = strand->bytes;
    size_t end = strand->length;
    char *bytes = NULL;
    uint32_t *map = NULL;
    size_t used = 0;
    size_t copied = 0;
    size_t start = 0; /* of the word, or of what is left of it */
    size_t blank = 0; /* where a blank is missing inside the word that was looked through last */
    for (size_t at = 0; at < end; at += drs_letter_size(text, at, end)) {
        if (text[at] == ' ') {
            start = at + 1;
            continue;
        }
        bool missing = at == blank && blank;
        if (at > start && !missing) {
            missing = parts_here(text, start, at, end);
        }
        if (missing || at == start) {
            start = at;
            /* What is glued on ends where the letters do, or where the next capital begins. */
            size_t stop = at + drs_letter_size(text, at, end);
            while (stop < end && drs_is_lower(text, stop, end)) {
                stop += drs_letter_size(text, stop, end);
            }
            blank = parted_tail(text, at, stop, end);
        }
        if (!missing) {
            continue;
        }
        if (!bytes) {
            bytes = drs_arena_bytes(draft->arena, end * 2 + 1);
            map = drs_arena_unset(draft->arena, end * 2 + 1, sizeof *map);
        }
        memcpy(bytes + used, text + copied, at - copied);
        memcpy(map + used, strand->map + copied, (at - copied) * sizeof *map);
        used += at - copied;
        copied = at;
        bytes[used] = ' ';
        map[used++] = strand->map[at];
    }
    if (!bytes) {
        return *strand;
    }
    memcpy(bytes + used, text + copied, end - copied);
    memcpy(map + used, strand->map + copied, (end - copied + 1) * sizeof *map);
    used += end - copied;
    bytes[used] = '\0';
    return (drs_strand){bytes, used, map};
}
