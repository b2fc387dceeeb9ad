#include "restated.h"

#include "eight.h"
#include "furniture.h"
#include "line_ranges.h"
#include "section_headings.h"

static size_t count_letters(const char *text, size_t start, size_t end) {
    size_t count = 0;
    for (size_t at = start; at < end;) {
        if (drs_eight_ordered() && at + 8 <= end) {
            /* Up to the first that is not ASCII; what is set in a byte above it does not count. */
            uint64_t word = drs_eight_load(text + at);
            uint64_t other = word & DRS_EIGHT_HIGHS;
            uint64_t ascii = other ? (other & -other) - 1 : UINT64_MAX;
            uint64_t small = drs_eight_small(word);
            uint64_t counted = (drs_eight_from(small, 'a') & ~drs_eight_from(small, 'z' + 1)) |
                               (drs_eight_from(word, '0') & ~drs_eight_from(word, '9' + 1));
            count += drs_eight_count(counted & ascii);
            at += other ? drs_eight_first(other) : 8;
            if (!other) {
                continue;
            }
        }
        if (drs_is_digit(text[at])) {
            count++;
            at++;
        } else if (drs_is_letter(text, at, end)) {
            count++;
            at += drs_letter_size(text, at, end);
        } else {
            at++;
        }
    }
    return count;
}

size_t drs_count_letters(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner) {
    const drs_line *lines = draft->text->lines;
    size_t count = 0;
    for (size_t i = first; i <= last; i++) {
        if (lines[i].role == role && lines[i].owner == owner) {
            size_t start = lines[i].cut ? lines[i].cut : lines[i].start;
            count += count_letters(draft->text->bytes, start, lines[i].end);
        }
    }
    return count;
}

size_t drs_restated_slack(size_t letters) {
    return letters / 12 + 6;
}

size_t drs_restated_end(drs_draft *draft, size_t first, uint32_t start, size_t last, size_t letters) {
    const drs_line *lines = draft->text->lines;
    size_t seen = 0;
    size_t slack = drs_restated_slack(letters);
    size_t best = SIZE_MAX;
    size_t best_distance = slack + 1;
    for (size_t i = first; i <= last; i++) {
        if (drs_is_aside(&lines[i])) {
            continue;
        }
        seen += count_letters(draft->text->bytes, i == first ? start : lines[i].start, lines[i].end);
        size_t distance = seen > letters ? seen - letters : letters - seen;
        if (distance < best_distance) {
            best = i;
            best_distance = distance;
        }
        if (seen > letters + slack) {
            break;
        }
    }
    draft->work += letters + slack;
    return best;
}

size_t drs_question_letters(drs_draft *draft, size_t question) {
    const drs_range *lines = &draft->questions[question].lines;
    return drs_count_letters(draft, lines->first, lines->last, DRS_ROLE_QUESTION, (uint32_t)question);
}

void drs_restated_check(drs_draft *draft, size_t question, size_t first, size_t last) {
    size_t letters = drs_question_letters(draft, question);
    size_t most = letters + drs_restated_slack(letters);
    size_t seen = 0;
    for (size_t i = first; letters && i <= last; i++) {
        drs_line *line = &draft->text->lines[i];
        seen += drs_count_letters(draft, i, i, DRS_ROLE_RESTATED, (uint32_t)question);
        if (line->role == DRS_ROLE_RESTATED && line->owner == question && seen > most) {
            line->role = DRS_ROLE_NONE;
        }
    }
}

void drs_restated_give(drs_draft *draft, size_t question, size_t first, uint32_t cut, size_t last) {
    size_t letters = drs_question_letters(draft, question);
    size_t end = letters ? drs_restated_end(draft, first, cut, last, letters) : SIZE_MAX;
    drs_lines_give(draft, first, cut, end == SIZE_MAX ? last : end, DRS_ROLE_RESTATED, (uint32_t)question);
    if (end != SIZE_MAX && end < last) {
        drs_topic_give(draft, end + 1, last);
    }
    drs_restated_check(draft, question, first, last);
}
