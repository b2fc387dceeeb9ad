/* memrchr */
#define _GNU_SOURCE
#include "head_lines.h"

#include <string.h>

#include "body_lines.h"
#include "furniture.h"
#include "name_particles.h"
#include "party_names.h"
#include "sentence_words.h"
#include "strand.h"

/* The foot of a page and the head of the next have fewer lines. */
#define EDGE_LINES 12u

/* A Fraktion of ninety that all sign fills so many lines (bt). */
#define LIST_LINES 30u
#define ITEM_LINES 10u /* any other item */

int drs_head_item_at(drs_draft *draft, size_t line) {
    int item = drs_line_item(draft, line, DRS_LINE_HEAD);
    /* An office without an article means the answerer below "Antwort" alone; a title may have it on any line. */
    return item == DRS_HEAD_OFFICE_ALONE ? -1 : item;
}

void drs_head_mark(drs_draft *draft, size_t first, size_t last) {
    for (size_t i = first; i <= last; i++) {
        if (!drs_is_furniture(&draft->text->lines[i])) {
            draft->text->lines[i].role = DRS_ROLE_HEAD;
        }
    }
}

bool drs_head_ends_open(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    if (last == '-' || last == ',' || last == '/' || last == '&' || last == '(' ||
        drs_ends(text, line->start, line->end, "–") || drs_ends(text, line->start, line->end, "\xC2\xAD") ||
        drs_ends(text, line->start, line->end, "\xE2\x80\x90")) {
        return true;
    }
    static const char *const citing[] = {"vgl.", "(vgl.", "siehe", "(siehe", "s.", "(s.", NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_ends_with_open_word(text, line) || drs_word_in(text + word, line->end - word, citing);
}

/* The last name of a list has one word only, behind titles or not: "der Abgeordneten Dr. Sarah" / "Philipp und Sebastian
 * Watermeier SPD". */
static bool ends_with_given_name(drs_draft *draft, size_t first, size_t last) {
    static const char *const parts[] = {", ", " und ", "bgeordneten ", "Abg. ", "bgeordnete ", "gezeichnet ", NULL};
    const drs_line *line = &draft->text->lines[last];
    const char *text = draft->text->bytes;
    /* A line of the list may begin with the name: "… Sara Muster, / Oda / Beispiel und". */
    bool begun = last > first &&
                 (text[(line - 1)->end - 1] == ',' || drs_ends(text, (line - 1)->start, (line - 1)->end, " und") ||
                  drs_ends(text, (line - 1)->start, (line - 1)->end, "gezeichnet") ||
                  drs_ends(text, (line - 1)->start, (line - 1)->end, " Dr."));
    size_t start = line->start;
    bool found = begun;
    if (last > first && drs_begins(text, start, line->end, "und ")) {
        start += strlen("und ");
        found = true;
    }
    for (size_t at = line->start; at < line->end; at++) {
        for (size_t i = 0; parts[i]; i++) {
            if (drs_begins(text, at, line->end, parts[i])) {
                start = at + strlen(parts[i]);
                found = true;
            }
        }
    }
    if (!found) {
        return false;
    }
    for (const char *blank; (blank = memchr(text + start, ' ', line->end - start)) && blank[-1] == '.';) {
        start = drs_skip_spaces(text, (size_t)(blank - text), line->end);
    }
    /* "Matthias W. / Brinksmeier" */
    size_t end = line->end;
    bool initial = end - start > 3 && text[end - 1] == '.' && text[end - 3] == ' ' && drs_is_upper(text, end - 2, end);
    end -= initial ? 3 : 0;
    return start < end && drs_is_upper(text, start, end) && !memchr(text + start, ' ', end - start) &&
           text[line->end - 1] != ')' && !drs_holds(text, start, line->end, "raktion") &&
           !drs_is_party(draft, text, start, line->end);
}

/* A line of a text, and none of a list of names, whose particles are small words too: "Konstantin von der Aue und Maria dos
 * Santos (FDP) vom 4. Mai 2022". */
static bool is_text_line(const char *text, const drs_line *line) {
    enum { LEAST_WORDS = 3 };
    static const char *const of_lists[] = {"und", "sowie", "weiterer", "des", "h.", "c.", "weiteren", "weitere", NULL};
    if (!drs_is_prose(text, line->start, line->end)) {
        return false;
    }
    size_t others = 0;
    for (size_t at = line->start; at < line->end && others < LEAST_WORDS;) {
        size_t stop = at;
        while (stop < line->end && text[stop] != ' ') {
            stop++;
        }
        others += stop > at && drs_is_lower(text, at, stop) && !drs_is_name_particle(text + at, stop - at) &&
                  !drs_word_in(text + at, stop - at, of_lists);
        at = stop + 1;
    }
    return others >= LEAST_WORDS;
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
    return drs_ends(text, start, end, "-Fraktion") || drs_ends_with_party(draft, text, start, end);
}

/* A list of names may fill several lines before the party that ends it: "… Dr. Eva / Muster, Max Muster und der
 * Fraktion / der FDP". The line that it ends on: its first where no party is near. */
static size_t list_end(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (ends_with_its_party(draft, text, lines[line].start, lines[line].end)) {
        return line;
    }
    for (size_t last = line; last + 1 < draft->end && last - line < LIST_LINES;) {
        const drs_line *next = &lines[last + 1];
        int item = drs_head_item_at(draft, last + 1);
        /* "… und der Fraktion" wants its name, however short the line. */
        bool full = lines[last].end - lines[last].start > (size_t)draft->text->printed_width * 6 / 10 ||
                    drs_ends(text, lines[last].start, lines[last].end, " Fraktion");
        if (!full || drs_is_furniture(next) || next->page != lines[last].page ||
            (item >= 0 && item != DRS_HEAD_ASKERS && item != DRS_HEAD_ASKERS_MORE) ||
            drs_body_item_at(draft, last + 1, NULL) >= 0 || is_text_line(text, next) ||
            memchr(text + next->start, '?', next->end - next->start)) {
            return line;
        }
        last++;
        drs_strand strand = drs_strand_make(draft, last - 1, last, 0, 400);
        if (ends_with_its_party(draft, strand.bytes, 0, strand.length)) {
            return last;
        }
    }
    return line;
}

static bool begins_with_dash(const char *text, const drs_line *line) {
    return text[line->start] == '-' || drs_begins(text, line->start, line->end, "–");
}

/* "- Drs. 19/7659, an die Staatskanzlei übersandt am …": the line that says when an inquiry came in breaks anywhere (ni). */
static bool goes_on_with_dates(const char *text, const drs_line *line) {
    static const char *const words[] = {"Drs", "Drucksache", "an die ", "eingegangen am ", NULL};
    size_t at = line->start;
    bool dash = begins_with_dash(text, line);
    at = dash ? drs_skip_spaces(text, at + drs_letter_size(text, at, line->end), line->end) : at;
    for (size_t i = 0; words[i]; i++) {
        if (drs_begins(text, at, line->end, words[i])) {
            return true;
        }
    }
    return false;
}

/* Names of offices and houses that a line ends amid: an adjective wants its noun ("für Ernährung, Ländlichen / Raum", "des
 * Niedersächsischen / Ministeriums"). */
static bool ends_with_adjective(const char *text, const drs_line *line) {
    static const char *const ends[] = {"lich", "isch", "ital", NULL};
    static const char *const cases[] = {"e", "en", "er", "es", NULL};
    for (size_t c = 0; cases[c]; c++) {
        size_t stop = line->end - strlen(cases[c]);
        for (size_t i = 0; drs_ends(text, line->start, line->end, cases[c]) && ends[i]; i++) {
            if (drs_ends(text, line->start, stop, ends[i])) {
                return true;
            }
        }
    }
    return false;
}

/* The names of a list go on where no line has a party yet and the next one has it in brackets: "Anfrage der Abgeordneten Eva Maria / Muster und Max Beispiel (AfD), eingegangen am …" (ni). */
static bool waits_for_party(drs_draft *draft, int own, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *next = &lines[last + 1];
    bool list = own == DRS_HEAD_RECEIVED || own == DRS_HEAD_ASKERS || own == DRS_HEAD_KIND_ASKERS;
    if (!list || memchr(text + lines[first].start, ')', lines[last].end - lines[first].start) ||
        drs_holds(text, lines[first].start, lines[last].end, "eingegangen")) {
        return false;
    }
    const char *open = memchr(text + next->start, '(', next->end - next->start);
    const char *close = open ? memchr(open, ')', (size_t)(text + next->end - open)) : NULL;
    return close && drs_is_party(draft, text, (size_t)(open + 1 - text), (size_t)(close - text)) &&
           !is_text_line(text, &(drs_line){.start = next->start, .end = (uint32_t)(open - text)});
}

static bool names_house(int item) {
    return item == DRS_HEAD_MINISTRY || item == DRS_HEAD_ANSWER_OF || item == DRS_HEAD_OFFICE ||
           item == DRS_HEAD_MADE_BY || item == DRS_HEAD_LETTERHEAD_MINISTRY || item == DRS_HEAD_OFFICE_ALONE;
}

/* "und" alone between the names of a list or the parts of a name, and not between an inquiry and its answer: what stands
 * below it is no form, or begins with who asks. */
static bool joins_names(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    if (line + 1 >= draft->end || drs_is_furniture(&lines[line + 1]) || lines[line + 1].page != lines[line].page ||
        (lines[line].gap && draft->text->gaps_mean) || (lines[line + 1].gap && draft->text->gaps_mean)) {
        return false;
    }
    int item = drs_head_item_at(draft, line + 1);
    return (item < 0 && drs_body_item_at(draft, line + 1, NULL) < 0) || item == DRS_HEAD_ASKERS ||
           item == DRS_HEAD_ASKERS_MORE;
}

static bool is_list(int item) {
    return item == DRS_HEAD_ASKERS || item == DRS_HEAD_ASKERS_MORE || item == DRS_HEAD_KIND_ASKERS;
}

static bool has_names(int item) {
    return item == DRS_HEAD_ASKERS || item == DRS_HEAD_KIND_ASKERS || item == DRS_HEAD_RECEIVED ||
           item == DRS_HEAD_ANSWERS_TO;
}

/* The line of an item ends with what wants more behind it, whatever stands on the next. */
static bool item_ends_open(const char *text, const drs_line *line, int own) {
    static const char *const open_words[] = {
        "und",        "der",        "des",          "die",     "dem",      "den",        "für",        "am",
        "vom",        "von",        "mit",          "sowie",   "DIE",      "Die",        "BÜNDNIS",    "Bündnis",
        "zur",        "im",         "in",           "an",      "auf",      "Dr.",        "Prof.",      "Drs.",
        "Drucksache", "UND",        "FÜR",          "DER",     "DES",      "gezeichnet", "Gräfin",     "Graf",
        "Freiherr",   "Freifrau",   "weiterer",     "weitere", "weiteren", "Landes",     "h.c.",       "c.",
        "Dr.-Ing.",   "Dipl.-Ing.", "Abgeordneten", "Abg.",    "FREIE",    "Fraktion",   "Fraktionen", NULL};
    char end = text[line->end - 1];
    if (end == '-') {
        /* "… - Drucksache 20/2900 -" is closed by its second dash. */
        return !(line->end - line->start > 3 && text[line->end - 2] == ' ' && drs_is_digit(text[line->end - 3]));
    }
    size_t word = drs_last_word(text, line->start, line->end);
    return end == ',' || end == '/' || end == '&' || drs_word_in(text + word, line->end - word, open_words) ||
           drs_ends(text, line->start, line->end, "90/DIE") || drs_ends(text, line->start, line->end, "90/Die") ||
           (names_house(own) && ends_with_adjective(text, line));
}

/* The line, an item itself, begins anew below one that ends open or not, within `depth` brackets. "und" and "Antwort" end a
 * list; but an article behind an open end only goes on with it. */
static bool begins_anew(int item, bool open, bool dash, unsigned depth) {
    if (item < 0 || item == DRS_HEAD_ASKERS_MORE) {
        return false;
    }
    if (item == DRS_HEAD_SKIP) {
        return !depth;
    }
    bool article = item == DRS_HEAD_ASKERS || item == DRS_HEAD_MINISTRY || item == DRS_HEAD_GOVERNMENT;
    return !(open && article && !dash);
}

/* A list of names that has not reached its party yet, on a full line, goes on where the next line ends with it. */
static bool reaches_party_below(drs_draft *draft, const drs_line *line) {
    const char *text = draft->text->bytes;
    const drs_line *next = line + 1;
    bool waits = text[line->end - 1] != ')' && line->end - line->start > (size_t)draft->text->printed_width * 6 / 10 &&
                 !drs_ends_with_party(draft, text, line->start, line->end);
    return waits && (text[next->end - 1] == ')' || drs_holds(text, next->start, next->end, "), ") ||
                     drs_holds(text, next->start, next->end, ") eingegangen am") ||
                     drs_ends_with_party(draft, text, next->start, next->end));
}

/* The last line of the item's names ends amid a name, or before the party of its last one. */
static bool breaks_off_in_names(drs_draft *draft, int own, size_t line, size_t last) {
    const drs_line *at = &draft->text->lines[last];
    const char *text = draft->text->bytes;
    const bool names = has_names(own);
    size_t word = drs_last_word(text, at->start, at->end);
    const bool amid_name = drs_is_name_particle(text + word, at->end - word) ||
                           (at->end - word == strlen("De") && drs_ends(text, word, at->end, "De"));
    return (names && (reaches_party_below(draft, at) || amid_name)) || waits_for_party(draft, own, line, last) ||
           ((names || own == DRS_HEAD_ANSWER_OF) && ends_with_given_name(draft, line, last));
}

/* A party stands on the line, or what is left of one that the line above began. */
static bool is_party_line(drs_draft *draft, const drs_line *line, bool names) {
    static const char *const parts[] = {"BÜNDNIS",     "Bündnis", "BÜNDNIS 90/DIE", "Bündnis 90/Die", "BÜNDNIS 90/",
                                        "Bündnis 90/", "FREIE",   "FRAKTIONSLOS",   "fraktionslos",   NULL};
    const char *text = draft->text->bytes;
    const drs_line *above = line - 1;
    return drs_is_party(draft, text, line->start, line->end) ||
           (names && drs_word_in(text + line->start, line->end - line->start, parts)) ||
           (line->gap == 0 && drs_ends_with_party(draft, text, above->start, above->end) &&
            drs_ends_with_party(draft, text, line->start, line->end));
}

/* The item that begins at `line` goes on behind its line `last`, up to which `depth` brackets were opened. */
static bool item_goes_on(drs_draft *draft, int own, size_t line, size_t last, unsigned depth) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[last];
    const drs_line *next = at + 1;
    const int item = drs_head_item_at(draft, last + 1);
    bool dated = own == DRS_HEAD_RECEIVED || (own == DRS_HEAD_ASKERS && item < 0 && begins_with_dash(text, next));
    if ((dated && goes_on_with_dates(text, next)) ||
        (item == DRS_HEAD_AND && (has_names(own) || names_house(own)) && joins_names(draft, last + 1))) {
        return true;
    }
    bool open = item_ends_open(text, at, own);
    if (begins_anew(item, open, text[at->end - 1] == '-', depth)) {
        return false;
    }
    open = open || breaks_off_in_names(draft, own, line, last);
    if (next->gap > 1 && draft->text->gaps_mean && !open) {
        return false;
    }
    return open || depth || drs_is_lower(text, next->start, next->end) || text[next->start] == '(' ||
           is_party_line(draft, next, has_names(own));
}

