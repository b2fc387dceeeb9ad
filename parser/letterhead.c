#include "letterhead.h"

#include <string.h>

/* No letterhead line is longer, its blanks counted once; bt's with dashes has about 90 letters. */
#define LONGEST 170u
/* A head of several lines has no more between the name and the number. */
#define NEAR_LINES 3u

/* "1188//11115599": a bold number whose letters are all printed twice (nw). */
static size_t doubled_reference(const drs_key *key, size_t at, char reference[16]) {
    const char *bytes = key->bytes;
    char plain[16];
    size_t used = 0;
    size_t i = at;
    while (i + 1 < key->length && used < 14 && bytes[i] == bytes[i + 1] &&
           (drs_is_digit(bytes[i]) || bytes[i] == '/')) {
        plain[used++] = bytes[i];
        i += 2;
    }
    plain[used] = '\0';
    const char *stroke = memchr(plain, '/', used);
    if (!stroke || stroke == plain || stroke + 1 == plain + used || (i < key->length && drs_is_digit(bytes[i]))) {
        return 0;
    }
    memcpy(reference, plain, used + 1);
    return i - at;
}

size_t drs_key_reference(const drs_key *key, size_t at, char reference[16]) {
    const char *bytes = key->bytes;
    for (size_t look = at; look + 1 < key->length && look < at + 5; look++) {
        if (bytes[look] == '/') {
            if (bytes[look + 1] == '/') {
                return doubled_reference(key, at, reference);
            }
            break;
        }
    }
    size_t i = at;
    unsigned term = 0;
    size_t digits = 0;
    while (i < key->length && drs_is_digit(bytes[i]) && digits < 3) {
        term = term * 10 + (unsigned)(bytes[i] - '0');
        i++;
        digits++;
    }
    if (digits < 1 || digits > 2 || term == 0 || i >= key->length || bytes[i] != '/') {
        return 0;
    }
    i++;
    unsigned number = 0;
    digits = 0;
    while (i < key->length && drs_is_digit(bytes[i]) && digits < 6) {
        if (digits && !drs_key_joined(key, i)) {
            /* A blank among the digits parts thousands (be "19 /10 006") or begins something else ("18/4120 1"). */
            size_t group = 0;
            while (i + group < key->length && drs_is_digit(bytes[i + group]) &&
                   (group == 0 || drs_key_joined(key, i + group))) {
                group++;
            }
            bool stop = i + group < key->length && bytes[i + group] == '.';
            bool thousands = digits <= 2 && group == 3;
            /* "17/13 877." ends a text (be); amid one it may be "17/13" and the 877th of something, and neither is read. */
            if (thousands && stop && (i + group + 1 < key->length || key->map[i] != key->map[i - 1] + 2)) {
                return 0;
            }
            if (!thousands) {
                break;
            }
        }
        number = number * 10 + (unsigned)(bytes[i] - '0');
        i++;
        digits++;
    }
    if (digits == 0 || digits > 5 || number == 0) {
        return 0;
    }
    /* "22/2023", "2021/2022" and "24./25." are no numbers of papers; a year behind the stroke is met as a date's rest. */
    if (i < key->length && (drs_is_digit(bytes[i]) || bytes[i] == '/') && drs_key_joined(key, i)) {
        return 0;
    }
    size_t used = 0;
    if (term >= 10) {
        reference[used++] = (char)('0' + term / 10);
    }
    reference[used++] = (char)('0' + term % 10);
    reference[used++] = '/';
    for (unsigned unit = 10000; unit; unit /= 10) {
        if (number >= unit) {
            reference[used++] = (char)('0' + number / unit % 10);
        }
    }
    reference[used] = '\0';
    return i - at;
}

typedef struct letterhead_eater {
    bool short_dates; /* "12-03-16" is a date */
    const drs_key *key;
    size_t at;
    drs_letterhead *head;
} letterhead_eater;

static inline bool eat_word(letterhead_eater *eater, const char *word) {
    if (eater->key->bytes[eater->at] != word[0]) {
        return false;
    }
    size_t length = strlen(word);
    if (eater->key->length - eater->at < length || memcmp(eater->key->bytes + eater->at, word, length) != 0) {
        return false;
    }
    eater->at += length;
    return true;
}

static drs_piece piece(const letterhead_eater *eater, size_t from) {
    return (drs_piece){eater->key->map[from], eater->key->map[eater->at - 1] + 1};
}

