#include "page_checks.h"

#include <string.h>

#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "line_ranges.h"
#include "lists.h"

/* The sheet that begins with line `line` holds nothing but an annex and what stands at a page's edges. */
static bool is_annex_sheet(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    bool annex = false;
    for (size_t i = line; i < draft->end && lines[i].page == lines[line].page; i++) {
        if (lines[i].role != DRS_ROLE_ANNEX && !drs_is_furniture(&lines[i])) {
            return false;
        }
        annex = annex || lines[i].role == DRS_ROLE_ANNEX;
    }
    return annex;
}

/* The number in a running head of line `line`'s sheet is the paper's own: the sheet counts with the paper, an annex or not. */
static bool is_own_sheet(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const drs_string *own = &draft->record->reference.text;
    size_t first = line;
    while (first > draft->first && lines[first - 1].page == lines[line].page) {
        first--;
    }
    for (size_t i = first; own->bytes && i < draft->end && lines[i].page == lines[line].page; i++) {
        drs_letterhead head;
        if (lines[i].role == DRS_ROLE_RUNNING_HEAD && drs_letterhead_eat(draft, i, &head) &&
            head.parts & DRS_HEAD_HAS_REFERENCE && strcmp(head.reference, own->bytes) == 0) {
            return true;
        }
    }
    return false;
}

/* The numbers are as long and differ in one digit: one of them was misread. */
static bool is_one_digit_off(const char *a, const char *b) {
    size_t wrong = 0;
    size_t length = strlen(a);
    for (size_t i = 0; i < length && length == strlen(b); i++) {
        wrong += a[i] != b[i];
    }
    return wrong == 1;
}

/* A running head prints another number than the paper's head. An annex may be another paper, and of two numbers it is not
 * always the first that is the paper's: there one misread digit alone tells. */
static bool contradicts_head(const drs_draft *draft, const drs_letterhead *head, bool annex) {
    const drs_string *own = &draft->record->reference.text;
    const drs_string *inquiry = &draft->record->inquiry_reference.text;
    if (!own->bytes || !(head->parts & DRS_HEAD_HAS_REFERENCE) || strcmp(head->reference, own->bytes) == 0) {
        bool second = own->bytes && inquiry->bytes && head->parts & DRS_HEAD_HAS_SECOND;
        return second && is_one_digit_off(head->second, inquiry->bytes);
    }
    bool second = head->parts & DRS_HEAD_HAS_SECOND;
    if (!annex && !second) {
        return true;
    }
    bool known = inquiry->bytes && strcmp(head->reference, inquiry->bytes) == 0;
    return !known && is_one_digit_off(head->reference, own->bytes);
}

/* A paper's head has at most so many lines; running heads stand below. */
#define HEAD_LINES 15u

/* A page of fewer lines or bytes may stand twice: a form, a title. */
#define LEAST_PAGE_LINES 5u
#define LEAST_PAGE_BYTES 200u

/* Two pages are the same up to their last lines; `last` is the line behind a page's last. The letters are compared, not the
 * lines, which the reading of another paper may have cut. */
static bool is_same_page(const drs_text *text, drs_range page, drs_range other) {
    if (page.last < page.first + LEAST_PAGE_LINES || other.last < other.first + LEAST_PAGE_LINES) {
        return false;
    }
    size_t start = text->lines[page.first].start;
    size_t other_start = text->lines[other.first].start;
    size_t length = text->lines[page.last - 1].start - start;
    return length >= LEAST_PAGE_BYTES && length == text->lines[other.last - 1].start - other_start &&
           memcmp(text->bytes + start, text->bytes + other_start, length) == 0;
}

/* A page and the next one are the same: it was copied twice. The first page of a paper looks like another
 * paper's then, and is held against the page before. */
static bool check_doubled_pages(drs_draft *draft) {
    const drs_text *text = draft->text;
    const drs_line *lines = text->lines;
    size_t top = draft->first; /* a letter's logo stands some lines below its page's top */
    while (top && draft->first - top < HEAD_LINES && !(lines[top].flags & DRS_LINE_PAGE_FIRST)) {
        top--;
    }
    top = lines[top].flags & DRS_LINE_PAGE_FIRST ? top : draft->first;
    drs_range before = {top, top}; /* the page before */
    if (top && lines[top].flags & DRS_LINE_PAGE_FIRST) {
        do {
            before.first--;
        } while (before.first && lines[before.first - 1].page == lines[before.first].page);
    }
    for (size_t first = top; first < text->line_count;) {
        bool behind = first >= draft->end; /* the next paper's, as it seems */
        if (behind && !(lines[first].flags & DRS_LINE_PAGE_FIRST)) {
            return false;
        }
        size_t end = first;
        size_t stop = behind ? first + 2 * (before.last - before.first) : draft->end;
        while (end < text->line_count && end < stop && lines[end].page == lines[first].page) {
            end++;
        }
        draft->work += end - first;
        drs_range page = {first, end};
        if (is_same_page(text, page, before)) {
            size_t line = behind ? before.first : first;
            drs_say(draft, "page.order", line > draft->first ? line : draft->first, NULL);
            return true;
        }
        if (behind) {
            return false;
        }
        before = page;
        first = end;
    }
    return false;
}

