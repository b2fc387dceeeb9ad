#include "line_ends.h"

#include <string.h>

/* ---- Words of the paper ------------------------------------------------------------------------------------------------
 * Made when the first doubt asks for them, and only hashes: a set says whether the paper has a word in the middle of a
 * line, where no line's end can have broken it. */

struct drs_word_set {
    uint64_t *slots; /* 0: free */
    size_t mask;
    size_t count;
};

enum { HASH_SEED_HYPHEN = 1, HASH_SEED_WORD = 2, SMALLEST_SET = 256, MOST_PROBES = 64 };

static uint64_t hash_more(uint64_t hash, const char *text, size_t start, size_t end) {
    for (size_t i = start; i < end; i++) {
        uint8_t byte = (uint8_t)text[i];
        if (byte >= 'A' && byte <= 'Z') {
            byte = (uint8_t)(byte + 32);
        } else if (byte >= 0x80 && byte <= 0x9E && i > start && (uint8_t)text[i - 1] == 0xC3) {
            byte = (uint8_t)(byte + 32);
        }
        hash = (hash ^ byte) * UINT64_C(0x100000001B3);
    }
    return hash;
}

static uint64_t hash_start(uint64_t seed) {
    return UINT64_C(0xCBF29CE484222325) ^ seed;
}

/* The slot that holds the hash or may take it; NULL where a hostile paper has filled all that are looked at. */
static uint64_t *slot_of(const struct drs_word_set *set, uint64_t hash) {
    for (size_t i = 0; i < MOST_PROBES; i++) {
        uint64_t *slot = &set->slots[(hash + i) & set->mask];
        if (!*slot || *slot == hash) {
            return slot;
        }
    }
    return NULL;
}

static void set_grow(drs_arena *arena, struct drs_word_set *set) {
    struct drs_word_set larger = {.mask = (set->slots ? (set->mask + 1) * 2 : SMALLEST_SET) - 1, .count = set->count};
    larger.slots = drs_arena_alloc(arena, larger.mask + 1, sizeof *larger.slots);
    for (size_t i = 0; set->slots && i <= set->mask; i++) {
        uint64_t *slot = set->slots[i] ? slot_of(&larger, set->slots[i]) : NULL;
        if (slot) {
            *slot = set->slots[i];
        }
    }
    *set = larger;
}

static bool set_has(const struct drs_word_set *set, uint64_t hash) {
    const uint64_t *slot = slot_of(set, hash ? hash : 1);
    return slot && *slot;
}

static void set_add(drs_arena *arena, struct drs_word_set *set, uint64_t hash) {
    if ((set->count + 1) * 2 > set->mask) {
        set_grow(arena, set);
    }
    uint64_t *slot = slot_of(set, hash ? hash : 1);
    if (slot && !*slot) {
        *slot = hash ? hash : 1;
        set->count++;
    }
}

static struct drs_word_set *new_set(drs_arena *arena) {
    struct drs_word_set *set = drs_arena_alloc(arena, 1, sizeof *set);
    set_grow(arena, set);
    return set;
}

/* Letters before text[at], back to `start`. */
static size_t letters_before(const char *text, size_t start, size_t at) {
    while (at > start) {
        size_t letter = drs_last_letter(text, start, at);
        if (!drs_is_letter(text, letter, at)) {
            break;
        }
        at = letter;
    }
    return at;
}

static size_t letters_behind(const char *text, size_t at, size_t end) {
    while (at < end && drs_is_letter(text, at, end)) {
        at += drs_letter_size(text, at, end);
    }
    return at;
}

static uint64_t hyphen_hash(const char *text, size_t left, size_t left_end, size_t right, size_t right_end) {
    uint64_t hash = hash_more(hash_start(HASH_SEED_HYPHEN), text, left, left_end);
    return hash_more(hash_more(hash, "-", 0, 1), text, right, right_end);
}

