/* memrchr */
#define _GNU_SOURCE
#include "head.h"

#include <stdio.h>
#include <string.h>

#include "answerers.h"
#include "askers.h"
#include "body_lines.h"
#include "candidates.h"
#include "dates.h"
#include "diagnostics.h"
#include "furniture.h"
#include "letterhead.h"
#include "line_ranges.h"
#include "numbers.h"
#include "party_names.h"
#include "sentences.h"

/* A title block with a cover page and a letter has at most so many lines. */
#define HEAD_LINES 140u
/* Lines of a title above a letter's salutation that read as sentences. */
#define ADDRESS_PROSE 9u
/* A running head and the page's number fill so many lines. */
#define EDGE_LINES 3u
/* The longest list of askers seen before its party has six lines. */
#define LIST_LINES 9u
/* The longest title seen has seven lines. */
#define TITLE_LINES 9u

/* ---- Which parliament ----------------------------------------------------------------------------------------------- */

/* So many votes of phrases decide: three that nobody else prints. */
#define ENOUGH_VOTES 9

typedef struct ballot {
    int votes[DRS_PARLIAMENT_COUNT];
} ballot;

/* The line is one of the first or last of its page: a running head of several lines, with the page's number. */
static bool at_page_edge(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t k = 0; k < EDGE_LINES; k++) {
        if ((line >= draft->first + k && lines[line - k].flags & DRS_LINE_PAGE_FIRST) ||
            (line + k < draft->end && lines[line + k].flags & DRS_LINE_PAGE_LAST)) {
            return true;
        }
    }
    return false;
}

/* Names in letterhead lines: one such line speaks for its parliament with more weight than any phrase. */
static void count_names(drs_draft *draft, ballot *count) {
    drs_line *lines = draft->text->lines;
    size_t heads = 0;
    for (size_t i = draft->first; i < draft->end && heads < 6; i++) {
        bool edge = at_page_edge(draft, i);
        if ((i - draft->first >= 30 && !edge) || !(drs_is_digit(draft->text->bytes[lines[i].start])
                                                       ? lines[i].end - lines[i].start < 80
                                                       : drs_begins_as_letterhead(draft->text->bytes, &lines[i]))) {
            continue;
        }
        drs_letterhead head;
        if (drs_letterhead_eat(draft, i, &head) && head.parliament >= 0) {
            count->votes[head.parliament] += 6;
            heads++;
            if (count->votes[head.parliament] >= 12 && heads * 6 == (size_t)count->votes[head.parliament]) {
                return; /* two lines agree and none speaks against */
            }
        }
    }
}

static void count_phrases(drs_draft *draft, ballot *count) {
    for (size_t i = draft->first; i < draft->end && i - draft->first < 90; i++) {
        drs_key key = *drs_line_key(draft, i);
        for (size_t k = 0; k < drs_phrase_count; k++) {
            draft->work += key.length;
            if (strstr(key.bytes, drs_phrases[k].phrase)) {
                count->votes[drs_phrases[k].parliament] += drs_phrases[k].weight;
            }
        }
        for (int p = 0; p < DRS_PARLIAMENT_COUNT; p++) {
            if (strstr(key.bytes, drs_profiles[p].names[0])) {
                count->votes[p] += i - draft->first < 8 ? 3 : 1;
            }
            if (count->votes[p] >= ENOUGH_VOTES) {
                return;
            }
        }
    }
}

/* The caller's word for the parliament counts, but a head that names another one is told. */
static void check_told(drs_draft *draft, int told) {
    ballot counted = {0};
    count_names(draft, &counted);
    for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
        if (i != told && counted.votes[i] >= 6 && counted.votes[i] - counted.votes[told] >= 2) {
            drs_say(draft, "parliament.other", draft->first, drs_profiles[i].code);
            return;
        }
    }
}

void drs_head_find_parliament(drs_draft *draft) {
    int best = -1;
    int second = -1;
    if (draft->options && draft->options->parliament) {
        for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
            if (strcmp(drs_profiles[i].code, draft->options->parliament) == 0) {
                best = i;
            }
        }
        if (best >= 0) {
            check_told(draft, best);
        }
    } else {
        ballot counted = {0};
        count_names(draft, &counted);
        for (int round = 0; round < 2; round++) {
            best = second = -1;
            for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
                if (best < 0 || counted.votes[i] > counted.votes[best]) {
                    second = best;
                    best = i;
                } else if (second < 0 || counted.votes[i] > counted.votes[second]) {
                    second = i;
                }
            }
            if (round == 0 && counted.votes[best] < 6) {
                count_phrases(draft, &counted);
            } else {
                break;
            }
        }
        if (counted.votes[best] < 2) {
            return;
        }
        if (counted.votes[best] - counted.votes[second] < 2) {
            drs_say(draft, "parliament.ambiguous", draft->first, NULL);
            return;
        }
    }
    if (best >= 0) {
        draft->profile = &drs_profiles[best];
        draft->parliament = 1u << best;
    }
}

/* ---- Title ----------------------------------------------------------------------------------------------------------- */

/* Words that open a sentence and, with a capital, do not go on a title's line. */
/* Sorted by bytes, for drs_word_among(). */
static const char *const openers[] = {"Ab",
                                      "Aktuell",
                                      "Alle",
                                      "Als",
                                      "Am",
                                      "An",
                                      "Anfang",
                                      "Angesichts",
                                      "Anlässlich",
                                      "Artikel",
                                      "Auf",
                                      "Aufgrund",
                                      "Aus",
                                      "Ausgehend",
                                      "Ausweislich",
                                      "Bei",
                                      "Beim",
                                      "Bereits",
                                      "Berichten",
                                      "Bis",
                                      "Bisher",
                                      "Bislang",
                                      "Bundesweit",
                                      "Dabei",
                                      "Daher",
                                      "Damit",
                                      "Darüber",
                                      "Das",
                                      "Dazu",
                                      "Dem",
                                      "Den",
                                      "Der",
                                      "Derzeit",
                                      "Des",
                                      "Die",
                                      "Dies",
                                      "Diese",
                                      "Diesen",
                                      "Dieser",
                                      "Dieses",
                                      "Durch",
                                      "Ein",
                                      "Eine",
                                      "Einer",
                                      "Einige",
                                      "Ende",
                                      "Er",
                                      "Es",
                                      "Etwa",
                                      "Ferner",
                                      "Für",
                                      "Gegen",
                                      "Gemäß",
                                      "Hierzu",
                                      "Hintergrund",
                                      "Ich",
                                      "Im",
                                      "Immer",
                                      "In",
                                      "Infolge",
                                      "Innerhalb",
                                      "Insbesondere",
                                      "Inzwischen",
                                      "Jede",
                                      "Jeder",
                                      "Jedes",
                                      "Jährlich",
                                      "Jüngst",
                                      "Kürzlich",
                                      "Landesweit",
                                      "Laut",
                                      "Man",
                                      "Medienberichten",
                                      "Mehrere",
                                      "Mit",
                                      "Mitte",
                                      "Mittlerweile",
                                      "Nach",
                                      "Nachdem",
                                      "Nachfolgend",
                                      "Namens",
                                      "Neben",
                                      "Nicht",
                                      "Noch",
                                      "Nun",
                                      "Ob",
                                      "Obwohl",
                                      "Ohne",
                                      "Presseberichten",
                                      "Rund",
                                      "Schon",
                                      "Seit",
                                      "Seitdem",
                                      "Seitens",
                                      "Sie",
                                      "Sollte",
                                      "Soweit",
                                      "Sowohl",
                                      "Trotz",
                                      "Um",
                                      "Unter",
                                      "Viele",
                                      "Vom",
                                      "Von",
                                      "Vor",
                                      "Vorab",
                                      "Wann",
                                      "Warum",
                                      "Was",
                                      "Wegen",
                                      "Weil",
                                      "Weiterhin",
                                      "Welche",
                                      "Welcher",
                                      "Welches",
                                      "Wenn",
                                      "Wer",
                                      "Wie",
                                      "Wir",
                                      "Wo",
                                      "Während",
                                      "Zahlreiche",
                                      "Zu",
                                      "Zudem",
                                      "Zuletzt",
                                      "Zum",
                                      "Zur",
                                      "Zwar",
                                      "Zwischen",
                                      "Über"};

static bool opens_sentence(const char *text, const drs_line *line) {
    size_t at = line->start;
    if (text[at] == '"' || drs_begins(text, at, line->end, "„")) {
        at += text[at] == '"' ? 1 : 3;
    }
    return drs_word_among(text + at, drs_word_end(text, at, line->end) - at, openers, sizeof openers / sizeof *openers);
}

