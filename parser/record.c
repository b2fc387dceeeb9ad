#include "record.h"

#include <string.h>

#include "account.h"
#include "answerers.h"
#include "attachments.h"
#include "checks.h"
#include "collection.h"
#include "contents.h"
#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "head.h"
#include "holds_answer.h"
#include "inquiry_term.h"
#include "links.h"
#include "notes.h"
#include "numbers.h"
#include "questions.h"
#include "repairs.h"
#include "restarts.h"
#include "running_text.h"
#include "sections.h"
#include "segmentation.h"
#include "sentences.h"
#include "signature.h"
#include "strand.h"
#include "tables.h"
#include "timing.h"
#include "which_parliament.h"
#include "wrapped_forms.h"

/* A letterhead has at most so many lines. */
#define LETTERHEAD_LINES 12u

/* A date and names below the questions have no more. */
#define SIGNATURE_LINES 6u

static drs_string constant(const char *text) {
    return (drs_string){text, strlen(text)};
}

static drs_spans line_spans(drs_draft *draft, size_t line) {
    drs_piece piece = {draft->text->lines[line].start, draft->text->lines[line].end};
    return drs_spans_make(draft, &piece, 1);
}

/* The parliament's name stands in the first lines of most papers; of the others the first line shows whose it is. */
static drs_spans parliament_spans(drs_draft *draft) {
    for (size_t i = draft->first; i < draft->end && i - draft->first < LETTERHEAD_LINES; i++) {
        const drs_key *key = drs_line_key(draft, i);
        for (size_t k = 0; draft->profile->names[k]; k++) {
            const char *name = strstr(key->bytes, draft->profile->names[k]);
            if (name) {
                size_t start = (size_t)(name - key->bytes);
                size_t end = start + strlen(draft->profile->names[k]);
                draft->parliament_name = (drs_piece){key->map[start], key->map[end - 1] + 1};
                return drs_spans_make(draft, &draft->parliament_name, 1);
            }
        }
    }
    return line_spans(draft, draft->first);
}

/* The number at the start of a question's line, without the text behind it. */
static drs_spans number_spans(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    drs_piece piece = {at->start, at->cut > at->start && at->cut <= at->end ? at->cut : at->end};
    while (piece.end > piece.start + 1 && draft->text->bytes[piece.end - 1] == ' ') {
        piece.end--;
    }
    return drs_spans_make(draft, &piece, 1);
}

/* The number of section `section` - 1, where its heading prints it. */
static drs_value section_value(drs_draft *draft, size_t section) {
    const drs_section *own = &draft->sections[section - 1];
    return (drs_value){own->label, drs_spans_make(draft, &own->at, 1)};
}

static void make_questions(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_question *questions = drs_arena_alloc(draft->arena, draft->question_count + 1, sizeof *questions);
    for (size_t i = 0; i < draft->question_count; i++) {
        const drs_draft_question *question = &draft->questions[i];
        size_t section;
        questions[i].number.text =
            drs_number_text(draft->arena, drs_section_printed(draft, question->number, &section));
        if (section) {
            questions[i].section = section_value(draft, section);
        }
        questions[i].number.spans = number_spans(draft, question->head);
        if (question->asker_count) {
            questions[i].askers = draft->askers + question->asker;
            questions[i].asker_count = question->asker_count;
        }
        if (!question->unsure) {
            questions[i].text =
                drs_running_text(draft, question->lines.first, question->lines.last, DRS_ROLE_QUESTION, (uint32_t)i);
            drs_repair_first_word(draft, &questions[i].text, question->head);
        }
    }
    record->questions = draft->made_questions = questions;
    record->question_count = draft->question_count;
}

/* "14.3.2021", not "14", which is a number that answers. */
static bool is_date_alone(const char *text, const drs_line *line) {
    size_t stops = 0;
    for (size_t at = line->start; at < line->end; at++) {
        if (!drs_is_digit(text[at]) && text[at] != '.' && text[at] != ' ') {
            return false;
        }
        stops += text[at] == '.';
    }
    return drs_is_digit(text[line->start]) && stops == 2;
}

/* Nothing but a date, and below it names, stands in the answer. */
static bool reads_as_signature(const drs_draft *draft, const drs_draft_answer *answer, uint32_t owner) {
    const char *text = draft->text->bytes;
    bool dated = false;
    for (size_t i = answer->lines.first; i <= answer->lines.last; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (line->role != DRS_ROLE_ANSWER || line->owner != owner) {
            continue;
        }
        const char last = text[line->end - 1];
        const bool date = is_date_alone(text, line);
        if (!date && (!dated || last == '.' || last == '?' || last == ':')) {
            return false;
        }
        dated = true;
    }
    return dated;
}

/* Questions in a row, and below them nothing but a date and names: the signature of a paper that was cut off there,
 * no answer to them all. Its lines stay without a part. */
