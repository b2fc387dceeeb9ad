#include "known_words.h"

#include <string.h>

unsigned drs_known_distance(const char *word, size_t length, drs_known_word other_word) {
    const char *known = other_word.bytes;
    const size_t size = other_word.length;
    if (length + 1 < size || size + 1 < length) {
        return 2;
    }
    size_t same = 0;
    while (same < length && same < size && word[same] == known[same]) {
        same++;
    }
    if (same == length && same == size) {
        return 0;
    }
    /* Letters of two bytes differ in the second one, mostly. */
    size_t rest = length - same;
    size_t other = size - same;
    if (rest == other) {
        return memcmp(word + same + 1, known + same + 1, rest - 1) == 0 ? 1 : 2;
    }
    if (rest == other + 1) {
        return memcmp(word + same + 1, known + same, other) == 0 ||
                       (other && memcmp(word + same + 2, known + same + 1, other - 1) == 0)
                   ? 1
                   : 2;
    }
    if (other == rest + 1) {
        /* left out, or "ri" read as "n" */
        return memcmp(word + same, known + same + 1, rest) == 0 ||
                       (rest && memcmp(word + same + 1, known + same + 2, rest - 1) == 0)
                   ? 1
                   : 2;
    }
    return 2;
}

bool drs_known_is_inflected(const char *word, size_t length, drs_known_word other_word) {
    static const char endings[] = "nsemr";
    const char *known = other_word.bytes;
    const size_t size = other_word.length;
    if (size < 5 || length < size || !strchr(endings, word[length - 1])) {
        return false;
    }
    return (length == size + 1 && memcmp(word, known, size) == 0) ||
           (length == size && memcmp(word, known, size - 1) == 0 && strchr(endings, known[size - 1]));
}

bool drs_known_is_one_letter_off(const char *word, size_t length, drs_known_word other_word) {
    const char *known = other_word.bytes;
    const size_t size = other_word.length;
    size_t same = 0;
    while (same < length && same < size && word[same] == known[same]) {
        same++;
    }
    size_t rest = length - same;
    size_t other = size - same;
    return rest == other  ? rest && memcmp(word + same + 1, known + same + 1, rest - 1) == 0
           : rest > other ? rest == other + 1 && memcmp(word + same + 1, known + same, other) == 0
                          : other == rest + 1 && memcmp(word + same, known + same + 1, rest) == 0;
}

unsigned drs_known_nearest(const char *word, size_t length, const drs_known_word *words) {
    unsigned best = 2;
    for (; words->bytes && best; words++) {
        unsigned far = drs_known_distance(word, length, *words);
        best = far < best && (far == 0 || words->length >= 5) ? far : best;
    }
    return best;
}

size_t drs_before_marks(const char *text, size_t start, size_t end) {
    while (end > start) {
        if (strchr("?!\"", text[end - 1])) {
            end--;
        } else if (drs_ends(text, start, end, "“") || drs_ends(text, start, end, "”")) {
            end -= strlen("“");
        } else {
            break;
        }
    }
    return end;
}