/* The words that the paper prints with a hyphen and a small letter behind it inside a line: "nicht-öffentlich". */
static const struct drs_word_set *hyphenated(drs_draft *draft) {
    if (!draft->hyphenated_words) {
        struct drs_word_set *set = new_set(draft->arena);
        draft->hyphenated_words = set;
        const char *text = draft->text->bytes;
        size_t start = draft->text->lines[draft->first].start;
        size_t end = draft->text->lines[draft->end - 1].end;
        for (size_t at = start; at < end; at++) {
            const char *found = memchr(text + at, '-', end - at);
            if (!found) {
                break;
            }
            at = (size_t)(found - text);
            if (drs_is_lower(text, at + 1, end)) {
                size_t left = letters_before(text, start, at);
                if (left < at) {
                    size_t right_end = letters_behind(text, at + 1, end);
                    set_add(draft->arena, set, hyphen_hash(text, left, at, at + 1, right_end));
                    draft->work += right_end - left;
                }
            }
        }
        draft->work += (end - start) / 16;
    }
    return draft->hyphenated_words;
}

/* All words that stand whole in a line. */
static const struct drs_word_set *words(drs_draft *draft) {
    if (!draft->words) {
        struct drs_word_set *set = new_set(draft->arena);
        draft->words = set;
        const char *text = draft->text->bytes;
        for (size_t i = draft->first; i < draft->end; i++) {
            const drs_line *line = &draft->text->lines[i];
            for (size_t at = line->start; at < line->end;) {
                size_t stop = letters_behind(text, at, line->end);
                if (stop > at) {
                    set_add(draft->arena, set, hash_more(hash_start(HASH_SEED_WORD), text, at, stop));
                }
                at = stop > at ? stop : at + 1;
            }
            draft->work += line->end - line->start;
        }
    }
    return draft->words;
}

static bool paper_has_whole(drs_draft *draft, const char *text, size_t left, size_t left_end, size_t right,
                            size_t right_end) {
    uint64_t hash = hash_more(hash_start(HASH_SEED_WORD), text, left, left_end);
    return set_has(words(draft), hash_more(hash, text, right, right_end));
}

static bool paper_has_hyphenated(drs_draft *draft, const char *text, size_t left, size_t left_end, size_t right,
                                 size_t right_end) {
    return set_has(hyphenated(draft), hyphen_hash(text, left, left_end, right, right_end));
}

/* ---- Rules of the language ------------------------------------------------------------------------------------------ */

/* The two sides of a line's end that is not what the rules below would make of it. */
typedef struct word_pair {
    const char *left; /* the letters before the hyphen, first one in either case */
    const char *right;
} word_pair;

/* No word of a pair has more bytes. */
enum { LONGEST_OF_PAIR = 8 };

/* Words that look like a suspended hyphen: "den-|noch" is no "An- noch Abmeldung". */
static const word_pair broken_words[] = {{"den", "noch"},   {"canna", "bis"},  {"kür", "bis"},   {"materi", "als"},
                                         {"so", "wie"},     {"irgend", "wie"}, {"sonst", "wie"}, {"gleich", "wie"},
                                         {"anders", "wie"}, {"eben", "wie"}};

/* Words whose small second part keeps its hyphen. */
static const word_pair hyphen_words[] = {
    {"ad", "hoc"},       {"know", "how"},      {"start", "up"},  {"start", "ups"},     {"pop", "up"},
    {"make", "up"},      {"follow", "up"},     {"bottom", "up"}, {"top", "down"},      {"peer", "to"},
    {"to", "peer"},      {"face", "to"},       {"to", "face"},   {"end", "to"},        {"to", "end"},
    {"go", "live"},      {"all", "in"},        {"vis", "à"},     {"à", "vis"},         {"stand", "alone"},
    {"open", "source"},  {"non", "profit"},    {"in", "vitro"},  {"ex", "ante"},       {"ex", "post"},
    {"pro", "forma"},    {"pre", "print"},     {"de", "facto"},  {"de", "minimis"},    {"first", "come"},
    {"one", "stop"},     {"best", "practice"}, {"work", "life"}, {"call", "by"},       {"just", "in"},
    {"in", "time"},      {"on", "demand"},     {"built", "in"},  {"log", "in"},        {"check", "in"},
    {"opt", "in"},       {"opt", "out"},       {"point", "of"},  {"of", "sale"},       {"state", "of"},
    {"fact", "finding"}, {"erste", "hilfe"},   {"power", "to"},  {"public", "private"}};

