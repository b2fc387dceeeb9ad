#include "furniture.h"

#include <stdlib.h>
#include <string.h>

#include "dates.h"
#include "letter_house.h"
#include "letterhead.h"
#include "margin.h"
#include "numbers.h"
#include "own_number.h"
#include "sentence_words.h"

/* A page has at most so many lines of furniture at an edge before its text begins: letterhead in pieces, or an
 * imprint of several lines. */
#define EDGE_LINES 8u

/* Fewer lines than this lie between two page numbers of no printed page. */
#define LEAST_PAGE_LINES 12u

/* A title block with its letterhead has at most so many lines. */
#define HEAD_LINES 30u

/* Lines of a first page whose own letterhead stands at its top, above what an extractor put at its end. */
#define HEAD_AT_END 12u

/* More lines than a page has: the ends of pages are lost. */
#define PAGE_LINES 75u

/* An imprint has no more lines below its first. */
#define REST_LINES 12u

/* Bytes that a line of letterhead or a page number can start with; all other lines are passed by unread. */
static bool may_be_letterhead(const char *text, const drs_line *line) {
    char first = text[line->start];
    return drs_begins_letterhead(first) || drs_is_digit(first) || first == '-' || first == '(' || first == 'z' ||
           first == 'w' || (uint8_t)first == 0xE2;
}

/* A letterhead line that may stand inside a page too, since nobody writes it in a sentence. */
static bool is_whole_head(const drs_letterhead *head) {
    return (head->parts & DRS_HEAD_HAS_NAME) &&
           (head->parts & (DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_LABEL));
}

bool drs_reads_as_letterhead(const char *text, const drs_line *line) {
    /* By their first letters, since many a line begins with the "D" of an article. */
    static const char *const b[] = {"Bayerischer", "Bremische", "BREMISCHE", "BÜRGERSCH", "Bürgersch", NULL};
    static const char *const d[] = {"Deutscher B", "Drucksache", "DRUCKSACHE", NULL};
    static const char *const h[] = {"Hessischer", "HESSISCHER", NULL};
    static const char *const l[] = {"LANDTAG ", "Landtag ", NULL};
    static const char *const s[] = {"Schleswig-", "SCHLESWIG", "Sächs", "Seite ", NULL};
    static const char *const t[] = {"Thür", "THÜR", NULL};
    static const char *const a[] = {"Abgeordnetenh", NULL};
    static const char *const n[] = {"Nieders", NULL};
    /* The page's number may stand before it: "2        Hessischer Landtag · …" (he). */
    size_t at = line->start;
    while (at < line->end && drs_is_digit(text[at]) && at - line->start < 3) {
        at++;
    }
    bool term = at > line->start && drs_begins(text, at, line->end, ". Wahlperiode");
    if (term && line->end - line->start <= DRS_HEAD_BYTES) {
        return true;
    }
    bool numbered = at > line->start && at < line->end && (text[at] == ' ' || (text[at] >= 'A' && text[at] <= 'T'));
    at = numbered ? drs_skip_spaces(text, at, line->end) : line->start;
    const char *const *starts = NULL;
    switch (text[at]) {
    case 'A':
        starts = a;
        break;
    case 'B':
        starts = b;
        break;
    case 'D':
        starts = d;
        break;
    case 'H':
        starts = h;
        break;
    case 'L':
        starts = l;
        break;
    case 'N':
        starts = n;
        break;
    case 'S':
        starts = s;
        break;
    case 'T':
        starts = t;
        break;
    default:
        return false;
    }
    for (; line->end - line->start <= DRS_HEAD_BYTES && *starts; starts++) {
        if (drs_begins(text, at, line->end, *starts)) {
            return true;
        }
    }
    return false;
}

static void take_imprint(drs_draft *draft, const drs_key *key, const drs_match *match) {
    const size_t *start = match->start;
    const size_t *end = match->end;
    switch ((drs_imprint_item)match->form->item) {
    case DRS_IMPRINT_ORIGINAL:
        drs_date_take(draft, DRS_DATE_ORIGINAL, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_ISSUED, key, start[2], end[2]);
        break;
    case DRS_IMPRINT_RECEIVED:
        drs_date_take(draft, DRS_DATE_RECEIVED, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_ISSUED, key, start[2], end[2]);
        break;
    case DRS_IMPRINT_ISSUED:
        drs_date_take(draft, DRS_DATE_ISSUED, key, start[1], end[1]);
        break;
    case DRS_IMPRINT_FORWARDED:
        drs_date_take(draft, DRS_DATE_FORWARDED, key, start[1], end[1]);
        break;
    case DRS_IMPRINT_LINE:
    case DRS_IMPRINT_REST:
        break;
    }
}

