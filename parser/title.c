#include "title.h"

#include <string.h>

#include "body_lines.h"
#include "contents.h"
#include "furniture.h"
#include "head_lines.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"
#include "line_ranges.h"
#include "numbers.h"
#include "section_headings.h"
#include "sentence_ends.h"
#include "sentence_words.h"
#include "sentences.h"
#include "strand.h"

/* Words that open the sentence below a title, beside those that open any. Sorted by bytes, for drs_word_among(). */
static const char *const openers[] = {"Ab",         "Als",          "Anfang",       "Angesichts",  "Anlässlich",
                                      "Artikel",    "Ausgehend",    "Ausweislich",  "Berichten",   "Bis",
                                      "Bundesweit", "Des",          "Ende",         "Hintergrund", "Immer",
                                      "Infolge",    "Innerhalb",    "Insbesondere", "Inzwischen",  "Jährlich",
                                      "Jüngst",     "Kürzlich",     "Landesweit",   "Man",         "Medienberichten",
                                      "Mitte",      "Mittlerweile", "Nachdem",      "Namens",      "Neben",
                                      "Noch",       "Nun",          "Ob",           "Obwohl",      "Presseberichten",
                                      "Schon",      "Seitdem",      "Seitens",      "Sollte",      "Trotz",
                                      "Viele",      "Vorab",        "Wann",         "Warum",       "Was",
                                      "Welche",     "Welcher",      "Welches",      "Wenn",        "Wer",
                                      "Wie",        "Wo",           "Zahlreiche",   "Zwar"};

static bool opens_sentence(const char *text, const drs_line *line) {
    size_t at = line->start;
    if (text[at] == '"' || drs_begins(text, at, line->end, "„")) {
        at += text[at] == '"' ? 1 : 3;
    }
    return drs_begins_with_opener(text, at, line->end) ||
           drs_word_among(text + at, drs_word_end(text, at, line->end) - at, openers, sizeof openers / sizeof *openers);
}

/* A full line that holds a verb which states something, or the end of a sentence: titles have neither on a line that does
 * not end them. */
static bool reads_as_sentence(const char *text, const drs_line *line, uint32_t width) {
    static const char *const verbs[] = {"sind",        "ist",        "war",   "waren",  "wird",      "werden", "wurde",
                                        "wurden",      "hat",        "haben", "hatte",  "hatten",    "kann",   "können",
                                        "soll",        "sollen",     "muss",  "müssen", "besteht",   "steht",  "stehen",
                                        "bestehen",    "gibt",       "liegt", "liegen", "berichtet", "gilt",   "gelten",
                                        "beantwortet", "beantworte", NULL};
    if ((line->end - line->start) * 10 < (size_t)width * 8) {
        return false;
    }
    for (size_t at = line->start; at < line->end;) {
        size_t end = at;
        while (end < line->end && text[end] != ' ') {
            end++;
        }
        if (drs_word_end(text, at, end) == end && drs_word_in(text + at, end - at, verbs)) {
            return true;
        }
        at = end + 1;
    }
    return drs_holds_sentence_end(text, line->start, line->end, DRS_SURE_WORD);
}

/* A line of the title block or a heading that stands below a title, and above no text that could begin between the two. */
static bool closes_title(drs_draft *draft, size_t line) {
    switch (drs_head_item_at(draft, line)) {
    case DRS_HEAD_KIND:
    case DRS_HEAD_KA_NUMBER:
    case DRS_HEAD_RECEIVED:
    case DRS_HEAD_ANSWER_OF:
    case DRS_HEAD_COVER_ANSWER:
    case DRS_HEAD_LETTER:
        return true;
    case DRS_HEAD_AND:
        return line + 1 < draft->end && drs_head_item_at(draft, line + 1) == DRS_HEAD_ANSWER;
    default:
        break;
    }
    int item = drs_body_item_at(draft, line, NULL);
    return item == DRS_BODY_ASKER_REMARK || item == DRS_BODY_REMARK || item == DRS_BODY_LIST_HEAD;
}

/* "Dresden, ZA .September": a place, a comma and a month, however the day was read. */
static bool is_place_and_month(const char *text, const drs_line *line) {
    size_t comma = drs_word_end(text, line->start, line->end);
    for (size_t i = 0; comma < line->end && text[comma] == ',' && i < 12; i++) {
        if (drs_holds(text, comma, line->end, drs_month_names[i])) {
            return true;
        }
    }
    return false;
}

