#include "question_end.h"

#include <string.h>

#include "body_lines.h"
#include "furniture.h"
#include "running_text.h"
#include "section_headings.h"
#include "sentence_words.h"

/* No sentence is followed further than this. */
#define SENTENCE_LINES 10u
#define SENTENCE_BYTES 1200u

/* No bracket behind a question is longer. */
#define BRACKET_LINES 5u

/* Columns by which a question hangs behind its number, where the extractor kept indents. */
#define HANGING 3u

/* "2016: 512": a list of years. */
static bool begins_with_year(const char *text, const drs_line *line) {
    size_t digits = 0;
    while (line->start + digits < line->end && drs_is_digit(text[line->start + digits])) {
        digits++;
    }
    return digits == 4 && line->start + 4 < line->end && text[line->start + 4] == ':';
}

/* Behind a question mark at the end of [at, end): nothing, a bracket or a request. An answer may ask itself
   ("Warum wird vergeben? Die Prüfung zeigt ..."), and a statement on the same line then shows who speaks. */
static bool nothing_answers(const char *text, size_t at, size_t end) {
    while (at < end && (text[at] == ' ' || text[at] == '"' || drs_is_digit(text[at]) || (uint8_t)text[at] >= 0x80)) {
        at++;
    }
    if (at == end || !((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'))) {
        return true;
    }
    return drs_begins_going_on(text, at, end) || drs_is_request(text, at, end);
}

/* A later line of the paragraph ends with a question mark: the statement between stands in the question itself ("Wer
 * trägt sie? Das Land hat berichtet, dass der Bund sie trägt. Gilt das noch?"). */
static bool asks_again(drs_draft *draft, size_t line, size_t at, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = line; i <= last && i - line < SENTENCE_LINES; i++) {
        if (drs_is_aside(&lines[i])) {
            continue;
        }
        if (i > line && lines[i].gap && draft->text->gaps_mean) {
            return false;
        }
        size_t from = i == line ? at : lines[i].start;
        draft->work += lines[i].end - from;
        if (lines[i].end > from && text[lines[i].end - 1] == '?') {
            return true;
        }
    }
    return false;
}

/* Does the sentence that begins on line `line` end with a question mark? Fullness of lines plays no part. */
static bool sentence_asks(drs_draft *draft, size_t line, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t bytes = 0;
    for (size_t i = line; i <= last && i - line < SENTENCE_LINES; i++) {
        if (drs_is_aside(&lines[i])) {
            continue;
        }
        for (size_t at = lines[i].start; at < lines[i].end; at++) {
            if (++bytes > SENTENCE_BYTES) {
                return false;
            }
            if (text[at] == '?') {
                return nothing_answers(text, at + 1, lines[i].end) || asks_again(draft, i, at + 1, last);
            }
            bool closes = text[at] == '.' || text[at] == '!';
            if (!closes || (at + 1 < lines[i].end && text[at + 1] != ' ')) {
                continue;
            }
            size_t word = at;
            while (word > lines[i].start && text[word - 1] != ' ' && text[word - 1] != '.' && text[word - 1] != '(') {
                word--;
            }
            bool figure = word < at && drs_is_digit(text[word]);
            if (text[at] == '.' && (drs_is_abbreviation(text + word, at - word) || (figure && at - word <= 2))) {
                continue;
            }
            draft->work += bytes;
            return false;
        }
    }
    draft->work += bytes;
    return false;
}

typedef enum line_close { CLOSE_NONE, CLOSE_MARK, CLOSE_STOP, CLOSE_BRACKET } line_close;

/* How the line's last letters close it. */
static line_close close_of(const char *text, const drs_line *line) {
    size_t end = line->end;
    bool bracket = false;
    while (end > line->start) {
        char last = text[end - 1];
        if (last == ')' || last == ']' || last == '"' || last == '\'' || last == ' ') {
            bracket = bracket || last == ')';
            end--;
            continue;
        }
        if (end - line->start > 2 && (uint8_t)last >= 0x80 &&
            (drs_ends(text, line->start, end, "“") || drs_ends(text, line->start, end, "”") ||
             drs_ends(text, line->start, end, "‘"))) {
            end -= 3;
            continue;
        }
        /* A footnote's mark behind the sentence: "Gesprächen?1" */
        if (drs_is_digit(last) && end - line->start > 2) {
            size_t digits = end;
            while (digits > line->start && drs_is_digit(text[digits - 1])) {
                digits--;
            }
            size_t before = digits;
            while (before > line->start && text[before - 1] == ' ') {
                before--;
            }
            if (end - digits <= 3 && before < digits && before > line->start && text[before - 1] == '?') {
                end = before; /* the page of the answer behind the question (by) */
                continue;
            }
            if (end - digits <= 2 && digits > line->start && (text[digits - 1] == '?' || text[digits - 1] == '.') &&
                (digits < line->start + 2 || !drs_is_digit(text[digits - 2]))) {
                end = digits;
                continue;
            }
        }
        if (last == '?') {
            return CLOSE_MARK;
        }
        if (last == '.' || last == '!') {
            return CLOSE_STOP;
        }
        return bracket ? CLOSE_BRACKET : CLOSE_NONE;
    }
    return bracket ? CLOSE_BRACKET : CLOSE_NONE;
}

/* A request stands in lines [*looked, last]; *looked moves on, so that no line is searched twice. */
static bool request_in(drs_draft *draft, size_t *looked, size_t last, size_t first, uint32_t start) {
    const drs_line *lines = draft->text->lines;
    while (*looked <= last) {
        size_t i = (*looked)++;
        size_t from = i == first ? start : lines[i].start;
        if (!drs_is_aside(&lines[i]) && from < lines[i].end && drs_is_request(draft->text->bytes, from, lines[i].end)) {
            return true;
        }
    }
    return false;
}

/* "Wenn nein, aus welchen Gründen?": a paragraph behind a question that asks and nothing else, with more below it (bt). No
 * answer begins so. */
static bool asks_as_paragraph(drs_draft *draft, size_t next, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (!drs_begins_going_on(text, lines[next].start, lines[next].end) &&
        !drs_opens_question(text, lines[next].start, lines[next].end)) {
        return false;
    }
    size_t end = next;
    for (size_t i = next + 1; i <= last && i - next < SENTENCE_LINES; i++) {
        if (drs_is_aside(&lines[i])) {
            continue;
        }
        if (lines[i].gap) {
            return close_of(text, &lines[end]) == CLOSE_MARK && sentence_asks(draft, next, end);
        }
        end = i;
    }
    return false;
}

/* "(Stichtag: 1. September / 2025; bitte je Schule angeben)": a bracket that fills its lines from `next` on says how the question
 * wants its answer, where it asks for something. */
static bool is_bracket_of_question(drs_draft *draft, size_t next, size_t last, bool gap) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (drs_begins_going_on(text, lines[next].start + 1, lines[next].end)) {
        return true;
    }
    if (gap) {
        return false;
    }
    bool request = false;
    for (size_t i = next; i <= last && i - next < BRACKET_LINES; i++) {
        if (drs_is_aside(&lines[i])) {
            continue;
        }
        if (i > next && lines[i].gap && draft->text->gaps_mean) {
            return false;
        }
        request = request || drs_is_request(text, lines[i].start, lines[i].end);
        if (memchr(text + lines[i].start, ')', lines[i].end - lines[i].start)) {
            return request;
        }
    }
    return drs_is_request(text, lines[next].start, lines[next].end);
}

