#include "wrapped_forms.h"

#include <string.h>

#include "cut_lines.h"
#include "numbers.h"
#include "section_headings.h"
#include "sentences.h"

/* The title block ends among so many lines from the start; the sentence that says who answered begins there too. */
#define HEAD_LINES 60u
#define SENTENCE_LINES 400u

/* No form has more bytes on its two lines. */
#define MOST_BYTES 400u

/* "Zu" and "Die" are the shortest parts of a form on a line; a letter alone is one that was torn off a word. */
#define SHORTEST_PART 2u

/* What a line, or two of them, is read as. */
typedef struct reading {
    int item;        /* of the form; -1: none */
    unsigned values; /* dates, numbers and other captures that it has */
    size_t end;      /* of the form in the key */
} reading;

/* A line of the title block that holds no value ("auf die") is as good as none. */
static bool says_nothing(const drs_draft *draft, const drs_form_set *set, int item) {
    return item < 0 || (set == &draft->reader->head && item == DRS_HEAD_SKIP);
}

/* The number of a section, alone above its heading: "III. / Klimawandel und Niedrigwasser". */
static bool lacks_heading(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    size_t at = own->start;
    while (at < own->end && (text[at] == 'I' || text[at] == 'V' || text[at] == 'X')) {
        at++;
    }
    return at > own->start && at + 1 == own->end && text[at] == '.' && drs_looks_like_heading(draft, line + 1) &&
           !memchr(text + own[1].start, ':', own[1].end - own[1].start);
}

/* A form that is whole, but the beginning of another: "Vorbemerkung / der Fragestellenden:", "und Antwort / vom 27. März 2024
 * (Eingang …)" (be), "Antwort / des Niedersächsischen Ministeriums für … vom …". */
static bool may_go_on(const drs_draft *draft, const drs_form_set *set, int item) {
    return (set == &draft->reader->body && item == DRS_BODY_REMARK) ||
           (set == &draft->reader->head && item == DRS_HEAD_ANSWER);
}

static bool goes_on(int item, int whole) {
    return item == DRS_HEAD_ANSWER ? whole == DRS_HEAD_ANSWER_OF || whole == DRS_HEAD_COVER_ANSWER
                                   : whole == DRS_BODY_ASKER_REMARK || whole == DRS_BODY_GOVERNMENT_REMARK;
}

static reading read_as(const drs_draft *draft, const drs_form_set *set, const drs_key *key) {
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(set, draft->matcher, draft->parliament, key, &row, &match)) {
        return (reading){-1, 0, 0};
    }
    reading made = {match.form->item, 0, match.end[0]};
    for (size_t k = 1; k < DRS_CAPTURES; k++) {
        made.values += match.start[k] != SIZE_MAX && match.end[k] > match.start[k];
    }
    return made;
}

/* Forms of the title block whose words are fixed. Names of offices and askers go on over lines of their own. */
static bool is_fixed(int item) {
    switch ((drs_head_item)item) {
    case DRS_HEAD_KIND:
    case DRS_HEAD_KIND_ANSWER:
    case DRS_HEAD_KIND_ASKERS:
    case DRS_HEAD_ANSWER:
    case DRS_HEAD_ANSWERS_TO:
    case DRS_HEAD_INQUIRY_REF:
    case DRS_HEAD_REFERENCE:
    case DRS_HEAD_ASKED:
    case DRS_HEAD_COVER_ASKED:
    case DRS_HEAD_COVER_ANSWER:
    case DRS_HEAD_RECEIVED:
    case DRS_HEAD_ANSWER_OF:
    case DRS_HEAD_KA_NUMBER:
    case DRS_HEAD_LETTER_DATE:
    case DRS_HEAD_MADE_BY:
        return true;
    default:
        return false;
    }
}

static bool is_month(const char *text, size_t start, size_t end) {
    for (size_t i = 0; i < 12; i++) {
        if (drs_begins(text, start, end, drs_month_names[i])) {
            return true;
        }
    }
    return false;
}