/* From the line on stand lines without a sentence up to an empty line or to what stands below a title: they are of the title,
 * wherever its lines break. */
static bool is_rest_of_title(drs_draft *draft, size_t first, bool asked) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = first; i < draft->end && i - first < DRS_TITLE_LINES; i++) {
        if (lines[i].page != lines[first].page || drs_is_furniture(&lines[i])) {
            return false;
        }
        bool closed = i > first && ((lines[i].gap && draft->text->gaps_mean) || closes_title(draft, i));
        if (closed) {
            return !(asked && text[lines[i - 1].end - 1] == '?');
        }
        if (strchr(".:;", text[lines[i].end - 1]) || opens_sentence(text, &lines[i]) ||
            drs_holds_sentence_end(text, lines[i].start, lines[i].end, DRS_SURE_WORD) ||
            reads_as_sentence(text, &lines[i], draft->text->printed_width) || is_place_and_month(text, &lines[i]) ||
            drs_number_read(text, lines[i].start, lines[i].end).style || drs_head_item_at(draft, i) >= 0 ||
            drs_body_item_at(draft, i, NULL) >= 0) {
            return false;
        }
    }
    return false;
}

/* A question or a section begins on line `next`, below the title's line `above`. */
static bool begins_part(const drs_draft *draft, const drs_line *above, size_t next) {
    const char *text = draft->text->bytes;
    const drs_line *below = &draft->text->lines[next];
    drs_number_head number = drs_number_read(text, below->start, below->end);
    bool section = below->end - below->start > 3 && text[below->start + 1] == '.' && text[below->start + 2] == ' ' &&
                   drs_is_upper(text, below->start, below->end) && drs_is_upper(text, below->start + 3, below->end);
    /* "A  Problem": the sections of a bill have letters and no stop. */
    bool lettered = below->end - below->start < 40 && drs_begins(text, below->start, below->end, "A ") &&
                    drs_is_upper(text, drs_skip_spaces(text, below->start + 1, below->end), below->end) &&
                    !drs_head_ends_open(text, above);
    if (section || lettered || (number.style && drs_opens_question(text, number.text, below->end))) {
        return true;
    }
    /* "1." alone above its question: a title has no word that leads to it. */
    const drs_line *further = below + 1;
    return number.style && !number.bare && number.number.major == 1 && number.text >= below->end &&
           !drs_head_ends_open(text, above) && next + 1 < draft->end &&
           drs_is_upper(text, further->start, further->end);
}

/* A wrapped title fills its line; where the next word would still have fitted, the line was ended on purpose. */
static bool fills_line(const drs_draft *draft, size_t first, size_t line, size_t next) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    const drs_line *below = &lines[next];
    size_t width = draft->text->printed_width;
    size_t length = lines[line].end - lines[line].start;
    size_t longest = length;
    for (size_t i = first; i < line; i++) {
        size_t other = lines[i].end - lines[i].start;
        longest = other > longest ? other : longest;
    }
    size_t word = below->start;
    while (word < below->end && text[word] != ' ') {
        word++;
    }
    size_t fits = length + 1 + (word - below->start);
    if (longest > length && fits <= longest) {
        return false;
    }
    /* A full line of running text is in its type; had it gone on with the line above, its first word would stand there. */
    bool body_line = below->end - below->start >= width * 9 / 10;
    return !(body_line && (length < width * 8 / 10 || fits <= width));
}

/* A piece of the letter's side column stands between the lines, whose leading is the column's, and the one above ends with a small
 * word: "der sächsischen / Justizvollzugsanstalten" (sn). */
static bool stands_beside_column(const drs_draft *draft, size_t line, size_t next) {
    const char *text = draft->text->bytes;
    const drs_line *above = &draft->text->lines[line];
    size_t piece = 0;
    while (piece < draft->margin_count && draft->margins[piece].start < above->end) {
        piece++;
    }
    return piece < draft->margin_count && draft->margins[piece].start < draft->text->lines[next].start &&
           drs_is_lower(text, drs_last_word(text, above->start, above->end), above->end);
}

