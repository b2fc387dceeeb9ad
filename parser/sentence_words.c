#include "sentence_words.h"

/* Sorted by bytes, for drs_word_among(). */
static const char *const question_words[] = {"Ab",
                                             "An",
                                             "Auf",
                                             "Aus",
                                             "Beabsichtigen",
                                             "Beabsichtigt",
                                             "Befürwortet",
                                             "Begrüßt",
                                             "Bei",
                                             "Bestehen",
                                             "Besteht",
                                             "Bis",
                                             "Bitte",
                                             "Darf",
                                             "Durch",
                                             "Dürfen",
                                             "Erfolgen",
                                             "Erfolgt",
                                             "Erfolgte",
                                             "Erfolgten",
                                             "Erhalten",
                                             "Erhält",
                                             "Erwägt",
                                             "Existieren",
                                             "Existiert",
                                             "Falls",
                                             "Fand",
                                             "Fanden",
                                             "Finden",
                                             "Findet",
                                             "Fördert",
                                             "Für",
                                             "Gab",
                                             "Gegen",
                                             "Gehen",
                                             "Geht",
                                             "Gelten",
                                             "Gibt",
                                             "Gilt",
                                             "Haben",
                                             "Halten",
                                             "Hat",
                                             "Hatte",
                                             "Hatten",
                                             "Holt",
                                             "Hält",
                                             "Hätte",
                                             "Identifiziert",
                                             "In",
                                             "Inwelchem",
                                             "Inwiefern",
                                             "Inwieweit",
                                             "Ist",
                                             "Kam",
                                             "Kamen",
                                             "Kann",
                                             "Kennt",
                                             "Kommen",
                                             "Kommt",
                                             "Konnte",
                                             "Konnten",
                                             "Können",
                                             "Lag",
                                             "Lagen",
                                             "Liegen",
                                             "Liegt",
                                             "Mit",
                                             "Muss",
                                             "Müssen",
                                             "Nach",
                                             "Ob",
                                             "Planen",
                                             "Plant",
                                             "Prüft",
                                             "Rechnet",
                                             "Sehen",
                                             "Seit",
                                             "Setzt",
                                             "Sieht",
                                             "Sind",
                                             "Sofern",
                                             "Soll",
                                             "Sollen",
                                             "Sollte",
                                             "Sollten",
                                             "Standen",
                                             "Stehen",
                                             "Steht",
                                             "Stimmen",
                                             "Stimmt",
                                             "Strebt",
                                             "Teilen",
                                             "Teilt",
                                             "Treffen",
                                             "Trifft",
                                             "Um",
                                             "Unter",
                                             "Unterstützt",
                                             "Verfügen",
                                             "Verfügt",
                                             "Von",
                                             "Vor",
                                             "Wann",
                                             "War",
                                             "Waren",
                                             "Warum",
                                             "Was",
                                             "Weiß",
                                             "Welche",
                                             "Welchem",
                                             "Welchen",
                                             "Welcher",
                                             "Welches",
                                             "Wem",
                                             "Wen",
                                             "Wenn",
                                             "Wer",
                                             "Werden",
                                             "Weshalb",
                                             "Wessen",
                                             "Weswegen",
                                             "Wie",
                                             "Wieso",
                                             "Wieviel",
                                             "Wieviele",
                                             "Wird",
                                             "Wo",
                                             "Wobei",
                                             "Wodurch",
                                             "Wofür",
                                             "Wogegen",
                                             "Woher",
                                             "Wohin",
                                             "Womit",
                                             "Woran",
                                             "Worauf",
                                             "Woraus",
                                             "Worin",
                                             "Worum",
                                             "Worüber",
                                             "Wovon",
                                             "Wozu",
                                             "Wurde",
                                             "Wurden",
                                             "Wäre",
                                             "Würde",
                                             "Würden",
                                             "Zu",
                                             "Zwischen",
                                             "Über"};

static const char *const following_words[] = {"wie",     "was",     "wer",     "wo",      "wann",    "welche",
                                              "welcher", "welches", "welchen", "welchem", "wieviel", "wieviele",
                                              "wen",     "wem",     "wessen",  NULL};

/* bw's text layers tear the first letter off. */
bool drs_has_torn_word(const char *text, size_t start, size_t end) {
    if (end - start <= 3 || text[start] != 'W' || text[start + 1] != ' ') {
        return false;
    }
    static const char *const torn[] = {"ie",   "elche", "elcher", "elches", "elchen",  "elchem", "as",
                                       "er",   "o",     "ann",    "arum",   "orin",    "ird",    "erden",
                                       "urde", "urden", "ofür",   "oran",   "ieviele", "enn",    NULL};
    return drs_word_in(text + start + 2, drs_word_end(text, start + 2, end) - start - 2, torn);
}

