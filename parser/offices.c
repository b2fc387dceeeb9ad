#include "offices.h"

#include <string.h>

/* Parts of words by which an office or an institution is known, by their first bytes: a name has hundreds of places at
 * which one might begin. */
static bool office_word_at(const char *text, size_t at, size_t end) {
    static const char *const i[] = {"inister", "itglieder", NULL};
    static const char *const t[] = {"taatskanzlei", NULL};
    static const char *const e[] = {"enator", "enatsverwaltung", "enatskanzlei", "eauftragt", NULL};
    static const char *const u[] = {"undeskanzler", NULL};
    static const char *const p[] = {"präsident", NULL};
    static const char *const ue[] = {"ürgermeister", NULL};
    static const char *const capitals[] = {
        "Chef",      "Leiter",   "Auswärtige",    "Behörde", "Ressort", "Finanzbehörde", "Informationsamt",
        "Staatsrat", "MINISTER", "STAATSKANZLEI", NULL};
    const char *const *words = NULL;
    switch (text[at]) {
    case 'i':
        words = i;
        break;
    case 't':
        words = t;
        break;
    case 'e':
        words = e;
        break;
    case 'u':
        words = u;
        break;
    case 'p':
        words = p;
        break;
    case '\xC3':
        words = ue;
        break;
    default:
        if (text[at] < 'A' || text[at] > 'S') {
            return false;
        }
        words = capitals;
        break;
    }
    for (; *words; words++) {
        if (drs_begins(text, at, end, *words)) {
            return true;
        }
    }
    return false;
}

bool drs_names_office(const char *text, size_t start, size_t end) {
    for (size_t at = start; at < end; at++) {
        if (office_word_at(text, at, end)) {
            return true;
        }
    }
    return false;
}

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

drs_string drs_office_nominative(drs_draft *draft, const char *text, size_t length, bool feminine) {
    char *out = drs_arena_bytes(draft->arena, length * 2 + 16);
    size_t used = 0;
    size_t noun = 0;
    size_t noun_end = 0;
    for (size_t at = 0; at < length;) {
        size_t stop = at;
        while (stop < length && text[stop] != ' ' && text[stop] != ',') {
            stop++;
        }
        if (drs_names_office(text, at, stop) && !drs_ends(text + at, 0, stop - at, "ige") &&
            !drs_ends(text + at, 0, stop - at, "igen")) {
            noun = at;
            noun_end = stop;
            break;
        }
        /* "Auswärtigen Amts": the noun follows its adjective. */
        if (stop < length && (drs_begins(text, stop, length, " Amt"))) {
            noun = stop + 1;
            noun_end = noun;
            while (noun_end < length && text[noun_end] != ' ' && text[noun_end] != ',') {
                noun_end++;
            }
            break;
        }
        at = stop + 1;
    }
    if (!noun_end) {
        return drs_arena_copy(draft->arena, text, length);
    }
    const char *word = text + noun;
    size_t size = noun_end - noun;
    gender kind = gender_of(word, size);
    if (feminine && kind == MASCULINE && drs_ends(word, 0, size, "eauftragten")) {
        kind = FEMININE; /* the word alone does not tell: "des" or "der Beauftragten der Bundesregierung" (bt) */
    }
    for (size_t at = 0; at < noun;) {
        size_t stop = at;
        while (text[stop] != ' ') {
            stop++;
        }
        size_t keep = stop - at;
        const char *ending = "";
        /* "Der Regierende Bürgermeister": without its article the adjective has another ending. */
        bool weak = kind == MASCULINE && (drs_ends(text + at, 0, keep, "nde") || drs_ends(text + at, 0, keep, "ste") ||
                                          drs_ends(text + at, 0, keep, "sche"));
        bool adjective = drs_ends(text + at, 0, keep, "en") || drs_ends(text + at, 0, keep, "em");
        if (adjective) {
            keep -= 2;
            ending = kind == NEUTER ? "es" : kind == FEMININE ? "e" : kind == PLURAL ? "en" : "er";
        } else if (weak) {
            ending = "r";
        }
        memcpy(out + used, text + at, keep);
        used += keep;
        memcpy(out + used, ending, strlen(ending));
        used += strlen(ending);
        out[used++] = ' ';
        at = stop + 1;
    }
    used += put_noun(out + used, word, size, kind);
    /* "Leiters der Staatskanzlei und Staatsministers für …": a second office behind "und" stands in the same case. */
    size_t from = noun_end;
    for (size_t at = noun_end; at + 5 < length; at++) {
        if (!drs_begins(text, at, length, " und ")) {
            continue;
        }
        size_t start = at + 5;
        if (drs_begins(text, start, length, "stellvertretenden ")) {
            static const char adjective[] = "stellvertretende";
            memcpy(out + used, text + from, start - from);
            used += start - from;
            memcpy(out + used, adjective, sizeof adjective - 1);
            used += sizeof adjective - 1;
            if (kind == MASCULINE) {
                out[used++] = 'r';
            }
            from = start + sizeof adjective; /* without its "n" */
            start = from + 1;
        }
        size_t stop = start;
        while (stop < length && text[stop] != ' ' && text[stop] != ',') {
            stop++;
        }
        if (drs_names_office(text, start, stop) || drs_holds(text, start, stop, "evollmächtigt")) {
            memcpy(out + used, text + from, start - from);
            used += start - from;
            used += put_noun(out + used, text + start, stop - start, kind);
            from = stop;
        }
    }
    memcpy(out + used, text + from, length - from);
    used += length - from;
    out[used] = '\0';
    return (drs_string){out, used};
}

