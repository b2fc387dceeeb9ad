/* proof_printed.c - the paper as printed: pages, lines with their numbers, every letter marked by what became of it.
 *
 * A line is looked at as a whole: its pieces are found and named before they are written, since the line itself says in
 * the margin what begins on it. */
#include <stdlib.h>

#include "html.h"
#include "proof_paper.h"
#include "proof_words.h"

/* Letters of a left-over that the list on top shows. */
enum { OPEN_EXCERPT = 160 };

/* A stretch of one line. */
typedef struct piece {
    size_t start;
    size_t end;
    drs_use use;
    drs_string pointer;
    size_t part;       /* SIZE_MAX: no part of the record covers it */
    bool run;          /* the piece before is of another use or value */
    drs_string target; /* the pointer whose anchor on the record's side it is tied to */
    size_t label;      /* where its label stands in printer.labels */
    size_t label_length;
} piece;

/* Lines that follow each other are one left-over: so many a person looks at, not so many lines. */
typedef struct open_place {
    uint32_t page;
    uint32_t first_line;
    uint32_t last_line;
    unsigned letters;   /* that are left for the excerpt */
    drs_buffer excerpt; /* HTML */
} open_place;

typedef struct printer {
    drs_proof_paper *paper;
    drs_buffer *out;
    const drs_source_letters *source;
    bool bytewise; /* ASCII is one byte a letter */
    size_t next_part;
    uint32_t line;
    uint32_t page;
    bool page_open;
    piece *pieces; /* of this line */
    size_t piece_count;
    size_t piece_capacity;
    drs_buffer labels; /* of the pieces of this line */
    drs_buffer note;   /* what stands in the margin of this line */
    piece run;         /* the last piece: what the next one may go on with */
    drs_buffer label;  /* of the run */
    drs_buffer noted;  /* the label that the margin named last */
    open_place open;   /* page 0: none */
} printer;

/* ---- Letters ----------------------------------------------------------------------------------------------------- */

/* Write what stands in [start, end), and count its letters. */
static uint64_t write_letters(printer *p, size_t start, size_t end) {
    uint64_t count = 0;
    for (size_t at = start; at < end;) {
        size_t run = p->bytewise ? drs_html_plain_run(p->source->bytes + at, end - at) : 0;
        drs_buffer_append(p->out, p->source->bytes + at, run);
        for (size_t i = at; i < at + run; i++) {
            count += p->source->bytes[i] != ' ';
        }
        at += run;
        if (at < end) {
            size_t length;
            uint32_t letter = drs_source_letter(p->source, at, &length);
            drs_html_letter(p->out, letter);
            count += !drs_letter_is_nothing(letter);
            at += length;
        }
    }
    return count;
}

/* ---- Pieces ------------------------------------------------------------------------------------------------------ */

static void push_piece(printer *p, piece item) {
    if (p->piece_count == p->piece_capacity) {
        size_t capacity = p->piece_capacity ? p->piece_capacity * 2 : 16;
        piece *pieces = realloc(p->pieces, capacity * sizeof *pieces);
        if (!pieces) {
            p->out->failed = true;
            return;
        }
        p->pieces = pieces;
        p->piece_capacity = capacity;
    }
    p->pieces[p->piece_count++] = item;
}

/* What no part covers: a piece too where it holds a letter. */
static void push_gap(printer *p, size_t start, size_t end) {
    size_t first = SIZE_MAX;
    size_t last = start;
    for (size_t at = start; at < end;) {
        size_t length;
        uint32_t letter = drs_source_letter(p->source, at, &length);
        at += length;
        if (!drs_letter_is_nothing(letter)) {
            first = first == SIZE_MAX ? at - length : first;
            last = at;
        }
    }
    if (first != SIZE_MAX) {
        push_piece(p, (piece){.start = first, .end = last, .use = DRS_USE_UNASSIGNED, .part = SIZE_MAX});
    }
}

/* The pieces of the line [start, end). A part that overlaps the one before gives way: no letter stands here twice. */
static void find_pieces(printer *p, size_t start, size_t end) {
    const drs_record *record = p->paper->record;
    size_t at = start;
    p->piece_count = 0;
    for (; p->next_part < record->part_count; p->next_part++) {
        const drs_part *part = &record->parts[p->next_part];
        size_t from = part->span.start > at ? part->span.start : at;
        size_t to = part->span.end < end ? part->span.end : end;
        if (from >= end) {
            break;
        }
        if (from < to) {
            push_gap(p, at, from);
            push_piece(
                p, (piece){.start = from, .end = to, .use = part->use, .pointer = part->pointer, .part = p->next_part});
            at = to;
        }
        if (part->span.end > end) {
            break; /* goes on in the next line */
        }
    }
    push_gap(p, at, end);
}

