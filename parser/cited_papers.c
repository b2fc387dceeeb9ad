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
    {"bundestags-drs", "bt-drucksache"},
    {"bt-drucksache", "bt-drucksache"},
    {"bt-drs", "bt-drucksache"},
    {"bt-drucks", "bt-drucksache"},
    {"br-drucksache", "br-drucksache"},
    {"br-drs", "br-drucksache"},
    {"bundesratsdrucksache", "br-drucksache"},
    {"bt-plenarprotokoll", "bt-plenarprotokoll"},
    {"bt-plpr", "bt-plenarprotokoll"},
    {"plenarprotokoll", "plenarprotokoll"},
    {"plenarprotokolle", "plenarprotokoll"},
    {"plenarprotokollen", "plenarprotokoll"},
    {"plpr", "plenarprotokoll"},
    {"ausschussprotokoll", "apr"},
    {"ausschussprotokolle", "apr"},
    {"ausschussprotokollen", "apr"},
    {"apr", "apr"},
    {"vorlage", "vorlage"},
    {"bürgerschaftsdrucksache", "drucksache"},
    {"abgeordnetenhausdrucksache", "drucksache"},
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
    {"(ka)", "anfrage"},
    {"ka", "ka"},
};

static const struct {
    const char *form;
    drs_link_kind kind;
} kinds[] = {
    {"drucksache", DRS_LINK_DRUCKSACHE},  {"plenarprotokoll", DRS_LINK_PLENARPROTOKOLL},
    {"apr", DRS_LINK_AUSSCHUSSPROTOKOLL}, {"vorlage", DRS_LINK_VORLAGE},
    {"inquiry", DRS_LINK_INQUIRY},
};

