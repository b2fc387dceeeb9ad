#include "page_numbers.h"

#include <string.h>

#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "numbers.h"
#include "running_heads.h"
#include "sentence_words.h"

bool drs_is_page_number(drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    if (line->end - line->start > 24 || !drs_may_be_letterhead(draft->text->bytes, line)) {
        return false;
    }
    drs_letterhead head;
    if (!drs_letterhead_eat(draft, index, &head)) {
        return false;
    }
    if (head.parts & DRS_HEAD_HAS_PAGE) {
        return (head.parts & ~(unsigned)(DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER)) == 0;
    }
    if (head.parts != DRS_HEAD_HAS_NUMBER || !head.number) {
        return false; /* no page is page 0: the cell of a table */
    }
    uint32_t page = line->page - draft->text->lines[draft->first].page + 1;
    if (draft->text->page_count == 1) {
        /* All page ends are lost: only called beside a running head or at the very end. */
        return head.number <= (index - draft->first) / DRS_LEAST_PAGE_LINES + 1;
    }
    /* Letters count from their own first page, covers are not counted (be: one less; bt, ni: equal). */
    return head.number + 3 >= page && head.number <= page + 3;
}

/* Below a page's running head stand a question's number, the page's number and the question's words, each alone: the page's
 * number ends the line of the head, and the extractor reads column by column (he). */
static bool is_number_beside_question(drs_draft *draft, size_t low, size_t last) {
    const drs_line *lines = draft->text->lines;
    if (low == draft->first || lines[low - 1].role != DRS_ROLE_RUNNING_HEAD || low + 2 > last || lines[low].role ||
        lines[low + 1].role || !lines[low + 1].gap || !lines[low + 2].gap || !drs_is_page_number(draft, low + 1)) {
        return false;
    }
    const drs_number_head head = drs_number_read(draft->text->bytes, lines[low].start, lines[low].end);
    return head.style != DRS_STYLE_NONE && head.text >= lines[low].end;
}

void drs_page_number_find(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    size_t low = first;
    while (low < last && (lines[low].role == DRS_ROLE_RUNNING_HEAD || lines[low].role == DRS_ROLE_IMPRINT)) {
        low++;
    }
    if (lines[low].role == DRS_ROLE_NONE && drs_is_page_number(draft, low)) {
        lines[low].role = DRS_ROLE_PAGE_NUMBER;
    } else if (is_number_beside_question(draft, low, last)) {
        lines[low + 1].role = DRS_ROLE_PAGE_NUMBER;
    }
    /* The number may stand above, below or between the lines of an imprint. */
    size_t high = last;
    for (size_t seen = 0; seen < DRS_EDGE_LINES; seen++, high--) {
        if (lines[high].role == DRS_ROLE_NONE) {
            if (drs_is_page_number(draft, high)) {
                lines[high].role = DRS_ROLE_PAGE_NUMBER;
            }
            break;
        }
        if (high == first) {
            break;
        }
    }
}

void drs_page_numbers_find_lost(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    unsigned expected = 0;
    size_t before = SIZE_MAX;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        char first = text[lines[i].start];
        bool possible = drs_is_digit(first) || first == '-' || first == 'S' || (uint8_t)first == 0xE2;
        if (lines[i].role || lines[i].end - lines[i].start > 24 || !possible) {
            continue;
        }
        drs_letterhead head;
        if (!drs_letterhead_eat(draft, i, &head)) {
            continue;
        }
        if ((head.parts & ~(unsigned)DRS_HEAD_HAS_NUMBER) == DRS_HEAD_HAS_PAGE) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
            continue;
        }
        if (head.parts != DRS_HEAD_HAS_NUMBER || !draft->pages_lost) {
            continue;
        }
        if (expected && head.number == expected && i - before >= DRS_LEAST_PAGE_LINES) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
            lines[before].role = DRS_ROLE_PAGE_NUMBER;
            expected++;
            before = i;
        } else if (!expected || (head.number <= 2 && expected <= 3)) {
            expected = head.number >= 1 && head.number <= 2 ? head.number + 1 : 0;
            before = i;
        }
    }
}

/* The bare number on line `line`, 0 where there is none. */
static unsigned bare_number(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    drs_letterhead head;
    bool possible = (!at->role || at->role == DRS_ROLE_PAGE_NUMBER) && at->end - at->start <= 3 &&
                    drs_is_digit(draft->text->bytes[at->start]);
    return possible && drs_letterhead_eat(draft, line, &head) && head.parts == DRS_HEAD_HAS_NUMBER ? head.number : 0;
}

