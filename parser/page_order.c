#include "page_order.h"

#include <string.h>

#include "diagnostics.h"
#include "furniture.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"

/* The sheet that begins with line `line` holds nothing but an annex and what stands at a page's edges. */
static bool is_annex_sheet(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    bool annex = false;
    for (size_t i = line; i < draft->end && lines[i].page == lines[line].page; i++) {
        if (lines[i].role != DRS_ROLE_ANNEX && !drs_is_furniture(&lines[i])) {
            return false;
        }
        annex = annex || lines[i].role == DRS_ROLE_ANNEX;
    }
    return annex;
}

/* The number in a running head of line `line`'s sheet is the paper's own: the sheet counts with the paper, an annex or not. */
static bool is_own_sheet(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const drs_string *own = &draft->record->reference.text;
    size_t first = line;
    while (first > draft->first && lines[first - 1].page == lines[line].page) {
        first--;
    }
    for (size_t i = first; own->bytes && i < draft->end && lines[i].page == lines[line].page; i++) {
        drs_letterhead head;
        if (lines[i].role == DRS_ROLE_RUNNING_HEAD && drs_letterhead_eat(draft, i, &head) &&
            head.parts & DRS_HEAD_HAS_REFERENCE && strcmp(head.reference, own->bytes) == 0) {
            return true;
        }
    }
    return false;
}

/* The numbers are as long and differ in one digit: one of them was misread. */
static bool is_one_digit_off(const char *a, const char *b) {
    size_t wrong = 0;
    size_t length = strlen(a);
    for (size_t i = 0; i < length && length == strlen(b); i++) {
        wrong += a[i] != b[i];
    }
    return wrong == 1;
}

/* A running head prints another number than the paper's head. An annex may be another paper, and of two numbers it is not
 * always the first that is the paper's: there one misread digit alone tells. */
static bool contradicts_head(const drs_draft *draft, const drs_letterhead *head, bool annex) {
    const drs_string *own = &draft->record->reference.text;
    const drs_string *inquiry = &draft->record->inquiry_reference.text;
    if (!own->bytes || !(head->parts & DRS_HEAD_HAS_REFERENCE) || strcmp(head->reference, own->bytes) == 0) {
        bool second = own->bytes && inquiry->bytes && head->parts & DRS_HEAD_HAS_SECOND;
        return second && is_one_digit_off(head->second, inquiry->bytes);
    }
    bool second = head->parts & DRS_HEAD_HAS_SECOND;
    if (!annex && !second) {
        return true;
    }
    bool known = inquiry->bytes && strcmp(head->reference, inquiry->bytes) == 0;
    return !known && is_one_digit_off(head->reference, own->bytes);
}

/* A paper begins at most so many lines below its page's top: a letter's logo does. */
#define LOGO_LINES 15u

/* A page of fewer lines or bytes may stand twice: a form, a title. */
#define LEAST_COPIED_LINES 5u
#define LEAST_COPIED_BYTES 200u

/* Two pages are the same up to their last lines; `last` is the line behind a page's last. The letters are compared, not the
 * lines, which the reading of another paper may have cut. */
static bool is_same_page(const drs_text *text, drs_range page, drs_range other) {
    if (page.last < page.first + LEAST_COPIED_LINES || other.last < other.first + LEAST_COPIED_LINES) {
        return false;
    }
    size_t start = text->lines[page.first].start;
    size_t other_start = text->lines[other.first].start;
    size_t length = text->lines[page.last - 1].start - start;
    return length >= LEAST_COPIED_BYTES && length == text->lines[other.last - 1].start - other_start &&
           memcmp(text->bytes + start, text->bytes + other_start, length) == 0;
}

/* A page and the next one are the same: it was copied twice. The first page of a paper looks like another
 * paper's then, and is held against the page before. */
static bool check_doubled_pages(drs_draft *draft) {
    const drs_text *text = draft->text;
    const drs_line *lines = text->lines;
    size_t top = draft->first;
    while (top && draft->first - top < LOGO_LINES && !(lines[top].flags & DRS_LINE_PAGE_FIRST)) {
        top--;
    }
    top = lines[top].flags & DRS_LINE_PAGE_FIRST ? top : draft->first;
    drs_range before = {top, top}; /* the page before */
    if (top && lines[top].flags & DRS_LINE_PAGE_FIRST) {
        do {
            before.first--;
        } while (before.first && lines[before.first - 1].page == lines[before.first].page);
    }
    for (size_t first = top; first < text->line_count;) {
        bool behind = first >= draft->end; /* the next paper's, as it seems */
        if (behind && !(lines[first].flags & DRS_LINE_PAGE_FIRST)) {
            return false;
        }
        size_t end = first;
        size_t stop = behind ? first + 2 * (before.last - before.first) : draft->end;
        while (end < text->line_count && end < stop && lines[end].page == lines[first].page) {
            end++;
        }
        draft->work += end - first;
        drs_range page = {first, end};
        if (is_same_page(text, page, before)) {
            size_t line = behind ? before.first : first;
            drs_say(draft, "page.order", line > draft->first ? line : draft->first, NULL);
            return true;
        }
        if (behind) {
            return false;
        }
        before = page;
        first = end;
    }
    return false;
}

