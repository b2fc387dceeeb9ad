#include "displaced_pages.h"

#include <string.h>

#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "own_number.h"
#include "running_heads.h"

/* A running head has so many rows at most, the page's number among them: one that has more lines on both sides stands amid
 * its page. */
#define HEAD_ROWS 3u

/* The line is a running head that no sentence ends with: the paper's own number beside the parliament, the term or a page. */
static bool is_head(drs_draft *draft, size_t line, const char *own) {
    const drs_line *at = &draft->text->lines[line];
    drs_letterhead head;
    return at->holds & DRS_HOLDS_STROKE && drs_begins_as_letterhead(draft->text->bytes, at) &&
           drs_letterhead_eat(draft, line, &head) && head.parts & DRS_HEAD_HAS_REFERENCE &&
           strcmp(head.reference, own) == 0 && drs_printed_number_of(&head).sure;
}

/* A running head stands amid a page, and the pages cannot be those that the heads were printed on: one amid those that have
 * a head has none, or one has the heads of two. An extractor that gives a page's head amid its text does so page by page. */
static bool is_displaced(drs_draft *draft, const char *own) {
    const drs_line *lines = draft->text->lines;
    bool amid = false;
    bool unlike = false;
    size_t before = SIZE_MAX; /* the head before */
    for (size_t first = draft->first, last; first < draft->end; first = last + 1) {
        last = first;
        while (last + 1 < draft->end && lines[last + 1].page == lines[first].page) {
            last++;
        }
        size_t from = first == draft->first ? first + DRS_HEAD_AT_END : first;
        for (size_t i = from; i <= last; i++) {
            if (!is_head(draft, i, own)) {
                continue;
            }
            amid = amid || (i - first >= HEAD_ROWS && last - i >= HEAD_ROWS);
            if (before != SIZE_MAX && i - before > DRS_LEAST_PAGE_LINES) {
                unlike = unlike || before >= first || lines[before].page + 1 < lines[i].page;
            }
            before = i;
        }
    }
    return amid && unlike;
}

void drs_displaced_pages_forget(drs_draft *draft, const char *own) {
    drs_text *text = draft->text;
    if (!*own || drs_on_one_page(draft) || !is_displaced(draft, own)) {
        return;
    }
    const uint32_t page = text->lines[draft->first].page;
    for (size_t i = draft->first; i < draft->end; i++) {
        drs_line *line = &text->lines[i];
        line->sheet = line->page;
        line->page = page;
        uint8_t edges =
            (uint8_t)((i > draft->first ? DRS_LINE_PAGE_FIRST : 0) | (i + 1 < draft->end ? DRS_LINE_PAGE_LAST : 0));
        line->flags = (uint8_t)(line->flags & ~edges);
    }
    draft->work += draft->end - draft->first;
    text->page_count = 1;
}