/* A running head stands at the line: the page before it has ended, whether or not a form feed says so. */
static bool starts_page(drs_draft *draft, size_t line) {
    drs_letterhead head;
    return drs_begins_as_letterhead(draft->text->bytes, &draft->text->lines[line]) &&
           drs_letterhead_eat(draft, line, &head) && is_whole_head(&head);
}

/* No form feed parts the paper's lines. */
static bool on_one_page(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    return lines[draft->first].page == lines[draft->end - 1].page;
}

/* Behind the last line of an imprint of several lines. Its own last words end it, or the next running head, or its page.
 * Where no form feed tells where the page ends and neither is near, the line stands alone, since what follows may be the
 * text of the next page. */
static size_t rest_of_page(drs_draft *draft, size_t index, const char *last_words) {
    const drs_line *lines = draft->text->lines;
    bool known = !on_one_page(draft);
    for (size_t i = index;; i++) {
        if (i > index && (i == draft->end || lines[i].page != lines[index].page)) {
            return known ? i : index + 1;
        }
        if (i > index && starts_page(draft, i)) {
            return i;
        }
        if (i - index <= REST_LINES && strstr(drs_line_key(draft, i)->bytes, last_words)) {
            return i + 1;
        }
        if (i - index > REST_LINES) {
            return index + 1; /* it stands above a page's text, not below */
        }
    }
}

/* The line goes on with the sentence of the one above: "… der Antrag ist / eingegangen am 3. Mai 2024". */
static bool goes_on(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    bool turn = line->end - line->start <= 5; /* "b. w." stands amid a sentence and is none of it (rp) */
    if (index == draft->first || turn || !drs_is_lower(text, line->start, line->end)) {
        return false;
    }
    const drs_line *above = line - 1;
    char last = text[above->end - 1];
    bool address = drs_begins(text, line->start, line->end, "www.");
    return above->role == DRS_ROLE_NONE && !address && !strchr(".:?!)", last);
}

/* Words stand behind what the form of a date has matched: a sentence, no imprint. */
static bool says_more(const drs_draft *draft, const drs_key *key, const drs_match *match, size_t index) {
    switch ((drs_imprint_item)match->form->item) {
    case DRS_IMPRINT_LINE:
    case DRS_IMPRINT_REST:
        return false;
    default:
        break;
    }
    return drs_has_lower(draft->text->bytes, key->map[match->end[0]], draft->text->lines[index].end);
}

/* The form that the line is printed in, its dates taken; NULL for none. */
static const drs_form *take_imprint_line(drs_draft *draft, size_t index, const drs_form_set *forms) {
    drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    char first = text[line->start];
    if (line->role) {
        return NULL;
    }
    if (drs_is_digit(first) && line->end - line->start > 80) {
        return NULL;
    }
    const drs_key *key = drs_line_key(draft, index);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(forms, draft->matcher, draft->parliament, key, &row, &match) || goes_on(draft, index) ||
        says_more(draft, key, &match, index)) {
        return NULL;
    }
    const char *where = match.form->item == DRS_IMPRINT_LINE && match.form->value ? match.form->value : "";
    bool later = strcmp(where, "later") == 0;
    if ((later && line->page == draft->text->lines[draft->first].page) ||
        ((later || strcmp(where, "below") == 0) &&
         (index == draft->first || draft->text->lines[index - 1].role != DRS_ROLE_IMPRINT))) {
        return NULL;
    }
    take_imprint(draft, key, &match);
    line->role = DRS_ROLE_IMPRINT;
    return match.form;
}

static void find_imprint(drs_draft *draft, size_t index, const drs_form_set *forms) {
    const drs_form *form = take_imprint_line(draft, index, forms);
    if (!form || form->item != DRS_IMPRINT_REST) {
        return;
    }
    size_t end = rest_of_page(draft, index, form->value);
    for (size_t i = index + 1; i < end; i++) {
        if (!take_imprint_line(draft, i, forms)) {
            draft->text->lines[i].role = DRS_ROLE_IMPRINT;
        }
    }
}