/* Another parliament's paper begins with its code: "bt-drucksache". */
static drs_link_kind kind_of(const char *form) {
    form += strlen(form) > 3 && form[2] == '-' ? 3 : 0;
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
    bool of_land;     /* "Landtagsdrucksache", "Bürgerschaftsdrucksache": no paper of the Bundestag */
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

static bool ends_at(const drs_key *key, size_t end, const char *word) {
    size_t length = strlen(word);
    return end >= length && memcmp(key->bytes + end - length, word, length) == 0;
}

/* "Antwort zu 4. in 17/16265", "Antwort zu 4./5. in": where that begins; `at` where it does not stand before key[at]. */
static size_t answer_before(const drs_key *key, size_t at) {
    if (!ends_at(key, at, "in")) {
        return at;
    }
    size_t digits = at - 2;
    while (digits > 0 && at - digits < 24 &&
           (drs_is_digit(key->bytes[digits - 1]) || strchr("./,", key->bytes[digits - 1]))) {
        digits--;
    }
    static const char *const before[] = {
        "antwortzu", "antwortenzu", "antwortzufrage", "antwortzuden", "antwortaufdiefrage", "antwortzudenfragen", NULL};
    for (size_t k = 0; digits < at - 2 && before[k]; k++) {
        if (ends_at(key, digits, before[k])) {
            return digits - strlen(before[k]);
        }
    }
    return at;
}

/* The label that a number at key[at] belongs to: right before it, or before other numbers of a list. */
static found_label label_before(const drs_key *key, size_t at) {
    size_t i = at;
    bool direct = true;
    for (;;) {
        size_t answer = answer_before(key, i);
        if (answer < i) {
            return (found_label){"anfrage", answer, direct, false};
        }
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
                        bool of_land =
                            landtag || labels[k].word[0] == 'l' || drs_begins(labels[k].word, 0, length, "bü") ||
                            drs_begins(labels[k].word, 0, length, "ab") || drs_ends(key->bytes, 0, i - length, "lt-") ||
                            drs_ends(key->bytes, 0, i - length, "bürgerschafts-");
                        return (found_label){labels[k].form, i - length, direct, of_land};
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

/* The Bundesrat counts by years: "567/19". */
static size_t council_number(const drs_key *key, size_t at, char number[16]) {
    size_t stroke = at;
    while (stroke < key->length && drs_is_digit(key->bytes[stroke]) && stroke - at < 5) {
        stroke++;
    }
    if (stroke == at || stroke - at > 4 || stroke + 2 >= key->length || key->bytes[stroke] != '/' ||
        !drs_is_digit(key->bytes[stroke + 1]) || !drs_is_digit(key->bytes[stroke + 2])) {
        return 0;
    }
    size_t end = stroke + 3;
    if (end < key->length && (drs_is_digit(key->bytes[end]) || key->bytes[end] == '/')) {
        return 0;
    }
    memcpy(number, key->bytes + at, end - at);
    number[end - at] = '\0';
    return end - at;
}

/* "17/12.345": thousands that a full stop parts. Returns the bytes behind the number that belong to it. */
static size_t read_thousands(const drs_key *key, size_t at, char number[16]) {
    size_t length = strlen(number);
    const char *stroke = strchr(number, '/');
    if (at < 1 || at + 3 >= key->length || key->bytes[at] != '.' || !stroke || number + length - stroke > 3) {
        return 0;
    }
    for (size_t i = at; i <= at + 3; i++) {
        if (key->map[i] != key->map[i - 1] + 1 || (i > at && !drs_is_digit(key->bytes[i]))) {
            return 0;
        }
    }
    if (at + 4 < key->length && drs_is_digit(key->bytes[at + 4])) {
        return 0;
    }
    memcpy(number + length, key->bytes + at + 1, 3);
    number[length + 3] = '\0';
    return 4;
}

/* ---- Whose paper it is ------------------------------------------------------------------------------------------------ */

/* The parliament named behind a number, "des Deutschen Bundestages"; NULL where none is. */
static const char *named_behind(const drs_mentions *mentions, size_t at) {
    enum { NAME_BYTES = 80 };
    drs_draft *draft = mentions->draft;
    size_t next = drs_skip_blanks(mentions, at);
    if (next == at || !(drs_mention_begins(mentions, next, "des ") || drs_mention_begins(mentions, next, "der "))) {
        return NULL;
    }
    size_t end = next + NAME_BYTES < mentions->length ? next + NAME_BYTES : mentions->length;
    while (end < mentions->length && !drs_is_letter_start(mentions->text[end])) {
        end++;
    }
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_key key = drs_key_make(draft->arena, mentions->text, next, end, end - next);
    const char *code = NULL;
    for (size_t k = 0; k < drs_genitive_count && !code; k++) {
        if (drs_begins(key.bytes, 0, key.length, drs_genitives[k].key)) {
            size_t behind = key.map[strlen(drs_genitives[k].key) - 1] + (size_t)1;
            behind += drs_mention_begins(mentions, behind, "es")  ? 2
                      : drs_mention_begins(mentions, behind, "s") ? 1
                                                                  : 0;
            /* not "des Bundestagsabgeordneten" */
            code = drs_is_letter(mentions->text, behind, mentions->length) ? NULL : drs_genitives[k].code;
        }
    }
    draft->work += key.length * 2;
    drs_arena_back(draft->arena, mark);
    return code;
}

/* key[0, end) ends with the word, an adjective's ending behind it. */
static bool ends_with_adjective(const char *key, size_t end, const char *word) {
    static const char *const endings[] = {"e", "en", "er", NULL};
    for (size_t k = 0; endings[k]; k++) {
        size_t length = strlen(endings[k]);
        if (drs_ends(key, 0, end, endings[k]) && drs_ends(key, 0, end - length, word)) {
            return true;
        }
    }
    return false;
}

/* The parliament named before a label that begins at key[start]: "Hessischer Landtag, Drucksache", "hessische
 * Landtagsdrucksache"; NULL where none is. */
static const char *named_before(const drs_key *key, size_t start) {
    static const char *const landtag[] = {"landtags-", "landtags", "landtag-", "", NULL};
    if (start > 0 && (key->bytes[start - 1] == ',' || key->bytes[start - 1] == ':')) {
        for (size_t i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
            /* "Bürgerschaft" alone is no name of one. */
            if (drs_ends(key->bytes, 0, start - 1, drs_profiles[i].names[0])) {
                return drs_profiles[i].code;
            }
        }
    }
    for (size_t k = 0; landtag[k]; k++) {
        size_t length = strlen(landtag[k]);
        if (drs_ends(key->bytes, 0, start, landtag[k])) {
            for (size_t i = 0; i < drs_adjective_count; i++) {
                if (ends_with_adjective(key->bytes, start - length, drs_adjectives[i].key)) {
                    return drs_adjectives[i].code;
                }
            }
        }
    }
    return NULL;
}

/* The form of a paper of the parliament with this code: "he-drucksache". */
static const char *form_of(drs_draft *draft, const char *code, const char *form) {
    if (draft->profile && strcmp(code, draft->profile->code) == 0) {
        return form;
    }
    char *bytes = drs_arena_bytes(draft->arena, strlen(form) + 4);
    memcpy(bytes, code, 2);
    bytes[2] = '-';
    memcpy(bytes + 3, form, strlen(form) + 1);
    return bytes;
}

/* What is named behind a list's last number holds for all of it. */
static void rename_list(drs_mentions *mentions, size_t list, const char *code, const char *form) {
    size_t length = strlen(form);
    const char *other = form_of(mentions->draft, code, form);
    for (size_t i = list; i + 1 < mentions->count; i++) {
        drs_string *target = &mentions->items[i].target;
        if (target->length > length && drs_begins(target->bytes, 0, target->length, form) &&
            target->bytes[length] == ' ') {
            *target = drs_mention_target(mentions, other, target->bytes + length + 1, target->length - length - 1);
        }
    }
}

/* Numbers of papers alone have a parliament that a text may name; inquiries' have not. */
static bool may_be_others(const char *form) {
    return strcmp(form, "drucksache") == 0 || strcmp(form, "plenarprotokoll") == 0;
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
        while (at > 0 && !drs_is_letter_start(mentions->text[at])) {
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
    size_t list = 0; /* the mention that the label of a list stands before */
    for (const char *stroke = text; (stroke = memchr(stroke, '/', (size_t)(stop - stroke))); stroke++) {
        size_t at = (size_t)(stroke - text);
        size_t start = at;
        while (start > 0 && at - start < 5 &&
               (drs_is_digit(text[start - 1]) || (text[start - 1] == ' ' && start == at))) {
            start--;
        }
        start = drs_skip_spaces(text, start, at);
        char next = at + 1 < mentions->length ? text[at + 1] : '\0';
        if (start == at || at - start > 4 || !(drs_is_digit(next) || next == ' ')) {
            continue;
        }
        size_t from = start > 2 * LABEL_BYTES ? start - 2 * LABEL_BYTES : 0;
        while (from < start && !drs_is_letter_start(text[from])) {
            from++;
        }
        size_t end = at + 14 < mentions->length ? at + 14 : mentions->length;
        while (end < mentions->length && !drs_is_letter_start(text[end])) {
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
        bool council = !used && key_at < key.length;
        used = council ? council_number(&key, key_at, number) : used + read_thousands(&key, key_at + used, number);
        found_label found = used ? label_before(&key, key_at) : (found_label){0};
        if (council && found.form && strcmp(found.form, "br-drucksache") != 0) {
            found.form = NULL;
        }
        const char *form = found.form ? form_here(mentions, found.form) : NULL;
        const char *named = form && may_be_others(form) ? named_before(&key, found.start) : NULL;
        size_t first = form && found.direct ? word_start(mentions, key.map[found.start]) : start;
        size_t last = form ? key.map[key_at + used - 1] + (size_t)1 : 0;
        drs_arena_back(draft->arena, mark);
        if (!form) {
            continue;
        }
        drs_mention *mention = drs_mention_add(mentions, kind_of(form), first, last);
        mention->number = (uint32_t)start;
        list = found.direct ? mentions->count - 1 : list;
        if (may_be_others(form)) {
            const char *behind = named ? NULL : named_behind(mentions, last);
            if (behind && !found.direct) {
                rename_list(mentions, list, behind, form);
            }
            named = named ? named : behind;
        }
        form = named ? form_of(draft, named, form) : form;
        /* A Landtag's paper that the Bundestag's cites without its name is somebody's. */
        bool unknown = found.of_land && !named && draft->profile == &drs_profiles[DRS_BT];
        if (!unknown) {
            mention->target = drs_mention_target(mentions, form, number, strlen(number));
        }
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
