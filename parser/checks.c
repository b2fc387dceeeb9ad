#include "checks.h"

#include <string.h>

#include "body_lines.h"
#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "line_ranges.h"
#include "misread.h"
#include "name_checks.h"
#include "note_checks.h"
#include "numbers.h"
#include "page_ends.h"
#include "page_order.h"
#include "questions.h"
#include "sections.h"
#include "skipped_parts.h"
#include "swallowed.h"
#include "torn_pages.h"

/* A question's parts with numbers and letters are not more. */
#define MOST_PARTS 60u

/* An answer names a question that the paper does not print, though it prints others. */
static void check_named(drs_draft *draft) {
    for (size_t i = 0; i < draft->answer_count && draft->question_count; i++) {
        for (size_t k = 0; k < draft->answers[i].to_count; k++) {
            if (drs_question_find(draft, draft->answers[i].to[k]) == SIZE_MAX) {
                drs_string number = drs_section_number_text(draft, draft->answers[i].to[k]);
                drs_say(draft, "answer.question.unknown", draft->answers[i].head, number.bytes);
                draft->record->extraction.complete = false;
                return; /* once tells it */
            }
        }
    }
}

/* "1.", "2.", "4.": the paper or its text layer leaves a number out. */
static void check_skipped(drs_draft *draft) {
    size_t most = 0;
    for (size_t i = 0; i < draft->question_count; i++) {
        most = draft->questions[i].number.major > most ? draft->questions[i].number.major : most;
    }
    for (size_t major = 1; major < most; major++) {
        if (!draft->by_major[major]) {
            drs_string number = drs_section_number_text(draft, (drs_number){(uint16_t)major, 0, 0});
            drs_say(draft, "question.skipped", draft->questions[0].head, number.bytes);
            draft->record->extraction.complete = false;
            return; /* the first gap tells it */
        }
    }
}

/* Numbers of questions have up to three digits (numbers.c), since four are a year. */
static void check_most(drs_draft *draft) {
    const char *text = draft->text->bytes;
    if (drs_question_first(draft, 999) == SIZE_MAX) {
        return;
    }
    for (size_t i = draft->questions[0].head; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (drs_begins(text, line->start, line->end, "1000") ||
            drs_begins(text, line->start, line->end, "Frage 1000")) {
            drs_say(draft, "question.limit", i, "1000");
            return;
        }
    }
}

/* Two questions with one number: two papers in one text, or a number that was misread. */
static void check_same_number(drs_draft *draft) {
    for (size_t i = 0; i < draft->question_count; i++) {
        if (drs_question_find(draft, draft->questions[i].number) != i) {
            drs_string number = drs_section_number_text(draft, draft->questions[i].number);
            drs_say(draft, "question.repeated", draft->questions[i].head, number.bytes);
            return; /* once tells it */
        }
    }
}

/* The question's text, as far as it is its own, holds a question mark. */
static bool has_question_mark(drs_draft *draft, size_t question) {
    const drs_range range = draft->questions[question].lines;
    for (size_t i = range.first; i <= range.last && i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        draft->work++;
        if (line->role == DRS_ROLE_QUESTION && line->owner == question &&
            memchr(draft->text->bytes + line->start, '?', line->end - line->start)) {
            return true;
        }
    }
    return false;
}

/* A question that stands above one with a smaller number, and was not drawn there to be answered with the one above it. Where
 * it is the paper's first, or the other does not ask, another thing has the number ("1. Personal" in an answer), and the
 * question's own line was not seen. Some papers answer in an order of their own. */
