#include "diagnostics.h"

#include <string.h>

#include "strand.h"

/* By code. An `error` makes a record incomplete. */
static const drs_diagnostic_description catalogue[] = {
    {"answer.empty", DRS_SEVERITY_ERROR, "an answer is announced, and nothing stands below its heading"},
    {"answer.group.inferred", DRS_SEVERITY_NOTE,
     "questions stand in a row above one answer that does not name them; it is given to all of them"},
    {"answer.missing", DRS_SEVERITY_WARNING, "no answer was found to a question of an answer paper"},
    {"answer.question.unknown", DRS_SEVERITY_WARNING, "an answer names a question that the paper does not have"},
    {"answer.repeated", DRS_SEVERITY_ERROR, "two answers name the same question; both are given as printed"},
    {"answer.sections", DRS_SEVERITY_ERROR,
     "an answer goes to questions of several sections, in each of which the numbers begin anew; which is not given"},
    {"answerer.derived", DRS_SEVERITY_NOTE, "the ministry is not printed; it was formed from the office by rule"},
    {"answerer.doubtful", DRS_SEVERITY_ERROR,
     "the sentence that says who answered was not understood, or names another inquiry than the head's"},
    {"answerer.missing", DRS_SEVERITY_NOTE, "nobody is named as the one who answers"},
    {"asker.missing", DRS_SEVERITY_WARNING, "no asker was found in the head"},
    {"coverage.unassigned", DRS_SEVERITY_WARNING, "lines of the paper belong to no part of the record"},
    {"date.doubtful", DRS_SEVERITY_WARNING, "printed dates stand a year or so apart; they are given as printed"},
    {"date.impossible", DRS_SEVERITY_WARNING, "the printed dates cannot all be right; they are given as printed"},
    {"date.invalid", DRS_SEVERITY_WARNING,
     "a printed date is no day of the calendar, or has misread letters; it is left out"},
    {"head.contradiction", DRS_SEVERITY_ERROR,
     "the head contradicts itself or the running heads: term, number or pages of another paper"},
    {"heading.doubtful", DRS_SEVERITY_ERROR,
     "a line is one letter off a heading or a running head, or holds a heading behind a sentence; the text "
     "around it is left out"},
    {"layout.unknown", DRS_SEVERITY_ERROR, "the layout is not known; the record holds head data and the full text"},
    {"name.doubtful", DRS_SEVERITY_ERROR,
     "a name or a house holds figures, half a pair of brackets or words of another line; it is left out"},
    {"note.doubtful", DRS_SEVERITY_ERROR,
     "a note, its number or its mark may be lost: what ends a page, or stands below a note, may belong elsewhere"},
    {"page.blocks", DRS_SEVERITY_ERROR,
     "the blocks of a page stand in another order than they are read in; its answers and remarks are left out"},
    {"page.columns", DRS_SEVERITY_NOTE, "pages are set in two columns; they were read one behind the other"},
    {"page.doubtful", DRS_SEVERITY_ERROR,
     "the page ends are lost, and a number alone on its line may be a page's; the text around it is left out"},
    {"page.lost", DRS_SEVERITY_ERROR,
     "the page ends are lost: where notes, annexes and the texts around them end is not certain"},
    {"page.order", DRS_SEVERITY_ERROR, "the pages do not count on: one is missing, stands twice or in another place"},
    {"paper.limit", DRS_SEVERITY_ERROR,
     "the input holds more papers than the reader takes; the last record has the rest"},
    {"parliament.ambiguous", DRS_SEVERITY_ERROR,
     "the head speaks for more than one parliament; --parliament CODE decides"},
    {"parliament.other", DRS_SEVERITY_ERROR, "the head names another parliament than --parliament does"},
    {"parliament.unknown", DRS_SEVERITY_ERROR,
     "the paper does not show which parliament printed it; --parliament CODE tells"},
    {"question.doubtful", DRS_SEVERITY_ERROR,
     "a line asks and fits no question's place, or has lost its number; the text around it is left out"},
    {"question.limit", DRS_SEVERITY_ERROR, "the paper has more questions than the reader takes; the rest was left out"},
    {"question.missing", DRS_SEVERITY_ERROR, "no question was found"},
    {"question.numbering.restarts", DRS_SEVERITY_ERROR,
     "the numbers of the questions begin anew, and no numbered heading of a section tells them apart; what follows up "
     "to "
     "a number in turn is left out"},
    {"question.repeated", DRS_SEVERITY_ERROR, "two questions have the same number; both are given as printed"},
    {"question.skipped", DRS_SEVERITY_WARNING, "the numbering of the questions leaves out a number"},
    {"question.unfinished", DRS_SEVERITY_ERROR, "the text ends inside a question or an answer: the paper is cut off"},
    {"question.unpaired", DRS_SEVERITY_ERROR,
     "a question's number has no text of its own, or several stand above texts that cannot be told apart; they are "
     "left out"},
    {"reference.doubtful", DRS_SEVERITY_WARNING,
     "a paper's number has a blank amid its digits, or the inquiry's a term that does not go with this paper's; it is "
     "left out"},
    {"reference.missing", DRS_SEVERITY_NOTE, "the paper prints no Drucksachennummer of its own"},
    {"reference.several", DRS_SEVERITY_WARNING,
     "the head names several inquiries; none is given as the one that is answered, all as references"},
    {"remark.late", DRS_SEVERITY_ERROR,
     "a preliminary remark of the government stands behind an answer; it is left out"},
    {"segmentation.ambiguous", DRS_SEVERITY_ERROR,
     "it cannot be told where a question ends and its answer begins; both are left out"},
    {"text.control", DRS_SEVERITY_NOTE, "control characters were dropped"},
    {"text.encoding", DRS_SEVERITY_ERROR,
     "bytes that are no valid text were read as Windows-1252, or given up in UTF-16"},
    {"text.garbled", DRS_SEVERITY_ERROR, "letters were spoilt before the paper came here, as in \"Ã¼\" for \"ü\""},
    {"text.lines", DRS_SEVERITY_ERROR,
     "a line is longer than any page: the ends of lines are lost, and places in it are not certain"},
    {"text.nul", DRS_SEVERITY_ERROR, "NUL bytes were dropped"},
    {"text.repaired", DRS_SEVERITY_NOTE,
     "letters that the text layer tore off, set apart or doubled were read as the word they are"},
    {"text.torn", DRS_SEVERITY_ERROR, "a text breaks off inside a sentence, above another part; it is left out"},
    {"text.truncated", DRS_SEVERITY_ERROR, "the input has more lines than the reader takes; the rest was left out"},
    {"title.doubtful", DRS_SEVERITY_ERROR,
     "the title has half a pair of brackets, words of another line may stand in it, or nothing tells where it ends; it "
     "is "
     "left out"},
    {"title.missing", DRS_SEVERITY_WARNING, "no title was found in the head"},
};