/* Beginnings of adjectives that keep the hyphen of two names, of two colours or of two sides of one matter:
 * "nordrhein-|westfälische", "rot-|grünen", "sozial-|ökologischer". */
static const word_pair hyphen_adjectives[] = {{"nordrhein", "westfäl"},
                                              {"baden", "württemberg"},
                                              {"mecklenburg", "vorpomm"},
                                              {"schleswig", "holstein"},
                                              {"sachsen", "anhalt"},
                                              {"rheinland", "pfälz"},
                                              {"schaumburg", "lipp"},
                                              {"sozial", "ökolog"},
                                              {"sozial", "ökonom"},
                                              {"sozial", "emotional"},
                                              {"emotional", "sozial"},
                                              {"schwarz", "rot"},
                                              {"schwarz", "grün"},
                                              {"schwarz", "gelb"},
                                              {"schwarz", "weiß"},
                                              {"rot", "grün"},
                                              {"rot", "schwarz"},
                                              {"rot", "gelb"},
                                              {"rot", "rot"},
                                              {"rot", "weiß"},
                                              {"grün", "rot"},
                                              {"grün", "schwarz"},
                                              {"grün", "gelb"},
                                              {"grün", "weiß"},
                                              {"blau", "gelb"},
                                              {"blau", "grün"},
                                              {"blau", "rot"},
                                              {"blau", "weiß"},
                                              {"gelb", "grün"},
                                              {"gelb", "rot"},
                                              {"gelb", "schwarz"}};

static bool is_hyphen_adjective(const char *text, size_t left, size_t left_end, size_t right, size_t right_end) {
    for (size_t i = 0; i < sizeof hyphen_adjectives / sizeof *hyphen_adjectives; i++) {
        const word_pair *pair = &hyphen_adjectives[i];
        if ((text[left] | 0x20) != pair->left[0]) {
            continue;
        }
        size_t length = strlen(pair->left);
        if (left_end - left == length && drs_begins(text, right, right_end, pair->right) &&
            hash_more(0, text, left, left_end) == hash_more(0, pair->left, 0, length)) {
            return true;
        }
    }
    return false;
}

/* "Kfz-|technisch": no syllable is without a vowel. */
static bool has_vowel(const char *text, size_t start, size_t end) {
    for (size_t i = start; i < end; i++) {
        if ((uint8_t)text[i] >= 0x80 || strchr("aeiouyAEIOUY", text[i])) {
            return true;
        }
    }
    return false;
}

static bool is_pair(const word_pair *pairs, size_t count, const char *text, size_t left, size_t left_end, size_t right,
                    size_t right_end) {
    if (left_end - left > LONGEST_OF_PAIR || right_end - right > LONGEST_OF_PAIR) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (pairs[i].right[0] != text[right]) {
            continue;
        }
        size_t length = strlen(pairs[i].left);
        if (left_end - left == length && right_end - right == strlen(pairs[i].right) &&
            memcmp(text + right, pairs[i].right, right_end - right) == 0 &&
            hash_more(0, text, left, left_end) == hash_more(0, pairs[i].left, 0, length)) {
            return true;
        }
    }
    return false;
}

/* Words that make a hyphen before them one that the word keeps: "An- und Abmeldung". */
static const char *const joining_words[] = {"und",        "oder", "bzw",  "sowie",           "noch",
                                            "als",        "bis",  "wie",  "beziehungsweise", "resp",
                                            "respektive", "UND",  "ODER", "SOWIE",           NULL};

