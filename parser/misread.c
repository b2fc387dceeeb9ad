/* A heading that was not recognised goes into the text around it, and the answer below it with it: that must not pass
 * silently. A line counts where all its words are those of a heading, one of them with one letter wrong, left out or put
 * in, and nothing else stands on it. */
#include "misread.h"

#include <string.h>

#include "collection.h"
#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "head_lines.h"
#include "known_words.h"
#include "line_ranges.h"
#include "misread_dates.h"
#include "misread_entries.h"
#include "misread_heads.h"

/* No heading is longer; its words. */
#define HEADING_BYTES 100u
#define MOST_WORDS 10u

/* A number of a question, "1.1", "2a)", or what a scanner makes of one figure: "l", "Z". 2: no number. */
static unsigned number_distance(const char *word, size_t length) {
    while (length && strchr(".:,)(;", word[length - 1])) {
        length--;
    }
    if (length && word[0] == '(') {
        word++;
        length--;
    }
    if (!length || length > 5) {
        return 2;
    }
    if (drs_is_digit(word[0])) {
        for (size_t i = 1; i < length; i++) {
            bool last = i + 1 == length && word[i] >= 'a' && word[i] <= 'h';
            if (!drs_is_digit(word[i]) && word[i] != '.' && !last) {
                return strchr("lIiOoSBZ", word[i]) && i + 1 == length ? 1 : 2;
            }
        }
        return 0;
    }
    if (length == 1 && word[0] >= 'a' && word[0] <= 'h') {
        return 0; /* a part: "2. a) und b)" */
    }
    return length == 1 && strchr("lIOSZ", word[0]) ? 1 : 2;
}

/* Words that open headings with a number, and the rest of their words. */
static const drs_known_word openers[] = {
    DRS_KNOWN("Antwort"), DRS_KNOWN("Antworten"), DRS_KNOWN("Beantwortung"), DRS_KNOWN("Frage"),   DRS_KNOWN("Fragen"),
    DRS_KNOWN("Zu"),      DRS_KNOWN("zu"),        DRS_KNOWN("Anlage"),       DRS_KNOWN("Anlagen"), {NULL, 0}};
static const drs_known_word fillers[] = {DRS_KNOWN("zu"),      DRS_KNOWN("auf"),     DRS_KNOWN("der"),
                                         DRS_KNOWN("den"),     DRS_KNOWN("die"),     DRS_KNOWN("Frage"),
                                         DRS_KNOWN("Fragen"),  DRS_KNOWN("Nr."),     DRS_KNOWN("Nummer"),
                                         DRS_KNOWN("und"),     DRS_KNOWN("bis"),     DRS_KNOWN("sowie"),
                                         DRS_KNOWN("Kleinen"), DRS_KNOWN("Anfrage"), DRS_KNOWN("u."),
                                         DRS_KNOWN("–"),       DRS_KNOWN("-"),       {NULL, 0}};
/* Headings without a number. */
static const drs_known_word lone[] = {
    DRS_KNOWN("Antwort"),   DRS_KNOWN("Vorbemerkung"), DRS_KNOWN("Vorbemerkungen"), DRS_KNOWN("Begründung"),
    DRS_KNOWN("Antworten"), DRS_KNOWN("Anlage"),       DRS_KNOWN("Anlagen"),        {NULL, 0}};
/* Words beside these that are no misprints of them. */
static const char *const others[] = {"Anklage", "Ablage", "Anfrage", "Auflage", "Vorlage", "Antwortet", "Antworte",
                                     "Trage",   "Lage",   "Waage",   "Fragt",   "Frag",    NULL};

/* Is text[start, end) a heading with something misread? */
static bool is_misread(const char *text, size_t start, size_t end) {
    unsigned wrong = 0;
    size_t words = 0;
    size_t numbers = 0;
    bool zu = false; /* "Zn": the first word may be this one alone */
    for (size_t at = start; at < end;) {
        at = drs_skip_spaces(text, at, end);
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            stop++;
        }
        size_t length = stop - at;
        while (length > 1 && (text[at + length - 1] == ':' || text[at + length - 1] == ',')) {
            length--;
        }
        if (!length) {
            break;
        }
        unsigned far;
        if (drs_word_in(text + at, length, others)) {
            return false;
        }
        if (!words) {
            far = drs_known_nearest(text + at, length, openers);
            zu = length == 2 && (text[at] == 'Z' || text[at] == 'z');
            far = far == 2 && zu ? 1 : far;
        } else {
            unsigned number = number_distance(text + at, length);
            unsigned filler = drs_known_nearest(text + at, length, fillers);
            numbers += number < 2 && number <= filler;
            far = number < filler ? number : filler;
        }
        wrong += far;
        if (far == 2 || wrong > 1 || ++words > MOST_WORDS) {
            return false;
        }
        at = stop;
    }
    return wrong == 1 && numbers > 0;
}

/* A heading without a number, alone on its line. */
static bool is_misread_alone(const char *text, size_t start, size_t end) {
    end = drs_before_marks(text, start, end);
    size_t length = end - start;
    length -= length && text[end - 1] == ':';
    size_t word = 0;
    while (word < length && text[start + word] != ' ') {
        word++;
    }
    if (drs_word_in(text + start, word, others)) {
        return false;
    }
    unsigned far = drs_known_nearest(text + start, word, lone);
    if (word == length) {
        return far == 1;
    }
    /* "Vorbemorkung der Landesregierung", "Vorbemerkung der Landesregicrung" */
    static const drs_known_word remarks[] = {DRS_KNOWN("Vorbemerkung"), DRS_KNOWN("Vorbemerkungen"), {NULL, 0}};
    far = drs_known_nearest(text + start, word, remarks);
    bool article = drs_begins(text, start + word, end, " der ") || drs_begins(text, start + word, end, " des ");
    /* "Vorbemerkung der BVG:": who is quoted has a short name, no misread one (be). */
    size_t name = start + word + strlen(" der ");
    bool quoted = article && end - name <= 6 && !drs_has_lower(text, name, end) && !drs_has_digit(text, name, end);
    return far == 1 || (far == 0 && article && !quoted);
}

