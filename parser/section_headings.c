#include "section_headings.h"

#include <string.h>

#include "line_ranges.h"
#include "numbers.h"
#include "sentence_ends.h"
#include "sentence_words.h"

/* A page's edge between a topic's heading and its first question has fewer lines. */
#define SKIPPED_LINES 12u

bool drs_looks_like_heading(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    char last = text[drs_line_stop(text, at) - 1]; /* behind it the mark of a note may stand */
    size_t width = draft->text->width;
    if (at->end - at->start > width || last == '.' || last == '?' || last == '!' || last == ';' || last == ',' ||
        last == ')' || drs_is_digit(text[at->end - 1])) {
        return false;
    }
    /* Roman or capital section numbers, or a capital's start; a quotation's last sentence is none. */
    if (!drs_is_upper(text, at->start, at->end) || drs_line_closes_in_quotation(draft, line)) {
        return false;
    }
    return memchr(text + at->start, ':', at->end - at->start - 1) == NULL;
}

/* The next line of the body; draft->end where none is near. */
static size_t line_below(const drs_draft *draft, size_t line) {
    size_t next = line + 1;
    while (next < draft->end && drs_line_skipped(&draft->text->lines[next])) {
        if (next - line > SKIPPED_LINES) {
            return draft->end;
        }
        next++;
    }
    return next;
}

/* "II. Landesprogramm", "B. Verfahren": sections are counted with Roman numbers and capitals, lists are not. */
bool drs_is_numbered_heading(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    if (drs_is_digit(text[at->start])) {
        /* "1. Personal" above "1.1 …" (by); the number may stand alone above its words. */
        drs_number_head topic = drs_number_read(text, at->start, at->end);
        size_t words = topic.style == DRS_STYLE_DOT && topic.text >= at->end ? line_below(draft, line) : line;
        size_t next = words < draft->end ? line_below(draft, words) : draft->end;
        if (topic.style != DRS_STYLE_DOT || next >= draft->end) {
            return false;
        }
        const drs_line *named = &draft->text->lines[words];
        size_t start = words == line ? topic.text : named->start;
        char close = text[named->end - 1];
        drs_number_head first = drs_number_read(text, draft->text->lines[next].start, draft->text->lines[next].end);
        return drs_is_upper(text, start, named->end) && close != '.' && close != '?' &&
               first.style == DRS_STYLE_LEVELS && first.number.major == topic.number.major && first.number.minor == 1;
    }
    size_t end = at->start + (drs_begins(text, at->start, at->end, "Zu ") ? 3 : 0); /* of the answers (rp) */
    size_t number = end;
    while (end < at->end && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X')) {
        end++;
    }
    if (end == number && text[end] >= 'A' && text[end] <= 'H') {
        end++;
    }
    if (end == number || end - number > 5 || end + 2 >= at->end || (text[end] != '.' && text[end] != ')') ||
        text[end + 1] != ' ') {
        return false;
    }
    size_t words = end + 1;
    words = drs_skip_spaces(text, words, at->end);
    size_t room = (size_t)draft->text->width * (at->joined[0] ? 2 : 1);
    return at->end - at->start <= room && !strchr(".?!;,", text[at->end - 1]) && drs_is_upper(text, words, at->end);
}

/* Nothing but one or two lines of heading stands in [first, last]. */
bool drs_only_headings(drs_draft *draft, size_t first, size_t last) {
    size_t count = 0;
    for (size_t i = first; i <= last; i++) {
        if (drs_line_skipped(&draft->text->lines[i])) {
            continue;
        }
        if (++count > 2 || !(drs_looks_like_heading(draft, i) || drs_is_numbered_heading(draft, i))) {
            return false;
        }
    }
    return count > 0;
}

/* Lines that stand where only a topic's heading is expected; sentences there have no place in the record. */
void drs_topic_give(drs_draft *draft, size_t first, size_t last) {
    for (size_t i = first; i <= last; i++) {
        if (!drs_line_skipped(&draft->text->lines[i]) && !drs_looks_like_heading(draft, i) &&
            !drs_is_numbered_heading(draft, i)) {
            return;
        }
    }
    drs_lines_give(draft, first, 0, last, DRS_ROLE_HEADING, 0);
}

/* The line is full and its last word begins with a small letter: it goes on below. */
static bool is_full_and_open(const drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    size_t word = drs_last_word(text, at->start, at->end);
    bool open = text[at->end - 1] == '-' || drs_is_letter(text, at->end - 1, at->end);
    return open && (at->end - at->start) * 10 >= (size_t)draft->text->width * 8 && drs_is_lower(text, word, at->end);
}

