/* body_lines.h - what single lines of the body say by their form. */
#ifndef DRS_BODY_LINES_H
#define DRS_BODY_LINES_H

#include "draft.h"
#include "number_lists.h"

/* The drs_body_item of a line; -1 for running text. *end, where not NULL: the last line of the form, as lead-ins wrap. */
int drs_body_item_read(drs_draft *draft, size_t line, size_t *end);
static inline int drs_body_item_at(drs_draft *draft, size_t line, size_t *end) {
    return drs_line_may(draft, line, DRS_FORMS_BODY) ? drs_body_item_read(draft, line, end) : -1;
}

/* "Vorbemerkung: Zu den Fragen …": a remark's heading with text behind its colon. *text: where that begins. */
int drs_inline_remark_at(drs_draft *draft, size_t line, uint32_t *text);

/* The drs_end_item of a line; -1 where it is none. */
int drs_end_item_at(drs_draft *draft, size_t line, drs_key *key, drs_match *match);

/* The heading of an answer: "Zu 1.:", "Antwort zu Frage 1:", "Zu den Fragen 1 und 2:", "Antwort:". */
typedef struct drs_answer_head {
    bool found;
    bool bare;    /* "Antwort:" without a number */
    bool letter;  /* "Zu a):": a part of the question above */
    bool soft;    /* "zu a) 61 Personen": without a colon; a heading only where such a part is asked for */
    size_t count; /* of items */
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t last;   /* the line that the heading ends on */
    uint32_t text; /* where the answer begins on that line; the line's end where it stands alone */
} drs_answer_head;

/* False: nothing is written to *head. */
bool drs_answer_head_read(drs_draft *draft, size_t line, drs_answer_head *head);
static inline bool drs_answer_head_at(drs_draft *draft, size_t line, drs_answer_head *head) {
    char first = draft->text->bytes[draft->text->lines[line].start];
    bool possible = first == 'Z' || first == 'z' || first == 'A' || first == 'B' || first == 'G';
    return possible && drs_answer_head_read(draft, line, head);
}

/* A sentence that says which questions the text answers: "Die Fragen 1 bis 5 werden … gemeinsam beantwortet." at the
 * start of line `line`. Returns the count of items. */
size_t drs_group_at(drs_draft *draft, size_t line, drs_number_item items[DRS_NUMBER_ITEMS]);

#endif
