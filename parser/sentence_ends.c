#include "sentence_ends.h"

#include "letters.h"
#include "sentence_words.h"

/* No word has more bytes. */
#define WORD_BYTES 60u

bool drs_is_full_stop(const char *text, size_t start, size_t stop) {
    if (stop < start + 2) {
        return false;
    }
    if (text[stop - 1] == ')' || text[stop - 1] == '%' || drs_ends(text, start, stop, "€") ||
        drs_ends(text, start, stop, "“") || drs_ends(text, start, stop, "”")) {
        return true;
    }
    size_t word = drs_last_word(text, stop - start > WORD_BYTES ? stop - WORD_BYTES : start, stop);
    if (drs_is_digit(text[stop - 1])) {
        return stop - word >= 4;
    }
    word += text[word] == '(';
    return drs_is_lower(text, drs_last_letter(text, start, stop), stop) && stop - word > 1 &&
           !drs_is_abbreviation(text + word, stop - word);
}

char drs_sentence_end_before(const char *text, size_t start, size_t at) {
    size_t end = at;
    while (end > start && text[end - 1] == ' ') {
        end--;
    }
    size_t mark = end;
    while (mark > start && end - mark < 2 && drs_is_digit(text[mark - 1])) {
        mark--;
    }
    end = mark > start + 3 && text[mark - 1] == '.' && end < at ? mark : end; /* "erhoben.2 3. Wie viele …" */
    if (end < start + 3) {
        return 0;
    }
    if (drs_ends(text, start, end, "“") || drs_ends(text, start, end, "”")) {
        return '"';
    }
    char close = text[end - 1];
    if (close == '.') {
        return drs_is_full_stop(text, start, end - 1) ? close : 0;
    }
    return close == '?' || close == '!' || ((close == ')' || close == '"') && end < at) ? close : 0;
}

bool drs_holds_sentence_end(const char *text, size_t start, size_t end, size_t least) {
    for (size_t at = start; (at = drs_find_at(text, at, end, ". ")) != SIZE_MAX; at++) {
        size_t word = drs_last_word(text, start, at);
        if (drs_is_upper(text, drs_skip_spaces(text, at + 1, end), end) && drs_ends_lower(text, word, at) &&
            drs_letter_count(text, word, at) >= least && drs_is_full_stop(text, start, at)) {
            return true;
        }
    }
    return false;
}

bool drs_line_breaks_off(const char *text, const drs_line *line) {
    return text[line->end - 1] == '-' ? drs_ends_lower(text, line->start, line->end - 1)
                                      : drs_ends_with_open_word(text, line);
}
