#include "holds_answer.h"

#include "body_lines.h"
#include "line_ranges.h"
#include "sentences.h"

bool drs_holds_answer(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        char first = text[lines[i].start];
        draft->work++;
        if (first == 'Z' || first == 'z' || first == 'A') {
            drs_answer_head head;
            if (drs_answer_head_at(draft, i, &head) &&
                (head.text < lines[head.last].end || !head.bare || text[lines[i].end - 1] == ':' ||
                 lines[i].end - lines[i].start < 16)) {
                return true;
            }
            if (first == 'A' && drs_body_item_at(draft, i, NULL) == DRS_BODY_DIVIDER) {
                return true;
            }
        }
        if (i - draft->body < 200 && drs_sentence_last_line(draft, i) != SIZE_MAX) {
            return true;
        }
    }
    return false;
}