static bool is_suspended(const char *text, size_t left, size_t left_end, size_t next, size_t next_end) {
    size_t word = drs_word_end(text, next, next_end);
    if (word - next == 1 && text[next] == 'u') {
        return word < next_end && text[word] == '.';
    }
    if (!drs_word_in(text + next, word - next, joining_words)) {
        return false;
    }
    return !is_pair(broken_words, sizeof broken_words / sizeof *broken_words, text, left, left_end, next, word);
}

/* text[start, end) without the ending of an inflected adjective. */
static size_t stem_end(const char *text, size_t start, size_t end) {
    static const char *const endings[] = {"en", "er", "es", "em", "e"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (end - start > strlen(endings[i]) + 3 && drs_ends(text, start, end, endings[i])) {
            return end - strlen(endings[i]);
        }
    }
    return end;
}

/* "öffentlich-|rechtlich", "deutsch-|polnische", "jüdisch-|orthodoxe": two whole adjectives. */
static bool are_adjectives(const char *text, size_t left, size_t left_end, size_t right, size_t right_end) {
    size_t stem = stem_end(text, right, right_end);
    if (left_end - left < 6 || stem - right <= 5) {
        return false;
    }
    /* "persönlich-|keitsrechtliche", "polnisch-|sprachige" are one word. */
    static const char *const parts[] = {"keit", "sprach", "stämm", "freund", "feind"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (drs_begins(text, right, stem, parts[i])) {
            return false;
        }
    }
    if (drs_is_lower(text, left, left_end) && drs_ends(text, left, left_end, "isch")) {
        return true;
    }
    bool first = drs_ends(text, left, left_end, "isch") || drs_ends(text, left, left_end, "lich") ||
                 drs_ends(text, left, left_end, "deutsch");
    return first && (drs_ends(text, right, stem, "isch") || drs_ends(text, right, stem, "lich"));
}

/* A noun amid a sentence with an adjective behind it: the compound would have a small first letter ("landesweit"), so
 * that the capital tells of a hyphen: "Corona-|bedingte". */
static bool is_noun_with_adjective(const char *text, size_t start, size_t left, size_t right, size_t right_end) {
    static const char *const adjectives[] = {"bedingt",    "bezogen",    "konform",  "ähnlich", "gestützt",
                                             "basiert",    "spezifisch", "relevant", "haltig",  "betroffen",
                                             "infiziert",  "positiv",    "negativ",  "geimpft", "kompatibel",
                                             "finanziert", "gefördert",  "intern",   NULL};
    if (!drs_is_upper(text, left, right) || left < start + 2 || text[left - 1] != ' ') {
        return false;
    }
    char before = text[left - 2];
    bool amid = before == ',' || drs_is_lower(text, left - 2, left - 1) || drs_is_digit(before);
    return amid && drs_word_in(text + right, stem_end(text, right, right_end) - right, adjectives);
}

static bool is_capitals(const char *text, size_t start, size_t end) {
    size_t letters = 0;
    while (start < end && drs_is_upper(text, start, end)) {
        start += drs_letter_size(text, start, end);
        letters++;
    }
    return start == end && letters >= 2;
}

/* ---- Addresses ---------------------------------------------------------------------------------------------------------- */

/* The letters between blanks belong to a URL, or to a piece of one that began on a line above. */
static bool is_address(const char *text, size_t start, size_t end, bool whole_line) {
    static const char *const begins[] = {"http", "www.", "(http", "(www.", "<http", "<www.", "[http", "„http", "„www."};
    bool word = drs_is_letter(text, start, end) && text[start] != 'h' && text[start] != 'w';
    for (size_t i = 0; !word && i < sizeof begins / sizeof *begins; i++) {
        if (drs_begins(text, start, end, begins[i])) {
            return true;
        }
    }
    size_t strokes = 0;
    size_t marks = 0;
    bool sign = false;
    for (size_t i = start; i < end && whole_line; i++) {
        strokes += text[i] == '/';
        marks += text[i] == '.' || text[i] == '-' || text[i] == '_' || text[i] == '=';
        sign = sign || text[i] == '_' || text[i] == '=' || text[i] == '%' || text[i] == '?' || text[i] == '&';
    }
    size_t length = end - start;
    return (length > 12 && (strokes >= 2 || (strokes && sign))) || (length >= 30 && strokes && marks >= 2);
}

