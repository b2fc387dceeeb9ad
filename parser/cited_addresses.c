/* Addresses of the Web. Running text has joined what line ends parted. */
#include "mentions.h"

static bool ends_address(const char *text, size_t at, size_t length) {
    uint8_t byte = (uint8_t)text[at];
    if (byte <= ' ' || byte == '"' || byte == '<' || byte == '>') {
        return true;
    }
    if (byte == '[' && at + 1 < length && text[at + 1] == '^') {
        return true; /* a note's mark */
    }
    /* quotation marks and dashes of print: „ “ ” – — … */
    return byte == 0xE2 && at + 1 < length && (uint8_t)text[at + 1] == 0x80;
}

/* Returns where the address ends, also where it is none, so that no byte is read for two. */
static size_t add_address(drs_mentions *mentions, size_t start, size_t host) {
    const char *text = mentions->text;
    size_t end = host;
    size_t open = 0;
    while (end < mentions->length && !ends_address(text, end, mentions->length)) {
        if (text[end] == '(') {
            open++;
        } else if (text[end] == ')') {
            if (!open) {
                break; /* the bracket around the address */
            }
            open--;
        }
        end++;
    }
    size_t behind = end;
    while (end > host && strchr(".,;:!?'", text[end - 1])) {
        end--;
    }
    /* A name and a domain at least: "www." alone is what a lost line end left. */
    const char *dot = memchr(text + host, '.', end - host);
    if (!dot || dot == text + host || dot + 2 >= text + end) {
        return behind;
    }
    drs_mention *mention = drs_mention_add(mentions, DRS_LINK_URL, start, end);
    mention->target = drs_arena_copy(mentions->draft->arena, text + start, end - start);
    return behind;
}

void drs_mentions_addresses(drs_mentions *mentions) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    size_t behind = 0;
    for (const char *dot = text; (dot = memchr(dot, '.', (size_t)(stop - dot))); dot++) {
        size_t at = (size_t)(dot - text);
        if (at >= behind + 3 && memcmp(dot - 3, "www", 3) == 0 && !drs_letter_before(mentions, at - 3) &&
            !(at >= 4 && (text[at - 4] == '/' || text[at - 4] == '.' || text[at - 4] == '-' || text[at - 4] == '@'))) {
            behind = add_address(mentions, at - 3, at + 1);
        }
    }
    behind = 0;
    for (const char *stroke = text; (stroke = memchr(stroke, '/', (size_t)(stop - stroke))); stroke++) {
        size_t at = (size_t)(stroke - text);
        static const char *const schemes[] = {"https:", "http:", NULL};
        for (size_t k = 0; schemes[k] && at >= behind && at + 1 < mentions->length && text[at + 1] == '/'; k++) {
            if (drs_mention_ends(mentions, at, schemes[k])) {
                behind = add_address(mentions, at - strlen(schemes[k]), at + 2);
                break;
            }
        }
    }
}

/* So much of an address is looked at around a line's end. */
#define ADDRESS_BYTES 400u

/* Text[at, ...) up to the next blank looks like a piece of an address. */
static bool looks_like_rest(const drs_mentions *mentions, size_t at) {
    static const char *const endings[] = {".html", ".htm", ".pdf", ".php", ".aspx", ".xlsx", NULL};
    const char *text = mentions->text;
    size_t end = at;
    while (end < mentions->length && end - at < ADDRESS_BYTES && !ends_address(text, end, mentions->length)) {
        end++;
    }
    if (end == at) {
        return false;
    }
    if (end - at > 1 && strchr("-/_?=&%#", text[at]) &&
        (drs_is_letter(text, at + 1, end) || drs_is_digit(text[at + 1]))) {
        return true;
    }
    if (memchr(text + at, '_', end - at) || memchr(text + at, '=', end - at) || memchr(text + at, '%', end - at)) {
        return text[at] != '%' && !drs_is_digit(text[at]);
    }
    while (end > at && strchr(".,;:)", text[end - 1])) {
        end--;
    }
    for (size_t k = 0; endings[k]; k++) {
        if (drs_ends(text, at, end, endings[k])) {
            return true;
        }
    }
    return false;
}

/* The hyphen at text[at] is the address's own: no syllable's end stands before it or none follows. Printers break words
 * between syllables of two letters or more, and each syllable has a vowel. */
static bool is_own_hyphen(const drs_mentions *mentions, size_t start, size_t at, size_t end) {
    const char *text = mentions->text;
    size_t first = at;
    size_t last = at + 1;
    bool vowel_before = false;
    bool vowel_behind = false;
    while (first > start && drs_is_letter(text, first - 1, at)) {
        first--;
        vowel_before = vowel_before || strchr("aeiouyAEIOUY", text[first]);
    }
    while (last < end && drs_is_letter(text, last, end)) {
        vowel_behind = vowel_behind || strchr("aeiouyAEIOUY", text[last]);
        last++;
    }
    return at - first < 2 || last - at < 3 || !vowel_before || !vowel_behind || drs_is_upper(text, at + 1, end);
}

bool drs_address_is_certain(const drs_mentions *mentions, size_t start, size_t end, const uint32_t *places) {
    const char *text = mentions->text;
    for (size_t i = start; i + 1 < end; i++) {
        if (places[i] == DRS_NOT_PRINTED || places[i + 1] == places[i] + 1) {
            continue;
        }
        /* a line ends here */
        if (text[i] == '-' ? !is_own_hyphen(mentions, start, i, end)
                           : drs_is_letter(text, i, end) && !looks_like_rest(mentions, i + 1)) {
            return false;
        }
    }
    bool blank = end < mentions->length && (text[end] == ' ' || text[end] == '\n');
    return !blank || !looks_like_rest(mentions, drs_skip_blanks(mentions, end));
}