/* "lm Namen des Senats … wie folgt:": with its first letter right the line, or it and the next one, is a form of the body
 * or says who answers. */
static bool is_misread_form(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *at = &lines[line];
    if (!drs_begins(text, at->start, at->end, "lm ") && !drs_begins(text, at->start, at->end, "ln ") &&
        !drs_begins(text, at->start, at->end, "lch ")) {
        return false;
    }
    bool found = false;
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    for (size_t last = line; last <= line + 1 && last < draft->end && !found; last++) {
        size_t length = lines[last].end - at->start;
        if (length > DRS_KEY_BYTES) {
            break;
        }
        char *bytes = drs_arena_bytes(draft->arena, length + 1);
        memcpy(bytes, text + at->start, length);
        bytes[0] = 'I';
        drs_key key = drs_key_make(draft->arena, bytes, 0, length, DRS_KEY_BYTES);
        drs_match match;
        size_t row = 0;
        found = drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) ||
                drs_forms_match(&draft->reader->sentences, draft->matcher, draft->parliament, &key, &row, &match);
        draft->work += key.length;
    }
    drs_arena_back(draft->arena, mark);
    return found;
}

static void say_heading(drs_draft *draft, size_t line, size_t start, size_t end) {
    if (end - start > 2 * HEADING_BYTES) {
        end = start + 2 * HEADING_BYTES;
        while (((uint8_t)draft->text->bytes[end] & 0xC0) == 0x80) {
            end--;
        }
    }
    drs_doubt(draft, "heading.doubtful", line,
              drs_arena_copy(draft->arena, draft->text->bytes + start, end - start).bytes);
}

/* "Antwoit" in the head makes an inquiry of an answer, "Vorbemorkung" below the title goes into it. */
static bool check_head(drs_draft *draft) {
    const char *text = draft->text->bytes;
    for (size_t i = draft->first; i < draft->body && i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        bool short_line = line->end - line->start < HEADING_BYTES && strchr("ABV", text[line->start]);
        if (short_line && drs_head_item_at(draft, i) < 0 && is_misread_alone(text, line->start, line->end) &&
            !drs_is_prose(text, line->start, line->end)) {
            say_heading(draft, i, line->start, line->end);
            return true;
        }
        bool read = drs_is_furniture(line) || drs_head_item_at(draft, i) >= 0;
        if (!read && line->end - line->start < HEADING_BYTES && drs_is_misread_head(text, line->start, line->end)) {
            say_heading(draft, i, line->start, line->end);
            return true;
        }
    }
    return false;
}

static void check_headings(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (!drs_line_in_text(line) || line->cut || !strchr("ABFVZzfl", text[line->start]) || i == draft->first ||
            drs_is_doubted(draft, i)) {
            continue;
        }
        draft->work++;
        /* A line in the middle of a sentence is none. */
        const drs_line *above = &lines[i - 1];
        bool parted = drs_line_skipped(above) || line->gap || strchr(".?!:)", text[above->end - 1]);
        size_t near = line->end - line->start < HEADING_BYTES ? line->end : line->start + HEADING_BYTES;
        const char *colon = memchr(text + line->start, ':', near - line->start);
        size_t stop = colon ? (size_t)(colon - text) + 1 : line->end;
        if (parted && is_misread_form(draft, i)) {
            say_heading(draft, i, line->start, line->end);
            continue;
        }
        bool led_to = drs_line_in_text(above) && !line->gap && drs_head_ends_open(text, above); /* "… wird auf die" */
        if (!parted || led_to || stop - line->start >= HEADING_BYTES) {
            continue;
        }
        bool whole = stop == line->end && text[line->end - 1] != '.' && text[line->end - 1] != ',';
        bool alone = (whole || colon) && is_misread_alone(text, line->start, stop);
        bool sure_end = colon || (line->end - line->start < 24 && text[line->end - 1] != ',');
        if (alone || (sure_end && is_misread(text, line->start, stop))) {
            say_heading(draft, i, line->start, stop);
        }
    }
}

/* The first or last line of a page has the paper's own number and stands in a text: a running head that was misread. */
static void check_running_heads(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const char *own = draft->record->reference.text.bytes;
    for (size_t i = draft->body; own && i < draft->end; i++) {
        const drs_line *line = &lines[i];
        bool edge = i > draft->first &&
                    (lines[i - 1].page != line->page || (i + 1 < draft->end && lines[i + 1].page != line->page));
        if (drs_line_in_text(line) && edge && drs_holds(text, line->start, line->end, own) &&
            !drs_is_doubted(draft, i) && !drs_is_prose(text, line->start, line->end) && text[line->end - 1] != '.') {
            say_heading(draft, i, line->start, line->end);
        }
    }
}

void drs_misread_check(drs_draft *draft) {
    if (drs_is_collection(draft)) {
        drs_misread_entries_check(draft);
    }
    if (!check_head(draft)) {
        check_headings(draft);
    }
    check_running_heads(draft);
    drs_misread_dates_check(draft);
}
