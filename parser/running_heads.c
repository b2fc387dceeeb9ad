#include "running_heads.h"

#include <stdlib.h>
#include <string.h>

#include "furniture.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "numbers.h"
#include "own_number.h"
#include "page_numbers.h"

/* A letterhead line that may stand inside a page too, since nobody writes it in a sentence. */
static bool is_whole_head(const drs_letterhead *head) {
    return (head->parts & DRS_HEAD_HAS_NAME) &&
           (head->parts & (DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_LABEL));
}

bool drs_starts_page(drs_draft *draft, size_t line) {
    drs_letterhead head;
    return drs_begins_as_letterhead(draft->text->bytes, &draft->text->lines[line]) &&
           drs_letterhead_eat(draft, line, &head) && is_whole_head(&head);
}

bool drs_on_one_page(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    return lines[draft->first].page == lines[draft->end - 1].page;
}

bool drs_own_number_find(drs_draft *draft, char own[16]) {
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

void drs_running_foot_find(drs_draft *draft, size_t first, size_t last, const char *own) {
    drs_line *lines = draft->text->lines;
    size_t high = last;
    size_t name = 0;
    unsigned parts = 0;
    for (size_t i = first; i < last && i - first < DRS_EDGE_LINES && drs_is_furniture(&lines[i]); i++) {
        drs_letterhead head;
        parts |= lines[i].role == DRS_ROLE_RUNNING_HEAD && drs_letterhead_eat(draft, i, &head) ? head.parts : 0;
    }
    bool named = parts & DRS_HEAD_HAS_NAME;
    for (size_t seen = 0; high > first && seen < DRS_EDGE_LINES; high--, seen++) {
        drs_line *line = &lines[high];
        drs_letterhead head;
        if (line->role == DRS_ROLE_RUNNING_HEAD && drs_letterhead_eat(draft, high, &head)) {
            parts |= head.parts;
            continue;
        }
        if (line->role == DRS_ROLE_IMPRINT || line->role == DRS_ROLE_RUNNING_HEAD || drs_is_page_number(draft, high)) {
            continue;
        }
        if (line->role || !drs_may_be_letterhead(draft->text->bytes, line) || !drs_letterhead_eat(draft, high, &head)) {
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

void drs_moved_head_find(drs_draft *draft, size_t first, size_t last, const char *own) {
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

void drs_lone_number_find(drs_draft *draft, size_t first, size_t last) {
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

/* "4.3", "5." alone on a line. */
static bool is_bare_number(const char *text, const drs_line *line) {
    const drs_number_head number = drs_number_read(text, line->start, line->end);
    return number.style != DRS_STYLE_NONE && number.style != DRS_STYLE_WORD && number.text >= line->end;
}

void drs_running_head_find(drs_draft *draft, size_t first, size_t last) {
    size_t i = first;
    for (size_t seen = 0; i <= last && seen < DRS_EDGE_LINES; i++, seen++) {
        drs_line *line = &draft->text->lines[i];
        if (line->role == DRS_ROLE_IMPRINT) {
            continue;
        }
        drs_letterhead head;
        if (i > first && is_bare_number(draft->text->bytes, line)) {
            continue; /* that of a question, whose words stand below the rest of the head (by, pdftotext) */
        }
        if (!drs_may_be_letterhead(draft->text->bytes, line) || !drs_letterhead_eat(draft, i, &head)) {
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
            !drs_may_be_letterhead(draft->text->bytes, &lines[i]) || !drs_letterhead_eat(draft, i, &rest)) {
            continue;
        }
        if (rest.parts == (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE)) {
            lines[i].role = DRS_ROLE_RUNNING_HEAD;
        } else if (rest.parts == DRS_HEAD_HAS_PAGE || rest.parts == (DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_NUMBER)) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
            numbered = true;
        } else if (!numbered && drs_is_page_number(draft, i) && i > head_line && rest.parts == DRS_HEAD_HAS_NUMBER &&
                   lines[i].gap && (i + 1 == draft->end || lines[i + 1].gap)) {
            lines[i].role = DRS_ROLE_PAGE_NUMBER;
        }
    }
}

/* Lines of the text, or what is not known yet, stand above and below the running head, on its page. */
static bool is_amid(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return line > draft->first + DRS_HEAD_AT_END && line + 1 < draft->end && at[-1].page == at->page &&
           at[1].page == at->page && !drs_is_furniture(&at[-1]) && !drs_is_furniture(&at[1]);
}

bool drs_running_heads_find_lost(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    bool amid = false;
    for (size_t i = draft->first + 1; i < draft->end; i++) {
        amid = amid || (lines[i].role == DRS_ROLE_RUNNING_HEAD && is_amid(draft, i));
        bool known = lines[i].role == DRS_ROLE_RUNNING_HEAD && draft->text->page_count == 1;
        if ((lines[i].role && !known) || i - draft->first < DRS_HEAD_AT_END || !drs_starts_page(draft, i)) {
            continue;
        }
        lines[i].role = DRS_ROLE_RUNNING_HEAD;
        take_rest_of_head(draft, i);
        if (!(lines[i].flags & DRS_LINE_PAGE_FIRST) && lines[i - 1].role == DRS_ROLE_NONE &&
            drs_is_digit(draft->text->bytes[lines[i - 1].start]) && drs_is_page_number(draft, i - 1)) {
            lines[i - 1].role = DRS_ROLE_PAGE_NUMBER;
        }
        amid = amid || is_amid(draft, i);
    }
    return amid;
}

/* DRS_HEAD_HAS_… of the line where it is all letterhead, else 0. */
static unsigned parts_of(drs_draft *draft, size_t line) {
    drs_letterhead head;
    return drs_letterhead_eat(draft, line, &head) ? head.parts : 0;
}

bool drs_running_head_wraps(drs_draft *draft, size_t line) {
    enum { LONGEST = 120, LONGEST_REST = 80 };
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    const drs_line *next = own + 1;
    if (own->end - own->start > LONGEST || next->end - next->start > LONGEST_REST ||
        !((own->holds | next->holds) & DRS_HOLDS_STROKE) || !drs_begins_as_letterhead(text, own)) {
        return false;
    }
    const unsigned whole = DRS_HEAD_HAS_NAME | DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_LABEL;
    const unsigned telling = DRS_HEAD_HAS_NAME | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_PAGE | DRS_HEAD_HAS_LABEL;
    const unsigned above = parts_of(draft, line);
    const bool small = drs_is_lower(text, next->start, next->end);
    if ((above & whole) == whole || (above && !small && parts_of(draft, line + 1) & telling)) {
        return false;
    }
    drs_letterhead head;
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    bool wraps = drs_letterhead_eat_piece(draft->arena, text, (drs_piece){own->start, next->end}, &head) &&
                 (head.parts & whole) == whole;
    drs_arena_back(draft->arena, mark);
    return wraps;
}
