/* A heading or a question that the reading did not see goes into the text around it, and what belongs to it with it: that
 * must not pass silently. A reader of PDF that joins lines puts it behind the sentence before; a scanner loses its number. */
#include "swallowed.h"

#include <string.h>

#include "body_lines.h"
#include "candidates.h"
#include "collection.h"
#include "diagnostics.h"
#include "doubtful.h"
#include "eight.h"
#include "furniture.h"
#include "line_ranges.h"
#include "numbers.h"
#include "questions.h"
#include "sentence_words.h"

/* No heading is longer. */
#define HEADING_BYTES 110u
/* A question's mark is looked for in so many lines and bytes; lines that lost their ends are long. */
#define LOOK_LINES 8u
#define LOOK_BYTES 1500u
/* No word has more bytes. */
#define WORD_BYTES 60u
/* No question has more parts, and an answer to more questions may name any of them. */
#define MOST_COMPARED 64u
/* The colon of a remark's heading stands so near behind its first word, in bytes of a key. */
#define COLON_BYTES 40u
/* What parts a question from its number, which stands alone above it, has fewer lines. */
#define APART_LINES 5u

typedef struct swallowed {
    drs_draft *draft;
    const drs_line *lines;
    const char *text;
    uint16_t most; /* the greatest number of a question */
} swallowed;

static size_t text_start(const drs_line *line) {
    return line->cut > line->start ? line->cut : line->start;
}

static size_t text_end(const drs_line *line) {
    return line->stop ? line->stop : line->end;
}

/* The full stop text[stop] ends a sentence: behind a word, a bracket, a unit or a year. */
static bool full_stop(const char *text, size_t start, size_t stop) {
    if (stop < start + 2) {
        return false;
    }
    if (text[stop - 1] == ')' || text[stop - 1] == '%' || drs_ends(text, start, stop, "€") ||
        drs_ends(text, start, stop, "“") || drs_ends(text, start, stop, "”")) {
        return true;
    }
    size_t word = drs_last_word(text, stop - start > WORD_BYTES ? stop - WORD_BYTES : start, stop);
    if (drs_is_digit(text[stop - 1])) {
        return stop - word >= 4;
    }
    word += text[word] == '(';
    return drs_is_lower(text, drs_last_letter(text, start, stop), stop) && stop - word > 1 &&
           !drs_is_abbreviation(text + word, stop - word);
}

/* The letter that ends a sentence before text[at], with or without a blank behind it; 0 where none ends there. */
static char sentence_end(const char *text, size_t start, size_t at) {
    size_t end = at;
    while (end > start && text[end - 1] == ' ') {
        end--;
    }
    size_t mark = end;
    while (mark > start && end - mark < 2 && drs_is_digit(text[mark - 1])) {
        mark--;
    }
    end = mark > start + 3 && text[mark - 1] == '.' && end < at ? mark : end; /* "erhoben.2 3. Wie viele …" */
    if (end < start + 3) {
        return 0;
    }
    if (drs_ends(text, start, end, "“") || drs_ends(text, start, end, "”")) {
        return '"';
    }
    char close = text[end - 1];
    if (close == '.') {
        return full_stop(text, start, end - 1) ? close : 0;
    }
    return close == '?' || close == '!' || ((close == ')' || close == '"') && end < at) ? close : 0;
}

/* The question mark of the sentence that begins at text[at] on line `line`, before a full stop behind a word; where `within`,
 * in the text of that line alone, and at a line's end ("Ob das Gesetz geändert wird? Dies wird geprüft." is an answer's). */
