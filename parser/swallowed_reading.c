#include "swallowed_reading.h"

#include "line_ranges.h"
#include "questions.h"
#include "sections.h"
#include "sentence_ends.h"

/* A question's mark is looked for in so many lines and bytes; lines that lost their ends are long. */
#define LOOK_LINES 8u
#define LOOK_BYTES 1500u
/* No question has more parts, and an answer to more questions may name any of them. */
#define MOST_COMPARED 64u

bool drs_swallowed_asks(const drs_swallowed *read, size_t line, size_t at, bool within) {
    const drs_line *own = &read->lines[line];
    size_t seen = 0;
    const size_t last = at + LOOK_BYTES;
    for (size_t i = line; i < read->draft->end && seen < LOOK_LINES && i - line < 4 * LOOK_LINES; i++) {
        const drs_line *now = &read->lines[i];
        bool other = now->role != own->role || now->owner != own->owner;
        bool in_text = drs_line_in_text(now);
        if (!in_text && drs_line_skipped(now)) {
            continue;
        }
        if (!in_text || (within && other)) {
            return false;
        }
        seen++;
        for (size_t k = i == line ? at : drs_line_text_start(now); k < drs_line_text_end(now) && k < last; k++) {
            read->draft->work++;
            if (read->text[k] == '?' && (!within || k + 3 >= drs_line_text_end(now) || read->text[k + 1] != ' ')) {
                return true;
            }
            bool stop = read->text[k] == '.' && (k + 1 == now->end || read->text[k + 1] == ' ') &&
                        drs_is_full_stop(read->text, now->start, k);
            if (stop || read->text[k] == ':') {
                return false;
            }
        }
    }
    return false;
}

uint16_t drs_swallowed_major(const drs_swallowed *read, const drs_line *line) {
    const drs_draft *draft = read->draft;
    if (line->role == DRS_ROLE_QUESTION && line->owner < draft->question_count) {
        return draft->questions[line->owner].number.major;
    }
    if (line->role == DRS_ROLE_ANSWER && line->owner < draft->answer_count) {
        const drs_draft_answer *answer = &draft->answers[line->owner];
        return answer->to_count ? answer->to[answer->to_count - 1].major : 0;
    }
    return 0;
}

/* The text answers the question, or, where the paper has no such part, the whole of which it is one. */
static bool answers_number(const drs_swallowed *read, const drs_draft_answer *answer, drs_number number) {
    if (answer->to_count > MOST_COMPARED) {
        return true;
    }
    bool known = drs_question_find(read->draft, number) != SIZE_MAX;
    for (size_t k = 0; k < answer->to_count; k++) {
        if (drs_number_same(answer->to[k], number) || (!known && answer->to[k].major == number.major)) {
            return true;
        }
    }
    return false;
}

bool drs_swallowed_names_others(const drs_swallowed *read, const drs_line *line, bool own, const drs_number_item *items,
                                size_t count) {
    const drs_draft *draft = read->draft;
    const drs_draft_answer *answer =
        line->role == DRS_ROLE_ANSWER && line->owner < draft->answer_count ? &draft->answers[line->owner] : NULL;
    for (size_t k = 0; k < count; k++) {
        drs_number number = items[k].number;
        if (!number.major && number.letter) { /* "Zu a)": a part of the question that the text belongs to */
            number.major = drs_swallowed_major(read, line);
            if (drs_question_find(read->draft, number) == SIZE_MAX) {
                return false;
            }
        }
        bool foreign = number.major >= DRS_FOREIGN_NUMBER; /* near or far: its section does not have it */
        if (!number.major || (!foreign && number.major > read->most + 1) ||
            (!own && answer && answers_number(read, answer, number))) {
            return false;
        }
    }
    return count > 0;
}
