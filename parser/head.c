#include "head.h"

#include <string.h>

#include "asker_lines.h"
#include "askers.h"
#include "body_lines.h"
#include "covering_letter.h"
#include "dates.h"
#include "diagnostics.h"
#include "furniture.h"
#include "head_items.h"
#include "head_lines.h"
#include "letterhead_values.h"
#include "numbers.h"
#include "sentences.h"
#include "title.h"

/* The block while it is read. */
typedef struct block_reader {
    drs_head_state told;
    size_t letter_end; /* the last line that a letter's address may have */
    int above;         /* the item of the line above, -1 where it was none */
    unsigned torn;     /* the term of a number that is torn over two lines (rp) */
    size_t parted;     /* line on which a blank stands amid the digits of the own number + 1; 0 for none */
    size_t late;       /* the lines of a block below the questions (bw th), none where both are 0 */
    size_t late_end;
    bool title_below; /* "… und Antwort" of a cover without a word that announces its title (be until 2014) */
    bool title_again; /* the title was printed a second time, as far as it goes on from the line that is read first */
} block_reader;

/* So many lines that no form knows stand above the instrument. */
#define MOST_LINES_ABOVE 40u
/* A title has so many bytes: less are marks. */
#define LEAST_TITLE 3u
/* Bytes of a list of askers that are read. */
#define ASKERS_BYTES 2000u

/* Below the title "Das Ministerium hat …", "Auf die Kleine Anfrage … hat …" begin the text: in a head such lines begin
 * small. */
static bool opens_text(const drs_head_state *told, size_t index, int item) {
    const drs_draft *draft = told->draft;
    const drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    /* "Das Ministerium …": in a head an article is in the genitive and small. */
    bool subject = drs_begins(text, line->start, line->end, "Das ") ||
                   drs_begins(text, line->start, line->end, "Die ") || drs_begins(text, line->start, line->end, "Der ");
    if (!draft->record->title.text.bytes || !told->kind || told->letter ||
        !drs_is_upper(text, line->start, line->end) || !(subject || drs_is_prose(text, line->start, line->end))) {
        return false;
    }
    switch ((drs_head_item)item) {
    case DRS_HEAD_ANSWERS_TO:
    case DRS_HEAD_ASKERS:
    case DRS_HEAD_KIND_ASKERS:
    case DRS_HEAD_MINISTRY:
    case DRS_HEAD_OFFICE:
    case DRS_HEAD_OTHER:
    case DRS_HEAD_SKIP:
        return true;
    case DRS_HEAD_MADE_BY:
        return text[line->end - 1] == '.'; /* "Federführend ist das Ministerium für …" stands below the title (sh) */
    default:
        return false;
    }
}

/* "Drucksache 18/93 76" in the title block, where no page but the first prints its number: which digits are the paper's is
 * not certain. True where it is the inquiry's number, which is told at once. */
static bool leave_out_parted(block_reader *block, size_t line, drs_letterhead *letterhead) {
    drs_draft *draft = block->told.draft;
    if (!letterhead->parted) {
        return false;
    }
    bool inquiry = !(letterhead->parts & (DRS_HEAD_HAS_NAME | DRS_HEAD_HAS_TERM)) && block->told.kind &&
                   (draft->record->reference.text.bytes || block->told.answers_to);
    if (!inquiry && letterhead->number == 1) {
        return false; /* the first page's */
    }
    letterhead->parts &= ~(unsigned)DRS_HEAD_HAS_REFERENCE;
    if (!inquiry) {
        block->parted = block->parted ? block->parted : line + 1;
    } else if (!draft->record->inquiry_reference.text.bytes) {
        drs_say(draft, "reference.doubtful", line, letterhead->reference);
        drs_abstain(draft, "/inquiry_reference");
        draft->record->extraction.complete = false;
    }
    return inquiry;
}

/* "– Drucksache 17/3812 –": so stands the inquiry's number below an answer's kind (bt ni rp mv), while in an inquiry it is the
 * paper's own. That of an answer may come later, where an extractor gives the page's head behind its text. */
static bool is_between_dashes(const char *text, const drs_line *line) {
    return (text[line->start] == '-' || drs_begins(text, line->start, line->end, "–")) &&
           (text[line->end - 1] == '-' || drs_ends(text, line->start, line->end, "–"));
}

/* The number that a line gives is another's: the inquiry's that is answered. */
static bool is_inquiry_number(const block_reader *block, size_t line, const drs_letterhead *letterhead) {
    const drs_head_state *told = &block->told;
    const drs_draft *draft = told->draft;
    const char *own = draft->record->reference.text.bytes;
    if (letterhead->parts != (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE) || !told->kind) {
        return false;
    }
    return own ? strcmp(own, letterhead->reference) != 0
               : told->answers_to ||
                     ((told->answer || told->with) && is_between_dashes(draft->text->bytes, &draft->text->lines[line]));
}