/* What stands on the line behind a closed one still belongs to the question. */
static bool question_goes_on(drs_draft *draft, size_t next, size_t last, bool gap) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *line = &lines[next];
    if (text[line->start] == '(') {
        return is_bracket_of_question(draft, next, last, gap);
    }
    bool going_on = drs_begins_going_on(text, line->start, line->end);
    if (drs_begins(text, line->start, line->end, "Bitte ")) {
        return true;
    }
    if (gap) {
        return asks_as_paragraph(draft, next, last);
    }
    if (drs_is_lower(text, line->start, line->end)) {
        return true;
    }
    if (sentence_asks(draft, next, last)) {
        return true;
    }
    return going_on && drs_is_request(text, line->start, line->end);
}

/* The question lacks its mark, and its last line ends long before the margin, though the next word would have fitted
 * there: the printer ended it. What follows is prose, no list that the question opens. */
static bool ended_on_purpose(drs_draft *draft, size_t line, size_t next, size_t last, bool part) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *a = &lines[line];
    const drs_line *b = &lines[next];
    bool comma = part && text[a->end - 1] == ',';        /* "a. wegen Leerstands," ends as such parts do */
    bool figure = comma && drs_is_digit(text[b->start]); /* "2010 waren es 388 Personen, …" */
    if (a->flags & DRS_LINE_PIECE || b->flags & DRS_LINE_PIECE || !(drs_is_upper(text, b->start, b->end) || figure)) {
        return false;
    }
    if (!comma && !drs_is_letter(text, a->end - 1, a->end) && (uint8_t)text[a->end - 1] < 0x80) {
        return false;
    }
    if (drs_ends_with_open_word(text, a)) {
        return false;
    }
    size_t opening = drs_word_end(text, b->start, b->end);
    size_t width = draft->text->width;
    size_t above = drs_letter_count(text, a->start, a->end);
    size_t below = drs_letter_count(text, b->start, b->end);
    size_t margin = 4; /* letters differ in width */
    bool fitted = above + 1 + drs_letter_count(text, b->start, opening) + margin <= width;
    bool prose = text[b->end - 1] == '.' || below * 10 >= width * 8;
    return fitted && prose && !drs_begins_going_on(text, b->start, b->end) && !drs_is_request(text, b->start, b->end) &&
           !sentence_asks(draft, next, last);
}