bool drs_is_institution(const char *text, size_t length) {
    size_t stop = 0;
    /* Up to the first "für" or "der": the words that say what it is. */
    while (stop < length && !drs_begins(text, stop, length, " für ") && !drs_begins(text, stop, length, " der ") &&
           !drs_begins(text, stop, length, " des ") && !drs_begins(text, stop, length, " DER ") &&
           !drs_begins(text, stop, length, " FÜR ")) {
        stop++;
    }
    bool person =
        drs_holds(text, 0, stop, "Chef") || drs_holds(text, 0, stop, "Leiter") || drs_holds(text, 0, stop, "eauftragt");
    return !person && (drs_holds(text, 0, stop, "inisterium") || drs_holds(text, 0, stop, "taatskanzlei") ||
                       drs_holds(text, 0, stop, "enatskanzlei") || drs_holds(text, 0, stop, "enatsverwaltung") ||
                       drs_holds(text, 0, stop, " Amt") || drs_holds(text, 0, stop, "kanzleramt") ||
                       drs_holds(text, 0, stop, "nformationsamt") || drs_holds(text, 0, stop, "MINISTERIUM") ||
                       drs_holds(text, 0, stop, "KANZLEI") || drs_holds(text, 0, stop, "ehörde"));
}

drs_string drs_ministry_of_office(drs_draft *draft, drs_string office) {
    const char *text = office.bytes;
    const char *chancellery = draft->profile ? draft->profile->chancellery : "Staatskanzlei";
    /* "Ministerin für … und stellvertretende Ministerpräsidentin" (nw), "Stellvertretender Ministerpräsident und Minister
     * für …" (ni): who stands in for the head of government answers for the own house. */
    size_t deputy = drs_find_at(text, 0, office.length, "tellvertretende");
    if (deputy != SIZE_MAX) {
        size_t joined = deputy > 6 ? deputy - 6 : 0; /* " und s" */
        size_t behind = drs_find_at(text, deputy, office.length, " und ");
        if (joined && drs_begins(text, joined, office.length, " und ")) {
            return drs_ministry_of_office(draft, (drs_string){office.bytes, joined});
        }
        if (deputy == 1 && behind != SIZE_MAX) {
            return drs_ministry_of_office(draft, (drs_string){office.bytes + behind + 5, office.length - behind - 5});
        }
        return (drs_string){0};
    }
    /* "Minister der Justiz und Staatsminister in der Staatskanzlei": two houses of one person; which answers is not told. */
    if (drs_begins(text, 0, office.length, "Minister") && !drs_begins(text, 0, office.length, "Ministerpräs") &&
        (drs_holds(text, 0, office.length, " und Ministerpräsident") ||
         drs_holds(text, 0, office.length, " und Staatsminister"))) {
        return (drs_string){0};
    }
    if (drs_holds(text, 0, office.length, "inisterpräsident") || drs_holds(text, 0, office.length, "taatskanzlei") ||
        drs_holds(text, 0, office.length, "enatskanzlei") || drs_begins(text, 0, office.length, "Regierende")) {
        return drs_arena_copy(draft->arena, chancellery, strlen(chancellery));
    }
    for (size_t i = 0; i + 7 <= office.length; i++) {
        if (memcmp(text + i, "inister", 7) != 0) {
            continue;
        }
        size_t rest = i + 7;
        if (drs_begins(text, rest, office.length, "innen")) {
            rest += 5;
        } else if (drs_begins(text, rest, office.length, "in")) {
            rest += 2;
        }
        /* A Staatsminister has no house of that name but where houses are called so: "Staatsminister für Kultur" (bt). */
        if (drs_begins(text, 0, office.length, "Staatsminister") &&
            !(draft->profile && draft->profile->traits & DRS_HAS_STATE_MINISTRIES)) {
            return (drs_string){0};
        }
        bool bare = rest == office.length && (i == 1 || drs_begins(text, 0, office.length, "Staatsm"));
        if (bare) {
            return (drs_string){0}; /* "Staatsminister" alone names no house */
        }
        if (rest == 7 + i && rest < office.length && text[rest] != ' ') {
            return (drs_string){0};
        }
        /* "Minister für X und Chef der …" names two offices; which house answers is not told. */
        if (drs_holds(text, rest, office.length, "Chef") || drs_holds(text, rest, office.length, "evollmächtigt") ||
            drs_holds(text, rest, office.length, "tellvertret")) {
            return (drs_string){0};
        }
        char *out = drs_arena_bytes(draft->arena, office.length + 16);
        size_t length = i;
        memcpy(out, text, i);
        /* "Hessischer Minister", "Hessische Ministerin": the adjective agrees with the house. */
        size_t noun = drs_last_word(text, 0, i);
        size_t adjective = noun ? noun - 1 : 0;
        size_t stem = drs_ends(text, 0, adjective, "ischer")  ? adjective - 2
                      : drs_ends(text, 0, adjective, "ische") ? adjective - 1
                                                              : 0;
        if (stem) {
            memcpy(out + stem, "es ", 3);
            memcpy(out + stem + 3, text + noun, i - noun);
            length = stem + 3 + i - noun;
        }
        memcpy(out + length, "inisterium", 10);
        memcpy(out + length + 10, text + rest, office.length - rest);
        length += 10 + office.length - rest;
        out[length] = '\0';
        return (drs_string){out, length};
    }
    return (drs_string){0};
}
