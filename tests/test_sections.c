/* Papers in whose sections the numbers of the questions begin anew, and papers that only look so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define HEAD                                                                                                           \
    "SCHLESWIG-HOLSTEINISCHER LANDTAG Drucksache 19/3211\n19. Wahlperiode 2021-08-17\n\nGroße Anfrage\n\n"            \
    "der Fraktion der SPD\n\nund\n\nAntwort\n\n"                                                                       \
    "der Landesregierung – Ministerin für Bildung, Wissenschaft und Kultur\n\n\n"                                   \
    "Bibliotheken in Schleswig-Holstein\n\n\nVorbemerkung der Landesregierung:\n\n"                                    \
    "Die Landesregierung misst den Bibliotheken große Bedeutung zu.\n\n\n"
#define DIVIDER "\nAntwort der Landesregierung\n\n"

enum { SECTIONS = 3, QUESTIONS = 7 };

/* The section of each question, its number there, its text and its answer. */
static const struct {
    unsigned section;
    unsigned number;
    const char *text;
    const char *answer;
} asked[QUESTIONS] = {
    {0, 1, "Wie viele öffentliche Bibliotheken gibt es im Land?", "Im Land gibt es 158 öffentliche Bibliotheken."},
    {0, 2, "Wie viele davon werden hauptamtlich geleitet?", "Hauptamtlich geleitet werden 84 Bibliotheken."},
    {0, 3, "Wie hat sich die Zahl der Entleihungen entwickelt?", "Die Zahl der Entleihungen ging zurück."},
    {1, 1, "Welche wissenschaftlichen Bibliotheken gibt es?", "Es gibt acht wissenschaftliche Bibliotheken."},
    {1, 2, "Welche Öffnungszeiten haben sie?", "Die Öffnungszeiten sind sehr verschieden."},
    {2, 1, "Wie viele Schulen haben eine Bibliothek?", "Die Landesregierung hat darüber keine Erkenntnisse."},
    {2, 2, "Welche Förderung gibt es dafür?", "Eine Förderung findet nicht statt."},
};

static const char *const romans[SECTIONS] = {"I", "II", "III"};
static const char *const letters[SECTIONS] = {"A", "B", "C"};
static const char *const figures[SECTIONS] = {"1", "2", "3"};

/* A paper while it is written. In its forms "$" stands for the section, "#" for the question's number. */
typedef struct paper {
    char text[16384];
    size_t length;
    const char *const *labels;
} paper;

static void put(paper *p, const char *form, unsigned section, unsigned number) {
    for (; *form && p->length + 8 < sizeof p->text; form++) {
        if (*form == '$') {
            p->length += (size_t)snprintf(p->text + p->length, 8, "%s", p->labels[section]);
        } else if (*form == '#') {
            p->length += (size_t)snprintf(p->text + p->length, 8, "%u", number);
        } else {
            p->text[p->length++] = *form;
        }
    }
    p->text[p->length] = '\0';
}

static bool begins_section(size_t i) {
    return i == 0 || asked[i].section != asked[i - 1].section;
}

/* The questions, below the headings of their sections where `heading` is no NULL; and where `answer` is none, the answer to
 * each below that form. */
static void put_questions(paper *p, const char *heading, const char *number, const char *answer) {
    for (size_t i = 0; i < QUESTIONS; i++) {
        if (heading && begins_section(i)) {
            put(p, heading, asked[i].section, 0);
        }
        put(p, number, asked[i].section, asked[i].number);
        put(p, asked[i].text, 0, 0);
        put(p, "\n\n", 0, 0);
        if (answer) {
            put(p, answer, asked[i].section, asked[i].number);
            put(p, asked[i].answer, 0, 0);
            put(p, "\n\n", 0, 0);
        }
    }
}

static void put_answers(paper *p, const char *heading, const char *answer) {
    for (size_t i = 0; i < QUESTIONS; i++) {
        if (heading && begins_section(i)) {
            put(p, heading, asked[i].section, 0);
        }
        put(p, answer, asked[i].section, asked[i].number);
        put(p, asked[i].answer, 0, 0);
        put(p, "\n\n", 0, 0);
    }
}