/* Take what the line says as a letterhead. False where it is none, or gives a number that a form of the head reads. */
static bool take_letterhead(block_reader *block, size_t line) {
    drs_head_state *told = &block->told;
    drs_draft *draft = told->draft;
    drs_line *at = &draft->text->lines[line];
    drs_letterhead letterhead;
    if (drs_letterhead_take_torn(draft, block->torn, at)) {
        at->role = DRS_ROLE_HEAD;
        return true;
    }
    if (!drs_letterhead_eat(draft, line, &letterhead) ||
        (told->kind && !told->letter && draft->record->title.text.bytes && letterhead.parts == DRS_HEAD_HAS_NUMBER)) {
        return false;
    }
    /* "09.03.2015)" ends "(Termin zur Beantwortung …" (mv). */
    const char *text = draft->text->bytes;
    bool deadline = letterhead.parts == DRS_HEAD_HAS_DATE && text[at->end - 1] == ')' &&
                    !memchr(text + at->start, '(', at->end - at->start);
    if (!deadline && !leave_out_parted(block, line, &letterhead)) {
        if (is_inquiry_number(block, line, &letterhead)) {
            return false;
        }
        drs_letterhead_take(draft, &letterhead);
        block->torn = letterhead.torn ? letterhead.torn : block->torn;
    }
    at->role = DRS_ROLE_HEAD;
    return true;
}

/* The block ends above the line: it begins the body, a question, or a text. */
static bool begins_body(const drs_head_state *told, size_t line) {
    drs_draft *draft = told->draft;
    const drs_line *at = &draft->text->lines[line];
    const bool titled = draft->record->title.text.bytes != NULL;
    if (told->other && titled) {
        return true;
    }
    int body = drs_body_item_at(draft, line, NULL);
    bool known = drs_head_item_at(draft, line) == DRS_HEAD_SKIP; /* "Wortlaut der Kleinen Anfrage" above askers (ni) */
    if (body >= 0 && body != DRS_BODY_DIVIDER && !known) {
        return true;
    }
    if (!told->kind || told->other) {
        return false;
    }
    drs_number_head number = drs_number_read(draft->text->bytes, at->start, at->end);
    return (number.style && (titled || number.style != DRS_STYLE_DOT)) ||
           drs_sentence_last_line(draft, line) != SIZE_MAX;
}

/* The inquiry stands below the answer's title with a head of its own (hb): its askers. Returns their last line. */
static size_t take_second_head(drs_head_state *told, size_t line) {
    drs_draft *draft = told->draft;
    size_t last = drs_head_item_end(draft, line);
    drs_strand strand = drs_strand_make(draft, line, last, 0, ASKERS_BYTES);
    (void)drs_asker_lines_read_rest(draft, &strand, 0);
    drs_head_mark(draft, line, last);
    told->with = true;
    return last;
}

/* Take what the line's form says, or what its place below the item `above` does. Returns the last line; SIZE_MAX where
 * neither says anything. */
static size_t take_item(block_reader *block, size_t line, int above) {
    drs_head_state *told = &block->told;
    drs_draft *draft = told->draft;
    const bool titled = draft->record->title.text.bytes != NULL;
    if (above == DRS_HEAD_KIND && !draft->record->asker_count && !titled && drs_head_item_at(draft, line) < 0) {
        size_t names = drs_asker_lines_take_bare(draft, line);
        if (names != SIZE_MAX) {
            return names;
        }
    }
    const bool again = titled && !told->letter && draft->record->asker_count;
    if (again && above == DRS_HEAD_KIND && drs_head_item_at(draft, line) == DRS_HEAD_ASKERS) {
        return take_second_head(told, line);
    }
    drs_key key = *drs_line_key(draft, line);
    drs_match match;
    size_t row = 0;
    if (draft->text->lines[line].items[DRS_LINE_HEAD] == 1 ||
        !drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match)) {
        return SIZE_MAX;
    }
    const int item = match.form->item;
    if ((item == DRS_HEAD_ASKERS && again) || (item == DRS_HEAD_OFFICE_ALONE && above != DRS_HEAD_ANSWER) ||
        opens_text(told, line, item)) {
        return SIZE_MAX;
    }
    block->above = item;
    block->title_below |= (item == DRS_HEAD_COVER_ASKED && match.form->value) ||
                          (item == DRS_HEAD_ANSWER && above == DRS_HEAD_COVER_ASKED);
    return drs_head_take_item(told, line, &key, &match);
}