/* Sheets without a text behind the paper's last line: a map, a scan. Most extractors end each page with a form feed, the last
 * one too; others put one between two pages. Where the paper is signed on its last sheet, nothing of it is missing, and the
 * form feed is taken for the second; else for the first. */
static unsigned sheets_without_text(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    if (draft->end < draft->text->line_count || !draft->text->blank_pages) {
        return 0;
    }
    bool is_signed = false;
    for (size_t i = draft->end; i-- > draft->first && lines[i].page == lines[draft->end - 1].page && !is_signed;) {
        if (lines[i].role == DRS_ROLE_QUESTION || lines[i].role == DRS_ROLE_ANSWER) {
            break;
        }
        is_signed = lines[i].role == DRS_ROLE_SIGNATURE;
    }
    return draft->text->blank_pages - !is_signed;
}

/* The numbers that the pages print, and the paper's number in their running heads: pages that are missing, stand twice or
 * in another order, or belong to another paper. The first number that is printed is held against the sheet it stands on,
 * counted from the paper's own first: covers and letters that do not count make it lower, only a lost page makes it higher.
 * Where the first sheet itself prints one, the paper begins there. */
void drs_page_order_check(drs_draft *draft) {
    if (check_doubled_pages(draft)) {
        return;
    }
    const drs_string *own = &draft->record->reference.text;
    const drs_line *lines = draft->text->lines;
    uint32_t last = lines[draft->end - 1].page;
    bool annex = false; /* from the first sheet on that holds nothing but an annex */
    uint32_t sheet = 0;
    unsigned before = 0;
    unsigned of = 0;         /* "Seite 2 von 4": pages there are ... */
    size_t of_line = 0;      /* ... as the last such line tells, ... */
    unsigned of_reached = 0; /* ... and those up to the paper's last sheet, were all behind it counted */
    uint32_t page = lines[draft->first].page;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (!annex && line->page != sheet) {
            sheet = line->page;
            annex = is_annex_sheet(draft, i);
        }
        drs_letterhead head;
        if (line->role != DRS_ROLE_RUNNING_HEAD && line->role != DRS_ROLE_PAGE_NUMBER) {
            /* "Drucksache 7/8122" alone on its line, one digit off, was taken for no running head. */
            bool alone = line->holds & DRS_HOLDS_STROKE && line->role > DRS_ROLE_ANSWER_SENTENCE && own->bytes &&
                         drs_begins_as_letterhead(draft->text->bytes, line) && drs_letterhead_eat(draft, i, &head) &&
                         head.parts & DRS_HEAD_HAS_LABEL && head.parts & DRS_HEAD_HAS_REFERENCE;
            if (alone && is_one_digit_off(head.reference, own->bytes)) {
                drs_say(draft, "head.contradiction", i, head.reference);
                return;
            }
            continue;
        }
        if (!drs_letterhead_eat(draft, i, &head)) {
            continue;
        }
        if (line->role == DRS_ROLE_RUNNING_HEAD && contradicts_head(draft, &head, annex)) {
            drs_say(draft, "head.contradiction", i, head.reference);
            return;
        }
        bool counted = head.parts & (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER) && head.number;
        if (!counted || (line->page == page && head.number == before)) {
            continue;
        }
        unsigned sheets = line->page - page;
        bool jumps = before ? head.number != before + sheets : head.number > sheets + 1;
        if (annex) { /* annexes count their own pages, but below the paper's running heads */
            if (!sheets) {
                continue;
            }
            if (!is_own_sheet(draft, i)) {
                break;
            }
            jumps = head.number > (before ? before : 1) + sheets;
            if (!jumps && before && head.number != before + sheets) {
                break;
            }
        }
        if (sheets && jumps) {
            drs_say(draft, "page.order", i, NULL);
            return;
        }
        if (head.of) {
            of = head.of;
            of_line = i;
            of_reached = head.number + (last - line->page);
        }
        before = head.number;
        page = line->page;
    }
    if (of_reached + sheets_without_text(draft) < of) {
        drs_say(draft, "page.order", of_line, NULL);
    }
}

