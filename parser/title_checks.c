#include "title_checks.h"

#include <string.h>

#include "diagnostics.h"
#include "doubtful.h"
#include "running_text.h"
#include "sentence_ends.h"
#include "sentence_words.h"

/* What stands above a title and below it. */
static const char *const no_title[] = {"wie folgt",
                                       "amens der Landesregierung",
                                       "amens der Staatsregierung",
                                       "amens der Bundesregierung",
                                       "amens des Senats",
                                       "Namen des Senats",
                                       "Namen der Landesregierung",
                                       "hat die Kleine Anfrage",
                                       "hat die Große Anfrage",
                                       "hat die Schriftliche Anfrage",
                                       "beantworte ich",
                                       "beantwortet die",
                                       "beantwortet der",
                                       "hat folgenden Wortlaut",
                                       "Eingang beim",
                                       "Einleitung für die",
                                       "Der Landtag wolle",
                                       " und Antwort vom ",
                                       " und Antwort des ",
                                       "Kleine Anfrage - KA",
                                       "Kleine Anfrage ‐ KA",
                                       "Vorbemerkung der",
                                       "Vorbemerkung des",
                                       "Wir fragen die",
                                       "Ich frage die",
                                       "des Abgeordneten ",
                                       "der Abgeordneten ",
                                       NULL};

/* "inNiedersachsen", "derOberpfalz": two lines without the blank between. */
static bool holds_glued_word(const char *text, size_t length) {
    static const char *const words[] = {"am", "auf", "aus", "bei", "das", "dem", "den", "der", "des", "die", "für",
                                        "im", "in",  "mit", "und", "vom", "von", "zu",  "zum", "zur", NULL};
    for (size_t at = 0; at < length;) {
        size_t small = at;
        while (small < length && drs_is_lower(text, small, length)) {
            small += drs_letter_size(text, small, length);
        }
        if (small > at && drs_is_upper(text, small, length) && drs_word_in(text + at, small - at, words)) {
            return true;
        }
        while (at < length && text[at] != ' ') {
            at++;
        }
        at++;
    }
    return false;
}

/* "… in Schleswig-Holstein Drucksache 18/2790": the inquiry's number is no end of a title, but "(Drucksache 8/702)" and
 * "zu Drucksache 8/702" are. */
static bool ends_with_reference(const char *text, size_t length) {
    size_t number = drs_last_word(text, 0, length);
    size_t dash = length;
    if (drs_begins(text, number, length, "–") || drs_begins(text, number, length, "-")) {
        dash = number > 0 ? number - 1 : 0;
        number = drs_last_word(text, 0, dash);
    }
    if (!drs_is_digit(text[number]) || !memchr(text + number, '/', dash - number)) {
        return false;
    }
    size_t label = number > 0 ? drs_last_word(text, 0, number - 1) : 0;
    static const char *const before[] = {"auf",  "aus", "der", "die", "in",  "siehe", "und",
                                         "vgl.", "zu",  "zur", "mit", "von", NULL};
    size_t word = label > 0 ? drs_last_word(text, 0, label - 1) : 0;
    return drs_holds(text, label, number, "Drucksache") && !memchr(text + label, '(', number - label) &&
           !(label > 0 && drs_word_in(text + word, label - 1 - word, before));
}

/* "– Drs. 17/5213, 17/5214 –": the line of the inquiry's number was not known as such. */
static bool is_number_between_dashes(const char *text, size_t length) {
    bool dashes = (text[0] == '-' || drs_begins(text, 0, length, "–")) &&
                  (text[length - 1] == '-' || drs_ends(text, 0, length, "–"));
    for (size_t i = 1; i + 1 < length && dashes; i++) {
        if (text[i] == '/' && drs_is_digit(text[i - 1]) && drs_is_digit(text[i + 1])) {
            return true;
        }
    }
    return false;
}

/* The title ends amid a word, with a word that wants another behind it, or as a sentence of the text below it does. */
static bool ends_as_no_title(const char *text, size_t length) {
    drs_line whole = {.start = 0, .end = (uint32_t)length};
    if (text[length - 1] == '-' || text[length - 1] == ',' || drs_ends_with_open_word(text, &whole)) {
        return true;
    }
    size_t word = drs_last_word(text, 0, length);
    bool small = true;
    for (size_t at = word; at + 1 < length && small; at += drs_letter_size(text, at, length)) {
        small = drs_is_lower(text, at, length);
    }
    return text[length - 1] == '.' && small && length - word > 4 &&
           !drs_is_abbreviation(text + word, length - 1 - word);
}

/* "… Löhne–Elze V o r b e m e r k u n g d e r": a heading in widened type stands in the title. */
static bool holds_widened_word(const char *text, size_t length) {
    enum { LETTERS = 5 };
    size_t letters = 0;
    for (size_t at = 0; at < length && letters < LETTERS;) {
        size_t end = at;
        while (end < length && text[end] != ' ') {
            end++;
        }
        letters = end > at && drs_is_letter(text, at, length) && end - at == drs_letter_size(text, at, length)
                      ? letters + 1
                      : 0;
        at = end + 1;
    }
    return letters == LETTERS;
}