/* "Welch e", "Wi e": a blank stands in a word that asks. */
static bool is_torn_question_word(const char *text, size_t start, size_t word, size_t end) {
    char joined[16];
    size_t rest = drs_word_end(text, word < end ? word + 1 : end, end);
    if (text[start] != 'W' || word >= end || text[word] != ' ' || rest - start > sizeof joined ||
        !drs_is_lower(text, word + 1, end)) {
        return false;
    }
    size_t first = word - start;
    size_t second = rest - word - 1;
    memcpy(joined, text + start, first);
    memcpy(joined + first, text + word + 1, second);
    return drs_word_among(joined, first + second, question_words, sizeof question_words / sizeof *question_words);
}

bool drs_opens_question(const char *text, size_t start, size_t end) {
    if (drs_has_torn_word(text, start, end)) {
        return true;
    }
    if (!drs_is_upper(text, start, end)) {
        return false; /* as all of them begin; most lines of running text do not */
    }
    size_t word = drs_word_end(text, start, end);
    if (!drs_word_among(text + start, word - start, question_words, sizeof question_words / sizeof *question_words)) {
        return is_torn_question_word(text, start, word, end);
    }
    if (text[start] == 'W') {
        return true; /* no preposition */
    }
    static const char *const prepositions[] = {"Mit",   "Auf", "In",   "An",   "Aus",   "Bei",      "Bis",
                                               "Durch", "Für", "Nach", "Seit", "Über",  "Um",       "Unter",
                                               "Von",   "Vor", "Zu",   "Ab",   "Gegen", "Zwischen", NULL};
    if (drs_word_in(text + start, word - start, prepositions)) {
        /* "In welchem", "Bis wann", "An wie vielen": only with a question word behind. */
        size_t next = drs_skip_spaces(text, word, end);
        return drs_word_in(text + next, drs_word_end(text, next, end) - next, following_words);
    }
    return true;
}

/* Words that open a request or a part that hangs on the question before it. */
static const char *const going_on[] = {"Bitte", "bitte",   "Falls",  "Wenn",  "Sofern",       "Und",
                                       "Oder",  "Hierbei", "Hierzu", "Dabei", "Insbesondere", NULL};

bool drs_begins_going_on(const char *text, size_t start, size_t end) {
    return drs_word_in(text + start, drs_word_end(text, start, end) - start, going_on);
}

bool drs_is_request(const char *text, size_t start, size_t end) {
    static const char *const verbs[] = {
        "aufschlüsseln", "auflisten", "angeben",   "darstellen",      "aufführen",   "differenzieren", "benennen",
        "erläutern",     "begründen", "beifügen",  "gliedern",        "ausweisen",   "nennen",         "gebeten",
        "Bitte",         "bitte",     "anzugeben", "aufzuschlüsseln", "aufzulisten", "darzustellen",   NULL};
    for (size_t at = start; at < end; at++) {
        bool first = text[at] == 'B' || (text[at] >= 'a' && text[at] <= 'n');
        if (!first || (at > start && drs_is_letter(text, at - 1, end))) {
            continue;
        }
        for (size_t i = 0; verbs[i]; i++) {
            if (verbs[i][0] == text[at] && drs_begins(text, at, end, verbs[i])) {
                return true;
            }
        }
    }
    return false;
}