/* Numbers, each with its section: "I/1 I/2 II/1"; what each answer answers: "I/1; I/2 3". */
static void assert_sections(const drs_record *record, const char *questions, const char *answers) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->question_count; i++) {
        const drs_question *question = &record->questions[i];
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s/%s", i ? " " : "",
                                 question->section.text.bytes ? question->section.text.bytes : "",
                                 question->number.text.bytes);
    }
    assert_string_equal(found, questions);
    used = 0;
    found[0] = '\0';
    for (size_t i = 0; i < record->answer_count; i++) {
        const drs_answer *answer = &record->answers[i];
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s/", i ? "; " : "",
                                 answer->section.text.bytes ? answer->section.text.bytes : "");
        for (size_t k = 0; k < answer->to_count; k++) {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s", k ? " " : "", answer->to[k].text.bytes);
        }
    }
    assert_string_equal(found, answers);
}

/* Each question has its own text and answer, and nothing is missing. */
static void assert_read(const paper *p, const char *form) {
    const drs_record *record = parse(p->text);
    if (record->question_count != QUESTIONS || record->answer_count != QUESTIONS || !record->extraction.complete) {
        fail_msg("%s: %zu questions, %zu answers, %s", form, record->question_count, record->answer_count,
                 record->extraction.diagnostic_count ? record->extraction.diagnostics[0].message.bytes : "complete");
    }
    for (size_t i = 0; i < QUESTIONS; i++) {
        char number[8];
        snprintf(number, sizeof number, "%u", asked[i].number);
        const char *section = p->labels[asked[i].section];
        assert_value(form, record->questions[i].number.text, number);
        assert_value(form, record->questions[i].section.text, section);
        assert_question(record, i, asked[i].text);
        assert_int_equal(record->answers[i].to_count, 1);
        assert_value(form, record->answers[i].to[0].text, number);
        assert_value(form, record->answers[i].section.text, section);
        assert_answer(record, i, asked[i].answer);
    }
}

/* ---- Forms --------------------------------------------------------------------------------------------------------- */

static void test_headings(void **state) {
    (void)state;
    static const struct {
        const char *heading;
        const char *const *labels;
    } forms[] = {
        {"\n$. Öffentliche Bibliotheken\n\n", romans},
        {"\n$. Öffentliche Bibliotheken\n\n", letters},
        {"\n$) Öffentliche Bibliotheken\n\n", romans},
        {"\n$ – Öffentliche Bibliotheken\n\n", romans},
        {"\n$ Öffentliche Bibliotheken\n\n", romans},
        {"\n$.\n\nÖffentliche Bibliotheken\n\n", romans},
        {"\nAbschnitt $\n\n", romans},
        {"\nAbschnitt $: Öffentliche Bibliotheken\n\n", figures},
        {"\nTeil $\n\n", letters},
        {"\nThemenkomplex $: Öffentliche Bibliotheken\n\n", figures},
        {"\n$. Öffentliche Bibliotheken in den Städten und Gemeinden des Landes und ihre\n"
         "Bedeutung für die Bildung\n\n",
         romans},
        {"\n$. Öffentliche Bibliotheken\n\nWir fragen die Landesregierung:\n\n", romans},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        paper p = {.labels = forms[i].labels};
        put(&p, HEAD, 0, 0);
        put_questions(&p, forms[i].heading, "#. ", "Antwort:\n");
        assert_read(&p, forms[i].heading);
    }
}

static void test_questions_and_their_answers(void **state) {
    (void)state;
    static const struct {
        const char *number;
        const char *answer;
    } forms[] = {
        {"#. ", "Zu #:\n"},
        {"#) ", "Antwort zu Frage #:\n"},
        {"Frage #: ", "Antwort zu Frage #:\n"},
        {"#. ", "Zu $.#:\n"},
        {"#. ", ""},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        paper p = {.labels = romans};
        put(&p, HEAD, 0, 0);
        put_questions(&p, "\n$. Bibliotheken\n\n", forms[i].number, forms[i].answer);
        assert_read(&p, forms[i].answer);
    }
}