/* A part of a question that ends without a mark, and its answer on the next line: "a) auf dem Meer, / Der
 * Bundesregierung sind 17 Meldungen bekannt." Inside a sentence no such word has a capital. */
static bool answer_opens(drs_draft *draft, size_t line, size_t next, size_t last) {
    const drs_line *a = &draft->text->lines[line];
    const drs_line *b = &draft->text->lines[next];
    const char *text = draft->text->bytes;
    if (a->flags & DRS_LINE_PIECE || b->flags & DRS_LINE_PIECE) {
        return false;
    }
    size_t word = drs_last_word(text, a->start, a->end);
    char close = text[a->end - 1];
    /* "b) von Ersatzteilen und": the word joins the part to the next one, which stands below this one's answer. */
    static const char *const joints[] = {"und", "oder", "sowie", NULL};
    bool open = close == '-' || close == '/' || close == '(' ||
                (drs_ends_with_open_word(text, a) && !drs_word_in(text + word, a->end - word, joints));
    size_t opening = drs_word_end(text, b->start, b->end);
    return !open && opening < b->end && text[opening] == ' ' &&
           (drs_begins_with_sentence_word(text, b->start, b->end) || (close == ',' && drs_verb_is_second(text, b))) &&
           !drs_opens_question(text, b->start, b->end) && !drs_is_request(text, b->start, b->end) &&
           !sentence_asks(draft, next, last);
}

/* In a list that is the table of contents too, a page's number ends the question, and a topic's heading follows. */
static bool names_page_before_heading(const char *text, const drs_line *line, const drs_line *next) {
    size_t at = line->end;
    while (at > line->start && drs_is_digit(text[at - 1])) {
        at--;
    }
    return at < line->end && line->end - at <= 3 && at > line->start + 1 && text[at - 1] == ' ' &&
           drs_is_digit(text[next->start]) && drs_number_read(text, next->start, next->end).style != DRS_STYLE_NONE;
}

/* "… jeweils zum 31. / Dezember": the stop is an ordinal's, and the sentence goes on. */
static bool ordinal_wraps(const char *text, const drs_line *line, const drs_line *next) {
    static const char *const nouns[] = {
        "Januar",      "Februar",      "März",       "April",        "Mai",         "Juni",
        "Juli",        "August",       "September",  "Oktober",      "November",    "Dezember",
        "Jahrhundert", "Jahrhunderts", "Lebensjahr", "Lebensjahres", "Wahlperiode", "Legislaturperiode",
        "Schuljahr",   "Klasse",       NULL};
    size_t at = line->end - 1;
    while (at > line->start && drs_is_digit(text[at - 1]) && line->end - at <= 3) {
        at--;
    }
    return text[line->end - 1] == '.' && at < line->end - 1 && (at == line->start || text[at - 1] == ' ') &&
           drs_word_in(text + next->start, drs_word_end(text, next->start, next->end) - next->start, nouns);
}