/* Take a line that no form knows, the `read`th of the block: of an address, or of the title. Returns the last line that it is
 * taken with; SIZE_MAX where the block ends above it. */
static size_t take_other_line(block_reader *block, size_t line, size_t read) {
    const drs_head_state *told = &block->told;
    drs_draft *draft = told->draft;
    drs_line *at = &draft->text->lines[line];
    const bool titled = draft->record->title.text.bytes != NULL;
    const bool in_letter = block->letter_end != SIZE_MAX;
    /* Addresses have no form; sentences among them are left for the account to name. */
    drs_line_role address = drs_is_prose(draft->text->bytes, at->start, at->end) ? DRS_ROLE_NONE : DRS_ROLE_HEAD;
    if (in_letter && line < block->letter_end && (titled || !told->kind)) {
        at->role = (uint8_t)address;
        return line;
    }
    if (titled) {
        if (block->title_again || !drs_title_begins_at(draft, line)) {
            return SIZE_MAX;
        }
        block->title_again = true;
        return drs_title_take_again(draft, line);
    }
    bool announced = told->letter && draft->profile->traits & DRS_LETTER_HAS_TITLE && !block->title_below;
    if ((told->kind || told->answer) && !announced && at->end - at->start >= LEAST_TITLE) {
        return drs_title_take(draft, line, 0);
    }
    if (read > MOST_LINES_ABOVE && !told->kind) {
        return SIZE_MAX;
    }
    at->role = (uint8_t)(in_letter ? address : DRS_ROLE_NONE);
    return line;
}

/* Reads from line `from` on; sets draft->body to the line at which the block ends. */
static void read_lines(block_reader *block, size_t from) {
    drs_draft *draft = block->told.draft;
    block->title_again = false;
    draft->body = draft->end;
    size_t i = from;
    for (; i < draft->end && i - from <= DRS_HEAD_LINES; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (drs_is_furniture(line) || line->role == DRS_ROLE_ANSWER_SENTENCE || take_letterhead(block, i)) {
            continue;
        }
        if (begins_body(&block->told, i)) {
            break;
        }
        int above = block->above;
        block->above = -1;
        size_t last = take_item(block, i, above);
        last = last != SIZE_MAX ? last : take_other_line(block, i, i - from);
        if (last == SIZE_MAX) {
            break;
        }
        i = last;
    }
    draft->body = i;
}

/* The instrument is printed before "Antwort", which makes one paper of both; "Antwort … auf die Kleine Anfrage" makes
 * two. */
static bool inquiry_stands_first(drs_draft *draft, size_t first, size_t end) {
    for (size_t i = first; i < end; i++) {
        int item = drs_head_item_at(draft, i);
        if (item == DRS_HEAD_KIND ||
            (item == DRS_HEAD_KIND_ASKERS && !(draft->profile->traits & DRS_ANSWER_NAMES_ASKERS))) {
            return true;
        }
        if (item == DRS_HEAD_ANSWERS_TO || item == DRS_HEAD_ANSWER || item == DRS_HEAD_KIND_ANSWER) {
            return false;
        }
    }
    return false;
}

static drs_paper paper_of(const block_reader *block) {
    const drs_head_state *told = &block->told;
    if (told->other) {
        return DRS_PAPER_OTHER;
    }
    if (!told->answer) {
        return told->kind ? DRS_PAPER_INQUIRY : DRS_PAPER_UNKNOWN;
    }
    bool both = told->kind && (told->with || inquiry_stands_first(told->draft, told->draft->first, told->draft->body) ||
                               inquiry_stands_first(told->draft, block->late, block->late_end));
    return both ? DRS_PAPER_INQUIRY_WITH_ANSWER : DRS_PAPER_ANSWER;
}

/* The title block at the foot of page 1, below the questions (bw until 2016): from a line with the instrument alone
 * that is followed by its askers. Returns its first line, SIZE_MAX where there is none. */