/* A list of the questions, and below it the answers. */
static void test_answers_below_a_list(void **state) {
    (void)state;
    static const struct {
        const char *heading; /* above the answers of a section; NULL: there is none */
        const char *answer;
        const char *const *labels;
    } forms[] = {
        {"\n$. Bibliotheken\n\n", "Zu #:\n\n", romans},
        {"\nZu $. Bibliotheken\n\n", "Zu #:\n\n", romans},
        {NULL, "Zu $.#:\n\n", romans},
        {NULL, "Zu $/#:\n\n", romans},
        {NULL, "Zu $. #:\n\n", romans},
        {NULL, "Zu $ #:\n\n", letters},
        {NULL, "Zu $.#:\n\n", letters},
        {NULL, "Zu Frage $.#:\n\n", romans},
        {NULL, "Antwort zu Frage $. #:\n\n", romans},
        {NULL, "Zu Frage # des Abschnitts $:\n\n", romans},
        {NULL, "Zu Abschnitt $, Frage #:\n\n", romans},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        paper p = {.labels = forms[i].labels};
        put(&p, HEAD, 0, 0);
        put_questions(&p, "\n$. Bibliotheken\n\n", "#. ", NULL);
        put(&p, DIVIDER, 0, 0);
        put_answers(&p, forms[i].heading, forms[i].answer);
        assert_read(&p, forms[i].answer);
    }
    paper p = {.labels = figures};
    put(&p, HEAD, 0, 0);
    put_questions(&p, "\nAbschnitt $\n\n", "#. ", NULL);
    put(&p, DIVIDER, 0, 0);
    put_answers(&p, NULL, "Zu Abschnitt $, Frage #:\n\n");
    assert_read(&p, "Abschnitt 1, Frage 1");
}

/* The questions stand in a list, and each once more above its answer. */
static void test_questions_printed_again(void **state) {
    (void)state;
    paper p = {.labels = romans};
    put(&p, HEAD, 0, 0);
    put_questions(&p, "\n$. Bibliotheken\n\n", "#. ", NULL);
    put(&p, DIVIDER, 0, 0);
    put_questions(&p, "\n$. Bibliotheken\n\n", "#. ", "Antwort:\n");
    assert_read(&p, "printed again");
}

static void test_parts_and_levels(void **state) {
    (void)state;
    const drs_record *record =
        parse(HEAD "I. Kiel\n\n1. Wie viele Bibliotheken gibt es\n\na) in Kiel?\n\nAntwort:\nKeine.\n\n"
                   "b) in Plön?\n\nAntwort:\nEine.\n\n2. Wie viele Bücher gibt es?\n\nAntwort:\nViele.\n\n"
                   "II. Husum\n\n1. Wie viele Bücher gibt es\n\na) in Kiel?\n\nAntwort:\nViele.\n\n"
                   "b) in Plön?\n\nAntwort:\nWenige.\n");
    assert_sections(record, "I/1 I/1a I/1b I/2 II/1 II/1a II/1b", "I/1a; I/1b; I/2; II/1a; II/1b");
    assert_true(record->extraction.complete);
    record = parse(
        HEAD "I. Kiel\n\n1. Wie viele Bibliotheken gibt es in Kiel?\n\nAntwort:\nKeine.\n\n"
             "1.1 Wie viele davon sind groß?\n\nAntwort:\nEine.\n\n2. Wie viele Bücher gibt es?\n\nAntwort:\nViele.\n\n"
             "II. Husum\n\n1. Wie viele Bücher gibt es in Husum?\n\nAntwort:\nViele.\n\n"
             "1.1 Wie viele davon sind alt?\n\nAntwort:\nWenige.\n");
    assert_sections(record, "I/1 I/1.1 I/2 II/1 II/1.1", "I/1; I/1.1; I/2; II/1; II/1.1");
    assert_true(record->extraction.complete);
}

#define TWO                                                                                                            \
    HEAD                                                                                                               \
        "I. Kiel\n\n1. Wie viele Bücher gibt es?\n\n2. Wie viele davon sind neu?\n\n"                                 \
        "3. Wie viele sind verliehen?\n\nII. Husum\n\n1. Wie viele Hefte gibt es?\n\n2. Wie viele davon sind alt?\n\n"

static void test_groups(void **state) {
    (void)state;
    const drs_record *record =
        parse(HEAD "I. Kiel\n\n1. Wie viele Bücher gibt es?\n\n2. Wie viele davon sind neu?\n\n"
                   "Die Fragen 1 und 2 werden gemeinsam beantwortet.\n\nKeine.\n\nII. Husum\n\n"
                   "1. Wie viele Hefte gibt es?\n\n2. Wie viele davon sind alt?\n\n3. Wie viele sind verliehen?\n\n"
                   "Die Fragen 1 bis 3 werden gemeinsam beantwortet.\n\nViele.\n");
    assert_sections(record, "I/1 I/2 II/1 II/2 II/3", "I/1 2; II/1 2 3");
    assert_true(record->extraction.complete);
    record = parse(TWO DIVIDER "Zu I.1 bis 3:\n\nKeine.\n\nZu II.1 und II.2:\n\nEine.\n");
    assert_sections(record, "I/1 I/2 I/3 II/1 II/2", "I/1 2 3; II/1 2");
    assert_true(record->extraction.complete);
}