/* Where the sentence begins that ends with line `line` of the text from `start` on line `first`; its line in *at. */
static size_t sentence_begins(drs_draft *draft, size_t first, uint32_t start, size_t line, size_t *at) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t below = SIZE_MAX;
    for (size_t k = line + 1; k-- > first;) {
        if (drs_is_aside(&lines[k])) {
            continue;
        }
        if (below != SIZE_MAX && close_of(text, &lines[k]) != CLOSE_NONE) {
            break;
        }
        below = k;
        size_t from = k == first ? start : lines[k].start;
        draft->work += lines[k].end - from;
        for (size_t i = lines[k].end; i > from + 4; i--) {
            if (text[i - 1] != ' ' || !strchr(".?!", text[i - 2]) || !drs_is_upper(text, i, lines[k].end)) {
                continue;
            }
            size_t word = i - 2;
            while (word > from && text[word - 1] != ' ' && text[word - 1] != '.') {
                word--;
            }
            if (text[i - 2] != '.' || !(drs_is_digit(text[word]) || drs_is_abbreviation(text + word, i - 2 - word))) {
                *at = k;
                return i;
            }
        }
    }
    *at = below == SIZE_MAX ? line : below;
    return *at == first ? start : lines[*at].start;
}

/* "Welche Projekte unterstützt sie." in the text from `start` on line `first` to the end of line `line`: a question whose
 * mark is a full stop. The stop is an answer's where the question has no mark at all and ends with one of its lines; no
 * full line does. */
static bool asks_with_stop(drs_draft *draft, size_t first, uint32_t start, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t at;
    size_t begin = sentence_begins(draft, first, start, line, &at);
    if (line - at > SENTENCE_LINES || !drs_opens_question(text, begin, lines[at].end)) {
        return false;
    }
    /* Questions may be set narrower than answers. */
    size_t width = 0;
    for (size_t i = first; i <= line && i - first < SENTENCE_LINES; i++) {
        size_t letters = drs_is_aside(&lines[i]) ? 0 : drs_letter_count(text, lines[i].start, lines[i].end);
        width = letters > width ? letters : width;
    }
    for (size_t i = at; i < line;) {
        size_t next = i + 1;
        while (next < line && drs_is_aside(&lines[next])) {
            next++;
        }
        if (lines[i].flags & DRS_LINE_PIECE || lines[next].flags & DRS_LINE_PIECE) {
            return false;
        }
        size_t opening = drs_word_end(text, lines[next].start, lines[next].end);
        size_t filled = drs_letter_count(text, lines[i].start, lines[i].end) + 1 +
                        drs_letter_count(text, lines[next].start, opening);
        bool goes_on = text[lines[i].end - 1] == '-' || drs_is_lower(text, lines[next].start, lines[next].end);
        if (!goes_on && (filled <= width || drs_begins_with_sentence_word(text, lines[next].start, lines[next].end))) {
            return false;
        }
        i = next;
    }
    return true;
}

/* A question whose end is looked for, and what the lines up to the one looked at have shown. */
typedef struct open_question {
    drs_draft *draft;
    size_t first;
    uint32_t start;
    size_t last;
    bool part;
    bool opens;    /* its first words ask */
    bool mark;     /* it has a question mark */
    bool request;  /* it has a request; looked for where it has no mark */
    size_t looked; /* lines before it were searched for a request */
    bool parted;   /* a line of a part ends with its comma, and the next may open the answer */
} open_question;

/* A line of the question, and the next one behind it. */
typedef struct line_end {
    size_t line;
    size_t next;
    line_close closed;
    bool gap; /* an empty line stands between them */
} line_end;

/* What a line's end tells of the question's. */
typedef enum ending {
    MAY_END = -2, /* it goes on, but ends here where it ends nowhere else */
    GOES_ON = -1,
    ENDS_UNSURE = DRS_UNSURE,
    ENDS_LIKELY = DRS_LIKELY,
    ENDS_SURE = DRS_SURE
} ending;

static void look_for_request(open_question *question, size_t line) {
    question->request =
        question->request || request_in(question->draft, &question->looked, line, question->first, question->start);
}

static void look_at_line(open_question *question, size_t line, size_t from) {
    const drs_line *lines = question->draft->text->lines;
    const char *text = question->draft->text->bytes;
    const size_t first = question->first;
    if (!question->opens && line == first + 1 && question->start >= lines[first].end) {
        question->opens = drs_opens_question(text, from, lines[line].end);
    }
    question->mark = question->mark || (lines[line].holds & DRS_HOLDS_QUESTION &&
                                        memchr(text + from, '?', lines[line].end - from) != NULL);
}

