#include "figures.h"

#include <string.h>

#include "running_text.h"

/* ---- Words of a line ---------------------------------------------------------------------------------------------- */

static bool is_word(const char *text, drs_token at, const char *word) {
    return at.end - at.start == strlen(word) && memcmp(text + at.start, word, at.end - at.start) == 0;
}

static bool is_one_of(const char *text, drs_token at, const char *const *words) {
    return drs_word_in(text + at.start, at.end - at.start, words);
}

/* Letters that figures are printed with, beside digits. */
static size_t figure_sign(const char *text, size_t at, size_t end) {
    static const char *const signs[] = {"–", "—", "−", "€", "±", "‰"};
    switch (text[at]) {
    case '.':
    case ',':
    case '%':
    case '/':
    case '-':
    case '+':
    case ':':
    case '*':
    case '(':
    case ')':
        return 1;
    default:
        break;
    }
    for (size_t i = 0; (uint8_t)text[at] >= 0x80 && i < sizeof signs / sizeof *signs; i++) {
        if (drs_begins(text, at, end, signs[i])) {
            return strlen(signs[i]);
        }
    }
    return 0;
}

static bool is_plain_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Most lines end with a word that need not be read: figures have no letters, and the words among the units end so. */
static bool may_be_figure(const char *text, size_t start, size_t end) {
    char last = text[end - 1];
    char before = end - start >= 2 ? text[end - 2] : ' ';
    switch (last) {
    case 't':
        return before == 'n'; /* Prozent */
    case 'o':
        return before == 'r'; /* Euro */
    case 'R':
        return before == 'U'; /* EUR */
    case 'a':
        return before == 'h'; /* ha */
    case 'm':
        return before == 'k'; /* km */
    case 'C':
        return (uint8_t)before >= 0x80; /* °C */
    default:
        break;
    }
    return (uint8_t)last >= 0x80 || !(is_plain_letter(last) || is_plain_letter(before));
}

bool drs_is_figure(const char *text, drs_token at) {
    bool digit = false;
    for (size_t i = at.start; i < at.end;) {
        if (drs_is_digit(text[i])) {
            digit = true;
            i++;
            continue;
        }
        size_t sign = figure_sign(text, i, at.end);
        if (!sign) {
            return false;
        }
        i += sign;
    }
    static const char *const none[] = {"-", "–", "—", "−", "./.", NULL};
    return (digit && text[at.end - 1] != ':') || is_one_of(text, at, none);
}

bool drs_is_unit(const char *text, drs_token at) {
    char last = at.end > at.start ? text[at.end - 1] : '0';
    if (drs_is_digit(last) || (last >= '(' && last <= '/')) {
        return false; /* a figure, mostly */
    }
    static const char *const units[] = {"%", "€", "Prozent", "Euro", "‰", "EUR", "°C", "ha", "km", "m²", NULL};
    return is_one_of(text, at, units);
}

static drs_token last_token(const char *text, size_t start, size_t end) {
    while (end > start && text[end - 1] == ' ') {
        end--;
    }
    size_t from = drs_last_word(text, start, end);
    return (drs_token){from, end};
}

drs_token drs_first_token(const char *text, size_t start, size_t end) {
    start = drs_skip_spaces(text, start, end);
    size_t stop = start;
    while (stop < end && text[stop] != ' ') {
        stop++;
    }
    return (drs_token){start, stop};
}

size_t drs_figures_at_end(const char *text, size_t start, size_t end) {
    size_t count = 0;
    bool unit = false;
    for (;;) {
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        if (end == start || !may_be_figure(text, start, end)) {
            break;
        }
        drs_token word = last_token(text, start, end);
        if (!unit && drs_is_unit(text, word)) {
            unit = true;
        } else if (drs_is_figure(text, word)) {
            count++;
            unit = false;
        } else {
            break;
        }
        end = word.start;
    }
    return count;
}

/* ---- Rows and their header ----------------------------------------------------------------------------------------- */