/* "11. Mai 2021", "11.05.2021", but no "1. Wie viele …". */
static bool begins_date(const char *text, const drs_line *line) {
    size_t at = line->start;
    while (at < line->end && at < line->start + 2 && drs_is_digit(text[at])) {
        at++;
    }
    if (at == line->start || at >= line->end || text[at] != '.') {
        return false;
    }
    at = drs_skip_spaces(text, at + 1, line->end);
    return at < line->end && (drs_is_digit(text[at]) || is_month(text, at, line->end));
}

/* A number, a date or what stands between two dates goes on from the line to the next one. */
static bool is_torn(const char *text, const drs_line *line, const drs_line *next) {
    static const char *const before[] = {"vom",     "am",         "Nr.",         "Anfrage", "Drucksache", "Drucksachen",
                                         "Drs.",    "KA",         "GA",          "den",     "Lt-Drs.",    "Zuleitung",
                                         "Dresden", "Ausgegeben", "Eingegangen", NULL};
    static const char *const between[] = {"(", "·", "•", "/", NULL};
    for (size_t i = 0; between[i]; i++) {
        if (drs_begins(text, next->start, next->end, between[i])) {
            return drs_is_digit(text[line->end - 1]);
        }
    }
    size_t word = drs_last_word(text, line->start, line->end);
    char last = text[line->end - 1];
    if (is_month(text, word, line->end)) {
        return drs_is_digit(text[next->start]);
    }
    if (drs_is_digit(text[word]) && last == '.' && line->end - word <= 3) { /* a day */
        return begins_date(text, next) || is_month(text, next->start, next->end);
    }
    if (last == ':' || last == '/' || last == ',') {
        return begins_date(text, next);
    }
    return drs_word_in(text + word, line->end - word, before) &&
           (drs_is_digit(text[next->start]) || drs_begins(text, next->start, next->end, "Nr"));
}

/* A list of questions' numbers and a colon: "1, 1.a) und 1.b):". */
static bool is_number_list(const char *text, size_t at, size_t end) {
    static const char *const words[] = {"und", "bis", "sowie", NULL};
    if (at >= end || !drs_is_digit(text[at])) {
        return false;
    }
    while (at < end && text[at] != ':') {
        size_t word = at;
        while (at < end && drs_is_lower(text, at, end)) {
            at += drs_letter_size(text, at, end);
        }
        bool joins = at - word <= 1 || drs_word_in(text + word, at - word, words);
        if (!joins || (at == word && !drs_is_digit(text[at]) && !strchr(" .,)", text[at]))) {
            return false;
        }
        at += at == word;
    }
    return at < end;
}

#define LONGEST_HEADING 24u /* bytes, of an answer's without its number */

/* The heading of an answer or a question, alone on its line, whose number stands on the next: "Antwort zu Frage / 4:". */
static bool lacks_number(const char *text, const drs_line *line, const drs_line *next) {
    static const char *const headings[] = {"Zu",
                                           "zu",
                                           "Zu Frage",
                                           "zu Frage",
                                           "Zu den Fragen",
                                           "Frage",
                                           "Fragen",
                                           "Antwort zu",
                                           "Antwort auf",
                                           "Antwort zu Frage",
                                           "Antwort zu Fragen",
                                           "Antwort zu den Fragen",
                                           "Antwort auf Frage",
                                           "Antworten zu",
                                           NULL};
    if (!drs_word_in(text + line->start, line->end - line->start, headings)) {
        return false;
    }
    static const char *const questions[] = {"den Fragen ", "Frage ", "Fragen ", NULL};
    size_t at = next->start;
    for (size_t i = 0; questions[i] && at == next->start; i++) {
        at += drs_begins(text, at, next->end, questions[i]) ? strlen(questions[i]) : 0;
    }
    return is_number_list(text, at, next->end);
}

static bool is_open(const drs_draft *draft, const drs_form_set *set, int item) {
    return says_nothing(draft, set, item) || may_go_on(draft, set, item);
}

