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
                                         "Kreis/kreisfreie Stadt",
                                         "Landkreis/kreisfreie Stadt",
                                         "Landkreis / kreisfreie Stadt",
                                         "Landkreis oder kreisfreie Stadt",
                                         "Landkreis und kreisfreie Stadt",
                                         "Kreisfreie Stadt/Landkreis",
                                         "Ortsteil",
                                         "Stadtteil",
                                         "Abschnitt",
                                         "Bereich",
                                         "Zeitraum",
                                         "Lehramt",
                                         "Programm",
                                         "Hafen",
                                         "Gruppe",
                                         "Anstalt",
                                         "Maßnahme",
                                         "Produkt",
                                         "Verein",
                                         "Gewässer",
                                         "Amtsgericht",
                                         "Landratsamt",
                                         "Station",
                                         NULL};

/* Ends of words that name one of a kind, "Nutzungsart", "Planungsbereich": what the rows are about, never what they
 * count, which is named in the plural ("Messstellen") or as a measure ("Fläche"). */
static const char *const stub_endings[] = {
    "sart",      "mart",      "lart",    "gruppe",    "bezirk",       "kreis",   "stelle",   "gebiet",     "träger",
    "sbereich",  "zeitraum",  "bahnhof", "ortsteil",  "stadtteil",    "jahr",    "semester", "inspektion", "direktion",
    "präsidium", "kategorie", "sklasse", "abschnitt", "körperschaft", "anstalt", NULL};

/* Words that begin a row of sums, which has no number. */
static const char *const sum_words[] = {"gesamt", "Gesamt",   "insgesamt", "Insgesamt", "zusammen",
                                        "Summe",  "Zusammen", "Summe:",    "Gesamt:",   NULL};

/* Words that a number may follow in a label: "Schule 2" with an empty cell looks like a row with one figure more. */
static const char *const counted_words[] = {
    "Schule",    "Klasse",    "Haus",       "Stufe", "Bezirk", "Kategorie", "Gruppe",  "Teil",  "Los",   "Typ",
    "Abschnitt", "Jahrgang",  "Pflegegrad", "Zone",  "Region", "Block",     "Halle",   "Linie", "Kreis", "Gebiet",
    "Station",   "Abteilung", "Phase",      "Stand", "Jahr",   "Nr.",       "Artikel", "§",     NULL};

/* Words that a year belongs to: "Januar 2019", "1. Halbjahr 2021". */
static const char *const period_words[] = {"Januar",   "Februar", "März",      "April",   "Mai",      "Juni",
                                           "Juli",     "August",  "September", "Oktober", "November", "Dezember",
                                           "Halbjahr", "Quartal", "Schuljahr", "Jahr",    "Stand",    "Wintersemester",
                                           "Ende",     "Anfang",  NULL};

/* Words that head a column of words, which may end with a number: "Hauptstraße 12". */
static const char *const text_words[] = {
    "Straße",   "Adresse",   "Anschrift", "Name",      "Bezeichnung", "Gegenstand", "Objekt",  "Maßnahme",
    "Grund",    "Art",       "Titel",     "Linie",     "Strecke",     "Vorschrift", "Norm",    "Rechtsgrundlage",
    "Bauwerk",  "Projekt",   "Raum",      "Kapitel",   "Ort",         "Träger",     "Produkt", "Aktenzeichen",
    "Programm", "Leistung",  "Termin",    "Ortsteil",  "Stadtteil",   "Standort",   "Nummer",  "Haltestelle",
    "Stand",    "Bemerkung", "Abschnitt", "Verfahren", NULL};

/* Words that need one behind them. */
static const char *const leading_words[] = {
    "je",  "pro", "seit", "bis",  "ab",    "zum",   "zur",   "aus",   "bei",      "nach", "vor",   "an",
    "am",  "auf", "als",  "über", "unter", "wegen", "ohne",  "durch", "vom",      "beim", "sowie", "den",
    "dem", "zu",  "um",   "ein",  "eine",  "einer", "nicht", "sehr",  "zwischen", NULL};

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