/* Sheets without a text behind the paper's last line: a map, a scan. Most extractors end each page with a form feed, the last
 * one too; others put one between two pages. Where the paper is signed on its last sheet, nothing of it is missing, and the
 * form feed is taken for the second; else for the first. */
static unsigned sheets_without_text(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    if (draft->end < draft->text->line_count || !draft->text->blank_pages) {
        return 0;
    }
    bool is_signed = false;
    for (size_t i = draft->end; i-- > draft->first && lines[i].page == lines[draft->end - 1].page && !is_signed;) {
        if (lines[i].role == DRS_ROLE_QUESTION || lines[i].role == DRS_ROLE_ANSWER) {
            break;
        }
        is_signed = lines[i].role == DRS_ROLE_SIGNATURE;
    }
    return draft->text->blank_pages - !is_signed;
}

/* The numbers that the pages print, and the paper's number in their running heads: pages that are missing, stand twice or
 * in another order, or belong to another paper. The first number that is printed is held against the sheet it stands on,
 * counted from the paper's own first: covers and letters that do not count make it lower, only a lost page makes it higher.
 * Where the first sheet itself prints one, the paper begins there. */
void drs_page_order_check(drs_draft *draft) {
    if (check_doubled_pages(draft)) {
        return;
    }
    const drs_string *own = &draft->record->reference.text;
    const drs_line *lines = draft->text->lines;
    uint32_t last = lines[draft->end - 1].page;
    bool annex = false; /* from the first sheet on that holds nothing but an annex */
    uint32_t sheet = 0;
    unsigned before = 0;
    unsigned of = 0;         /* "Seite 2 von 4": pages there are ... */
    size_t of_line = 0;      /* ... as the last such line tells, ... */
    unsigned of_reached = 0; /* ... and those up to the paper's last sheet, were all behind it counted */
    uint32_t page = lines[draft->first].page;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (!annex && line->page != sheet) {
            sheet = line->page;
            annex = is_annex_sheet(draft, i);
        }
        drs_letterhead head;
        if (line->role != DRS_ROLE_RUNNING_HEAD && line->role != DRS_ROLE_PAGE_NUMBER) {
            /* "Drucksache 7/8122" alone on its line, one digit off, was taken for no running head. */
            bool alone = line->holds & DRS_HOLDS_STROKE && line->role > DRS_ROLE_ANSWER_SENTENCE && own->bytes &&
                         drs_begins_as_letterhead(draft->text->bytes, line) && drs_letterhead_eat(draft, i, &head) &&
                         head.parts & DRS_HEAD_HAS_LABEL && head.parts & DRS_HEAD_HAS_REFERENCE;
            if (alone && is_one_digit_off(head.reference, own->bytes)) {
                drs_say(draft, "head.contradiction", i, head.reference);
                return;
            }
            continue;
        }
        if (!drs_letterhead_eat(draft, i, &head)) {
            continue;
        }
        if (line->role == DRS_ROLE_RUNNING_HEAD && contradicts_head(draft, &head, annex)) {
            drs_say(draft, "head.contradiction", i, head.reference);
            return;
        }
        bool counted = head.parts & (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER) && head.number;
        if (!counted || (line->page == page && head.number == before)) {
            continue;
        }
        unsigned sheets = line->page - page;
        bool jumps = before ? head.number != before + sheets : head.number > sheets + 1;
        if (annex) { /* annexes count their own pages, but below the paper's running heads */
            if (!sheets) {
                continue;
            }
            if (!is_own_sheet(draft, i)) {
                break;
            }
            jumps = head.number > (before ? before : 1) + sheets;
            if (!jumps && before && head.number != before + sheets) {
                break;
            }
        }
        if (sheets && jumps) {
            drs_say(draft, "page.order", i, NULL);
            return;
        }
        if (head.of) {
            of = head.of;
            of_line = i;
            of_reached = head.number + (last - line->page);
        }
        before = head.number;
        page = line->page;
    }
    if (of_reached + sheets_without_text(draft) < of) {
        drs_say(draft, "page.order", of_line, NULL);
    }
}