bool drs_ends_with_request(const char *text, const drs_line *line) {
    static const char *const verbs[] = {"aufschlüsseln",  "auflisten",    "angeben",   "darstellen",      "aufführen",
                                        "differenzieren", "benennen",     "ausweisen", "aufzuschlüsseln", "anzugeben",
                                        "aufzulisten",    "darzustellen", NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_word_in(text + word, line->end - word, verbs);
}

static const char *const abbreviations[] = {
    "z",    "B",    "u",    "a",    "d",   "h",    "o",   "g",   "bzw", "ca",  "Nr", "Nrn", "Abs", "Art", "vgl", "Vgl",
    "bspw", "evtl", "ggf",  "inkl", "Dr",  "Prof", "St",  "Mio", "Mrd", "sog", "S",  "i",   "V",   "m",   "v",   "usw",
    "etc",  "Drs",  "Ziff", "lit",  "lfd", "zzgl", "max", "min", "Str", "Abg", "rd", "geb", "gem", "Kap", NULL};

bool drs_is_abbreviation(const char *word, size_t length) {
    return drs_word_in(word, length, abbreviations);
}

/* Words that want another behind them: no question ends with one. */
static const char *const open_words[] = {
    "der",     "die",      "das",      "den",      "dem",       "des",       "ein",    "eine",    "einen",   "einer",
    "einem",   "eines",    "kein",     "keine",    "keinen",    "keiner",    "keinem", "dieser",  "diese",   "dieses",
    "diesem",  "diesen",   "jede",     "jeder",    "jedem",     "jeden",     "seine",  "seiner",  "seinem",  "seinen",
    "ihre",    "ihrer",    "ihrem",    "ihren",    "unsere",    "unserer",   "andere", "anderer", "anderen", "anderem",
    "weitere", "weiterer", "weiteren", "folgende", "folgenden", "folgender", "welche", "welcher", "welchen", "welchem",
    "und",     "oder",     "sowie",    "sowohl",   "in",        "im",        "an",     "am",      "auf",     "für",
    "mit",     "von",      "vom",      "zu",       "zum",       "zur",       "bei",    "beim",    "aus",     "nach",
    "über",    "unter",    "durch",    "gegen",    "ohne",      "bis",       "trotz",  "wegen",   "seit",    "vor",
    "hinter",  "neben",    "zwischen", "während",  "um",        "als",       "wie",    "dass",    "ob",      "bzw.",
    NULL};

bool drs_ends_with_open_word(const char *text, const drs_line *line) {
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_word_in(text + word, line->end - word, open_words);
}

/* Words that have a capital at a sentence's start alone, and that no line of a title goes on with. Sorted by bytes, as is the next list,
 * for drs_word_among(). */
static const char *const openers[] = {
    "Aktuell", "Alle",        "Am",     "An",    "Auf",      "Aufgrund", "Aus",       "Bei",    "Beim",    "Bereits",
    "Bisher",  "Bislang",     "Dabei",  "Daher", "Damit",    "Darüber",  "Das",       "Dazu",   "Dem",     "Den",
    "Der",     "Derzeit",     "Die",    "Dies",  "Diese",    "Diesen",   "Dieser",    "Dieses", "Durch",   "Ein",
    "Eine",    "Einer",       "Einige", "Er",    "Es",       "Etwa",     "Ferner",    "Für",    "Gegen",   "Gemäß",
    "Hierzu",  "Ich",         "Im",     "In",    "Jede",     "Jeder",    "Jedes",     "Laut",   "Mehrere", "Mit",
    "Nach",    "Nachfolgend", "Nicht",  "Ohne",  "Rund",     "Seit",     "Sie",       "Soweit", "Sowohl",  "Um",
    "Unter",   "Vom",         "Von",    "Vor",   "Wegen",    "Weil",     "Weiterhin", "Wir",    "Während", "Zu",
    "Zudem",   "Zuletzt",     "Zum",    "Zur",   "Zwischen", "Über"};

/* Others that have, but may stand at the start of a title's second line. */
static const char *const other_words[] = {
    "Allein",     "Allerdings",    "Beide",     "Bezüglich", "Da",        "Dadurch",   "Dafür",    "Danach",
    "Daneben",    "Davon",         "Denn",      "Diesem",    "Einem",     "Einen",     "Eines",    "Entsprechende",
    "Folgende",   "Grundsätzlich", "Hierbei",   "Hierfür",   "Hierunter", "Hiervon",   "Hierüber", "Hinsichtlich",
    "Ihr",        "Ihre",          "Insgesamt", "Ja",        "Kein",      "Keine",     "Keiner",   "Lediglich",
    "Mangels",    "Nachstehend",   "Nein",      "Nur",       "Siehe",     "Sofern",    "Solche",   "Sämtliche",
    "Vergleiche", "Vielmehr",      "Weitere",   "Zunächst",  "Zurzeit",   "Zusätzlich"};

bool drs_begins_with_opener(const char *text, size_t start, size_t end) {
    return drs_word_among(text + start, drs_word_end(text, start, end) - start, openers,
                          sizeof openers / sizeof *openers);
}

bool drs_begins_with_sentence_word(const char *text, size_t start, size_t end) {
    return drs_begins_with_opener(text, start, end) ||
           drs_word_among(text + start, drs_word_end(text, start, end) - start, other_words,
                          sizeof other_words / sizeof *other_words);
}

bool drs_verb_is_second(const char *text, const drs_line *line) {
    static const char *const verbs[] = {"ist",      "sind",    "war",      "waren",   "wird",     "werden", "wurde",
                                        "wurden",   "hat",     "haben",    "liegt",   "liegen",   "gibt",   "besteht",
                                        "bestehen", "beträgt", "betragen", "erfolgt", "erfolgen", "kann",   "können",
                                        "soll",     "sollen",  "gelten",   "gilt",    "stehen",   "steht",  NULL};
    size_t first = drs_word_end(text, line->start, line->end);
    if (!drs_is_upper(text, line->start, line->end) || first + 1 >= line->end || text[first] != ' ') {
        return false;
    }
    size_t second = drs_word_end(text, first + 1, line->end);
    return drs_word_in(text + first + 1, second - first - 1, verbs);
}
