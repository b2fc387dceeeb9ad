#include "figure_headers.h"

#include <string.h>

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

/* Words that head a column of words, which may end with a number: "Hauptstraße 12". */
static const char *const text_words[] = {
    "Straße",   "Adresse",   "Anschrift", "Name",      "Bezeichnung", "Gegenstand", "Objekt",  "Maßnahme",
    "Grund",    "Art",       "Titel",     "Linie",     "Strecke",     "Vorschrift", "Norm",    "Rechtsgrundlage",
    "Bauwerk",  "Projekt",   "Raum",      "Kapitel",   "Ort",         "Träger",     "Produkt", "Aktenzeichen",
    "Programm", "Leistung",  "Termin",    "Ortsteil",  "Stadtteil",   "Standort",   "Nummer",  "Haltestelle",
    "Stand",    "Bemerkung", "Abschnitt", "Verfahren", NULL};

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
    if (!drs_token_among(text, word, measures)) {
        return start;
    }
    drs_token next = drs_first_token(text, word.end, end);
    return drs_token_among(text, word, powers) && drs_token_among(text, next, measures) ? next.end : word.end;
}

/* "vergebene", but not "gemeldet", which heads a column by itself. */
static bool is_attribute(const char *text, drs_token at) {
    static const char *const endings[] = {"e", "er", "es", "en", "em"};
    bool small = at.end > at.start && text[at.start] >= 'a' && text[at.start] <= 'z';
    for (size_t i = 0; small && i < sizeof endings / sizeof *endings; i++) {
        if (drs_ends(text, at.start, at.end, endings[i])) {
            return !drs_token_joins(text, at) && !drs_token_leads(text, at);
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
        size_t measured = drs_token_is(text, word, "in") ? measure_end(text, word.end, end) : word.end;
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
            share = drs_token_is(text, word, "davon");
            /* "vergebene Plätze" is one, "sonstige Summe" may be two. */
            static const char *const rest[] = {"sonstige", "übrige", "andere", "weitere", "keine", NULL};
            drs_token next = drs_first_token(text, word.end, end);
            if (is_attribute(text, word) && !drs_token_among(text, word, rest) && next.end > next.start &&
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
        bool joins = drs_token_joins(text, word);
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
    if (drs_token_among(text, at, stub_words)) {
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
    bool share = drs_token_is(text, word, "davon");
    word = share ? drs_first_token(text, word.end, at.end) : word;
    bool upper = drs_is_upper(text, word.start, word.end) && !drs_token_among(text, word, text_words);
    bool small = text[word.start] >= 'a' && text[word.start] <= 'z';
    bool goes_on = drs_token_joins(text, word) || drs_token_leads(text, word) ||
                   (is_attribute(text, word) && next.end > next.start && drs_is_upper(text, next.start, next.end));
    if ((!upper && !small) || (small && word.end == at.end && goes_on)) {
        return false;
    }
    char sign = text[word.end - 1];
    return sign != '-' && sign != ':' && sign != ',' && !drs_has_digit(text, word.start, word.end);
}

bool drs_figure_header_read(const char *text, const drs_line *line, drs_figure_header *header) {
    size_t start = line->start;
    static const char *const counts[] = {"Nr.", "Nr", "lfd. Nr.", "Lfd. Nr.", "lfd.Nr.", "Lfd.Nr.", NULL};
    *header = (drs_figure_header){.years = true};
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
        for (drs_token word = drs_last_token(text, start, end); word.start > start;) {
            if (!drs_is_year(text, word) && !is_day(text, word)) {
                break;
            }
            end = word.start;
            word = drs_last_token(text, start, end);
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
