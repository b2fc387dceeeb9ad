/* A sentence counts where it says three things: what is classified or deposited (the answer, an annex), that it is so,
 * and how ("VS – Nur für den Dienstgebrauch", "in der Geheimschutzstelle"). Sentences that speak of classified papers in
 * general lack the first or the second. What is classified and can be read at the parliament's Geheimschutzstelle is
 * part of the answer, whatever it is called. */
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
static const char *const statements[] = {
    "eingestuft", "hinterlegt", "gesondert übermittelt", "übersandt", "übermittelt", "eingesehen", "einsehbar", NULL};

/* What takes the statement back, makes it a possibility, or speaks of another paper. */
static const char *const doubts[] = {
    "?",       " nicht ",  " kein",   " würde",     " könnte", " sofern ",         " falls ",
    " wurde ", " wurden ", " früher", "Drucksache", "Drs.",    "Kleinen Anfrage ", NULL};

static bool holds(const char *text, size_t start, size_t end, const char *const *words) {
    for (size_t k = 0; words[k]; k++) {
        if (drs_holds(text, start, end, words[k])) {
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
        while (*start < at && ((uint8_t)text[*start] & 0xC0) == 0x80) {
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
                    (holds(text, *start, *end, levels) && holds(text, *start, *end, offices));
        if (whole && part && holds(text, *start, *end, statements) && !holds(text, *start, *end, doubts)) {
            return true;
        }
    }
}