static bool eat_reference(letterhead_eater *eater) {
    char reference[16];
    size_t from = eater->at;
    size_t used = drs_key_reference(eater->key, from, reference);
    if (!used) {
        return false;
    }
    eater->at += used;
    drs_letterhead *head = eater->head;
    if (head->parts & DRS_HEAD_HAS_REFERENCE) {
        head->parts |= DRS_HEAD_HAS_SECOND;
        memcpy(head->second, reference, sizeof reference);
        head->second_piece = piece(eater, from);
    } else {
        head->parts |= DRS_HEAD_HAS_REFERENCE;
        memcpy(head->reference, reference, sizeof reference);
        head->reference_piece = piece(eater, from);
    }
    return true;
}

static bool eat_name(letterhead_eater *eater) {
    const char first = eater->key->bytes[eater->at];
    for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
        const char *const *names = drs_profiles[i].names;
        for (size_t k = 0; names[k]; k++) {
            if (names[k][0] == first && eat_word(eater, names[k])) {
                eater->head->parts |= DRS_HEAD_HAS_NAME;
                eater->head->parliament = i;
                return true;
            }
        }
    }
    return false;
}

static bool eat_second(letterhead_eater *eater) {
    size_t from = eater->at;
    bool bracket = eat_word(eater, "(");
    bool label = eat_word(eater, "zudrucksache") || eat_word(eater, "zudrs.") || eat_word(eater, "zudrs");
    if (!bracket && !label) {
        return false;
    }
    char reference[16];
    size_t number = eater->at;
    size_t used = drs_key_reference(eater->key, number, reference);
    if (!used) {
        eater->at = from;
        return false;
    }
    eater->at += used;
    eater->head->parts |= DRS_HEAD_HAS_SECOND;
    memcpy(eater->head->second, reference, sizeof reference);
    eater->head->second_piece = piece(eater, number);
    if (bracket) {
        (void)eat_word(eater, ")");
    }
    return true;
}

/* "12-03-16", year first: read as the date of this century that it shortens. */
static size_t short_iso_date(const letterhead_eater *eater, size_t from, char date[11]) {
    const char *bytes = eater->key->bytes + from;
    size_t left = eater->key->length - from;
    if (!eater->short_dates || left < 8 || (left > 8 && drs_is_digit(bytes[8])) || bytes[2] != '-' || bytes[5] != '-') {
        return 0;
    }
    char whole[10] = "20";
    memcpy(whole + 2, bytes, 8);
    return drs_key_date(whole, sizeof whole, date) ? 8 : 0;
}

/* "17. Wahlperiode 13.11.2015 17/8214" (by until term 17): the number begins with the term that the line names. */
static bool term_stands_before(const letterhead_eater *eater) {
    const char *bytes = eater->key->bytes + eater->at;
    unsigned term = 0;
    size_t i = 0;
    while (drs_is_digit(bytes[i]) && i < 2) {
        term = term * 10 + (unsigned)(bytes[i++] - '0');
    }
    return eater->head->parts & DRS_HEAD_HAS_TERM && bytes[i] == '/' && term == eater->head->term;
}

/* Letters of the key from `from` on to a figure that a blank parts from the one before it: "13.11.2015 17/8214". */
static size_t before_figure(const drs_key *key, size_t from) {
    size_t i = from + 1;
    while (i < key->length &&
           !(drs_is_digit(key->bytes[i - 1]) && drs_is_digit(key->bytes[i]) && !drs_key_joined(key, i))) {
        i++;
    }
    return i < key->length ? i - from : 0;
}