static bool asks(const swallowed *read, size_t line, size_t at, bool within) {
    const drs_line *own = &read->lines[line];
    size_t seen = 0;
    const size_t last = at + LOOK_BYTES;
    for (size_t i = line; i < read->draft->end && seen < LOOK_LINES && i - line < 4 * LOOK_LINES; i++) {
        const drs_line *now = &read->lines[i];
        bool other = now->role != own->role || now->owner != own->owner;
        bool in_text = drs_line_in_text(now);
        if (!in_text && drs_line_skipped(now)) {
            continue;
        }
        if (!in_text || (within && other)) {
            return false;
        }
        seen++;
        for (size_t k = i == line ? at : text_start(now); k < text_end(now) && k < last; k++) {
            read->draft->work++;
            if (read->text[k] == '?' && (!within || k + 3 >= text_end(now) || read->text[k + 1] != ' ')) {
                return true;
            }
            bool stop = read->text[k] == '.' && (k + 1 == now->end || read->text[k + 1] == ' ') &&
                        full_stop(read->text, now->start, k);
            if (stop || read->text[k] == ':') {
                return false;
            }
        }
    }
    return false;
}

/* The number of the question that the line belongs to; 0 where it belongs to none. */
static uint16_t major_of(const swallowed *read, const drs_line *line) {
    const drs_draft *draft = read->draft;
    if (line->role == DRS_ROLE_QUESTION && line->owner < draft->question_count) {
        return draft->questions[line->owner].number.major;
    }
    if (line->role == DRS_ROLE_ANSWER && line->owner < draft->answer_count) {
        const drs_draft_answer *answer = &draft->answers[line->owner];
        return answer->to_count ? answer->to[answer->to_count - 1].major : 0;
    }
    return 0;
}

/* The text answers the question, or, where the paper has no such part, the whole of which it is one. */
static bool answers_number(const swallowed *read, const drs_draft_answer *answer, drs_number number) {
    if (answer->to_count > MOST_COMPARED) {
        return true;
    }
    bool known = drs_question_find(read->draft, number) != SIZE_MAX;
    for (size_t k = 0; k < answer->to_count; k++) {
        if (drs_number_same(answer->to[k], number) || (!known && answer->to[k].major == number.major)) {
            return true;
        }
    }
    return false;
}

/* The numbers name questions of the paper, or the next one behind its last; where not `own`, none that the text answers. */
static bool names_others(const swallowed *read, const drs_line *line, bool own, const drs_number_item *items,
                         size_t count) {
    const drs_draft *draft = read->draft;
    const drs_draft_answer *answer =
        line->role == DRS_ROLE_ANSWER && line->owner < draft->answer_count ? &draft->answers[line->owner] : NULL;
    for (size_t k = 0; k < count; k++) {
        drs_number number = items[k].number;
        if (!number.major && number.letter) { /* "Zu a)": a part of the question that the text belongs to */
            number.major = major_of(read, line);
            if (drs_question_find(read->draft, number) == SIZE_MAX) {
                return false;
            }
        }
        if (!number.major || number.major > read->most + 1 ||
            (!own && answer && answers_number(read, answer, number))) {
            return false;
        }
    }
    return count > 0;
}

static bool eat(const drs_key *key, size_t *at, const char *word) {
    bool begins = drs_begins(key->bytes, *at, key->length, word);
    *at += begins ? strlen(word) : 0;
    return begins;
}

static bool eat_government(const drs_key *key, size_t *at) {
    return eat(key, at, "derlandesregierung") || eat(key, at, "derbundesregierung") ||
           eat(key, at, "derstaatsregierung") || eat(key, at, "dessenats");
}

/* "Zu Frage 3: …", "Antwort zu Frage 3:", "Frage 5: …", "Antwort:" in a line's rest, behind a sentence that ends with
 * `close`. */
