#include "proof.h"

#include <stdlib.h>

#include "html.h"
#include "proof_files.h"
#include "proof_paper.h"
#include "proof_words.h"

/* Of the script, as the page's policy wants it: no other script runs, wherever it came from.
 * tests/program_test.py says what must stand here after a change of proof.js. */
#define SCRIPT_SHA256 "QmA/JIiJn7SAAlJ8MWCLT3mAmFTZ1SIBIjp34Ao+mKY="

typedef struct sheet {
    drs_buffer *out;
    drs_source_letters source;
    drs_proof_paper *papers;
    size_t count;
    drs_proof_page *pages;
    size_t page_count;
    size_t page_capacity;
} sheet;

static void text(sheet *s, const char *words) {
    drs_buffer_text(s->out, words);
}

static void number(sheet *s, uint64_t value) {
    drs_html_number(s->out, value);
}

static void string(sheet *s, drs_string value) {
    drs_html_text(s->out, value.bytes, value.length);
}

/* An id or the end of one: words and the paper's number. */
static void numbered(sheet *s, const char *words, const drs_proof_paper *paper) {
    text(s, words);
    drs_buffer_number(s->out, paper->number);
}

/* ---- Anchors ----------------------------------------------------------------------------------------------------- */

void drs_proof_line_anchor(drs_buffer *out, const drs_proof_paper *paper, uint32_t page, uint32_t line) {
    drs_buffer_byte(out, 'z');
    drs_buffer_number(out, line);
    if (page > 0 && page <= paper->page_count && paper->pages[page - 1].broken &&
        paper->pages[page - 1].first_line == line) {
        drs_buffer_byte(out, 's');
        drs_buffer_number(out, page);
    }
}

void drs_proof_anchor(drs_buffer *out, const drs_proof_paper *paper, char kind, const char *pointer, size_t length) {
    drs_buffer_byte(out, kind);
    drs_buffer_number(out, paper->number);
    drs_html_attribute(out, pointer, length);
}

/* ---- Pages and papers in the source ------------------------------------------------------------------------------ */

static void add_page(sheet *s, uint32_t line, bool broken) {
    if (s->page_count == s->page_capacity) {
        size_t capacity = s->page_capacity ? s->page_capacity * 2 : 64;
        drs_proof_page *pages = realloc(s->pages, capacity * sizeof *pages);
        if (!pages) {
            s->out->failed = true;
            return;
        }
        s->pages = pages;
        s->page_capacity = capacity;
    }
    s->pages[s->page_count++] = (drs_proof_page){line, broken};
}

/* Where the papers behind the first begin: at the line of their first part. A paper without parts has no text. */
static size_t start_of(const drs_proof_paper *paper, size_t size) {
    const drs_record *record = paper->record;
    return record->part_count ? record->parts[0].span.start : size;
}

static void scan(sheet *s) {
    size_t size = s->source.size;
    size_t begin = drs_source_letters_start(&s->source); /* of the line, or of what of it stands on the page */
    uint32_t line = 1;
    uint32_t page = 1;
    bool broken = false; /* letters of this line stand on a page before */
    size_t next = 1;
    s->papers[0].start = begin;
    s->papers[0].line = s->papers[0].page = 1;
    add_page(s, 1, false);
    for (size_t at = begin; at < size;) {
        size_t length;
        uint32_t letter = drs_source_letter(&s->source, at, &length);
        bool ends_line = drs_letter_ends_line(letter);
        bool ends_page = letter == '\f';
        length = ends_line ? drs_source_line_end(&s->source, at) : length;
        for (; next < s->count && start_of(&s->papers[next], size) < at + length; next++) {
            drs_proof_paper *paper = &s->papers[next];
            paper[-1].end = paper->start = begin;
            paper->line = line;
            paper->page = page;
        }
        if (ends_page) {
            broken = broken || at > begin;
            page++;
            add_page(s, line, broken);
        } else if (ends_line) {
            broken = false;
            line++;
        }
        at += length;
        begin = ends_page || ends_line ? at : begin;
    }
    for (; next < s->count; next++) {
        s->papers[next - 1].end = s->papers[next].start = size;
        s->papers[next].line = line;
        s->papers[next].page = page;
    }
    s->papers[s->count - 1].end = size;
}

/* ---- What the sheet counts --------------------------------------------------------------------------------------- */

