#include "wrapped_forms.h"

#include <string.h>

#include "cut_lines.h"
#include "numbers.h"
#include "running_heads.h"
#include "sentences.h"
#include "torn_values.h"
#include "wrapped_ends.h"
#include "wrapped_headings.h"

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

/* A form that is whole, but the beginning of another: "Vorbemerkung / der Fragestellenden:", "und Antwort / vom 27. März 2024
 * (Eingang …)" (be), "Antwort / des Niedersächsischen Ministeriums für … / vom …", "Kleine Anfrage / - KA 7/2015" (st),
 * "Diese Vorbemerkungen vorangestellt, / beantwortet der Minister für …" (he). */
typedef struct longer_form {
    int item;
    int whole;
    const char *next; /* how its second line begins; NULL: in many ways */
} longer_form;

static const longer_form longer_heads[] = {{DRS_HEAD_ANSWER_OF, DRS_HEAD_ANSWER_OF, "vom"},
                                           {DRS_HEAD_ANSWER, DRS_HEAD_ANSWER_OF, NULL},
                                           {DRS_HEAD_ANSWER, DRS_HEAD_COVER_ANSWER, NULL},
                                           {DRS_HEAD_AND, DRS_HEAD_COVER_ANSWER, "Antwort"},
                                           {DRS_HEAD_KIND, DRS_HEAD_KA_NUMBER, "-"},
                                           {DRS_HEAD_KIND, DRS_HEAD_KA_NUMBER, "–"},
                                           {DRS_HEAD_KIND, DRS_HEAD_KA_NUMBER, "‐"},
                                           {DRS_HEAD_KIND, DRS_HEAD_KA_NUMBER, "KA"},
                                           {DRS_HEAD_ANSWERS_TO, DRS_HEAD_KIND_ANSWER, "zur"},
                                           {DRS_HEAD_LETTER, DRS_HEAD_LETTER, NULL},
                                           {-1, -1, NULL}};
static const longer_form longer_bodies[] = {{DRS_BODY_REMARK, DRS_BODY_ASKER_REMARK, NULL},
                                            {DRS_BODY_REMARK, DRS_BODY_GOVERNMENT_REMARK, NULL},
                                            {-1, -1, NULL}};
static const longer_form longer_sentences[] = {{DRS_SENTENCE_I, DRS_SENTENCE_VERB_FIRST, NULL}, {-1, -1, NULL}};
static const longer_form longer_imprints[] = {{DRS_IMPRINT_LINE, DRS_IMPRINT_LINE, "ersetzt"}, {-1, -1, NULL}}; /* bt */
static const longer_form no_longer[] = {{-1, -1, NULL}};

/* The form of the set may go on in the line `next` as the form `whole`; -1: as any. */
static bool may_go_on(const drs_draft *draft, const drs_form_set *set, int item, int whole, const drs_line *next) {
    const drs_reader *reader = draft->reader;
    const longer_form *forms = set == &reader->head        ? longer_heads
                               : set == &reader->body      ? longer_bodies
                               : set == &reader->sentences ? longer_sentences
                               : set == &reader->imprint   ? longer_imprints
                                                           : no_longer;
    for (; forms->item >= 0; forms++) {
        if (forms->item == item && (whole < 0 || forms->whole == whole) &&
            (!forms->next || drs_begins(draft->text->bytes, next->start, next->end, forms->next))) {
            return true;
        }
    }
    return false;
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
    case DRS_HEAD_LETTER:
    case DRS_HEAD_LETTER_DATE:
    case DRS_HEAD_MADE_BY:
    case DRS_HEAD_SKIP:
        return true;
    default:
        return false;
    }
}

static bool is_askers(int item) {
    return item == DRS_HEAD_ASKERS;
}

/* Fixed, or names that a date may follow: "der Abgeordneten Erika Muster (SPD) vom 28. / Januar 2014". */
static bool may_be_torn(int item) {
    return (is_fixed(item) && item != DRS_HEAD_SKIP) || is_askers(item);
}