/* A text of the record goes on behind line `line`. */
static bool has_text_behind(const drs_draft *draft, size_t line) {
    for (size_t i = line + 1; i < draft->end && i - line < 40; i++) {
        uint8_t role = draft->text->lines[i].role;
        if (role == DRS_ROLE_QUESTION || role == DRS_ROLE_ANSWER || role == DRS_ROLE_GOVERNMENT_REMARK) {
            return true;
        }
    }
    return false;
}

/* Digits [at, end) that can number a page which ends or begins on line `index`: pages have some 12 to 90 lines. */
static bool may_number_page(const drs_draft *draft, size_t index, size_t at, size_t end) {
    const char *text = draft->text->bytes;
    unsigned number = 0;
    if (at == end || end - at > 2 || text[at] == '0') {
        return false;
    }
    for (; at < end; at++) {
        if (!drs_is_digit(text[at])) {
            return false;
        }
        number = number * 10 + (unsigned)(text[at] - '0');
    }
    size_t before = index - draft->first;
    return number <= before / 12 + 1 && before <= (size_t)number * 90;
}

/* "JVA Butzbach          3": a line of a table. */
static bool is_row(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    return index >= draft->first && index < draft->end && line->flags & DRS_LINE_DOUBLED && line->end > line->start &&
           drs_is_digit(draft->text->bytes[line->end - 1]);
}

/* A page's number behind the last word of its page, on its line: with wide blanks, or with none ("in den Räumen3"), where no
 * note has it for a mark. */
static bool ends_with_page_number(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    size_t at = line->end;
    while (at > line->start && drs_is_digit(text[at - 1])) {
        at--;
    }
    size_t word = at;
    while (word > line->start && text[word - 1] == ' ') {
        word--;
    }
    if (word < line->start + 2 || !may_number_page(draft, index, at, line->end)) {
        return false;
    }
    if (at == word) {
        bool mark = false;
        for (size_t i = 0; i < draft->mark_count && !mark; i++) {
            mark = draft->marks[i].at == at;
        }
        size_t last = drs_last_letter(text, line->start, at);
        return !mark && drs_is_lower(text, last, at) && drs_ends_lower(text, line->start, last);
    }
    for (size_t i = line->start; i + 1 < word; i++) {
        if (text[i] == ' ' && text[i + 1] == ' ') {
            return false; /* a row of a table */
        }
    }
    return at - word >= 8 && !is_row(draft, index - 1) && !is_row(draft, index + 1);
}

/* "2zu Frage 5": a page's number and the first word of the next page, on whose line it was put. */
static bool begins_with_page_number(const drs_draft *draft, const drs_line *line) {
    const char *text = draft->text->bytes;
    size_t at = line->start;
    while (at < line->end && at - line->start < 2 && drs_is_digit(text[at])) {
        at++;
    }
    size_t second = at + (at < line->end ? drs_letter_size(text, at, line->end) : 0);
    return at > line->start && text[line->start] != '0' && drs_is_letter(text, at, line->end) &&
           drs_is_letter(text, second, line->end) && !drs_begins(text, at, line->end, "er");
}

/* The line is of words, no cell of a table whose cells stand on lines of their own. */
static bool is_of_words(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    bool word = at->end - at->start > 6 && drs_holds_word(draft->text->bytes, at->start, at->end);
    return drs_is_furniture(at) || at->end - at->start > 12 || word || drs_closes(draft->text->bytes, at);
}

/* Figures alone stand two lines on: cells of a table, by turns with the words that they belong to. */
static bool is_figure_line(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    bool figures = index >= draft->first && index < draft->end && line->end - line->start <= 4;
    for (size_t i = line->start; figures && i < line->end; i++) {
        figures = drs_is_digit(draft->text->bytes[i]);
    }
    return figures;
}

/* The number of a note whose mark was found nowhere: it is the mark, on a line of its own. */
static bool is_mark_of_note(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    size_t length = line->end - line->start;
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        if (note->mark_line == SIZE_MAX && strlen(note->marker) == length &&
            memcmp(note->marker, draft->text->bytes + line->start, length) == 0) {
            return true;
        }
    }
    return false;
}

/* What may be a page's number stands alone on a line between words of a text, or below those of a note or above an annex. */
static bool is_number_alone(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    return (drs_line_in_text(line) || line->role == DRS_ROLE_NOTE) &&
           may_number_page(draft, index, line->start, line->end) && is_of_words(draft, index - 1) &&
           (index + 1 == draft->end || line[1].role == DRS_ROLE_ANNEX || is_of_words(draft, index + 1)) &&
           !(index >= draft->first + 2 && is_figure_line(draft, index - 2)) &&
           !(index + 2 < draft->end && is_figure_line(draft, index + 2)) && !is_mark_of_note(draft, index);
}