/* What stands at the line's start looks like the rest of an address: no capital, no word. */
static bool continues_address(const char *text, size_t next, size_t next_end) {
    size_t stop = next;
    size_t hyphens = 0;
    bool mark = false;
    bool digit = false;
    while (stop < next_end && text[stop] != ' ') {
        char byte = text[stop];
        digit = digit || drs_is_digit(byte);
        hyphens += byte == '-' && stop + 1 < next_end && text[stop + 1] != ' ';
        /* "bzw." and "z.B." are words. */
        bool dot = byte == '.' && stop > next && stop + 2 < next_end && text[stop + 1] > ' ' && text[stop + 2] > ' ' &&
                   text[stop + 2] != '.';
        mark = mark || byte == '/' || byte == '_' || byte == '=' || byte == '%' || dot;
        stop++;
    }
    mark = mark || hyphens >= 2 || (hyphens && digit);
    return mark && !drs_is_upper(text, next, next_end) && stop - next > 3;
}

/* ---- Joining ------------------------------------------------------------------------------------------------------------- */

static size_t hyphen_at_end(const char *text, size_t start, size_t end) {
    if (text[end - 1] == '-') {
        return 1;
    }
    if (drs_ends(text, start, end, "\xC2\xAD")) {
        return 2;
    }
    return drs_ends(text, start, end, "\xE2\x80\x90") || drs_ends(text, start, end, "\xE2\x80\x91") ? 3 : 0;
}

static drs_join join_small(drs_draft *draft, const char *text, size_t start, size_t left, size_t left_end, size_t next,
                           size_t next_end) {
    size_t right_end = letters_behind(text, next, next_end);
    size_t letters = drs_letter_count(text, left, left_end);
    /* "E-", "NRW-", "10-", "“-": what no syllable ends with is followed by the word's own hyphen. */
    size_t last = left_end;
    while (last > left && !drs_is_letter_start(text[last - 1])) {
        last--;
    }
    if (letters <= 1 || !drs_is_lower(text, last - 1, left_end) || !has_vowel(text, left, left_end)) {
        return DRS_JOIN_NOTHING;
    }
    if (is_pair(hyphen_words, sizeof hyphen_words / sizeof *hyphen_words, text, left, left_end, next, right_end) ||
        is_hyphen_adjective(text, left, left_end, next, right_end) ||
        are_adjectives(text, left, left_end, next, right_end)) {
        return DRS_JOIN_NOTHING;
    }
    if (is_noun_with_adjective(text, start, left, next, right_end)) {
        return DRS_JOIN_NOTHING;
    }
    if (paper_has_hyphenated(draft, text, left, left_end, next, right_end) &&
        !paper_has_whole(draft, text, left, left_end, next, right_end)) {
        return DRS_JOIN_NOTHING;
    }
    return DRS_JOIN_DROP_HYPHEN;
}

/* "BÜNDNIS 90/DIE GRÜ-|NEN": the two halves of a word that parties print in capitals. */
static bool is_party_word(const char *text, size_t left, size_t left_end, size_t right, size_t right_end) {
    static const char *const words[] = {"GRÜNEN", "BÜNDNIS", "LINKE", "FRAKTIONSLOS", "PIRATEN", NULL};
    for (size_t i = 0; words[i]; i++) {
        size_t length = left_end - left;
        if (strlen(words[i]) == length + (right_end - right) && memcmp(words[i], text + left, length) == 0 &&
            memcmp(words[i] + length, text + right, right_end - right) == 0) {
            return true;
        }
    }
    return false;
}