static bool is_answer_heading(const swallowed *read, size_t line, const drs_key *key, char close) {
    const drs_line *own = &read->lines[line];
    size_t at = 0;
    bool answer = eat(key, &at, "antworten") || eat(key, &at, "antwort") || eat(key, &at, "beantwortung");
    if (answer) {
        bool government = eat_government(key, &at);
        if (at == key->length || key->bytes[at] == ':' || key->bytes[at] == '*') {
            return own->role != DRS_ROLE_ANSWER || at == key->length || government;
        }
        size_t house = at;
        if ((government && eat(key, &house, "erstellt")) || eat(key, &house, "derstaatsminister") ||
            eat(key, &house, "desstaatsminister") || eat(key, &house, "desleitersderstaatskanzlei")) {
            return own->role != DRS_ROLE_ANSWER;
        }
    }
    bool to = eat(key, &at, "zu") || (answer && eat(key, &at, "auf"));
    if (answer && !to) {
        return false;
    }
    (void)(to && (eat(key, &at, "den") || eat(key, &at, "der") || eat(key, &at, "die") || eat(key, &at, "r")));
    bool word = drs_begins(key->bytes, at, key->length, "frage");
    if (!to && !word) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end;
    size_t count = drs_number_list(key, at, items, &end);
    if (!count) {
        return false;
    }
    bool colon = (end < key->length && key->bytes[end] == ':') || (end > 0 && key->bytes[end - 1] == ':');
    bool letter = !items[0].number.major && key->bytes[end - 1] == ')'; /* "Zu a) 61 Personen." */
    bool whole = end == key->length && (answer || word || close == '?');
    whole =
        whole || letter || (close == '?' && own->role == DRS_ROLE_QUESTION && key->map[end] > key->map[end - 1] + 1);
    bool question = !to && end < key->length && drs_opens_question(read->text, key->map[end], own->end) &&
                    asks(read, line, key->map[end], false);
    return (colon || whole || question) && names_others(read, own, to && close == '?', items, count);
}

/* "Vorbemerkung der Landesregierung", "Antwort des Senats": no sentence begins so. */
static bool is_body_heading(const swallowed *read, const drs_key *key, bool whole) {
    size_t at = 0;
    if (eat(key, &at, "vorbemerkung")) {
        (void)eat(key, &at, "en");
        size_t near = key->length - at < COLON_BYTES ? key->length : at + COLON_BYTES;
        return at == key->length || memchr(key->bytes + at, ':', near - at) || eat(key, &at, "der") ||
               eat(key, &at, "des") || eat(key, &at, "zur");
    }
    drs_match match;
    size_t row = 0;
    drs_draft *draft = read->draft;
    if (!whole || !drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, key, &row, &match)) {
        return false;
    }
    return match.form->item == DRS_BODY_DIVIDER || drs_begins(key->bytes, 0, key->length, "fragenandie");
}

/* "…? Die Fragen 2, 2 a) und 2 b) werden gemeinsam beantwortet.": the answer's first sentence ends the question's line. */
static bool is_lost_group(const drs_key *key) {
    size_t at = 0;
    if (!eat(key, &at, "diefrage") && !eat(key, &at, "zudenfrage") && !eat(key, &at, "dieteilfrage")) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end;
    const char *numbers = drs_find(key->bytes, key->bytes + key->length, "frage");
    size_t count = drs_number_list(key, (size_t)(numbers - key->bytes), items, &end);
    return count && (drs_find(key->bytes + end, key->bytes + key->length, "werden") ||
                     drs_find(key->bytes + end, key->bytes + key->length, "wird"));
}

static bool is_heading(const swallowed *read, size_t line, size_t at, char close) {
    drs_draft *draft = read->draft;
    size_t end = read->lines[line].end;
    bool whole = true;
    if (end - at > HEADING_BYTES) {
        end = at + HEADING_BYTES;
        while (((uint8_t)read->text[end] & 0xC0) == 0x80) {
            end--;
        }
        whole = false;
    }
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_key key = drs_key_make(draft->arena, read->text, at, end, DRS_KEY_BYTES);
    draft->work += key.length;
    bool found = is_answer_heading(read, line, &key, close) || is_body_heading(read, &key, whole) ||
                 (read->lines[line].role == DRS_ROLE_QUESTION && (close == '?' || close == '.') && is_lost_group(&key));
    drs_arena_back(draft->arena, mark);
    return found;
}