static uint64_t all_letters(const drs_proof_paper *paper) {
    uint64_t all = 0;
    for (int i = 0; i < DRS_FAMILY_COUNT; i++) {
        all += paper->letters[i];
    }
    return all;
}

static size_t error_count(const drs_extraction *extraction) {
    size_t count = 0;
    for (size_t i = 0; i < extraction->diagnostic_count; i++) {
        count += extraction->diagnostics[i].severity == DRS_SEVERITY_ERROR;
    }
    return count;
}

/* The sheet counts for itself, and trusts no verdict that something else on it speaks against. */
static bool is_complete(const drs_proof_paper *paper) {
    const drs_extraction *extraction = &paper->record->extraction;
    return extraction->complete && !extraction->abstained_count && !error_count(extraction) &&
           paper->record->part_count && !paper->letters[DRS_USE_UNASSIGNED];
}

/* A share with one decimal; what is not all of it, or more than nothing, is never rounded to it. */
static void share(sheet *s, uint64_t part, uint64_t all) {
    uint64_t permille = all ? (part * 1000 + all / 2) / all : 0;
    bool least = part && !permille;
    bool most = part < all && permille == 1000;
    permille = least ? 1 : most ? 999 : permille;
    text(s, least ? "&lt;\xC2\xA0" : most ? "&gt;\xC2\xA0" : "");
    drs_buffer_number(s->out, permille / 10);
    text(s, ",");
    drs_buffer_number(s->out, permille % 10);
    text(s, "\xC2\xA0%");
}

/* ---- The head of a paper ----------------------------------------------------------------------------------------- */

static void write_name(sheet *s, const drs_proof_paper *paper) {
    const drs_record *record = paper->record;
    if (record->reference.text.length) {
        text(s, "Drucksache ");
        string(s, record->reference.text);
    } else {
        text(s, "Drucksache ohne Nummer");
    }
}

static void write_subject(sheet *s, const drs_proof_paper *paper) {
    const drs_record *record = paper->record;
    const char *parliament = record->parliament.text.length ? drs_name_words(record->parliament.text) : NULL;
    const char *kind = record->paper ? drs_paper_name(record->paper) : NULL;
    text(s, "<p class=\"kicker\">");
    text(s, parliament ? parliament : "Parlament nicht erkannt");
    if (record->legislative_term.text.length) {
        text(s, " · ");
        string(s, record->legislative_term.text);
        text(s, ". Wahlperiode");
    }
    if (kind) {
        text(s, " · ");
        text(s, drs_name_words((drs_string){kind, strlen(kind)}));
    }
    numbered(s, "</p>\n<h2 id=\"titel", paper);
    text(s, "\">");
    write_name(s, paper);
    text(s, "</h2>\n");
    if (record->title.text.length) {
        text(s, "<p class=\"subject\">");
        string(s, record->title.text);
        text(s, "</p>\n");
    }
}

static void write_abstained(sheet *s, const drs_proof_paper *paper) {
    const drs_extraction *extraction = &paper->record->extraction;
    text(s, "<li>Weggelassen, weil nicht sicher zu lesen: ");
    for (size_t i = 0; i < extraction->abstained_count; i++) {
        drs_string pointer = extraction->abstained[i];
        text(s, i ? "; " : "");
        const drs_proof_entry *entry = drs_proof_index_find(&paper->index, pointer.bytes, pointer.length);
        bool link = entry && entry->anchored;
        if (link) {
            text(s, "<a href=\"#");
            drs_proof_anchor(s->out, paper, 'w', pointer.bytes, pointer.length);
            text(s, "\">");
        }
        drs_proof_label(s->out, paper->record, pointer);
        text(s, link ? "</a> <code>" : " <code>");
        string(s, pointer);
        text(s, "</code>");
    }
    text(s, ".</li>\n");
}