/* A bare number at a page's edge that counts as the pages do. */
static bool is_page_number(drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    if (line->end - line->start > 24 || !may_be_letterhead(draft->text->bytes, line)) {
        return false;
    }
    drs_letterhead head;
    if (!drs_letterhead_eat(draft, index, &head)) {
        return false;
    }
    if (head.parts & DRS_HEAD_HAS_PAGE) {
        return (head.parts & ~(unsigned)(DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER)) == 0;
    }
    if (head.parts != DRS_HEAD_HAS_NUMBER || !head.number) {
        return false; /* no page is page 0: the cell of a table */
    }
    uint32_t page = line->page - draft->text->lines[draft->first].page + 1;
    if (draft->text->page_count == 1) {
        /* All page ends are lost: only called beside a running head or at the very end. */
        return head.number <= (index - draft->first) / LEAST_PAGE_LINES + 1;
    }
    /* Letters count from their own first page, covers are not counted (be: one less; bt, ni: equal). */
    return head.number + 3 >= page && head.number <= page + 3;
}

/* The paper's own number as its heads print it. */
static bool find_own_number(drs_draft *draft, char own[16]) {
    drs_printed_number *numbers = NULL;
    size_t count = 0;
    size_t capacity = 0;
    for (size_t i = draft->first; i < draft->end; i++) {
        drs_letterhead head;
        if (draft->text->lines[i].holds & DRS_HOLDS_STROKE &&
            drs_begins_as_letterhead(draft->text->bytes, &draft->text->lines[i]) &&
            drs_letterhead_eat(draft, i, &head) && head.parts & DRS_HEAD_HAS_REFERENCE) {
            *(drs_printed_number *)drs_arena_push(draft->arena, &numbers, &count, &capacity, sizeof *numbers) =
                drs_printed_number_of(&head);
        }
    }
    return drs_own_number(numbers, count, own);
}

/* Running heads at the last lines of a page, above or below its number: many extractors give a page's head behind its text.
 * "Drucksache 18/7355" alone may be the end of a sentence; it counts where it is the paper's own number. A parliament's name
 * alone may end a list; it counts where the page has such a number, the term or the page's, and no name at its top. */
static void find_running_foot(drs_draft *draft, size_t first, size_t last, const char *own) {
    drs_line *lines = draft->text->lines;
    size_t high = last;
    size_t name = 0;
    unsigned parts = 0;
    for (size_t i = first; i < last && i - first < EDGE_LINES && drs_is_furniture(&lines[i]); i++) {
        drs_letterhead head;
        parts |= lines[i].role == DRS_ROLE_RUNNING_HEAD && drs_letterhead_eat(draft, i, &head) ? head.parts : 0;
    }
    bool named = parts & DRS_HEAD_HAS_NAME;
    for (size_t seen = 0; high > first && seen < EDGE_LINES; high--, seen++) {
        drs_line *line = &lines[high];
        drs_letterhead head;
        if (line->role == DRS_ROLE_RUNNING_HEAD && drs_letterhead_eat(draft, high, &head)) {
            parts |= head.parts;
            continue;
        }
        if (line->role == DRS_ROLE_IMPRINT || line->role == DRS_ROLE_RUNNING_HEAD || is_page_number(draft, high)) {
            continue;
        }
        if (line->role || !may_be_letterhead(draft->text->bytes, line) || !drs_letterhead_eat(draft, high, &head)) {
            break;
        }
        bool numbered = head.parts & DRS_HEAD_HAS_REFERENCE;
        bool ours = numbered && strcmp(head.reference, own) == 0;
        if ((numbered && *own && !ours) || (!ours && !(head.parts & (DRS_HEAD_HAS_NAME | DRS_HEAD_HAS_PAGE)))) {
            break;
        }
        if (head.parts == DRS_HEAD_HAS_NAME) {
            if (name) {
                break;
            }
            name = high;
            continue;
        }
        parts |= head.parts;
        line->role = DRS_ROLE_RUNNING_HEAD;
        draft->work++;
    }
    if (name && !named && parts & (DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_PAGE)) {
        lines[name].role = DRS_ROLE_RUNNING_HEAD;
        draft->work++;
    }
}