static bool ends_open(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    if (last == '-' || last == ',' || last == '/' || last == '&' || last == '(' ||
        drs_ends(text, line->start, line->end, "–") || drs_ends(text, line->start, line->end, "\xC2\xAD")) {
        return true;
    }
    static const char *const wanting[] = {
        "und",    "oder",  "sowie",    "der",     "die",   "das",  "des",  "dem",   "den",   "ein",  "eine",
        "einer",  "eines", "einem",    "einen",   "für",   "von",  "vom",  "zu",    "zum",   "zur",  "im",
        "in",     "am",    "an",       "auf",     "aus",   "bei",  "beim", "mit",   "nach",  "über", "unter",
        "um",     "als",   "wie",      "durch",   "gegen", "ohne", "bis",  "trotz", "wegen", "seit", "vor",
        "hinter", "neben", "zwischen", "während", "dass",  "ob",   "bzw.", NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_word_in(text + word, line->end - word, wanting);
}

/* The last word has a small letter: an adjective that wants its noun, where none ends the name of an office. */
static bool ends_small(const char *text, const drs_line *line) {
    size_t word = line->end;
    while (word > line->start && text[word - 1] != ' ') {
        word--;
    }
    return drs_is_lower(text, word, line->end) && drs_is_letter(text, line->end - 1, line->end);
}

/* A full line that holds a verb which states something, or the end of a sentence: titles have neither on a line that does
 * not end them. */
static bool reads_as_sentence(const char *text, const drs_line *line, uint32_t width) {
    static const char *const verbs[] = {"sind",        "ist",        "war",   "waren",  "wird",      "werden", "wurde",
                                        "wurden",      "hat",        "haben", "hatte",  "hatten",    "kann",   "können",
                                        "soll",        "sollen",     "muss",  "müssen", "besteht",   "steht",  "stehen",
                                        "bestehen",    "gibt",       "liegt", "liegen", "berichtet", "gilt",   "gelten",
                                        "beantwortet", "beantworte", NULL};
    if ((line->end - line->start) * 10 < (size_t)width * 8) {
        return false;
    }
    for (size_t at = line->start; at < line->end;) {
        size_t end = at;
        while (end < line->end && text[end] != ' ') {
            end++;
        }
        size_t word = drs_word_end(text, at, end);
        bool stop = end < line->end && end > at + 4 && text[end - 1] == '.' && drs_is_lower(text, end - 2, end) &&
                    drs_is_upper(text, end + 1, line->end);
        if (stop || (word == end && drs_word_in(text + at, end - at, verbs))) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

/* The title goes on in `next`, behind its line `line`. */
static bool title_goes_on(drs_draft *draft, size_t first, size_t line, size_t next) {
    const char *text = draft->text->bytes;
    const drs_line *above = &draft->text->lines[line];
    const drs_line *below = &draft->text->lines[next];
    if (below->page != above->page) {
        return false;
    }
    if (below->gap && draft->text->gaps_mean) {
        return false;
    }
    /* A question or a section begins. */
    drs_number_head number = drs_number_read(text, below->start, below->end);
    bool section = below->end - below->start > 3 && text[below->start + 1] == '.' && text[below->start + 2] == ' ' &&
                   drs_is_upper(text, below->start, below->end) && drs_is_upper(text, below->start + 3, below->end);
    if (section || (number.style && drs_opens_question(text, number.text, below->end))) {
        return false;
    }
    char last = text[above->end - 1];
    if (last == '-' && drs_is_lower(text, below->start, below->end)) {
        return true;
    }
    if (drs_is_lower(text, below->start, below->end)) {
        return true;
    }
    /* "Digitali-|sierung": the rest of a word is no small word that leads to another. */
    bool rest = line > first && memchr(text + above->start, ' ', above->end - above->start) == NULL &&
                text[(above - 1)->end - 1] == '-';
    if (ends_open(text, above) && !(rest && opens_sentence(text, below))) {
        return true;
    }
    if (last == '?' || last == '!' || (last == '.' && !drs_ends(text, above->start, above->end, " u. a."))) {
        return false;
    }
    if (opens_sentence(text, below)) {
        return last == ':' || drs_ends(text, above->start, above->end, "–");
    }
    if (!draft->text->gaps_mean && reads_as_sentence(text, below, draft->text->printed_width)) {
        return false;
    }
    /* A wrapped title fills its line; where the next word would still have fitted, the line was ended on purpose. */
    size_t width = draft->text->printed_width;
    size_t length = above->end - above->start;
    size_t longest = length;
    for (size_t i = first; i < line; i++) {
        size_t other = draft->text->lines[i].end - draft->text->lines[i].start;
        longest = other > longest ? other : longest;
    }
    size_t word = below->start;
    while (word < below->end && text[word] != ' ') {
        word++;
    }
    size_t fits = length + 1 + (word - below->start);
    if (longest > length && fits <= longest) {
        return false;
    }
    /* A full line of running text is in its type; had it gone on with the line above, its first word would stand there. */
    bool body_line = below->end - below->start >= width * 9 / 10;
    return !(body_line && (length < width * 8 / 10 || fits <= width));
}

/* No line of the head that a title ends above. A lone "und" joins the inquiry to its answer only above the answer's
 * head. */
static bool in_title(drs_draft *draft, size_t line) {
    int item = drs_head_item_at(draft, line);
    if (item == DRS_HEAD_AND && line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1])) {
        return drs_head_item_at(draft, line + 1) < 0 && drs_body_item_at(draft, line + 1, NULL) < 0;
    }
    return item < 0;
}

static size_t take_title(drs_draft *draft, size_t first, uint32_t start) {
    drs_line *lines = draft->text->lines;
    size_t last = first;
    while (last + 1 < draft->end && last - first + 1 < TITLE_LINES) {
        size_t next = last + 1;
        while (next < draft->end && drs_is_furniture(&lines[next])) {
            next++;
        }
        if (next >= draft->end || next != last + 1 || !title_goes_on(draft, first, last, next)) {
            break;
        }
        if (drs_body_item_at(draft, next, NULL) >= 0 || !in_title(draft, next)) {
            break;
        }
        last = next;
    }
    drs_strand strand = drs_strand_make(draft, first, last, start, 2000);
    size_t end = strand.length;
    if (draft->profile->traits & DRS_MARGIN_COLUMN) {
        /* The file number of the side column stands behind the title: "44-W 9500/200/7/85". */
        for (size_t i = 1; i + 3 < end; i++) {
            if (strand.bytes[i] == ' ' && drs_is_digit(strand.bytes[i + 1]) &&
                (strand.bytes[i + 2] == '-' || strand.bytes[i + 3] == '-') && strchr(strand.bytes + i, '/')) {
                end = i;
            }
        }
    }
    draft->record->title = drs_strand_value(draft, &strand, 0, end);
    for (size_t i = first; i <= last; i++) {
        lines[i].role = DRS_ROLE_TITLE;
    }
    return last;
}

/* ---- Items ----------------------------------------------------------------------------------------------------------- */

typedef struct head_reader {
    drs_draft *draft;
    bool kind;       /* a line with the instrument was seen */
    bool other;      /* it is no inquiry */
    bool answer;     /* the word for an answer was seen */
    bool answers_to; /* "auf die Kleine Anfrage …" was seen: a bare Drucksache below is the inquiry's */
    bool with;       /* inquiry and answer in one paper */
    bool askers_done;
    bool title_below;  /* "… und Antwort" of a cover without a word that announces its title (be until 2014) */
    int above;         /* the item of the line above, -1 where it was none */
    unsigned torn;     /* the term of a number that is torn over two lines (rp) */
    bool letter;       /* below a salutation or a letterhead of a ministry */
    drs_value office;  /* of the one whose letter it is */
    size_t letter_end; /* the last line that a letter's address may have */
} head_reader;

static void set_value(drs_draft *draft, drs_value *value, const drs_key *key, size_t start, size_t end,
                      const char *text) {
    if (!value->text.bytes && start != SIZE_MAX) {
        drs_piece piece = {key->map[start], key->map[end - 1] + 1};
        value->text = text ? drs_arena_copy(draft->arena, text, strlen(text))
                           : drs_arena_copy(draft->arena, key->bytes + start, end - start);
        value->spans = drs_spans_make(draft, &piece, 1);
    }
}

static void set_kind(head_reader *reader, const drs_key *key, const drs_match *match) {
    if (match->form->value && !reader->draft->record->kind.text.bytes) {
        set_value(reader->draft, &reader->draft->record->kind, key, match->start[0], match->end[0], match->form->value);
    }
    reader->kind = true;
}

/* The last name of a list has one word only: "der Abgeordneten Sarah" / "Philipp und Sebastian Watermeier SPD". */
static bool ends_with_given_name(drs_draft *draft, const drs_line *line) {
    static const char *const parts[] = {", ", " und ", "bgeordneten ", "Abg. ", "bgeordnete ", NULL};
    const char *text = draft->text->bytes;
    size_t start = line->start;
    for (size_t at = line->start; at < line->end; at++) {
        for (size_t i = 0; parts[i]; i++) {
            start = drs_begins(text, at, line->end, parts[i]) ? at + strlen(parts[i]) : start;
        }
    }
    return start > line->start && start < line->end && drs_is_upper(text, start, line->end) &&
           !memchr(text + start, ' ', line->end - start) && text[line->end - 1] != ')' &&
           !drs_holds(text, start, line->end, "raktion") && !drs_is_party(draft, text, start, line->end);
}

/* Where a list of names ends before "und Fraktion" and the inquiry's date ("(CDU) und Fraktion vom 11.01.22", hh). */
static size_t before_date(const char *text, size_t start, size_t end) {
    size_t at = end;
    while (at > start && !drs_begins(text, at, end, " vom ")) {
        at--;
    }
    end = at > start && at + 5 < end && drs_is_digit(text[at + 5]) ? at : end;
    return drs_ends(text, start, end, " und Fraktion") ? end - strlen(" und Fraktion") : end;
}

/* The text names a party or a Fraktion last, with or without brackets. */
static bool ends_with_its_party(drs_draft *draft, const char *text, size_t start, size_t end) {
    end = before_date(text, start, end);
    if (end > start && text[end - 1] == ')') {
        size_t open = end - 1;
        while (open > start && text[open] != '(') {
            open--;
        }
        return drs_is_party(draft, text, open + 1, end - 1) || drs_holds(text, open, end, "raktion");
    }
    return drs_ends_with_party(draft, text, start, end);
}

/* A list of names may fill several lines before the party that ends it: "… Dr. Eva / Muster, Max Muster und der
 * Fraktion / der FDP". The line that it ends on, SIZE_MAX where it ends on its first or no party is near. */
static size_t list_end(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (ends_with_its_party(draft, text, lines[line].start, lines[line].end)) {
        return SIZE_MAX;
    }
    for (size_t last = line; last + 1 < draft->end && last - line < LIST_LINES;) {
        const drs_line *next = &lines[last + 1];
        int item = drs_head_item_at(draft, last + 1);
        bool full = lines[last].end - lines[last].start > (size_t)draft->text->printed_width * 6 / 10;
        if (!full || drs_is_furniture(next) || next->page != lines[last].page ||
            (item >= 0 && item != DRS_HEAD_ASKERS && item != DRS_HEAD_ASKERS_MORE) ||
            drs_body_item_at(draft, last + 1, NULL) >= 0 || drs_is_prose(text, next->start, next->end) ||
            memchr(text + next->start, '?', next->end - next->start)) {
            return SIZE_MAX;
        }
        last++;
        drs_strand strand = drs_strand_make(draft, last - 1, last, 0, 400);
        if (ends_with_its_party(draft, strand.bytes, 0, strand.length)) {
            return last;
        }
    }
    return SIZE_MAX;
}

/* Lines that an item goes on over: the next one begins small, or this one ends open. */
static size_t item_end(drs_draft *draft, size_t line) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t last = line;
    int own = drs_head_item_at(draft, line);
    bool list = own == DRS_HEAD_ASKERS || own == DRS_HEAD_ASKERS_MORE || own == DRS_HEAD_KIND_ASKERS;
    bool names =
        own == DRS_HEAD_ASKERS || own == DRS_HEAD_KIND_ASKERS || own == DRS_HEAD_RECEIVED || own == DRS_HEAD_ANSWERS_TO;
    size_t reached = list ? list_end(draft, line) : SIZE_MAX;
    last = reached != SIZE_MAX ? reached : line;
    while (last + 1 < draft->end && last - line < 10) {
        const drs_line *next = &lines[last + 1];
        if (drs_is_furniture(next) || next->page != lines[last].page ||
            (list && drs_is_prose(text, next->start, next->end))) {
            break;
        }
        size_t word = drs_last_word(text, lines[last].start, lines[last].end);
        char end = text[lines[last].end - 1];
        static const char *const open_words[] = {
            "und", "der", "des",        "die",    "dem",   "den",      "für",        "am",  "vom",
            "von", "mit", "sowie",      "DIE",    "Die",   "BÜNDNIS",  "Bündnis",    "zur", "im",
            "in",  "an",  "auf",        "Dr.",    "Prof.", "Drs.",     "Drucksache", "UND", "FÜR",
            "DER", "DES", "gezeichnet", "Gräfin", "Graf",  "Freiherr", "Freifrau",   NULL};
        bool open = end == ',' || end == '/' || end == '-' || end == '&' ||
                    drs_word_in(text + word, lines[last].end - word, open_words) ||
                    drs_ends(text, lines[last].start, lines[last].end, "90/DIE");
        unsigned depth = 0;
        for (size_t i = lines[line].start; i < lines[last].end; i++) {
            depth += text[i] == '(';
            depth -= text[i] == ')' && depth;
        }
        int item = drs_head_item_at(draft, last + 1);
        bool form = item >= 0;
        if (form && item != DRS_HEAD_ASKERS_MORE && item != DRS_HEAD_SKIP) {
            /* "und" / "Antwort" ends a list; but an article behind an open end only goes on with it. */
            bool article = item == DRS_HEAD_ASKERS || item == DRS_HEAD_MINISTRY || item == DRS_HEAD_GOVERNMENT;
            if (!(open && article && end != '-')) {
                break;
            }
        } else if (form && item == DRS_HEAD_SKIP && !depth) {
            break;
        }
        /* A list of names that has not reached its party yet, on a full line, goes on where the next line ends with it. */
        bool waits = names && text[lines[last].end - 1] != ')' &&
                     lines[last].end - lines[last].start > (size_t)draft->text->printed_width * 6 / 10 &&
                     !drs_ends_with_party(draft, text, lines[last].start, lines[last].end) &&
                     (text[next->end - 1] == ')' || drs_holds(text, next->start, next->end, "), ") ||
                      drs_ends_with_party(draft, text, next->start, next->end));
        open = open || waits || (names && ends_with_given_name(draft, &lines[last]));
        bool small = drs_is_lower(text, next->start, next->end) || text[next->start] == '(';
        bool party = drs_is_party(draft, text, next->start, next->end) ||
                     (next->gap == 0 && drs_ends_with_party(draft, text, lines[last].start, lines[last].end) &&
                      drs_ends_with_party(draft, text, next->start, next->end));
        if (!(open || depth || small || party) || (next->gap > 1 && draft->text->gaps_mean && !open)) {
            break;
        }
        last++;
    }
    return last;
}

