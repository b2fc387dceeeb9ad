#include "swallowed_questions.h"

#include <string.h>

#include "collection.h"
#include "doubtful.h"
#include "questions.h"
#include "sections.h"
#include "sentence_ends.h"
#include "sentence_words.h"

/* What parts a question from its number, which stands alone above it, has fewer lines. */
#define APART_LINES 5u
/* No question has more parts. */
#define MOST_COMPARED 64u

/* The letter is that of a part that the questions `number` belongs to do not have. */
static bool is_new_part(const drs_swallowed *read, const drs_line *line, uint8_t letter) {
    const drs_draft *draft = read->draft;
    uint16_t major = drs_swallowed_major(read, line);
    if (!major) {
        return false;
    }
    size_t compared = 0;
    for (size_t i = drs_question_first(draft, major); i != SIZE_MAX; i = drs_question_next(draft, i)) {
        if (draft->questions[i].number.letter == letter || ++compared > MOST_COMPARED) {
            return false;
        }
    }
    return true;
}

/* The last number of the paper, or of the section that the line stands in. */
static unsigned last_number(const drs_swallowed *read, size_t line) {
    size_t section = drs_section_at(read->draft, line);
    return section ? read->draft->sections[section - 1].most : (unsigned)read->most;
}

bool drs_swallowed_question(const drs_swallowed *read, size_t line, size_t at, char close) {
    const drs_line *own = &read->lines[line];
    drs_number_head head = drs_number_read(read->text, at, own->end);
    const unsigned most = last_number(read, line);
    if (!head.style || head.style == DRS_STYLE_WORD || head.number.major > most + 1) {
        return false;
    }
    bool opens = drs_opens_question(read->text, head.text, own->end);
    if (!head.number.major) {
        return head.style == DRS_STYLE_LETTER_PAREN && (opens || close == '?') &&
               is_new_part(read, own, head.number.letter) && drs_swallowed_asks(read, line, head.text, false);
    }
    bool next = head.number.major == most + 1u;
    opens = opens || (next && close == '?' && drs_is_upper(read->text, head.text, own->end));
    drs_number_item item = {.number = drs_section_number(read->draft, line, head.number)};
    return opens && (drs_swallowed_asks(read, line, head.text, false) || (next && read->text[head.text] == 'W')) &&
           drs_swallowed_names_others(read, own, false, &item, 1);
}

/* "Zu b) Nach der Richtlinie …" in an answer to a question of which no such part is known. */
static bool is_part_heading(const drs_swallowed *read, const drs_line *line) {
    size_t at = line->start;
    bool to = drs_begins(read->text, at, line->end, "Zu ") || drs_begins(read->text, at, line->end, "zu ");
    at = drs_skip_spaces(read->text, at + 2, line->end);
    bool letter =
        to && at + 1 < line->end && read->text[at] >= 'a' && read->text[at] <= 'h' && read->text[at + 1] == ')';
    return letter && is_new_part(read, line, (uint8_t)read->text[at]);
}

/* "Fragen 2 und 3: Wie viele …?": two questions, whose texts nothing parts, below one heading. */
static bool is_joint_heading(const char *text, size_t start, size_t end) {
    static const char *const joiners[] = {"und", "bis", "sowie", NULL};
    size_t at = start + strlen("Fragen ");
    if (!drs_begins(text, start, end, "Fragen ") || at >= end || !drs_is_digit(text[at])) {
        return false;
    }
    while (at < end && text[at] != ':') {
        size_t word = drs_word_end(text, at, end);
        bool part = word - at <= 3 && drs_is_digit(text[at]); /* "2", "2a", "2.1" */
        if (word > at && !part && !(word == at + 1) && !drs_word_in(text + at, word - at, joiners)) {
            return false;
        }
        at = word > at ? word : at + 1;
    }
    return at < end;
}

/* What a scanner may make of a question's number ("Z4." for "14.", "l)"), or a number that stands there twice ("7. 7. Wie"):
 * where the text behind it begins; 0 where none begins text[start, end). *twice is set where it stands there twice. */
