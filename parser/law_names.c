#include "law_names.h"

#include <string.h>

#include "eu_acts.h"

/* A law's name has no more words, of no more bytes. */
enum { MOST_WORDS = 6, MOST_WORD_BYTES = 80 };

typedef struct law_noun {
    const char *printed; /* how it ends, in small letters */
    const char *form;    /* how it ends in the nominative */
    char gender;         /* of the article before the genitive: 'n', 'm' or 'f' */
    bool alone;          /* names a law without a word before it */
} law_noun;

/* Longer words before shorter ones that they end with. */
static const law_noun nouns[] = {
    {"grundgesetzes", "grundgesetz", 'n', true},
    {"grundgesetz", "grundgesetz", 'n', true},
    {"sozialgesetzbuches", "sozialgesetzbuch", 'n', false},
    {"sozialgesetzbuchs", "sozialgesetzbuch", 'n', false},
    {"sozialgesetzbuch", "sozialgesetzbuch", 'n', false},
    {"strafgesetzbuches", "strafgesetzbuch", 'n', true},
    {"strafgesetzbuchs", "strafgesetzbuch", 'n', true},
    {"gesetzbuches", "gesetzbuch", 'n', false},
    {"gesetzbuchs", "gesetzbuch", 'n', false},
    {"gesetzbuch", "gesetzbuch", 'n', false},
    {"gesetzes", "gesetz", 'n', false},
    {"gesetz", "gesetz", 'n', false},
    {"staatsvertrages", "staatsvertrag", 'm', false},
    {"staatsvertrags", "staatsvertrag", 'm', false},
    {"staatsvertrag", "staatsvertrag", 'm', false},
    {"verordnung", "verordnung", 'f', false},
    {"strafprozessordnung", "strafprozessordnung", 'f', true},
    {"ordnung", "ordnung", 'f', false},
    {"verfassung", "verfassung", 'f', true},
    {"satzung", "satzung", 'f', false},
    {"richtlinie", "richtlinie", 'f', false},
    {"konvention", "konvention", 'f', false},
};

/* Compounds that end like a law and are none. */
static const char *const no_laws[] = {"tagesordnung", "größenordnung", "rangordnung", "anordnung",  "zuordnung",
                                      "neuordnung",   "unterordnung",  "abordnung",   "einordnung", "überordnung",
                                      "verordnung",   "gesetz",        "gesetzes",    "ordnung",    NULL};

/* Kinds of laws: such a word names one only together with what follows, "des Ausführungsgesetzes zum …". */
static const char *const kinds_of_laws[] = {"landesgesetz",
                                            "bundesgesetz",
                                            "ausführungsgesetz",
                                            "durchführungsgesetz",
                                            "einführungsgesetz",
                                            "umsetzungsgesetz",
                                            "zustimmungsgesetz",
                                            "änderungsgesetz",
                                            "artikelgesetz",
                                            "rahmengesetz",
                                            "fachgesetz",
                                            "spezialgesetz",
                                            "nachfolgegesetz",
                                            "vorschaltgesetz",
                                            "landesverordnung",
                                            "rechtsverordnung",
                                            "ausführungsverordnung",
                                            "durchführungsverordnung",
                                            "änderungsverordnung",
                                            "zuständigkeitsverordnung",
                                            "geschäftsordnung",
                                            "hausordnung",
                                            "hauptsatzung",
                                            "gebührensatzung",
                                            "prüfungsordnung",
                                            "studienordnung",
                                            "benutzungsordnung",
                                            "verwaltungsverordnung",
                                            "anwendungsverordnung",
                                            "dienstordnung",
                                            "landessatzung",
                                            "vereinssatzung",
                                            NULL};

static bool is_kind_of_law(const char *text, size_t start, size_t end) {
    for (size_t k = 0; kinds_of_laws[k]; k++) {
        /* the first letter may be an umlaut, small or large */
        size_t length = strlen(kinds_of_laws[k]);
        if (length == end - start && drs_law_ends_with(text, start + 2, end, kinds_of_laws[k] + 2)) {
            return true;
        }
    }
    return false;
}