/* An answer to questions of two sections is told and names none. */
static void test_groups_over_sections(void **state) {
    (void)state;
    const drs_record *record =
        parse(TWO DIVIDER "Zu I.1 und I.2:\n\nKeine.\n\nZu I.3 und II.1:\n\nEine.\n\nZu II.2:\n\nAlle.\n");
    assert_sections(record, "I/1 I/2 I/3 II/1 II/2", "I/1 2; /; II/2");
    assert_true(says(record, "answer.sections"));
    assert_false(record->extraction.complete);
    record = parse(TWO DIVIDER "Zu I.1 bis II.2:\n\nKeine.\n");
    assert_false(record->extraction.complete);
}

/* A number that the section does not have is no other section's. */
static void test_numbers_that_are_not_there(void **state) {
    (void)state;
    const drs_record *record = parse(TWO DIVIDER "Zu I.1:\n\nKeine.\n\nZu I.4:\n\nEine.\n\nZu I.3:\n\nZwei.\n\n"
                                                 "Zu II.1 und 2:\n\nAlle.\n");
    assert_sections(record, "I/1 I/2 I/3 II/1 II/2", "I/1; I/4; I/3; II/1 2");
    assert_true(says(record, "answer.question.unknown"));
    assert_true(says(record, "answer.missing"));
    assert_false(record->extraction.complete);
    record =
        parse(HEAD "I. Kiel\n\n1. Wie viele Bücher gibt es?\n\nAntwort:\nKeine.\n\nII. Husum\n\n"
                   "1. Wie viele Hefte gibt es?\n\nAntwort:\nEine.\n\n3. Wie viele sind alt?\n\nAntwort:\nAlle.\n\n"
                   "III. Plön\n\n1. Wie viele Blätter gibt es?\n\nAntwort:\nDrei.\n");
    assert_sections(record, "I/1 II/1 II/3 III/1", "I/1; II/1; II/3; III/1");
    assert_true(says(record, "question.skipped"));
    assert_false(record->extraction.complete);
}

static void test_links(void **state) {
    (void)state;
    static const struct {
        const char *answer; /* to question 2 of section II */
        const char *target; /* NULL: none */
    } texts[] = {
        {"Siehe Antwort zu Frage I.3.", "/answers/2"},
        {"Siehe Antwort zu Frage 1.", "/answers/3"},
        {"Auf die Antwort zu Frage 2 des Abschnitts I wird verwiesen.", "/answers/1"},
        {"Siehe Antwort zu I.1.", "/answers/0"},
        {"Siehe Antwort zu Frage 3.", NULL},
        {"Siehe Antwort zu Frage 1 in Abschnitt IX.", NULL},
        {"Siehe Antwort zu Frage IX.1.", NULL},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char text[4096];
        snprintf(text, sizeof text,
                 "%sZu I.1:\n\nKeine.\n\nZu I.2:\n\nEine.\n\nZu I.3:\n\nZwei.\n\nZu II.1:\n\nAlle.\n\n"
                 "Zu II.2:\n\n%s\n",
                 TWO DIVIDER, texts[i].answer);
        const drs_record *record = parse(text);
        assert_int_equal(record->answer_count, 5);
        assert_int_equal(record->link_count, texts[i].target != NULL);
        if (texts[i].target) {
            assert_value(texts[i].answer, record->links[0].target, texts[i].target);
        }
    }
}

/* ---- What looks so ------------------------------------------------------------------------------------------------- */

#define PLAIN "1. Wie viele Bücher gibt es?\n\nAntwort:\n%s\n\n2. Wie viele davon sind neu?\n\nAntwort:\nViele.\n"

static void test_numbers_that_go_on(void **state) {
    (void)state;
    const drs_record *record =
        parse(HEAD "I. Kiel\n\n1. Wie viele Bücher gibt es?\n\nAntwort:\nKeine.\n\n2. Wie viele davon sind neu?\n\n"
                   "Antwort:\nEine.\n\nII. Husum\n\n3. Wie viele Hefte gibt es?\n\nAntwort:\nViele.\n");
    assert_sections(record, "/1 /2 /3", "/1; /2; /3");
    assert_true(record->extraction.complete);
}