/* "Drucksache 18/7355" alone on a line, the paper's own number, amid a page's text: the extractor moved its head there. */
static void find_moved_head(drs_draft *draft, size_t first, size_t last, const char *own) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = first; i <= last; i++) {
        drs_letterhead head;
        if (!lines[i].role && lines[i].holds & DRS_HOLDS_STROKE && drs_begins_as_letterhead(text, &lines[i]) &&
            drs_letterhead_eat(draft, i, &head) && head.parts & DRS_HEAD_HAS_REFERENCE &&
            strcmp(head.reference, own) == 0) {
            lines[i].role = DRS_ROLE_RUNNING_HEAD;
        }
    }
}

/* No other line prints the paper's number, and a page's running head names the parliament and the term alone: "Drucksache
 * 17/8214" in a block of its own amid that page is the third piece of the head (by), where it stands there once. */
static void find_lone_number(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    unsigned term = 0;
    size_t found = SIZE_MAX;
    for (size_t i = first; i <= last; i++) {
        drs_letterhead head;
        bool running = lines[i].role == DRS_ROLE_RUNNING_HEAD;
        bool may = lines[i].holds & DRS_HOLDS_STROKE && drs_begins_as_letterhead(draft->text->bytes, &lines[i]);
        if ((!running && (lines[i].role || !may)) || !drs_letterhead_eat(draft, i, &head)) {
            continue;
        }
        if (running) {
            if (head.parts & DRS_HEAD_HAS_REFERENCE) {
                return;
            }
            term = head.parts & DRS_HEAD_HAS_NAME && head.parts & DRS_HEAD_HAS_TERM ? head.term : term;
        } else if (head.parts == (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE)) {
            if (found != SIZE_MAX) {
                return;
            }
            found = i;
        }
    }
    drs_letterhead head;
    if (term && found != SIZE_MAX && lines[found].gap && (found == last || lines[found + 1].gap) &&
        drs_letterhead_eat(draft, found, &head) && (unsigned)strtoul(head.reference, NULL, 10) == term) {
        lines[found].role = DRS_ROLE_RUNNING_HEAD;
    }
}

/* Running heads at the first lines of a page; page 1 has the letterhead, which head.c reads. */
static void find_running_head(drs_draft *draft, size_t first, size_t last) {
    size_t i = first;
    for (size_t seen = 0; i <= last && seen < EDGE_LINES; i++, seen++) {
        drs_line *line = &draft->text->lines[i];
        if (line->role == DRS_ROLE_IMPRINT) {
            continue;
        }
        drs_letterhead head;
        if (!may_be_letterhead(draft->text->bytes, line) || !drs_letterhead_eat(draft, i, &head)) {
            break;
        }
        if (head.parts == DRS_HEAD_HAS_NUMBER || head.parts == DRS_HEAD_HAS_DATE ||
            (head.parts & (DRS_HEAD_HAS_NAME | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_LABEL)) == 0) {
            break;
        }
        line->role = DRS_ROLE_RUNNING_HEAD;
        draft->work++;
    }
}

/* Below a page's running head stand a question's number, the page's number and the question's words, each alone: the page's
 * number ends the line of the head, and the extractor reads column by column (he). */
static bool is_number_beside_question(drs_draft *draft, size_t low, size_t last) {
    const drs_line *lines = draft->text->lines;
    if (low == draft->first || lines[low - 1].role != DRS_ROLE_RUNNING_HEAD || low + 2 > last || lines[low].role ||
        lines[low + 1].role || !lines[low + 1].gap || !lines[low + 2].gap || !is_page_number(draft, low + 1)) {
        return false;
    }
    const drs_number_head head = drs_number_read(draft->text->bytes, lines[low].start, lines[low].end);
    return head.style != DRS_STYLE_NONE && head.text >= lines[low].end;
}

