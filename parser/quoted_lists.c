#include "quoted_lists.h"

#include "body_lines.h"
#include "line_ranges.h"
#include "numbers.h"

/* The line above in the same text; SIZE_MAX where the text begins. */
static size_t above_in_text(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = line; i-- > draft->body && line - i < 20;) {
        if (lines[i].role == lines[line].role && lines[i].owner == lines[line].owner) {
            return i;
        }
        if (!drs_line_skipped(&lines[i])) {
            break;
        }
    }
    return SIZE_MAX;
}

/* A sentence that ends with a colon stands above the line and announces a list: no heading, and no lead-in to questions. */
static bool is_announced(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t above = above_in_text(draft, line);
    if (above == SIZE_MAX || text[lines[above].end - 1] != ':' || drs_body_item_at(draft, above, NULL) >= 0) {
        return false;
    }
    size_t start = lines[above].start;
    size_t before = above_in_text(draft, above);
    if (above && before == above - 1 && !lines[above].gap && drs_body_item_at(draft, before, NULL) < 0) {
        start = lines[before].start;
    }
    /* "Dazu hat der Ausschuss gefragt:", but not "Zu den Kosten der Schulen:" */
    size_t small = 0;
    for (size_t at = start; at < lines[above].end;) {
        size_t end = drs_word_end(text, at, lines[above].end);
        small += end - at >= 3 && drs_is_lower(text, at, end);
        at = end > at ? end : at + 1;
    }
    return small >= 3;
}

/* Behind the list the text goes on with a sentence that answers none of the numbers as this paper's. */
static bool goes_on_behind(drs_draft *draft, size_t line, drs_line_role role, uint32_t owner) {
    const drs_line *lines = draft->text->lines;
    bool asked = false;
    for (size_t i = line; i < draft->end && i - line < 20; i++) {
        if (drs_line_skipped(&lines[i]) && lines[i].role != role) {
            continue;
        }
        if (lines[i].role != role || lines[i].owner != owner) {
            return false;
        }
        drs_number_item items[DRS_NUMBER_ITEMS];
        if (asked) {
            return drs_group_at(draft, i, items) == 0;
        }
        char close = draft->text->bytes[lines[i].end - 1];
        asked = close == '?' || close == ')';
    }
    return false;
}

void drs_quoted_lists_mark(drs_draft *draft, bool *listed) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        bool swallowed = lines[i].role == DRS_ROLE_ANSWER || lines[i].role == DRS_ROLE_GOVERNMENT_REMARK;
        if (!swallowed || !(drs_is_digit(text[lines[i].start]) || text[lines[i].start] == 'F')) {
            continue;
        }
        drs_number_head head = drs_number_read(text, lines[i].start, lines[i].end);
        if (!head.style || head.number.major != 1 || head.number.minor || head.number.letter ||
            !is_announced(draft, i)) {
            continue;
        }
        size_t last = i; /* the last number of the list */
        size_t count = 1;
        size_t before = i;
        for (size_t k = i + 1; k < draft->end && k - last < 15; k++) {
            if (lines[k].role != lines[i].role || lines[k].owner != lines[i].owner) {
                if (drs_line_skipped(&lines[k])) {
                    continue;
                }
                break;
            }
            drs_number_head next = drs_number_read(text, lines[k].start, lines[k].end);
            char close = text[lines[before].end - 1];
            before = k;
            draft->work++;
            if (next.style != head.style || next.number.major != count + 1 || next.number.minor || next.number.letter) {
                continue;
            }
            if (close != '?' && close != ')') {
                break; /* something else than a question stands between */
            }
            count++;
            last = k;
        }
        if (count < 2 || !goes_on_behind(draft, last, (drs_line_role)lines[i].role, lines[i].owner)) {
            continue;
        }
        size_t number = 1;
        for (size_t k = i; k <= last; k++) {
            drs_number_head item = drs_number_read(text, lines[k].start, lines[k].end);
            bool is_next = lines[k].role == lines[i].role && item.style == head.style && item.number.major == number &&
                           !item.number.minor && !item.number.letter;
            listed[k] = listed[k] || is_next;
            number += is_next;
        }
        i = last;
    }
}