static void mark(drs_draft *draft, size_t first, size_t last, drs_line_role role) {
    for (size_t i = first; i <= last; i++) {
        if (!drs_is_furniture(&draft->text->lines[i])) {
            draft->text->lines[i].role = (uint8_t)role;
        }
    }
}

/* "… der Fraktion X - Drs. 8/3377" (st ni): the inquiry's number behind the askers. */
static void take_reference_in(drs_draft *draft, const drs_strand *strand, size_t start) {
    while (start < strand->length && !drs_is_digit(strand->bytes[start])) {
        start++;
    }
    drs_key key = drs_key_make(draft->arena, strand->bytes, start, strand->length, 30);
    char reference[16];
    size_t used = drs_key_reference(&key, 0, reference);
    if (used && !draft->record->inquiry_reference.text.bytes) {
        drs_piece piece = {strand->map[start], strand->map[key.map[used - 1]] + 1};
        draft->record->inquiry_reference.text = drs_arena_copy(draft->arena, reference, strlen(reference));
        draft->record->inquiry_reference.spans = drs_spans_make(draft, &piece, 1);
    }
}

/* In a strand of askers: a date behind them ("vom 10.11.16", he hh hb), "eingegangen am" (ni). Returns where the names
 * end. */
static size_t askers_end(drs_draft *draft, const drs_strand *strand, size_t start) {
    for (size_t i = start; i < strand->length; i++) {
        char byte = strand->bytes[i];
        if (byte != ' ' && byte != ',' && byte != 'e' && byte != 'a') {
            continue; /* none of the marks below begins with it */
        }
        if (drs_begins(strand->bytes, i, strand->length, " vom ")) {
            if (drs_date_take_from_strand(draft, DRS_DATE_ASKED, strand, i + 5, strand->length)) {
                return i;
            }
        }
        static const char *const labels[] = {" - Drs",        " – Drs",        " (Drs",        ", Drs", " Drs. ",
                                             " - Drucksache", " – Drucksache", " (Drucksache", NULL};
        for (size_t k = 0; labels[k]; k++) {
            if (drs_begins(strand->bytes, i, strand->length, labels[k])) {
                take_reference_in(draft, strand, i);
                return i;
            }
        }
        if (drs_begins(strand->bytes, i, strand->length, "eingegangen am") ||
            drs_begins(strand->bytes, i, strand->length, "an die Landesregierung") ||
            drs_begins(strand->bytes, i, strand->length, " betreffend")) {
            return i;
        }
    }
    return strand->length;
}