const drs_diagnostic_description *drs_diagnostic_at(size_t index) {
    return index < sizeof catalogue / sizeof *catalogue ? &catalogue[index] : NULL;
}

static const drs_diagnostic_description *look_up(const char *code) {
    for (size_t i = 0; i < sizeof catalogue / sizeof *catalogue; i++) {
        if (strcmp(catalogue[i].code, code) == 0) {
            return &catalogue[i];
        }
    }
    return NULL;
}

void drs_say(drs_draft *draft, const char *code, size_t line, const char *detail) {
    drs_extraction *extraction = &draft->record->extraction;
    const drs_diagnostic_description *entry = look_up(code);
    if (!entry) {
        return;
    }
    if (entry->severity == DRS_SEVERITY_ERROR) {
        extraction->complete = false;
    }
    if (extraction->diagnostic_count >= DRS_MAX_DIAGNOSTICS) {
        extraction->diagnostics_dropped++;
        return;
    }
    drs_diagnostic *diagnostic = drs_arena_push(draft->arena, &draft->diagnostics, &extraction->diagnostic_count,
                                                &draft->diagnostic_capacity, sizeof *diagnostic);
    extraction->diagnostics = draft->diagnostics;
    size_t meaning = strlen(entry->meaning);
    size_t extra = detail ? strlen(detail) : 0;
    char *message = drs_arena_bytes(draft->arena, meaning + extra + 3);
    memcpy(message, entry->meaning, meaning);
    if (extra) {
        memcpy(message + meaning, ": ", 2);
        memcpy(message + meaning + 2, detail, extra);
        meaning += 2 + extra;
    }
    message[meaning] = '\0';
    diagnostic->code = entry->code;
    diagnostic->severity = entry->severity;
    diagnostic->message = (drs_string){message, meaning};
    if (line < draft->text->line_count) {
        diagnostic->page = drs_page_of(&draft->text->lines[line]);
        diagnostic->line = draft->text->lines[line].number;
    }
}

size_t drs_line_of_value(const drs_draft *draft, const drs_value *value) {
    const drs_spans *spans = &value->spans;
    for (size_t i = 0; !spans->count && i < draft->made_count; i++) {
        if (draft->made[i].bytes == value->text.bytes) {
            return drs_line_at(draft, draft->made[i].at);
        }
    }
    for (size_t i = draft->first; spans->count && i < draft->end; i++) {
        if (draft->text->lines[i].number == spans->items[0].first_line) {
            return i;
        }
    }
    return SIZE_MAX;
}

void drs_abstain(drs_draft *draft, const char *pointer) {
    drs_extraction *extraction = &draft->record->extraction;
    if (extraction->abstained_count >= DRS_MAX_DIAGNOSTICS) {
        return;
    }
    drs_string *slot = drs_arena_push(draft->arena, &draft->abstained, &extraction->abstained_count,
                                      &draft->abstained_capacity, sizeof *slot);
    *slot = drs_arena_copy(draft->arena, pointer, strlen(pointer));
    extraction->abstained = draft->abstained;
}