static void find_page_number(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    size_t low = first;
    while (low < last && (lines[low].role == DRS_ROLE_RUNNING_HEAD || lines[low].role == DRS_ROLE_IMPRINT)) {
        low++;
    }
    if (lines[low].role == DRS_ROLE_NONE && is_page_number(draft, low)) {
        lines[low].role = DRS_ROLE_PAGE_NUMBER;
    } else if (is_number_beside_question(draft, low, last)) {
        lines[low + 1].role = DRS_ROLE_PAGE_NUMBER;
    }
    /* The number may stand above, below or between the lines of an imprint. */
    size_t high = last;
    for (size_t seen = 0; seen < EDGE_LINES; seen++, high--) {
        if (lines[high].role == DRS_ROLE_NONE) {
            if (is_page_number(draft, high)) {
                lines[high].role = DRS_ROLE_PAGE_NUMBER;
            }
            break;
        }
        if (high == first) {
            break;
        }
    }
}

/* "- 2 -" and "Seite 2 von 6" are page numbers wherever they stand alone, since an extractor may have moved them; where the
 * page ends are lost, so are bare numbers that count on from 1 or 2 with a page's lines between. */
static void find_lost_page_numbers(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    unsigned expected = 0;
    size_t before = SIZE_MAX;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        char first = text[lines[i].start];
        bool possible = drs_is_digit(first) || first == '-' || first == 'S' || (uint8_t)first == 0xE2;
        if (lines[i].role || lines[i].end - lines[i].start > 24 || !possible) {
            continue;
        }
        drs_letterhead head;
        if (!drs_letterhead_eat(draft, i, &head)) {
            continue;
        }
        if ((head.parts & ~(unsigned)DRS_HEAD_HAS_NUMBER) == DRS_HEAD_HAS_PAGE) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
            continue;
        }
        if (head.parts != DRS_HEAD_HAS_NUMBER || !draft->pages_lost) {
            continue;
        }
        if (expected && head.number == expected && i - before >= LEAST_PAGE_LINES) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
            lines[before].role = DRS_ROLE_PAGE_NUMBER;
            expected++;
            before = i;
        } else if (!expected || (head.number <= 2 && expected <= 3)) {
            expected = head.number >= 1 && head.number <= 2 ? head.number + 1 : 0;
            before = i;
        }
    }
}

/* A running head of two lines, in either order, and the page's number below it: "Drucksache 18/3207" above
 * "Schleswig-Holsteinischer Landtag - 18. Wahlperiode". */
static void take_rest_of_head(drs_draft *draft, size_t head_line) {
    drs_line *lines = draft->text->lines;
    drs_letterhead rest;
    bool numbered = false; /* the page's number is known: another one is the text's */
    size_t from = head_line > draft->first + 2 ? head_line - 2 : draft->first;
    for (size_t i = from; i <= head_line + 2 && i < draft->end; i++) {
        numbered = numbered || lines[i].role == DRS_ROLE_PAGE_NUMBER;
        if (lines[i].role || lines[i].page != lines[head_line].page || lines[i].end - lines[i].start > 40 ||
            !may_be_letterhead(draft->text->bytes, &lines[i]) || !drs_letterhead_eat(draft, i, &rest)) {
            continue;
        }
        if (rest.parts == (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE)) {
            lines[i].role = DRS_ROLE_RUNNING_HEAD;
        } else if (rest.parts == DRS_HEAD_HAS_PAGE || rest.parts == (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER)) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
            numbered = true;
        } else if (!numbered && is_page_number(draft, i) && i > head_line && rest.parts == DRS_HEAD_HAS_NUMBER &&
                   lines[i].gap && (i + 1 == draft->end || lines[i + 1].gap)) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
        }
    }
}

/* The bare number on line `line`, 0 where there is none. */
static unsigned bare_number(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    drs_letterhead head;
    bool possible = (!at->role || at->role == DRS_ROLE_PAGE_NUMBER) && at->end - at->start <= 3 &&
                    drs_is_digit(draft->text->bytes[at->start]);
    return possible && drs_letterhead_eat(draft, line, &head) && head.parts == DRS_HEAD_HAS_NUMBER ? head.number : 0;
}

/* The numbers below 64 that cannot be a page's amid words, a bit each: another line is that page's number, or the note of
 * that mark. */