static const law_noun *noun_at(const char *text, size_t start, size_t end, bool described) {
    for (size_t k = 0; no_laws[k]; k++) {
        if (strlen(no_laws[k]) == end - start && drs_law_ends_with(text, start, end, no_laws[k])) {
            return NULL;
        }
    }
    for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++) {
        if (drs_law_ends_with(text, start, end, nouns[k].printed)) {
            size_t cut = strlen(nouns[k].printed) - strlen(nouns[k].form);
            if (is_kind_of_law(text, start, end - cut)) {
                return NULL;
            }
            bool compound = end - start > strlen(nouns[k].printed);
            return compound || nouns[k].alone || described ? &nouns[k] : NULL;
        }
    }
    return NULL;
}

/* Where a law holds: "Kulturgesetzbuch für das Land Nordrhein-Westfalen", "Verfassung des Freistaates Sachsen". */
static size_t territory_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    static const char *const links[] = {
        "des Landes", "für das Land", "des Freistaates", "des Freistaats", "für den Freistaat", "von", "für", NULL};
    static const char *const lands[] = {"Baden-Württemberg",
                                        "Bayern",
                                        "Berlin",
                                        "Brandenburg",
                                        "Bremen",
                                        "Hamburg",
                                        "Hessen",
                                        "Mecklenburg-Vorpommern",
                                        "Niedersachsen",
                                        "Nordrhein-Westfalen",
                                        "Rheinland-Pfalz",
                                        "Saarland",
                                        "Sachsen-Anhalt",
                                        "Sachsen",
                                        "Schleswig-Holstein",
                                        "Thüringen",
                                        NULL};
    size_t next = drs_skip_blanks(mentions, at);
    size_t land = next;
    for (size_t k = 0; links[k] && land == next; k++) {
        size_t end = next + strlen(links[k]);
        if (drs_mention_begins(mentions, next, links[k]) && drs_skip_blanks(mentions, end) > end) {
            land = drs_skip_blanks(mentions, end);
        }
    }
    for (size_t k = 0; lands[k]; k++) {
        size_t end = land + strlen(lands[k]);
        if (drs_mention_begins(mentions, land, lands[k]) && !drs_law_word_goes_on(mentions, end) &&
            !drs_mention_begins(mentions, end, "-")) {
            for (size_t from = next; from < end;) {
                size_t to = from;
                while (to < end && mentions->text[to] != ' ' && mentions->text[to] != '\n') {
                    to++;
                }
                drs_law_put_word(form, mentions->text + from, to - from);
                from = drs_skip_blanks(mentions, to);
            }
            return end;
        }
    }
    return at;
}

/* An adjective before a law's noun in the nominative: "Bürgerlichen Gesetzbuches" → "Bürgerliches Gesetzbuch". */
static void put_adjective(drs_law_form *form, const char *bytes, size_t length, char gender) {
    drs_law_put_word(form, bytes, length);
    if (gender && length > 4 && memcmp(bytes + length - 2, "en", 2) == 0 && !form->full) {
        form->length -= 1;
        form->length -= gender == 'f' ? 0 : 1;
        if (gender != 'f') {
            drs_law_put(form, gender == 'n' ? "es" : "er", 2);
        }
    }
}

/* Abbreviations of laws that do not end with G, O, V or B as the others do. */
static const char *const abbreviations[] = {"EMRK",  "TV-L", "TVöD",  "GO-BT",  "GOBT",  "GRCh",
                                            "LVerf", "Verf", "HOAI",  "TVöD-S", "KVerf", "GO-LT",
                                            "GOLT",  "BV",   "BGBEG", "UN-BRK", "BRK",   NULL};

/* Abbreviations that end like a law's and are none. */
static const char *const no_abbreviations[] = {"ÖPNV", "MIV", "ÖPV", "EDV", "SPNV", "IV", "AG",
                                               "UG",   "NGO", "KG",  "SV",  "MdB",  "BG", NULL};

/* Tokens that go on with an abbreviation: "GO LT NRW", "EWG Bln", "LBauO M-V", "SGB VIII". */
static const char *const suffixes[] = {"LT",   "NRW", "NW",   "LSA",  "M-V",   "MV",   "Bln",  "BE",   "Bbg", "BB",
                                       "RP",   "RLP", "SH",   "S-H",  "SL",    "BW",   "Saar", "Bund", "HH",  "HB",
                                       "Brem", "Nds", "Nds.", "RhPf", "Sachs", "Thür", "LSA",  NULL};

