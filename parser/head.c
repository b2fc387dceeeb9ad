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
} block_reader;

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

/* Reads from line `from` on; sets draft->body to the line at which the block ends. */
static void read_lines(block_reader *block, size_t from) {
    drs_head_state *told = &block->told;
    drs_draft *draft = told->draft;
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool second_title = false;
    draft->body = draft->end;
    for (size_t i = from; i < draft->end; i++) {
        drs_line *line = &lines[i];
        if (i - from > DRS_HEAD_LINES) {
            draft->body = i;
            return;
        }
        if (drs_is_furniture(line) || line->role == DRS_ROLE_ANSWER_SENTENCE) {
            continue;
        }
        if (drs_letterhead_take_torn(draft, block->torn, line)) {
            line->role = DRS_ROLE_HEAD;
            continue;
        }
        drs_letterhead letterhead;
        if (drs_letterhead_eat(draft, i, &letterhead) &&
            !(told->kind && !told->letter && draft->record->title.text.bytes &&
              letterhead.parts == DRS_HEAD_HAS_NUMBER)) {
            /* "09.03.2015)" ends "(Termin zur Beantwortung …" (mv). */
            bool deadline = letterhead.parts == DRS_HEAD_HAS_DATE && text[line->end - 1] == ')' &&
                            !memchr(text + line->start, '(', line->end - line->start);
            if (deadline || leave_out_parted(block, i, &letterhead)) {
                line->role = DRS_ROLE_HEAD;
                continue;
            }
            bool inquiry = letterhead.parts == (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE) && told->kind &&
                           (draft->record->reference.text.bytes
                                ? strcmp(draft->record->reference.text.bytes, letterhead.reference) != 0
                                : told->answers_to || ((told->answer || told->with) && is_between_dashes(text, line)));
            if (!inquiry) {
                drs_letterhead_take(draft, &letterhead);
                block->torn = letterhead.torn ? letterhead.torn : block->torn;
                line->role = DRS_ROLE_HEAD;
                continue;
            }
        }
        if (told->other && draft->record->title.text.bytes) {
            draft->body = i;
            return;
        }
        int body = drs_body_item_at(draft, i, NULL);
        bool known =
            drs_head_item_at(draft, i) == DRS_HEAD_SKIP; /* "Wortlaut der Kleinen Anfrage" above the askers (ni) */
        if (body >= 0 && body != DRS_BODY_DIVIDER && !known) {
            draft->body = i;
            return;
        }
        drs_number_head number = drs_number_read(text, line->start, line->end);
        if (number.style && told->kind && !told->other &&
            (draft->record->title.text.bytes || number.style != DRS_STYLE_DOT)) {
            draft->body = i;
            return;
        }
        if (told->kind && !told->other && drs_sentence_last_line(draft, i) != SIZE_MAX) {
            draft->body = i;
            return;
        }
        int above = block->above;
        block->above = -1;
        if (above == DRS_HEAD_KIND && !draft->record->asker_count && !draft->record->title.text.bytes &&
            drs_head_item_at(draft, i) < 0) {
            size_t names = drs_asker_lines_take_bare(draft, i);
            if (names != SIZE_MAX) {
                i = names;
                continue;
            }
        }
        drs_key key = *drs_line_key(draft, i);
        drs_match match;
        size_t row = 0;
        bool again = draft->record->title.text.bytes && !told->letter && draft->record->asker_count;
        if (again && above == DRS_HEAD_KIND && drs_head_item_at(draft, i) == DRS_HEAD_ASKERS) {
            /* The inquiry stands below the answer's title with a head of its own (hb). */
            size_t last = drs_head_item_end(draft, i);
            drs_strand strand = drs_strand_make(draft, i, last, 0, 2000);
            (void)drs_asker_lines_read_rest(draft, &strand, 0);
            drs_head_mark(draft, i, last);
            told->with = true;
            i = last;
            continue;
        }
        if (line->items[DRS_LINE_HEAD] != 1 &&
            drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match) &&
            !(match.form->item == DRS_HEAD_ASKERS && again) &&
            (match.form->item != DRS_HEAD_OFFICE_ALONE || above == DRS_HEAD_ANSWER) &&
            !opens_text(told, i, match.form->item)) {
            int item = match.form->item;
            block->above = item;
            block->title_below |= (item == DRS_HEAD_COVER_ASKED && match.form->value) ||
                                  (item == DRS_HEAD_ANSWER && above == DRS_HEAD_COVER_ASKED);
            i = drs_head_take_item(told, i, &key, &match);
            continue;
        }
        /* Addresses have no form; sentences among them are left for the account to name. */
        drs_line_role address = drs_is_prose(text, line->start, line->end) ? DRS_ROLE_NONE : DRS_ROLE_HEAD;
        if (block->letter_end != SIZE_MAX && i < block->letter_end &&
            (draft->record->title.text.bytes || !told->kind)) {
            line->role = (uint8_t)address;
            continue;
        }
        if (draft->record->title.text.bytes) {
            if (!second_title && drs_title_begins_at(draft, i)) {
                i = drs_title_take_again(draft, i);
                second_title = true;
                continue;
            }
            draft->body = i;
            return;
        }
        bool announced = told->letter && draft->profile->traits & DRS_LETTER_HAS_TITLE && !block->title_below;
        if ((told->kind || told->answer) && !announced) {
            if (line->end - line->start >= 3) {
                i = drs_title_take(draft, i, 0);
                continue;
            }
        }
        if (i - from > 40 && !told->kind) {
            draft->body = i;
            return;
        }
        line->role = (uint8_t)(block->letter_end != SIZE_MAX ? address : DRS_ROLE_NONE);
    }
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

/* The date of the letter and the office of its writer, where they stand in its side column. */
static void read_margin(drs_head_state *told) {
    drs_draft *draft = told->draft;
    for (size_t i = 0; i < draft->margin_count; i++) {
        const drs_piece *piece = &draft->margins[i];
        drs_key key = drs_key_make(draft->arena, draft->text->bytes, piece->start, piece->end, DRS_KEY_BYTES);
        drs_match match;
        size_t row = 0;
        if (!drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match)) {
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
