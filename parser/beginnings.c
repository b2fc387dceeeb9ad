#include "beginnings.h"

#include <string.h>

/* A pattern is walked with the set of places (bit i: the i-th byte of the key) that the walk may have reached; the last
 * bit stands for all places that are not looked at. */
#define BEYOND (1u << DRS_BEGINNING)

typedef struct byte_set {
    uint64_t bits[4];
} byte_set;

typedef struct pattern_walker {
    byte_set places[DRS_BEGINNING]; /* the bytes that can stand there */
    const char *at;
    bool lost;          /* something that this file does not know */
    bool digits_barred; /* walk only ways without a digit */
    bool ended;         /* the end of the key was reached */
    uint64_t most;      /* bytes of a key that the part which was walked can take */
} pattern_walker;

static void add_byte(byte_set *set, unsigned byte) {
    set->bits[byte / 64] |= UINT64_C(1) << byte % 64;
}

static void add_range(byte_set *set, unsigned first, unsigned last) {
    for (unsigned byte = first; byte <= last; byte++) {
        add_byte(set, byte);
    }
}

static void add_set(byte_set *set, const byte_set *more) {
    for (size_t i = 0; i < 4; i++) {
        set->bits[i] |= more->bits[i];
    }
}

/* NUL stands for the key's end. */
static const byte_set all_bytes = {{~UINT64_C(1), UINT64_MAX, UINT64_MAX, UINT64_MAX}};
static const byte_set all_bytes_and_end = {{UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX}};

static bool holds_digits_alone(const byte_set *set) {
    const uint64_t digits = UINT64_C(0x3FF) << '0';
    return !((set->bits[0] & ~digits) | set->bits[1] | set->bits[2] | set->bits[3]);
}

/* One byte of the set stands at the places reached. */
static unsigned walk_set(pattern_walker *walker, unsigned reached, const byte_set *set) {
    walker->most = 1;
    if (walker->digits_barred && holds_digits_alone(set)) {
        return 0;
    }
    for (unsigned left = reached & (BEYOND - 1); left; left &= left - 1) {
        add_set(&walker->places[__builtin_ctz(left)], set);
    }
    return (reached & BEYOND) | (reached << 1 & (2 * BEYOND - 1));
}

/* The match may end at the places reached, and the key go on with anything or end. */
static void walk_rest(pattern_walker *walker, unsigned reached) {
    bool open = false;
    for (size_t place = 0; place < DRS_BEGINNING; place++) {
        open = open || (reached >> place & 1);
        if (open) {
            walker->places[place] = all_bytes_and_end;
        }
    }
}

static unsigned hex_value(char digit) {
    return digit >= '0' && digit <= '9' ? (unsigned)(digit - '0') : ((unsigned)digit | 32u) - 'a' + 10;
}

/* What follows a backslash: adds the bytes that it stands for. */
static void read_escape(pattern_walker *walker, byte_set *set) {
    char kind = *walker->at;
    walker->at += kind != '\0';
    switch (kind) {
    case 'd':
        add_range(set, '0', '9');
        break;
    case 'D':
        add_range(set, 1, '0' - 1);
        add_range(set, '9' + 1, 255);
        break;
    case 'w':
        add_range(set, '0', '9');
        add_range(set, 'A', 'Z');
        add_range(set, 'a', 'z');
        add_byte(set, '_');
        break;
    case 'x':
        if (!walker->at[0] || !walker->at[1]) {
            walker->lost = true;
            break;
        }
        add_byte(set, (hex_value(walker->at[0]) << 4 | hex_value(walker->at[1])) & 0xFF);
        walker->at += 2;
        break;
    default:
        /* A letter or digit here has a meaning of its own; a sign stands for itself. */
        walker->lost =
            walker->lost || kind == '\0' || (kind >= '0' && kind <= '9') || ((kind | 32) >= 'a' && (kind | 32) <= 'z');
        add_byte(set, (uint8_t)kind);
        break;
    }
}

/* "[a-z\xC3-]", "[^,]": from behind the bracket. */
static byte_set read_class(pattern_walker *walker) {
    byte_set set = {{0}};
    bool negated = *walker->at == '^';
    walker->at += negated;
    bool first = true;
    while (*walker->at && (*walker->at != ']' || first)) {
        first = false;
        if (*walker->at == '\\') {
            walker->at++;
            read_escape(walker, &set);
            continue;
        }
        if (*walker->at == '[') {
            walker->lost = true; /* may be "[:alpha:]" */
        }
        uint8_t from = (uint8_t)*walker->at++;
        if (walker->at[0] == '-' && walker->at[1] && walker->at[1] != ']') {
            walker->lost = walker->lost || walker->at[1] == '\\';
            add_range(&set, from, (uint8_t)walker->at[1]);
            walker->at += 2;
        } else {
            add_byte(&set, from);
        }
    }
    walker->lost = walker->lost || !*walker->at;
    walker->at += *walker->at == ']';
    for (size_t i = 0; negated && i < 4; i++) {
        set.bits[i] = ~set.bits[i] & all_bytes.bits[i];
    }
    return set;
}

/* Over a lookahead, which only takes away; from behind its opening. */
static void skip_group(pattern_walker *walker) {
    for (unsigned depth = 1; depth && *walker->at; walker->at++) {
        if (*walker->at == '\\' && walker->at[1]) {
            walker->at++;
        } else if (*walker->at == '[') {
            walker->lost = true; /* brackets may hold brackets */
        } else if (*walker->at == '(') {
            depth++;
        } else if (*walker->at == ')') {
            depth--;
        }
    }
}