static bool is_roman(const char *text, size_t start, size_t end) {
    for (size_t i = start; i < end; i++) {
        if (text[i] != 'I' && text[i] != 'V' && text[i] != 'X') {
            return false;
        }
    }
    return end > start && end - start <= 4;
}

static bool is_abbreviation(const char *text, size_t start, size_t end) {
    size_t length = end - start;
    if (drs_word_in(text + start, length, abbreviations)) {
        return true;
    }
    if (length < 2 || length > 24 || drs_word_in(text + start, length, no_abbreviations) ||
        is_roman(text, start, end)) {
        return false;
    }
    size_t capitals = 0;
    for (size_t i = start; i < end; i += drs_letter_size(text, i, end)) {
        capitals += drs_is_upper(text, i, end);
    }
    char last = text[end - 1];
    return drs_is_upper(text, start, end) && capitals >= 2 &&
           (last == 'G' || last == 'O' || last == 'V' || last == 'B' || drs_ends(text, start, end, "Verf"));
}

/* "Wahlordnung zum Personalvertretungsgesetz": the name goes on with another law's. */
static bool belongs_to_law(const drs_mentions *mentions, size_t at) {
    size_t next = drs_skip_blanks(mentions, at);
    if (next == at || !(drs_mention_begins(mentions, next, "zum ") || drs_mention_begins(mentions, next, "zur "))) {
        return false;
    }
    size_t word = drs_skip_blanks(mentions, next + 4);
    size_t end = drs_law_word_end(mentions, word);
    return end > word && (noun_at(mentions->text, word, end, false) || is_abbreviation(mentions->text, word, end));
}

/* Words that lead to a law's noun: "des Elften Buches Sozialgesetzbuch". */
typedef struct noun_phrase {
    size_t starts[MOST_WORDS];
    size_t ends[MOST_WORDS];
    size_t count; /* without the noun */
    char article; /* 's' for "des", 'r' for "der", 0 for none */
} noun_phrase;

/* The noun that text[start, end) is stands in the case that the article before it asks for. */
static bool noun_agrees(const char *text, const noun_phrase *phrase, const law_noun *noun) {
    bool genitive = strcmp(noun->printed, noun->form) != 0;
    /* "des Elften Buches Sozialgesetzbuch": the noun itself stays */
    bool book = phrase->count &&
                drs_law_ends_with(text, phrase->starts[phrase->count - 1], phrase->ends[phrase->count - 1], "buches");
    switch (phrase->article) {
    case 's':
        return noun->gender != 'f' && (genitive || book);
    case 'r':
        return noun->gender == 'f';
    default:
        return !genitive;
    }
}

/* The words before the noun in the nominative. */
static void put_words(const char *text, const noun_phrase *phrase, const law_noun *noun, drs_law_form *form) {
    for (size_t k = 0; k < phrase->count; k++) {
        if (drs_law_ends_with(text, phrase->starts[k], phrase->ends[k], "buches")) {
            drs_law_put_word(form, "Buch", 4);
        } else {
            put_adjective(form, text + phrase->starts[k], phrase->ends[k] - phrase->starts[k],
                          phrase->article ? noun->gender : '\0');
        }
    }
}

/* A word that is no law's noun may stand before one: an adjective, a book, the first of "Miet- und …". */
static bool may_lead(const char *text, size_t start, size_t end, char article) {
    return text[end - 1] == '-' || drs_law_ends_with(text, start, end, "buches") ||
           drs_law_ends_with(text, start, end, "en") || drs_law_ends_with(text, start, end, "er") ||
           (!article && (drs_law_ends_with(text, start, end, "buch") || drs_law_ends_with(text, start, end, "es") ||
                         drs_law_ends_with(text, start, end, "e")));
}