static void drop_signature_answer(drs_draft *draft) {
    if (!draft->answer_count) {
        return;
    }
    const uint32_t owner = (uint32_t)(draft->answer_count - 1);
    const drs_draft_answer *answer = &draft->answers[owner];
    if (answer->to_count < 2 || answer->lines.last - answer->lines.first >= SIGNATURE_LINES ||
        !reads_as_signature(draft, answer, owner)) {
        return;
    }
    for (size_t i = answer->lines.first; i <= answer->lines.last; i++) {
        drs_line *line = &draft->text->lines[i];
        if (line->role == DRS_ROLE_ANSWER && line->owner == owner) {
            line->role = DRS_ROLE_NONE;
        }
    }
    for (size_t k = 0; k < answer->to_count; k++) {
        size_t question = drs_question_find(draft, answer->to[k]);
        if (question != SIZE_MAX) {
            draft->questions[question].answered = false;
        }
    }
    draft->answer_count--;
}

static void make_answers(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_answer *answers = drs_arena_alloc(draft->arena, draft->answer_count + 1, sizeof *answers);
    for (size_t i = 0; i < draft->answer_count; i++) {
        const drs_draft_answer *answer = &draft->answers[i];
        drs_value *to = drs_arena_alloc(draft->arena, answer->to_count + 1, sizeof *to);
        size_t section = answer->to_count ? drs_section_at(draft, answer->head) : 0;
        for (size_t k = 0; k < answer->to_count; k++) {
            size_t own;
            to[k].text = drs_number_text(draft->arena, drs_section_printed(draft, answer->to[k], &own));
            section = own ? own : section;
            to[k].spans = line_spans(draft, answer->head);
        }
        answers[i].answerers = answer->answerers;
        answers[i].answerer_count = answer->answerer_count;
        answers[i].date = answer->date;
        if (section) {
            answers[i].section = section_value(draft, section);
        }
        answers[i].to = to;
        answers[i].to_count = answer->to_count;
        answers[i].text =
            drs_running_text(draft, answer->lines.first, answer->lines.last, DRS_ROLE_ANSWER, (uint32_t)i);
    }
    record->answers = draft->made_answers = answers;
    record->answer_count = draft->answer_count;
}

static void make_notes(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_footnote *notes = drs_arena_alloc(draft->arena, draft->note_count + 1, sizeof *notes);
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        const drs_line *line = &draft->text->lines[note->lines.first];
        notes[i].marker.text = drs_arena_copy(draft->arena, note->marker, strlen(note->marker));
        drs_piece piece = {line->start, line->start + strlen(note->marker)};
        notes[i].marker.spans = drs_spans_make(draft, &piece, 1);
        notes[i].text = drs_running_text(draft, note->lines.first, note->lines.last, DRS_ROLE_NOTE, (uint32_t)i);
        notes[i].page = drs_page_of(line);
    }
    record->footnotes = notes;
    record->footnote_count = draft->note_count;
}

static void finish_dates(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_value *dates = record->dates;
    unsigned traits = draft->profile->traits;
    bool answers = record->paper == DRS_PAPER_ANSWER || record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (answers && traits & DRS_RECEIVED_IS_ANSWER && dates[DRS_DATE_RECEIVED].text.bytes &&
        !dates[DRS_DATE_ANSWER_RECEIVED].text.bytes) {
        dates[DRS_DATE_ANSWER_RECEIVED] = dates[DRS_DATE_RECEIVED];
        dates[DRS_DATE_RECEIVED] = (drs_value){0};
    }
    if (record->paper == DRS_PAPER_INQUIRY && traits & DRS_HEAD_DATE_IS_ASKED && !dates[DRS_DATE_ASKED].text.bytes) {
        /* nw prints the day of the inquiry itself at the foot; the head's may be that of the print. */
        dates[DRS_DATE_ASKED] = dates[dates[DRS_DATE_ORIGINAL].text.bytes ? DRS_DATE_ORIGINAL : DRS_DATE_HEAD];
    }
    if (!dates[DRS_DATE_ANSWERED].text.bytes) {
        dates[DRS_DATE_ANSWERED] = draft->covered;
    }
    if (record->paper == DRS_PAPER_ANSWER && traits & DRS_HEAD_DATE_IS_ANSWERED &&
        !dates[DRS_DATE_ANSWERED].text.bytes) {
        dates[DRS_DATE_ANSWERED] = dates[DRS_DATE_HEAD];
    }
}

/* The number of the paper begins with the term (sn prints it nowhere else in its letters). */
static void finish_term(drs_draft *draft) {
    drs_record *record = draft->record;
    const char *stroke = record->reference.text.bytes ? strchr(record->reference.text.bytes, '/') : NULL;
    if (!stroke) {
        return;
    }
    size_t length = (size_t)(stroke - record->reference.text.bytes);
    const drs_string *term = &record->legislative_term.text;
    if (term->bytes) {
        if (term->length != length || memcmp(term->bytes, record->reference.text.bytes, length) != 0) {
            drs_say(draft, "head.contradiction", draft->first, NULL);
        }
    } else {
        record->legislative_term.text =
            drs_arena_copy(draft->arena, record->reference.text.bytes, (size_t)(stroke - record->reference.text.bytes));
        record->legislative_term.spans = record->reference.spans;
    }
}

