/* Papers of parliaments and inquiries that a text cites. */
#include <stdlib.h>

#include "letterhead.h"
#include "mentions.h"

/* A label stands at most so many bytes before its number: "Drucksachen 16/7748, 16/7749 und 16/7912". */
#define LABEL_BYTES 90u

typedef struct label {
    const char *word; /* as a key */
    const char *form;
} label;

/* Longer words before shorter ones that they contain. */
static const label labels[] = {
    {"bundestagsdrucksache", "bt-drucksache"},
    {"bundestags-drucksache", "bt-drucksache"},
    {"bt-drucksache", "bt-drucksache"},
    {"bt-drs", "bt-drucksache"},
    {"bt-drucks", "bt-drucksache"},
    {"br-drucksache", "br-drucksache"},
    {"br-drs", "br-drucksache"},
    {"bundesratsdrucksache", "br-drucksache"},
    {"plenarprotokoll", "plenarprotokoll"},
    {"plpr", "plenarprotokoll"},
    {"ausschussprotokoll", "apr"},
    {"apr", "apr"},
    {"vorlage", "vorlage"},
    {"drucksache", "drucksache"},
    {"drucks", "drucksache"},
    {"drs", "drucksache"},
    {"schriftlichenanfrage", "anfrage"},
    {"schriftlicheanfrage", "anfrage"},
    {"schriftlicheranfrage", "anfrage"},
    {"kleinenanfrage", "anfrage"},
    {"kleineanfrage", "anfrage"},
    {"schriftlichenanfragen", "anfrage"},
    {"kleinenanfragen", "anfrage"},
    {"kleineranfrage", "anfrage"},
    {"kleinenanfrage/drucksache", "drucksache"},
    {"lt-ds", "drucksache"},
    {"ds", "drucksache"},
    {"ka", "ka"},
};

static const struct {
    const char *form;
    drs_link_kind kind;
} kinds[] = {
    {"drucksache", DRS_LINK_DRUCKSACHE},    {"bt-drucksache", DRS_LINK_DRUCKSACHE},
    {"br-drucksache", DRS_LINK_DRUCKSACHE}, {"plenarprotokoll", DRS_LINK_PLENARPROTOKOLL},
    {"apr", DRS_LINK_AUSSCHUSSPROTOKOLL},   {"vorlage", DRS_LINK_VORLAGE},
    {"inquiry", DRS_LINK_INQUIRY},
};

static drs_link_kind kind_of(const char *form) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].form, form) == 0) {
            return kinds[i].kind;
        }
    }
    return DRS_LINK_DRUCKSACHE;
}

typedef struct found_label {
    const char *form; /* NULL: none */
    size_t start;     /* in the key */
    bool direct;      /* right before the number, not before other numbers of a list */
} found_label;

/* "7/1377 (Fragen 1 bis 4) und 7/3058": words in brackets behind a number part no list. The place before them. */
static size_t before_bracket(const drs_key *key, size_t at) {
    size_t open = at;
    if (at > 0 && key->bytes[at - 1] == ')') {
        while (open > 0 && key->bytes[open] != '(' && at - open < LABEL_BYTES) {
            open--;
        }
    }
    return open > 0 && key->bytes[open] == '(' ? open : at;
}

/* The label that a number at key[at] belongs to: right before it, or before other numbers of a list. */
static found_label label_before(const drs_key *key, size_t at) {
    size_t i = at;
    bool direct = true;
    for (;;) {
        /* punctuation and words that part a label from its number */
        static const char *const fillers[] = {"-nummer", "-nr.", "nummer", "nummern", "nrn.", "nr.", "nr",
                                              ".",       ":",    "-",      "n",       "(",    NULL};
        bool moved = true;
        while (moved) {
            moved = false;
            for (size_t k = 0; fillers[k]; k++) {
                size_t length = strlen(fillers[k]);
                if (i >= length && memcmp(key->bytes + i - length, fillers[k], length) == 0 && at - i < LABEL_BYTES) {
                    /* "n" and "en" belong to "Drucksachen"; test the label before eating into it */
                    size_t rest = i - length;
                    i = rest;
                    moved = true;
                    break;
                }
            }
            for (size_t k = 0; k < sizeof labels / sizeof *labels; k++) {
                size_t length = strlen(labels[k].word);
                if (i >= length && memcmp(key->bytes + i - length, labels[k].word, length) == 0) {
                    bool begins =
                        i == length || !((key->bytes[i - length - 1] >= 'a' && key->bytes[i - length - 1] <= 'z') &&
                                         key->map[i - length] == key->map[i - length - 1] + 1);
                    bool landtag = i - length >= 8 && (memcmp(key->bytes + i - length - 7, "landtag", 7) == 0 ||
                                                       memcmp(key->bytes + i - length - 8, "landtags", 8) == 0 ||
                                                       memcmp(key->bytes + i - length - 8, "andtags-", 8) == 0);
                    if (begins || landtag) {
                        return (found_label){labels[k].form, i - length, direct};
                    }
                }
            }
        }
        /* another number of the same list */
        static const char *const joiners[] = {",", "und", "sowie", "bis", ";", "oder", NULL};
        bool joined = false;
        for (size_t k = 0; joiners[k] && !joined; k++) {
            size_t length = strlen(joiners[k]);
            if (i > length && memcmp(key->bytes + i - length, joiners[k], length) == 0) {
                size_t number = before_bracket(key, i - length);
                size_t behind = number;
                while (number > 0 && drs_is_digit(key->bytes[number - 1])) {
                    number--;
                }
                if (number > 0 && number < behind && key->bytes[number - 1] == '/') {
                    size_t term = number - 1;
                    while (term > 0 && drs_is_digit(key->bytes[term - 1])) {
                        term--;
                    }
                    if (term < number - 1) {
                        i = term;
                        joined = true;
                        direct = false;
                    }
                }
            }
        }
        if (!joined || at - i > LABEL_BYTES) {
            return (found_label){0};
        }
    }
}

