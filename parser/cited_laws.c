/* Laws that a text cites: "§ 92 Abs. 1 GO LT NRW", "§§ 3, 4 und 7 des Aufenthaltsgesetzes", "Artikel 40 der Verfassung".
 *
 * A citation is a sign, numbers, parts (Absatz, Satz …) and the law's name: an abbreviation or a noun that ends as laws
 * do. Where no name follows that can be told for certain, the citation stays without a target. */
#include "mentions.h"

/* No citation is longer. */
#define CITATION_BYTES 400u

/* The normal form while it is written; what does not fit makes the citation one without a target. */
typedef struct law_form {
    char bytes[CITATION_BYTES];
    size_t length;
    bool full;
} law_form;

static void put(law_form *form, const char *bytes, size_t length) {
    if (form->length + length > sizeof form->bytes) {
        form->full = true;
        return;
    }
    memcpy(form->bytes + form->length, bytes, length);
    form->length += length;
}

static void put_word(law_form *form, const char *bytes, size_t length) {
    if (form->length) {
        put(form, " ", 1);
    }
    put(form, bytes, length);
}

/* ---- Numbers and parts ------------------------------------------------------------------------------------------------- */

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

static bool word_goes_on(const drs_mentions *mentions, size_t at) {
    return at < mentions->length &&
           (drs_is_digit(mentions->text[at]) || drs_is_letter(mentions->text, at, mentions->length));
}

/* "153", "153a", "3 a"; returns its end, `at` where there is none. */
static size_t number_end(const drs_mentions *mentions, size_t at, law_form *form) {
    const char *text = mentions->text;
    size_t end = at;
    while (end < mentions->length && drs_is_digit(text[end]) && end - at < 5) {
        end++;
    }
    if (end == at || text[at] == '0' || end - at > 4) {
        return at;
    }
    put(form, text + at, end - at);
    if (end < mentions->length && is_small(text[end]) && !word_goes_on(mentions, end + 1)) {
        put(form, text + end, 1);
        return end + 1;
    }
    if (word_goes_on(mentions, end)) {
        return at;
    }
    if (end + 2 < mentions->length && text[end] == ' ' && is_small(text[end + 1]) && text[end + 2] == ' ') {
        put(form, text + end + 1, 1);
        return end + 2;
    }
    return end;
}

/* A bracket that is open before text[at] closes behind it: "(§ 3 Nr. 1 lit. a)". */
static bool has_open_bracket(const drs_mentions *mentions, size_t at) {
    size_t first = at > CITATION_BYTES ? at - CITATION_BYTES : 0;
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
static size_t count_end(const drs_mentions *mentions, size_t at, bool letters, law_form *form) {
    const char *text = mentions->text;
    size_t end = at;
    if (letters) {
        while (end < mentions->length && is_small(text[end]) && end - at < 3) {
            end++;
        }
        if (end > at && end < mentions->length && text[end] == ')' && !has_open_bracket(mentions, at)) {
            /* "lit. a)" */
            put(form, text + at, end - at);
            return end + 1;
        }
    } else if (at < mentions->length && drs_is_digit(text[at])) {
        while (end < mentions->length && drs_is_digit(text[end]) && end - at < 4) {
            end++;
        }
        if (end < mentions->length && is_small(text[end]) && !word_goes_on(mentions, end + 1)) {
            end++;
        } else if (end + 2 < mentions->length && text[end] == ' ' && is_small(text[end + 1]) && text[end + 2] == ')') {
            /* "Nr. 3 b)" */
            put(form, text + at, end - at);
            put(form, text + end + 1, 1);
            return end + 3;
        }
    } else {
        while (end < mentions->length && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X') && end - at < 5) {
            end++;
        }
    }
    if (end == at || word_goes_on(mentions, end)) {
        return at;
    }
    put(form, text + at, end - at);
    return end;
}

/* A word between two counts: "1 und 2", "1, 2 oder 3", "1 bis 3"; returns its end, `at` where there is none. */
static size_t joiner_end(const drs_mentions *mentions, size_t at, law_form *form) {
    static const char *const joiners[] = {"und", "oder", "bis", "sowie", "u.", "bzw.", "-", "–", NULL};
    if (drs_mention_begins(mentions, at, ",")) {
        put(form, ",", 1);
        return at + 1;
    }
    size_t next = drs_skip_blanks(mentions, at);
    for (size_t k = 0; joiners[k]; k++) {
        if (drs_mention_begins(mentions, next, joiners[k])) {
            put_word(form, joiners[k], strlen(joiners[k]));
            return next + strlen(joiners[k]);
        }
    }
    return at;
}

static size_t name_end(const drs_mentions *mentions, size_t at, law_form *form);

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
    law_form none = {.length = 0};
    law_form more = {.length = 0};
    return part_at(mentions, next) || name_end(mentions, next, &none) != next || joiner_end(mentions, at, &more) != at;
}