static uint64_t numbers_told_elsewhere(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    uint64_t told = 0;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        bool dash = text[line->start] == '-' || (uint8_t)text[line->start] == 0xE2;
        bool edge = line->role == DRS_ROLE_PAGE_NUMBER || line->role == DRS_ROLE_RUNNING_HEAD || (!line->role && dash);
        size_t at = line->start;
        unsigned number = 0;
        while (!edge && at < line->end && drs_is_digit(text[at]) && number < 100) {
            number = number * 10 + (unsigned)(text[at++] - '0');
        }
        bool note = at > line->start && at + 1 < line->end && text[at] == ' ' && drs_is_upper(text, at + 1, line->end);
        drs_letterhead head;
        bool page = edge && line->end - line->start <= DRS_HEAD_BYTES && drs_letterhead_eat(draft, i, &head) &&
                    head.parts & (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER);
        number = page ? head.number : number;
        told |= (page || note) && number < 64 ? UINT64_C(1) << number : 0;
    }
    return told;
}

/* A running head or a number stands where a form feed parts two pages: the page numbers are there, not amid the text. */
static bool edges_tell_pages(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        unsigned below = lines[i].role;
        unsigned above = lines[i - 1].role;
        bool told = below == DRS_ROLE_RUNNING_HEAD || below == DRS_ROLE_PAGE_NUMBER || above == DRS_ROLE_RUNNING_HEAD ||
                    above == DRS_ROLE_PAGE_NUMBER;
        if (told && lines[i].page != lines[i - 1].page) {
            return true;
        }
    }
    return false;
}

/* A bare number alone on its line amid a sentence, where no page's edge tells its number: it would have found room on the
 * line above or below. Where the edges do, this is a count or a cell. */
static void find_numbers_amid_words(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool asked = false;
    uint64_t told = 0;
    for (size_t i = draft->first + HEAD_AT_END; i + 1 < draft->end; i++) {
        const drs_line *above = &lines[i - 1];
        const drs_line *below = &lines[i + 1];
        unsigned number = drs_is_digit(text[lines[i].start]) ? bare_number(draft, i) : 0;
        if (!number || number > (i - draft->first) / LEAST_PAGE_LINES + 1 || above->role || below->role ||
            !is_page_number(draft, i)) {
            continue;
        }
        /* Cells of a table that stand on lines of their own are short. */
        bool full = (above->end - above->start) * 10 >= (size_t)draft->text->width * 5;
        bool goes_on = (below->end - below->start) * 10 >= (size_t)draft->text->width * 4;
        bool small = drs_is_lower(text, below->start, below->end);
        bool torn = text[above->end - 1] == '-' && small;
        bool open = drs_ends_lower(text, above->start, above->end);
        if (!full || !(torn || drs_ends_with_open_word(text, above) || (open && goes_on && small))) {
            continue;
        }
        told = asked ? told : numbers_told_elsewhere(draft);
        asked = true;
        if (number >= 64 || !(told >> number & 1)) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
        }
    }
}

/* Where the page ends are lost: numbers right below the running heads, or right above them, that count on from 1, 2 or 3 are
 * those of the pages. */
static void find_numbers_beside_heads(drs_draft *draft, bool below) {
    drs_line *lines = draft->text->lines;
    for (unsigned round = 0; round < 2; round++) {
        unsigned expected = 0;
        size_t heads = 0;
        size_t count = 0;
        for (size_t i = draft->first + HEAD_AT_END; i < draft->end; i++) {
            bool edge = lines[i].role == DRS_ROLE_RUNNING_HEAD &&
                        (below ? i + 1 < draft->end && lines[i + 1].role != DRS_ROLE_RUNNING_HEAD
                               : lines[i - 1].role != DRS_ROLE_RUNNING_HEAD);
            if (!edge) {
                continue;
            }
            heads++;
            size_t beside = below ? i + 1 : i - 1;
            unsigned number = bare_number(draft, beside);
            if (number && (number == expected || (!expected && number <= 3))) {
                count++;
                expected = number + 1;
                if (round) {
                    lines[beside].role = DRS_ROLE_PAGE_NUMBER;
                }
            }
        }
        if (!count || count < heads) {
            return;
        }
    }
}