static void finish_answerers(drs_draft *draft) {
    drs_record *record = draft->record;
    bool answers = record->paper == DRS_PAPER_ANSWER || record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (!answers) {
        record->answerer_count = 0;
        return;
    }
    if (!record->answerer_count && (draft->government_answers || draft->profile->traits & DRS_GOVERNMENT_IS_ANSWERER)) {
        drs_answerers_add_government(draft, draft->government_name,
                                     draft->saarland_government ? "Regierung des Saarlandes"
                                                                : draft->profile->government);
    }
    drs_answerers_finish(draft);
    if (!record->answerer_count) {
        drs_say(draft, "answerer.missing", SIZE_MAX, NULL);
    }
}

static void make_full_text(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    for (size_t i = draft->first; i < draft->end; i++) {
        lines[i].role = DRS_ROLE_LOST;
        lines[i].owner = 0;
        lines[i].cut = 0;
        lines[i].stop = 0;
    }
    draft->record->full_text = drs_running_text(draft, draft->first, draft->end - 1, DRS_ROLE_LOST, 0);
    drs_links_find_in_full_text(draft);
}

/* What the head told of persons is none of an inquiry's: a bill's movers ask nothing. */
static void forget_persons(drs_record *record) {
    record->asker_count = 0;
    record->and_others = false;
    record->answerer_count = 0;
}

/* The values that others tell. */
static void finish_head(drs_draft *draft) {
    finish_dates(draft);
    finish_term(draft);
    drs_timing_check(draft);
}

static void make_parts(drs_draft *draft) {
    drs_tables_find(draft);
    make_questions(draft);
    make_answers(draft);
    make_notes(draft);
}

/* The body of an inquiry or an answer. */
static void make_body(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_contents_take(draft);
    drs_notes_find(draft);
    if (record->paper == DRS_PAPER_INQUIRY && drs_holds_answer(draft)) {
        record->paper = draft->profile->traits & DRS_ONE_NUMBER ? DRS_PAPER_ANSWER : DRS_PAPER_INQUIRY_WITH_ANSWER;
    }
    drs_signature_of_cover(draft);
    drs_segment(draft);
    drop_signature_answer(draft);
    make_parts(draft);
    record->asker_remark = drs_running_text(draft, draft->first, draft->end - 1, DRS_ROLE_ASKER_REMARK, 0);
    record->government_remark = drs_running_text(draft, draft->first, draft->end - 1, DRS_ROLE_GOVERNMENT_REMARK, 0);
    drs_inquiry_of_several(draft);
    drs_links_find(draft);
    drs_attachments_find(draft);
    finish_answerers(draft);
}

/* Everything of a paper whose parliament is known. */
static void make_known(drs_draft *draft) {
    drs_record *record = draft->record;
    record->parliament.text = constant(draft->profile->code);
    drs_wrapped_forms_join(draft);
    record->parliament.spans = parliament_spans(draft);
    drs_furniture_find(draft);
    drs_sentences_at_foot(draft);
    drs_head_read(draft);
    bool collection = drs_is_collection(draft);
    if (collection) {
        record->paper = DRS_PAPER_INQUIRY_WITH_ANSWER;
        drs_notes_find(draft);
    }
    bool collected = collection && drs_collection_read(draft);
    if (record->paper == DRS_PAPER_UNKNOWN || (collection && !collected)) {
        forget_persons(record);
        drs_say(draft, "layout.unknown", draft->first, NULL);
        finish_head(draft);
        drs_inquiry_term_check(draft);
        make_full_text(draft);
        return;
    }
    record->paper_spans = record->kind.spans;
    if (collected) {
        make_parts(draft);
        drs_inquiry_of_several(draft);
        drs_links_find(draft);
    } else if (record->paper != DRS_PAPER_OTHER) {
        make_body(draft);
    } else {
        forget_persons(record);
    }
    finish_head(draft);
    if (draft->profile->traits & DRS_ONE_NUMBER && record->paper == DRS_PAPER_ANSWER &&
        !record->inquiry_reference.text.bytes && !draft->several_inquiries) {
        record->inquiry_reference = record->reference;
    }
    drs_inquiry_term_check(draft);
    drs_repairs_say(draft);
    drs_checks_run(draft);
    drs_doubtful_leave_out(draft);
    if (record->paper == DRS_PAPER_OTHER) {
        make_full_text(draft); /* the keys of an inquiry do not hold what another paper says */
    }
}

static void make(drs_draft *draft) {
    drs_record *record = draft->record;
    record->extraction.version = drs_version();
    record->extraction.complete = true;
    record->source.pages = draft->text->page_count;
    record->source.encoding = constant(draft->text->encoding);
    drs_parliament_find(draft);
    if (draft->profile) {
        make_known(draft);
        return;
    }
    if (!record->extraction.diagnostic_count) {
        drs_say(draft, "parliament.unknown", draft->first, NULL);
    }
    make_full_text(draft);
}

void drs_record_make(drs_draft *draft) {
    make(draft);
    drs_account_check(draft);
    drs_restarts_settle(draft);
    if (draft->options && draft->options->account) {
        drs_account_make(draft);
    }
}
