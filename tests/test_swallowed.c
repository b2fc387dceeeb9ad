/* Headings and questions that the reading took into the text around them: no record of these may say that it is complete. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden geschlossen?\n\n"
#define Q3 "3. Aus welchen Gründen wurden sie geschlossen?\n\n"
#define A1 "Im Land gibt es 5.400 Schulen.\n\n"
#define A2 "Geschlossen wurden Schulen auf dem Land.\n\n"
#define A3 "Die Zahl der Kinder ist dort zurückgegangen.\n\n"
/* A part that is asked for, so that "a)" is no list. */
#define PARTS "3. Wie viele Schulen wurden\n\na) geschlossen,\n\n"

static void assert_each(const char *const *texts, size_t count, bool doubtful) {
    char paper[8192];
    for (size_t i = 0; i < count; i++) {
        snprintf(paper, sizeof paper, "%s%s", NW_HEAD, texts[i]);
        const drs_record *record = parse(paper);
        if (record->extraction.complete == doubtful) {
            fail_msg("%s\n  is %s", texts[i], doubtful ? "not doubted" : "doubted");
        }
    }
}

#define ASSERT_DOUBTFUL(texts) assert_each(texts, sizeof(texts) / sizeof *(texts), true)
#define ASSERT_CLEAR(texts) assert_each(texts, sizeof(texts) / sizeof *(texts), false)

/* A reader of PDF that joins lines puts a heading behind the sentence before. */
static void test_headings_behind_a_sentence(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        Q1 A1 Q2 "Geschlossen wurden Schulen auf dem Land. 3. Aus welchen Gründen wurden sie geschlossen?\n\n" A3,
        Q1 A1 Q2 "Geschlossen wurden Schulen (Drs. 17/12). 3. Aus welchen Gründen wurden sie\ngeschlossen?\n\n" A3,
        Q1 A1 Q2 "Geschlossen wurden sie. Frage 3: Aus welchen Gründen wurden sie geschlossen?\n\n" A3,
        Q1 A1 Q2 "Geschlossen wurden sie.3. Aus welchen Gründen wurden sie geschlossen?\n\n" A3,
        Q1 Q2 Q3 "Zu Frage 1:\n" A1 "Zu Frage 2:\nGeschlossen wurden sie. Zu Frage 3: " A3,
        Q1 A1 Q2 A2 "3. Wie viele Schulen wurden\n\na) geschlossen,\n\nb) wieder eröffnet? Die Fragen 3, 3 a) und 3 b) "
                    "werden gemeinsam beantwortet.\n\n" A3,
    };
    ASSERT_DOUBTFUL(doubtful);
    static const char *const clear[] = {
        Q1 A1 Q2 "Geschlossen wurden sie. Auf die Antwort zu Frage 1 wird verwiesen.\n\n" Q3 A3,
        Q1 A1 Q2 "Geschlossen wurden sie. Vgl. Antwort zu Frage 1.\n\n" Q3 A3,
        Q1 A1 Q2 "Sie schlossen am 1. und 3. Wie bekannt, war das ein Montag.\n\n" Q3 A3,
        Q1 Q2 Q3 "Die Fragen 1 bis 3 werden gemeinsam beantwortet. Zu Frage 1: Im Land gibt es viele. Zu Frage 2:\n" A2,
        Q1 A1 Q2
        "Der Ausschuss schrieb: „Sie schlossen. 3. Aus welchen Gründen schlossen sie?“ Das trifft zu.\n\n" Q3 A3,
    };
    ASSERT_CLEAR(clear);
}

