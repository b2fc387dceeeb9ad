/* proof_paper.h - what the files of the proof sheet share: one paper of an input, its record, its place in the source.
 *
 * The two sides of the sheet are tied by anchors that are JSON pointers: the value "/title" of the first paper is
 * "w1/title" on the side of the record; its letters begin at "p1/title", a heading of it at "u1/title", a restatement at
 * "r1/title". Lines are "z44". */
#ifndef DRS_PROOF_PAPER_H
#define DRS_PROOF_PAPER_H

#include "buffer.h"
#include "drucksache.h"
#include "fields.h"
#include "source_letters.h"

/* ---- Pointers ---------------------------------------------------------------------------------------------------- */

/* The kinds of pieces that have an anchor where they begin. What is neither a value nor a restatement but belongs to
 * one is a heading (its line in a table of contents is one too). */
typedef enum drs_piece_kind { DRS_PIECE_VALUE, DRS_PIECE_HEADING, DRS_PIECE_RESTATED, DRS_PIECE_KINDS } drs_piece_kind;

/* The first letter of the anchors of each kind. */
extern const char drs_piece_anchors[DRS_PIECE_KINDS];

/* What a pointer of the parts, of an object around it, or of a value that was left out has on both sides. */
typedef struct drs_proof_entry {
    drs_string pointer;            /* borrowed from the record; bytes NULL: a free slot */
    size_t first[DRS_PIECE_KINDS]; /* number of the first part of that kind, SIZE_MAX where there is none */
    bool abstained;                /* a value that was left out */
    bool anchored;                 /* the record's side has an anchor for it */
} drs_proof_entry;

/* All of them, by hash. */
typedef struct drs_proof_index {
    drs_proof_entry *slots;
    size_t slot_count; /* a power of two */
    size_t used;
} drs_proof_index;

/* Enter the pointers of a record's parts and of the values that were left out. False where memory runs out; must be
 * freed all the same. */
bool drs_proof_index_make(drs_proof_index *index, const drs_record *record);
void drs_proof_index_free(drs_proof_index *index);

/* The entry of a pointer, NULL where no part names it or what is in it. */
drs_proof_entry *drs_proof_index_find(const drs_proof_index *index, const char *pointer, size_t length);

/* ---- Pages ------------------------------------------------------------------------------------------------------- */

/* A page of the source; they are counted through all papers of it. */
typedef struct drs_proof_page {
    uint32_t first_line;
    bool broken; /* its first line began on the page before */
} drs_proof_page;

/* ---- The paper --------------------------------------------------------------------------------------------------- */

/* What the sheet counts and colours: the uses, and for values which part of the record they belong to. */
typedef enum drs_family { DRS_FAMILY_QUESTION = DRS_USE_COUNT, DRS_FAMILY_ANSWER, DRS_FAMILY_COUNT } drs_family;

/* Left-overs that the list on top shows; the rest is marked and counted. */
enum { DRS_PROOF_MOST_OPEN = 200 };

typedef struct drs_proof_paper {
    size_t number; /* from 1 */
    const drs_record *record;
    const drs_source_letters *source;
    const drs_proof_page *pages; /* of the whole source */
    size_t page_count;
    size_t start; /* where its text begins and ends in the source */
    size_t end;
    uint32_t line; /* of `start` */
    uint32_t page;
    drs_proof_index index;
    uint64_t letters[DRS_FAMILY_COUNT]; /* of each drs_family; a drs_use that is no value is one too */
    size_t open_count;                  /* places that are not assigned */
    drs_buffer printed;                 /* HTML: the paper */
    drs_buffer values;                  /* HTML: the record */
    drs_buffer open;                    /* HTML: the items of the list of what is not assigned */
} drs_proof_paper;

/* Make paper->values (proof_record.c). */
void drs_proof_write_record(drs_proof_paper *paper);

/* Make paper->printed, paper->open and the counts, after the record: links go only where an anchor is
 * (proof_printed.c). */
void drs_proof_write_printed(drs_proof_paper *paper);

/* Append the anchor of a line: "z44", or "z44s2" for what stands on page 2 of a line that began before it. */
void drs_proof_line_anchor(drs_buffer *out, const drs_proof_paper *paper, uint32_t page, uint32_t line);

/* Append an anchor of a pointer: its first letter, the paper's number, the pointer. */
void drs_proof_anchor(drs_buffer *out, const drs_proof_paper *paper, char kind, const char *pointer, size_t length);

/* Append what a pointer names, in German and as text for an attribute: "Frage 1", "Antwort zu 1, 2", "Titel". */
void drs_proof_label(drs_buffer *out, const drs_record *record, drs_string pointer);

#endif