/* Parts behind a number: "Abs. 1 Satz 2 und 3 Nr. 4". */
static size_t parts_end(const drs_mentions *mentions, size_t at, law_form *form) {
    size_t end = at;
    for (;;) {
        size_t next = drs_skip_blanks(mentions, end);
        if (next < mentions->length && mentions->text[next] == ',' && next == end) {
            next = drs_skip_blanks(mentions, end + 1);
            if (drs_mention_begins(mentions, next, "S.")) {
                return end; /* a page: "§ 3, S. 12" */
            }
        }
        size_t behind_part;
        const law_part *ordinal = ordinal_part(mentions, next, &behind_part);
        if (ordinal) {
            put_word(form, ordinal->form, strlen(ordinal->form));
            size_t digits = next;
            while (drs_is_digit(mentions->text[digits])) {
                digits++;
            }
            put_word(form, mentions->text + next, digits - next);
            end = behind_part;
            continue;
        }
        const law_part *part = part_at(mentions, next);
        if (!part) {
            return end;
        }
        size_t mark = form->length;
        put_word(form, part->form, strlen(part->form));
        put(form, " ", 1);
        size_t count = drs_skip_blanks(mentions, next + strlen(part->printed));
        size_t behind = count_end(mentions, count, part->letters, form);
        if (behind == count) {
            form->length = mark;
            return end;
        }
        end = behind;
        for (;;) {
            mark = form->length;
            size_t joiner = joiner_end(mentions, end, form);
            size_t item = drs_skip_blanks(mentions, joiner);
            if (joiner == end) {
                break;
            }
            put(form, " ", 1);
            /* "Abs. 2 oder Absatz 3" */
            const law_part *again = part_at(mentions, item);
            if (again && strcmp(again->form, part->form) == 0) {
                item = drs_skip_blanks(mentions, item + strlen(again->printed));
                put(form, part->form, strlen(part->form));
                put(form, " ", 1);
            }
            behind = count_end(mentions, item, part->letters, form);
            size_t behind_part_again;
            if (behind == item || !list_closes(mentions, behind) || ordinal_part(mentions, item, &behind_part_again)) {
                form->length = mark;
                break;
            }
            end = behind;
        }
    }
}

/* ---- Names -------------------------------------------------------------------------------------------------------------- */

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

/* The end of a word that may hold hyphens: "Straßenverkehrs-Ordnung", "Klimaschutz-". */
static size_t word_end(const drs_mentions *mentions, size_t at) {
    const char *text = mentions->text;
    size_t end = at;
    while (end < mentions->length && (text[end] == '-' || drs_is_letter(text, end, mentions->length))) {
        end += drs_letter_size(text, end, mentions->length);
    }
    return end;
}

/* text[start, end) ends with the word, capitals of the alphabet as small ones. */
static bool ends_with(const char *text, size_t start, size_t end, const char *word) {
    size_t length = strlen(word);
    if (end - start < length) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        char byte = text[end - length + i];
        byte = byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
        if (byte != word[i]) {
            return false;
        }
    }
    return true;
}