static void write_reasons(sheet *s, const drs_proof_paper *paper) {
    const drs_extraction *extraction = &paper->record->extraction;
    size_t errors = error_count(extraction);
    text(s, "<ul>\n");
    if (!paper->record->part_count) {
        text(s, "<li>Zu dieser Drucksache liegt kein Nachweis der Zeichen vor.</li>\n");
    }
    if (paper->open_count) {
        numbered(s, "<li><a href=\"#offen", paper);
        text(s, paper->open_count == 1 ? "\">1 Stelle" : "\">");
        if (paper->open_count > 1) {
            number(s, paper->open_count);
            text(s, " Stellen");
        }
        text(s, "</a> mit ");
        number(s, paper->letters[DRS_USE_UNASSIGNED]);
        text(s, paper->open_count == 1 ? " Zeichen ist keinem Teil des Datensatzes zugeordnet.</li>\n"
                                       : " Zeichen sind keinem Teil des Datensatzes zugeordnet.</li>\n");
    }
    if (extraction->abstained_count) {
        write_abstained(s, paper);
    }
    if (errors) {
        numbered(s, "<li>Der Leser meldet <a href=\"#meldungen", paper);
        text(s, "\">");
        number(s, errors);
        text(s, " Fehler</a>.</li>\n");
    } else if (!extraction->complete && !paper->open_count && !extraction->abstained_count) {
        text(s, "<li>Der Leser hält den Datensatz nicht für vollständig.</li>\n");
    }
    text(s, "</ul>\n");
}

static void write_verdict(sheet *s, const drs_proof_paper *paper) {
    bool complete = is_complete(paper);
    uint64_t all = all_letters(paper);
    text(s, complete ? "<section class=\"verdict complete\"" : "<section class=\"verdict incomplete\"");
    numbered(s, " aria-labelledby=\"ergebnis", paper);
    numbered(s, "\">\n<h3 id=\"ergebnis", paper);
    text(s, complete ? "\"><span aria-hidden=\"true\">✓</span> Vollständig gelesen</h3>\n"
                     : "\"><span aria-hidden=\"true\">!</span> Nicht vollständig</h3>\n");
    if (!complete) {
        write_reasons(s, paper);
    }
    text(s, "<p>");
    if (all && !paper->letters[DRS_USE_UNASSIGNED]) {
        text(s, "Jedes der ");
        number(s, all);
        text(s, " Zeichen der Drucksache ist zugeordnet.");
    } else {
        text(s, "Zugeordnet sind ");
        number(s, all - paper->letters[DRS_USE_UNASSIGNED]);
        text(s, " von ");
        number(s, all);
        text(s, " Zeichen der Drucksache (");
        share(s, all - paper->letters[DRS_USE_UNASSIGNED], all);
        text(s, ").");
    }
    if (paper->letters[DRS_USE_LOST]) {
        text(s, " ");
        number(s, paper->letters[DRS_USE_LOST]);
        text(s, " Zeichen ergeben keinen Text und sind so vermerkt.");
    }
    text(s, "</p>\n</section>\n");
}

/* ---- The legend -------------------------------------------------------------------------------------------------- */

/* The order of the legend: what the record holds, what stands around it, what is open. */
static const int families[] = {
    DRS_FAMILY_QUESTION, DRS_FAMILY_ANSWER,    DRS_USE_VALUE,       DRS_USE_HEADING,    DRS_USE_RESTATED,
    DRS_USE_LETTERHEAD,  DRS_USE_RUNNING_HEAD, DRS_USE_PAGE_NUMBER, DRS_USE_IMPRINT,    DRS_USE_CONTENTS,
    DRS_USE_SIGNATURE,   DRS_USE_ANNEX,        DRS_USE_LOST,        DRS_USE_UNASSIGNED,
};

static const char *family_class(int family) {
    return family == DRS_FAMILY_QUESTION ? "question"
           : family == DRS_FAMILY_ANSWER ? "answer"
                                         : drs_use_name((drs_use)family);
}

static const char *family_words(int family) {
    return family == DRS_FAMILY_QUESTION ? "Frage"
           : family == DRS_FAMILY_ANSWER ? "Antwort"
           : family == DRS_USE_VALUE     ? "Anderer Wert"
                                         : drs_use_words((drs_use)family);
}

static const char *family_meaning(int family) {
    return family >= DRS_USE_COUNT ? drs_use_meaning(DRS_USE_VALUE) : drs_use_meaning((drs_use)family);
}

static void write_bar(sheet *s, const drs_proof_paper *paper) {
    uint64_t all = all_letters(paper);
    uint64_t before = 0;
    text(s, "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (size_t i = 0; i < sizeof families / sizeof *families && all; i++) {
        uint64_t letters = paper->letters[families[i]];
        uint64_t from = before * 1000 / all;
        before += letters;
        uint64_t to = before * 1000 / all;
        if (letters) {
            text(s, "<rect class=\"");
            text(s, family_class(families[i]));
            text(s, "\" x=\"");
            drs_buffer_number(s->out, from);
            text(s, "\" width=\"");
            drs_buffer_number(s->out, to > from ? to - from : 1);
            text(s, "\" height=\"10\"/>");
        }
    }
    text(s, "</svg>\n");
}