/* A bare number amid a page was taken for another page's. */
static bool is_page_number_amid(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    return line->role == DRS_ROLE_PAGE_NUMBER && drs_is_digit(draft->text->bytes[line->start]) &&
           drs_line_in_text(line - 1) && line[-1].page == line->page && index + 1 < draft->end &&
           drs_line_in_text(line + 1) && line[1].page == line->page;
}

/* So many lines of a page at least stand above and below a running head where a page's end is lost. */
#define LEAST_LINES 12u

/* Some page ends are lost: a running head stands amid a page, or what may be a page's number amid one of which no number
 * is known. A number or a head with texts above and below it tells nothing of the page that it stands on. */
static void check_numbers_amid_pages(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    bool lost = false;
    for (size_t first = draft->first; first < draft->end;) {
        size_t end = first;
        size_t above = 0;       /* lines of texts above a running head that names the parliament */
        size_t head = SIZE_MAX; /* the last such head */
        bool numbered = false;  /* at the page's edge */
        bool foot = false;      /* a number or a head stands below the texts so far */
        bool texts = false;
        for (; end < draft->end && lines[end].page == lines[first].page; end++) {
            draft->work++;
            bool edge = lines[end].role == DRS_ROLE_PAGE_NUMBER || lines[end].role == DRS_ROLE_RUNNING_HEAD;
            bool text = drs_line_in_text(&lines[end]);
            numbered = numbered || (edge && !texts);
            foot = edge || (foot && !text);
            texts = texts || text;
            above += text && head == SIZE_MAX;
            if (lines[end].role == DRS_ROLE_RUNNING_HEAD && above >= LEAST_LINES) {
                head = end;
            }
            bool below_head = head != SIZE_MAX && end > head + LEAST_LINES && text;
            if (!lost && (below_head || (end > draft->first && is_page_number_amid(draft, end)))) {
                drs_say(draft, "page.lost", below_head ? head : end, NULL);
                lost = true;
            }
        }
        numbered = numbered || foot;
        for (size_t i = first + 1; i < end && (lost || !numbered); i++) {
            if (is_number_alone(draft, i) && !drs_is_doubted(draft, i)) {
                drs_doubt(draft, "page.doubtful", i, NULL);
            }
        }
        first = end;
    }
}

/* The lines of a page go back to its top where its second column begins. */
static void say_columns(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = draft->first + 1; draft->text->columns_parted && i < draft->end; i++) {
        if (lines[i].number < lines[i - 1].number) {
            drs_say(draft, "page.columns", i, NULL);
            return;
        }
    }
}

/* Running heads and page numbers stand amid the text of one page, or it has more lines than a page can: the page ends are
 * lost, and with them what they tell of notes, annexes and numbers alone on their lines. Where none is known, a page's
 * number may still stand in a text. */
void drs_page_ends_check(drs_draft *draft) {
    const drs_text *text = draft->text;
    const drs_line *lines = text->lines;
    say_columns(draft);
    if (text->page_count > 1) {
        check_numbers_amid_pages(draft);
        if (draft->notes_doubtful) {
            drs_say(draft, "page.lost", draft->notes_doubtful, NULL);
        }
        return;
    }
    bool lost = false;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        draft->work++;
        bool edge = line->role == DRS_ROLE_RUNNING_HEAD || line->role == DRS_ROLE_PAGE_NUMBER;
        if (!lost && edge && i > draft->first + HEAD_LINES && has_text_behind(draft, i)) {
            drs_say(draft, "page.lost", i, NULL);
            lost = true;
        }
        bool alone = is_number_alone(draft, i);
        bool beside = drs_line_in_text(line) && i > draft->first + HEAD_LINES &&
                      (begins_with_page_number(draft, line) || ends_with_page_number(draft, i));
        if ((alone || beside) && !drs_is_doubted(draft, i)) {
            drs_doubt(draft, "page.doubtful", i, NULL);
        }
    }
    for (size_t i = 0; i < draft->buried_count; i++) {
        size_t line = draft->buried_notes[i];
        if (drs_line_in_text(&lines[line]) && !drs_is_doubted(draft, line)) {
            drs_doubt(draft, "page.lost", line, NULL);
            lost = true;
        }
    }
    if (draft->notes_doubtful && !lost) {
        drs_say(draft, "page.lost", draft->notes_doubtful, NULL);
    }
}