static bool says_no_value(int item) {
    return item == DRS_HEAD_SKIP;
}

/* Words that lead to a name, and nothing else: "Mitglied des / Landtages Erika Muster (SPD)", "Abgeordneter / Max Beispiel". */
static bool leads_to_name(const char *text, const drs_line *line) {
    static const char *const words[] = {"Mitglied",
                                        "Mitglied des",
                                        "Mitglied des Landtages",
                                        "Mitglied des Landtags",
                                        "Mitglieder",
                                        "Mitglieder des",
                                        "Mitglieder des Landtages",
                                        "Abgeordneter",
                                        "Abgeordnete",
                                        "der Abgeordneten",
                                        "des Abgeordneten",
                                        "der",
                                        "des",
                                        "Fraktion",
                                        "der Fraktion",
                                        NULL};
    enum { LONGEST = 24 };
    return line->end - line->start <= LONGEST && strchr("MAFd", text[line->start]) &&
           drs_word_in(text + line->start, line->end - line->start, words);
}

static bool is_open(const drs_draft *draft, const drs_form_set *set, int item, const drs_line *next) {
    return says_nothing(draft, set, item) || may_go_on(draft, set, item, -1, next);
}

/* The whole is more than words without a value that stand above others of any kind ("gemäß § 46 Abs. 1 GO LT" above a title). */
static bool says_more(const drs_draft *draft, const drs_form_set *set, const reading *first, const reading *whole,
                      bool torn) {
    return torn || first->item < 0 || !says_nothing(draft, set, whole->item);
}

