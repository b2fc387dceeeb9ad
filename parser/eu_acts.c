#include "eu_acts.h"

#include <string.h>

/* "2016/679" from text[at] on; `at` where there is none. */
static size_t act_number_end(const drs_mentions *mentions, size_t at) {
    size_t stroke = drs_law_digits_end(mentions, at);
    if (stroke == at || stroke - at > 5 || !drs_mention_begins(mentions, stroke, "/")) {
        return at;
    }
    size_t end = drs_law_digits_end(mentions, stroke + 1);
    return end > stroke + 1 && end - stroke < 6 ? end : at;
}

size_t drs_eu_act_end(const drs_mentions *mentions, size_t at, drs_law_form *form) {
    static const char *const acts[] = {"verordnung", "richtlinie", "entscheidung", NULL};
    static const char *const unions[] = {"(EU)", "(EG)", "(EWG)", "(Euratom)", "(EU, Euratom)", NULL};
    static const char *const endings[] = {"/EU", "/EG", "/EWG", "/Euratom", NULL};
    const char *text = mentions->text;
    size_t word = drs_law_word_end(mentions, at);
    bool act = false;
    for (size_t k = 0; acts[k]; k++) {
        act = act || drs_law_ends_with(text, at, word, acts[k]);
    }
    size_t next = drs_skip_blanks(mentions, word);
    if (!act || next == word || !drs_is_upper(text, at, word)) {
        return at;
    }
    drs_law_put_word(form, text + at, word - at);
    for (size_t k = 0; unions[k]; k++) {
        if (drs_mention_begins(mentions, next, unions[k])) {
            size_t number = drs_skip_blanks(mentions, next + strlen(unions[k]));
            drs_law_put_word(form, unions[k], strlen(unions[k]));
            if (drs_mention_begins(mentions, number, "Nr.")) {
                drs_law_put_word(form, "Nr.", 3);
                number = drs_skip_blanks(mentions, number + 3);
            }
            size_t end = act_number_end(mentions, number);
            drs_law_put_word(form, text + number, end - number);
            return end > number && !drs_law_word_goes_on(mentions, end) ? end : at;
        }
    }
    size_t end = act_number_end(mentions, next);
    for (size_t k = 0; end > next && endings[k]; k++) {
        size_t stop = end + strlen(endings[k]);
        if (drs_mention_begins(mentions, end, endings[k]) && !drs_law_word_goes_on(mentions, stop)) {
            drs_law_put_word(form, text + next, stop - next);
            return stop;
        }
    }
    return at;
}

void drs_eu_act_read(drs_mentions *mentions, size_t at) {
    const char *text = mentions->text;
    size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) {
        end--;
    }
    size_t start = end;
    while (start > 0 && end - start < 60 && (text[start - 1] == '-' || drs_letter_before(mentions, start))) {
        start--;
        while (start > 0 && !drs_is_letter_start(text[start])) {
            start--;
        }
    }
    drs_law_form form = {.length = 0};
    size_t stop = start < end ? drs_eu_act_end(mentions, start, &form) : start;
    if (stop > at && !form.full) {
        drs_mention *mention = drs_mention_add(mentions, DRS_LINK_LAW, start, stop);
        mention->target = drs_arena_copy(mentions->draft->arena, form.bytes, form.length);
    }
}