/* The letter is that of a part that the questions `number` belongs to do not have. */
static bool is_new_part(const swallowed *read, const drs_line *line, uint8_t letter) {
    const drs_draft *draft = read->draft;
    uint16_t major = major_of(read, line);
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

/* "… überwiesen. 7. Wie bewertet …?", "…? b) Welche …?": a number that a question of the paper can have. */
static bool is_numbered_question(const swallowed *read, size_t line, size_t at, char close) {
    const drs_line *own = &read->lines[line];
    drs_number_head head = drs_number_read(read->text, at, own->end);
    if (!head.style || head.style == DRS_STYLE_WORD || head.number.major > read->most + 1) {
        return false;
    }
    bool opens = drs_opens_question(read->text, head.text, own->end);
    if (!head.number.major) {
        return head.style == DRS_STYLE_LETTER_PAREN && (opens || close == '?') &&
               is_new_part(read, own, head.number.letter) && asks(read, line, head.text, false);
    }
    bool next = head.number.major == read->most + 1u;
    opens = opens || (next && close == '?' && drs_is_upper(read->text, head.text, own->end));
    drs_number_item item = {.number = head.number};
    return opens && (asks(read, line, head.text, false) || (next && read->text[head.text] == 'W')) &&
           names_others(read, own, false, &item, 1);
}

/* "Zu b) Nach der Richtlinie …" in an answer to a question of which no such part is known. */
static bool is_part_heading(const swallowed *read, const drs_line *line) {
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

/* What begins a line of an answer or a remark and should begin a question: "b) Wie viele …?" where the questions have no such part, and
 * a question that has lost its number. Those in a question's text are its own. */
static bool begins_question(const swallowed *read, size_t line, const drs_line *above) {
    const drs_line *own = &read->lines[line];
    size_t start = text_start(own);
    if (own->role == DRS_ROLE_QUESTION || own->role == DRS_ROLE_TITLE || start != own->start) {
        return false;
    }
    bool twice;
    size_t behind = behind_misread_number(read->text, own->start, own->end, &twice);
    if (behind && drs_opens_question(read->text, behind, own->end)) {
        return twice || asks(read, line, behind, true);
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
               asks(read, line, head.text, false);
    }
    bool parted =
        !above || (own->gap && read->draft->text->gaps_mean) || sentence_end(read->text, above->start, above->end);
    if (read->text[own->start] == 'Z' || read->text[own->start] == 'z') {
        /* "im Vergleich / zu a) gestiegen" goes on with a sentence. */
        return (parted || read->text[own->start] == 'Z') && is_part_heading(read, own);
    }
    return parted &&
           (drs_opens_question(read->text, own->start, own->end) ||
            (above && drs_is_lower(read->text, own->start, own->end))) &&
           asks(read, line, own->start, true);
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
static size_t first_words(const swallowed *read, size_t index) {
    const drs_range *range = &read->draft->questions[index].lines;
    for (size_t i = range->first; i <= range->last && i < read->draft->end && i - range->first < APART_LINES; i++) {
        if (read->lines[i].role == DRS_ROLE_QUESTION && read->lines[i].owner == index) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* A question that stands in the government's remark begins as one of the paper's does: it is that one, printed again, and
 * what follows is its answer. The remark is doubted, and the question, whose end was sought behind it. */
static void check_repeated_in_remark(const swallowed *read) {
    drs_draft *draft = read->draft;
    uint32_t *slots = drs_arena_alloc(draft->arena, OPENING_SLOTS, sizeof *slots);
    for (size_t i = 0; i < draft->question_count; i++) {
        size_t line = first_words(read, i);
        size_t slot =
            line == SIZE_MAX ? line : opening_slot(read->text, text_start(&read->lines[line]), read->lines[line].end);
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
            memcmp(read->text + own->start, read->text + text_start(&read->lines[line]), OPENING_BYTES) == 0) {
            drs_doubt(draft, "question.doubtful", i, NULL);
            drs_doubt(draft, "question.doubtful", line, NULL);
            return; /* once tells it */
        }
    }
}

/* "… worden?" above "von Kommunen bewilligt worden?": the letter of a part is lost. */
static bool is_part_without_letter(const swallowed *read, const drs_line *line, const drs_line *above) {
    const drs_draft *draft = read->draft;
    if (!above || line->role != DRS_ROLE_QUESTION || line->owner >= draft->question_count || line->cut > line->start ||
        !draft->questions[line->owner].number.letter) {
        return false;
    }
    return read->text[above->end - 1] == '?' && drs_is_lower(read->text, line->start, line->end);
}

/* A remark that begins small has lost its first line to what stands above it. */
static bool begins_amid_sentence(const swallowed *read, const drs_line *line, const drs_line *above) {
    bool remark = line->role == DRS_ROLE_ASKER_REMARK || line->role == DRS_ROLE_GOVERNMENT_REMARK;
    return remark && !above && drs_is_lower(read->text, text_start(line), line->end);
}

/* A sentence, or the mark of a note behind it, may end with the byte. */
static inline bool may_close(char byte) {
    static const bool closes[256] = {
        ['.'] = true, ['?'] = true, ['!'] = true, [')'] = true,  ['"'] = true, ['0'] = true,
        ['1'] = true, ['2'] = true, ['3'] = true, ['4'] = true,  ['5'] = true, ['6'] = true,
        ['7'] = true, ['8'] = true, ['9'] = true, [0x9C] = true, [0x9D] = true};
    return closes[(uint8_t)byte];
}

/* The first byte of text[at, end) that may_close(); where there is none, `end` or more. */
static size_t next_close(const char *text, size_t at, size_t end) {
    while (at < end) {
        if (drs_eight_ordered() && at + 8 <= end) {
            uint64_t word = drs_eight_load(text + at);
            /* All of them stand between the blank and the letters, or are not ASCII. */
            uint64_t maybe = (drs_eight_from(word, '!') & ~drs_eight_from(word, '@')) | (word & DRS_EIGHT_HIGHS);
            if (!maybe) {
                at += 8;
                continue;
            }
            at += drs_eight_first(maybe);
        }
        if (may_close(text[at])) {
            break;
        }
        at++;
    }
    return at;
}

/* A heading of a body begins with the byte. */
static inline bool may_open_heading(char byte) {
    return byte == 'A' || byte == 'B' || byte == 'D' || byte == 'F' || byte == 'V' || byte == 'Z';
}

/* "… in der Küche, Zu 6. a und b:", "… Stand: 2019 Zu c)": an answer's heading that a reader of PDF put behind a line which ends no sentence. */
static bool ends_with_heading(const swallowed *read, const drs_line *line) {
    const char *text = read->text;
    size_t stop = text_end(line);
    size_t start = text_start(line);
    if (stop < start + 8 || (text[stop - 1] != ':' && text[stop - 1] != ')')) {
        return false;
    }
    size_t from = stop - start > HEADING_BYTES ? stop - HEADING_BYTES : start;
    size_t at = SIZE_MAX;
    for (size_t next = from + 1; (next = drs_find_at(text, next, stop, "Zu ")) != SIZE_MAX; next++) {
        at = text[next - 1] == ' ' || text[next - 1] == ',' ? next : at;
    }
    if (at == SIZE_MAX) {
        return false;
    }
    drs_arena_mark mark = drs_arena_stand(read->draft->arena);
    drs_key key = drs_key_make(read->draft->arena, text, at, stop, DRS_KEY_BYTES);
    read->draft->work += key.length;
    size_t number = strlen("zu");
    (void)eat(&key, &number, "den");
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end;
    size_t count = drs_number_list(&key, number, items, &end);
    bool letter = text[stop - 1] == ')' && drs_begins(key.bytes, 0, key.length, "zu") && key.length == 4;
    bool whole = count && end + 1 >= key.length && (letter || text[stop - 1] == ':');
    drs_arena_back(read->draft->arena, mark);
    return whole && names_others(read, line, false, items, count);
}

/* What stands behind the end of a sentence inside the line. */
static bool check_line(const swallowed *read, size_t line, unsigned depth) {
    const drs_line *own = &read->lines[line];
    size_t start = text_start(own);
    drs_line before = *own; /* up to what was looked at last */
    const size_t stop = text_end(own);
    const size_t last = stop > 4 ? stop - 4 : 0; /* three bytes must stand behind */
    for (size_t end = start > own->start ? start - 1 : start + 2; (end = next_close(read->text, end, last)) < last;
         end++) {
        size_t at = drs_skip_spaces(read->text, end + 1, stop);
        if (at + 3 >= stop) {
            break;
        }
        char byte = read->text[at];
        bool number = drs_is_digit(byte) || (byte >= 'a' && byte <= 'h' && read->text[at + 1] == ')');
        char behind = read->text[at - 1];
        if (number ? behind != ' ' && behind != '.' && behind != '?' : !may_open_heading(byte)) {
            continue;
        }
        char close = sentence_end(read->text, own->start, at);
        if (!close) {
            continue;
        }
        read->draft->work++;
        before.end = (uint32_t)at;
        depth = drs_quote_depth(read->text, &before, depth);
        before.start = before.end;
        if (depth) {
            continue;
        }
        if (number ? is_numbered_question(read, line, at, close) : is_heading(read, line, at, close)) {
            drs_doubt(read->draft, number ? "question.doubtful" : "heading.doubtful", line, NULL);
            return true;
        }
    }
    return false;
}

/* The question's number stands on its line, or alone above what parts the line from it ("3.", a running head). */
static bool prints_number(const drs_draft *draft, const drs_draft_question *question) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = question->head + 1; i-- > draft->first && question->head - i < APART_LINES;) {
        drs_number_head head = drs_number_read(draft->text->bytes, lines[i].start, lines[i].end);
        bool alone = head.text >= lines[i].end && drs_number_same(head.number, question->number);
        if (i == question->head ? head.style != DRS_STYLE_NONE : alone) {
            return true;
        }
    }
    return false;
}

/* A question without a number among numbered ones was found by its answer: what stands above it, where its number stood,
 * may be its beginning. */
static bool check_unnumbered(drs_draft *draft) {
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

void drs_swallowed_check(drs_draft *draft) {
    swallowed read = {.draft = draft, .lines = draft->text->lines, .text = draft->text->bytes};
    for (size_t i = 0; i < draft->question_count; i++) {
        read.most = draft->questions[i].number.major > read.most ? draft->questions[i].number.major : read.most;
    }
    if (check_unnumbered(draft)) {
        return;
    }
    check_repeated_in_remark(&read);
    unsigned depth = 0;
    const drs_line *above = NULL;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &read.lines[i];
        if ((!drs_line_in_text(line) && line->role != DRS_ROLE_TITLE) || drs_is_doubted(draft, i)) {
            continue;
        }
        if (!above || above->role != line->role || above->owner != line->owner) {
            depth = 0;
            above = NULL;
        }
        draft->work++;
        if (check_line(&read, i, depth)) {
            continue;
        }
        if (!depth && ends_with_heading(&read, line)) {
            drs_doubt(draft, "heading.doubtful", i, NULL);
            continue;
        }
        if (begins_amid_sentence(&read, line, above)) {
            drs_doubt(draft, "heading.doubtful", i, NULL);
            continue;
        }
        if (!depth && (begins_question(&read, i, above) || is_part_without_letter(&read, line, above))) {
            drs_doubt(draft, "question.doubtful", i, NULL);
            continue;
        }
        depth = drs_quote_depth(read.text, line, depth);
        above = line;
    }
}
