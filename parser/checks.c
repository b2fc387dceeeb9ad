#include "checks.h"

#include <stdio.h>
#include <string.h>

#include "body_lines.h"
#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "line_ranges.h"
#include "misread.h"
#include "name_checks.h"
#include "notes.h"
#include "numbers.h"
#include "page_checks.h"
#include "questions.h"
#include "skipped_parts.h"
#include "swallowed.h"
#include "torn_pages.h"

/* An answer names a question that the paper does not print, though it prints others. */
static void check_named(drs_draft *draft) {
    for (size_t i = 0; i < draft->answer_count && draft->question_count; i++) {
        for (size_t k = 0; k < draft->answers[i].to_count; k++) {
            if (drs_question_find(draft, draft->answers[i].to[k]) == SIZE_MAX) {
                drs_string number = drs_number_text(draft->arena, draft->answers[i].to[k]);
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
            drs_string number = drs_number_text(draft->arena, (drs_number){(uint16_t)major, 0, 0});
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
            drs_string number = drs_number_text(draft->arena, draft->questions[i].number);
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
                drs_string number = drs_number_text(draft->arena, questions[late - 1].number);
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
                drs_string number = drs_number_text(draft->arena, answer->to[k]);
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
                drs_say(draft, "answer.repeated", answer->head, drs_number_text(draft->arena, number).bytes);
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
                drs_string text = drs_number_text(draft->arena, number);
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

/* The digits at text[at] are the mark of a note: "haben.5 Mit", "Baustellen5 sind". */
static bool is_glued_mark(const char *text, const drs_line *line, size_t at, size_t end) {
    static const char *const named[] = {"Absatz", "Abs", "Anlage", "Artikel", "Art",
                                        "Nummer", "Nr",  "Satz",   "Typ",     NULL};
    if (end < line->end && text[end] != ' ' && !(strchr(".,;:", text[end]) && end + 1 == line->end)) {
        return false;
    }
    if (strchr(".,;?!", text[at - 1])) {
        size_t word = drs_last_word(text, line->start, at - 1);
        return drs_is_lower(text, drs_last_letter(text, line->start, at - 1), line->end) &&
               !drs_word_in(text + word, at - 1 - word, named);
    }
    size_t word = drs_last_word(text, line->start, at);
    return at - word >= 5 && drs_is_lower(text, at - 1, line->end) && drs_is_lower(text, at - 2, line->end) &&
           drs_is_lower(text, at - 3, line->end) && !drs_word_in(text + word, at - word, named);
}

/* The mark of a note stands on the line, glued to what ends a word, that `known` has no note for: a number up to `most`. */
static bool has_unknown_mark(const char *text, const drs_line *line, const bool *known, unsigned most) {
    for (size_t at = line->start + 2; line->holds & DRS_HOLDS_DIGIT && at < line->end; at++) {
        if (!drs_is_digit(text[at]) || drs_is_digit(text[at - 1])) {
            continue;
        }
        unsigned value = 0;
        size_t end = at;
        while (end < line->end && end - at < 3 && drs_is_digit(text[end])) {
            value = value * 10 + (unsigned)(text[end++] - '0');
        }
        if (value && value <= most && !known[value] && is_glued_mark(text, line, at, end)) {
            return true;
        }
    }
    return false;
}

/* Lines of text between a mark and the end of its page where the note had no room there. */
#define OVERFLOW_LINES 3u

/* A note that has no room below its mark stands on the next page, where the mark is one of the last lines of its own; a
 * star's stands below the end of the table that it belongs to. */
static bool may_overflow(const drs_draft *draft, const drs_draft_note *note) {
    const drs_line *lines = draft->text->lines;
    size_t below = 0;
    for (size_t i = note->mark_line + 1;
         i < draft->end && lines[i].page == lines[note->mark_line].page && below <= OVERFLOW_LINES; i++) {
        below += drs_line_in_text(&lines[i]);
    }
    return lines[note->lines.first].page == lines[note->mark_line].page + 1 &&
           (note->marker[0] == '*' || below <= OVERFLOW_LINES);
}

/* Notes are numbered on: where the next number is a mark in a text, or begins the last line of a page, and no note has it,
 * a note or its mark is lost. Where notes stand on the pages of their marks, one that does not is a row of a table or a
 * line of a list. */
static void check_notes(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    unsigned most = 0;
    size_t apart = SIZE_MAX;
    bool together = false;
    bool at_end = true; /* all notes on one page, behind the text */
    bool known[1000] = {false};
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        at_end = at_end && lines[note->lines.first].page == lines[draft->notes[0].lines.first].page;
        unsigned value = 0;
        for (size_t k = 0; drs_is_digit(note->marker[k]); k++) {
            value = value * 10 + (unsigned)(note->marker[k] - '0');
        }
        most = value > most ? value : most;
        known[value % 1000] = true;
        if (note->mark_line == SIZE_MAX) {
            continue;
        }
        bool same = lines[note->mark_line].page == lines[note->lines.first].page || may_overflow(draft, note);
        together = together || same;
        apart = same || apart != SIZE_MAX ? apart : note->lines.first;
    }
    if (together && !at_end && apart != SIZE_MAX) {
        drs_say(draft, "note.doubtful", apart, NULL);
        return;
    }
    char marker[16];
    snprintf(marker, sizeof marker, "%u", most + 1);
    size_t length = strlen(marker);
    for (size_t i = draft->body; most < 999 && i < draft->end; i++) {
        if (!drs_line_in_text(&lines[i])) {
            continue;
        }
        draft->work++;
        bool foot = most && drs_begins(text, lines[i].start, lines[i].end, marker) &&
                    lines[i].end - lines[i].start > length + 20 && text[lines[i].start + length] == ' ' &&
                    drs_is_upper(text, lines[i].start + length + 1, lines[i].end) &&
                    strchr(".)", text[lines[i].end - 1]);
        for (size_t k = i + 1; foot && k < draft->end && lines[k].page == lines[i].page; k++) {
            foot = drs_is_aside(&lines[k]);
        }
        foot = foot && !drs_notes_line_goes_on(draft, i);
        if (foot || has_unknown_mark(text, &lines[i], known, most + 1)) {
            drs_say(draft, "note.doubtful", i, marker);
            return;
        }
    }
}

/* A question without an answer of its own is answered where one of its parts is, or where it is a part and the whole is.
 * The parts of a question stand in a row. */
static void check_answered(drs_draft *draft) {
    const drs_draft_question *questions = draft->questions;
    for (size_t first = 0, end; first < draft->question_count; first = end) {
        size_t last_answered = first;
        for (end = first; end < draft->question_count && questions[end].number.major == questions[first].number.major;
             end++) {
            last_answered = questions[end].answered ? end : last_answered;
        }
        bool whole_answered = false;
        for (size_t i = first; i < end; i++) {
            bool is_part = questions[i].number.letter || questions[i].number.minor;
            draft->work++;
            if (!questions[i].answered && last_answered <= i && !(whole_answered && is_part)) {
                drs_string number = drs_number_text(draft->arena, questions[i].number);
                drs_say(draft, "answer.missing", questions[i].head, number.bytes);
                draft->record->extraction.complete = false;
            }
            whole_answered = whole_answered || (questions[i].answered && !questions[i].number.letter);
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

/* "1 Schule ist davon betroffen": the number counts what the sentence is of. */
static bool counts_subject(const char *text, const drs_line *line) {
    static const char *const verbs[] = {"ist", "sind",  "war",   "waren",  "wird", "werden", "wurde", "wurden",
                                        "hat", "haben", "hatte", "hatten", "kam",  "kamen",  NULL};
    size_t at = line->start;
    for (unsigned word = 0; word < 4 && at < line->end; word++) {
        size_t end = at;
        while (end < line->end && text[end] != ' ') {
            end++;
        }
        if (word > 1 && drs_word_in(text + at, end - at, verbs)) {
            return true;
        }
        at = drs_skip_spaces(text, end, line->end);
    }
    return false;
}

/* What reads as a note, and has no mark, stands right above its page's foot, or above the next page: its text is left out.
 * Where nothing follows, it may as well be the last sentence of the paper. */
static void check_unmarked_note(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    size_t note = draft->unmarked_note;
    if (!note || !drs_line_in_text(&lines[note])) {
        return;
    }
    size_t behind = note + 1;
    while (behind < draft->end && lines[behind].page == lines[note].page && drs_line_in_text(&lines[behind])) {
        behind++;
    }
    draft->work += behind - note;
    if (behind < draft->end && !counts_subject(draft->text->bytes, &lines[note])) {
        drs_doubt(draft, "note.doubtful", note, NULL);
    } else {
        drs_say(draft, "note.doubtful", note, NULL);
    }
}

void drs_checks_run(drs_draft *draft) {
    drs_record *record = draft->record;
    const drs_text *text = draft->text;
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
    check_unmarked_note(draft);
    if (is_garbled(draft)) {
        drs_say(draft, "text.garbled", SIZE_MAX, NULL);
    }
    if (text->faults.invalid) {
        drs_say(draft, "text.encoding", SIZE_MAX, NULL);
    }
    if (text->faults.long_line) {
        drs_say(draft, "text.lines", SIZE_MAX, NULL);
    }
    if (text->faults.nul) {
        drs_say(draft, "text.nul", SIZE_MAX, NULL);
    }
    if (text->faults.control) {
        drs_say(draft, "text.control", SIZE_MAX, NULL);
    }
    if (text->faults.truncated) {
        drs_say(draft, "text.truncated", SIZE_MAX, NULL);
    }
    if (!record->title.text.bytes) {
        drs_say(draft, "title.missing", draft->first, NULL);
        drs_abstain(draft, "/title");
        record->extraction.complete = record->extraction.complete && record->paper == DRS_PAPER_OTHER;
    }
    bool left_out = false;
    for (size_t i = 0; i < record->extraction.abstained_count; i++) {
        left_out = left_out || strcmp(record->extraction.abstained[i].bytes, "/reference") == 0;
    }
    if (!record->reference.text.bytes && !left_out) {
        drs_say(draft, "reference.missing", draft->first, NULL);
    }
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
    check_notes(draft);
    bool answers = record->paper == DRS_PAPER_ANSWER || record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (!draft->question_count && !(answers && draft->answer_count)) {
        drs_say(draft, "question.missing", draft->body < draft->end ? draft->body : draft->first, NULL);
        drs_abstain(draft, "/questions");
    }
    if (answers) {
        check_answered(draft);
    }
    /* A paper cut off: the last line breaks off inside a sentence. */
    if (draft->end == text->line_count) {
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
}