/* Where the page ends are lost, the running head stands in the middle of the lines and the number beside it. */
static void find_lost_page_edges(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        bool known = lines[i].role == DRS_ROLE_RUNNING_HEAD && draft->text->page_count == 1;
        if ((lines[i].role && !known) || i - draft->first < HEAD_AT_END || !starts_page(draft, i)) {
            continue;
        }
        lines[i].role = DRS_ROLE_RUNNING_HEAD;
        take_rest_of_head(draft, i);
        if (!(lines[i].flags & DRS_LINE_PAGE_FIRST) && lines[i - 1].role == DRS_ROLE_NONE &&
            drs_is_digit(draft->text->bytes[lines[i - 1].start]) && is_page_number(draft, i - 1)) {
            lines[i - 1].role = DRS_ROLE_PAGE_NUMBER;
        }
    }
}

/* Nothing but "________" stands on the line. */
static bool is_rule(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (text[at->start] != '_' || at->role || at->end - at->start < 5) {
        return false;
    }
    size_t stop = at->start;
    while (stop < at->end && (text[stop] == '_' || text[stop] == ' ')) {
        stop++;
    }
    return stop == at->end;
}

/* "________" above what stands at a page's foot belongs to it. */
static void find_rules(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    for (size_t i = draft->first; i < draft->end; i++) {
        if (is_rule(draft, i) &&
            (i + 1 == draft->end || lines[i + 1].page != lines[i].page || drs_is_furniture(&lines[i + 1]))) {
            lines[i].role = DRS_ROLE_IMPRINT;
        }
    }
}

void drs_furniture_take_rule_above(drs_draft *draft, size_t line) {
    if (line > draft->first && is_rule(draft, line - 1)) {
        draft->text->lines[line - 1].role = DRS_ROLE_IMPRINT;
    }
}

void drs_furniture_find(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    if (draft->profile->traits & DRS_MARGIN_COLUMN) {
        drs_margin_cut_columns(draft);
        drs_letter_house_take_logos(draft);
    } else {
        drs_margin_cut_dates(draft);
    }
    draft->pages_lost = draft->end - draft->first > PAGE_LINES && on_one_page(draft);
    char own[16];
    bool numbered = find_own_number(draft, own);
    for (size_t first = draft->first; first < draft->end;) {
        size_t last = first;
        while (last + 1 < draft->end && lines[last + 1].page == lines[first].page) {
            last++;
        }
        for (size_t i = first; i <= last; i++) {
            /* Imprints stand in the last lines of a page, dates of issue also below the head (bb, st). */
            if (i - first < 16 || last - i < 14 || draft->pages_lost || first == draft->first) {
                if (drs_line_may(draft, i, DRS_FORMS_IMPRINT)) {
                    find_imprint(draft, i, &draft->reader->imprint);
                }
            }
            /* The side column stands on a letter's first page, its logo at the top of the others. */
            if (draft->profile->traits & DRS_MARGIN_COLUMN && (first == draft->first || i - first < EDGE_LINES) &&
                drs_forms_possible(&draft->reader->margin, draft->text->bytes, lines[i].start, lines[i].end)) {
                find_imprint(draft, i, &draft->reader->margin);
            }
        }
        if (first != draft->first) {
            find_running_head(draft, first, last);
            if (numbered) {
                find_moved_head(draft, first, last, own);
            } else {
                find_lone_number(draft, first, last);
            }
        } else if (numbered && last - first > HEAD_LINES) {
            find_moved_head(draft, first + HEAD_LINES, last, own); /* head and second column (pdftotext) */
        }
        if (first != draft->first || last - first > HEAD_AT_END) {
            find_running_foot(draft, first, last, numbered ? own : "");
        }
        find_page_number(draft, first, last);
        first = last + 1;
    }
    find_lost_page_edges(draft);
    if (!edges_tell_pages(draft)) {
        find_numbers_amid_words(draft);
    }
    if (on_one_page(draft)) {
        if (numbered && draft->end - draft->first > HEAD_LINES) {
            find_moved_head(draft, draft->first + HEAD_LINES, draft->end - 1, own);
        }
        find_numbers_beside_heads(draft, true);
        find_numbers_beside_heads(draft, false);
    }
    if (draft->profile->traits & DRS_MARGIN_COLUMN) {
        drs_letter_house_take_addresses(draft);
        drs_margin_cut_tails(draft);
        drs_margin_take_blocks(draft);
    }
    find_lost_page_numbers(draft);
    find_rules(draft);
}
