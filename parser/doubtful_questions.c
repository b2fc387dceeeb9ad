#include "doubtful_questions.h"

#include <string.h>

#include "doubtful.h"
#include "question_end.h"
#include "questions.h"
#include "quoted_lists.h"
#include "sections.h"
#include "sentence_words.h"

/* An item of a list in an answer has at most so many lines. */
#define LIST_LINES 40u

/* A question mark stands in the paragraph that begins on the line. */
static bool paragraph_asks(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = line; i < draft->end && i - line < 5 && (i == line || !lines[i].gap); i++) {
        if (memchr(draft->text->bytes + lines[i].start, '?', lines[i].end - lines[i].start)) {
            return true;
        }
    }
    return false;
}

/* What a number becomes where a scanner errs: "3," for "3.", "S." for "5.", "l0.", "6 .". Where the words behind it begin;
 * 0 where the line begins with none. */
static size_t spoilt_number(const char *text, const drs_line *line) {
    size_t at = line->start;
    bool digit = false;
    while (at < line->end && at - line->start < 2 && strchr("0123456789lISOBb", text[at])) {
        digit = digit || drs_is_digit(text[at]);
        at++;
    }
    if (at == line->start || at >= line->end) {
        return 0;
    }
    bool blank = text[at] == ' ';
    at += blank;
    bool stop = at < line->end && (text[at] == '.' || (digit && text[at] == ','));
    if (!stop || (blank && !digit) || at + 2 >= line->end || text[at + 1] != ' ') {
        return 0;
    }
    return drs_is_upper(text, at + 2, line->end) ? at + 2 : 0;
}

/* "3. Welche weiteren Lehrgänge …" below "1. …" and "2. …" in the answer to question 3: it counts on in a list. */
static bool counts_on_in_list(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const drs_number_head head = drs_number_read(draft->text->bytes, lines[line].start, lines[line].end);
    if (head.number.major < 2 || head.number.minor || head.number.letter ||
        drs_question_find(draft, drs_section_number(draft, line, head.number)) == SIZE_MAX) {
        return false;
    }
    for (size_t i = line; i-- > draft->body && line - i < LIST_LINES;) {
        if (lines[i].role != lines[line].role || lines[i].owner != lines[line].owner) {
            break;
        }
        drs_number_head above = drs_number_read(draft->text->bytes, lines[i].start, lines[i].end);
        if (above.style == head.style && !above.number.letter) {
            return above.number.major + 1 == head.number.major && !above.number.minor;
        }
    }
    return false;
}

void drs_doubtful_questions_find(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    bool *listed = drs_arena_alloc(draft->arena, draft->end + 1, sizeof *listed);
    drs_quoted_lists_mark(draft, listed);
    for (size_t i = draft->body; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        bool swallowed = (line->role == DRS_ROLE_ANSWER || line->role == DRS_ROLE_QUESTION ||
                          line->role == DRS_ROLE_GOVERNMENT_REMARK) &&
                         !drs_is_doubted(draft, i);
        size_t behind = swallowed && line->cut == 0 && !listed[i] ? spoilt_number(draft->text->bytes, line) : 0;
        if (behind && drs_opens_question(draft->text->bytes, behind, line->end) && !counts_on_in_list(draft, i) &&
            paragraph_asks(draft, i)) {
            drs_doubt(draft, "question.doubtful", i, NULL);
        }
    }
    for (size_t i = 0; i < walk->candidates.count; i++) {
        const drs_candidate *item = &walk->candidates.items[i];
        drs_line_role role = draft->text->lines[item->line].role;
        bool swallowed =
            (role == DRS_ROLE_ANSWER || role == DRS_ROLE_GOVERNMENT_REMARK) && !drs_is_doubted(draft, item->line);
        if (swallowed && !item->chain && !listed[item->line] && item->asks && item->opens && !item->quoted &&
            !item->letter && !item->topic && !counts_on_in_list(draft, item->line) &&
            paragraph_asks(draft, item->line)) {
            drs_doubt(walk->draft, "question.doubtful", item->line, NULL);
        }
    }
}