static size_t behind_misread_number(const char *text, size_t start, size_t end, bool *twice) {
    static const char looks[] = "IlOoSBZzi|";
    size_t at = start;
    bool misread = false;
    *twice = false;
    for (unsigned round = 0; round < 2; round++) {
        size_t from = at;
        bool letter = false;
        while (at < end && at - from < 3 && (drs_is_digit(text[at]) || strchr(looks, text[at]))) {
            letter = letter || !drs_is_digit(text[at]);
            at++;
        }
        if (at == from || at >= end || (text[at] != '.' && text[at] != ')')) {
            return round && misread ? from : 0;
        }
        *twice = round && !misread && !letter;
        misread = misread || letter || round;
        at = drs_skip_spaces(text, at + 1, end);
    }
    return at;
}

/* "I.1 Wie", "II. 3. Wie", "A1. Wie", "Frage III/2: Wie": a number that has its section before it, and is read as none. Where the
 * text behind it begins; 0 where none begins text[start, end). */
static size_t behind_section_number(const char *text, size_t start, size_t end) {
    const char second = start + 1 < end ? text[start + 1] : '\0';
    if (text[start] > 'X' || (second >= 'a' && !(text[start] == 'F' && second == 'r'))) {
        return 0; /* as most lines */
    }
    size_t at = drs_begins(text, start, end, "Frage ") ? start + strlen("Frage ") : start;
    const size_t label = at;
    while (at < end && at - label < 5 && strchr("IVX", text[at])) {
        at++;
    }
    at += at == label && at < end && text[at] >= 'A' && text[at] <= 'H';
    if (at == label) {
        return 0;
    }
    at += at < end && strchr("./", text[at]);
    at = drs_skip_spaces(text, at, end);
    const size_t figures = at;
    while (at < end && at - figures < 3 && drs_is_digit(text[at])) {
        at++;
    }
    if (at == figures) {
        return 0;
    }
    while (at < end && strchr(".):", text[at])) {
        at++;
    }
    return at < end && text[at] == ' ' ? drs_skip_spaces(text, at, end) : 0;
}

bool drs_swallowed_begins_question(const drs_swallowed *read, size_t line, const drs_line *above) {
    const drs_line *own = &read->lines[line];
    size_t start = drs_line_text_start(own);
    if (own->role == DRS_ROLE_QUESTION || own->role == DRS_ROLE_TITLE || start != own->start) {
        return false;
    }
    bool twice;
    size_t behind = behind_misread_number(read->text, own->start, own->end, &twice);
    if (behind && drs_opens_question(read->text, behind, own->end)) {
        return twice || drs_swallowed_asks(read, line, behind, true);
    }
    behind = behind_section_number(read->text, own->start, own->end);
    if (behind && drs_opens_question(read->text, behind, own->end)) {
        return drs_swallowed_asks(read, line, behind, true);
    }
    if (own->role != DRS_ROLE_ANSWER) {
        return false;
    }
    if (is_joint_heading(read->text, own->start, own->end)) {
        return true;
    }
    drs_number_head head = drs_number_read(read->text, own->start, own->end);
    if (head.style == DRS_STYLE_LETTER_PAREN) {
        return drs_opens_question(read->text, head.text, own->end) && is_new_part(read, own, head.number.letter) &&
               drs_swallowed_asks(read, line, head.text, false);
    }
    bool parted = !above || (own->gap && read->draft->text->gaps_mean) ||
                  drs_sentence_end_before(read->text, above->start, above->end);
    if (read->text[own->start] == 'Z' || read->text[own->start] == 'z') {
        /* "im Vergleich / zu a) gestiegen" goes on with a sentence. */
        return (parted || read->text[own->start] == 'Z') && is_part_heading(read, own);
    }
    return parted &&
           (drs_opens_question(read->text, own->start, own->end) ||
            (above && drs_is_lower(read->text, own->start, own->end))) &&
           drs_swallowed_asks(read, line, own->start, true);
}

/* Bytes by which a question is known again, and slots for them. */
enum { OPENING_BYTES = 28, OPENING_SLOTS = 4096 };

/* The slot of the bytes that text[start, end) begins with; SIZE_MAX where there are too few. */
static size_t opening_slot(const char *text, size_t start, size_t end) {
    uint32_t hash = 2166136261u;
    if (end < start + OPENING_BYTES) {
        return SIZE_MAX;
    }
    for (size_t at = start; at < start + OPENING_BYTES; at++) {
        hash = (hash ^ (uint8_t)text[at]) * 16777619u;
    }
    return hash % OPENING_SLOTS;
}