static void write_legend(sheet *s, const drs_proof_paper *paper) {
    uint64_t all = all_letters(paper);
    numbered(s, "<section class=\"legend\" aria-labelledby=\"legende", paper);
    numbered(s, "\">\n<h3 id=\"legende", paper);
    text(s, "\">Was aus jedem Zeichen wurde</h3>\n");
    write_bar(s, paper);
    text(s, "<table>\n<thead><tr><th scope=\"col\">Kennzeichnung</th><th scope=\"col\">Bedeutung</th>"
            "<th scope=\"col\">Zeichen</th><th scope=\"col\">Anteil</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        int family = families[i];
        if (!paper->letters[family] && family != DRS_USE_UNASSIGNED) {
            continue;
        }
        text(s, "<tr><th scope=\"row\"><span class=\"");
        text(s, family_class(family));
        text(s, "\">");
        text(s, family_words(family));
        text(s, "</span></th><td>");
        text(s, family_meaning(family));
        text(s, "</td><td>");
        number(s, paper->letters[family]);
        text(s, "</td><td>");
        share(s, paper->letters[family], all);
        text(s, "</td></tr>\n");
    }
    text(s, "</tbody>\n</table>\n</section>\n");
}

/* ---- Messages and left-overs ------------------------------------------------------------------------------------- */

/* A long list scrolls, so the keyboard must reach it. */
static void open_list(sheet *s, const char *tag, size_t count) {
    text(s, tag);
    text(s, count > 5 ? " class=\"long\" tabindex=\"0\">\n" : ">\n");
}

static const char *meaning_of(const char *code) {
    const drs_diagnostic_description *description;
    for (size_t i = 0; (description = drs_diagnostic_at(i)) != NULL; i++) {
        if (strcmp(description->code, code) == 0) {
            return description->meaning;
        }
    }
    return NULL;
}

static void write_detail(sheet *s, drs_string detail) {
    size_t digits = 0;
    while (digits < detail.length &&
           ((detail.bytes[digits] >= '0' && detail.bytes[digits] <= '9') || (digits && detail.bytes[digits] == ' '))) {
        digits++;
    }
    const char *german = drs_detail_words(detail.bytes + digits, detail.length - digits);
    string(s, (drs_string){detail.bytes, german ? digits : detail.length});
    text(s, german ? german : "");
}

/* The days that a message on dates speaks of, as Germans write them: " (28.05.2025, 04.06.2026)". */
static void write_days(sheet *s, drs_string detail) {
    bool any = false;
    for (size_t at = 0; at + 10 <= detail.length; at++) {
        const char *day = detail.bytes + at;
        bool iso = true;
        for (size_t i = 0; i < 10 && iso; i++) {
            iso = i == 4 || i == 7 ? day[i] == '-' : day[i] >= '0' && day[i] <= '9';
        }
        if (iso) {
            text(s, any ? ", " : " (");
            string(s, (drs_string){day + 8, 2});
            text(s, ".");
            string(s, (drs_string){day + 5, 2});
            text(s, ".");
            string(s, (drs_string){day, 4});
            any = true;
            at += 9;
        }
    }
    text(s, any ? ")" : "");
}

/* The message in German where it is known; what it says beyond its meaning (a number, a name) stays. */
static void write_message(sheet *s, const drs_diagnostic *diagnostic) {
    const char *words = drs_diagnostic_words(diagnostic->code);
    const char *meaning = meaning_of(diagnostic->code);
    size_t length = meaning ? strlen(meaning) : 0;
    drs_string message = diagnostic->message;
    if (!words || message.length < length || memcmp(message.bytes, meaning, length) != 0) {
        text(s, "<span lang=\"en\">");
        string(s, message);
        text(s, "</span>");
        return;
    }
    text(s, words);
    drs_string detail = {message.bytes + length, message.length - length};
    if (strncmp(diagnostic->code, "date.", 5) == 0) {
        write_days(s, detail);
    } else if (detail.length > 2 && memcmp(detail.bytes, ": ", 2) == 0) {
        text(s, ": ");
        write_detail(s, (drs_string){detail.bytes + 2, detail.length - 2});
    }
    text(s, ".");
}