/* The two lines are one form of the set, and the first alone is none or says less. */
static bool is_one_of(drs_draft *draft, const drs_form_set *set, const drs_key *own, const drs_key *both, bool torn,
                      bool (*fits)(int item)) {
    reading whole = read_as(draft, set, both);
    reading first = whole.item < 0 ? whole : read_as(draft, set, own);
    bool nothing = says_nothing(draft, set, first.item);
    if (whole.item >= 0 && may_go_on(draft, set, first.item) && goes_on(first.item, whole.item)) {
        return true;
    }
    if (!nothing && !torn) {
        return false;
    }
    if (nothing) {
        return whole.item >= 0 && (!fits || fits(whole.item));
    }
    return whole.values > first.values || (whole.item == first.item && whole.end > first.end);
}

/* The line is something of its own. Forms that end others are none: "Schriftliche / Anfrage", "Anfrage der / Abgeordneten
 * …", "Antwort des / Niedersächsischen Ministeriums …". */
static bool stands_alone(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    switch (drs_line_item(draft, line, DRS_LINE_HEAD)) {
    case -1:
        break;
    case DRS_HEAD_KIND:
    case DRS_HEAD_KIND_ASKERS:
    case DRS_HEAD_KIND_ANSWER:
    case DRS_HEAD_MINISTRY:
    case DRS_HEAD_ANSWER_OF:
    case DRS_HEAD_ASKERS:
    case DRS_HEAD_ASKED:
    case DRS_HEAD_COVER_ASKED:
        return false;
    default:
        return true;
    }
    return drs_line_item(draft, line, DRS_LINE_BODY) >= 0 ||
           drs_number_read(draft->text->bytes, at->start, at->end).style != DRS_STYLE_NONE;
}

/* Lines of so few bytes are judged by their first letters and those of the next line. */
#define SHORT_LINE 16u

static bool may_begin(drs_draft *draft, size_t line, unsigned forms, const drs_form_set *set) {
    const drs_line *own = &draft->text->lines[line];
    return (own->end - own->start < SHORT_LINE || drs_line_may(draft, line, forms)) &&
           drs_forms_begin(set, draft->parliament, draft->text->bytes, own->start, own[1].end, NULL);
}

/* Sets of forms. */
enum { SET_HEAD = 1u, SET_BODY = 2u, SET_FOOT = 4u, SET_SENTENCES = 8u };

/* The sets of which a form may begin with the line. */
static unsigned sets_begun(drs_draft *draft, size_t line) {
    const drs_reader *reader = draft->reader;
    const drs_line *own = &draft->text->lines[line];
    const size_t place = line - draft->first;
    bool head = place < HEAD_LINES &&
                drs_forms_begin(&reader->head, draft->parliament, draft->text->bytes, own->start, own[1].end, is_fixed);
    unsigned sets = head ? SET_HEAD : 0;
    sets |= may_begin(draft, line, DRS_FORMS_BODY, &reader->body) ? SET_BODY : 0;
    sets |= may_begin(draft, line, DRS_FORMS_IMPRINT, &reader->imprint) ? SET_FOOT : 0;
    bool sentence = place < SENTENCE_LINES && may_begin(draft, line, DRS_FORMS_SENTENCES, &reader->sentences) &&
                    drs_sentence_may_begin(draft->text->bytes, own->start, own[1].end);
    return sets | (sentence ? SET_SENTENCES : 0);
}

/* Of the sets those of which the line alone is no whole form. */
static unsigned sets_open(drs_draft *draft, size_t line, unsigned sets) {
    const drs_reader *reader = draft->reader;
    const drs_line *next = &draft->text->lines[line + 1];
    unsigned open = sets & SET_FOOT;
    if (sets & SET_HEAD && is_open(draft, &reader->head, drs_line_item(draft, line, DRS_LINE_HEAD))) {
        open |= SET_HEAD;
    }
    if (sets & SET_BODY && is_open(draft, &reader->body, drs_line_item(draft, line, DRS_LINE_BODY))) {
        open |= SET_BODY;
    }
    if (sets & SET_SENTENCES && drs_line_item(draft, line, DRS_LINE_SENTENCES) < 0) {
        bool anew = drs_is_upper(draft->text->bytes, next->start, next->end) &&
                    drs_line_item(draft, line + 1, DRS_LINE_SENTENCES) >= 0;
        open |= anew ? 0 : SET_SENTENCES;
    }
    return open;
}

