#include "office_cases.h"

#include <string.h>

#include "offices.h"

typedef enum gender { MASCULINE, FEMININE, NEUTER, PLURAL } gender;

static gender gender_of(const char *word, size_t length) {
    if (drs_ends(word, 0, length, "ministerium") || drs_ends(word, 0, length, "ministeriums") ||
        drs_ends(word, 0, length, "Amt") || drs_ends(word, 0, length, "Amts") || drs_ends(word, 0, length, "Amtes") ||
        drs_ends(word, 0, length, "amt") || drs_ends(word, 0, length, "amtes") || drs_ends(word, 0, length, "amts") ||
        drs_ends(word, 0, length, "inisterium") || drs_ends(word, 0, length, "inisteriums")) {
        return NEUTER;
    }
    if (drs_ends(word, 0, length, "in") || drs_ends(word, 0, length, "kanzlei") ||
        drs_ends(word, 0, length, "verwaltung") || drs_ends(word, 0, length, "ehörde") ||
        drs_ends(word, 0, length, "egierung")) {
        return FEMININE;
    }
    if (drs_ends(word, 0, length, "itgliedern") || drs_ends(word, 0, length, "itglieder") ||
        drs_ends(word, 0, length, "essorts")) {
        return PLURAL;
    }
    return MASCULINE;
}

/* Write the nominative of one noun to `out`; returns its length, at most one byte more than the noun's. */
static size_t put_noun(char *out, const char *word, size_t size, gender kind) {
    size_t keep = size;
    const char *ending = "";
    if (drs_ends(word, 0, size, "eriums") || drs_ends(word, 0, size, "Amts") || drs_ends(word, 0, size, "amts") ||
        drs_ends(word, 0, size, "inisters") || drs_ends(word, 0, size, "Chefs") || drs_ends(word, 0, size, "hefs") ||
        drs_ends(word, 0, size, "Leiters") || drs_ends(word, 0, size, "enators") ||
        drs_ends(word, 0, size, "eisters")) {
        keep--;
    } else if (drs_ends(word, 0, size, "Amtes") || drs_ends(word, 0, size, "amtes")) {
        keep -= 2;
    } else if (drs_ends(word, 0, size, "räsidenten")) {
        keep -= 2;
    } else if (drs_ends(word, 0, size, "eauftragten") || drs_ends(word, 0, size, "evollmächtigten")) {
        keep -= 1;
        ending = kind == FEMININE ? "" : "r";
    } else if (drs_ends(word, 0, size, "itgliedern")) {
        keep -= 1;
    }
    memcpy(out, word, keep);
    memcpy(out + keep, ending, strlen(ending));
    return keep + strlen(ending);
}

/* An office that is put in the nominative, word by word. */
typedef struct nominative {
    const char *text;
    size_t length;
    char *out;
    size_t used;
    gender kind;
} nominative;

static void put(nominative *made, const char *bytes, size_t length) {
    memcpy(made->out + made->used, bytes, length);
    made->used += length;
}

static size_t word_end(const char *text, size_t at, size_t length) {
    while (at < length && text[at] != ' ' && text[at] != ',') {
        at++;
    }
    return at;
}

/* The noun that says what the office is; false where there is none. */
static bool find_noun(const char *text, size_t length, size_t *start, size_t *end) {
    for (size_t at = 0; at < length; at = *end + 1) {
        *start = at;
        *end = word_end(text, at, length);
        if (drs_names_office(text, at, *end) && !drs_ends(text, at, *end, "ige") && !drs_ends(text, at, *end, "igen")) {
            return true;
        }
        /* "Auswärtigen Amts": the noun follows its adjective. */
        if (drs_begins(text, *end, length, " Amt")) {
            *start = *end + 1;
            *end = word_end(text, *start, length);
            return true;
        }
    }
    return false;
}

/* A word before the noun, an adjective mostly, and the blank behind it. */
static void put_adjective(nominative *made, size_t start, size_t end) {
    const char *text = made->text;
    const gender kind = made->kind;
    size_t keep = end - start;
    const char *ending = "";
    /* "Der Regierende Bürgermeister": without its article the adjective has another ending. */
    bool weak = kind == MASCULINE && (drs_ends(text, start, end, "nde") || drs_ends(text, start, end, "ste") ||
                                      drs_ends(text, start, end, "sche"));
    if (drs_ends(text, start, end, "en") || drs_ends(text, start, end, "em")) {
        keep -= 2;
        ending = kind == NEUTER ? "es" : kind == FEMININE ? "e" : kind == PLURAL ? "en" : "er";
    } else if (weak) {
        ending = "r";
    }
    put(made, text + start, keep);
    put(made, ending, strlen(ending));
    put(made, " ", 1);
}

/* "Leiters der Staatskanzlei und Staatsministers für …": what stands from text[from] on as it is, but a second office behind
 * "und", which stands in the same case. */
static void put_rest(nominative *made, size_t from) {
    const char *text = made->text;
    const size_t length = made->length;
    for (size_t at = from; at + 5 < length; at++) {
        if (!drs_begins(text, at, length, " und ")) {
            continue;
        }
        size_t start = at + 5;
        if (drs_begins(text, start, length, "stellvertretenden ")) {
            static const char adjective[] = "stellvertretende";
            put(made, text + from, start - from);
            put(made, adjective, sizeof adjective - 1);
            put(made, "r", made->kind == MASCULINE ? 1 : 0);
            from = start + sizeof adjective; /* without its "n" */
            start = from + 1;
        }
        size_t stop = word_end(text, start, length);
        if (drs_names_office(text, start, stop) || drs_holds(text, start, stop, "evollmächtigt")) {
            put(made, text + from, start - from);
            made->used += put_noun(made->out + made->used, text + start, stop - start, made->kind);
            from = stop;
        }
    }
    put(made, text + from, length - from);
}

drs_string drs_office_nominative(drs_draft *draft, const char *text, size_t length, bool feminine) {
    size_t noun;
    size_t noun_end;
    if (!find_noun(text, length, &noun, &noun_end)) {
        return drs_arena_copy(draft->arena, text, length);
    }
    nominative made = {.text = text, .length = length, .out = drs_arena_bytes(draft->arena, length * 2 + 16)};
    made.kind = gender_of(text + noun, noun_end - noun);
    if (feminine && made.kind == MASCULINE && drs_ends(text, noun, noun_end, "eauftragten")) {
        made.kind = FEMININE; /* the word alone does not tell: "des" or "der Beauftragten der Bundesregierung" (bt) */
    }
    for (size_t at = 0; at < noun;) {
        size_t stop = at;
        while (text[stop] != ' ') {
            stop++;
        }
        put_adjective(&made, at, stop);
        at = stop + 1;
    }
    made.used += put_noun(made.out + made.used, text + noun, noun_end - noun, made.kind);
    put_rest(&made, noun_end);
    made.out[made.used] = '\0';
    return (drs_string){made.out, made.used};
}