static void take_askers(head_reader *reader, size_t line, size_t last, uint32_t start) {
    drs_draft *draft = reader->draft;
    /* A letter repeats the askers of its cover (be st). */
    if (reader->askers_done || (draft->record->asker_count && draft->record->title.text.bytes && reader->letter)) {
        return;
    }
    /* A line that ends with a party ends a block of askers: the next line begins another (nw). */
    const drs_line *lines = draft->text->lines;
    size_t first = line;
    for (size_t i = line; i <= last; i++) {
        const char *open = memrchr(draft->text->bytes + lines[i].start, '(', lines[i].end - lines[i].start);
        bool in_bracket = open && !memchr(open, ')', (size_t)(draft->text->bytes + lines[i].end - open));
        bool block = i < last && !in_bracket &&
                     drs_ends_with_party(draft, draft->text->bytes, lines[i].start, lines[i].end) &&
                     !drs_ends(draft->text->bytes, lines[i].start, lines[i].end, "/DIE") &&
                     !drs_begins(draft->text->bytes, lines[i + 1].start, lines[i + 1].end, "und ") &&
                     !drs_begins(draft->text->bytes, lines[i + 1].start, lines[i + 1].end, "sowie ");
        if (i == last || block) {
            drs_strand strand = drs_strand_make(draft, first, i, first == line ? start : 0, 6000);
            drs_askers_read(draft, &strand, 0, askers_end(draft, &strand, 0));
            first = i + 1;
        }
    }
}

/* "…, eingegangen am 01.07.2025 - Drs. 19/7659, an die Staatskanzlei übersandt am 07.07.2025" (ni) */
static void take_received(head_reader *reader, size_t line, size_t last) {
    drs_draft *draft = reader->draft;
    drs_strand strand = drs_strand_make(draft, line, last, 0, 4000);
    static const struct {
        const char *mark;
        drs_date_kind kind;
    } marks[] = {{"eingegangen am ", DRS_DATE_RECEIVED}, {"übersandt am ", DRS_DATE_FORWARDED}};
    for (size_t m = 0; m < 2; m++) {
        const char *found = strstr(strand.bytes, marks[m].mark);
        if (found) {
            size_t at = (size_t)(found - strand.bytes) + strlen(marks[m].mark);
            drs_date_take_from_strand(draft, marks[m].kind, &strand, at, strand.length);
        }
    }
    static const char *const labels[] = {"Drs. ", "Drucksache ", "Drs ", NULL};
    for (size_t i = 0; labels[i]; i++) {
        const char *found = strstr(strand.bytes, labels[i]);
        if (found) {
            take_reference_in(draft, &strand, (size_t)(found - strand.bytes));
        }
    }
    if (!draft->record->asker_count) {
        drs_askers_read(draft, &strand, 0, askers_end(draft, &strand, 0));
    }
}

/* "Antwort des Niedersächsischen Ministeriums für … namens der Landesregierung vom 08.08.2025" (ni) */
static void take_answer_of(head_reader *reader, size_t line, size_t last) {
    drs_draft *draft = reader->draft;
    drs_strand strand = drs_strand_make(draft, line, last, 0, 2000);
    size_t start = drs_begins(strand.bytes, 0, strand.length, "Antwort ") ? 8 : 0;
    size_t before = draft->record->answerer_count;
    drs_answerers_read(draft, &strand, start, strand.length, DRS_ROLE_LEAD);
    if (draft->record->answerer_count == before &&
        strstr(strand.bytes, "Landesregierung") == strand.bytes + start + 4) {
        draft->government_answers = true;
    }
    const char *signed_by = strstr(strand.bytes, "gezeichnet ");
    if (signed_by) {
        drs_value *signatory = drs_arena_push(draft->arena, &draft->signatories, &draft->record->signatory_count,
                                              &draft->signatory_capacity, sizeof *signatory);
        draft->record->signatories = draft->signatories;
        *signatory = drs_strand_value(draft, &strand, (size_t)(signed_by - strand.bytes) + 11, strand.length);
    }
    for (size_t i = 0; i < strand.length; i++) {
        if (drs_begins(strand.bytes, i, strand.length, " vom ")) {
            drs_date_take_from_strand(draft, DRS_DATE_ANSWERED, &strand, i + 5, strand.length);
        }
    }
}

/* "auf die Kleine Anfrage 3754 vom 24. April 2024", "auf die Kleine Anfrage der Abgeordneten …" */
static void take_answers_to(head_reader *reader, size_t line, size_t last, const drs_key *key, const drs_match *match) {
    drs_draft *draft = reader->draft;
    drs_record *record = draft->record;
    const char *kind = key->bytes + match->start[1];
    const char *name = kind[0] == 'k' ? "kleine_anfrage" : kind[0] == 's' ? "schriftliche_anfrage" : "grosse_anfrage";
    set_value(draft, &record->kind, key, match->start[1], match->start[2], name);
    reader->kind = true;
    reader->answer = true;
    reader->answers_to = true;
    size_t at = match->start[2];
    size_t end = match->end[2];
    if (at + 3 < end && memcmp(key->bytes + at, "nr.", 3) == 0) {
        at += 3;
    }
    size_t stop = at;
    while (stop < end && drs_is_digit(key->bytes[stop])) {
        stop++;
    }
    if (stop > at && stop < end && key->bytes[stop] == '/') {
        /* "Schriftliche Anfrage Nr. 19/10006" (be) is the paper's own number; "8/980" (th) the inquiry's. */
        char reference[16];
        size_t used = drs_key_reference(key, at, reference);
        stop = at + used;
        if (used && draft->parliament == DRS_IN(BE)) {
            set_value(draft, &record->reference, key, at, stop, reference);
        }
    } else if (stop > at) {
        set_value(draft, &record->inquiry_number, key, at, stop, NULL);
    }
    at = stop;
    if (at + 3 < end && memcmp(key->bytes + at, "vom", 3) == 0) {
        drs_date_take(draft, DRS_DATE_ASKED, key, at + 3, end);
        return;
    }
    if (at + 8 < end && (memcmp(key->bytes + at, "der", 3) == 0 || memcmp(key->bytes + at, "des", 3) == 0)) {
        take_askers(reader, line, last, key->map[at]);
    }
}

/* A letterhead line that stands below the title block, since the extractor put the page's parts in another order. */
static void find_late_letterhead(head_reader *reader, size_t from, size_t last);

static void take_letterhead(head_reader *reader, const drs_letterhead *head) {
    drs_draft *draft = reader->draft;
    drs_record *record = draft->record;
    if (head->parts & DRS_HEAD_HAS_REFERENCE && !record->reference.text.bytes) {
        record->reference.text = drs_arena_copy(draft->arena, head->reference, strlen(head->reference));
        record->reference.spans = drs_spans_make(draft, &head->reference_piece, 1);
    }
    if (head->parts & DRS_HEAD_HAS_SECOND && !record->inquiry_reference.text.bytes) {
        record->inquiry_reference.text = drs_arena_copy(draft->arena, head->second, strlen(head->second));
        record->inquiry_reference.spans = drs_spans_make(draft, &head->second_piece, 1);
    }
    reader->torn = head->torn ? head->torn : reader->torn;
    if (head->parts & DRS_HEAD_HAS_DATE) {
        drs_date_set(draft, DRS_DATE_HEAD, head->date, head->date_piece);
    }
    if (head->parts & DRS_HEAD_HAS_TERM && !record->legislative_term.text.bytes && head->term >= 1 &&
        head->term <= 40) {
        char term[4] = {0};
        term[0] = (char)(head->term >= 10 ? '0' + head->term / 10 : '0' + head->term);
        term[1] = (char)(head->term >= 10 ? '0' + head->term % 10 : 0);
        record->legislative_term.text = drs_arena_copy(draft->arena, term, strlen(term));
        record->legislative_term.spans = drs_spans_make(draft, &head->term_piece, 1);
    }
}