static size_t find_late_block(drs_draft *draft, size_t last) {
    for (size_t i = draft->body; i < last; i++) {
        if (draft->text->lines[i].role != DRS_ROLE_NONE || drs_head_item_at(draft, i) != DRS_HEAD_KIND) {
            continue;
        }
        int next = drs_head_item_at(draft, i + 1);
        if (next == DRS_HEAD_ASKERS || next == DRS_HEAD_AND) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* "Dresden," / "14. November 2022": the place and the date of the letter are two pieces of its side column (sn). */
static void take_parted_date(drs_head_state *told, size_t index) {
    drs_draft *draft = told->draft;
    const drs_piece *piece = &draft->margins[index];
    if (index + 1 == draft->margin_count || draft->text->bytes[piece->end - 1] != ',') {
        return;
    }
    drs_strand both = drs_strand_of_pieces(draft, piece, 2);
    drs_key key = drs_key_make(draft->arena, both.bytes, 0, both.length, DRS_KEY_BYTES);
    drs_match match;
    size_t row = 0;
    if (drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match) &&
        match.form->item == DRS_HEAD_LETTER_DATE) {
        drs_strand date = drs_strand_of_pieces(draft, piece + 1, 1);
        (void)drs_date_take_from_strand(draft, DRS_DATE_ANSWERED, &date, 0, date.length);
    }
}

/* The date of the letter and the office of its writer, where they stand in its side column. */
static void read_margin(drs_head_state *told) {
    drs_draft *draft = told->draft;
    for (size_t i = 0; i < draft->margin_count; i++) {
        const drs_piece *piece = &draft->margins[i];
        drs_key key = drs_key_make(draft->arena, draft->text->bytes, piece->start, piece->end, DRS_KEY_BYTES);
        drs_match match;
        size_t row = 0;
        if (!drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match)) {
            take_parted_date(told, i);
            continue;
        }
        if (match.form->item == DRS_HEAD_LETTER_DATE) {
            drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
        } else if (match.form->item == DRS_HEAD_LETTERHEAD_OFFICE && !told->office.text.bytes) {
            drs_piece office = {key.map[match.start[1]], piece->end};
            drs_strand strand = drs_strand_of_pieces(draft, &office, 1);
            told->office = drs_strand_value(draft, &strand, 0, strand.length);
        }
    }
}

/* "– Drucksache 17/3894 –" below the kind is taken for the inquiry's number until the head, which an extractor gives behind
 * the text, says that it is the paper's own (ni). */
static void leave_out_own_number(drs_draft *draft) {
    drs_record *record = draft->record;
    if (record->reference.text.bytes && drs_string_same(record->reference.text, record->inquiry_reference.text)) {
        record->inquiry_reference = (drs_value){0};
    }
}

void drs_head_read(drs_draft *draft) {
    block_reader block = {.told = {.draft = draft}, .above = -1};
    drs_head_state *told = &block.told;
    block.letter_end = drs_covering_letter_find(draft);
    told->letter = block.letter_end != SIZE_MAX;
    read_lines(&block, draft->first);
    size_t last = draft->first;
    while (last + 1 < draft->end && draft->text->lines[last + 1].page == draft->text->lines[draft->first].page &&
           last - draft->first < 400) {
        last++;
    }
    if (!told->other && (!draft->record->asker_count || !draft->record->title.text.bytes) && draft->body < last) {
        size_t body = draft->body;
        size_t late = find_late_block(draft, last);
        if (late != SIZE_MAX) {
            read_lines(&block, late);
            block.late = late;
            block.late_end = draft->body;
        }
        draft->body = body;
    }
    if (!told->other) {
        drs_title_take_of_inquiry(draft);
    }
    if (draft->body <= last) {
        drs_letterhead_take_late(draft, draft->body, last);
    }
    if (!draft->record->reference.text.bytes) {
        drs_letterhead_take_running(draft);
    }
    leave_out_own_number(draft);
    if (block.parted && !draft->record->reference.text.bytes) {
        drs_say(draft, "reference.doubtful", block.parted - 1, NULL);
        drs_abstain(draft, "/reference");
        draft->record->extraction.complete = false;
    }
    drs_askers_keep_once(draft);
    draft->record->paper = paper_of(&block);
    read_margin(told);
    if (!told->office.text.bytes) {
        told->office = draft->letter_office;
    }
    if (told->office.text.bytes && draft->record->answerer_count && !draft->answerers[0].office.text.bytes) {
        draft->answerers[0].office = told->office;
    }
}

size_t drs_head_read_divider(drs_draft *draft, size_t line) {
    drs_line *lines = draft->text->lines;
    drs_head_state told = {.draft = draft, .kind = true};
    drs_key key = *drs_line_key(draft, line);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match)) {
        return 0;
    }
    switch ((drs_head_item)match.form->item) {
    case DRS_HEAD_MINISTRY:
    case DRS_HEAD_MADE_BY:
    case DRS_HEAD_OFFICE:
    case DRS_HEAD_GOVERNMENT:
        return drs_head_take_item(&told, line, &key, &match) - line + 1;
    case DRS_HEAD_ASKED:
        drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
        lines[line].role = DRS_ROLE_HEAD;
        return 1;
    case DRS_HEAD_LETTER_DATE:
    case DRS_HEAD_SKIP:
        return draft->profile->traits & DRS_ANSWER_HAS_LETTERHEAD
                   ? drs_head_take_item(&told, line, &key, &match) - line + 1
                   : 0;
    default:
        return 0;
    }
}