/* The mark of a note may stand behind the full stop: "… nachgewiesen.2", not "… am 1.2". */
static bool ends_sentence(const char *text, const drs_line *line) {
    size_t end = line->end;
    while (end > line->start + 2 && line->end - end < 2 && drs_is_digit(text[end - 1])) {
        end--;
    }
    if (end < line->end && (text[end - 1] != '.' || drs_is_digit(text[end - 2]))) {
        end = line->end;
    }
    while (end > line->start + 2 && line->end - end < 3 && text[end - 1] == '*') {
        end--; /* "… hinterlegt.**" (bt) */
    }
    char close = text[end - 1];
    return close == '.' || close == '?' || close == '!' || close == '"' || drs_ends(text, line->start, end, "“");
}

/* The line above ends with a word of a sentence and its stop: "… verwiesen.", not "… e. V." or "… u. a.". */
static bool ends_with_word(const char *text, const drs_line *line) {
    size_t stop = line->end - 1;
    size_t word = drs_last_word(text, line->start, line->end);
    while (word < stop && strchr("(\"", text[word])) {
        word++;
    }
    return text[stop] != '.' || (stop >= word + 3 && !drs_is_abbreviation(text + word, stop - word) &&
                                 memchr(text + word, '.', stop - word) == NULL);
}

/* "Bund und Länder" right below a sentence: few words, of which the first begins no sentence and is no answer of one word.
 * The extractor may leave no empty line above a topic's heading, though it does elsewhere (pdftotext). */
static bool is_short_topic(const drs_draft *draft, size_t line, size_t above) {
    static const char *const answers[] = {"Ja",  "Nein",  "Keine",     "Keiner",      "Kein",   "Keines", "Siehe",
                                          "Vgl", "Nicht", "Entfällt",  "Unbekannt",   "Nichts", "Bisher", "Derzeit",
                                          "Nur", "Rund",  "Insgesamt", "Fehlanzeige", "Etwa",   "Ca",     NULL};
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    size_t word = drs_word_end(text, at->start, at->end);
    return (at->end - at->start) * 2 <= draft->text->printed_width && !(at->holds & DRS_HOLDS_DIGIT) &&
           !drs_begins_with_sentence_word(text, at->start, at->end) &&
           !drs_word_in(text + at->start, word - at->start, answers) &&
           ends_with_word(text, &draft->text->lines[above]);
}

/* Lines at the end of [first, last] that are a topic heading of the question which follows; returns the new last line.
 * `announced`: a lead-in follows, above which a short line is a heading even without an empty line before it. */
size_t drs_heading_cut(drs_draft *draft, size_t first, size_t last, bool announced) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t keep = last;
    size_t heading = SIZE_MAX;
    for (size_t lines_seen = 0; keep > first && lines_seen < 3; lines_seen++) {
        if (drs_line_skipped(&lines[keep])) {
            keep--;
            lines_seen--;
            continue;
        }
        if (!drs_looks_like_heading(draft, keep) && !drs_is_numbered_heading(draft, keep)) {
            break;
        }
        size_t above = keep - 1;
        while (above > first && drs_line_skipped(&lines[above])) {
            above--;
        }
        if (drs_line_skipped(&lines[above])) {
            break;
        }
        bool closed = ends_sentence(text, &lines[above]);
        bool gap = lines[keep].gap && draft->text->gaps_mean;
        if (drs_is_numbered_heading(draft, keep)) {
            heading = keep;
            break;
        }
        /* Behind a closed sentence, and, where empty lines part blocks, behind one of those. Where none do, a full line
         * that ends with a small word is a sentence which the page's end breaks off. */
        if (!draft->text->gaps_mean && is_full_and_open(draft, keep)) {
            break;
        }
        if (closed && (gap || announced || !draft->text->gaps_mean || lines[keep].page != lines[above].page ||
                       (lines_seen == 0 && is_short_topic(draft, keep, above)))) {
            heading = keep;
            break;
        }
        if (gap || closed) {
            break;
        }
        keep = above;
    }
    if (heading == SIZE_MAX) {
        return last;
    }
    /* "1." alone above "Bestand der Konten" and "1.1 …" */
    size_t number = heading;
    while (number > first && (number == heading || drs_line_skipped(&lines[number]))) {
        number--;
    }
    if (number < heading && drs_is_digit(text[lines[number].start]) && lines[number].end - lines[number].start <= 4 &&
        drs_is_numbered_heading(draft, number)) {
        heading = number;
    }
    for (size_t i = heading; i <= last; i++) {
        if (lines[i].role == DRS_ROLE_NONE) {
            lines[i].role = DRS_ROLE_HEADING;
        }
    }
    size_t end = heading ? heading - 1 : 0;
    while (end > first && drs_line_skipped(&lines[end])) {
        end--;
    }
    return end;
}

size_t drs_answers_topic_cut(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t keep = last;
    while (keep > first && drs_line_skipped(&lines[keep])) {
        keep--;
    }
    if (keep == first || drs_line_skipped(&lines[keep]) ||
        !drs_begins(text, lines[keep].start, lines[keep].end, "Zu ") || !drs_is_numbered_heading(draft, keep)) {
        return last;
    }
    lines[keep].role = DRS_ROLE_HEADING;
    while (keep > first && drs_line_skipped(&lines[keep])) {
        keep--;
    }
    return keep;
}