/* The letters of the text from `start` to `end` are those that the title begins with. */
static bool repeats_title(const drs_draft *draft, size_t start, size_t end) {
    const drs_string *title = &draft->record->title.text;
    size_t here;
    size_t there;
    uint64_t printed = drs_letters_hash(draft->text->bytes, start, end, end - start, &here);
    uint64_t known = title->bytes ? drs_letters_hash(title->bytes, 0, title->length, here, &there) : 0;
    return title->bytes && here && here == there && printed == known;
}

/* A question, an answer or the sentence that says who answers stands on the line. */
static bool answers_at(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    drs_answer_head head;
    return drs_number_read(draft->text->bytes, at->start, at->end).style == DRS_STYLE_WORD ||
           drs_body_item_at(draft, line, NULL) >= 0 || drs_answer_head_at(draft, line, &head) ||
           drs_sentence_read(draft, line, false) != SIZE_MAX;
}

/* Sentences of a covering letter that say more than that it hands the answer over. */
static void leave_prose(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last && i < draft->end; i++) {
        if (lines[i].role == DRS_ROLE_HEAD && drs_is_prose(draft->text->bytes, lines[i].start, lines[i].end)) {
            lines[i].role = DRS_ROLE_NONE;
        }
    }
}

/* Below a salutation: what a covering letter says up to its greeting and signature (st), or nothing (be sn, whose
 * letters are the answer). Returns the last line of the letter's head. */
static size_t read_letter(head_reader *reader, size_t line) {
    drs_draft *draft = reader->draft;
    drs_line *lines = draft->text->lines;
    lines[line].role = DRS_ROLE_HEAD;
    size_t page = lines[line].page;
    size_t greeting = SIZE_MAX;
    size_t last = line;
    while (last + 1 < draft->end && lines[last + 1].page == page && last - line < 60) {
        last++;
        /* A short letter may hold the whole answer. */
        if (answers_at(draft, last)) {
            break;
        }
        if (drs_end_item_at(draft, last, NULL, NULL) == DRS_END_GREETING && last - line < 12) {
            greeting = last;
            break;
        }
    }
    if (greeting == SIZE_MAX) {
        return line;
    }
    drs_strand strand = drs_strand_make(draft, line + 1, greeting, 0, 3000);
    const char *made = strstr(strand.bytes, "erstellt vo");
    size_t told = line; /* the last line of the sentence that hands the answer over */
    if (made) {
        const char *stop = strchr(made, '.');
        while (stop && stop[1] && (stop[1] != ' ' || stop[-1] == 'o' || stop[-1] == 'g')) {
            stop = strchr(stop + 1, '.'); /* "o. g." */
        }
        told = stop ? drs_line_at(draft, strand.map[stop - strand.bytes]) : greeting;
        size_t start = (size_t)(made - strand.bytes) + 9;
        size_t end = start;
        while (end < strand.length && strand.bytes[end] != '-' && !drs_begins(strand.bytes, end, strand.length, "‐") &&
               !drs_begins(strand.bytes, end, strand.length, "–") &&
               !drs_begins(strand.bytes, end, strand.length, " auf die")) {
            end++;
        }
        start += drs_begins(strand.bytes, start, end, "vom ")       ? 4
                 : drs_begins(strand.bytes, start, end, "von der ") ? 8
                                                                    : 0;
        drs_strand part = strand;
        drs_answerers_read(draft, &part, start, end, DRS_ROLE_LEAD);
    }
    last = greeting;
    drs_value name = {0};
    bool deputy = false; /* "In Vertretung": the office is not that of the one who answers */
    while (last + 1 < draft->end && lines[last + 1].page == page && last - greeting < 8) {
        size_t next = last + 1;
        if (drs_is_furniture(&lines[next])) {
            last++;
            continue;
        }
        drs_key key;
        drs_match match;
        int item = drs_end_item_at(draft, next, &key, &match);
        if (item == DRS_END_SIGNATURE) {
            deputy = true;
            last++;
            continue;
        }
        if (item == DRS_END_SIGNED && !name.text.bytes && match.end[1] > match.start[1]) {
            drs_strand who = drs_strand_make(draft, next, next, key.map[match.start[1]], 200);
            name = drs_strand_value(draft, &who, 0, who.length);
            last = next;
            continue;
        }
        if (item == DRS_END_OFFICE) {
            size_t end = item_end(draft, next);
            drs_strand office = drs_strand_make(draft, next, end, 0, 400);
            if (name.text.bytes) {
                drs_value *signatory =
                    drs_arena_push(draft->arena, &draft->signatories, &draft->record->signatory_count,
                                   &draft->signatory_capacity, sizeof *signatory);
                draft->record->signatories = draft->signatories;
                *signatory = name;
            }
            if (!deputy && draft->record->answerer_count && !draft->answerers[0].office.text.bytes &&
                strchr(office.bytes, ' ')) {
                /* The minister who signs the letter that hands the answer over (st). */
                draft->answerers[0].office = drs_strand_value(draft, &office, 0, office.length);
            }
            last = end;
            break;
        }
        if (!name.text.bytes && lines[next].end - lines[next].start < 60) {
            drs_strand who = drs_strand_make(draft, next, next, 0, 200);
            name = drs_strand_value(draft, &who, 0, who.length);
        }
        last = next;
    }
    mark(draft, line, last, DRS_ROLE_HEAD);
    leave_prose(draft, told + 1, last);
    return last;
}

/* "(Eingang beim Abgeordnetenhaus am 21. Dez. / 2023)" goes on to the line that closes it. */
static size_t bracket_end(const drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    const char *open = memrchr(text + at->start, '(', at->end - at->start);
    bool wraps = open && !memchr(open, ')', (size_t)(text + at->end - open)) && line + 1 < draft->end &&
                 at[1].page == at->page && memchr(text + at[1].start, ')', at[1].end - at[1].start);
    return wraps ? line + 1 : line;
}

/* Nothing but capitals stands on the line, and no figure. */
static bool in_capitals(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    for (size_t i = at->start; i < at->end; i++) {
        if (drs_is_lower(draft->text->bytes, i, at->end) || drs_is_digit(draft->text->bytes[i])) {
            return false;
        }
    }
    return !drs_is_furniture(at);
}