/* The title goes on in `next`, behind its line `line`. */
static bool title_goes_on(drs_draft *draft, size_t first, size_t line, size_t next) {
    const char *text = draft->text->bytes;
    const drs_line *above = &draft->text->lines[line];
    const drs_line *below = &draft->text->lines[next];
    if (below->page != above->page) {
        return false;
    }
    /* One empty line behind "in den" is the leading of a large type beside another column (by, be); behind a dash, with
     * which no title ends, it is the extractor's. */
    bool dash = text[above->end - 1] == '-' || drs_ends(text, above->start, above->end, "–");
    bool open =
        below->gap == 1 && (dash || drs_ends_with_open_word(text, above) || stands_beside_column(draft, line, next));
    if ((below->gap && draft->text->gaps_mean && !open) || begins_part(draft, above, next)) {
        return false;
    }
    char last = text[above->end - 1];
    if (drs_is_lower(text, below->start, below->end)) {
        return true;
    }
    /* "Digitali-|sierung": the rest of a word is no small word that leads to another. */
    bool rest = line > first && memchr(text + above->start, ' ', above->end - above->start) == NULL &&
                text[(above - 1)->end - 1] == '-';
    if (drs_head_ends_open(text, above) && !(rest && opens_sentence(text, below))) {
        return true;
    }
    bool addition = text[below->start] == '(' || text[below->start] == '&' ||
                    drs_begins(text, below->start, below->end, "– "); /* "(II)", "– Teil 2" */
    if ((addition && !below->gap) || is_rest_of_title(draft, next, last == '?' || last == '!')) {
        return true;
    }
    if (last == '?' || last == '!' || (last == '.' && !drs_ends(text, above->start, above->end, " u. a."))) {
        return false;
    }
    if (opens_sentence(text, below)) {
        return last == ':' || drs_ends(text, above->start, above->end, "–");
    }
    if ((!draft->text->gaps_mean && reads_as_sentence(text, below, draft->text->printed_width)) ||
        drs_holds_sentence_end(text, below->start, below->end, DRS_SURE_WORD)) {
        return false;
    }
    return fills_line(draft, first, line, next);
}

/* No line of the head that a title ends above. A lone "und" joins the inquiry to its answer only above the answer's
 * head. */
static bool in_title(drs_draft *draft, size_t line) {
    int item = drs_head_item_at(draft, line);
    if (item == DRS_HEAD_AND && line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1])) {
        return drs_head_item_at(draft, line + 1) < 0 && drs_body_item_at(draft, line + 1, NULL) < 0;
    }
    return item < 0;
}

/* The page's head, which an extractor gives behind the text, stands right below the title. */
static bool is_late_head(drs_draft *draft, size_t last, size_t next) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    drs_letterhead head;
    return drs_begins_as_letterhead(text, &lines[next]) && !drs_head_ends_open(text, &lines[last]) &&
           drs_letterhead_eat(draft, next, &head) &&
           (head.parts & DRS_HEAD_HAS_TERM ||
            (head.parts & DRS_HEAD_HAS_NAME && drs_letterhead_is_beside(draft, next, &head)));
}

/* Lines of the side column that stand between two lines of the title at most. */
#define MARGIN_LINES 3u

/* The line behind `last`; behind lines of the side column where it goes on with the title's word or sentence (sn). */
static size_t line_behind(const drs_draft *draft, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t next = last + 1;
    while (draft->profile->traits & DRS_MARGIN_COLUMN && next + 1 < draft->end && next - last <= MARGIN_LINES &&
           drs_is_furniture(&lines[next])) {
        next++;
    }
    bool goes_on = drs_is_lower(text, lines[next].start, lines[next].end) || text[lines[last].end - 1] == '-' ||
                   stands_beside_column(draft, last, next);
    return goes_on && lines[next].page == lines[last].page ? next : last + 1;
}

/* Letters that a line of a title leaves free at least where it was ended on purpose: letters differ in width. */
#define TITLE_ROOM 6u

/* The first word of the line's next one would have fitted on the line, `width` letters wide. */
static bool has_room(const char *text, const drs_line *line, size_t width) {
    const drs_line *next = line + 1;
    return drs_letter_count(text, line->start, line->end) + 1 +
               drs_letter_count(text, next->start, drs_word_end(text, next->start, next->end)) + TITLE_ROOM <=
           width;
}