/* The numbers below 64 that cannot be a page's amid words, a bit each: another line is that page's number, or the note of
 * that mark. */
static uint64_t numbers_told_elsewhere(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    uint64_t told = 0;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        bool dash = text[line->start] == '-' || (uint8_t)text[line->start] == 0xE2;
        bool edge = line->role == DRS_ROLE_PAGE_NUMBER || line->role == DRS_ROLE_RUNNING_HEAD || (!line->role && dash);
        size_t at = line->start;
        unsigned number = 0;
        while (!edge && at < line->end && drs_is_digit(text[at]) && number < 100) {
            number = number * 10 + (unsigned)(text[at++] - '0');
        }
        bool note = at > line->start && at + 1 < line->end && text[at] == ' ' && drs_is_upper(text, at + 1, line->end);
        drs_letterhead head;
        bool page = edge && line->end - line->start <= DRS_HEAD_BYTES && drs_letterhead_eat(draft, i, &head) &&
                    head.parts & (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER);
        number = page ? head.number : number;
        told |= (page || note) && number < 64 ? UINT64_C(1) << number : 0;
    }
    return told;
}

bool drs_edges_tell_pages(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        unsigned below = lines[i].role;
        unsigned above = lines[i - 1].role;
        bool told = below == DRS_ROLE_RUNNING_HEAD || below == DRS_ROLE_PAGE_NUMBER || above == DRS_ROLE_RUNNING_HEAD ||
                    above == DRS_ROLE_PAGE_NUMBER;
        if (told && lines[i].page != lines[i - 1].page) {
            return true;
        }
    }
    return false;
}

void drs_page_numbers_find_amid(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool asked = false;
    uint64_t told = 0;
    for (size_t i = draft->first + DRS_HEAD_AT_END; i + 1 < draft->end; i++) {
        const drs_line *above = &lines[i - 1];
        const drs_line *below = &lines[i + 1];
        unsigned number = drs_is_digit(text[lines[i].start]) ? bare_number(draft, i) : 0;
        if (!number || number > (i - draft->first) / DRS_LEAST_PAGE_LINES + 1 || above->role || below->role ||
            !drs_is_page_number(draft, i)) {
            continue;
        }
        /* Cells of a table that stand on lines of their own are short; so is what a narrower page left of a full line. */
        bool apart = lines[i].gap && below->gap && !above->gap && !lines[i - 2].role;
        const drs_line *filled = apart ? above - 1 : above;
        bool full = (above->end - above->start) * 10 >= (size_t)draft->text->width * 5 ||
                    (filled->end - filled->start) * 10 >= (size_t)draft->text->width * 7;
        bool goes_on = (below->end - below->start) * 10 >= (size_t)draft->text->width * 4;
        bool small = drs_is_lower(text, below->start, below->end);
        bool torn = text[above->end - 1] == '-' && small;
        bool open = drs_ends_lower(text, above->start, above->end);
        if (!full || !(torn || drs_ends_with_open_word(text, above) || (open && goes_on && small))) {
            continue;
        }
        told = asked ? told : numbers_told_elsewhere(draft);
        asked = true;
        if (number >= 64 || !(told >> number & 1)) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
        }
    }
}

void drs_page_numbers_find_beside(drs_draft *draft, bool below) {
    drs_line *lines = draft->text->lines;
    for (unsigned round = 0; round < 2; round++) {
        unsigned expected = 0;
        size_t heads = 0;
        size_t count = 0;
        for (size_t i = draft->first + DRS_HEAD_AT_END; i < draft->end; i++) {
            bool edge = lines[i].role == DRS_ROLE_RUNNING_HEAD &&
                        (below ? i + 1 < draft->end && lines[i + 1].role != DRS_ROLE_RUNNING_HEAD
                               : lines[i - 1].role != DRS_ROLE_RUNNING_HEAD);
            if (!edge) {
                continue;
            }
            heads++;
            size_t beside = below ? i + 1 : i - 1;
            unsigned number = bare_number(draft, beside);
            /* The first pages print none: the number is the page's by the count of the heads up to here. */
            if (number && !expected && number == heads + below) {
                heads = 1;
            }
            if (number && (number == expected || (!expected && number <= 3))) {
                count++;
                expected = number + 1;
                if (round) {
                    lines[beside].role = DRS_ROLE_PAGE_NUMBER;
                }
            }
        }
        if (!count || count < heads) {
            return;
        }
    }
}