/* What the printed label means in this parliament's papers; NULL: nothing that could be named. */
static const char *form_here(const drs_mentions *mentions, const char *form) {
    const drs_draft *draft = mentions->draft;
    unsigned traits = draft->profile ? draft->profile->traits : 0;
    /* Papers of its own a parliament's paper may print with the code. */
    if (draft->profile && strncmp(form, draft->profile->code, 2) == 0 && form[2] == '-') {
        return form + 3;
    }
    if (strcmp(form, "anfrage") == 0) {
        /* Where inquiries are not counted apart, their number is the paper's. */
        return traits & DRS_INQUIRY_IS_DRUCKSACHE ? "drucksache" : traits & DRS_INQUIRY_HAS_TERM ? "inquiry" : NULL;
    }
    if (strcmp(form, "ka") == 0) {
        return traits & DRS_INQUIRY_HAS_TERM ? "inquiry" : NULL;
    }
    return form;
}

/* Where the printed form begins: with the whole word, "Landtagsdrucksache", "LT-Drs." */
static size_t word_start(const drs_mentions *mentions, size_t at) {
    while (at > 0 && (mentions->text[at - 1] == '-' || drs_letter_before(mentions, at))) {
        at--;
        while (at > 0 && ((uint8_t)mentions->text[at] & 0xC0) == 0x80) {
            at--;
        }
    }
    while (mentions->text[at] == '-') {
        at++;
    }
    return at;
}

void drs_mentions_papers(drs_mentions *mentions) {
    drs_draft *draft = mentions->draft;
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    for (const char *stroke = text; (stroke = memchr(stroke, '/', (size_t)(stop - stroke))); stroke++) {
        size_t at = (size_t)(stroke - text);
        size_t start = at;
        while (start > 0 && at - start < 5 &&
               (drs_is_digit(text[start - 1]) || (text[start - 1] == ' ' && start == at))) {
            start--;
        }
        start = drs_skip_spaces(text, start, at);
        char next = at + 1 < mentions->length ? text[at + 1] : '\0';
        if (start == at || at - start > 3 || !(drs_is_digit(next) || next == ' ')) {
            continue;
        }
        size_t from = start > 2 * LABEL_BYTES ? start - 2 * LABEL_BYTES : 0;
        while (from < start && ((uint8_t)text[from] & 0xC0) == 0x80) {
            from++;
        }
        size_t end = at + 12 < mentions->length ? at + 12 : mentions->length;
        while (end < mentions->length && ((uint8_t)text[end] & 0xC0) == 0x80) {
            end++;
        }
        drs_arena_mark mark = drs_arena_stand(draft->arena);
        drs_key key = drs_key_make(draft->arena, text, from, end, end - from);
        size_t key_at = 0;
        while (key_at < key.length && key.map[key_at] < start) {
            key_at++;
        }
        draft->work += key.length * 4;
        char number[16];
        size_t used = key_at < key.length ? drs_key_reference(&key, key_at, number) : 0;
        found_label found = used ? label_before(&key, key_at) : (found_label){0};
        const char *form = found.form ? form_here(mentions, found.form) : NULL;
        size_t first = form && found.direct ? word_start(mentions, key.map[found.start]) : start;
        size_t last = form ? key.map[key_at + used - 1] + (size_t)1 : 0;
        drs_arena_back(draft->arena, mark);
        if (!form) {
            continue;
        }
        drs_mention *mention = drs_mention_add(mentions, kind_of(form), first, last);
        mention->number = (uint32_t)start;
        mention->target = drs_mention_target(mentions, form, number, strlen(number));
    }
}

/* ---- Running numbers -------------------------------------------------------------------------------------------------- */

typedef struct inquiry_label {
    const char *before; /* ends right before "Anfrage" */
    bool counted;       /* its numbers are the ones that `inquiry_number` has; Große Anfragen are counted apart */
} inquiry_label;

static const inquiry_label inquiry_labels[] = {
    {"Kleine ", true},        {"Kleinen ", true}, {"Kleiner ", true}, {"Schriftliche ", true}, {"Schriftlichen ", true},
    {"Schriftlicher ", true}, {"Große ", false},  {"Großen ", false}, {"Großer ", false},
};

