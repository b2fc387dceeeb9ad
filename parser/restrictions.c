/* A sentence counts where it says three things: what is classified or deposited (the answer, an annex), that it is so,
 * and how ("VS – Nur für den Dienstgebrauch", "in der Geheimschutzstelle"). Sentences that speak of classified papers in
 * general lack the first or the second. What is classified and can be read at the parliament's Geheimschutzstelle is
 * part of the answer, whatever it is called, unless the sentence tells what is done with such papers in general. A
 * paragraph that is a level and nothing else ("VS – Nur für den Dienstgebrauch") marks the text that it stands in. */
#include "restrictions.h"

/* No sentence is longer. */
#define SENTENCE_BYTES 1200u

static const char *const levels[] = {"VS-NfD",           "VS – NfD",        "VS-Nur für",       "VS – Nur für",
                                     "VS - Nur für",     "VS-NUR FÜR",      "VS – NUR FÜR",     "VS-Vertraulich",
                                     "VS – Vertraulich", "VS-VERTRAULICH",  "VS – VERTRAULICH", "VS-Geheim",
                                     "VS – Geheim",      "Verschlusssache", "Verschlußsache",   NULL};
static const char *const offices[] = {"Geheimschutzstelle", NULL};
static const char *const subjects[] = {"Antwort",    "Beantwortung", "Anlage",       "erbetenen ",
                                       "erfragten ", "angefragten ", "gewünschten ", NULL};
static const char *const statements[] = {"eingestuft",
                                         "einzustufen",
                                         "hinterlegt",
                                         "gesondert übermittelt",
                                         "übersandt",
                                         "übermittelt",
                                         "eingesehen",
                                         "einsehbar",
                                         "Einsichtnahme",
                                         "Einsicht in",
                                         "erfolgt",
                                         "zugeleitet",
                                         "zur Verfügung gestellt",
                                         "bereitgestellt",
                                         NULL};

/* What takes the statement back, makes it a possibility, or speaks of another paper. */
static const char *const doubts[] = {"?",        " kein",   " würde",     " könnte", " sofern ",         " falls ",
                                     " müsste ", " früher", "Drucksache", "Drs.",    "Kleinen Anfrage ", " ob ",
                                     " dürfen ", NULL};

/* What was done before may have been done with another answer, unless the sentence begins with this one's. */
static const char *const past[] = {" wurde ", " wurden ", NULL};
static const char *const own[] = {"Die Antwort ",      "Die Antworten ", "Die Beantwortung ", "Die Anlage ",
                                  "Teile der Antwort", "Ein Teil der ",  "Der Teil der ",     NULL};

/* What an answer would say, where the sentence begins with it: "Die Angaben sind in der Geheimschutzstelle hinterlegt." */
static const char *const contents[] = {"Die Angaben ",
                                       "Diese Angaben ",
                                       "Weitere Angaben ",
                                       "Die weiteren Angaben ",
                                       "Die entsprechenden Angaben ",
                                       "Die Auskünfte ",
                                       "Diese Auskünfte ",
                                       "Die Informationen ",
                                       "Diese Informationen ",
                                       "Weitere Informationen ",
                                       "Die entsprechenden Informationen ",
                                       "Ein Teil der Informationen ",
                                       "Ein Teil der Angaben ",
                                       "Teile der Informationen ",
                                       "Teile der Angaben ",
                                       NULL};

/* Relative clauses: papers in general. */
static const char *const in_general[] = {", die ", ", welche", ", das ", ", der ", NULL};

/* Words behind "nicht" that leave the statement as it is. */
static const char *const harmless[] = {
    "möglich",    "zur Veröffentlichung",   "öffentlich",        "offen ", "veröffentlicht", "erfolgen",
    "in offener", "für die Öffentlichkeit", "vollständig offen", NULL};

static bool holds(const char *text, size_t start, size_t end, const char *const *words) {
    for (size_t k = 0; words[k]; k++) {
        if (drs_holds(text, start, end, words[k])) {
            return true;
        }
    }
    return false;
}

static bool begins(const char *text, size_t start, size_t end, const char *const *words) {
    for (size_t k = 0; words[k]; k++) {
        if (drs_begins(text, start, end, words[k])) {
            return true;
        }
    }
    return false;
}