static bool eat_number(letterhead_eater *eater) {
    const char *bytes = eater->key->bytes;
    size_t from = eater->at;
    size_t left = eater->key->length - from;
    char date[11];
    size_t used = drs_key_date(bytes + from, left, date);
    used = used ? used : short_iso_date(eater, from, date);
    used = used ? used : drs_key_date(bytes + from, before_figure(eater->key, from), date);
    if (used) {
        eater->at += used;
        if (!(eater->head->parts & DRS_HEAD_HAS_DATE)) {
            memcpy(eater->head->date, date, sizeof date);
            eater->head->date_piece = piece(eater, from);
        }
        eater->head->parts |= DRS_HEAD_HAS_DATE;
        return true;
    }
    /* A number of a paper needs its label or the parliament's name on the line, or stands alone below "Drucksache" (st). */
    bool alone = from == 0 && eater->key->length <= 20;
    if ((alone || eater->head->parts & (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_NAME) || term_stands_before(eater)) &&
        eat_reference(eater)) {
        return true;
    }
    unsigned number = 0;
    size_t i = from;
    while (i < eater->key->length && drs_is_digit(bytes[i]) && i - from < 4 &&
           (i == from || drs_key_joined(eater->key, i))) {
        number = number * 10 + (unsigned)(bytes[i] - '0');
        i++;
    }
    eater->at = i;
    if (from == 0 && eat_word(eater, "von")) { /* "3 von 6" */
        unsigned of = 0;
        while (eater->at < eater->key->length && drs_is_digit(bytes[eater->at]) && of < 1000) {
            of = of * 10 + (unsigned)(bytes[eater->at++] - '0');
        }
        eater->head->parts |= DRS_HEAD_HAS_NUMBER;
        eater->head->number = number;
        eater->head->of = of;
        return eater->at == eater->key->length && number <= of;
    }
    if (eater->head->parts & DRS_HEAD_HAS_LABEL && i - from <= 2 && i + 1 == eater->key->length && bytes[i] == '/') {
        eater->at = i + 1;
        eater->head->torn = number;
        return number > 0;
    }
    if (eat_word(eater, ".wahlperiode")) {
        eater->head->parts |= DRS_HEAD_HAS_TERM;
        eater->head->term = number;
        eater->head->term_piece = piece(eater, from);
        return number >= 1 && number <= 40;
    }
    /* "– 2 –" can be nothing but a page's. */
    bool dashes = from > 0 && bytes[from - 1] == '-' && i < eater->key->length && bytes[i] == '-';
    eater->head->parts |= dashes ? DRS_HEAD_HAS_PAGE : DRS_HEAD_HAS_NUMBER;
    eater->head->number = number;
    const char *stroke = strchr(eater->head->reference, '/');
    eater->head->parted = stroke && from && i == eater->key->length && strlen(stroke + 1) + (i - from) <= 5 &&
                          eater->head->reference_piece.end == eater->key->map[from - 1] + 1;
    return i - from <= 3 || eater->head->parted;
}

static bool eat_page(letterhead_eater *eater) {
    const char *bytes = eater->key->bytes;
    if (!eat_word(eater, "seite")) {
        return false;
    }
    unsigned number = 0;
    size_t from = eater->at;
    while (eater->at < eater->key->length && drs_is_digit(bytes[eater->at]) && eater->at - from < 4) {
        number = number * 10 + (unsigned)(bytes[eater->at++] - '0');
    }
    if (eater->at == from) {
        return false;
    }
    if (eat_word(eater, "/") || eat_word(eater, "von")) {
        unsigned of = 0;
        while (eater->at < eater->key->length && drs_is_digit(bytes[eater->at])) {
            unsigned digit = (unsigned)(bytes[eater->at++] - '0');
            of = of < 1000 ? of * 10 + digit : of;
        }
        eater->head->of = of;
    }
    eater->head->parts |= DRS_HEAD_HAS_PAGE;
    eater->head->number = number;
    return true;
}

/* "Landtag        Drucksache 17/1284": the chamber, on a line with the right half of the head (hb). */
static bool eat_chamber(letterhead_eater *eater) {
    static const char *const chambers[] = {"landtag", "stadtbürgerschaft", NULL};
    for (size_t i = 0; !eater->at && chambers[i]; i++) {
        if (!eat_word(eater, chambers[i])) {
            continue;
        }
        const char *bytes = eater->key->bytes + eater->at;
        bool revised = strncmp(bytes, "(neufassung", 11) == 0 || strncmp(bytes, "(zudr", 5) == 0;
        if (eater->at < eater->key->length &&
            (drs_is_digit(*bytes) || strncmp(bytes, "drucksache", 10) == 0 || revised)) {
            return true;
        }
        eater->at = 0;
    }
    return false;
}

/* "(Neufassung zu Drs 19/924)" (hb): the paper that this one takes the place of, which is no inquiry's. */
static bool eat_revision(letterhead_eater *eater) {
    if (!eat_word(eater, "(neufassung")) {
        return false;
    }
    if (eat_word(eater, "zudrucksache") || eat_word(eater, "zudrs.") || eat_word(eater, "zudrs")) {
        char reference[16];
        eater->at += drs_key_reference(eater->key, eater->at, reference);
        eater->head->parts |= DRS_HEAD_HAS_LABEL;
    }
    return eat_word(eater, ")");
}