static void check_order(drs_draft *draft) {
    const drs_draft_question *questions = draft->questions;
    uint32_t *answers = drs_arena_alloc(draft->arena, draft->major_capacity + 1, sizeof *answers);
    for (size_t i = 0; i < draft->answer_count; i++) {
        for (size_t k = 0; k < draft->answers[i].to_count; k++) {
            if (draft->answers[i].to[k].major < draft->major_capacity) {
                answers[draft->answers[i].to[k].major] = (uint32_t)i + 1;
            }
        }
    }
    size_t most = 0;
    for (size_t i = 0; i < draft->question_count; i++) {
        const size_t own = questions[i].number.major;
        const uint32_t before = i ? answers[questions[i - 1].number.major] : 0;
        const bool joint = before && answers[own] == before;
        for (size_t major = most + 1; major < own && !joint; major++) {
            const size_t late = draft->by_major[major];
            if (late && (!i || !has_question_mark(draft, late - 1))) {
                drs_string number = drs_section_number_text(draft, questions[late - 1].number);
                drs_doubt(draft, "question.doubtful", questions[late - 1].head, number.bytes);
                if (questions[i].head > draft->first) {
                    drs_doubt(draft, "question.doubtful", questions[i].head - 1, number.bytes);
                }
                return; /* once tells it */
            }
        }
        most = own > most ? own : most;
    }
}

/* UTF-8 that somebody read as Windows-1252 and wrote as UTF-8 again, or letters given up as U+FFFD. */
static bool is_garbled(const drs_draft *draft) {
    const drs_text *text = draft->text;
    const char *start = text->bytes + text->lines[draft->first].start;
    const char *end = text->bytes + text->lines[draft->end - 1].end;
    /* Each pattern is sought by its rarest byte. */
    for (const char *at = start; (at = memchr(at, '\x83', (size_t)(end - at))); at++) {
        static const char *const umlauts[] = {"\xC2\xA4", "\xC2\xB6", "\xC2\xBC", "\xC5\xB8", "\xC2\x9F"};
        for (size_t i = 0; i < sizeof umlauts / sizeof *umlauts; i++) {
            if (at > start && at[-1] == '\xC3' && end - at >= 3 && memcmp(at + 1, umlauts[i], 2) == 0) {
                return true;
            }
        }
    }
    for (const char *at = start; (at = memchr(at, '\xEF', (size_t)(end - at))); at++) {
        if (end - at >= 3 && memcmp(at, "\xEF\xBF\xBD", 3) == 0) {
            return true;
        }
    }
    return false;
}

/* Two answers to one question: one of them belongs elsewhere ("Zu Frage 1:" in an older answer that is quoted), or the
 * paper was put together wrongly. */
static void check_repeated(drs_draft *draft) {
    bool *seen = drs_arena_alloc(draft->arena, draft->question_count + 1, sizeof *seen);
    for (size_t i = 0; i < draft->answer_count; i++) {
        const drs_draft_answer *answer = &draft->answers[i];
        for (size_t k = 0; k < answer->to_count; k++) {
            size_t question = drs_question_find(draft, answer->to[k]);
            if (question != SIZE_MAX && seen[question]) {
                drs_string number = drs_section_number_text(draft, answer->to[k]);
                drs_say(draft, "answer.repeated", answer->head, number.bytes);
                return; /* once tells it */
            }
        }
        for (size_t k = 0; k < answer->to_count; k++) {
            size_t question = drs_question_find(draft, answer->to[k]);
            if (question != SIZE_MAX) {
                seen[question] = true;
            }
        }
    }
}

/* The same where the questions stand in another paper: its sections may count anew ("Zu I. 1.", "Zu II. 1."), and which
 * question is meant cannot be told. */
static void check_repeated_alone(drs_draft *draft) {
    bool seen[1000] = {false};
    for (size_t i = 0; i < draft->answer_count && !draft->question_count; i++) {
        const drs_draft_answer *answer = &draft->answers[i];
        for (size_t k = 0; k < answer->to_count; k++) {
            const drs_number number = answer->to[k];
            bool whole = !number.letter && !number.minor;
            if (whole && seen[number.major % 1000]) {
                drs_say(draft, "answer.repeated", answer->head, drs_section_number_text(draft, number).bytes);
                return; /* once tells it */
            }
        }
        for (size_t k = 0; k < answer->to_count; k++) {
            seen[answer->to[k].major % 1000] |= !answer->to[k].letter && !answer->to[k].minor;
        }
    }
}

/* The first sentence of an answer says that it answers a question that the paper, as it was read, does not have: its number
 * was misread or lost. */