static unsigned walk_alternatives(pattern_walker *walker, unsigned reached);

static unsigned walk_atom(pattern_walker *walker, unsigned reached) {
    char kind = *walker->at++;
    byte_set set = {{0}};
    switch (kind) {
    case '(':
        if (walker->at[0] == '?' && walker->at[1] == '!') {
            walker->at += 2;
            skip_group(walker);
            walker->most = 0;
            return reached;
        }
        if (walker->at[0] == '?') {
            walker->lost = walker->lost || walker->at[1] != ':';
            walker->at += 2;
        }
        reached = walk_alternatives(walker, reached);
        walker->lost = walker->lost || *walker->at != ')';
        walker->at += *walker->at == ')';
        return reached;
    case '$':
        add_byte(&set, 0);
        walk_set(walker, reached, &set);
        walker->most = 0;
        walker->ended = walker->ended || reached;
        return 0;
    case '[':
        set = read_class(walker);
        return walk_set(walker, reached, &set);
    case '\\':
        read_escape(walker, &set);
        return walk_set(walker, reached, &set);
    case '.':
        return walk_set(walker, reached, &all_bytes);
    case '^':
    case '*':
    case '+':
    case '?':
    case '{':
        walker->lost = true;
        return reached;
    default:
        add_byte(&set, (uint8_t)kind);
        return walk_set(walker, reached, &set);
    }
}

static unsigned read_count(pattern_walker *walker) {
    unsigned count = 0;
    while (*walker->at >= '0' && *walker->at <= '9') {
        count = count < 1000 ? count * 10 + (unsigned)(*walker->at - '0') : count;
        walker->at++;
    }
    return count;
}

/* How often the atom before may stand: "?", "*", "+", "{2,3}", each with a "?" for as few as can be. */
static void read_quantifier(pattern_walker *walker, unsigned *least, unsigned *most) {
    *least = *most = 1;
    switch (*walker->at) {
    case '?':
        *least = 0;
        break;
    case '*':
        *least = 0;
        *most = UINT32_MAX;
        break;
    case '+':
        *most = UINT32_MAX;
        break;
    case '{':
        walker->at++;
        *least = *most = read_count(walker);
        if (*walker->at == ',') {
            walker->at++;
            *most = *walker->at == '}' ? UINT32_MAX : read_count(walker);
        }
        walker->lost = walker->lost || *walker->at != '}';
        break;
    default:
        return;
    }
    walker->at += *walker->at != '\0';
    if (*walker->at == '?') {
        walker->at++;
    } else if (*walker->at == '+') {
        walker->lost = true;
    }
}

static unsigned walk_piece(pattern_walker *walker, unsigned reached) {
    const char *atom = walker->at;
    uint64_t before = walker->most;
    unsigned here = walk_atom(walker, reached);
    unsigned least;
    unsigned most;
    read_quantifier(walker, &least, &most);
    uint64_t longest = before + walker->most * most; /* both below 2^32 */
    const char *behind = walker->at;
    unsigned out = (least == 0 ? reached : 0) | (least <= 1 ? here : 0);
    /* More of them than places only reach what is beyond. */
    for (unsigned count = 2; count <= most && count <= DRS_BEGINNING + 1 && !walker->lost; count++) {
        walker->at = atom;
        here = walk_atom(walker, here);
        out |= count >= least || count == DRS_BEGINNING + 1 ? here : 0;
    }
    walker->at = behind;
    walker->most = longest < UINT32_MAX ? longest : UINT32_MAX;
    return out;
}

static unsigned walk_alternatives(pattern_walker *walker, unsigned reached) {
    unsigned out = 0;
    unsigned here = reached;
    uint64_t longest = 0;
    walker->most = 0;
    while (*walker->at && *walker->at != ')' && !walker->lost) {
        if (*walker->at == '|') {
            walker->at++;
            out |= here;
            here = reached;
            longest = walker->most > longest ? walker->most : longest;
            walker->most = 0;
        } else {
            here = walk_piece(walker, here);
        }
    }
    walker->most = walker->most > longest ? walker->most : longest;
    return out | here;
}

void drs_beginnings_add(drs_beginnings *beginnings, size_t row, const char *pattern) {
    const size_t word = row / 64;
    const uint64_t bit = UINT64_C(1) << row % 64;
    pattern_walker walker = {.at = pattern};
    unsigned reached = walk_alternatives(&walker, 1);
    bool lost = walker.lost || *walker.at;
    walk_rest(&walker, lost ? 1 : reached);
    for (size_t place = 0; place < DRS_BEGINNING; place++) {
        for (size_t i = 0; i < 4; i++) {
            for (uint64_t left = walker.places[place].bits[i]; left; left &= left - 1) {
                beginnings->rows[place][i * 64 + (size_t)__builtin_ctzll(left)][word] |= bit;
            }
        }
    }
    /* Behind a match that ends before the key does anything may follow. */
    beginnings->most[row] = lost || reached ? UINT32_MAX : (uint32_t)walker.most;
    if (lost || !(strstr(pattern, "\\d") || strpbrk(pattern, "0123456789"))) {
        return;
    }
    pattern_walker barred = {.at = pattern, .digits_barred = true};
    if (!walk_alternatives(&barred, 1) && !barred.ended) {
        beginnings->with_digit[word] |= bit;
    }
}