/* The last question has nothing behind it that would show that it is lost. */
static void test_questions_without_their_number(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        Q1 A1 Q2 A2 "Aus welchen Gründen wurden sie geschlossen?\n\n" A3,
        Q1 A1 Q2 A2 "wurden sie dann wieder eröffnet? Wenn nein, warum nicht?\n\n" A3,
        Q1 A1 Q2 A2 PARTS "b) saniert?\n\nwieder eröffnet?\n\n" A3,
        Q1 A1 Q2 "Das kostete 5.400 €.\nAus welchen Gründen wurden sie geschlossen?\n" A3,
        Q1 A1 Q2 A2 "7. 7. Aus welchen Gründen wurden sie geschlossen\n\n" A3,
        Q1 A1 Q2 A2 "Z. Aus welchen Gründen wurden sie geschlossen?\n\n" A3,
        Q1 A1 Q2 A2 "l3) Ist bekannt, aus welchen Gründen sie\ngeschlossen wurden?\n\n" A3,
        Q1 A1 Q2 A2 "b) Wie viele Kinder besuchten sie?\n\n" A3,
    };
    ASSERT_DOUBTFUL(doubtful);
    static const char *const clear[] = {
        Q1 A1 Q2 A2 Q3 A3,
        Q1 A1 Q2 A2 PARTS "b) saniert?\n\n" A3,
        Q1 A1 Q2 A2 "Die Verbände fragten im Mai:\n\n„Aus welchen Gründen wurden sie geschlossen?“\n\n" A3,
        Q1 A1 Q2 A2 "Offen ist, wie viele Schulen folgen und\nwelche Kinder das betrifft.\n\n" A3,
        Q1 A1 Q2 "Geschlossen wurden\na) zwei Schulen im Norden,\nb) drei Schulen im Süden.\n\n" Q3 A3,
        Q1 A1 Q2 "Gefragt wurde in drei Runden:\n1. In welchen Räumen gelernt wird.\n2. Welche Höfe es gibt.\n\n" Q3 A3,
        Q1 A1 Q2 "Das kostete 5.400 €.\nZ. Zt. ist offen, welche Schulen folgen.\n\n" Q3 A3,
    };
    ASSERT_CLEAR(clear);
}

/* A question's own line was not seen, and an item of a list has its number; some papers answer in an order of their own. */
static void test_numbers_out_of_order(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        "Wie viele Schulen gibt es im Land?\n\n" Q2 A2 Q3 "Gründe sind:\n\n1. Rückgang der Zahl der Kinder\n\n" A1,
    };
    static const char *const clear[] = {
        Q1 Q3 "Die Fragen 1 und 3 werden gemeinsam beantwortet.\n\n" A1 Q2 A2,
        Q1 A1 Q3 A3 Q2 A2,
    };
    ASSERT_DOUBTFUL(doubtful);
    ASSERT_CLEAR(clear);
}

/* An answer's heading stands behind a line that ends no sentence. */
static void test_headings_behind_a_part(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        Q1 Q2 Q3 "Zu Frage 1:\n" A1 "Zu 2:\nGeschlossen wurden Schulen, Zu 3.:\n" A3,
        Q1 Q2 Q3 "Zu 1.:\n" A1 "Zu 2.:\nQuelle: Statistik, Stand 2019 Zu den Fragen 3:\n" A3,
        Q1 A1 Q2 A2 PARTS "b) saniert. Die Fragen 3 a) und 3 b) werden gemeinsam beantwortet.\n\n" A3,
    };
    static const char *const clear[] = {
        Q1 Q2 Q3 "Zu 1.:\n" A1 "Zu 2.:\nGeschlossen wurden, wie schon gesagt, siehe zu 1:\nzwei.\n\nZu 3.:\n" A3,
        Q1 Q2 Q3 "Zu 1.:\n" A1 "Zu 2.:\nGeschlossen wurden, Zu- und Abgänge gezählt:\nzwei.\n\nZu 3.:\n" A3,
    };
    ASSERT_DOUBTFUL(doubtful);
    ASSERT_CLEAR(clear);
}

/* Questions that share a heading, and who is quoted above a remark. */
static void test_joint_headings(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        Q1 A1 "Fragen 2 und 3: Welche Schulen wurden geschlossen? Aus welchen Gründen?\n\n" A2,
        Q1 A1 "Fragen 2a bis 2c:\nWelche Schulen wurden geschlossen? Aus welchen Gründen?\n\n" A2,
    };
    static const char *const clear[] = {
        Q1 A1 Q2 Q3 "Die Fragen 2 und 3 werden gemeinsam beantwortet.\n\n" A2,
        Q1 A1 Q2 "Fragen der Eltern und Lehrer sind dabei: Dauer, Kosten und Ort.\n\n" A2,
        Q1 A1 Q2 "Fragen 12-Jähriger werden nicht gesondert erfasst.\n\n" A2,
    };
    ASSERT_DOUBTFUL(doubtful);
    ASSERT_CLEAR(clear);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_headings_behind_a_sentence),
        cmocka_unit_test(test_questions_without_their_number),
        cmocka_unit_test(test_joint_headings),
        cmocka_unit_test(test_numbers_out_of_order),
        cmocka_unit_test(test_headings_behind_a_part),
    };
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