/* How sure it is that the question ends with `line`, the last that it can have. */
static drs_certainty certainty_at_last(open_question *question, size_t line) {
    const drs_text *text = question->draft->text;
    const line_close closed = close_of(text->bytes, &text->lines[line]);
    if (!question->mark) {
        look_for_request(question, line);
    }
    /* Without its mark a question and a short answer to it look like one text. */
    bool alone = question->mark || question->request || (question->part && !question->parted) ||
                 !(question->opens || question->part) || closed == CLOSE_NONE;
    return !alone ? DRS_UNSURE : question->mark || closed != CLOSE_NONE ? DRS_SURE : DRS_LIKELY;
}

static line_end line_end_of(const drs_draft *draft, size_t line, size_t next) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    line_close closed = close_of(text, &lines[line]);
    if (closed == CLOSE_STOP && ordinal_wraps(text, &lines[line], &lines[next])) {
        closed = CLOSE_NONE;
    }
    /* Behind a running head stands the text of another page. */
    bool gap = lines[next].gap && draft->text->gaps_mean && lines[next].page == lines[line].page &&
               lines[next - 1].role != DRS_ROLE_RUNNING_HEAD && lines[next - 1].role != DRS_ROLE_PAGE_NUMBER;
    return (line_end){line, next, closed, gap};
}