static void write_diagnostic(sheet *s, const drs_proof_paper *paper, const drs_diagnostic *diagnostic) {
    text(s, "<li class=\"");
    text(s, drs_severity_name(diagnostic->severity));
    text(s, "\"><strong>");
    text(s, drs_severity_words(diagnostic->severity));
    text(s, "</strong> ");
    write_message(s, diagnostic);
    if (diagnostic->line) {
        text(s, " <a href=\"#");
        drs_proof_line_anchor(s->out, paper, diagnostic->page, diagnostic->line);
        text(s, "\">");
        if (diagnostic->page) {
            text(s, "Seite ");
            drs_buffer_number(s->out, diagnostic->page);
            text(s, ", ");
        }
        text(s, "Zeile ");
        drs_buffer_number(s->out, diagnostic->line);
        text(s, "</a>");
    }
    text(s, " <code>");
    drs_html_text(s->out, diagnostic->code, strlen(diagnostic->code));
    text(s, "</code></li>\n");
}

static void write_messages(sheet *s, const drs_proof_paper *paper) {
    const drs_extraction *extraction = &paper->record->extraction;
    numbered(s, "<section class=\"messages\" aria-labelledby=\"meldungen", paper);
    numbered(s, "\">\n<h3 id=\"meldungen", paper);
    text(s, "\">Meldungen des Lesers</h3>\n");
    if (!extraction->diagnostic_count) {
        text(s, "<p>Keine.</p>\n</section>\n");
        return;
    }
    open_list(s, "<ul", extraction->diagnostic_count);
    for (size_t i = 0; i < extraction->diagnostic_count; i++) {
        write_diagnostic(s, paper, &extraction->diagnostics[i]);
    }
    text(s, "</ul>\n");
    if (extraction->diagnostics_dropped) {
        text(s, "<p>Dazu ");
        number(s, extraction->diagnostics_dropped);
        text(s, " weitere, die nicht aufgehoben wurden.</p>\n");
    }
    text(s, "</section>\n");
}

static void write_open(sheet *s, drs_proof_paper *paper) {
    if (!paper->open_count) {
        return;
    }
    numbered(s, "<section class=\"open\" aria-labelledby=\"offen", paper);
    numbered(s, "\">\n<h3 id=\"offen", paper);
    text(s, "\">Nicht zugeordnet</h3>\n");
    open_list(s, "<ol", paper->open_count);
    drs_buffer_append(s->out, paper->open.bytes, paper->open.length);
    text(s, "</ol>\n");
    if (paper->open_count > DRS_PROOF_MOST_OPEN) {
        text(s, "<p>Dazu ");
        number(s, paper->open_count - DRS_PROOF_MOST_OPEN);
        text(s, " weitere Stellen; sie sind in der Drucksache gekennzeichnet.</p>\n");
    }
    text(s, "</section>\n");
}

/* ---- The page ---------------------------------------------------------------------------------------------------- */

static void write_paper(sheet *s, drs_proof_paper *paper) {
    numbered(s, "<article class=\"sheet\" id=\"blatt", paper);
    numbered(s, "\" aria-labelledby=\"titel", paper);
    text(s, "\">\n<header>\n<div class=\"name\">\n");
    write_subject(s, paper);
    text(s, "</div>\n");
    write_verdict(s, paper);
    write_legend(s, paper);
    text(s, "<div class=\"findings\">\n");
    write_open(s, paper);
    write_messages(s, paper);
    text(s, "</div>\n</header>\n<div class=\"sides\">\n");
    numbered(s, "<section class=\"paper\" tabindex=\"0\" aria-labelledby=\"gedruckt", paper);
    numbered(s, "\">\n<h3 id=\"gedruckt", paper);
    text(s, "\">Die Drucksache, wie gedruckt</h3>\n");
    drs_buffer_append(s->out, paper->printed.bytes, paper->printed.length);
    numbered(s, "</section>\n<section class=\"record\" tabindex=\"0\" aria-labelledby=\"datensatz", paper);
    numbered(s, "\">\n<h3 id=\"datensatz", paper);
    text(s, "\">Der Datensatz</h3>\n");
    drs_buffer_append(s->out, paper->values.bytes, paper->values.length);
    text(s,
         "</section>\n</div>\n"
         "<p class=\"sign-off\"><span>Geprüft am</span><span>Name</span><span>Unterschrift</span></p>\n</article>\n");
}

