#include "inquiry_term.h"

#include <stdio.h>
#include <string.h>

#include "diagnostics.h"

static bool may_be_asked_in(unsigned asked, unsigned own) {
    return asked == own || asked + 1 == own;
}

void drs_inquiry_term_check(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_value *inquiry = &record->inquiry_reference;
    unsigned term = drs_term_of(record->legislative_term.text);
    if (!inquiry->text.bytes || !memchr(inquiry->text.bytes, '/', inquiry->text.length) || !term) {
        return;
    }
    unsigned asked = drs_term_of(inquiry->text);
    /* Where term and number contradict each other, head.contradiction tells that. */
    if (may_be_asked_in(asked, term) || may_be_asked_in(asked, drs_term_of(record->reference.text))) {
        return;
    }
    char detail[80];
    snprintf(detail, sizeof detail, "%.20s in a paper of legislative term %u", inquiry->text.bytes, term);
    drs_say(draft, "reference.doubtful", drs_line_of_value(draft, inquiry), detail);
    drs_abstain(draft, "/inquiry_reference");
    *inquiry = (drs_value){0};
    record->extraction.complete = false;
}

void drs_inquiry_of_several(drs_draft *draft) {
    drs_record *record = draft->record;
    bool answers = record->paper == DRS_PAPER_ANSWER || record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (!draft->several_inquiries || !answers) {
        return;
    }
    drs_say(draft, "reference.several", draft->several_inquiries - 1, NULL);
    drs_abstain(draft, "/inquiry_reference");
    record->inquiry_reference = (drs_value){0}; /* a sentence may have named one of them */
}