/* What begins below can stand in no question, however its line closes. */
static ending end_above_another(const open_question *question, const line_end *at) {
    drs_draft *draft = question->draft;
    const char *text = draft->text->bytes;
    const drs_line *line = &draft->text->lines[at->line];
    const drs_line *next = &draft->text->lines[at->next];
    const bool open = at->closed == CLOSE_NONE;
    if (draft->profile->traits & DRS_LIST_IS_CONTENTS && open && question->opens &&
        names_page_before_heading(text, line, next)) {
        return ENDS_LIKELY;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    if ((!open || drs_is_upper(text, next->start, next->end)) && drs_group_at(draft, at->next, items)) {
        return ENDS_SURE;
    }
    /* "… in den Jahren 2010 bis 2013" without its mark, above "2010: 9 Angriffe". */
    if (open && (question->opens || question->part) && begins_with_year(text, next)) {
        return ENDS_LIKELY;
    }
    /* "… nach Jahren aufschlüsseln" without its stop, above "2016: 512, 2017: 548". */
    if (open && !drs_is_lower(text, next->start, next->end) && drs_ends_with_request(text, line)) {
        return ENDS_LIKELY;
    }
    /* "2. Ausgaben" above "2.1 Welche …": a topic's heading, whatever mark the question lacks. */
    if (drs_is_digit(text[next->start]) && drs_is_numbered_heading(draft, at->next)) {
        return ENDS_LIKELY;
    }
    return GOES_ON;
}

/* The line ends with an article or a word that leads to a noun. "von Ersatzteilen und" may end a part. */
static bool wants_noun(const char *text, const drs_line *line) {
    static const char *const joints[] = {"und", "oder", "sowie", "bzw.", NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_ends_with_open_word(text, line) && !drs_word_in(text + word, line->end - word, joints);
}

/* The line ends with no mark: the question does where the printer parted it from what follows, or an answer opens below. */
static ending end_of_open_line(open_question *question, const line_end *at) {
    drs_draft *draft = question->draft;
    const char *text = draft->text->bytes;
    const drs_line *first = &draft->text->lines[question->first];
    const drs_line *line = &draft->text->lines[at->line];
    const drs_line *next = &draft->text->lines[at->next];
    const bool mark = question->mark;
    const bool part = question->part;
    /* A full line without an end, or one that ends with "den", above one that asks: the empty line is the
     * extractor's (pdfminer). */
    if (at->gap && (mark || question->opens) &&
        (drs_ends_with_open_word(text, line) || !drs_line_has_room(draft, line, next)) &&
        sentence_asks(draft, at->next, question->last)) {
        return GOES_ON;
    }
    /* "… Mitteln aus der / Feuerschutzsteuer getrennt angeben.": so it is where no sentence begins below. */
    if (at->gap && wants_noun(text, line) && !drs_begins_with_sentence_word(text, next->start, next->end) &&
        drs_is_upper(text, next->start, next->end)) {
        return GOES_ON;
    }
    if (at->gap && (mark || question->opens || question->request || part) && text[line->end - 1] != '-' &&
        !drs_is_lower(text, next->start, next->end)) {
        return ENDS_LIKELY; /* the mark is missing, the empty line parts them */
    }
    /* The question hangs behind its number, and the next line begins below the number: an answer. */
    bool hangs = line > first && line->indent >= first->indent + HANGING && next->indent <= first->indent + 2 &&
                 next->page == first->page;
    if (hangs && (mark || question->opens || part) && drs_is_upper(text, next->start, next->end) &&
        !question_goes_on(draft, at->next, question->last, at->gap)) {
        return ENDS_LIKELY;
    }
    bool on_purpose =
        !at->gap && (question->opens || part) && ended_on_purpose(draft, at->line, at->next, question->last, part);
    bool ended = on_purpose && !mark && !drs_opens_question(text, next->start, next->end);
    if (ended || (!mark && part && answer_opens(draft, at->line, at->next, question->last))) {
        return ENDS_LIKELY;
    }
    /* "Ist diese Lösung geeignet / Welche Lösung gewählt wird, entscheidet der Träger." */
    if (mark && on_purpose) {
        return ENDS_UNSURE;
    }
    question->parted = question->parted || (part && text[line->end - 1] == ',' && drs_is_digit(text[next->start]));
    return GOES_ON;
}

/* The line ends with a mark, a stop or a bracket: the question does unless what stands below belongs to it. */
static ending end_of_closed_line(const open_question *question, const line_end *at) {
    drs_draft *draft = question->draft;
    const char *text = draft->text->bytes;
    const drs_line *next = &draft->text->lines[at->next];
    /* "… verwendet? / a) Personal, / b) Reisen." may be the question's parts or its answer. */
    if (question->mark && text[next->start] == 'a' && draft->record->paper != DRS_PAPER_INQUIRY &&
        drs_number_read(text, next->start, next->end).number.letter == 'a' &&
        !sentence_asks(draft, at->next, question->last)) {
        return ENDS_UNSURE;
    }
    if (question_goes_on(draft, at->next, question->last, at->gap)) {
        return GOES_ON;
    }
    if (question->mark) {
        return ENDS_SURE;
    }
    if (question->part && at->closed == CLOSE_STOP && answer_opens(draft, at->line, at->next, question->last)) {
        return ENDS_LIKELY; /* "b) Schulen." ends the stem's sentence */
    }
    if (at->closed == CLOSE_BRACKET && !question->request && !at->gap) {
        return GOES_ON;
    }
    if (question->request || (question->opens && at->gap)) {
        return ENDS_LIKELY;
    }
    if (at->closed == CLOSE_STOP && asks_with_stop(draft, question->first, question->start, at->line)) {
        return ENDS_LIKELY;
    }
    /* The full stop may be the question's or its answer's. */
    return question->opens || at->gap ? ENDS_UNSURE : MAY_END;
}

size_t drs_question_end(drs_draft *draft, size_t first, uint32_t start, size_t last, bool part,
                        drs_certainty *certainty) {
    const drs_line *lines = draft->text->lines;
    open_question question = {
        .draft = draft, .first = first, .start = start, .last = last, .part = part, .looked = first};
    question.opens = drs_opens_question(draft->text->bytes, start, lines[first].end);
    size_t fallback = SIZE_MAX;
    size_t end = first;
    for (size_t i = first; i <= last; i++) {
        if (drs_is_aside(&lines[i])) {
            continue;
        }
        end = i;
        draft->work += lines[i].end - lines[i].start;
        size_t from = i == first ? start : lines[i].start;
        if (from >= lines[i].end) {
            continue; /* the number alone */
        }
        look_at_line(&question, i, from);
        size_t next = i + 1;
        while (next <= last && drs_is_aside(&lines[next])) {
            next++;
        }
        if (next > last) {
            *certainty = certainty_at_last(&question, i);
            return i;
        }
        const line_end at = line_end_of(draft, i, next);
        if (!question.mark && (at.closed != CLOSE_NONE || at.gap)) {
            look_for_request(&question, i);
        }
        ending found = end_above_another(&question, &at);
        if (found == GOES_ON) {
            found = at.closed == CLOSE_NONE ? end_of_open_line(&question, &at) : end_of_closed_line(&question, &at);
        }
        if (found >= ENDS_UNSURE) {
            *certainty = (drs_certainty)found;
            return i;
        }
        fallback = found == MAY_END && fallback == SIZE_MAX ? i : fallback;
    }
    *certainty = DRS_UNSURE;
    return fallback == SIZE_MAX ? end : fallback;
}
