/* A heading or a question that the reading did not see goes into the text around it, and what belongs to it with it: that
 * must not pass silently. A reader of PDF that joins lines puts it behind the sentence before; a scanner loses its number. */
#include "swallowed.h"

#include "candidates.h"
#include "doubtful.h"
#include "eight.h"
#include "line_ranges.h"
#include "sentence_ends.h"
#include "swallowed_headings.h"
#include "swallowed_questions.h"

/* A sentence, or the mark of a note behind it, may end with the byte. */
static inline bool may_close(char byte) {
    static const bool closes[256] = {
        ['.'] = true, ['?'] = true, ['!'] = true, [')'] = true,  ['"'] = true, ['0'] = true,
        ['1'] = true, ['2'] = true, ['3'] = true, ['4'] = true,  ['5'] = true, ['6'] = true,
        ['7'] = true, ['8'] = true, ['9'] = true, [0x9C] = true, [0x9D] = true};
    return closes[(uint8_t)byte];
}

/* The first byte of text[at, end) that may_close(); where there is none, `end` or more. */
static size_t next_close(const char *text, size_t at, size_t end) {
    while (at < end) {
        if (drs_eight_ordered() && at + 8 <= end) {
            uint64_t word = drs_eight_load(text + at);
            /* All of them stand between the blank and the letters, or are not ASCII. */
            uint64_t maybe = (drs_eight_from(word, '!') & ~drs_eight_from(word, '@')) | (word & DRS_EIGHT_HIGHS);
            if (!maybe) {
                at += 8;
                continue;
            }
            at += drs_eight_first(maybe);
        }
        if (may_close(text[at])) {
            break;
        }
        at++;
    }
    return at;
}

/* A heading of a body begins with the byte. */
static inline bool may_open_heading(char byte) {
    return byte == 'A' || byte == 'B' || byte == 'D' || byte == 'F' || byte == 'V' || byte == 'Z';
}

/* What stands behind the end of a sentence inside the line. */
static bool check_line(const drs_swallowed *read, size_t line, unsigned depth) {
    const drs_line *own = &read->lines[line];
    size_t start = drs_line_text_start(own);
    drs_line before = *own; /* up to what was looked at last */
    const size_t stop = drs_line_text_end(own);
    const size_t last = stop > 4 ? stop - 4 : 0; /* three bytes must stand behind */
    for (size_t end = start > own->start ? start - 1 : start + 2; (end = next_close(read->text, end, last)) < last;
         end++) {
        size_t at = drs_skip_spaces(read->text, end + 1, stop);
        if (at + 3 >= stop) {
            break;
        }
        char byte = read->text[at];
        bool number = drs_is_digit(byte) || (byte >= 'a' && byte <= 'h' && read->text[at + 1] == ')');
        char behind = read->text[at - 1];
        if (number ? behind != ' ' && behind != '.' && behind != '?' : !may_open_heading(byte)) {
            continue;
        }
        char close = drs_sentence_end_before(read->text, own->start, at);
        if (!close) {
            continue;
        }
        read->draft->work++;
        before.end = (uint32_t)at;
        depth = drs_quote_depth(read->text, &before, depth);
        before.start = before.end;
        if (depth) {
            continue;
        }
        if (number ? drs_swallowed_question(read, line, at, close) : drs_swallowed_heading(read, line, at, close)) {
            drs_doubt(read->draft, number ? "question.doubtful" : "heading.doubtful", line, NULL);
            return true;
        }
    }
    return false;
}

void drs_swallowed_check(drs_draft *draft) {
    drs_swallowed read = {.draft = draft, .lines = draft->text->lines, .text = draft->text->bytes};
    for (size_t i = 0; i < draft->question_count; i++) {
        read.most = draft->questions[i].number.major > read.most ? draft->questions[i].number.major : read.most;
    }
    if (drs_swallowed_unnumbered_check(draft)) {
        return;
    }
    drs_swallowed_repeated_check(&read);
    unsigned depth = 0;
    const drs_line *above = NULL;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &read.lines[i];
        if ((!drs_line_in_text(line) && line->role != DRS_ROLE_TITLE) || drs_is_doubted(draft, i)) {
            continue;
        }
        if (!above || above->role != line->role || above->owner != line->owner) {
            depth = 0;
            above = NULL;
        }
        draft->work++;
        if (check_line(&read, i, depth)) {
            continue;
        }
        if (!depth && drs_swallowed_heading_at_end(&read, line)) {
            drs_doubt(draft, "heading.doubtful", i, NULL);
            continue;
        }
        if (drs_swallowed_begins_amid(&read, line, above)) {
            drs_doubt(draft, "heading.doubtful", i, NULL);
            continue;
        }
        if (!depth &&
            (drs_swallowed_begins_question(&read, i, above) || drs_swallowed_lacks_letter(&read, line, above))) {
            drs_doubt(draft, "question.doubtful", i, NULL);
            continue;
        }
        depth = drs_quote_depth(read.text, line, depth);
        above = line;
    }
}