/* A number of up to five digits at text[at] that is no year, date, amount or paper's number; *end is set behind it. */
static bool read_running_number(const drs_mentions *mentions, size_t at, size_t *end) {
    const char *text = mentions->text;
    size_t i = at;
    while (i < mentions->length && drs_is_digit(text[i])) {
        i++;
    }
    if (i == at || i - at > 5 || text[at] == '0') {
        return false;
    }
    *end = i;
    if (i == mentions->length) {
        return true;
    }
    if (text[i] == '/' || text[i] == '-' || text[i] == '%' || drs_is_letter(text, i, mentions->length)) {
        return false;
    }
    size_t next = drs_skip_blanks(mentions, text[i] == '.' || text[i] == ',' ? i + 1 : i);
    bool glued = next == i + 1 && text[i] != ' ' && text[i] != '\n';
    if (next < mentions->length && drs_is_digit(text[next]) && (glued || text[i] != ',')) {
        return false; /* "2.500", "27. 8.", "5 106" */
    }
    if (text[i] == ' ' && (text[i + 1] == '/' || text[i + 1] == '%')) {
        return false;
    }
    for (size_t k = 0; drs_month_names[k] && text[i] == '.'; k++) {
        if (drs_mention_begins(mentions, next, drs_month_names[k])) {
            return false;
        }
    }
    return true;
}

static bool like_a_year(const char *text, size_t start, size_t end) {
    return end - start == 4 && (memcmp(text + start, "19", 2) == 0 || memcmp(text + start, "20", 2) == 0);
}

static void add_inquiry(drs_mentions *mentions, size_t start, size_t number, size_t end, bool counted) {
    drs_mention *mention = drs_mention_add(mentions, DRS_LINK_INQUIRY, start, end);
    mention->number = (uint32_t)number;
    if (counted) {
        mention->target = drs_mention_target(mentions, "inquiry", mentions->text + number, end - number);
    }
}

/* The label ends at text[at]. */
static void read_inquiries(drs_mentions *mentions, size_t start, size_t at, bool plural, bool counted) {
    static const char *const fillers[] = {
        "mit der Nummer", "mit den Nummern", "Nummer", "Nummern", "Nrn.", "Nr.", "-Nr.", "Nr", NULL};
    size_t number = drs_skip_blanks(mentions, at);
    bool said = false;
    for (size_t k = 0; fillers[k] && !said; k++) {
        if (drs_mention_begins(mentions, number, fillers[k])) {
            number = drs_skip_blanks(mentions, number + strlen(fillers[k]));
            said = true;
        }
    }
    if (number == at) {
        return; /* "Anfrage5" */
    }
    size_t end;
    if (!read_running_number(mentions, number, &end)) {
        return;
    }
    const char *text = mentions->text;
    if (!said) {
        /* "in der Kleinen Anfrage 3 Fragen", "der Kleinen Anfrage 2024 des Abgeordneten" */
        size_t next = drs_skip_blanks(mentions, end);
        if (end - number <= 2 && next > end && drs_is_upper(text, next, mentions->length)) {
            return;
        }
        if (like_a_year(text, number, end) && !mentions->draft->record->inquiry_number.text.bytes) {
            return;
        }
    }
    add_inquiry(mentions, start, number, end, counted);
    while (plural) {
        static const char *const joiners[] = {",", "und", "sowie", NULL};
        size_t next = drs_skip_blanks(mentions, end);
        size_t before = next;
        for (size_t k = 0; joiners[k] && next == before; k++) {
            if (drs_mention_begins(mentions, next, joiners[k])) {
                next = drs_skip_blanks(mentions, next + strlen(joiners[k]));
            }
        }
        if (next == before || !read_running_number(mentions, next, &end) || end - next < 3) {
            return;
        }
        add_inquiry(mentions, next, next, end, counted);
    }
}

void drs_mentions_inquiries(drs_mentions *mentions) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    for (const char *a = text; (a = memchr(a, 'A', (size_t)(stop - a))); a++) {
        size_t at = (size_t)(a - text);
        if (at > 0 && text[at - 1] == 'K' && !drs_letter_before(mentions, at - 1) && at + 1 < mentions->length &&
            text[at + 1] == ' ') {
            read_inquiries(mentions, at - 1, at + 1, true, true);
            continue;
        }
        if (!drs_mention_begins(mentions, at, "Anfrage")) {
            continue;
        }
        bool plural = drs_mention_begins(mentions, at, "Anfragen");
        for (size_t k = 0; k < sizeof inquiry_labels / sizeof *inquiry_labels; k++) {
            size_t length = strlen(inquiry_labels[k].before);
            if (drs_mention_ends(mentions, at, inquiry_labels[k].before) && !drs_letter_before(mentions, at - length)) {
                read_inquiries(mentions, at - length, at + (plural ? 8 : 7), plural, inquiry_labels[k].counted);
                break;
            }
        }
    }
}