/* Words that head the column of what the rows are about, alone. */
static const char *const stub_words[] = {"Aktionär",
                                         "Gesellschafter",
                                         "Schleuse",
                                         "Landesteil",
                                         "Dienststelle",
                                         "Hochschule",
                                         "Universität",
                                         "Krankenhaus",
                                         "Partei",
                                         "Altersgruppe",
                                         "Nationalität",
                                         "Herkunftsland",
                                         "Delikt",
                                         "Straftat",
                                         "Kategorie",
                                         "Klinik",
                                         "Jahr",
                                         "Land",
                                         "Bundesland",
                                         "Kreis",
                                         "Landkreis",
                                         "Bezirk",
                                         "Ort",
                                         "Gemeinde",
                                         "Stadt",
                                         "Gebiet",
                                         "Region",
                                         "Regierungsbezirk",
                                         "Stichtag",
                                         "Monat",
                                         "Schulart",
                                         "Schulform",
                                         "Schuljahr",
                                         "Beruf",
                                         "Träger",
                                         "Name",
                                         "Fach",
                                         "Schulträger",
                                         "Behörde",
                                         "Standort",
                                         "Einrichtung",
                                         "Kommune",
                                         "Quartal",
                                         "Ressort",
                                         "Stadt/Gemeinde",
                                         "Haushaltsjahr",
                                         "Kalenderjahr",
                                         "Polizeidirektion",
                                         "Polizeipräsidium",
                                         "Direktion",
                                         "Schulaufsichtsbezirk",
                                         "Gebietskörperschaft",
                                         "Unterrichtsfach",
                                         "Staatsangehörigkeit",
                                         NULL};

/* Words that begin a row of sums, which has no number. */
static const char *const sum_words[] = {"gesamt", "Gesamt",   "insgesamt", "Insgesamt", "zusammen",
                                        "Summe",  "Zusammen", "Summe:",    "Gesamt:",   NULL};

/* Words that a number may follow in a label: "Schule 2" with an empty cell looks like a row with one figure more. */
static const char *const counted_words[] = {
    "Schule",    "Klasse",    "Haus",       "Stufe", "Bezirk", "Kategorie", "Gruppe",  "Teil",  "Los",   "Typ",
    "Abschnitt", "Jahrgang",  "Pflegegrad", "Zone",  "Region", "Block",     "Halle",   "Linie", "Kreis", "Gebiet",
    "Station",   "Abteilung", "Phase",      "Stand", "Jahr",   "Nr.",       "Artikel", "§",     NULL};

static const char *const total_words[] = {"gesamt", "insgesamt", "zusammen", NULL};

/* Words that join others to one phrase. */
static const char *const joining_words[] = {"und", "oder", "bzw.", "der", "des", "die",
                                            "von", "in",   "im",   "mit", "für", NULL};

bool drs_is_year(const char *text, drs_token at) {
    size_t length = at.end - at.start;
    if (length != 4 && length != 7 && length != 9) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (i == 4 ? text[at.start + i] != '/' : !drs_is_digit(text[at.start + i])) {
            return false;
        }
    }
    return drs_begins(text, at.start, at.end, "19") || drs_begins(text, at.start, at.end, "20");
}

/* "3", "3.": what counts the rows. */
static bool is_count(const char *text, drs_token at) {
    size_t digits = 0;
    while (at.start + digits < at.end && drs_is_digit(text[at.start + digits])) {
        digits++;
    }
    return digits && digits <= 4 &&
           (at.start + digits == at.end || (at.start + digits + 1 == at.end && text[at.end - 1] == '.'));
}

/* One row as single blanks leave it. */
typedef struct figure_row {
    drs_token label;
    size_t figures; /* behind the label */
} figure_row;

static figure_row read_figure_row(const char *text, const drs_line *line) {
    figure_row row = {.figures = drs_figures_at_end(text, line->start, line->end)};
    size_t end = line->end;
    for (size_t i = 0; i < row.figures; i++) {
        drs_token word = last_token(text, line->start, end);
        word = drs_is_unit(text, word) ? last_token(text, line->start, word.start) : word;
        end = word.start;
    }
    if (end <= line->start && row.figures) {
        /* Nothing but figures: the first is what the row is about. */
        row.label = drs_first_token(text, line->start, line->end);
        row.figures--;
        return row;
    }
    while (end > line->start && text[end - 1] == ' ') {
        end--;
    }
    row.label = (drs_token){line->start, end};
    return row;
}