/* Where no empty line ends the title, its lines and those below it must: doubtful where the title's own lines break before
 * they are full, or where a line of its own follows, neither full nor closed, that may be the title's last. */
static bool end_is_doubtful(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t next = last + 1;
    if (draft->text->gaps_mean || next + 1 >= draft->end || drs_is_furniture(&lines[next]) ||
        lines[next + 1].page != lines[first].page || drs_head_item_at(draft, next) >= 0 ||
        drs_body_item_at(draft, next, NULL) >= 0 || drs_sentence_last_line(draft, next) != SIZE_MAX ||
        drs_contents_heads(draft, next) || drs_is_numbered_heading(draft, next) ||
        drs_number_read(text, lines[next].start, lines[next].end).style || strchr("?!", text[lines[last].end - 1])) {
        return false;
    }
    size_t longest = 0;
    for (size_t i = first; i <= last; i++) {
        size_t length = drs_letter_count(text, lines[i].start, lines[i].end);
        longest = length > longest ? length : longest;
    }
    for (size_t i = first; i < last; i++) {
        if (has_room(text, &lines[i], longest + TITLE_ROOM)) {
            return true; /* no room is left over: the lines are in one type */
        }
    }
    return !strchr(".:;,?!-", text[lines[next].end - 1]) && has_room(text, &lines[next], draft->text->printed_width) &&
           !drs_is_furniture(&lines[next + 1]) && drs_is_upper(text, lines[next + 1].start, lines[next + 1].end) &&
           drs_head_item_at(draft, next + 1) < 0 && drs_body_item_at(draft, next + 1, NULL) < 0;
}

/* "44-W 9500/200/7/85": two words, of which the first is an office's and the second has nothing but figures and strokes. */
static bool is_file_number(const char *text, size_t at, size_t end) {
    size_t dash = at;
    while (dash < end && dash < at + 2 && drs_is_digit(text[dash])) {
        dash++;
    }
    if (dash == at || dash >= end || text[dash] != '-' || !drs_is_upper(text, dash + 1, end)) {
        return false;
    }
    size_t blank = dash;
    while (blank < end && text[blank] != ' ') {
        blank++;
    }
    size_t stop = blank < end ? blank + 1 : end;
    size_t strokes = 0;
    for (; stop < end && text[stop] != ' '; stop++) {
        if (!drs_is_digit(text[stop]) && text[stop] != '/') {
            return false;
        }
        strokes += text[stop] == '/';
    }
    return strokes > 0;
}

/* The file number of a letter's side column stands behind the title, and more of the column behind it. */
static size_t before_file_number(const drs_strand *strand) {
    for (size_t at = 1; at < strand->length; at++) {
        if (strand->bytes[at - 1] == ' ' && is_file_number(strand->bytes, at, strand->length)) {
            return at - 1;
        }
    }
    return strand->length;
}

size_t drs_title_take(drs_draft *draft, size_t first, uint32_t start) {
    drs_line *lines = draft->text->lines;
    size_t last = first;
    while (last + 1 < draft->end && last - first + 1 < DRS_TITLE_LINES) {
        size_t next = line_behind(draft, last);
        if (drs_is_furniture(&lines[next]) || !title_goes_on(draft, first, last, next)) {
            break;
        }
        if (drs_body_item_at(draft, next, NULL) >= 0 || drs_contents_heads(draft, next) || !in_title(draft, next) ||
            is_late_head(draft, last, next)) {
            break;
        }
        last = next;
    }
    draft->title_end_doubtful =
        draft->record->title.text.bytes ? draft->title_end_doubtful : end_is_doubtful(draft, first, last);
    drs_strand strand = drs_strand_make(draft, first, last, start, 2000);
    size_t end = draft->profile->traits & DRS_MARGIN_COLUMN ? before_file_number(&strand) : strand.length;
    draft->record->title = drs_strand_value(draft, &strand, 0, end);
    for (size_t i = first; i <= last; i++) {
        lines[i].role = drs_is_furniture(&lines[i]) ? lines[i].role : DRS_ROLE_TITLE;
    }
    return last;
}