/* The two lines are one form of the set, and the first alone is none or says less. */
static bool is_one_of(drs_draft *draft, const drs_form_set *set, const drs_key *own, const drs_key *both,
                      const drs_line *next, bool torn, bool (*fits)(int item)) {
    reading whole = read_as(draft, set, both);
    reading first = whole.item < 0 ? whole : read_as(draft, set, own);
    bool nothing = says_nothing(draft, set, first.item) || fits == is_askers; /* "Abgeordneter" alone names nobody */
    if (whole.item >= 0 && may_go_on(draft, set, first.item, whole.item, next)) {
        return set != &draft->reader->head || whole.item != DRS_HEAD_LETTER ||
               (own->bytes[own->length - 1] != ',' && strchr(",!", both->bytes[both->length - 1]));
    }
    if (!nothing && !torn) {
        return false;
    }
    if (nothing) {
        return whole.item >= 0 && (!fits || fits(whole.item)) && says_more(draft, set, &first, &whole, torn);
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
    case DRS_HEAD_OFFICE_ALONE:
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
    /* "gemäß § 46 Abs. / 1 GO LT", "(Termin zur / Beantwortung …": of the forms without a value those that are long. */
    const char *text = draft->text->bytes;
    bool (*fits)(int item) = text[own->start] == 'g' || text[own->start] == '(' ? says_no_value : may_be_torn;
    bool head =
        place < HEAD_LINES && drs_forms_begin(&reader->head, draft->parliament, text, own->start, own[1].end, fits);
    unsigned sets = head || (place < HEAD_LINES && leads_to_name(draft->text->bytes, own)) ? SET_HEAD : 0;
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
    if (sets & SET_HEAD && is_open(draft, &reader->head, drs_line_item(draft, line, DRS_LINE_HEAD), next)) {
        open |= SET_HEAD;
    }
    if (sets & SET_BODY && is_open(draft, &reader->body, drs_line_item(draft, line, DRS_LINE_BODY), next)) {
        open |= SET_BODY;
    }
    if (sets & SET_SENTENCES &&
        is_open(draft, &reader->sentences, drs_line_item(draft, line, DRS_LINE_SENTENCES), next)) {
        bool anew = drs_is_upper(draft->text->bytes, next->start, next->end) &&
                    drs_line_item(draft, line + 1, DRS_LINE_SENTENCES) >= 0;
        open |= anew ? 0 : SET_SENTENCES;
    }
    return open;
}

/* The line and the next `behind` ones are one form of the sets. */
static bool is_one_form(drs_draft *draft, size_t line, size_t behind, unsigned sets, bool torn) {
    const drs_reader *reader = draft->reader;
    const drs_line *own = &draft->text->lines[line];
    const drs_key *alone = drs_line_key(draft, line);
    const drs_key *next = drs_line_key(draft, line + 1); /* both live longer than what is given back below */
    bool names = sets & SET_HEAD && leads_to_name(draft->text->bytes, own);
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_key both = drs_key_make(draft->arena, draft->text->bytes, own->start, own[behind].end, DRS_KEY_BYTES);
    draft->work += both.length;
    bool found = (sets & SET_HEAD &&
                  is_one_of(draft, &reader->head, alone, &both, own + 1, torn, names ? is_askers : is_fixed)) ||
                 (sets & SET_BODY && is_one_of(draft, &reader->body, alone, &both, own + 1, torn, NULL)) ||
                 (sets & SET_FOOT && is_one_of(draft, &reader->imprint, alone, &both, own + 1, torn, NULL) &&
                  read_as(draft, &reader->imprint, next).item < 0) ||
                 (sets & SET_SENTENCES && is_one_of(draft, &reader->sentences, alone, &both, own + 1, torn, NULL));
    drs_arena_back(draft->arena, mark);
    return found;
}

/* The lines stand on one page, and nothing parts them. */
static bool stand_together(const drs_draft *draft, const drs_line *line, const drs_line *next) {
    return next->page == line->page && !(next->gap && draft->text->gaps_mean) &&
           !((line->flags | next->flags) & DRS_LINE_PIECE);
}

/* "Vorbemerkung der / Fragestellenden: Die Moore sind alt.": the text begins on the heading's second line. */
static bool is_inline_remark(drs_draft *draft, const drs_line *own) {
    enum { LONGEST = 120 };
    const char *text = draft->text->bytes;
    const drs_line *next = own + 1;
    if (own->end - own->start > LONGEST || text[own->end - 1] == ':' ||
        !drs_begins(text, own->start, own->end, "Vor")) {
        return false;
    }
    const char *colon = memchr(text + next->start, ':', next->end - next->start);
    size_t end = colon ? (size_t)(colon + 1 - text) : 0;
    if (!colon || end - own->start > LONGEST || end + 1 >= next->end || text[end] != ' ') {
        return false;
    }
    int item = drs_text_item(draft, &draft->reader->body, own->start, end, LONGEST + 10);
    return item == DRS_BODY_ASKER_REMARK || item == DRS_BODY_GOVERNMENT_REMARK;
}

static bool leads_in_or_out(int item) {
    return item == DRS_BODY_LEAD_IN || item == DRS_BODY_LEAD_OUT || item == DRS_BODY_LIST_HEAD ||
           item == DRS_BODY_ASKED;
}

/* How many lines behind the line end the form that leads to questions or answers, of three lines to five: "Dies vorausgeschickt, /
 * beantwortet der Senat die Fragen teilweise auf der / Grundlage von Auskünften der HPA wie folgt:"; 0 where it is none. Most lines
 * of a text do not reach the first look. */
static size_t long_lead_lines(drs_draft *draft, size_t line) {
    enum { MOST_LINES = 4 };
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    size_t behind = 2;
    while (behind < MOST_LINES && line + behind < draft->end && !strchr(".?!:;", text[own[behind].end - 1])) {
        behind++;
    }
    const drs_line *last = own + behind;
    if (line + behind >= draft->end ||
        (text[last->end - 1] != ':' && !drs_ends(text, last->start, last->end, "gerichtet.")) ||
        last->end - own->start > MOST_BYTES || strchr(".?!:;", text[own[1].end - 1])) {
        return 0;
    }
    for (size_t i = 1; i <= behind; i++) {
        if ((i > 1 && !stand_together(draft, own + i - 1, own + i)) ||
            drs_number_read(text, own[i].start, own[i].end).style != DRS_STYLE_NONE) {
            return 0;
        }
    }
    if (drs_line_item(draft, line, DRS_LINE_BODY) >= 0) {
        return 0;
    }
    bool leads = leads_in_or_out(drs_text_item(draft, &draft->reader->body, own->start, last->end, DRS_KEY_BYTES));
    return leads ? behind : 0;
}

/* How many lines behind the line are one form with it. */
static size_t wrapped_lines(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    const drs_line *next = own + 1;
    if (!stand_together(draft, own, next) || next->end - own->start > MOST_BYTES ||
        own->end - own->start < SHORTEST_PART) {
        return 0;
    }
    if (drs_heading_wraps(draft, line) || drs_running_head_wraps(draft, line) ||
        ((text[own->start] == 'S' || text[own->start] == 'A') && drs_letter_heading_wraps(draft, line))) {
        return 1;
    }
    char last = text[own->end - 1];
    if ((last == ',' || last == 'r' || last == 's') &&
        drs_signature_wraps(draft, line, last == ',' && drs_begins_date(text, next))) {
        return 1;
    }
    if (text[own->start] == '(' && drs_receipt_wraps(text, own, next)) {
        return 1;
    }
    unsigned sets = sets_begun(draft, line);
    if (!sets) {
        return 0;
    }
    if (sets & SET_FOOT && drs_imprint_wraps(text, own, next)) {
        return 1;
    }
    bool torn = drs_value_is_torn(text, own, next);
    if (!torn && strchr(".?!:;", last)) {
        /* A sentence or a heading that is whole, but "Druck: / Thüringer Landtag, …". */
        sets &= last == ':' ? SET_FOOT : 0;
        if (!sets) {
            return 0;
        }
    }
    if (sets & SET_BODY && is_inline_remark(draft, own)) {
        return 1;
    }
    const unsigned begun = sets;
    sets = torn ? sets : sets_open(draft, line, sets);
    if (sets && (torn || !stands_alone(draft, line + 1)) && is_one_form(draft, line, 1, sets, torn)) {
        return 1;
    }
    /* "… am 07. / Sep. / 2020)" */
    if (sets && torn && line + 2 < draft->end && stand_together(draft, next, next + 1) &&
        next[1].end - own->start <= MOST_BYTES && drs_value_is_torn(text, next, next + 1) &&
        is_one_form(draft, line, 2, sets, torn)) {
        return 2;
    }
    return begun & SET_BODY ? long_lead_lines(draft, line) : 0;
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
    size_t slot = 0;
    while (line->joined[slot]) {
        slot++;
    }
    line->joined[slot] = next->start;
    line->end = next->end;
    line->flags |= next->flags & DRS_LINE_PAGE_LAST;
    drs_text_look_at(text->bytes, line);
}

void drs_wrapped_forms_join(drs_draft *draft) {
    drs_text *text = draft->text;
    drs_line *lines = text->lines;
    size_t used = draft->first; /* lines that are left */
    for (size_t i = draft->first; i < draft->end; i++) {
        /* What was joined may go on once more: "… am 07. / Sep. / 2020)". */
        for (size_t wrapped; i + 1 < draft->end && (wrapped = wrapped_lines(draft, i)) > 0;) {
            if (lines[i].joined[DRS_JOINED - wrapped]) {
                break;
            }
            for (size_t k = 1; k <= wrapped; k++) {
                join(draft, &lines[i], &lines[i + k]);
            }
            lines[i + wrapped] = lines[i];
            i += wrapped;
            drs_line_forget(draft, i);
        }
        if (used < i) {
            lines[used] = lines[i];
            draft->keys[used] = draft->keys[i];
            draft->letterheads[used] = draft->letterheads[i];
        }
        used++;
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
