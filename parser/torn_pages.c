#include "torn_pages.h"

#include <string.h>

#include "body_lines.h"
#include "doubtful.h"
#include "furniture.h"
#include "letters.h"
#include "line_ranges.h"
#include "numbers.h"
#include "sentence_ends.h"

/* A line of a column has so many letters at most; papers that are set in one are wider. */
#define COLUMN_WIDTH 70u
/* So many lines of a page that is set in columns may be wider: a table's, and such as an extractor joined. */
#define MOST_WIDE 3u
/* A line of a paragraph has so many letters at least. */
#define LEAST_LETTERS 30u

/* The text of the line breaks off: "Rechtswidrige Inhal-", "innerhalb der zur". */
static bool text_breaks_off(const char *text, const drs_line *line) {
    size_t end = line->stop ? line->stop : line->end;
    size_t start = line->cut > line->start ? line->cut : line->start;
    if (end - start < LEAST_LETTERS || line->flags & DRS_LINE_DOUBLED) {
        return false;
    }
    const drs_line own = {.start = (uint32_t)start, .end = (uint32_t)end};
    return (!line->stop || text[end - 1] == '-') && drs_line_breaks_off(text, &own);
}

/* The next line that no furniture and no note is, nor a head's half amid a text whose page ends are lost. */
static size_t line_below(const drs_draft *draft, size_t line) {
    do {
        line++;
    } while (line < draft->end &&
             (drs_is_aside(&draft->text->lines[line]) || draft->text->lines[line].role == DRS_ROLE_HEAD));
    return line;
}

/* An answer or a remark goes to its end with line `line`. Parts of a question end so: "b) von Ersatzteilen und". */
static bool ends_text(const drs_draft *draft, size_t line, size_t below) {
    const drs_line *lines = draft->text->lines;
    return drs_line_in_text(&lines[line]) && lines[line].role != DRS_ROLE_QUESTION &&
           (below >= draft->end || lines[below].role != lines[line].role || lines[below].owner != lines[line].owner);
}

/* A paragraph begins small below the end of a sentence: it goes on with another one than that above it. */
static bool begins_torn(const drs_draft *draft, size_t line, size_t above) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *own = &lines[line];
    if (!own->gap || own->page != lines[above].page || !drs_line_in_text(own) || !drs_line_in_text(&lines[above]) ||
        own->end - own->start < LEAST_LETTERS || lines[above].end - lines[above].start < LEAST_LETTERS ||
        !drs_is_lower(text, own->start, own->end) ||
        drs_number_read(text, own->start, own->end).style != DRS_STYLE_NONE) {
        return false;
    }
    size_t word = drs_word_end(text, own->start, own->end);
    bool address = memchr(text + own->start, '.', word - own->start) || drs_begins(text, own->start, own->end, "http");
    return !address && strchr(".?", text[lines[above].end - 1]) != NULL;
}

/* The answers' heads on the page of answer `index` count backwards to it. */
static bool counts_back(const drs_draft *draft, size_t index) {
    const drs_draft_answer *answer = &draft->answers[index];
    const drs_draft_answer *before = index ? &draft->answers[index - 1] : NULL;
    const drs_line *lines = draft->text->lines;
    return before && answer->to_count && before->to_count && lines[answer->head].page == lines[before->head].page &&
           answer->to[0].major < before->to[0].major;
}

static void doubt_page(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &lines[i];
        if (!drs_line_in_text(line) || drs_is_doubted(draft, i)) {
            continue;
        }
        if (line->role == DRS_ROLE_QUESTION) {
            const drs_range *range = &draft->questions[line->owner].lines;
            size_t end = range->last < draft->end ? range->last : draft->end - 1;
            while (end > range->first && (lines[end].role != DRS_ROLE_QUESTION || lines[end].owner != line->owner)) {
                end--;
            }
            if (strchr("?)", text[lines[end].end - 1])) {
                continue;
            }
        }
        drs_doubt(draft, "page.blocks", i, NULL);
    }
}

void drs_torn_pages_check(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool narrow = draft->profile->traits & DRS_TWO_COLUMNS && draft->text->printed_width <= COLUMN_WIDTH;
    size_t answer = 0;
    for (size_t first = draft->first; first < draft->end;) {
        size_t last = first;
        while (last + 1 < draft->end && lines[last + 1].page == lines[first].page) {
            last++;
        }
        bool torn = false;
        bool back = false;
        size_t wide = 0; /* lines that no column holds: there the questions are answered in an order of their own */
        for (; answer < draft->answer_count && draft->answers[answer].head <= last; answer++) {
            back = back || counts_back(draft, answer);
        }
        size_t above = SIZE_MAX;
        for (size_t i = first; i <= last; i++) {
            draft->work++;
            if (drs_is_aside(&lines[i])) {
                continue;
            }
            wide += drs_line_in_text(&lines[i]) && lines[i].end - lines[i].start > COLUMN_WIDTH;
            size_t below = line_below(draft, i);
            bool within = below <= last && lines[below].gap;
            torn = torn || (above != SIZE_MAX && begins_torn(draft, i, above)) ||
                   (within && ends_text(draft, i, below) && text_breaks_off(text, &lines[i]));
            above = i;
        }
        if ((torn || (back && wide < MOST_WIDE)) && narrow) {
            doubt_page(draft, first, last);
        }
        first = last + 1;
    }
    for (size_t i = draft->first; i < draft->end; i++) {
        size_t below = line_below(draft, i);
        if (drs_line_in_text(&lines[i]) && ends_text(draft, i, below) && text_breaks_off(text, &lines[i]) &&
            !drs_is_doubted(draft, i)) {
            drs_doubt(draft, "text.torn", i, NULL);
        }
    }
}