/* The line and the next one are one form of the sets. */
static bool is_one_form(drs_draft *draft, size_t line, unsigned sets, bool torn) {
    const drs_reader *reader = draft->reader;
    const drs_line *own = &draft->text->lines[line];
    const drs_key *alone = drs_line_key(draft, line);
    const drs_key *next = drs_line_key(draft, line + 1); /* both live longer than what is given back below */
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_key both = drs_key_make(draft->arena, draft->text->bytes, own->start, own[1].end, DRS_KEY_BYTES);
    draft->work += both.length;
    bool found = (sets & SET_HEAD && is_one_of(draft, &reader->head, alone, &both, torn, is_fixed)) ||
                 (sets & SET_BODY && is_one_of(draft, &reader->body, alone, &both, torn, NULL)) ||
                 (sets & SET_FOOT && is_one_of(draft, &reader->imprint, alone, &both, torn, NULL) &&
                  read_as(draft, &reader->imprint, next).item < 0) ||
                 (sets & SET_SENTENCES && is_one_of(draft, &reader->sentences, alone, &both, torn, NULL));
    drs_arena_back(draft->arena, mark);
    return found;
}

/* The line and the next one are one form. */
static bool is_wrapped(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    const drs_line *next = own + 1;
    bool together = next->page == own->page && !(next->gap && draft->text->gaps_mean) &&
                    next->end - own->start <= MOST_BYTES && !((own->flags | next->flags) & DRS_LINE_PIECE);
    if (!together || own->end - own->start < SHORTEST_PART) {
        return false;
    }
    if (own->end - own->start <= LONGEST_HEADING && (lacks_number(text, own, next) || lacks_heading(draft, line))) {
        return true;
    }
    unsigned sets = sets_begun(draft, line);
    if (!sets) {
        return false;
    }
    bool torn = is_torn(text, own, next);
    if (!torn && strchr(".?!:;", text[own->end - 1])) {
        return false; /* a sentence or a heading that is whole */
    }
    sets = torn ? sets : sets_open(draft, line, sets);
    return sets && (torn || !stands_alone(draft, line + 1)) && is_one_form(draft, line, sets, torn);
}

/* The bytes between the two lines become blanks. */
static void join(drs_draft *draft, drs_line *line, const drs_line *next) {
    drs_text *text = draft->text;
    if (text->own_bytes != text->bytes) {
        text->own_bytes = drs_arena_bytes(draft->arena, text->length + 1);
        memcpy(text->own_bytes, text->bytes, text->length);
        text->own_bytes[text->length] = '\0';
        text->bytes = text->own_bytes;
    }
    memset(text->own_bytes + line->end, ' ', next->start - line->end);
    line->joined = next->start;
    line->end = next->end;
    line->flags |= next->flags & DRS_LINE_PAGE_LAST;
    drs_text_look_at(text->bytes, line);
}

void drs_wrapped_forms_join(drs_draft *draft) {
    drs_text *text = draft->text;
    drs_line *lines = text->lines;
    size_t used = draft->first; /* lines that are left */
    for (size_t i = draft->first; i < draft->end; i++) {
        bool wrapped = i + 1 < draft->end && is_wrapped(draft, i);
        if (wrapped) {
            join(draft, &lines[i], &lines[i + 1]);
            drs_line_forget(draft, i);
        }
        if (used < i) {
            lines[used] = lines[i];
            draft->keys[used] = draft->keys[i];
            draft->letterheads[used] = draft->letterheads[i];
        }
        used++;
        i += wrapped;
    }
    /* The lines of the next paper stay where they are: nothing stands on those between. */
    for (size_t i = used; i < draft->end; i++) {
        lines[i] = lines[used - 1];
        lines[i].start = lines[i].end;
        draft->keys[i] = NULL;
    }
    text->line_count = text->line_count == draft->end ? used : text->line_count;
    draft->end = used;
}