/* Take one item; returns its last line. */
static size_t take_item(head_reader *reader, size_t line, const drs_key *key, const drs_match *match) {
    drs_draft *draft = reader->draft;
    drs_record *record = draft->record;
    drs_key wrapped;
    drs_match again;
    size_t row = 0;
    if (bracket_end(draft, line) > line &&
        (match->form->item == DRS_HEAD_COVER_ASKED || match->form->item == DRS_HEAD_COVER_ANSWER)) {
        const drs_line *lines = draft->text->lines;
        wrapped = drs_key_make(draft->arena, draft->text->bytes, lines[line].start, lines[bracket_end(draft, line)].end,
                               DRS_KEY_BYTES);
        if (drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &wrapped, &row, &again) &&
            again.form->item == match->form->item) {
            key = &wrapped;
            match = &again;
        }
    }
    const size_t *start = match->start;
    const size_t *end = match->end;
    size_t last = line;
    switch ((drs_head_item)match->form->item) {
    case DRS_HEAD_KIND:
        set_kind(reader, key, match);
        if (start[1] != SIZE_MAX && end[1] > start[1]) {
            set_value(draft, &record->inquiry_number, key, start[1], end[1], NULL);
        }
        break;
    case DRS_HEAD_KIND_ANSWER:
        set_kind(reader, key, match);
        reader->answer = true;
        reader->with = draft->parliament != DRS_IN(ST);
        break;
    case DRS_HEAD_OTHER:
        if (!reader->kind) {
            set_kind(reader, key, match);
            reader->other = true;
        }
        break;
    case DRS_HEAD_ANSWER:
        reader->answer = true;
        if (start[1] != SIZE_MAX) {
            drs_date_take(draft, DRS_DATE_ANSWERED, key, start[1], end[1]);
        }
        if (key->length > 8 && !draft->government_answers) {
            const char *whole = strstr(key->bytes, "dessenats") ? "Senat" : NULL;
            draft->government_answers = whole != NULL;
            draft->government_name = (drs_piece){draft->text->lines[line].start, draft->text->lines[line].end};
        }
        break;
    case DRS_HEAD_GOVERNMENT:
        draft->government_answers = true;
        draft->government_name = (drs_piece){draft->text->lines[line].start, draft->text->lines[line].end};
        draft->saarland_government = strstr(key->bytes, "saarlandes") != NULL;
        break;
    case DRS_HEAD_ANSWERS_TO:
        last = item_end(draft, line);
        take_answers_to(reader, line, last, key, match);
        break;
    case DRS_HEAD_ASKERS:
    case DRS_HEAD_ASKERS_MORE:
    case DRS_HEAD_KIND_ASKERS:
        if (match->form->item == DRS_HEAD_KIND_ASKERS) {
            set_value(draft, &record->kind, key, start[0], start[1], match->form->value);
            reader->kind = true;
        }
        last = item_end(draft, line);
        take_askers(reader, line, last, key->map[start[1]]);
        break;
    case DRS_HEAD_INQUIRY_REF: {
        char reference[16];
        if (drs_key_reference(key, start[1], reference)) {
            set_value(draft, &record->inquiry_reference, key, start[1], end[1], reference);
        }
        break;
    }
    case DRS_HEAD_REFERENCE: {
        char reference[16];
        if (drs_key_reference(key, start[1], reference)) {
            set_value(draft, &record->reference, key, start[1], end[1], reference);
        }
        break;
    }
    case DRS_HEAD_MINISTRY: {
        last = item_end(draft, line);
        drs_strand strand = drs_strand_make(draft, line, last, 0, 2000);
        drs_answerers_read(draft, &strand, 0, strand.length,
                           drs_answerers_have_lead(draft) ? DRS_ROLE_AGREEMENT : DRS_ROLE_LEAD);
        break;
    }
    case DRS_HEAD_OFFICE_ALONE:
        last = item_end(draft, line);
        while (last + 1 < draft->end &&
               (ends_open(draft->text->bytes, &draft->text->lines[last]) ||
                ends_small(draft->text->bytes, &draft->text->lines[last])) &&
               !drs_is_furniture(&draft->text->lines[last + 1]) && drs_head_item_at(draft, last + 1) < 0 &&
               drs_body_item_at(draft, last + 1, NULL) < 0 && last - line < 4) {
            last++; /* "… und ländlichen / Raum" */
        }
        if (!record->answerer_count) {
            drs_strand strand = drs_strand_make(draft, line, last, 0, 1000);
            drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        }
        break;
    case DRS_HEAD_OFFICE: {
        last = item_end(draft, line);
        drs_strand strand = drs_strand_make(draft, line, last, key->map[start[1]], 1000);
        drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        break;
    }
    case DRS_HEAD_LETTERHEAD_MINISTRY: {
        last = item_end(draft, line);
        while (last + 1 < draft->end && last - line < 4 && in_capitals(draft, last) && in_capitals(draft, last + 1)) {
            last++;
        }
        if (record->answerer_count < 2) {
            drs_strand strand = drs_strand_make(draft, line, last, key->map[start[1]], 600);
            drs_answerers_read_house(draft, &strand);
        }
        break;
    }
    case DRS_HEAD_LETTERHEAD_OFFICE: {
        drs_strand strand = drs_strand_make(draft, line, line, key->map[start[1]], 200);
        reader->office = drs_strand_value(draft, &strand, 0, strand.length);
        break;
    }
    case DRS_HEAD_MADE_BY: {
        last = item_end(draft, line);
        if (!record->answerer_count) {
            drs_strand strand = drs_strand_make(draft, line, last, key->map[start[1]], 1000);
            drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        }
        reader->answer = true;
        break;
    }
    case DRS_HEAD_TITLE:
        if (record->title.text.bytes) {
            break;
        }
        if (end[1] > start[1]) {
            return take_title(draft, line, key->map[start[1]]);
        }
        if (line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1])) {
            draft->text->lines[line].role = DRS_ROLE_HEAD;
            return take_title(draft, line + 1, 0);
        }
        break;
    case DRS_HEAD_TITLE_AGAIN:
        while (last + 1 < draft->end && drs_head_item_at(draft, last + 1) < 0 &&
               drs_body_item_at(draft, last + 1, NULL) < 0 && last - line < TITLE_LINES &&
               repeats_title(draft, key->map[strlen("über")], draft->text->lines[last + 1].end)) {
            last++;
        }
        break;
    case DRS_HEAD_ASKED:
        drs_date_take(draft, DRS_DATE_ASKED, key, start[1], end[1]);
        break;
    case DRS_HEAD_COVER_ASKED:
        last = bracket_end(draft, line);
        drs_date_take(draft, DRS_DATE_ASKED, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_RECEIVED, key, start[2], end[2]);
        if (match->form->value) {
            reader->answer = true;
            reader->with = true;
        }
        break;
    case DRS_HEAD_COVER_ANSWER:
        last = bracket_end(draft, line);
        drs_date_take(draft, DRS_DATE_ANSWERED, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_ANSWER_RECEIVED, key, start[2], end[2]);
        reader->answer = true;
        reader->with = true;
        break;
    case DRS_HEAD_RECEIVED:
        last = item_end(draft, line);
        take_received(reader, line, last);
        reader->askers_done = true;
        break;
    case DRS_HEAD_ANSWER_OF:
        last = item_end(draft, line);
        take_answer_of(reader, line, last);
        reader->answer = true;
        break;
    case DRS_HEAD_KA_NUMBER:
        set_value(draft, &record->inquiry_number, key, start[1] + 2, end[1], NULL);
        if (start[2] != SIZE_MAX) {
            drs_date_take(draft, DRS_DATE_ASKED, key, start[2], end[2]);
        }
        break;
    case DRS_HEAD_LETTER_DATE:
        drs_date_take(draft, DRS_DATE_ANSWERED, key, start[1], end[1]);
        break;
    case DRS_HEAD_LETTER:
        return read_letter(reader, line);
    case DRS_HEAD_AND:
    case DRS_HEAD_SKIP:
    case DRS_HEAD_NONE:
        break;
    }
    mark(draft, line, last, DRS_ROLE_HEAD);
    return last;
}

/* ---- The block as a whole -------------------------------------------------------------------------------------------- */

/* Where a letter's address ends: its salutation, or be's "Im Namen des Senats …". */
static size_t find_letter(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t prose = 0;
    if (!(draft->profile->traits & DRS_PRINTS_LETTERS)) {
        return SIZE_MAX;
    }
    for (size_t i = draft->first; i < draft->end && i - draft->first < HEAD_LINES; i++) {
        /* Behind so many sentences a salutation is that of a letter which the text quotes. */
        prose += lines[i].role == DRS_ROLE_NONE && drs_is_prose(text, lines[i].start, lines[i].end);
        if (prose > ADDRESS_PROSE) {
            break;
        }
        if (text[lines[i].start] == 'S' && drs_begins(text, lines[i].start, lines[i].end, "Sehr geehrte") &&
            (text[lines[i].end - 1] == ',' || text[lines[i].end - 1] == '!')) {
            return i;
        }
        if (text[lines[i].start] == 'I' && draft->parliament == DRS_IN(BE) &&
            drs_begins(text, lines[i].start, lines[i].end, "Im Namen des Senats")) {
            return i;
        }
    }
    return SIZE_MAX;
}

int drs_head_item_at(drs_draft *draft, size_t line) {
    int item = drs_line_item(draft, line, DRS_LINE_HEAD);
    /* An office without an article means the answerer below "Antwort" alone; a title may have it on any line. */
    return item == DRS_HEAD_OFFICE_ALONE ? -1 : item;
}

/* Names with their parties in brackets right below the instrument ask, though nothing else says so. They fill their
 * lines, but for the inquiry's date. Returns their last line, SIZE_MAX where there are none. */
static size_t take_bare_askers(head_reader *reader, size_t line) {
    drs_draft *draft = reader->draft;
    const drs_line *lines = draft->text->lines;
    size_t last = line;
    while (last + 1 < draft->end && lines[last + 1].page == lines[line].page && !drs_is_furniture(&lines[last + 1]) &&
           last - line < 8) {
        last++;
    }
    drs_strand strand = drs_strand_make(draft, line, last, 0, 1600);
    size_t end = drs_askers_with_parties(draft, &strand);
    if (!end) {
        return SIZE_MAX;
    }
    size_t stop = end;
    char iso[11];
    drs_piece date = {0, 0};
    if (drs_begins(strand.bytes, end, strand.length, " vom ")) {
        drs_key key = drs_key_make(draft->arena, strand.bytes, end + 5, strand.length, 40);
        size_t used = drs_key_date(key.bytes, key.length, iso);
        if (used) {
            stop = key.map[used - 1] + 1;
            date = (drs_piece){strand.map[end + 5], strand.map[stop - 1] + 1};
        }
    }
    size_t at = drs_line_at(draft, strand.map[stop - 1]);
    if (strand.map[stop - 1] + 1 != lines[at].end) {
        return SIZE_MAX;
    }
    drs_askers_read(draft, &strand, 0, end);
    if (date.end) {
        drs_date_set(draft, DRS_DATE_ASKED, iso, date);
    }
    mark(draft, line, at, DRS_ROLE_HEAD);
    return at;
}