static int family_of(const piece *item) {
    static const char questions[] = "/questions/";
    static const char answers[] = "/answers/";
    if (item->use == DRS_USE_VALUE) {
        if (item->pointer.length > sizeof questions - 1 &&
            memcmp(item->pointer.bytes, questions, sizeof questions - 1) == 0) {
            return DRS_FAMILY_QUESTION;
        }
        if (item->pointer.length > sizeof answers - 1 &&
            memcmp(item->pointer.bytes, answers, sizeof answers - 1) == 0) {
            return DRS_FAMILY_ANSWER;
        }
    }
    return (unsigned)item->use < DRS_USE_COUNT ? (int)item->use : DRS_USE_UNASSIGNED;
}

static const char *class_of(int family) {
    return family == DRS_FAMILY_QUESTION ? "question"
           : family == DRS_FAMILY_ANSWER ? "answer"
                                         : drs_use_name((drs_use)family);
}

static bool same_string(drs_string a, drs_string b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

/* The nearest pointer around this one that has an anchor; an empty one where none has. */
static drs_string find_target(const printer *p, drs_string pointer) {
    while (pointer.length) {
        const drs_proof_entry *entry = drs_proof_index_find(&p->paper->index, pointer.bytes, pointer.length);
        if (entry && entry->anchored) {
            break;
        }
        do {
            pointer.length--;
        } while (pointer.length && pointer.bytes[pointer.length] != '/');
    }
    return pointer;
}

/* Clearing forgets a failure, which the sheet must not. */
static void clear(printer *p, drs_buffer *buffer) {
    p->out->failed = p->out->failed || buffer->failed;
    drs_buffer_clear(buffer);
}

static void make_label(printer *p, const piece *item) {
    clear(p, &p->label);
    if (item->use != DRS_USE_VALUE || !item->pointer.length) {
        drs_buffer_text(&p->label, drs_use_words(item->use));
    }
    if (item->pointer.length) {
        drs_buffer_text(&p->label, p->label.length ? ", " : "");
        drs_proof_label(&p->label, p->paper->record, item->pointer);
    }
}

static void copy(drs_buffer *to, const drs_buffer *from) {
    drs_buffer_append(to, from->bytes, from->length);
}

/* Words between the values of a line ("der Abgeordneten", "hat die Kleine Anfrage … beantwortet"). */
static bool is_between(const piece *item) {
    bool furniture = item->use >= DRS_USE_LETTERHEAD && item->use <= DRS_USE_SIGNATURE;
    return furniture || item->use == DRS_USE_HEADING;
}

/* What the margin says where a run begins, unless it said the same before. */
static void add_note(printer *p, const piece *item) {
    drs_buffer *words = &p->label;
    drs_buffer heading = {0};
    if (item->use == DRS_USE_HEADING) {
        drs_buffer_text(&heading, drs_use_words(item->use));
        words = &heading;
    }
    bool same = p->noted.length == words->length &&
                (words->length == 0 || memcmp(p->noted.bytes, words->bytes, words->length) == 0);
    if (!same) {
        drs_buffer_text(&p->note, p->note.length ? " · " : "");
        copy(&p->note, words);
        clear(p, &p->noted);
        copy(&p->noted, words);
    }
    p->out->failed = p->out->failed || heading.failed;
    drs_buffer_free(&heading);
}

/* Labels, targets and the margin's note: made once for a run, however many lines it has. */
static void name_pieces(printer *p) {
    bool only_between = true;
    for (size_t i = 0; i < p->piece_count; i++) {
        only_between = only_between && is_between(&p->pieces[i]);
    }
    clear(p, &p->labels);
    clear(p, &p->note);
    for (size_t i = 0; i < p->piece_count; i++) {
        piece *item = &p->pieces[i];
        item->run = p->run.end == 0 || p->run.use != item->use || !same_string(p->run.pointer, item->pointer);
        item->target = item->run ? find_target(p, item->pointer) : p->run.target;
        if (item->run) {
            make_label(p, item);
        }
        bool named = !item->run && p->noted.length;
        if (!named && (only_between || !is_between(item))) {
            add_note(p, item);
        }
        item->label = p->labels.length;
        item->label_length = p->label.length;
        copy(&p->labels, &p->label);
        p->run = *item;
    }
}

/* ---- What is not assigned ---------------------------------------------------------------------------------------- */

static void write_open_anchor(drs_buffer *out, const drs_proof_paper *paper, char kind) {
    drs_buffer_byte(out, kind);
    drs_buffer_number(out, paper->number);
    drs_buffer_byte(out, '.');
    drs_buffer_number(out, paper->open_count);
}

/* Enter the place that has ended, if there is one, into the list. */
static void close_open_place(printer *p) {
    open_place *place = &p->open;
    drs_buffer *list = &p->paper->open;
    if (!place->page) {
        return;
    }
    if (p->paper->open_count <= DRS_PROOF_MOST_OPEN) {
        drs_buffer_text(list, "<li id=\"");
        write_open_anchor(list, p->paper, 'l');
        drs_buffer_text(list, "\"><a href=\"#");
        write_open_anchor(list, p->paper, 'o');
        drs_buffer_text(list, "\">Seite ");
        drs_buffer_number(list, place->page);
        drs_buffer_text(list, place->last_line > place->first_line ? ", Zeilen " : ", Zeile ");
        drs_buffer_number(list, place->first_line);
        if (place->last_line > place->first_line) {
            drs_buffer_text(list, "–");
            drs_buffer_number(list, place->last_line);
        }
        drs_buffer_text(list, "</a> <q>");
        copy(list, &place->excerpt);
        drs_buffer_text(list, place->letters ? "</q></li>\n" : " …</q></li>\n");
    }
    place->page = 0;
}

/* One more piece that is not assigned. Returns whether a place begins with it. */
static bool add_open(printer *p, const piece *item) {
    open_place *place = &p->open;
    bool begins = place->page == 0;
    if (begins) {
        p->paper->open_count++;
        place->page = p->page;
        place->first_line = p->line;
        place->letters = OPEN_EXCERPT;
        clear(p, &place->excerpt);
    } else if (place->letters) {
        drs_buffer_byte(&place->excerpt, ' ');
    }
    place->last_line = p->line;
    size_t stop = item->start;
    for (; place->letters && stop < item->end; place->letters--) {
        size_t length;
        (void)drs_source_letter(p->source, stop, &length);
        stop += length;
    }
    drs_buffer *out = p->out;
    p->out = &place->excerpt;
    (void)write_letters(p, item->start, stop);
    p->out = out;
    return begins;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

/* The anchor of the piece, where it is the first of its kind for its pointer. */
static void write_piece_anchor(printer *p, const piece *item) {
    if (!item->pointer.length || item->part == SIZE_MAX) {
        return;
    }
    const drs_proof_entry *entry = drs_proof_index_find(&p->paper->index, item->pointer.bytes, item->pointer.length);
    for (int kind = 0; entry && kind < DRS_PIECE_KINDS; kind++) {
        if (entry->first[kind] == item->part) {
            drs_buffer_text(p->out, " id=\"");
            drs_proof_anchor(p->out, p->paper, drs_piece_anchors[kind], item->pointer.bytes, item->pointer.length);
            drs_buffer_byte(p->out, '"');
        }
    }
}

static void write_title(printer *p, const piece *item) {
    drs_buffer_text(p->out, " title=\"");
    if (item->label_length && !p->labels.failed) {
        drs_buffer_append(p->out, p->labels.bytes + item->label, item->label_length);
    }
    drs_buffer_text(p->out, "\">");
}

static void write_link(printer *p, const piece *item) {
    drs_buffer_text(p->out, " href=\"#");
    if (item->use == DRS_USE_UNASSIGNED) {
        write_open_anchor(p->out, p->paper, 'l');
    } else {
        drs_proof_anchor(p->out, p->paper, 'w', item->target.bytes, item->target.length);
    }
    drs_buffer_byte(p->out, '"');
}

static void write_piece(printer *p, const piece *item) {
    int family = family_of(item);
    bool open = item->use == DRS_USE_UNASSIGNED;
    if (!open) {
        close_open_place(p);
    }
    bool first = open ? add_open(p, item) : item->run;
    bool link = open ? p->paper->open_count <= DRS_PROOF_MOST_OPEN : item->target.length > 0;
    drs_buffer_text(p->out, link ? "<a class=\"" : "<span class=\"");
    drs_buffer_text(p->out, class_of(family));
    drs_buffer_byte(p->out, '"');
    if (open && first && link) {
        drs_buffer_text(p->out, " id=\"");
        write_open_anchor(p->out, p->paper, 'o');
        drs_buffer_byte(p->out, '"');
    } else if (!open) {
        write_piece_anchor(p, item);
    }
    if (link) {
        write_link(p, item);
        /* One stop of the tab key for a run, not one for each of its lines. */
        drs_buffer_text(p->out, first ? "" : " tabindex=\"-1\"");
    }
    write_title(p, item);
    p->paper->letters[family] += write_letters(p, item->start, item->end);
    drs_buffer_text(p->out, link ? "</a>" : "</span>");
}

static void write_line(printer *p, size_t start, size_t end) {
    find_pieces(p, start, end);
    name_pieces(p);
    drs_buffer_text(p->out, "<li id=\"");
    drs_proof_line_anchor(p->out, p->paper, p->page, p->line);
    if (p->note.length) {
        drs_buffer_text(p->out, "\" data-note=\"");
        copy(p->out, &p->note);
    }
    drs_buffer_text(p->out, "\">");
    size_t at = start;
    for (size_t i = 0; i < p->piece_count; i++) {
        const piece *item = &p->pieces[i];
        (void)write_letters(p, at, item->start);
        write_piece(p, item);
        at = item->end;
    }
    (void)write_letters(p, at, end);
    drs_buffer_text(p->out, "</li>\n");
}

static void open_page(printer *p) {
    /* A page that two papers share has its anchor where it begins. */
    const drs_proof_page *page = &p->paper->pages[p->page - 1];
    drs_buffer_text(p->out, "<section class=\"page\"");
    if (p->page > p->paper->page || p->paper->number == 1 || (page->first_line == p->line && !page->broken)) {
        drs_buffer_text(p->out, " id=\"s");
        drs_buffer_number(p->out, p->page);
        drs_buffer_byte(p->out, '"');
    }
    drs_buffer_text(p->out, ">\n<h4>Seite ");
    drs_buffer_number(p->out, p->page);
    drs_buffer_text(p->out, "</h4>\n<ol class=\"lines\" start=\"");
    drs_buffer_number(p->out, p->line);
    drs_buffer_text(p->out, "\">\n");
    /* The margin of each page stands for itself. */
    clear(p, &p->noted);
    p->page_open = true;
}

static void close_page(printer *p) {
    if (p->page_open) {
        drs_buffer_text(p->out, "</ol>\n</section>\n");
    }
    p->page_open = false;
}

/* Where the line or page that begins at `at` ends: `letter` ends it, with its `length`; 0 at the end. */
static size_t line_end(const printer *p, size_t at, size_t end, uint32_t *letter, size_t *length) {
    *letter = 0;
    *length = 0;
    while (at < end) {
        size_t size = p->bytewise ? drs_html_plain_run(p->source->bytes + at, end - at) : 0;
        if (!size) {
            *letter = drs_source_letter(p->source, at, &size);
            if (*letter == '\f' || drs_letter_ends_line(*letter)) {
                *length = drs_source_line_end(p->source, at);
                return at;
            }
        }
        at += size;
    }
    *letter = 0;
    return end;
}

static void write_pages(printer *p) {
    size_t at = p->paper->start;
    size_t end = p->paper->end;
    if (at < end || p->paper->number == 1) {
        open_page(p);
    }
    while (at < end) {
        uint32_t letter;
        size_t length;
        size_t stop = line_end(p, at, end, &letter, &length);
        if (!p->page_open) {
            open_page(p);
        }
        if (letter != '\f' || stop > at) {
            write_line(p, at, stop);
        }
        if (letter == '\f') {
            close_open_place(p);
            close_page(p);
            p->page++;
        } else {
            p->line++;
        }
        at = stop + length;
    }
    close_open_place(p);
    close_page(p);
}

void drs_proof_write_printed(drs_proof_paper *paper) {
    printer p = {
        .paper = paper, .out = &paper->printed, .source = paper->source, .line = paper->line, .page = paper->page};
    p.bytewise = p.source->coding == DRS_CODING_UTF8 || p.source->coding == DRS_CODING_WINDOWS_1252;
    write_pages(&p);
    paper->printed.failed = paper->printed.failed || p.labels.failed || p.note.failed || p.label.failed ||
                            p.noted.failed || p.open.excerpt.failed;
    drs_buffer_free(&p.labels);
    drs_buffer_free(&p.note);
    drs_buffer_free(&p.label);
    drs_buffer_free(&p.noted);
    drs_buffer_free(&p.open.excerpt);
    free(p.pieces);
}