bool drs_may_be_thousands(const char *text, drs_token first, drs_token second) {
    size_t digits = 0;
    while (second.start + digits < second.end && drs_is_digit(text[second.start + digits])) {
        digits++;
    }
    bool short_figure = first.end - first.start <= 3 && drs_is_digit(text[first.start]);
    for (size_t i = first.start; i < first.end; i++) {
        short_figure = short_figure && drs_is_digit(text[i]);
    }
    return short_figure && digits == 3 && (second.start + 3 == second.end || text[second.start + 3] == ',');
}

/* The first figure may be the label's: of one alone each bare number may be. */
static bool has_counted_label(const char *text, figure_row row, size_t end) {
    drs_token first = drs_first_token(text, row.label.end, end);
    bool bare = true;
    for (size_t i = first.start; i < first.end; i++) {
        bare = bare && drs_is_digit(text[i]);
    }
    bool unit = drs_first_token(text, first.end, end).end > first.end && row.figures == 1;
    bool year_label = drs_is_year(text, row.label);
    return bare && !unit && !year_label &&
           (row.figures == 1 || is_one_of(text, last_token(text, row.label.start, row.label.end), counted_words));
}

/* "92.410": blanks are no sign of thousands in this table. */
static bool has_dotted_thousands(const char *text, const drs_line *line) {
    for (size_t i = line->start + 1; i + 3 < line->end; i++) {
        bool dotted = text[i] == '.' && drs_is_digit(text[i - 1]) && drs_is_digit(text[i + 1]) &&
                      drs_is_digit(text[i + 2]) && drs_is_digit(text[i + 3]);
        if (dotted && (i + 4 == line->end || text[i + 4] == ' ' || text[i + 4] == ',')) {
            return true;
        }
    }
    return false;
}

/* The words of a header; "Fläche in Hektar" and "Container (TEU)" are one. */
typedef struct header_phrases {
    drs_token items[DRS_MOST_COLUMNS];
    size_t count;
} header_phrases;

static void read_phrases(const char *text, size_t start, size_t end, header_phrases *phrases) {
    static const char *const measures[] = {"Hektar",  "ha",      "Prozent",  "Euro",       "Mio.",    "Tsd.",
                                           "Monaten", "Jahren",  "km",       "Metern",     "m²",      "m³",
                                           "m³/s",    "%",       "€",        "Tagen",      "Stunden", "EUR",
                                           "Tonnen",  "Minuten", "Personen", "Kilometern", "Wochen",  NULL};
    for (size_t at = start; at < end && phrases->count < DRS_MOST_COLUMNS;) {
        drs_token word = drs_first_token(text, at, end);
        drs_token next = drs_first_token(text, word.end, end);
        drs_token *before = phrases->count ? &phrases->items[phrases->count - 1] : NULL;
        if (before && is_word(text, word, "in") && is_one_of(text, next, measures)) {
            before->end = next.end;
            word = next;
        } else if (before && text[word.start] == '(' && text[word.end - 1] == ')') {
            before->end = word.end;
        } else {
            phrases->items[phrases->count++] = word;
        }
        at = word.end + 1;
    }
}

/* "Landkreis oder kreisfreie Stadt", "Name der Schule": not two columns' heads ("Bezirk Träger"), and nothing that the
 * year behind it may belong to ("Stellen seit"). */
static bool is_one_phrase(const char *text, drs_token stub) {
    bool open = true;
    bool noun = false;
    for (size_t at = stub.start; at < stub.end;) {
        drs_token word = drs_first_token(text, at, stub.end);
        bool joins = is_one_of(text, word, joining_words);
        noun = !joins && drs_is_upper(text, word.start, word.end);
        if (!joins && !open) {
            return false;
        }
        open = joins || (open && !noun && at > stub.start);
        at = word.end + 1;
    }
    return noun;
}

typedef struct figure_header {
    drs_token cells[DRS_MOST_COLUMNS];
    size_t count;
    bool numbered; /* its first column counts the rows */
    bool known;    /* its label's word is one of stub_words */
} figure_header;