/* A figure of a row with the unit behind it, or "k. A." in its place. */
typedef struct figure {
    drs_token all;
    drs_token number;
    bool unit;
} figure;

enum { MOST_FIGURES = 2 * DRS_MOST_COLUMNS }; /* "5 612" are two */

/* One row as single blanks leave it. */
typedef struct figure_row {
    drs_token label;
    figure figures[MOST_FIGURES]; /* behind the label, from left to right */
    size_t count;
} figure_row;

/* "15.05.)" is the end of a phrase that began before it. */
static bool is_open(const char *text, drs_token at) {
    size_t opened = 0;
    for (size_t i = at.start; i < at.end; i++) {
        opened += text[i] == '(';
        if (text[i] == ')' && opened-- == 0) {
            return true;
        }
    }
    return opened > 0;
}

/* "k. A.": where it begins; `end` where none ends there. */
static size_t unknown_start(const char *text, size_t start, size_t end) {
    static const char *const words[] = {" k. A.", " k.A.", " n. b.", " n.b."};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (drs_ends(text, start, end, words[i])) {
            return end - strlen(words[i]) + 1;
        }
    }
    return end;
}

/* False for more figures than a row has. */
static bool read_figure_row(const char *text, const drs_line *line, figure_row *row) {
    figure found[MOST_FIGURES]; /* from right to left */
    size_t end = line->end;
    row->count = 0;
    while (end > line->start) {
        drs_token word = last_token(text, line->start, end);
        figure made = {word, word, false};
        size_t unknown = unknown_start(text, line->start, word.end);
        if (unknown < word.end) {
            made.all.start = made.number.start = unknown;
        } else if (drs_is_unit(text, word)) {
            made.number = last_token(text, line->start, word.start);
            made.all.start = made.number.start;
            made.unit = true;
        }
        if (unknown == word.end && (!drs_is_figure(text, made.number) || is_open(text, made.number))) {
            break;
        }
        if (row->count == MOST_FIGURES) {
            return false;
        }
        found[row->count++] = made;
        end = made.all.start;
        while (end > line->start && text[end - 1] == ' ') {
            end--;
        }
    }
    row->label = (drs_token){line->start, end};
    if (end <= line->start && row->count) {
        /* Nothing but figures: the first is what the row is about. */
        row->label = found[--row->count].all;
    }
    size_t label = row->count; /* figures from right to left, without those of the label */
    if (label && drs_is_year(text, found[label - 1].all) &&
        is_one_of(text, last_token(text, row->label.start, row->label.end), period_words)) {
        row->label.end = found[--label].all.end;
    }
    row->count = label;
    for (size_t i = 0; i < row->count; i++) {
        row->figures[i] = found[row->count - 1 - i];
    }
    return true;
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

/* "L 1163", "BW 14": a number that may belong to the short name before it. */
static bool is_short_name(const char *text, drs_token at) {
    for (size_t i = at.start; i < at.end; i++) {
        if (text[i] < 'A' || text[i] > 'Z') {
            return false;
        }
    }
    return at.end > at.start && at.end - at.start <= 3;
}

/* The first figure may be the label's: of one alone each bare number may be. */
static bool has_counted_label(const char *text, const figure_row *row, bool years) {
    drs_token first = row->figures[0].number;
    bool bare = true;
    for (size_t i = first.start; i < first.end; i++) {
        bare = bare && drs_is_digit(text[i]);
    }
    bool unit = row->figures[0].unit && row->count == 1;
    drs_token last = last_token(text, row->label.start, row->label.end);
    return bare && !unit && !drs_is_year(text, row->label) &&
           (row->count == 1 || is_one_of(text, last, counted_words) || (!years && is_short_name(text, last)));
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

/* ---- The header ------------------------------------------------------------------------------------------------------ */

/* The words of a header; "Fläche in Hektar" and "Container (TEU)" are one. */
typedef struct header_phrases {
    drs_token items[DRS_MOST_COLUMNS];
    size_t count;
    bool whole; /* each phrase has ended */
} header_phrases;

/* "in Tsd. Euro", behind "in": where it ends; `start` where nothing is measured. */
static size_t measure_end(const char *text, size_t start, size_t end) {
    static const char *const measures[] = {
        "Hektar",   "ha",         "Prozent", "Euro", "Mio.", "Tsd.",    "Monaten", "Jahren",    "km",     "Metern",
        "m²",       "m³",         "m³/s",    "%",    "€",    "Tagen",   "Stunden", "EUR",       "Tonnen", "Minuten",
        "Personen", "Kilometern", "Wochen",  "mg/l", "Mrd.", "Tausend", "T€",      "Millionen", NULL};
    static const char *const powers[] = {"Mio.", "Tsd.", "Mrd.", "Tausend", "Millionen", NULL};
    drs_token word = drs_first_token(text, start, end);
    if (!is_one_of(text, word, measures)) {
        return start;
    }
    drs_token next = drs_first_token(text, word.end, end);
    return is_one_of(text, word, powers) && is_one_of(text, next, measures) ? next.end : word.end;
}

/* "vergebene", but not "gemeldet", which heads a column by itself. */
static bool is_attribute(const char *text, drs_token at) {
    static const char *const endings[] = {"e", "er", "es", "en", "em"};
    bool small = at.end > at.start && text[at.start] >= 'a' && text[at.start] <= 'z';
    for (size_t i = 0; small && i < sizeof endings / sizeof *endings; i++) {
        if (drs_ends(text, at.start, at.end, endings[i])) {
            return !is_one_of(text, at, joining_words) && !is_one_of(text, at, leading_words);
        }
    }
    return false;
}

static void read_phrases(const char *text, size_t start, size_t end, header_phrases *phrases) {
    bool share = false; /* "davon" needs the word behind it */
    phrases->whole = true;
    for (size_t at = start; at < end && phrases->count < DRS_MOST_COLUMNS;) {
        drs_token word = drs_first_token(text, at, end);
        drs_token *before = phrases->count ? &phrases->items[phrases->count - 1] : NULL;
        size_t measured = is_word(text, word, "in") ? measure_end(text, word.end, end) : word.end;
        if (before && !share && measured > word.end) {
            word.end = before->end = measured;
        } else if (before && !share && text[word.start] == '(') {
            const char *close = memchr(text + word.start, ')', end - word.start);
            size_t stop = close ? (size_t)(close - text) + 1 : end;
            phrases->whole = phrases->whole && close && (stop == end || text[stop] == ' ');
            word.end = before->end = stop;
        } else if (share) {
            before->end = word.end;
            share = false;
        } else {
            share = is_word(text, word, "davon");
            /* "vergebene Plätze" is one, "sonstige Summe" may be two. */
            static const char *const rest[] = {"sonstige", "übrige", "andere", "weitere", "keine", NULL};
            drs_token next = drs_first_token(text, word.end, end);
            if (is_attribute(text, word) && !is_one_of(text, word, rest) && next.end > next.start &&
                drs_is_upper(text, next.start, next.end)) {
                word.end = next.end;
            }
            phrases->items[phrases->count++] = word;
        }
        at = word.end + 1;
    }
    phrases->whole = phrases->whole && !share;
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

/* Names what rows are about. */
static bool is_stub(const char *text, drs_token at) {
    if (is_one_of(text, at, stub_words)) {
        return true;
    }
    bool word = !memchr(text + at.start, ' ', at.end - at.start) && drs_is_upper(text, at.start, at.end);
    for (size_t i = 0; word && stub_endings[i]; i++) {
        if (drs_ends(text, at.start, at.end, stub_endings[i])) {
            return true;
        }
    }
    return false;
}

/* The longest name of what rows are about that the header begins with; empty where there is none. */
static drs_token known_stub(const char *text, size_t start, size_t end) {
    drs_token first = drs_first_token(text, start, end);
    drs_token known = {start, is_stub(text, first) ? first.end : start};
    for (size_t i = 0; stub_words[i]; i++) {
        size_t stop = start + strlen(stub_words[i]);
        if (stop > known.end && drs_begins(text, start, end, stub_words[i]) && (stop == end || text[stop] == ' ')) {
            known.end = stop;
        }
    }
    return known;
}

/* "01.08.2014". */
static bool is_day(const char *text, drs_token at) {
    static const char form[] = "dd.dd.dddd";
    if (at.end - at.start != strlen(form)) {
        return false;
    }
    for (size_t i = 0; form[i]; i++) {
        char byte = text[at.start + i];
        if (form[i] == 'd' ? !drs_is_digit(byte) : byte != form[i]) {
            return false;
        }
    }
    return true;
}

/* A phrase behind the stub may head a column by itself; `next` stands behind it, or nothing. */
static bool heads_column(const char *text, drs_token at, drs_token next) {
    if (drs_is_year(text, at) || is_day(text, at)) {
        return true;
    }
    drs_token word = drs_first_token(text, at.start, at.end);
    bool share = is_word(text, word, "davon");
    word = share ? drs_first_token(text, word.end, at.end) : word;
    bool upper = drs_is_upper(text, word.start, word.end) && !is_one_of(text, word, text_words);
    bool small = text[word.start] >= 'a' && text[word.start] <= 'z';
    bool goes_on = is_one_of(text, word, joining_words) || is_one_of(text, word, leading_words) ||
                   (is_attribute(text, word) && next.end > next.start && drs_is_upper(text, next.start, next.end));
    if ((!upper && !small) || (small && word.end == at.end && goes_on)) {
        return false;
    }
    char sign = text[word.end - 1];
    return sign != '-' && sign != ':' && sign != ',' && !drs_has_digit(text, word.start, word.end);
}

typedef struct figure_header {
    drs_token cells[DRS_MOST_COLUMNS];
    size_t count;
    size_t figures; /* columns behind the label */
    bool numbered;  /* its first column counts the rows */
    bool known;     /* is_stub() of its label */
    bool years;     /* nothing but years and days behind its label */
} figure_header;

/* Each column behind the first has a phrase of its own that can be no part of another, or a year. */
static bool read_figure_header(const char *text, const drs_line *line, figure_header *header) {
    size_t start = line->start;
    static const char *const counts[] = {"Nr.", "Nr", "lfd. Nr.", "Lfd. Nr.", "lfd.Nr.", "Lfd.Nr.", NULL};
    *header = (figure_header){.years = true};
    for (size_t i = 0; counts[i] && !header->numbered; i++) {
        size_t length = strlen(counts[i]);
        if (drs_begins(text, start, line->end, counts[i]) && start + length < line->end &&
            text[start + length] == ' ') {
            header->numbered = true;
            header->cells[header->count++] = (drs_token){start, start + length};
            start += length + 1;
        }
    }
    drs_token stub = known_stub(text, start, line->end);
    header->known = stub.end > stub.start;
    header_phrases phrases = {.count = 0};
    if (header->known) {
        read_phrases(text, stub.end + 1, line->end, &phrases);
    } else {
        /* Years alone tell where what the rows are about ends. */
        size_t end = line->end;
        for (drs_token word = last_token(text, start, end); word.start > start;) {
            if (!drs_is_year(text, word) && !is_day(text, word)) {
                break;
            }
            end = word.start;
            word = last_token(text, start, end);
        }
        stub = (drs_token){start, end > start ? end - 1 : start};
        if (end == line->end || drs_has_digit(text, stub.start, stub.end) || !is_one_phrase(text, stub)) {
            return false;
        }
        read_phrases(text, end, line->end, &phrases);
    }
    if (!phrases.count || !phrases.whole || phrases.count + 2 >= DRS_MOST_COLUMNS) {
        return false;
    }
    header->cells[header->count++] = stub;
    for (size_t i = 0; i < phrases.count; i++) {
        drs_token phrase = phrases.items[i];
        header->years = header->years && (drs_is_year(text, phrase) || is_day(text, phrase));
        drs_token next = i + 1 < phrases.count ? phrases.items[i + 1] : (drs_token){phrase.end, phrase.end};
        if (!heads_column(text, phrase, next)) {
            return false;
        }
        header->cells[header->count++] = phrase;
    }
    header->figures = phrases.count;
    return stub.end > stub.start;
}

/* ---- Cells ----------------------------------------------------------------------------------------------------------- */

/* What blanks may mean in a table's figures. */
typedef struct figure_blanks {
    bool thousands; /* no thousands are printed with a point: "5 612" may be one number */
    size_t open;    /* rows that have such a pair and as many figures as columns */
    size_t closed;  /* rows whose figures stand alone */
    size_t joined;  /* rows with more figures than columns */
} figure_blanks;

/* A whole number of plain digits. */
static bool read_whole(const char *text, drs_token at, uint64_t *value) {
    *value = 0;
    for (size_t i = at.start; i < at.end; i++) {
        if (!drs_is_digit(text[i])) {
            return false;
        }
        *value = *value * 10 + (uint64_t)(text[i] - '0');
    }
    return at.end > at.start && at.end - at.start <= 9;
}

/* Where a row's last figure is the sum of the others, they are what they seem. */
static bool last_is_sum(const char *text, const figure_row *row) {
    uint64_t sum = 0;
    for (size_t i = 0; i < row->count; i++) {
        uint64_t value;
        if (!read_whole(text, row->figures[i].number, &value)) {
            return false;
        }
        if (i + 1 == row->count) {
            return row->count >= 3 && value == sum;
        }
        sum += value;
    }
    return false;
}

/* The sums of columns, row by row. Where the last row prints them and one row shows how many columns there are, every
 * figure stands alone: without such a row, "9 148" and "4 357" may be numbers whose parts add up. */
typedef struct column_sums {
    uint64_t values[DRS_MOST_COLUMNS];
    bool whole; /* all figures are plain numbers */
    bool agree; /* the last row is the sum of those above it */
} column_sums;

static void add_row(const char *text, const figure_row *row, column_sums *sums) {
    drs_token first = drs_first_token(text, row->label.start, row->label.end);
    bool agree = is_one_of(text, first, sum_words) && row->count > 0;
    for (size_t i = 0; i < row->count && i < DRS_MOST_COLUMNS; i++) {
        uint64_t value = 0;
        sums->whole = sums->whole && read_whole(text, row->figures[i].number, &value);
        agree = agree && value == sums->values[i];
        sums->values[i] += value;
    }
    sums->agree = agree && sums->whole;
}

static bool may_join(const char *text, const figure_row *row, size_t index) {
    return index && !row->figures[index - 1].unit &&
           drs_may_be_thousands(text, row->figures[index - 1].number, row->figures[index].number);
}

/* Join figures to numbers so that they fill `columns`: only where one way leads there. */
static bool join_thousands(const char *text, figure_row *row, size_t columns) {
    /* A figure that can be no end of a number begins one. As many beginnings as columns leave one way. */
    figure numbers[DRS_MOST_COLUMNS];
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++) {
        if (may_join(text, row, i)) {
            numbers[count - 1].all.end = row->figures[i].all.end;
            numbers[count - 1].unit = row->figures[i].unit;
            if (i + 1 < row->count && may_join(text, row, i + 1)) {
                return false; /* "1 234 567" */
            }
        } else if (count == columns) {
            return false;
        } else {
            numbers[count++] = row->figures[i];
        }
    }
    if (count != columns) {
        return false;
    }
    memcpy(row->figures, numbers, count * sizeof *numbers);
    row->count = count;
    return true;
}

/* "1,0 bis unter", "<", "Hauptstr.": the figure behind it is not the row's. */
static bool wants_figure(const char *text, drs_token word) {
    static const char *const signs[] = {"<", ">", "=", "x", "≤", "≥", "~", "+", "±", NULL};
    return word.end > word.start &&
           (text[word.end - 1] == '.' || text[word.end - 1] == ',' || is_one_of(text, word, signs) ||
            is_one_of(text, word, joining_words) || is_one_of(text, word, leading_words));
}

/* "gut 3 bis sehr gut": a figure amid the words may be of a column of its own; in brackets it is none. */
static bool has_figure_amid(const char *text, drs_token label) {
    size_t opened = 0;
    bool first = true;
    for (size_t at = label.start; at < label.end;) {
        drs_token word = drs_first_token(text, at, label.end);
        for (size_t i = word.start; i < word.end; i++) {
            opened += text[i] == '(';
        }
        if (!first && !opened && drs_has_digit(text, word.start, word.end) && drs_is_figure(text, word) &&
            !drs_is_year(text, word)) {
            return true;
        }
        for (size_t i = word.start; i < word.end; i++) {
            opened -= opened && text[i] == ')';
        }
        first = false;
        at = drs_skip_spaces(text, word.end, label.end);
    }
    return false;
}

/* What stands in a column of years is a year: "2016 Erlass" has a cell more. */
static bool is_label_of(const char *text, const figure_header *header, drs_token label) {
    drs_token stub = header->cells[header->numbered];
    if (is_open(text, label) || (!header->years && has_figure_amid(text, label)) ||
        wants_figure(text, last_token(text, label.start, label.end))) {
        return false;
    }
    if (!drs_ends(text, stub.start, stub.end, "jahr") && !is_word(text, stub, "Jahr")) {
        return true;
    }
    drs_token first = drs_first_token(text, label.start, label.end);
    drs_token next = drs_first_token(text, first.end, label.end);
    return !drs_is_year(text, first) || next.end == next.start || text[next.start] == '(';
}

static bool blanks_are_clear(const figure_header *header, const figure_blanks *blanks) {
    enum { ENOUGH = 3 }; /* columns and rows that no empty cells and no numbers of thousands make so even */
    if (!blanks->thousands) {
        return !blanks->joined;
    }
    if (!blanks->open) {
        return true;
    }
    /* With an empty cell for each "5 612", row by row, the figures would count the same: never in all of many. Words
     * of a header may be fewer columns than they seem, but a row of figures that stand alone counts them. */
    return !blanks->joined && header->figures >= ENOUGH && blanks->open + blanks->closed >= ENOUGH &&
           (header->years || blanks->closed >= blanks->open);
}

bool drs_split_by_figures(drs_draft *draft, drs_table_lines table, drs_table *result) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    if (table.count < 3) {
        return false;
    }
    const drs_line *top = &lines[table.lines[0]];
    figure_header header;
    if (!read_figure_header(text, top, &header) || (!table.is_led && !top->gap && !header.known) ||
        (table.is_below && !header.years)) {
        return false;
    }
    figure_blanks blanks = {.thousands = true};
    column_sums sums = {.whole = true};
    for (size_t i = 1; i < table.count && blanks.thousands; i++) {
        blanks.thousands = !has_dotted_thousands(text, &lines[table.lines[i]]);
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
        figure_row row;
        if (line->flags & DRS_LINE_DOUBLED || !read_figure_row(text, line, &row) || row.count < header.figures) {
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
        drs_token before = last_token(text, row.label.start, row.label.end);
        if (has_counted_label(text, &row, header.years) || !is_label_of(text, &header, row.label) ||
            (blanks.thousands && drs_may_be_thousands(text, before, row.figures[0].number))) {
            return false;
        }
        if (row.count > header.figures) {
            blanks.joined++;
            if (!join_thousands(text, &row, header.figures) || (row.count == 1 && !drs_is_year(text, row.label))) {
                return false;
            }
        } else {
            bool open = false;
            for (size_t k = 1; k < row.count; k++) {
                bool joins = may_join(text, &row, k);
                open = open || joins;
                if (joins && text[row.figures[k].number.start] == '0') {
                    return false; /* "4 057" is one */
                }
            }
            open = open && !last_is_sum(text, &row);
            blanks.open += open;
            blanks.closed += !open;
        }
        add_row(text, &row, &sums);
        cells[used++] = drs_line_text(draft, table.lines[i], row.label.start, row.label.end);
        for (size_t k = 0; k < row.count; k++) {
            cells[used++] = drs_line_text(draft, table.lines[i], row.figures[k].all.start, row.figures[k].all.end);
        }
    }
    if (!blanks_are_clear(&header, &blanks) && !(sums.agree && blanks.closed && count >= 4 && !blanks.joined)) {
        return false;
    }
    result->rows = rows;
    result->row_count = count;
    return true;
}