drs_join drs_join_lines(drs_draft *draft, const char *text, size_t start, size_t end, size_t next, size_t next_end,
                        size_t *hyphen_size) {
    *hyphen_size = 0;
    if (end <= start || next >= next_end) {
        return DRS_JOIN_BLANK;
    }
    char last = text[end - 1];
    bool ascii = (uint8_t)last < 0x80;
    bool keeps_on = last == '-' || last == '/' || last == '_' || last == '=' || last == '?' || last == '&';
    if (ascii && !keeps_on && drs_is_upper(text, next, next_end)) {
        return DRS_JOIN_BLANK; /* not even an address goes on with a capital behind a letter */
    }
    size_t token = end;
    bool mail = false; /* "post@" */
    while (token > start && text[token - 1] != ' ') {
        token--;
        mail = mail || text[token] == '@';
    }
    if (mail || is_address(text, token, end, token == start)) {
        return keeps_on || continues_address(text, next, next_end) ? DRS_JOIN_NOTHING : DRS_JOIN_BLANK;
    }
    if (ascii && last != '-' && last != '/') {
        return DRS_JOIN_BLANK;
    }
    bool glued = end - start > 1 && text[end - 2] != ' ';
    if (last == '/' && glued) {
        return DRS_JOIN_NOTHING;
    }
    if (drs_ends(text, start, end, "–") && end - start > 3 && text[end - 4] != ' ') {
        /* "2014–|2018", "Köln–|Düsseldorf" */
        bool figures = drs_is_digit(text[end - 4]) && drs_is_digit(text[next]);
        bool names =
            drs_is_letter(text, end - 4, end) && drs_is_upper(text, token, end) && drs_is_upper(text, next, next_end);
        return figures || names ? DRS_JOIN_NOTHING : DRS_JOIN_BLANK;
    }
    size_t hyphen = hyphen_at_end(text, start, end);
    if (!hyphen || end - hyphen <= start || text[end - hyphen - 1] == ' ') {
        return DRS_JOIN_BLANK;
    }
    size_t left_end = end - hyphen;
    size_t left = letters_before(text, token, left_end);
    if (is_suspended(text, left, left_end, next, next_end)) {
        return DRS_JOIN_BLANK;
    }
    if (hyphen == 2) {
        *hyphen_size = hyphen; /* soft: it is printed at line ends alone */
        return DRS_JOIN_DROP_HYPHEN;
    }
    if (drs_is_lower(text, next, next_end)) {
        drs_join join = join_small(draft, text, start, left, left_end, next, next_end);
        *hyphen_size = join == DRS_JOIN_DROP_HYPHEN ? hyphen : 0;
        return join;
    }
    size_t right_end = letters_behind(text, next, next_end);
    if (is_capitals(text, left, left_end) && is_capitals(text, next, right_end) &&
        (is_party_word(text, left, left_end, next, right_end) ||
         paper_has_whole(draft, text, left, left_end, next, right_end))) {
        *hyphen_size = hyphen; /* "VERWAL-|TUNG" */
        return DRS_JOIN_DROP_HYPHEN;
    }
    static const char *const glued_signs[] = {",", ";", ":", ".", ")", "/", "„", "“", "\"", "‚"};
    bool sign = false;
    for (size_t i = 0; i < sizeof glued_signs / sizeof *glued_signs; i++) {
        sign = sign || drs_begins(text, next, next_end, glued_signs[i]);
    }
    return sign || drs_is_letter(text, next, next_end) || drs_is_digit(text[next]) ? DRS_JOIN_NOTHING : DRS_JOIN_BLANK;
}

bool drs_word_is_torn(const drs_draft *draft, size_t above, size_t below) {
    const drs_line *a = &draft->text->lines[above];
    const drs_line *b = &draft->text->lines[below];
    return a->flags & DRS_LINE_TORN && b->page == a->page + 1 && drs_is_lower(draft->text->bytes, b->start, b->end);
}