static bool eat_part(letterhead_eater *eater) {
    switch (eater->key->bytes[eater->at]) {
    case '-':
    case '|':
    case '*':
        eater->at++;
        return true;
    case ')':
        eater->at++;
        return true;
    case '(':
        return eat_second(eater) || eat_word(eater, "(neu)") || eat_revision(eater);
    case 'd':
        if (eat_word(eater, "drucksachen") || eat_word(eater, "drucksache") || eat_word(eater, "drs.") ||
            eat_word(eater, "drs")) {
            eater->head->parts |= DRS_HEAD_HAS_LABEL;
            (void)eat_word(eater, ":");
            return true;
        }
        return eat_name(eater);
    case 's':
        /* "Drucksache 18 / 12 407 Schriftliche Anfrage" (be) */
        return eat_page(eater) || eat_name(eater) || eat_chamber(eater) ||
               (eater->head->parts & DRS_HEAD_HAS_REFERENCE && eat_word(eater, "schriftlicheanfrage")) ||
               eat_word(eater, "s");
    case 'w':
        return eat_word(eater, "wahlperiode");
    case 'z':
        return eat_second(eater);
    case 'n':
        return eat_name(eater) || eat_word(eater, "neudruck") || eat_word(eater, "neu");
    case 'a':
    case 'b':
    case 'h':
    case 't':
        return eat_name(eater);
    case 'l':
        return eat_name(eater) || eat_chamber(eater);
    case (char)0xC2:
        return eat_word(eater, "\xC2\xB7"); /* "·" parts he's head */
    default:
        return drs_is_digit(eater->key->bytes[eater->at]) && eat_number(eater);
    }
}

/* Numbered questions and ends of sentences are told from letterheads by a few bytes, before the line's key is made. */
static bool cannot_be(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    if (last == '?' || last == '!' || last == ',' || last == ';') {
        return true;
    }
    if (!drs_is_digit(text[line->start])) {
        return false;
    }
    size_t at = line->start;
    while (at < line->end && (drs_is_digit(text[at]) || text[at] == ' ')) {
        at++;
    }
    if (at == line->end || text[at] != '.') {
        return false;
    }
    /* Behind the point stands "Wahlperiode" or the rest of a date. */
    at = drs_skip_spaces(text, at + 1, line->end);
    if (at == line->end) {
        return true;
    }
    if (text[at] == 'w' || text[at] == 'W') {
        at = drs_skip_spaces(text, at + 1, line->end);
        return at == line->end || (text[at] != 'a' && text[at] != 'A');
    }
    /* A second point: all letters are printed twice (letters.h). */
    return !drs_is_digit(text[at]) && !strchr(".jfmasondJFMASOND", text[at]);
}

/* pdftotext -layout keeps the blanks between the halves of a head, on a wide page more than a hundred. */
static bool is_too_long(const char *text, const drs_line *line) {
    size_t length = line->end - line->start;
    if (length <= LONGEST || length > DRS_HEAD_BYTES || !(line->flags & DRS_LINE_DOUBLED)) {
        return length > LONGEST;
    }
    for (size_t i = line->start + 1; i < line->end; i++) {
        length -= text[i] == ' ' && text[i - 1] == ' ';
    }
    return length > LONGEST;
}

/* True where the whole key is eaten. */
static bool eat_all(letterhead_eater *eater) {
    while (eater->at < eater->key->length) {
        if (!eat_part(eater)) {
            return false;
        }
    }
    return eater->head->parts != 0;
}

bool drs_letterhead_eat(drs_draft *draft, size_t line, drs_letterhead *head) {
    *head = (drs_letterhead){.parliament = -1};
    const drs_line *at = &draft->text->lines[line];
    if (is_too_long(draft->text->bytes, at) || cannot_be(draft->text->bytes, at)) {
        return false;
    }
    bool short_dates = draft->profile && draft->profile->traits & DRS_SHORT_ISO_DATE;
    drs_line_letterhead *known = &draft->letterheads[line];
    if (!known->is_read || known->short_dates != short_dates) {
        const drs_key *key = drs_line_key(draft, line);
        drs_letterhead read = {.parliament = -1};
        *known = (drs_line_letterhead){.is_read = true, .short_dates = short_dates};
        if (eat_all(&(letterhead_eater){short_dates, key, 0, &read})) {
            drs_letterhead *kept = drs_arena_unset(draft->arena, 1, sizeof *kept);
            *kept = read;
            known->head = kept;
        }
        draft->work += key->length;
    }
    if (known->head) {
        *head = *known->head;
    }
    return known->head != NULL;
}

bool drs_letterhead_is_beside(drs_draft *draft, size_t line, const drs_letterhead *head) {
    const unsigned own = DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM;
    size_t from = line - draft->first > NEAR_LINES ? line - NEAR_LINES : draft->first;
    bool beside = head->parts & own;
    for (size_t i = from; !beside && i <= line + NEAR_LINES && i < draft->end; i++) {
        drs_letterhead near;
        beside = i != line && drs_letterhead_eat(draft, i, &near) && near.parts & own;
    }
    return beside;
}

bool drs_letterhead_eat_piece(drs_arena *arena, const char *text, drs_piece piece, drs_letterhead *head) {
    *head = (drs_letterhead){.parliament = -1};
    if (piece.end - piece.start > LONGEST) {
        return false;
    }
    drs_key key = drs_key_make(arena, text, piece.start, piece.end, LONGEST);
    return eat_all(&(letterhead_eater){false, &key, 0, head});
}