/* Sections, and numbers from one, that an answer or an annex lists. */
static void test_lists(void **state) {
    (void)state;
    static const char *const answers[] = {
        "Zu unterscheiden sind:\n\nI. Alte Bücher\n\nII. Neue Bücher\n\nAlt sind zwei.",
        "Zu unterscheiden sind:\n\nI. Alte Bücher\n\n1. Bibeln\n\nII. Neue Bücher\n\n1. Romane\n\nAlt sind zwei.",
        "Abschnitt I des Gesetzes gilt fort.",
    };
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        char text[4096];
        snprintf(text, sizeof text, HEAD PLAIN, answers[i]);
        const drs_record *record = parse(text);
        assert_sections(record, "/1 /2", "/1; /2");
        assert_true(record->extraction.complete);
        /* and in a paper that has sections */
        snprintf(text, sizeof text,
                 HEAD "I. Kiel\n\n" PLAIN "\nII. Husum\n\n1. Wie viele Hefte gibt es?\n\nAntwort:\nDrei.\n",
                 answers[i]);
        record = parse(text);
        assert_sections(record, "I/1 I/2 II/1", "I/1; I/2; II/1");
        assert_answer(record, 0, answers[i]);
        assert_true(record->extraction.complete);
    }
    const drs_record *record =
        parse(HEAD "1. Wie viele Bücher gibt es?\n\nAntwort:\nSiehe Anlage.\n\n"
                   "2. Wie viele davon sind neu?\n\nAntwort:\nViele.\n\f\nAnlage 1\n\nI. Liste\n\n"
                   "1. Kiel\n\n2. Plön\n\nII. Weitere\n\n1. Husum\n\n2. Heide\n");
    assert_sections(record, "/1 /2", "/1; /2");
    assert_true(record->extraction.complete);
}

static void test_parts_that_begin_anew(void **state) {
    (void)state;
    const drs_record *record = parse(
        HEAD "1. Wie viele Bücher gibt es\n\na) in Kiel?\n\nAntwort:\nKeine.\n\nb) in Plön?\n\nAntwort:\nEine.\n\n"
             "2. Wie viele Hefte gibt es\n\na) in Kiel?\n\nAntwort:\nViele.\n\nb) in Plön?\n\nAntwort:\nWenige.\n");
    assert_sections(record, "/1 /1a /1b /2 /2a /2b", "/1a; /1b; /2a; /2b");
    assert_true(record->extraction.complete);
}

/* ---- What is not certain ------------------------------------------------------------------------------------------- */

/* How often the record has a diagnostic of that code. */
static size_t count_of(const drs_record *record, const char *code) {
    size_t count = 0;
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        count += strcmp(record->extraction.diagnostics[i].code, code) == 0;
    }
    return count;
}

/* Numbers that begin anew below headings without a number: each time is told once, and nothing else is. */
static void test_restarts_without_sections(void **state) {
    (void)state;
    paper p = {.labels = romans};
    put(&p, HEAD, 0, 0);
    put_questions(&p, "\nÖffentliche Bibliotheken\n\n", "#. ", "Antwort:\n");
    const drs_record *record = parse(p.text);
    assert_questions(record, "1 2 3");
    assert_null(record->questions[0].section.text.bytes);
    assert_false(record->extraction.complete);
    assert_int_equal(count_of(record, "question.numbering.restarts"), 2);
    assert_int_equal(count_of(record, "question.doubtful"), 0);
    assert_int_equal(count_of(record, "answer.question.unknown"), 0);
    assert_int_equal(count_of(record, "coverage.unassigned"), 0);
}

#define KIEL                                                                                                           \
    "I. Kiel\n\n1. Wie viele Bücher gibt es?\n\nAntwort:\nKeine.\n\n2. Wie viele sind neu?\n\nAntwort:\nEine.\n\n"
#define PLOEN "1. Wie viele Hefte gibt es?\n\nAntwort:\nDrei.\n\n2. Wie viele davon sind alt?\n\nAntwort:\nVier.\n\n"