bool drs_title_repeats(const drs_draft *draft, size_t start, size_t end) {
    const drs_string *title = &draft->record->title.text;
    size_t here;
    size_t there;
    uint64_t printed = drs_letters_hash(draft->text->bytes, start, end, end - start, &here);
    uint64_t known = title->bytes ? drs_letters_hash(title->bytes, 0, title->length, here, &there) : 0;
    return title->bytes && here && here == there && printed == known;
}

bool drs_title_begins_at(drs_draft *draft, size_t line) {
    const drs_string *title = &draft->record->title.text;
    const drs_line *at = &draft->text->lines[line];
    if (!title->bytes) {
        return false;
    }
    size_t here;
    size_t there;
    uint64_t mine = drs_letters_hash(draft->text->bytes, at->start, at->end, 30, &here);
    uint64_t known = drs_letters_hash(title->bytes, 0, title->length, here, &there);
    return here >= 8 && here == there && mine == known;
}

size_t drs_title_take_again(drs_draft *draft, size_t line) {
    drs_line *lines = draft->text->lines;
    drs_value known = draft->record->title;
    size_t last = drs_title_take(draft, line, 0);
    draft->record->title = known;
    for (; last > line && !drs_title_repeats(draft, lines[line].start, lines[last].end); last--) {
        lines[last].role = DRS_ROLE_NONE;
    }
    return last;
}

/* Where a title ends that begins on line `first`, in a text without empty lines: behind the first line on which the word that
 * opens the next one would have fitted. `first` where none of the lines does so. */
static size_t end_without_gaps(const drs_draft *draft, size_t first) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = first; i + 1 < draft->end && i - first < DRS_TITLE_LINES && lines[i].role == DRS_ROLE_NONE; i++) {
        const drs_line *next = &lines[i + 1];
        size_t filled = drs_letter_count(text, lines[i].start, lines[i].end) + 1 +
                        drs_letter_count(text, next->start, drs_word_end(text, next->start, next->end));
        bool full = filled + TITLE_ROOM > draft->text->printed_width;
        if (!full || next->page != lines[first].page) {
            return !full && drs_is_upper(text, next->start, next->end) && !drs_ends_with_open_word(text, &lines[i])
                       ? i + 1
                       : first;
        }
    }
    return first;
}

void drs_title_take_of_inquiry(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t first = draft->body;
    if (first >= draft->end || drs_line_skipped(&lines[first]) ||
        drs_body_item_at(draft, first, &first) != DRS_BODY_LIST_HEAD) {
        return;
    }
    first++;
    size_t end = first;
    if (!draft->text->gaps_mean) {
        end = end_without_gaps(draft, first);
    }
    while (draft->text->gaps_mean && end < draft->end && end - first <= DRS_TITLE_LINES &&
           lines[end].role == DRS_ROLE_NONE && lines[end].page == lines[first].page &&
           (end == first || !lines[end].gap)) {
        end++;
    }
    /* What follows must be seen, or a paragraph that a page's end cuts off would look like a title. */
    if (end == first || end >= draft->end || end - first > DRS_TITLE_LINES || lines[end].page != lines[first].page ||
        lines[end].role != DRS_ROLE_NONE || !drs_is_upper(text, lines[first].start, lines[first].end)) {
        return;
    }
    char close = text[lines[end - 1].end - 1];
    bool asks = close == '?' || close == '!';
    if (close == '.' || close == ':' || close == ';' || close == ',') {
        return;
    }
    drs_answer_head head;
    bool answered = drs_answer_head_at(draft, end, &head) || drs_sentence_last_line(draft, end) != SIZE_MAX;
    for (size_t i = first; i < end; i++) {
        if (drs_number_read(text, lines[i].start, lines[i].end).style || drs_body_item_at(draft, i, NULL) >= 0 ||
            drs_head_item_at(draft, i) >= 0 || drs_sentence_last_line(draft, i) != SIZE_MAX) {
            return;
        }
    }
    drs_value known = draft->record->title;
    if (known.text.bytes ? !drs_title_repeats(draft, lines[first].start, lines[end - 1].end) : asks && answered) {
        return; /* the one question, perhaps */
    }
    size_t last = drs_title_take(draft, first, 0);
    if (known.text.bytes) {
        draft->record->title = known;
    } else if (last + 1 != end) {
        for (size_t i = first; i <= last; i++) {
            draft->text->lines[i].role = DRS_ROLE_NONE;
        }
        draft->record->title = (drs_value){0};
    }
}