static bool is_same_title(drs_draft *draft, size_t line) {
    const drs_string *title = &draft->record->title.text;
    const drs_line *at = &draft->text->lines[line];
    if (!title->bytes) {
        return false;
    }
    size_t here;
    size_t there;
    uint64_t mine = drs_letters_hash(draft->text->bytes, at->start, at->end, 30, &here);
    uint64_t known = drs_letters_hash(title->bytes, 0, title->length, here, &there);
    return here >= 8 && here == there && mine == known;
}

/* "5213" below "Drucksache 16/" and the date (rp). */
static bool take_torn_number(head_reader *reader, const drs_line *line) {
    drs_draft *draft = reader->draft;
    const char *text = draft->text->bytes;
    size_t length = line->end - line->start;
    if (!reader->torn || draft->record->reference.text.bytes || length < 1 || length > 5) {
        return false;
    }
    for (size_t i = line->start; i < line->end; i++) {
        if (!drs_is_digit(text[i])) {
            return false;
        }
    }
    char reference[16];
    snprintf(reference, sizeof reference, "%u/%.*s", reader->torn, (int)length, text + line->start);
    drs_piece piece = {line->start, line->end};
    draft->record->reference.text = drs_arena_copy(draft->arena, reference, strlen(reference));
    draft->record->reference.spans = drs_spans_make(draft, &piece, 1);
    return true;
}

/* Below the title "Das Ministerium hat …", "Auf die Kleine Anfrage … hat …" begin the text: in a head such lines begin
 * small. */
static bool opens_text(const head_reader *reader, size_t index, int item) {
    const drs_draft *draft = reader->draft;
    const drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    /* "Das Ministerium …": in a head an article is in the genitive and small. */
    bool subject = drs_begins(text, line->start, line->end, "Das ") ||
                   drs_begins(text, line->start, line->end, "Die ") || drs_begins(text, line->start, line->end, "Der ");
    if (!draft->record->title.text.bytes || !reader->kind || reader->letter ||
        !drs_is_upper(text, line->start, line->end) || !(subject || drs_is_prose(text, line->start, line->end))) {
        return false;
    }
    switch ((drs_head_item)item) {
    case DRS_HEAD_ANSWERS_TO:
    case DRS_HEAD_ASKERS:
    case DRS_HEAD_KIND_ASKERS:
    case DRS_HEAD_MINISTRY:
    case DRS_HEAD_OFFICE:
    case DRS_HEAD_OTHER:
    case DRS_HEAD_SKIP:
        return true;
    case DRS_HEAD_MADE_BY:
        return text[line->end - 1] == '.'; /* "Federführend ist das Ministerium für …" stands below the title (sh) */
    default:
        return false;
    }
}

/* Reads from line `from` on; sets draft->body to the line at which the block ends. */
static void read_lines(head_reader *reader, size_t from) {
    drs_draft *draft = reader->draft;
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool second_title = false;
    draft->body = draft->end;
    for (size_t i = from; i < draft->end; i++) {
        drs_line *line = &lines[i];
        if (i - from > HEAD_LINES) {
            draft->body = i;
            return;
        }
        if (drs_is_furniture(line) || line->role == DRS_ROLE_ANSWER_SENTENCE) {
            continue;
        }
        if (take_torn_number(reader, line)) {
            line->role = DRS_ROLE_HEAD;
            continue;
        }
        drs_letterhead letterhead;
        if (drs_letterhead_eat(draft, i, &letterhead) &&
            !(reader->kind && !reader->letter && draft->record->title.text.bytes &&
              letterhead.parts == DRS_HEAD_HAS_NUMBER)) {
            bool inquiry = letterhead.parts == (DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE) && reader->kind &&
                           (draft->record->reference.text.bytes
                                ? strcmp(draft->record->reference.text.bytes, letterhead.reference) != 0
                                : reader->answers_to);
            if (!inquiry) {
                take_letterhead(reader, &letterhead);
                line->role = DRS_ROLE_HEAD;
                continue;
            }
        }
        if (reader->other && draft->record->title.text.bytes) {
            draft->body = i;
            return;
        }
        int body = drs_body_item_at(draft, i, NULL);
        bool known =
            drs_head_item_at(draft, i) == DRS_HEAD_SKIP; /* "Wortlaut der Kleinen Anfrage" above the askers (ni) */
        if (body >= 0 && body != DRS_BODY_DIVIDER && !known) {
            draft->body = i;
            return;
        }
        drs_number_head number = drs_number_read(text, line->start, line->end);
        if (number.style && reader->kind && !reader->other &&
            (draft->record->title.text.bytes || number.style != DRS_STYLE_DOT)) {
            draft->body = i;
            return;
        }
        if (reader->kind && !reader->other && drs_sentence_read(draft, i, false) != SIZE_MAX) {
            draft->body = i;
            return;
        }
        int above = reader->above;
        reader->above = -1;
        if (above == DRS_HEAD_KIND && !draft->record->asker_count && !draft->record->title.text.bytes) {
            size_t names = take_bare_askers(reader, i);
            if (names != SIZE_MAX) {
                i = names;
                continue;
            }
        }
        drs_key key = *drs_line_key(draft, i);
        drs_match match;
        size_t row = 0;
        bool again = draft->record->title.text.bytes && !reader->letter && draft->record->asker_count;
        if (again && above == DRS_HEAD_KIND && drs_head_item_at(draft, i) == DRS_HEAD_ASKERS) {
            /* The inquiry stands below the answer's title with a head of its own (hb). */
            size_t last = item_end(draft, i);
            drs_strand strand = drs_strand_make(draft, i, last, 0, 2000);
            (void)askers_end(draft, &strand, 0);
            mark(draft, i, last, DRS_ROLE_HEAD);
            reader->with = true;
            i = last;
            continue;
        }
        if (line->items[DRS_LINE_HEAD] != 1 &&
            drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match) &&
            !(match.form->item == DRS_HEAD_ASKERS && again) &&
            (match.form->item != DRS_HEAD_OFFICE_ALONE || above == DRS_HEAD_ANSWER) &&
            !opens_text(reader, i, match.form->item)) {
            int item = match.form->item;
            reader->above = item;
            reader->title_below |= (item == DRS_HEAD_COVER_ASKED && match.form->value) ||
                                   (item == DRS_HEAD_ANSWER && above == DRS_HEAD_COVER_ASKED);
            i = take_item(reader, i, &key, &match);
            continue;
        }
        /* Addresses have no form; sentences among them are left for the account to name. */
        drs_line_role address = drs_is_prose(text, line->start, line->end) ? DRS_ROLE_NONE : DRS_ROLE_HEAD;
        if (reader->letter_end != SIZE_MAX && i < reader->letter_end &&
            (draft->record->title.text.bytes || !reader->kind)) {
            line->role = (uint8_t)address;
            continue;
        }
        if (draft->record->title.text.bytes) {
            if (!second_title && is_same_title(draft, i)) {
                drs_value first_title = draft->record->title;
                size_t first = i;
                i = take_title(draft, i, 0);
                draft->record->title = first_title;
                for (; i > first && !repeats_title(draft, lines[first].start, lines[i].end); i--) {
                    lines[i].role = DRS_ROLE_NONE;
                }
                second_title = true;
                continue;
            }
            draft->body = i;
            return;
        }
        bool announced = reader->letter && draft->parliament & (DRS_IN(SN) | DRS_IN(BE)) && !reader->title_below;
        if ((reader->kind || reader->answer) && !announced) {
            if (line->end - line->start >= 3) {
                i = take_title(draft, i, 0);
                continue;
            }
        }
        if (i - from > 40 && !reader->kind) {
            draft->body = i;
            return;
        }
        line->role = (uint8_t)(reader->letter_end != SIZE_MAX ? address : DRS_ROLE_NONE);
    }
}

static void decide_paper(head_reader *reader) {
    drs_draft *draft = reader->draft;
    drs_record *record = draft->record;
    bool inquiry = reader->kind && !reader->other;
    if (reader->other) {
        record->paper = DRS_PAPER_OTHER;
        return;
    }
    if (!inquiry) {
        record->paper = reader->answer ? DRS_PAPER_ANSWER : DRS_PAPER_UNKNOWN;
        return;
    }
    if (!reader->answer) {
        record->paper = DRS_PAPER_INQUIRY;
    } else {
        record->paper = reader->with ? DRS_PAPER_INQUIRY_WITH_ANSWER : DRS_PAPER_ANSWER;
    }
}