static bool is_odd_title(const drs_value *title) {
    static const char *const openings[] = {"Antwort d", "der Landesregierung", "auf die ", "und ", "– ",
                                           "- ",        "Drucksache ",         NULL};
    static const char *const ends[] = {
        "Große Anfrage", "G r o ß e A n f r a g e", "Kleine Anfrage", "K l e i n e A n f r a g e", ":", NULL};
    const char *text = title->text.bytes;
    size_t length = title->text.length;
    if (!length) {
        return false;
    }
    for (size_t i = 0; openings[i]; i++) {
        if (drs_begins(text, 0, length, openings[i])) {
            return true;
        }
    }
    for (size_t i = 0; ends[i]; i++) {
        if (drs_ends(text, 0, length, ends[i])) {
            return true;
        }
    }
    if (drs_is_lower(text, 0, length) || ends_as_no_title(text, length)) {
        return true;
    }
    return drs_has_half_bracket(title->text) || drs_holds_any(title->text, no_title) ||
           holds_widened_word(text, length) || drs_holds_sentence_end(text, 0, length, DRS_SURE_WORD) ||
           holds_glued_word(text, length) || ends_with_reference(text, length) ||
           is_number_between_dashes(text, length);
}

/* The title is left out; links of it stay and stand in no text of the record. */
static void leave_out_title(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_say(draft, "title.doubtful", draft->first, NULL);
    drs_abstain(draft, "/title");
    record->title = (drs_value){0};
    for (size_t i = 0; i < record->link_count; i++) {
        const drs_string *place = &draft->links[i].place;
        if (place->bytes && strcmp(place->bytes, "/title") == 0) {
            draft->links[i].place = (drs_string){0};
        }
    }
}

/* A heading below a title has so many lines at most. */
#define HEADING_LINES 3u

/* Below the title and an empty line a remark begins with a paragraph that is no sentence: a heading, or the rest of a title
 * that the empty line has parted. */
static void check_parted_title(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const size_t first = draft->body;
    const drs_line *line = &lines[first];
    if (first <= draft->first || first >= draft->end || lines[first - 1].role != DRS_ROLE_TITLE || !line->gap ||
        !draft->text->gaps_mean || line->page != lines[first - 1].page ||
        (line->role != DRS_ROLE_ASKER_REMARK && line->role != DRS_ROLE_GOVERNMENT_REMARK)) {
        return;
    }
    size_t last = first;
    while (last + 1 < draft->end && last - first < HEADING_LINES && !lines[last + 1].gap &&
           lines[last + 1].role == line->role && !drs_line_has_room(draft, &lines[last], &lines[last + 1]) &&
           !drs_begins_with_sentence_word(text, lines[last + 1].start, lines[last + 1].end)) {
        last++;
    }
    if (last + 1 < draft->end && last - first < HEADING_LINES &&
        drs_is_letter(text, lines[last].end - 1, lines[last].end) && !drs_ends_with_open_word(text, &lines[last])) {
        drs_doubt(draft, "title.doubtful", first - 1, NULL);
        drs_doubt(draft, "title.doubtful", first, NULL);
    }
}

/* The remark right below the title begins with one word and a full stop ("Bayerns. Neben den neun …"): the end of a sentence
 * whose beginning went to the title. */
static void check_swallowed_sentence(drs_draft *draft) {
    enum { SHORTEST_WORD = 4 };
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const size_t first = draft->body;
    if (first <= draft->first || first >= draft->end || lines[first - 1].role != DRS_ROLE_TITLE ||
        lines[first].role != DRS_ROLE_ASKER_REMARK) {
        return;
    }
    const drs_line *line = &lines[first];
    const char *stop = drs_find(text + line->start, text + line->end, ". ");
    size_t end = stop ? (size_t)(stop - text) : line->end;
    if (stop && end - line->start >= SHORTEST_WORD && !memchr(text + line->start, ' ', end - line->start) &&
        drs_ends_lower(text, line->start, end) && !drs_is_abbreviation(text + line->start, end - line->start)) {
        draft->title_end_doubtful = true;
        drs_doubt(draft, "title.doubtful", first, NULL);
    }
}

void drs_title_end_check(drs_draft *draft) {
    check_parted_title(draft);
    check_swallowed_sentence(draft);
}

void drs_title_check(drs_draft *draft) {
    drs_record *record = draft->record;
    /* Below the title of another paper stand sections of any kind, and all of it in full_text. */
    bool open = draft->title_end_doubtful && record->title.text.bytes && record->paper != DRS_PAPER_OTHER;
    if (open || is_odd_title(&record->title)) {
        leave_out_title(draft);
    }
}