static void test_uncertain_sections(void **state) {
    (void)state;
    static const char *const bodies[] = {
        /* a section is missing, or stands twice */
        KIEL "III. Plön\n\n" PLOEN,
        KIEL "II. Plön\n\n" PLOEN "II. Husum\n\n1. Wie viele Blätter gibt es?\n\nAntwort:\nSechs.\n",
        /* the first question of one has lost its number */
        KIEL
        "II. Plön\n\nWie viele Hefte gibt es?\n\nAntwort:\nDrei.\n\n2. Wie viele davon sind alt?\n\nAntwort:\nVier.\n\n"
        "III. Husum\n\n" PLOEN,
        /* numbers begin anew within a section */
        KIEL "II. Plön\n\n" PLOEN "1. Wie viele Blätter gibt es?\n\nAntwort:\nSechs.\n",
        /* sections in sections */
        "A. Bücher\n\n" KIEL "II. Plön\n\n" PLOEN
        "B. Hefte\n\nI. Kiel\n\n1. Wie viele Hefte gibt es dort?\n\nAntwort:\nDrei.\n\n"
        "II. Plön\n\n1. Wie viele Hefte gibt es hier?\n\nAntwort:\nVier.\n",
        /* a question that stands above all sections */
        "1. Wie heißt das Land?\n\nAntwort:\nSo.\n\n" KIEL "II. Plön\n\n" PLOEN,
        /* a last section whose question has no number */
        KIEL "II. Plön\n\n" PLOEN "III. Husum\n\nWie viele Blätter gibt es?\n\nAntwort:\nSechs.\n",
    };
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        char text[4096];
        snprintf(text, sizeof text, "%s%s", HEAD, bodies[i]);
        const drs_record *record = parse(text);
        if (record->extraction.complete) {
            fail_msg("complete: %s", bodies[i]);
        }
        for (size_t q = 0; q < record->question_count; q++) {
            assert_null(record->questions[q].section.text.bytes);
        }
    }
}

/* Questions that print their section before their number are not read, and that is told. */
static void test_numbers_with_their_section(void **state) {
    (void)state;
    static const char *const numbers[] = {"$.# ", "$. #. ", "$# ", "Frage $.#: "};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        paper p = {.labels = i ? romans : letters};
        put(&p, HEAD, 0, 0);
        put_questions(&p, "\n$. Bibliotheken\n\n", numbers[i], "Antwort:\n");
        const drs_record *record = parse(p.text);
        assert_int_equal(record->question_count, 0);
        assert_true(says(record, "question.doubtful"));
        assert_false(record->extraction.complete);
    }
}

/* Below a list of sections the headings of the answers begin anew too, and none says in which section. */
static void test_answers_of_no_section(void **state) {
    (void)state;
    paper p = {.labels = romans};
    put(&p, HEAD, 0, 0);
    put_questions(&p, "\n$. Bibliotheken\n\n", "#. ", NULL);
    put(&p, DIVIDER, 0, 0);
    put_answers(&p, NULL, "Zu #:\n\n");
    const drs_record *record = parse(p.text);
    assert_false(record->extraction.complete);
    for (size_t i = 0; i < record->answer_count; i++) {
        assert_null(record->answers[i].section.text.bytes);
    }
}

/* What stands below a section's heading, and is no heading, belongs to no part of the record. */
static void test_remarks_in_sections(void **state) {
    (void)state;
    paper p = {.labels = romans};
    put(&p, HEAD, 0, 0);
    put_questions(&p, "\n$. Bibliotheken\n\nDie Bibliotheken sind für das Land sehr wichtig.\n\n", "#. ", "Antwort:\n");
    const drs_record *record = parse(p.text);
    assert_sections(record, "I/1 I/2 I/3 II/1 II/2 III/1 III/2", "I/1; I/2; I/3; II/1; II/2; III/1; III/2");
    assert_true(says(record, "coverage.unassigned"));
    for (size_t i = 0; i < QUESTIONS; i++) {
        assert_answer(record, i, asked[i].answer);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_headings),
        cmocka_unit_test(test_questions_and_their_answers),
        cmocka_unit_test(test_answers_below_a_list),
        cmocka_unit_test(test_questions_printed_again),
        cmocka_unit_test(test_parts_and_levels),
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_groups_over_sections),
        cmocka_unit_test(test_numbers_that_are_not_there),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_numbers_that_go_on),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_parts_that_begin_anew),
        cmocka_unit_test(test_restarts_without_sections),
        cmocka_unit_test(test_uncertain_sections),
        cmocka_unit_test(test_numbers_with_their_section),
        cmocka_unit_test(test_answers_of_no_section),
        cmocka_unit_test(test_remarks_in_sections),
    };
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