static void find_late_letterhead(head_reader *reader, size_t from, size_t last) {
    drs_draft *draft = reader->draft;
    drs_line *lines = draft->text->lines;
    bool found = false;
    for (size_t i = from; i <= last; i++) {
        drs_letterhead head;
        char first = draft->text->bytes[lines[i].start];
        bool possible = drs_is_digit(first) ? found && lines[i].end - lines[i].start < 60
                                            : drs_begins_as_letterhead(draft->text->bytes, &lines[i]);
        bool running = lines[i].role == DRS_ROLE_RUNNING_HEAD; /* at the end of the page */
        if ((lines[i].role != DRS_ROLE_NONE && !running) || !possible || !drs_letterhead_eat(draft, i, &head)) {
            found = found && lines[i].role != DRS_ROLE_NONE;
            continue;
        }
        /* A term, a number or a date alone counts only below the parliament's name. */
        bool beside = found && head.parts & (DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_DATE | DRS_HEAD_HAS_LABEL);
        if (head.parts & DRS_HEAD_HAS_NAME || beside) {
            take_letterhead(reader, &head);
            lines[i].role = running ? DRS_ROLE_RUNNING_HEAD : DRS_ROLE_HEAD;
            found = true;
        }
    }
}

/* Number and term of a paper that has them in its running heads alone (ni, where the extractor puts heads last); nothing
 * where these do not agree. */
static void read_running_heads(head_reader *reader) {
    drs_draft *draft = reader->draft;
    drs_letterhead found = {.parts = 0};
    for (size_t i = draft->first; i < draft->end; i++) {
        drs_letterhead head;
        if (draft->text->lines[i].role != DRS_ROLE_RUNNING_HEAD || !drs_letterhead_eat(draft, i, &head) ||
            !(head.parts & DRS_HEAD_HAS_REFERENCE)) {
            continue;
        }
        if (found.parts && strcmp(found.reference, head.reference) != 0) {
            return;
        }
        if (!(found.parts & DRS_HEAD_HAS_TERM)) {
            found = head;
        }
    }
    found.parts &= DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM;
    take_letterhead(reader, &found);
}

/* The title block at the foot of page 1, below the questions (bw until 2016): from a line with the instrument alone
 * that is followed by its askers. Returns its first line, SIZE_MAX where there is none. */
static size_t find_late_block(drs_draft *draft, size_t last) {
    for (size_t i = draft->body; i < last; i++) {
        if (draft->text->lines[i].role != DRS_ROLE_NONE || drs_head_item_at(draft, i) != DRS_HEAD_KIND) {
            continue;
        }
        int next = drs_head_item_at(draft, i + 1);
        if (next == DRS_HEAD_ASKERS || next == DRS_HEAD_AND) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* The date of the letter and the office of its writer, where they stand in its side column. */
static void read_margin(head_reader *reader) {
    drs_draft *draft = reader->draft;
    for (size_t i = 0; i < draft->margin_count; i++) {
        const drs_piece *piece = &draft->margins[i];
        drs_key key = drs_key_make(draft->arena, draft->text->bytes, piece->start, piece->end, DRS_KEY_BYTES);
        drs_match match;
        size_t row = 0;
        if (!drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match)) {
            continue;
        }
        if (match.form->item == DRS_HEAD_LETTER_DATE) {
            drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
        } else if (match.form->item == DRS_HEAD_LETTERHEAD_OFFICE && !reader->office.text.bytes) {
            drs_piece office = {key.map[match.start[1]], piece->end};
            drs_strand strand = drs_strand_of_pieces(draft, &office, 1);
            reader->office = drs_strand_value(draft, &strand, 0, strand.length);
        }
    }
}

/* "Wortlaut der Kleinen Anfrage … vom …:" heads the inquiry printed once more, and its title may stand there: a paragraph
 * of its own that is no sentence. Without empty lines it cannot be told from the remark. */
static void take_title_of_inquiry(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t first = draft->body;
    if (!draft->text->gaps_mean || first >= draft->end || drs_line_skipped(&lines[first]) ||
        drs_body_item_at(draft, first, &first) != DRS_BODY_LIST_HEAD) {
        return;
    }
    first++;
    size_t end = first;
    while (end < draft->end && end - first <= TITLE_LINES && lines[end].role == DRS_ROLE_NONE &&
           lines[end].page == lines[first].page && (end == first || !lines[end].gap)) {
        end++;
    }
    /* What follows must be seen, or a paragraph that a page's end cuts off would look like a title. */
    if (end == first || end >= draft->end || end - first > TITLE_LINES || lines[end].page != lines[first].page ||
        lines[end].role != DRS_ROLE_NONE || !drs_is_upper(text, lines[first].start, lines[first].end)) {
        return;
    }
    char close = text[lines[end - 1].end - 1];
    bool asks = close == '?' || close == '!';
    if (close == '.' || close == ':' || close == ';' || close == ',') {
        return;
    }
    drs_answer_head head;
    bool answered = drs_answer_head_at(draft, end, &head) || drs_sentence_read(draft, end, false) != SIZE_MAX;
    for (size_t i = first; i < end; i++) {
        if (drs_number_read(text, lines[i].start, lines[i].end).style || drs_body_item_at(draft, i, NULL) >= 0 ||
            drs_head_item_at(draft, i) >= 0 || drs_sentence_read(draft, i, false) != SIZE_MAX) {
            return;
        }
    }
    drs_value known = draft->record->title;
    if (known.text.bytes ? !repeats_title(draft, lines[first].start, lines[end - 1].end) : asks && answered) {
        return; /* the one question, perhaps */
    }
    size_t last = take_title(draft, first, 0);
    if (known.text.bytes) {
        draft->record->title = known;
    } else if (last + 1 != end) {
        for (size_t i = first; i <= last; i++) {
            draft->text->lines[i].role = DRS_ROLE_NONE;
        }
        draft->record->title = (drs_value){0};
    }
}

void drs_head_read(drs_draft *draft) {
    head_reader reader = {.draft = draft, .above = -1};
    reader.letter_end = find_letter(draft);
    reader.letter = reader.letter_end != SIZE_MAX;
    read_lines(&reader, draft->first);
    size_t last = draft->first;
    while (last + 1 < draft->end && draft->text->lines[last + 1].page == draft->text->lines[draft->first].page &&
           last - draft->first < 400) {
        last++;
    }
    if (!reader.other && (!draft->record->asker_count || !draft->record->title.text.bytes) && draft->body < last) {
        size_t body = draft->body;
        size_t block = find_late_block(draft, last);
        if (block != SIZE_MAX) {
            read_lines(&reader, block);
        }
        draft->body = body;
    }
    if (!reader.other) {
        take_title_of_inquiry(draft);
    }
    if (draft->body <= last) {
        find_late_letterhead(&reader, draft->body, last);
    }
    if (!draft->record->reference.text.bytes) {
        read_running_heads(&reader);
    }
    /* The instrument printed before "Antwort" makes one paper of both; "Antwort … auf die Kleine Anfrage" makes two. */
    drs_record *record = draft->record;
    if (reader.kind && reader.answer && !reader.with) {
        for (size_t i = draft->first; i < draft->body; i++) {
            int item = drs_head_item_at(draft, i);
            if (item == DRS_HEAD_KIND ||
                (item == DRS_HEAD_KIND_ASKERS && draft->parliament != DRS_IN(SN) && draft->parliament != DRS_IN(SL))) {
                reader.with = true;
                break;
            }
            if (item == DRS_HEAD_ANSWERS_TO || item == DRS_HEAD_ANSWER || item == DRS_HEAD_KIND_ANSWER) {
                break;
            }
        }
    }
    drs_askers_keep_once(draft);
    decide_paper(&reader);
    read_margin(&reader);
    if (!reader.office.text.bytes) {
        reader.office = draft->letter_office;
    }
    if (reader.office.text.bytes && record->answerer_count && !draft->answerers[0].office.text.bytes) {
        draft->answerers[0].office = reader.office;
    }
}

size_t drs_head_read_divider(drs_draft *draft, size_t line) {
    drs_line *lines = draft->text->lines;
    head_reader reader = {.draft = draft, .kind = true};
    drs_key key = *drs_line_key(draft, line);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &key, &row, &match)) {
        return 0;
    }
    switch ((drs_head_item)match.form->item) {
    case DRS_HEAD_MINISTRY:
    case DRS_HEAD_MADE_BY:
    case DRS_HEAD_OFFICE:
    case DRS_HEAD_GOVERNMENT:
        return take_item(&reader, line, &key, &match) - line + 1;
    case DRS_HEAD_ASKED:
        drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
        lines[line].role = DRS_ROLE_HEAD;
        return 1;
    case DRS_HEAD_LETTER_DATE:
    case DRS_HEAD_SKIP:
        return draft->parliament == DRS_IN(NI) ? take_item(&reader, line, &key, &match) - line + 1 : 0;
    default:
        return 0;
    }
}
