/* running_heads.h - the letterhead that pages repeat, at their edges or where an extractor moved it. */
#ifndef DRS_RUNNING_HEADS_H
#define DRS_RUNNING_HEADS_H

#include "draft.h"

/* A page has at most so many lines of furniture at an edge before its text begins: letterhead in pieces, or an
 * imprint of several lines. */
#define DRS_EDGE_LINES 8u

/* Lines of a first page whose own letterhead stands at its top, above what an extractor put at its end. */
#define DRS_HEAD_AT_END 12u

/* No printed page has fewer lines: so many lie between two running heads or two page numbers, where the rows of one head or a
 * table's figures stand closer. */
#define DRS_LEAST_PAGE_LINES 12u

/* No form feed parts the paper's lines. */
bool drs_on_one_page(const drs_draft *draft);

/* A running head stands at the line: the page before it has ended, whether or not a form feed says so. */
bool drs_starts_page(drs_draft *draft, size_t line);

/* The line, which is not the paper's last, and the next one are the head of a narrow page, torn amid its parts or one of them: "Landtag
 * Mecklenburg-Vorpommern - 8. Wahlperiode Drucksache / 8/6344", "Drucksache 22/15001 Bürgerschaft der Freien und Hansestadt /
 * Hamburg – 22. Wahlperiode". The second line alone would stay in the page's text. */
bool drs_running_head_wraps(drs_draft *draft, size_t line);

/* The paper's own number as its heads print it; false where they print none. */
bool drs_own_number_find(drs_draft *draft, char own[16]);

/* Running heads at the first lines of a page; page 1 has the letterhead, which head.c reads. */
void drs_running_head_find(drs_draft *draft, size_t first, size_t last);

/* Running heads at the last lines of a page, above or below its number: many extractors give a page's head behind its text.
 * "Drucksache 18/7355" alone may be the end of a sentence; it counts where it is the paper's own number. A parliament's name
 * alone may end a list; it counts where the page has such a number, the term or the page's, and no name at its top. */
void drs_running_foot_find(drs_draft *draft, size_t first, size_t last, const char *own);

/* "Drucksache 18/7355" alone on a line, the paper's own number, amid a page's text: the extractor moved its head there. */
void drs_moved_head_find(drs_draft *draft, size_t first, size_t last, const char *own);

/* No other line prints the paper's number, and a page's running head names the parliament and the term alone: "Drucksache
 * 17/8214" in a block of its own amid that page is the third piece of the head (by), where it stands there once. */
void drs_lone_number_find(drs_draft *draft, size_t first, size_t last);

/* Where the page ends are lost, the running head stands in the middle of the lines and the number beside it. True where one
 * stands amid its page. */
bool drs_running_heads_find_lost(drs_draft *draft);

#endif