/* A page ends amid the house that an item names: "… und dem Staatsministerium für" / imprint / "Wohnen, Bau und Verkehr" (by). The
 * line on the next page that goes on; `last` where none does. */
static size_t over_page_end(drs_draft *draft, int own, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t next = last + 1;
    while (next < draft->end && next - last <= EDGE_LINES && drs_is_furniture(&lines[next])) {
        next++;
    }
    bool reached = next < draft->end && !drs_is_furniture(&lines[next]) && lines[next].page <= lines[last].page + 1;
    bool goes_on = reached && names_house(own) && item_ends_open(text, &lines[last], own) &&
                   drs_head_item_at(draft, next) < 0 && drs_body_item_at(draft, next, NULL) < 0;
    return goes_on ? next : last;
}

size_t drs_head_item_end(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const int own = drs_head_item_at(draft, line);
    const bool list = is_list(own);
    size_t last = list ? list_end(draft, line) : line;
    unsigned depth = 0;
    size_t counted = lines[line].start; /* brackets up to here */
    while (last + 1 < draft->end && last - line < (list ? LIST_LINES : ITEM_LINES)) {
        const drs_line *next = &lines[last + 1];
        if (drs_is_furniture(next) || next->page != lines[last].page) {
            size_t over = over_page_end(draft, own, last);
            if (over == last) {
                break;
            }
            last = over;
            continue;
        }
        if (list && is_text_line(text, next)) {
            break;
        }
        for (; counted < lines[last].end; counted++) {
            depth += text[counted] == '(';
            depth -= text[counted] == ')' && depth;
        }
        if (!item_goes_on(draft, own, line, last, depth)) {
            break;
        }
        last++;
    }
    return last;
}

size_t drs_head_bracket_end(const drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    const char *open = memrchr(text + at->start, '(', at->end - at->start);
    bool wraps = open && !memchr(open, ')', (size_t)(text + at->end - open)) && line + 1 < draft->end &&
                 at[1].page == at->page && memchr(text + at[1].start, ')', at[1].end - at[1].start);
    return wraps ? line + 1 : line;
}
