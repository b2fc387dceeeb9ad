#include "page_ends.h"

#include <string.h>

#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "line_ranges.h"
#include "running_heads.h"
#include "sentence_ends.h"

/* No printed page has more lines. */
#define MOST_PAGE_LINES 90u

/* A paper's head has at most so many lines; running heads and texts stand below. */
#define HEAD_LINES 15u

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

/* Digits [at, end) that can number a page which ends or begins on line `index`: pages have 90 lines at most. */
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
    return number <= before / DRS_LEAST_PAGE_LINES + 1 && before <= (size_t)number * MOST_PAGE_LINES;
}

/* "JVA Butzbach          3": a line of a table. */
static bool is_table_row(const drs_draft *draft, size_t index) {
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
    return at - word >= 8 && !is_table_row(draft, index - 1) && !is_table_row(draft, index + 1);
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
    return drs_is_furniture(at) || at->end - at->start > 12 || word || drs_line_closes_clause(draft->text->bytes, at);
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
            if (lines[end].role == DRS_ROLE_RUNNING_HEAD && above >= DRS_LEAST_PAGE_LINES) {
                head = end;
            }
            bool below_head = head != SIZE_MAX && end > head + DRS_LEAST_PAGE_LINES && text;
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
