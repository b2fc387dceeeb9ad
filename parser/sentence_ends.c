#include "sentence_ends.h"

#include <string.h>

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

size_t drs_line_stop(const char *text, const drs_line *line) {
    size_t stop = line->end;
    while (stop > line->start && line->end - stop < 2 && drs_is_digit(text[stop - 1])) {
        stop--;
    }
    while (stop > line->start && line->end - stop < 3 && text[stop - 1] == '*') {
        stop--;
    }
    if (stop == line->end || stop < line->start + 2) {
        return line->end;
    }
    char close = text[stop - 1];
    bool quote = drs_ends(text, line->start, stop, "“") || drs_ends(text, line->start, stop, "”");
    bool sentence = close == '?' || close == '!' || close == ')' ||
                    (close == '.' && (drs_ends_lower(text, line->start, stop - 1) || text[stop - 2] == ')'));
    return quote || sentence ? stop : line->end;
}

bool drs_line_closes(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return strchr(".?!)", draft->text->bytes[drs_line_stop(draft->text->bytes, at) - 1]) != NULL;
}

bool drs_line_may_close(const char *text, const drs_line *line) {
    size_t stop = drs_line_stop(text, line);
    char last = text[stop - 1];
    return last == '.' || last == '?' || last == '!' || last == ':' || last == ')' || last == ';' || last == '"' ||
           drs_ends(text, line->start, stop, "“") || drs_ends(text, line->start, stop, "”");
}

bool drs_line_closes_in_quotation(const drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    return drs_line_closes(draft, line) || drs_ends(text, at->start, at->end, "?“") ||
           drs_ends(text, at->start, at->end, ".“") || drs_ends(text, at->start, at->end, "?\"") ||
           drs_ends(text, at->start, at->end, ".\"");
}

bool drs_line_closes_clause(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    if (last == '.' || last == '?' || last == '!' || last == ':') {
        return true;
    }
    if (last == '"' && line->end - line->start > 1) {
        last = text[line->end - 2];
        return last == '.' || last == '?' || last == '!';
    }
    /* Most lines end with a letter. */
    return (last == ')' || (uint8_t)last >= 0x80) &&
           (drs_ends(text, line->start, line->end, "“") || drs_ends(text, line->start, line->end, ".”") ||
            drs_ends(text, line->start, line->end, ".)"));
}

bool drs_line_closes_text(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    return last == '.' || last == '?' || last == '!' || last == ')' || last == '"' || last == ':' ||
           drs_ends(text, line->start, line->end, "“");
}