/* Where the question's words begin. */
static size_t first_words(const drs_swallowed *read, size_t index) {
    const drs_range *range = &read->draft->questions[index].lines;
    for (size_t i = range->first; i <= range->last && i < read->draft->end && i - range->first < APART_LINES; i++) {
        if (read->lines[i].role == DRS_ROLE_QUESTION && read->lines[i].owner == index) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* A line of the government's remark begins as a question does. */
static bool remark_asks(const drs_swallowed *read) {
    for (size_t i = read->draft->first; i < read->draft->end; i++) {
        const drs_line *own = &read->lines[i];
        if (own->role == DRS_ROLE_GOVERNMENT_REMARK && drs_opens_question(read->text, own->start, own->end)) {
            return true;
        }
    }
    return false;
}

void drs_swallowed_repeated_check(const drs_swallowed *read) {
    drs_draft *draft = read->draft;
    if (!remark_asks(read)) {
        return;
    }
    uint32_t *slots = drs_arena_alloc(draft->arena, OPENING_SLOTS, sizeof *slots);
    for (size_t i = 0; i < draft->question_count; i++) {
        size_t line = first_words(read, i);
        size_t slot = line == SIZE_MAX
                          ? line
                          : opening_slot(read->text, drs_line_text_start(&read->lines[line]), read->lines[line].end);
        if (slot != SIZE_MAX && !slots[slot]) {
            slots[slot] = (uint32_t)i + 1;
        }
        draft->work += OPENING_BYTES;
    }
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *own = &read->lines[i];
        if (own->role != DRS_ROLE_GOVERNMENT_REMARK || !drs_opens_question(read->text, own->start, own->end)) {
            continue;
        }
        size_t slot = opening_slot(read->text, own->start, own->end);
        size_t question = slot == SIZE_MAX || !slots[slot] ? SIZE_MAX : slots[slot] - 1u;
        size_t line = question == SIZE_MAX ? SIZE_MAX : first_words(read, question);
        if (line != SIZE_MAX &&
            memcmp(read->text + own->start, read->text + drs_line_text_start(&read->lines[line]), OPENING_BYTES) == 0) {
            drs_doubt(draft, "question.doubtful", i, NULL);
            drs_doubt(draft, "question.doubtful", line, NULL);
            return; /* once tells it */
        }
    }
}

bool drs_swallowed_lacks_letter(const drs_swallowed *read, const drs_line *line, const drs_line *above) {
    const drs_draft *draft = read->draft;
    if (!above || line->role != DRS_ROLE_QUESTION || line->owner >= draft->question_count || line->cut > line->start ||
        !draft->questions[line->owner].number.letter) {
        return false;
    }
    return read->text[above->end - 1] == '?' && drs_is_lower(read->text, line->start, line->end);
}

/* The question's number stands on its line, or alone above what parts the line from it ("3.", a running head). */
static bool prints_number(const drs_draft *draft, const drs_draft_question *question) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = question->head + 1; i-- > draft->first && question->head - i < APART_LINES;) {
        drs_number_head head = drs_number_read(draft->text->bytes, lines[i].start, lines[i].end);
        bool alone =
            head.text >= lines[i].end && drs_number_same(drs_section_number(draft, i, head.number), question->number);
        if (i == question->head ? head.style != DRS_STYLE_NONE : alone) {
            return true;
        }
    }
    return false;
}

bool drs_swallowed_unnumbered_check(drs_draft *draft) {
    size_t numbered = 0;
    size_t bare = SIZE_MAX;
    for (size_t i = 0; i < draft->question_count; i++) {
        bool printed = prints_number(draft, &draft->questions[i]);
        numbered += printed;
        bare = !printed && bare == SIZE_MAX ? draft->questions[i].head : bare;
    }
    if (bare != SIZE_MAX && numbered * 2 > draft->question_count && !drs_is_collection(draft)) {
        drs_doubt(draft, "question.doubtful", bare, NULL);
        return true;
    }
    return false;
}