static bool is_kind_of_law(const char *text, size_t start, size_t end) {
    for (size_t k = 0; kinds_of_laws[k]; k++) {
        /* the first letter may be an umlaut, small or large */
        size_t length = strlen(kinds_of_laws[k]);
        if (length == end - start && ends_with(text, start + 2, end, kinds_of_laws[k] + 2)) {
            return true;
        }
    }
    return false;
}

static const law_noun *noun_at(const char *text, size_t start, size_t end, bool described) {
    for (size_t k = 0; no_laws[k]; k++) {
        if (strlen(no_laws[k]) == end - start && ends_with(text, start, end, no_laws[k])) {
            return NULL;
        }
    }
    for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++) {
        if (ends_with(text, start, end, nouns[k].printed)) {
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
static size_t territory_end(const drs_mentions *mentions, size_t at, law_form *form) {
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
        if (drs_mention_begins(mentions, land, lands[k]) && !word_goes_on(mentions, end) &&
            !drs_mention_begins(mentions, end, "-")) {
            for (size_t from = next; from < end;) {
                size_t to = from;
                while (to < end && mentions->text[to] != ' ' && mentions->text[to] != '\n') {
                    to++;
                }
                put_word(form, mentions->text + from, to - from);
                from = drs_skip_blanks(mentions, to);
            }
            return end;
        }
    }
    return at;
}

/* An adjective before a law's noun in the nominative: "Bürgerlichen Gesetzbuches" → "Bürgerliches Gesetzbuch". */
static void put_adjective(law_form *form, const char *bytes, size_t length, char gender) {
    put_word(form, bytes, length);
    if (gender && length > 4 && memcmp(bytes + length - 2, "en", 2) == 0 && !form->full) {
        form->length -= 1;
        form->length -= gender == 'f' ? 0 : 1;
        if (gender != 'f') {
            put(form, gender == 'n' ? "es" : "er", 2);
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
    size_t end = word_end(mentions, word);
    return end > word && (noun_at(mentions->text, word, end, false) || is_abbreviation(mentions->text, word, end));
}

/* A noun with the words before it; `article` 's' for "des", 'r' for "der", 0 for none. */
static size_t noun_phrase_end(const drs_mentions *mentions, size_t at, char article, law_form *form) {
    enum { MOST_WORDS = 6 };
    const char *text = mentions->text;
    size_t starts[MOST_WORDS];
    size_t ends[MOST_WORDS];
    size_t next = at;
    for (size_t count = 0; count < MOST_WORDS; count++) {
        size_t end = word_end(mentions, next);
        if (end == next || end - next > 80) {
            return at;
        }
        starts[count] = next;
        ends[count] = end;
        bool joins = count && text[ends[count - 1] - 1] == '-' &&
                     (drs_mention_begins(mentions, next, "und ") || drs_mention_begins(mentions, next, "oder "));
        bool upper = drs_is_upper(text, next, end);
        if (!joins && !upper) {
            return at;
        }
        const law_noun *noun = joins ? NULL : noun_at(text, next, end, count > 0);
        if (noun) {
            bool genitive = strcmp(noun->printed, noun->form) != 0;
            bool agrees = article == 's' ? noun->gender != 'f' : article == 'r' ? noun->gender == 'f' : !genitive;
            /* "des Elften Buches Sozialgesetzbuch": the noun itself stays */
            bool book = count && ends_with(text, starts[count - 1], ends[count - 1], "buches");
            if (!agrees || (article == 's' && !genitive && !book)) {
                return at;
            }
            for (size_t k = 0; k < count; k++) {
                if (ends_with(text, starts[k], ends[k], "buches")) {
                    put_word(form, "Buch", 4);
                } else {
                    put_adjective(form, text + starts[k], ends[k] - starts[k], article ? noun->gender : '\0');
                }
            }
            if (belongs_to_law(mentions, end)) {
                return at;
            }
            size_t cut = strlen(noun->printed) - strlen(noun->form);
            put_word(form, text + next, end - next - cut);
            return territory_end(mentions, end, form);
        }
        bool adjective = upper && (ends_with(text, next, end, "en") || ends_with(text, next, end, "er") ||
                                   (!article && (ends_with(text, next, end, "es") || ends_with(text, next, end, "e"))));
        bool part = text[end - 1] == '-' || ends_with(text, next, end, "buches") ||
                    (!article && ends_with(text, next, end, "buch"));
        if (!joins && !adjective && !part) {
            return at;
        }
        next = drs_skip_blanks(mentions, end);
        if (next == end) {
            return at;
        }
    }
    return at;
}

static size_t abbreviation_end(const drs_mentions *mentions, size_t at, law_form *form) {
    const char *text = mentions->text;
    size_t end = word_end(mentions, at);
    if (end == at || !is_abbreviation(text, at, end)) {
        return at;
    }
    bool social = drs_mention_begins(mentions, at, "SGB") && end == at + 3;
    static const char *const in_parts[] = {"VOB", "VOL", NULL};
    if (drs_word_in(text + at, end - at, in_parts)) {
        /* each part is a law of its own: "VOB/A" */
        if (end + 1 >= mentions->length || text[end] != '/' || text[end + 1] < 'A' || text[end + 1] > 'C' ||
            word_goes_on(mentions, end + 2)) {
            return at;
        }
        end += 2;
    }
    put_word(form, text + at, end - at);
    for (;;) {
        size_t next = drs_skip_blanks(mentions, end);
        size_t stop = word_end(mentions, next);
        stop += stop < mentions->length && text[stop] == '.' && drs_mention_begins(mentions, next, "Nds.");
        bool book = social && is_roman(text, next, stop);
        if (next == end || next == stop || !(book || drs_word_in(text + next, stop - next, suffixes))) {
            return social ? at : end; /* the Sozialgesetzbuch needs its book */
        }
        put_word(form, text + next, stop - next);
        social = false;
        end = stop;
        if (book) {
            return end;
        }
    }
}

/* ---- Acts of the European Union -------------------------------------------------------------------------------------- */

static size_t digits_end(const drs_mentions *mentions, size_t at) {
    while (at < mentions->length && drs_is_digit(mentions->text[at])) {
        at++;
    }
    return at;
}

/* "2016/679" from text[at] on; `at` where there is none. */
static size_t act_number_end(const drs_mentions *mentions, size_t at) {
    size_t stroke = digits_end(mentions, at);
    if (stroke == at || stroke - at > 5 || !drs_mention_begins(mentions, stroke, "/")) {
        return at;
    }
    size_t end = digits_end(mentions, stroke + 1);
    return end > stroke + 1 && end - stroke < 6 ? end : at;
}

/* "Verordnung (EU) 2016/679", "Durchführungsverordnung (EG) Nr. 883/2004", "Richtlinie 2011/92/EU" at text[at]. */
static size_t act_end(const drs_mentions *mentions, size_t at, law_form *form) {
    static const char *const acts[] = {"verordnung", "richtlinie", "entscheidung", NULL};
    static const char *const unions[] = {"(EU)", "(EG)", "(EWG)", "(Euratom)", "(EU, Euratom)", NULL};
    static const char *const endings[] = {"/EU", "/EG", "/EWG", "/Euratom", NULL};
    const char *text = mentions->text;
    size_t word = word_end(mentions, at);
    bool act = false;
    for (size_t k = 0; acts[k]; k++) {
        act = act || ends_with(text, at, word, acts[k]);
    }
    size_t next = drs_skip_blanks(mentions, word);
    if (!act || next == word || !drs_is_upper(text, at, word)) {
        return at;
    }
    put_word(form, text + at, word - at);
    for (size_t k = 0; unions[k]; k++) {
        if (drs_mention_begins(mentions, next, unions[k])) {
            size_t number = drs_skip_blanks(mentions, next + strlen(unions[k]));
            put_word(form, unions[k], strlen(unions[k]));
            if (drs_mention_begins(mentions, number, "Nr.")) {
                put_word(form, "Nr.", 3);
                number = drs_skip_blanks(mentions, number + 3);
            }
            size_t end = act_number_end(mentions, number);
            put_word(form, text + number, end - number);
            return end > number && !word_goes_on(mentions, end) ? end : at;
        }
    }
    size_t end = act_number_end(mentions, next);
    for (size_t k = 0; end > next && endings[k]; k++) {
        size_t stop = end + strlen(endings[k]);
        if (drs_mention_begins(mentions, end, endings[k]) && !word_goes_on(mentions, stop)) {
            put_word(form, text + next, stop - next);
            return stop;
        }
    }
    return at;
}

/* An act that is cited as a whole; `at` stands in it. */
static void read_act(drs_mentions *mentions, size_t at) {
    const char *text = mentions->text;
    size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) {
        end--;
    }
    size_t start = end;
    while (start > 0 && end - start < 60 && (text[start - 1] == '-' || drs_letter_before(mentions, start))) {
        start--;
        while (start > 0 && !drs_is_letter_start(text[start])) {
            start--;
        }
    }
    law_form form = {.length = 0};
    size_t stop = start < end ? act_end(mentions, start, &form) : start;
    if (stop > at && !form.full) {
        drs_mention *mention = drs_mention_add(mentions, DRS_LINK_LAW, start, stop);
        mention->target = drs_arena_copy(mentions->draft->arena, form.bytes, form.length);
    }
}

/* "26. BImSchV": ordinances to one law that are counted. */
static size_t counted_ordinance_end(const drs_mentions *mentions, size_t at, law_form *form) {
    static const char *const ordinances[] = {"BImSchV", "ProdSV", "SprengV", "GPSGV", NULL};
    size_t dot = digits_end(mentions, at);
    size_t word =
        dot > at && dot - at < 3 && drs_mention_begins(mentions, dot, ".") ? drs_skip_blanks(mentions, dot + 1) : at;
    size_t end = word > at ? word_end(mentions, word) : at;
    if (end == at || !drs_word_in(mentions->text + word, end - word, ordinances)) {
        return at;
    }
    put_word(form, mentions->text + at, dot + 1 - at);
    put_word(form, mentions->text + word, end - word);
    return end;
}

/* The law's name at text[at]; returns its end, `at` where there is none. */
static size_t name_end(const drs_mentions *mentions, size_t at, law_form *form) {
    size_t mark = form->length;
    size_t end = at;
    if (at < mentions->length && drs_is_upper(mentions->text, at, mentions->length)) {
        end = act_end(mentions, at, form);
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
        end = end == noun ? act_end(mentions, noun, form) : end;
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

/* ---- Citations ------------------------------------------------------------------------------------------------------------ */

/* What makes a number behind its sign a citation. */
typedef enum citation_need {
    NEEDS_NOTHING, /* "§ 3" */
    NEEDS_MORE,    /* "Artikel 3 Absatz 1" */
    NEEDS_NAME     /* "Paragraf 3 des Schulgesetzes" */
} citation_need;

/* A citation whose numbers begin behind `at`; returns where the search goes on. */
static size_t read_citation(drs_mentions *mentions, size_t start, size_t at, const char *sign, bool several,
                            citation_need need) {
    law_form form = {.length = 0};
    put(&form, sign, strlen(sign));
    put(&form, " ", 1);
    size_t number = drs_skip_blanks(mentions, at);
    size_t end = number_end(mentions, number, &form);
    if (end == number) {
        return at;
    }
    size_t bare = end;
    end = parts_end(mentions, end, &form);
    while (several) {
        size_t mark = form.length;
        size_t joiner = joiner_end(mentions, end, &form);
        if (joiner == end) {
            break;
        }
        put(&form, " ", 1);
        size_t next = drs_skip_blanks(mentions, joiner);
        size_t behind = number_end(mentions, next, &form);
        if (behind == next) {
            form.length = mark;
            break;
        }
        end = parts_end(mentions, behind, &form);
    }
    static const char *const followings[] = {" ff.", " f.", "ff.", "f.", NULL};
    for (size_t k = 0; followings[k]; k++) {
        size_t length = strlen(followings[k]);
        if (drs_mention_begins(mentions, end, followings[k])) {
            put_word(&form, followings[k] + (followings[k][0] == ' '), length - (followings[k][0] == ' '));
            end += length;
            break;
        }
    }
    size_t next = drs_skip_blanks(mentions, end);
    size_t named = name_end(mentions, next, &form);
    if (named == next && (need == NEEDS_NAME || (need == NEEDS_MORE && end == bare))) {
        return at; /* "Artikel 5" of whatever */
    }
    bool has_name = named != next;
    end = has_name ? named : end;
    drs_mention *mention = drs_mention_add(mentions, DRS_LINK_LAW, start, end);
    if (has_name && !form.full) {
        mention->target = drs_arena_copy(mentions->draft->arena, form.bytes, form.length);
    }
    return end;
}

void drs_mentions_laws(drs_mentions *mentions) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    /* "§" is C2 A7; its second byte is the rarer one. */
    for (const char *sign = text; sign < stop && (sign = memchr(sign, 0xA7, (size_t)(stop - sign)));) {
        size_t at = (size_t)(sign - text);
        sign++;
        if (at < 1 || (uint8_t)text[at - 1] != 0xC2) {
            continue;
        }
        bool several = drs_mention_begins(mentions, at + 1, "§");
        size_t behind = several ? at + 3 : at + 1;
        behind = read_citation(mentions, at - 1, behind, several ? "§§" : "§", several, NEEDS_NOTHING);
        sign = text + behind;
    }
    for (const char *a = text; a < stop && (a = memchr(a, 'A', (size_t)(stop - a)));) {
        static const char *const words[] = {"Artikeln", "Artikels", "Artikel", "Art.", NULL};
        size_t at = (size_t)(a - text);
        a++;
        if (!drs_mention_begins(mentions, at, "Art") || drs_letter_before(mentions, at)) {
            continue;
        }
        for (size_t k = 0; words[k]; k++) {
            size_t behind = at + strlen(words[k]);
            if (drs_mention_begins(mentions, at, words[k]) && drs_skip_blanks(mentions, behind) > behind) {
                a = text + read_citation(mentions, at, behind, "Art.", strcmp(words[k], "Artikeln") == 0, NEEDS_MORE);
                break;
            }
        }
    }
    for (const char *p = text; p < stop && (p = memchr(p, 'P', (size_t)(stop - p)));) {
        static const char *const words[] = {"Paragrafen", "Paragraphen", "Paragraf", "Paragraph", NULL};
        size_t at = (size_t)(p - text);
        p++;
        if (!drs_mention_begins(mentions, at, "Paragra") || drs_letter_before(mentions, at)) {
            continue;
        }
        for (size_t k = 0; words[k]; k++) {
            size_t behind = at + strlen(words[k]);
            if (drs_mention_begins(mentions, at, words[k]) && drs_skip_blanks(mentions, behind) > behind) {
                bool several = k < 2;
                p = text + read_citation(mentions, at, behind, several ? "§§" : "§", several, NEEDS_NAME);
                break;
            }
        }
    }
    /* "(EU)", "2011/92/EU" */
    for (const char *e = text; e < stop && (e = memchr(e, 'E', (size_t)(stop - e))); e++) {
        size_t at = (size_t)(e - text);
        char before = at ? text[at - 1] : '\0';
        char next = at + 1 < mentions->length ? text[at + 1] : '\0';
        if (before == '(' && (next == 'U' || next == 'G' || next == 'W' || next == 'u')) {
            read_act(mentions, at - 1);
        } else if (before == '/' && (next == 'U' || next == 'G' || next == 'W' || next == 'u')) {
            size_t number = at - 1;
            while (number > 0 && at - number < 14 && (drs_is_digit(text[number - 1]) || text[number - 1] == '/')) {
                number--;
            }
            if (number + 1 < at) {
                read_act(mentions, number);
            }
        }
    }
}