/* A noun with the words before it; `article` as in noun_phrase. Returns its end, `at` where there is none. */
static size_t noun_phrase_end(const drs_mentions *mentions, size_t at, char article, drs_law_form *form) {
    const char *text = mentions->text;
    noun_phrase phrase = {.article = article};
    size_t next = at;
    for (; phrase.count < MOST_WORDS; phrase.count++) {
        size_t end = drs_law_word_end(mentions, next);
        if (end == next || end - next > MOST_WORD_BYTES) {
            return at;
        }
        bool joins = phrase.count && text[phrase.ends[phrase.count - 1] - 1] == '-' &&
                     (drs_mention_begins(mentions, next, "und ") || drs_mention_begins(mentions, next, "oder "));
        if (!joins && !drs_is_upper(text, next, end)) {
            return at;
        }
        const law_noun *noun = joins ? NULL : noun_at(text, next, end, phrase.count > 0);
        if (noun) {
            if (!noun_agrees(text, &phrase, noun) || belongs_to_law(mentions, end)) {
                return at;
            }
            put_words(text, &phrase, noun, form);
            size_t cut = strlen(noun->printed) - strlen(noun->form);
            drs_law_put_word(form, text + next, end - next - cut);
            return territory_end(mentions, end, form);
        }
        phrase.starts[phrase.count] = next;
        phrase.ends[phrase.count] = end;
        if (!joins && !may_lead(text, next, end, article)) {
            return at;
        }
        next = drs_skip_blanks(mentions, end);
        if (next == end) {
            return at;
        }
    }
    return at;
}

static size_t abbreviation_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    const char *text = mentions->text;
    size_t end = drs_law_word_end(mentions, at);
    if (end == at || !is_abbreviation(text, at, end)) {
        return at;
    }
    bool social = drs_mention_begins(mentions, at, "SGB") && end == at + 3;
    static const char *const in_parts[] = {"VOB", "VOL", NULL};
    if (drs_word_in(text + at, end - at, in_parts)) {
        /* each part is a law of its own: "VOB/A" */
        if (end + 1 >= mentions->length || text[end] != '/' || text[end + 1] < 'A' || text[end + 1] > 'C' ||
            drs_law_word_goes_on(mentions, end + 2)) {
            return at;
        }
        end += 2;
    }
    drs_law_put_word(form, text + at, end - at);
    for (;;) {
        size_t next = drs_skip_blanks(mentions, end);
        size_t stop = drs_law_word_end(mentions, next);
        stop += stop < mentions->length && text[stop] == '.' && drs_mention_begins(mentions, next, "Nds.");
        bool book = social && is_roman(text, next, stop);
        if (next == end || next == stop || !(book || drs_word_in(text + next, stop - next, suffixes))) {
            return social ? at : end; /* the Sozialgesetzbuch needs its book */
        }
        drs_law_put_word(form, text + next, stop - next);
        social = false;
        end = stop;
        if (book) {
            return end;
        }
    }
}

/* "26. BImSchV": ordinances to one law that are counted. */
static size_t counted_ordinance_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    static const char *const ordinances[] = {"BImSchV", "ProdSV", "SprengV", "GPSGV", NULL};
    size_t dot = drs_law_digits_end(mentions, at);
    size_t word =
        dot > at && dot - at < 3 && drs_mention_begins(mentions, dot, ".") ? drs_skip_blanks(mentions, dot + 1) : at;
    size_t end = word > at ? drs_law_word_end(mentions, word) : at;
    if (end == at || !drs_word_in(mentions->text + word, end - word, ordinances)) {
        return at;
    }
    drs_law_put_word(form, mentions->text + at, dot + 1 - at);
    drs_law_put_word(form, mentions->text + word, end - word);
    return end;
}

size_t drs_law_name_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    size_t mark = form->length;
    size_t end = at;
    if (at < mentions->length && drs_is_upper(mentions->text, at, mentions->length)) {
        end = drs_eu_act_end(mentions, at, form);
        if (end == at) {
            form->length = mark;
            end = abbreviation_end(mentions, at, form);
        }
        if (end == at) {
            form->length = mark;
            end = noun_phrase_end(mentions, at, '\0', form);
        }
    } else if (drs_mention_begins(mentions, at, "des ") || drs_mention_begins(mentions, at, "der ")) {
        size_t noun = drs_skip_blanks(mentions, at + 3);
        end = counted_ordinance_end(mentions, noun, form);
        end = end == noun ? drs_eu_act_end(mentions, noun, form) : end;
        if (end == noun) {
            form->length = mark;
            end = abbreviation_end(mentions, noun, form);
        }
        if (end == noun) {
            form->length = mark;
            end = noun_phrase_end(mentions, noun, mentions->text[at + 2], form);
        }
        end = end == noun ? at : end;
    }
    if (end == at) {
        form->length = mark;
    }
    return end;
}
