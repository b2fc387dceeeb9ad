#include "law_words.h"

#include <string.h>

void drs_law_put(drs_law_form *form, const char *bytes, size_t length) {
    if (form->length + length > sizeof form->bytes) {
        form->full = true;
        return;
    }
    memcpy(form->bytes + form->length, bytes, length);
    form->length += length;
}

void drs_law_put_word(drs_law_form *form, const char *bytes, size_t length) {
    if (form->length) {
        drs_law_put(form, " ", 1);
    }
    drs_law_put(form, bytes, length);
}

bool drs_law_word_goes_on(const drs_mentions *mentions, size_t at) {
    return at < mentions->length &&
           (drs_is_digit(mentions->text[at]) || drs_is_letter(mentions->text, at, mentions->length));
}

size_t drs_law_word_end(const drs_mentions *mentions, size_t at) {
    const char *text = mentions->text;
    size_t end = at;
    while (end < mentions->length && (text[end] == '-' || drs_is_letter(text, end, mentions->length))) {
        end += drs_letter_size(text, end, mentions->length);
    }
    return end;
}

bool drs_law_ends_with(const char *text, size_t start, size_t end, const char *word) {
    size_t length = strlen(word);
    if (end - start < length) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        char byte = text[end - length + i];
        byte = byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
        if (byte != word[i]) {
            return false;
        }
    }
    return true;
}

size_t drs_law_digits_end(const drs_mentions *mentions, size_t at) {
    while (at < mentions->length && drs_is_digit(mentions->text[at])) {
        at++;
    }
    return at;
}