static void check_group_sentences(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = 0; i < draft->answer_count && draft->question_count; i++) {
        const drs_draft_answer *answer = &draft->answers[i];
        size_t first = answer->lines.first;
        while (first < answer->lines.last && (lines[first].role != DRS_ROLE_ANSWER || lines[first].owner != i)) {
            first++;
        }
        drs_number_item items[DRS_NUMBER_ITEMS];
        size_t count = lines[first].role == DRS_ROLE_ANSWER ? drs_group_at(draft, first, items) : 0;
        for (size_t k = 0; k < count; k++) {
            drs_number number = {items[k].number.major, 0, 0};
            if (number.major && drs_question_find(draft, number) == SIZE_MAX &&
                drs_question_first(draft, number.major) == SIZE_MAX) {
                drs_string text = drs_section_number_text(draft, number);
                drs_say(draft, "answer.question.unknown", first, text.bytes);
                draft->record->extraction.complete = false;
                return;
            }
        }
    }
}

/* The government's remark opens its answers; behind one of them it is a heading that an answer quotes. */
static void check_late_remark(drs_draft *draft) {
    bool answered = false;
    for (size_t i = draft->first; i < draft->end; i++) {
        uint8_t role = draft->text->lines[i].role;
        answered = answered || role == DRS_ROLE_ANSWER;
        if (answered && role == DRS_ROLE_GOVERNMENT_REMARK) {
            drs_doubt(draft, "remark.late", i, NULL);
            return;
        }
    }
}

static void check_empty(drs_draft *draft) {
    for (size_t i = 0; i < draft->answer_count; i++) {
        if (!draft->record->answers[i].text.text.length) {
            drs_say(draft, "answer.empty", draft->answers[i].head, NULL);
            return; /* once tells it */
        }
    }
}

/* The one is a part of the other: "3a" of "3", "3.1" of "3", "3.1a" of "3.1". */
static bool is_part_of(drs_number part, drs_number whole) {
    return part.major == whole.major && !whole.letter && (!whole.minor || whole.minor == part.minor) &&
           (part.letter || part.minor > whole.minor);
}

/* A question without an answer of its own is answered where one of its parts is, or where it is a part and the whole is.
 * The parts of a question stand in a row. */
static void check_answered(drs_draft *draft) {
    const drs_draft_question *questions = draft->questions;
    for (size_t first = 0, end; first < draft->question_count; first = end) {
        for (end = first;
             end < draft->question_count && questions[end].number.major == questions[first].number.major;) {
            end++;
        }
        for (size_t i = first; i < end; i++) {
            bool answered = questions[i].answered;
            for (size_t k = first; k < end && k < first + MOST_PARTS && !answered; k++) {
                answered = questions[k].answered && (is_part_of(questions[k].number, questions[i].number) ||
                                                     is_part_of(questions[i].number, questions[k].number));
                draft->work++;
            }
            if (!answered) {
                drs_string number = drs_section_number_text(draft, questions[i].number);
                drs_say(draft, "answer.missing", questions[i].head, number.bytes);
                draft->record->extraction.complete = false;
            }
        }
    }
}

/* A text says that the paper's own inquiry was answered, and no sentence was read that says by whom. */
static void check_answer_sentence(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_string *own = &draft->record->inquiry_number.text;
    size_t named = SIZE_MAX;
    if (draft->record->paper == DRS_PAPER_INQUIRY) {
        return;
    }
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (line->role == DRS_ROLE_ANSWER_SENTENCE) {
            return;
        }
        if (named != SIZE_MAX || !own->bytes || !drs_line_in_text(line) || line->role == DRS_ROLE_QUESTION) {
            continue;
        }
        size_t at = drs_find_at(text, line->start, line->end, own->bytes);
        size_t behind = at + own->length;
        if (at == SIZE_MAX || (behind < line->end && drs_is_digit(text[behind])) ||
            !(at == line->start || drs_ends(text, line->start, at, "nfrage ") ||
              drs_ends(text, line->start, at, "nfrage"))) {
            continue;
        }
        for (size_t k = i; k < draft->end && k < i + 4 && named == SIZE_MAX; k++) {
            named = drs_find_at(text, lines[k].start, lines[k].end, "beantwort") != SIZE_MAX ? i : SIZE_MAX;
        }
    }
    if (named != SIZE_MAX) {
        drs_doubt(draft, "answerer.doubtful", named, own->bytes);
    }
}