/* Each column behind the first has one word that can be no part of a phrase, or a year. */
static bool read_figure_header(const char *text, const drs_line *line, size_t figures, figure_header *header) {
    size_t start = line->start;
    static const char *const counts[] = {"Nr.", "Nr", "lfd. Nr.", "Lfd. Nr.", "lfd.Nr.", "Lfd.Nr.", NULL};
    header->count = 0;
    header->numbered = false;
    for (size_t i = 0; counts[i] && !header->numbered; i++) {
        size_t length = strlen(counts[i]);
        if (drs_begins(text, start, line->end, counts[i]) && start + length < line->end &&
            text[start + length] == ' ') {
            header->numbered = true;
            header->cells[header->count++] = (drs_token){start, start + length};
            start += length + 1;
        }
    }
    if (!figures || figures + 2 >= DRS_MOST_COLUMNS) {
        return false;
    }
    header_phrases phrases = {.count = 0};
    read_phrases(text, start, line->end, &phrases);
    if (phrases.count <= figures) {
        return false;
    }
    bool years = true;
    for (size_t i = 0; i < figures; i++) {
        drs_token phrase = phrases.items[phrases.count - figures + i];
        bool year = drs_is_year(text, phrase);
        years = years && year;
        bool alone = drs_is_upper(text, phrase.start, phrase.end) || year || is_one_of(text, phrase, total_words);
        if (!alone || text[phrase.end - 1] == '-' || (!year && drs_has_digit(text, phrase.start, phrase.end))) {
            return false;
        }
        header->cells[header->count + 1 + i] = phrase;
    }
    size_t end = phrases.items[phrases.count - figures].start - 1;
    drs_token stub = {start, end};
    if (years ? drs_has_digit(text, stub.start, stub.end) || !is_one_phrase(text, stub)
              : !is_one_of(text, stub, stub_words)) {
        return false;
    }
    header->known = is_one_of(text, stub, stub_words);
    header->cells[header->count] = stub;
    header->count += figures + 1;
    return stub.end > stub.start;
}

bool drs_split_by_figures(drs_draft *draft, drs_table_lines table, drs_table *result) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    if (table.count < 3) {
        return false;
    }
    const drs_line *top = &lines[table.lines[0]];
    size_t figures = read_figure_row(text, &lines[table.lines[1]]).figures;
    figure_header header;
    if (!read_figure_header(text, top, figures, &header) || (!table.is_led && !top->gap && !header.known)) {
        return false;
    }
    bool thousands = true;
    for (size_t i = 1; i < table.count && thousands; i++) {
        thousands = !has_dotted_thousands(text, &lines[table.lines[i]]);
    }
    drs_table_row *rows = drs_arena_alloc(draft->arena, table.count, sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; i < table.count; i++) {
        const drs_line *line = &lines[table.lines[i]];
        if (i && line->page != lines[table.lines[i - 1]].page && drs_same_line(draft, table.lines[i], table.lines[0])) {
            continue;
        }
        draft->work += line->end - line->start;
        drs_string *cells = drs_arena_alloc(draft->arena, header.count, sizeof *cells);
        rows[count++] = (drs_table_row){cells, header.count};
        if (i == 0) {
            for (size_t c = 0; c < header.count; c++) {
                cells[c] = drs_line_text(draft, table.lines[0], header.cells[c].start, header.cells[c].end);
            }
            continue;
        }
        figure_row row = read_figure_row(text, line);
        if (row.figures != figures || line->flags & DRS_LINE_DOUBLED) {
            return false;
        }
        size_t used = 0;
        if (header.numbered) {
            drs_token number = drs_first_token(text, row.label.start, row.label.end);
            if (is_count(text, number) && number.end < row.label.end) {
                cells[used++] = drs_line_text(draft, table.lines[i], number.start, number.end);
                row.label.start = number.end + 1;
            } else if (is_count(text, number) || !is_one_of(text, number, sum_words)) {
                return false;
            } else {
                cells[used++] = (drs_string){"", 0};
            }
        }
        if (has_counted_label(text, row, line->end)) {
            return false;
        }
        cells[used++] = drs_line_text(draft, table.lines[i], row.label.start, row.label.end);
        drs_token before = last_token(text, row.label.start, row.label.end);
        for (size_t at = row.label.end; used < header.count; used++) {
            drs_token word = drs_first_token(text, at, line->end);
            if (thousands && drs_may_be_thousands(text, before, word)) {
                return false;
            }
            before = word;
            drs_token unit = drs_first_token(text, word.end, line->end);
            word.end = unit.end > unit.start && drs_is_unit(text, unit) ? unit.end : word.end;
            cells[used] = drs_line_text(draft, table.lines[i], word.start, word.end);
            at = word.end;
        }
    }
    result->rows = rows;
    result->row_count = count;
    return true;
}