static void write_contents(sheet *s) {
    text(s, "<nav class=\"papers\" aria-label=\"Drucksachen in dieser Datei\">\n<ol>\n");
    for (size_t i = 0; i < s->count; i++) {
        numbered(s, "<li><a href=\"#blatt", &s->papers[i]);
        text(s, "\">");
        write_name(s, &s->papers[i]);
        text(s, is_complete(&s->papers[i]) ? "</a>: vollständig gelesen</li>\n" : "</a>: nicht vollständig</li>\n");
    }
    text(s, "</ol>\n</nav>\n");
}

static void write_head(sheet *s) {
    text(s, "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "script-src 'sha256-" SCRIPT_SHA256 "'; base-uri 'none'; form-action 'none'\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
            "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
            "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>Prüfbogen: ");
    if (s->count == 1) {
        write_name(s, &s->papers[0]);
    } else {
        number(s, s->count);
        text(s, " Drucksachen");
    }
    text(s, "</title>\n<style>\n");
    drs_buffer_append(s->out, drs_proof_css, drs_proof_css_length);
    text(s, "</style>\n</head>\n<body>\n<nav class=\"skip\" aria-label=\"Sprungmarken\">"
            "<a href=\"#ergebnis1\">Zum Ergebnis</a> <a href=\"#gedruckt1\">Zur Drucksache</a> "
            "<a href=\"#datensatz1\">Zum Datensatz</a></nav>\n<header class=\"top\">\n<h1>Prüfbogen</h1>\n");
    drs_string file = s->papers[0].record->source.file;
    if (file.length) {
        text(s, "<p>");
        string(s, file);
        text(s, "</p>\n");
    }
    text(s, "</header>\n<main>\n");
}

static void write_foot(sheet *s) {
    text(s, "</main>\n<footer>\n<p>Erstellt von drs ");
    text(s, drs_version());
    text(s, ", Datensatz nach Vertrag " DRS_RECORD_VERSION ". Ein Wert, der nicht sicher zu lesen ist, fehlt im "
            "Datensatz.</p>\n</footer>\n<script>");
    drs_buffer_append(s->out, drs_proof_js, drs_proof_js_length);
    text(s, "</script>\n</body>\n</html>\n");
}

/* The sides first: the head counts what they found. */
static bool make_sides(sheet *s) {
    scan(s);
    for (size_t i = 0; i < s->count && !s->out->failed; i++) {
        drs_proof_paper *paper = &s->papers[i];
        paper->source = &s->source;
        paper->pages = s->pages;
        paper->page_count = s->page_count;
        if (!drs_proof_index_make(&paper->index, paper->record)) {
            return false;
        }
        drs_proof_write_record(paper);
        drs_proof_write_printed(paper);
        if (paper->values.failed || paper->printed.failed || paper->open.failed) {
            return false;
        }
    }
    return !s->out->failed;
}

static void write_sheet(sheet *s) {
    write_head(s);
    if (s->count > 1) {
        write_contents(s);
    }
    for (size_t i = 0; i < s->count; i++) {
        write_paper(s, &s->papers[i]);
        drs_buffer_free(&s->papers[i].printed);
    }
    write_foot(s);
}

void drs_proof_write(drs_buffer *out, const drs_record *const *records, size_t count, const void *bytes, size_t size) {
    if (!count) {
        return;
    }
    sheet s = {.out = out, .source = drs_source_letters_of(bytes, size, records[0]->source.encoding), .count = count};
    s.papers = calloc(count, sizeof *s.papers);
    for (size_t i = 0; s.papers && i < count; i++) {
        s.papers[i].number = i + 1;
        s.papers[i].record = records[i];
    }
    if (s.papers && make_sides(&s)) {
        write_sheet(&s);
    } else {
        out->failed = true;
    }
    for (size_t i = 0; s.papers && i < count; i++) {
        drs_proof_index_free(&s.papers[i].index);
        drs_buffer_free(&s.papers[i].values);
        drs_buffer_free(&s.papers[i].printed);
        drs_buffer_free(&s.papers[i].open);
    }
    free(s.papers);
    free(s.pages);
}
