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

/* One of the words begins at `at` and has blanks inside; returns where it ends, else 0. `joined` is what was made of
 * the text before it. */
static size_t torn_end(const char *const *words, const char *text, size_t at, size_t end, const char *joined,
                       size_t joined_end, const char **word) {
    for (size_t i = 0; words[i]; i++) {
        const char *letters = words[i];
        if (*letters != text[at]) {
            continue;
        }
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
            continue;
        }
        if (!blanks) {
            return 0; /* it stands there whole */
        }
        if (strcmp(letters + piece, "in") == 0 && !is_feminine(joined, joined_end)) {
            continue;
        }
        *word = letters;
        return from;
    }
    return 0;
}

drs_strand drs_torn_join(drs_draft *draft, const drs_strand *strand, const char *const *words) {
    const char *text = strand->bytes;
    size_t end = strand->length;
    char *bytes = drs_arena_bytes(draft->arena, end + 1);
    uint32_t *map = drs_arena_unset(draft->arena, end + 1, sizeof *map);
    size_t used = 0;
    for (size_t at = 0; at < end;) {
        bool starts = !at || text[at - 1] == ' ';
        const char *word = NULL;
        size_t stop = starts ? torn_end(words, text, at, end, bytes, used, &word) : 0;
        if (!stop && text[at] == ' ' && at + 1 < end && (text[at + 1] == ',' || text[at + 1] == '.')) {
            at++;
            continue;
        }
        stop = stop ? stop : at + 1;
        for (; at < stop; at++) {
            if (!word || text[at] != ' ') {
                bytes[used] = text[at];
                map[used++] = strand->map[at];
            }
        }
    }
    bytes[used] = '\0';
    map[used] = strand->map[end];
    return (drs_strand){bytes, used, map};
}

static void copy_until(drs_parted_strand *made, size_t at) {
    memcpy(made->bytes + made->used, made->from->bytes + made->copied, at - made->copied);
    memcpy(made->map + made->used, made->from->map + made->copied, (at - made->copied) * sizeof *made->map);
    made->used += at - made->copied;
    made->copied = at;
}

void drs_blank_put(drs_parted_strand *made, size_t at) {
    if (!made->bytes) {
        size_t room = made->from->length * 2 + 1;
        made->bytes = drs_arena_bytes(made->arena, room);
        made->map = drs_arena_unset(made->arena, room, sizeof *made->map);
    }
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