/* "nicht" takes the statement back. */
static bool is_denied(const char *text, size_t start, size_t end) {
    static const char word[] = " nicht ";
    for (size_t at = drs_find_at(text, start, end, word); at != SIZE_MAX; at = drs_find_at(text, at, end, word)) {
        at += sizeof word - 1;
        if (!begins(text, at, end, harmless)) {
            return true;
        }
    }
    return false;
}

/* Of the paragraph only the level and what stands around such marks is printed: brackets, quotes, "den", "nur". */
static bool is_mark_alone(const drs_mentions *mentions, size_t start, size_t end) {
    static const char *const forms[] = {"VS – Nur für den Dienstgebrauch",
                                        "VS - Nur für den Dienstgebrauch",
                                        "VS-Nur für den Dienstgebrauch",
                                        "VS – NUR FÜR DEN DIENSTGEBRAUCH",
                                        "VS-NUR FÜR DEN DIENSTGEBRAUCH",
                                        "VS - NUR FÜR DEN DIENSTGEBRAUCH",
                                        "VS-Vertraulich",
                                        "VS – Vertraulich",
                                        "VS-VERTRAULICH",
                                        "VS – VERTRAULICH",
                                        "VS-NfD",
                                        "VS – NfD",
                                        "VS-Geheim",
                                        NULL};
    const char *text = mentions->text;
    bool opens = start == 0 || (start > 1 && text[start - 1] == '\n' && text[start - 2] == '\n');
    bool closes = end == mentions->length || text[end] == '\n';
    while (start < end && strchr("([*\"", text[start])) {
        start++;
    }
    start += drs_begins(text, start, end, "„") ? strlen("„") : 0;
    while (end > start && strchr(")]*.\"", text[end - 1])) {
        end--;
    }
    end -= drs_ends(text, start, end, "“") ? strlen("“") : 0;
    for (size_t k = 0; opens && closes && forms[k]; k++) {
        if (end - start == strlen(forms[k]) && drs_begins(text, start, end, forms[k])) {
            return true;
        }
    }
    return false;
}

/* The next of the marks from text[at] on, which all begin with one letter; the text's length where there is none. */
static size_t next_mark(const drs_mentions *mentions, size_t at, const char *const *marks) {
    const char *text = mentions->text;
    for (; at < mentions->length; at++) {
        const char *hit = memchr(text + at, marks[0][0], mentions->length - at);
        if (!hit) {
            break;
        }
        at = (size_t)(hit - text);
        for (size_t k = 0; marks[k]; k++) {
            if (drs_mention_begins(mentions, at, marks[k])) {
                return at;
            }
        }
    }
    return mentions->length;
}

bool drs_restriction_next(const drs_mentions *mentions, drs_restriction_search *search, size_t *start, size_t *end) {
    const char *text = mentions->text;
    for (;;) {
        if (search->level < search->from || !search->from) {
            search->level = next_mark(mentions, search->from, levels);
        }
        if (search->office < search->from || !search->from) {
            search->office = next_mark(mentions, search->from, offices);
        }
        size_t at = search->level < search->office ? search->level : search->office;
        if (at >= mentions->length) {
            return false;
        }
        *start = at;
        while (*start > 0 && at - *start < SENTENCE_BYTES && !drs_sentence_ends(mentions, *start - 1)) {
            (*start)--;
        }
        while (*start < at && !drs_is_letter_start(text[*start])) {
            (*start)++;
        }
        *start = drs_skip_blanks(mentions, *start);
        *end = at;
        while (*end < mentions->length && *end - at < SENTENCE_BYTES && !drs_sentence_ends(mentions, *end)) {
            (*end)++;
        }
        bool whole = *end - at < SENTENCE_BYTES && at - *start < SENTENCE_BYTES;
        *end += *end < mentions->length && text[*end] != '\n';
        search->from = *end > at ? *end : at + 1;
        bool part = holds(text, *start, *end, subjects) ||
                    (begins(text, *start, *end, contents) && !holds(text, *start, *end, in_general)) ||
                    (holds(text, *start, *end, levels) && holds(text, *start, *end, offices) &&
                     !holds(text, *start, *end, in_general));
        bool doubtful = holds(text, *start, *end, doubts) || is_denied(text, *start, *end) ||
                        (!begins(text, *start, *end, own) && holds(text, *start, *end, past));
        if (whole &&
            ((part && holds(text, *start, *end, statements) && !doubtful) || is_mark_alone(mentions, *start, *end))) {
            return true;
        }
    }
}
