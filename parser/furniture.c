#include "furniture.h"

#include "displaced_pages.h"
#include "imprints.h"
#include "letter_house.h"
#include "margin.h"
#include "page_numbers.h"
#include "running_heads.h"

/* A title block with its letterhead has at most so many lines. */
#define HEAD_LINES 30u

/* More lines than a page has: the ends of pages are lost. */
#define PAGE_LINES 75u

/* Imprints stand in so many lines above a page's end, and below its head. */
#define IMPRINT_LINES_ABOVE 14u
#define IMPRINT_LINES_BELOW 16u

/* Nothing but "________" stands on the line. */
static bool is_rule(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (text[at->start] != '_' || at->role || at->end - at->start < 5) {
        return false;
    }
    size_t stop = at->start;
    while (stop < at->end && (text[stop] == '_' || text[stop] == ' ')) {
        stop++;
    }
    return stop == at->end;
}

/* "________" above what stands at a page's foot belongs to it. */
static void find_rules(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    for (size_t i = draft->first; i < draft->end; i++) {
        if (is_rule(draft, i) &&
            (i + 1 == draft->end || lines[i + 1].page != lines[i].page || drs_is_furniture(&lines[i + 1]))) {
            lines[i].role = DRS_ROLE_IMPRINT;
        }
    }
}

void drs_furniture_take_rule_above(drs_draft *draft, size_t line) {
    if (line > draft->first && is_rule(draft, line - 1)) {
        draft->text->lines[line - 1].role = DRS_ROLE_IMPRINT;
    }
}

/* The edges of a page, of lines [first, last]; `own` is the paper's number, empty where it is not known. */
static void find_edges(drs_draft *draft, size_t first, size_t last, const char *own) {
    if (first != draft->first) {
        drs_running_head_find(draft, first, last);
        if (*own) {
            drs_moved_head_find(draft, first, last, own);
        } else {
            drs_lone_number_find(draft, first, last);
        }
    } else if (*own && last - first > HEAD_LINES) {
        drs_moved_head_find(draft, first + HEAD_LINES, last, own); /* head and second column (pdftotext) */
    }
    if (first != draft->first || last - first > DRS_HEAD_AT_END) {
        drs_running_foot_find(draft, first, last, own);
    }
    drs_page_number_find(draft, first, last);
}

/* Below a letter's first page as the file has it, a line of the side column stands amid so many others that are known ... */
#define LEAST_KNOWN 4u
/* ... so many lines above and below it. */
#define COLUMN_LINES 6u

static bool is_in_column(drs_draft *draft, size_t first, size_t line) {
    const drs_line *lines = draft->text->lines;
    size_t known = 0;
    for (size_t i = line > first + COLUMN_LINES ? line - COLUMN_LINES : first;
         i <= line + COLUMN_LINES && i < draft->end && lines[i].page == lines[line].page; i++) {
        drs_match match;
        size_t row = 0;
        draft->work++;
        known += lines[i].role == DRS_ROLE_IMPRINT ||
                 (lines[i].role == DRS_ROLE_NONE &&
                  drs_forms_possible(&draft->reader->margin, draft->text->bytes, lines[i].start, lines[i].end) &&
                  drs_forms_match(&draft->reader->margin, draft->matcher, draft->parliament, drs_line_key(draft, i),
                                  &row, &match));
    }
    return known >= LEAST_KNOWN;
}

/* The imprints of a page, of lines [first, last], and the lines of a letter's side column that are known. */
static void find_imprints(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last; i++) {
        /* Imprints stand in the last lines of a page, dates of issue also below the head (bb, st). */
        bool edge = i - first < IMPRINT_LINES_BELOW || last - i < IMPRINT_LINES_ABOVE;
        if ((edge || draft->pages_lost || first == draft->first) && drs_line_may(draft, i, DRS_FORMS_IMPRINT)) {
            drs_imprint_find(draft, i, &draft->reader->imprint);
        }
        /* The side column stands on a letter's first page, its logo at the top of the others. */
        if (draft->profile->traits & DRS_MARGIN_COLUMN &&
            (drs_margin_may_reach(draft, i) || i - first < DRS_EDGE_LINES) &&
            drs_forms_possible(&draft->reader->margin, draft->text->bytes, lines[i].start, lines[i].end) &&
            (first == draft->first || i - first < DRS_EDGE_LINES || is_in_column(draft, first, i))) {
            drs_imprint_find(draft, i, &draft->reader->margin);
        }
    }
}

void drs_furniture_find(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const bool has_column = draft->profile->traits & DRS_MARGIN_COLUMN;
    if (has_column) {
        drs_margin_cut_columns(draft);
        drs_letter_house_take_logos(draft);
    } else {
        drs_margin_cut_dates(draft);
    }
    char own[16];
    if (!drs_own_number_find(draft, own)) {
        own[0] = '\0';
    }
    drs_displaced_pages_forget(draft, own);
    draft->pages_lost = draft->end - draft->first > PAGE_LINES && drs_on_one_page(draft);
    for (size_t first = draft->first, last; first < draft->end; first = last + 1) {
        last = first;
        while (last + 1 < draft->end && lines[last + 1].page == lines[first].page) {
            last++;
        }
        find_imprints(draft, first, last);
        find_edges(draft, first, last, own);
    }
    const bool amid = drs_running_heads_find_lost(draft);
    if (!drs_edges_tell_pages(draft)) {
        drs_page_numbers_find_amid(draft);
    }
    if (drs_on_one_page(draft)) {
        if (*own && draft->end - draft->first > HEAD_LINES) {
            drs_moved_head_find(draft, draft->first + HEAD_LINES, draft->end - 1, own);
        }
    }
    if (drs_on_one_page(draft) || amid) {
        drs_page_numbers_find_beside(draft, true);
        drs_page_numbers_find_beside(draft, false);
    }
    if (has_column) {
        drs_letter_house_take_addresses(draft);
        drs_margin_cut_tails(draft);
        drs_margin_take_blocks(draft);
    }
    drs_page_numbers_find_lost(draft);
    find_rules(draft);
}
