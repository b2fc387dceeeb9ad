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
#include "line_ranges.h"

/* No heading is longer; its words. */
#define HEADING_BYTES 100u
#define MOST_WORDS 10u

/* A word that is printed in headings. Its length stands beside it: most words of a text are ruled out by theirs. */
typedef struct known_word {
    const char *bytes;
    size_t length;
} known_word;

#define KNOWN(word)                                                                                                    \
    { word, sizeof(word) - 1 }

/* How far a word is from another: 0, 1 letter, or more. */
static unsigned distance(const char *word, size_t length, known_word other_word) {
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

/* Behind the letters up to the next blank. */
static size_t behind_word(const char *text, size_t at, size_t end) {
    while (at < end && text[at] != ' ') {
        at++;
    }
    return at;
}

/* The word is the known one with another ending of its own: "Stellungnahmen" for "Stellungnahme", "Großem" for "Großen". */
static bool is_inflected(const char *word, size_t length, known_word other_word) {
    static const char endings[] = "nsemr";
    const char *known = other_word.bytes;
    const size_t size = other_word.length;
    if (size < 5 || length < size || !strchr(endings, word[length - 1])) {
        return false;
    }
    return (length == size + 1 && memcmp(word, known, size) == 0) ||
           (length == size && memcmp(word, known, size - 1) == 0 && strchr(endings, known[size - 1]));
}

/* One letter is another one, left out or put in, and all others are the same: "ri" read as "n" is none. */
static bool is_one_letter_off(const char *word, size_t length, known_word other_word) {
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

/* Marks that end a sentence or a quotation, which no heading has: "Antwort?", "Anlagen“". */
static size_t before_marks(const char *text, size_t start, size_t end) {
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

/* The smallest distance to one of the words. Short words have too many neighbours. */
static unsigned nearest(const char *word, size_t length, const known_word *words) {
    unsigned best = 2;
    for (; words->bytes && best; words++) {
        unsigned far = distance(word, length, *words);
        best = far < best && (far == 0 || words->length >= 5) ? far : best;
    }
    return best;
}

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
static const known_word openers[] = {KNOWN("Antwort"), KNOWN("Antworten"), KNOWN("Beantwortung"), KNOWN("Frage"),
                                     KNOWN("Fragen"),  KNOWN("Zu"),        KNOWN("zu"),           KNOWN("Anlage"),
                                     KNOWN("Anlagen"), {NULL, 0}};
static const known_word fillers[] = {KNOWN("zu"),    KNOWN("auf"),    KNOWN("der"),     KNOWN("den"),     KNOWN("die"),
                                     KNOWN("Frage"), KNOWN("Fragen"), KNOWN("Nr."),     KNOWN("Nummer"),  KNOWN("und"),
                                     KNOWN("bis"),   KNOWN("sowie"),  KNOWN("Kleinen"), KNOWN("Anfrage"), KNOWN("u."),
                                     KNOWN("–"),     KNOWN("-"),      {NULL, 0}};
/* Headings without a number. */
static const known_word lone[] = {
    KNOWN("Antwort"),   KNOWN("Vorbemerkung"), KNOWN("Vorbemerkungen"), KNOWN("Begründung"),
    KNOWN("Antworten"), KNOWN("Anlage"),       KNOWN("Anlagen"),        {NULL, 0}};
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
            far = nearest(text + at, length, openers);
            zu = length == 2 && (text[at] == 'Z' || text[at] == 'z');
            far = far == 2 && zu ? 1 : far;
        } else {
            unsigned number = number_distance(text + at, length);
            unsigned filler = nearest(text + at, length, fillers);
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
    end = before_marks(text, start, end);
    size_t length = end - start;
    length -= length && text[end - 1] == ':';
    size_t word = 0;
    while (word < length && text[start + word] != ' ') {
        word++;
    }
    if (drs_word_in(text + start, word, others)) {
        return false;
    }
    unsigned far = nearest(text + start, word, lone);
    if (word == length) {
        return far == 1;
    }
    /* "Vorbemorkung der Landesregierung", "Vorbemerkung der Landesregicrung" */
    static const known_word remarks[] = {KNOWN("Vorbemerkung"), KNOWN("Vorbemerkungen"), {NULL, 0}};
    far = nearest(text + start, word, remarks);
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

/* The words of which lines of the head consist that have neither a name nor a title in them. */
static const known_word head_words[] = {KNOWN("Drucksache"),
                                        KNOWN("Drucksachen"),
                                        KNOWN("Antwort"),
                                        KNOWN("Antworten"),
                                        KNOWN("Anfrage"),
                                        KNOWN("Anfragen"),
                                        KNOWN("Kleine"),
                                        KNOWN("Kleinen"),
                                        KNOWN("Kleiner"),
                                        KNOWN("Große"),
                                        KNOWN("Großen"),
                                        KNOWN("Großer"),
                                        KNOWN("Schriftliche"),
                                        KNOWN("Schriftlichen"),
                                        KNOWN("Schriftlicher"),
                                        KNOWN("Landesregierung"),
                                        KNOWN("Senats"),
                                        KNOWN("Senates"),
                                        KNOWN("Bundesregierung"),
                                        KNOWN("Staatsregierung"),
                                        KNOWN("Mitteilung"),
                                        KNOWN("Stellungnahme"),
                                        KNOWN("Senat"),
                                        KNOWN("Wahlperiode"),
                                        KNOWN("Abgeordneten"),
                                        KNOWN("Abgeordneter"),
                                        KNOWN("Abgeordnete"),
                                        KNOWN("auf"),
                                        KNOWN("der"),
                                        KNOWN("die"),
                                        KNOWN("das"),
                                        KNOWN("des"),
                                        KNOWN("dem"),
                                        KNOWN("den"),
                                        KNOWN("und"),
                                        KNOWN("von"),
                                        KNOWN("vom"),
                                        KNOWN("zu"),
                                        KNOWN("zur"),
                                        KNOWN("Nr"),
                                        KNOWN("Drs"),
                                        KNOWN("Auf"),
                                        KNOWN("Der"),
                                        KNOWN("Die"),
                                        KNOWN("Das"),
                                        KNOWN("Den"),
                                        KNOWN("Und"),
                                        KNOWN("Von"),
                                        KNOWN("Vom"),
                                        KNOWN("Zu"),
                                        KNOWN("Zur"),
                                        KNOWN("Januar"),
                                        KNOWN("Februar"),
                                        KNOWN("März"),
                                        KNOWN("April"),
                                        KNOWN("Mai"),
                                        KNOWN("Juni"),
                                        KNOWN("Juli"),
                                        KNOWN("August"),
                                        KNOWN("September"),
                                        KNOWN("Oktober"),
                                        KNOWN("November"),
                                        KNOWN("Dezember"),
                                        {NULL, 0}};
/* Words beside these that are no misprints of them: a title may hold them. */
static const char *const no_head_words[] = {"Abfrage",
                                            "Umfrage",
                                            "Nachfrage",
                                            "Abgeordnetem",
                                            "Mitteilungen",
                                            "aus",
                                            "an",
                                            "am",
                                            "im",
                                            "in",
                                            "mit",
                                            "bei",
                                            "vor",
                                            "für",
                                            "kleine",
                                            "kleinen",
                                            "kleiner",
                                            "Kleines",
                                            "große",
                                            "großen",
                                            "großer",
                                            "Großes",
                                            "eine",
                                            "einer",
                                            "nur",
                                            "wie",
                                            "was",
                                            "wer",
                                            "wo",
                                            "ist",
                                            "hat",
                                            "zum",
                                            "Zum",
                                            "Dem",
                                            "Aus",
                                            "dass",
                                            "denn",
                                            "dies",
                                            "rund",
                                            "Bund",
                                            "Fund",
                                            "Kauf",
                                            "Lauf",
                                            "Main",
                                            "Mais",
                                            "Zug",
                                            "Vor",
                                            "Wie",
                                            "sie",
                                            "Sie",
                                            "Wer",
                                            "Was",
                                            "Nur",
                                            "dar",
                                            "wen",
                                            "Wen",
                                            "her",
                                            "Des",
                                            "Mal",
                                            "Ton",
                                            "Rom",
                                            "Dom",
                                            "Kur",
                                            "Nie",
                                            "nie",
                                            "Uni",
                                            "oder",
                                            "Oder",
                                            "Rund",
                                            "Hund",
                                            "Mund",
                                            "dein",
                                            "Eder",
                                            "da",
                                            "es",
                                            "Es",
                                            "er",
                                            "Er",
                                            "de",
                                            "Dies",
                                            "vorn",
                                            "Mail",
                                            "Mali",
                                            "Maid",
                                            "ab",
                                            "Anlage",
                                            "Anlagen",
                                            "Keine",
                                            "keine",
                                            "keinen",
                                            "keiner",
                                            "Keiner",
                                            "Keinen",
                                            "meine",
                                            "meiner",
                                            "meinen",
                                            "Größe",
                                            "Größen",
                                            "Grüße",
                                            "Grüßen",
                                            "Klein",
                                            "klein",
                                            "Groß",
                                            "groß",
                                            "schriftliche",
                                            "schriftlichen",
                                            "schriftlicher",
                                            "Seit",
                                            "seit",
                                            "seine",
                                            "seiner",
                                            "seinen",
                                            "Ansage",
                                            "Ablage",
                                            "Auflage",
                                            NULL};

/* "der Llndesregierung", "– Druckoache 19/20987 –", "acf die Kleine Anfrage Nr. 1863": all its words are a head's, and
 * one has one letter wrong. */
static bool is_misread_head(const char *text, size_t start, size_t end) {
    unsigned wrong = 0;
    size_t exact = 0;
    size_t strong = 0; /* of more than five letters: "der" and "und" stand in every title */
    size_t length_wrong = 0;
    size_t words = 0;
    for (size_t at = start; at < end; words++) {
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            stop++;
        }
        size_t from = at;
        size_t length = stop - at;
        at = drs_skip_spaces(text, stop, end);
        while (length && strchr("(-,:)", text[from])) {
            from++;
            length--;
        }
        for (size_t last = 0; last != length;) {
            last = length;
            length = before_marks(text, from, from + length) - from;
            length -= length && strchr("),.:-;", text[from + length - 1]);
        }
        if (!length || (length == 3 && memcmp(text + from, "–", 3) == 0)) {
            continue;
        }
        if (drs_is_digit(text[from])) {
            exact += memchr(text + from, '/', length) != NULL; /* a paper's number */
            strong += memchr(text + from, '/', length) != NULL;
            continue;
        }
        if (words > MOST_WORDS) {
            return false;
        }
        unsigned far = 2;
        for (const known_word *word = head_words; word->bytes && far; word++) {
            unsigned one = distance(text + from, length, *word);
            /* Short words have too many neighbours. */
            bool known = one != 1 || word->length > 4 || is_one_letter_off(text + from, length, *word);
            one = known ? one : 2;
            one = one == 1 && is_inflected(text + from, length, *word) ? 2 : one;
            far = one < far && (one == 0 || word->length >= 3) ? one : far;
        }
        wrong += far;
        exact += far == 0;
        strong += far == 0 && length > 5;
        length_wrong = far == 1 ? length : length_wrong;
        if (wrong > 1 || drs_word_in(text + from, length, no_head_words)) {
            return false;
        }
    }
    bool told = length_wrong > 5 ? exact || words == 1 : length_wrong > 2 && strong;
    return wrong == 1 && told;
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
        if (!read && line->end - line->start < HEADING_BYTES && is_misread_head(text, line->start, line->end)) {
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

/* What a scanner reads of a date, by letters. */
typedef struct figures {
    unsigned right; /* a month's name is as good as one */
    unsigned wrong; /* letters that stand for figures, commas for points, a month's letter */
} figures;

/* A figure, or what a scanner makes of one. */
static bool is_figure(char byte, figures *read) {
    bool letter = byte && strchr("lIiOoSBZ", byte);
    bool figure = drs_is_digit(byte);
    read->wrong += letter;
    read->right += figure;
    return letter || figure;
}

/* Up to `most` figures at text[at, end); returns their end. */
static size_t take_figures(const char *text, size_t at, size_t end, size_t most, figures *read) {
    size_t i = at;
    while (i < end && i - at < most && is_figure(text[i], read)) {
        i++;
    }
    return i;
}

/* The point behind a day or a month; returns its end, 0 where there is none. */
static size_t take_point(const char *text, size_t at, size_t end, figures *read) {
    if (at >= end || (text[at] != '.' && text[at] != ',')) {
        return 0;
    }
    read->wrong += text[at] == ',';
    return at + 1;
}

/* A date may go on behind a line's end. */
static size_t skip_blanks(const char *text, size_t at, size_t end) {
    size_t i = at;
    while (i < end && (text[i] == ' ' || text[i] == '\n')) {
        i++;
    }
    return i;
}

/* The name of a month, perhaps with one letter wrong; returns its end, 0 where there is none. */
static size_t take_month(const char *text, size_t at, size_t end, figures *read) {
    bool zero = at + 1 < end && text[at] == '0' && drs_is_lower(text, at + 1, end); /* "0ktober" */
    if (!zero && !(at < end && drs_is_upper(text, at, end))) {
        return 0;
    }
    size_t i = drs_word_end(text, zero ? at + 1 : at, end);
    unsigned far = 2;
    for (size_t k = 0; i - at >= 3 && drs_month_names[k]; k++) {
        known_word month = {drs_month_names[k], strlen(drs_month_names[k])};
        unsigned now = distance(text + at, i - at, month);
        far = now < far ? now : far;
    }
    read->wrong += far;
    read->right += far < 2;
    return far < 2 ? i : 0;
}

/* "28. Mal 2024", "1O. Mai 2O24", "l2.03.2024" at text[at, end); returns its end, 0 where it is no such date. A right one is
 * none. */
static size_t misread_date(const char *text, size_t at, size_t end) {
    figures read = {0};
    size_t i = take_figures(text, at, end, 2, &read);
    i = i > at ? take_point(text, i, end, &read) : 0;
    if (!i) {
        return 0;
    }
    i = skip_blanks(text, i, end);
    const size_t month = i;
    i = take_month(text, month, end, &read);
    if (!i) {
        i = take_figures(text, month, end, 2, &read);
        i = i > month ? take_point(text, i, end, &read) : 0;
    }
    if (!i) {
        return 0;
    }
    const size_t year = skip_blanks(text, i, end);
    i = take_figures(text, year, end, 4, &read);
    bool full = i - year == 4 && strchr("21ZlI", text[year]);
    bool ends = i == end || !(drs_is_digit(text[i]) || drs_is_letter(text, i, end));
    return full && ends && read.wrong && read.right > 1 ? i : 0;
}

/* Where dates stand that are keys of the record. */
static bool may_hold_date(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    if (line->end - line->start > 200) {
        return false;
    }
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_TITLE:
        return false;
    case DRS_ROLE_IMPRINT:
    case DRS_ROLE_HEAD:
    case DRS_ROLE_ANSWER_SENTENCE:
    case DRS_ROLE_LEAD_IN:
    case DRS_ROLE_SIGNATURE:
        return true;
    default:
        return index < draft->body;
    }
}

/* Dates that were left out since letters of them are wrong. */
static void check_dates(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (!may_hold_date(draft, i)) {
            continue;
        }
        bool goes_on = i + 1 < draft->end && lines[i + 1].page == line->page && lines[i + 1].role == line->role &&
                       !lines[i + 1].gap;
        size_t end = goes_on ? lines[i + 1].end : line->end;
        for (size_t at = line->start; at < line->end && at + 8 <= end; at++) {
            figures first = {0};
            bool begins = at == line->start || strchr(" :(", text[at - 1]);
            size_t stop = begins && is_figure(text[at], &first) ? misread_date(text, at, end) : 0;
            if (stop) {
                drs_say(draft, "date.invalid", i, drs_arena_copy(draft->arena, text + at, stop - at).bytes);
                draft->record->extraction.complete = false;
                return;
            }
        }
        draft->work += line->end - line->start;
    }
}

drs_entry_likeness drs_entry_like(const char *text, const drs_line *line) {
    static const known_word askers[] = {KNOWN("Abgeordnete"), KNOWN("Abgeordneter"), {NULL, 0}};
    static const known_word divisions[] = {KNOWN("Geschäftsbereich"), {NULL, 0}};
    size_t at = line->start;
    size_t stop = behind_word(text, at, line->end);
    bool number = stop - at <= 5 && stop < line->end && (drs_is_digit(text[at]) || text[stop - 1] == '.');
    if (number) {
        at = drs_skip_spaces(text, stop, line->end);
        stop = behind_word(text, at, line->end);
    }
    if (nearest(text + at, stop - at, divisions) < 2) {
        return DRS_ENTRY_MAY_BE;
    }
    bool ends = stop == line->end || drs_begins(text, stop, line->end, "  ");
    if (number && stop + 1 < line->end && drs_is_lower(text, stop + 1, line->end)) {
        return DRS_ENTRY_NOT; /* "2. Abgeordnete des Bundestages" */
    }
    if (!(number || ends) || nearest(text + at, stop - at, askers) >= 2) {
        return DRS_ENTRY_NOT;
    }
    return ends ? DRS_ENTRY_IS : DRS_ENTRY_MAY_BE;
}

static void check_entries(drs_draft *draft) {
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        bool in_text = line->role == DRS_ROLE_ANSWER || line->role == DRS_ROLE_QUESTION;
        draft->work++;
        if (in_text && line->cut <= line->start && drs_entry_like(draft->text->bytes, line) &&
            !drs_is_doubted(draft, i)) {
            drs_doubt(draft, "question.doubtful", i, NULL);
        }
    }
}

void drs_misread_check(drs_draft *draft) {
    if (drs_is_collection(draft)) {
        check_entries(draft);
    }
    if (!check_head(draft)) {
        check_headings(draft);
    }
    check_running_heads(draft);
    check_dates(draft);
}
