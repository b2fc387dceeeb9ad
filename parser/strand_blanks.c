#include "strand_blanks.h"

#include <string.h>

/* "die Minister in für", "mit der Minister in der Finanzen", but "Der Minister in der Staatskanzlei": a woman's office has
 * the article "die", or in the dative a small "der". */
static bool is_feminine(const char *text, size_t at) {
    static const char *const articles[] = {"Die ", "die ", " der ", "einer ", NULL};
    for (size_t i = 0; articles[i]; i++) {
        if (drs_ends(text, 0, at, articles[i])) {
            return true;
        }
    }
    return false;
}

static void make_room(drs_parted_strand *made) {
    if (!made->bytes) {
        size_t room = made->from->length * 2 + 1;
        made->bytes = drs_arena_bytes(made->arena, room);
        made->map = drs_arena_unset(made->arena, room, sizeof *made->map);
    }
}

static void copy_until(drs_parted_strand *made, size_t at) {
    make_room(made);
    memcpy(made->bytes + made->used, made->from->bytes + made->copied, at - made->copied);
    memcpy(made->map + made->used, made->from->map + made->copied, (at - made->copied) * sizeof *made->map);
    made->used += at - made->copied;
    made->copied = at;
}

static void drop_blank(drs_parted_strand *made, size_t at) {
    copy_until(made, at);
    made->copied = at + 1;
}

/* The word begins at `at` and has blanks inside: where it ends in the text. 0: it does not begin there, or `whole`. */
static size_t torn_end(drs_parted_strand *made, size_t at, const char *letters, bool *whole) {
    const char *text = made->from->bytes;
    const size_t end = made->from->length;
    size_t blanks = 0;
    size_t from = at;
    size_t piece = 0; /* where the last piece begins in the word */
    size_t k = 0;
    while (letters[k] && from < end) {
        if (text[from] == ' ' && k) {
            blanks++;
            piece = k;
            from++;
        }
        if (from >= end || text[from] != letters[k]) {
            break;
        }
        from++;
        k++;
    }
    if (letters[k] || (from < end && drs_is_lower(text, from, end))) {
        return 0;
    }
    *whole = !blanks;
    if (blanks && strcmp(letters + piece, "in") == 0) {
        copy_until(made, at); /* the article before it may have been torn too */
        return is_feminine(made->bytes, made->used) ? from : 0;
    }
    return blanks ? from : 0;
}

/* Where in the list the words that begin with a byte are sought from; `count` where none does. */
static void find_first_words(const char *const *words, uint8_t first[256]) {
    uint8_t count = 0;
    while (words[count]) {
        count++;
    }
    memset(first, count, 256);
    for (uint8_t i = count; i-- > 0;) {
        first[(uint8_t)words[i][0]] = i;
    }
}

drs_strand drs_torn_join(drs_draft *draft, const drs_strand *strand, const char *const *words) {
    drs_parted_strand made = {.arena = draft->arena, .from = strand};
    const char *text = strand->bytes;
    const size_t end = strand->length;
    uint8_t first[256];
    find_first_words(words, first);
    for (size_t at = 0; at < end;) {
        size_t stop = 0;
        bool whole = false;
        for (size_t i = first[(uint8_t)text[at]]; words[i] && !stop && !whole; i++) {
            stop = words[i][0] == text[at] ? torn_end(&made, at, words[i], &whole) : 0;
        }
        for (; at < stop; at++) {
            if (text[at] == ' ') {
                drop_blank(&made, at);
            }
        }
        const char *blank = memchr(text + at, ' ', end - at);
        at = blank ? (size_t)(blank - text) : end;
        if (at + 1 < end && (text[at + 1] == ',' || text[at + 1] == '.')) {
            drop_blank(&made, at);
        }
        at++;
    }
    return drs_blanks_finish(&made);
}

void drs_blank_put(drs_parted_strand *made, size_t at) {
    copy_until(made, at);
    made->bytes[made->used] = ' ';
    made->map[made->used++] = made->from->map[at];
}

drs_strand drs_blanks_finish(drs_parted_strand *made) {
    size_t end = made->from->length;
    if (!made->bytes) {
        return *made->from;
    }
    copy_until(made, end);
    made->bytes[made->used] = '\0';
    made->map[made->used] = made->from->map[end];
    return (drs_strand){made->bytes, made->used, made->map};
}