/* What reading the bytes told. */
static void check_text(drs_draft *draft) {
    const drs_text_faults *faults = &draft->text->faults;
    const struct {
        bool is_met;
        const char *code;
    } met[] = {
        {is_garbled(draft), "text.garbled"}, {faults->invalid, "text.encoding"}, {faults->long_line, "text.lines"},
        {faults->nul, "text.nul"},           {faults->control, "text.control"},  {faults->truncated, "text.truncated"},
    };
    for (size_t i = 0; i < sizeof met / sizeof *met; i++) {
        if (met[i].is_met) {
            drs_say(draft, met[i].code, SIZE_MAX, NULL);
        }
    }
}

static bool is_left_out(const drs_record *record, const char *pointer) {
    for (size_t i = 0; i < record->extraction.abstained_count; i++) {
        if (strcmp(record->extraction.abstained[i].bytes, pointer) == 0) {
            return true;
        }
    }
    return false;
}

/* Every paper has a title and a number. */
static void check_head(drs_draft *draft) {
    drs_record *record = draft->record;
    if (!record->title.text.bytes) {
        drs_say(draft, "title.missing", draft->first, NULL);
        drs_abstain(draft, "/title");
        record->extraction.complete = record->extraction.complete && record->paper == DRS_PAPER_OTHER;
    }
    if (!record->reference.text.bytes && !is_left_out(record, "/reference")) {
        drs_say(draft, "reference.missing", draft->first, NULL);
    }
}

/* A paper cut off: the last line breaks off inside a sentence. */
static void check_end(drs_draft *draft) {
    const drs_text *text = draft->text;
    if (draft->end != text->line_count) {
        return;
    }
    size_t last = draft->end - 1;
    while (last > draft->first && drs_is_furniture(&text->lines[last])) {
        last--;
    }
    const drs_line *line = &text->lines[last];
    bool inside = line->role == DRS_ROLE_ANSWER || line->role == DRS_ROLE_QUESTION;
    char close = text->bytes[line->end - 1];
    if (inside && (close == '-' || close == ',' || drs_ends_lower(text->bytes, line->start, line->end))) {
        drs_say(draft, "question.unfinished", last, NULL);
    }
}

void drs_checks_run(drs_draft *draft) {
    drs_record *record = draft->record;
    check_named(draft);
    check_skipped(draft);
    drs_skipped_parts_check(draft);
    check_answer_sentence(draft);
    check_most(draft);
    check_same_number(draft);
    check_order(draft);
    check_empty(draft);
    check_repeated(draft);
    check_repeated_alone(draft);
    check_group_sentences(draft);
    drs_page_order_check(draft);
    check_late_remark(draft);
    drs_page_ends_check(draft);
    drs_unmarked_note_check(draft);
    check_text(draft);
    check_head(draft);
    if (record->paper == DRS_PAPER_OTHER) {
        drs_names_check(draft);
        return;
    }
    if (!record->asker_count) {
        drs_say(draft, "asker.missing", draft->first, NULL);
        drs_abstain(draft, "/askers");
        record->extraction.complete = false;
    }
    drs_names_check(draft);
    drs_misread_check(draft);
    drs_swallowed_check(draft);
    drs_torn_pages_check(draft);
    drs_note_numbers_check(draft);
    bool answers = record->paper == DRS_PAPER_ANSWER || record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (!draft->question_count && !(answers && draft->answer_count)) {
        drs_say(draft, "question.missing", draft->body < draft->end ? draft->body : draft->first, NULL);
        drs_abstain(draft, "/questions");
    }
    if (answers) {
        check_answered(draft);
    }
    check_end(draft);
}
