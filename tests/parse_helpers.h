/* parse_helpers.h - papers written in a test, read whole, and compared with what a careful person reads. */
#ifndef DRS_PARSE_HELPERS_H
#define DRS_PARSE_HELPERS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "drucksache.h"

/* The head of an answer of Nordrhein-Westfalen up to the sentence that says who answered. */
#define NW_TOP                                                                                                         \
    "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\n"                            \
    "Datum des Originals: 28.05.2024/Ausgegeben: 04.06.2024\n\nAntwort\n\nder Landesregierung\n\n"                     \
    "auf die Kleine Anfrage 3754 vom 24. April 2024\n"
#define NW_ASKERS "der Abgeordneten Erika Muster und Max Beispiel   SPD\n\n"
#define NW_REMARK "Wie geht es weiter mit den Schulen?\n\n\nVorbemerkung der Kleinen Anfrage\n\n"
#define NW_ANSWERER                                                                                                    \
    "Die Ministerin für Schule und Bildung hat die Kleine Anfrage 3754 mit Schreiben vom\n"                           \
    "28. Mai 2024 namens der Landesregierung beantwortet.\n\n"
#define NW_HEAD NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n" NW_ANSWERER
#define NW_RUNNING_HEAD "LANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9376\n\n\n"

/* One reader for all tests of a program. */
static drs_reader *helper_reader;
static drs_result *helper_result;

static int helper_start(void **state) {
    (void)state;
    return drs_reader_new(&helper_reader) != DRS_OK;
}

static int helper_stop(void **state) {
    (void)state;
    drs_result_free(helper_result);
    drs_reader_free(helper_reader);
    return 0;
}

/* The one paper in `text`; it lives until the next is parsed. */
static inline const drs_record *parse(const char *text) {
    drs_result_free(helper_result);
    helper_result = NULL;
    drs_status status = drs_parse(helper_reader, text, strlen(text), NULL, &helper_result);
    if (status != DRS_OK) {
        fail_msg("%s", drs_status_text(status));
    }
    assert_int_equal(drs_result_count(helper_result), 1);
    return drs_result_record(helper_result, 0);
}

/* Texts are equal where they differ in blanks and line ends alone. */
static bool same_words(drs_string found, const char *expected) {
    const char *at = found.bytes ? found.bytes : "";
    for (;;) {
        while (*at == ' ' || *at == '\n') {
            at++;
        }
        while (*expected == ' ' || *expected == '\n') {
            expected++;
        }
        if (*at != *expected) {
            return false;
        }
        if (*at == '\0') {
            return true;
        }
        at++;
        expected++;
    }
}

static void assert_words(const char *what, drs_string found, const char *expected) {
    if (!same_words(found, expected)) {
        fail_msg("%s: \"%s\" instead of \"%s\"", what, found.bytes ? found.bytes : "", expected);
    }
}

/* The record has a diagnostic of that code. */
static inline bool says(const drs_record *record, const char *code) {
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        if (strcmp(record->extraction.diagnostics[i].code, code) == 0) {
            return true;
        }
    }
    return false;
}

/* A NULL stands for a value that is absent. */
static inline void assert_value(const char *what, drs_string found, const char *expected) {
    if ((expected == NULL) != (found.bytes == NULL) || (expected != NULL && strcmp(found.bytes, expected) != 0)) {
        fail_msg("%s: \"%s\" instead of \"%s\"", what, found.bytes ? found.bytes : "(absent)",
                 expected ? expected : "(absent)");
    }
}

/* The numbers of all questions, "1 1.1 2". */
static inline void assert_questions(const drs_record *record, const char *numbers) {
    char found[8192] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->question_count && used < sizeof found; i++) {
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s", i ? " " : "",
                                 record->questions[i].number.text.bytes);
    }
    if (strcmp(found, numbers) != 0) {
        fail_msg("questions \"%s\" instead of \"%s\"", found, numbers);
    }
}

static inline void assert_question(const drs_record *record, size_t index, const char *text) {
    assert_true(index < record->question_count);
    assert_words("question", record->questions[index].text.text, text);
}

/* What each answer answers, "1 2; 3". */
static inline void assert_answers(const drs_record *record, const char *numbers) {
    char found[8192] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->answer_count; i++) {
        for (size_t k = 0; k < record->answers[i].to_count && used < sizeof found; k++) {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s",
                                     k   ? " "
                                     : i ? "; "
                                         : "",
                                     record->answers[i].to[k].text.bytes);
        }
    }
    if (strcmp(found, numbers) != 0) {
        fail_msg("answers to \"%s\" instead of \"%s\"", found, numbers);
    }
}

static inline void assert_answer(const drs_record *record, size_t index, const char *text) {
    assert_true(index < record->answer_count);
    assert_words("answer", record->answers[index].text.text, text);
}

/* Askers as "name|party" or "=faction", one behind the other. */
static inline void assert_askers(const drs_record *record, const char *expected) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->asker_count && used < sizeof found; i++) {
        const drs_asker *asker = &record->askers[i];
        const char *between = i ? "; " : "";
        if (asker->faction.text.bytes) {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s=%s", between, asker->faction.text.bytes);
        } else {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s|%s", between, asker->name.text.bytes,
                                     asker->party.text.bytes ? asker->party.text.bytes : "");
        }
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("askers \"%s\" instead of \"%s\"", found, expected);
    }
}

static inline void assert_date(const drs_record *record, drs_date_kind kind, const char *expected) {
    assert_value(drs_date_name(kind), record->dates[kind].text, expected);
}

#endif
