#include "measures.h"

#include <string.h>

#include "letters.h"

/* ---- Gaps ----------------------------------------------------------------------------------------------------------- */

/* Fewer gaps tell no rule. */
#define COMMON_GAPS 8u

/* The fewest empty lines, from `least` on, that more than one in twenty lines has before it, of those that have so many. */
static size_t usual_gap(const drs_text *text, size_t least) {
    enum { MOST = 4 };
    size_t counts[MOST + 1] = {0};
    size_t all = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        const drs_line *line = &text->lines[i];
        if (!(line->flags & (DRS_LINE_PAGE_FIRST | DRS_LINE_PIECE)) && line->gap >= least) {
            counts[line->gap < MOST ? line->gap : MOST]++;
            all++;
        }
    }
    size_t usual = least;
    size_t fewer = 0;
    while (usual < MOST && (fewer + counts[usual]) * 20 <= all) {
        fewer += counts[usual++];
    }
    return all >= COMMON_GAPS && usual < MOST ? usual : least;
}

/* Some extractors put an empty line behind each line (Tika), or two where others put one. Those part nothing; what stands
 * beyond them is the paper's. True where each line had one. */
static bool level_gaps(drs_text *text) {
    size_t common = usual_gap(text, 0);
    for (size_t i = 0; common && i < text->line_count; i++) {
        drs_line *line = &text->lines[i];
        line->gap = (uint16_t)(line->gap > common ? line->gap - common : 0);
    }
    size_t between = usual_gap(text, 1);
    for (size_t i = 0; between > 1 && i < text->line_count; i++) {
        drs_line *line = &text->lines[i];
        line->gap = (uint16_t)(line->gap > between ? line->gap - between + 1 : line->gap > 0);
    }
    return common > 0;
}

/* ---- Widths --------------------------------------------------------------------------------------------------------- */

/* So many lines tell of all. */
#define SAMPLE_LINES 5000u
/* Shorter lines tell no width. */
#define SHORTEST_LINE 30u
/* Lines from this length on are running text; one that is filled to the margin has so many doubled blanks. */
#define RUNNING_LINE 60u
#define FILLED_BLANKS 4u
/* Wider ones are counted as this wide: tables. */
enum { WIDEST_LINE = 255 };
/* Of a text without any line that tells one. */
#define USUAL_WIDTH 80u
/* Lines of one width differ by so many letters in length. */
#define RAGGED 10u
/* Fewer of them tell no width: titles, names and questions are short. */
#define COMMON_LINES 8u

/* The upper end of the range of lengths that most lines have, `widest` where these are few; counts[i] lines have i
 * letters. */
static uint32_t most_common(const uint32_t *counts, uint32_t widest) {
    size_t inside = 0;
    size_t most = 0;
    uint32_t common = widest;
    for (uint32_t length = SHORTEST_LINE; length <= widest; length++) {
        inside += counts[length];
        inside -= length >= SHORTEST_LINE + RAGGED ? counts[length - RAGGED] : 0;
        if (inside >= most) {
            most = inside;
            common = length;
        }
    }
    return most >= COMMON_LINES ? common : widest;
}

/* The width that one line in seven reaches: full lines are many, wider ones (tables) are few. */
static uint32_t full_width(const uint32_t *counts, uint32_t widest, size_t total) {
    size_t seen = 0;
    for (uint32_t width = widest + 1; width-- > SHORTEST_LINE;) {
        seen += counts[width];
        if (total && seen * 7 >= total) {
            return width;
        }
    }
    return USUAL_WIDTH;
}

/* The blanks by which a line is wider than its words need, and how often some stand side by side. */
static uint32_t filling_blanks(const drs_text *text, const drs_line *line, uint32_t *doubled) {
    uint32_t blanks = 0;
    *doubled = 0;
    for (size_t at = line->start; line->flags & DRS_LINE_DOUBLED;) {
        at = drs_find_at(text->bytes, at, line->end, "  ");
        if (at >= line->end) {
            break;
        }
        size_t behind = drs_skip_spaces(text->bytes, at, line->end);
        blanks += (uint32_t)(behind - at - 1);
        (*doubled)++;
        at = behind;
    }
    return blanks;
}

/* One line in so many has an empty one before it where those part blocks; more where each line had one at first. */
#define SELDOM 50u
#define SELDOM_LEVELLED 10u

void drs_text_measure(drs_text *text, size_t first, size_t end) {
    const size_t seldom = text->levelled ? SELDOM_LEVELLED : SELDOM;
    uint32_t counts[WIDEST_LINE + 1] = {0};
    size_t without_gap = 0;
    size_t sample = end - first > SAMPLE_LINES ? SAMPLE_LINES : end - first;
    size_t total = 0;
    size_t filled = 0;
    size_t running = 0;
    uint32_t widest = SHORTEST_LINE;
    for (size_t i = first; i < first + sample; i++) {
        const drs_line *line = &text->lines[i];
        uint32_t length = line->end - line->start;
        length -=
            length > 3 && memcmp(text->bytes + line->end - 3, "\xE2\x80\x90", 3) == 0 ? 2 : 0; /* as wide as "-" */
        if (length >= RUNNING_LINE) {
            uint32_t doubled;
            length -= filling_blanks(text, line, &doubled);
            filled += doubled >= FILLED_BLANKS;
            running++;
        }
        if (length >= SHORTEST_LINE) {
            length = length < WIDEST_LINE ? length : WIDEST_LINE;
            widest = length > widest ? length : widest;
            counts[length]++;
            total++;
        }
        without_gap += line->gap == 0;
    }
    text->width = full_width(counts, widest, total);
    /* Where hyphens were undone two or three printed lines are one (pdftotext): the length that most lines come near is
     * what the print had. */
    uint32_t common = most_common(counts, widest);
    text->printed_width = common * 6 < text->width * 5 ? common : text->width;
    text->gaps_mean = without_gap * 10 >= sample * 4 && (sample - without_gap) * seldom >= sample;
    text->justified = running && filled * 4 >= running;
}

void drs_text_measure_all(drs_text *text) {
    text->levelled = level_gaps(text);
    drs_text_measure(text, 0, text->line_count);
}
