/* text.h - the bytes of an input as text: decoded (decoding.h), cleaned of what is no letter (cleaning.h), cut into lines and
 * pages (cut_lines.h) and measured (measures.h). */
#ifndef DRS_TEXT_H
#define DRS_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "drucksache.h"

/* So many lines of the source may be joined to a further one. */
#define DRS_JOINED 5u

/* A line with at least one letter; empty lines are only counted. Offsets are bytes of drs_text.bytes. */
typedef struct drs_line {
    uint32_t start;   /* first byte that is no blank */
    uint32_t end;     /* behind the last byte that is no blank */
    uint32_t number;  /* line of the source, from 1 */
    uint32_t page;    /* from 1 */
    uint32_t sheet;   /* the page of the file, where `page` was forgotten (displaced_pages.h); else 0 */
    uint16_t indent;  /* blanks before `start`, in columns */
    uint16_t gap;     /* empty lines between this line and the one before on the same page */
    uint8_t role;     /* drs_line_role (draft.h); set by the stages that follow */
    uint8_t flags;    /* DRS_LINE_… */
    uint8_t forms;    /* DRS_FORMS_… (draft.h): which forms it can begin; 0 while nobody has asked */
    uint8_t items[3]; /* by drs_line_set (draft.h): item + 2 of the form it matches, 1 for none, 0 while nobody asked */
    uint8_t holds;    /* DRS_HOLDS_…: what stands in it, so that most lines need not be searched */
    uint32_t cut;  /* where the value's text begins behind a heading on the same line ("Zu 1.: Nein."); 0: at start */
    uint32_t stop; /* where it ends before a lead-in on the same line; 0: at end */
    uint32_t joined[DRS_JOINED]; /* where the next lines of the source begin that were joined to this one; 0: none */
    uint32_t owner;              /* which question, answer or note the line belongs to, by role */
} drs_line;

/* The line of the source that the text's byte at `at`, one of the line's, stands in. */
static inline uint32_t drs_line_number_at(const drs_line *line, size_t at) {
    uint32_t number = line->number;
    for (size_t i = 0; i < DRS_JOINED; i++) {
        number += line->joined[i] && at >= line->joined[i];
    }
    return number;
}

#define DRS_LINE_PAGE_FIRST 1u /* first line of its page */
#define DRS_LINE_PAGE_LAST 2u  /* last line of its page */
#define DRS_LINE_ROW_KNOWN 8u  /* DRS_LINE_ROW is set or not on purpose */
#define DRS_LINE_ROW 16u       /* columns of a table */
#define DRS_LINE_DOUBLED 32u   /* two blanks stand side by side in it */
#define DRS_LINE_ITEM 64u      /* begins an item of a list */
#define DRS_LINE_TORN 128u     /* ends with the first half of a word whose hyphen the extractor undid */
#define DRS_LINE_PIECE 4u      /* no line end stands before it: cut from a line that had lost its ends */

#define DRS_HOLDS_DIGIT 1u
#define DRS_HOLDS_QUESTION 2u /* a question mark */
#define DRS_HOLDS_STROKE 4u
#define DRS_HOLDS_QUOTE 8u    /* a byte that quotation marks and dashes begin with */
#define DRS_HOLDS_DOUBLED 16u /* as DRS_LINE_DOUBLED, while the line is being cut */

/* What the decoder met that a record must speak of. */
typedef struct drs_text_faults {
    size_t invalid; /* bytes that are no valid UTF-8 or UTF-16 */
    size_t nul;     /* NUL bytes, dropped */
    size_t control; /* other control characters, dropped */
    bool long_line; /* a line no print can have: the ends of lines are lost */
    bool truncated; /* more than DRS_MAX_LINES lines */
} drs_text_faults;

typedef struct drs_text_checkpoint {
    size_t text;
    size_t stage;
} drs_text_checkpoint;

/* Bytes of the text from `text` on, up to the next move, stood at `from` before the columns of a page were put one behind
 * the other (page_columns.h). */
typedef struct drs_text_move {
    size_t text;
    size_t from;
} drs_text_move;

typedef struct drs_text {
    const char *bytes; /* cleaned: UTF-8 NFC, line ends '\n', page ends '\f', no soft hyphen inside a line */
    char *own_bytes;   /* `bytes` where they are a copy that a later stage may write to; else NULL */
    size_t length;
    drs_line *lines;
    size_t line_count;
    uint32_t page_count;
    uint32_t blank_pages; /* ends of pages behind the last line: its own page's, and those of sheets without a text */
    const char *encoding; /* as in drs_source.encoding */
    drs_text_faults faults;
    uint64_t work;

    /* What the lines tell of the extractor: judged once, used by all rules on line ends. */
    uint32_t width;         /* bytes of a full line of running text; umlauts make it a little more than its letters */
    uint32_t printed_width; /* the same of the print, where the extractor has put some of its lines together */
    bool justified;         /* blanks are doubled to fill lines (sl): they part no columns */
    bool levelled;          /* empty lines that stood between all lines were taken away */
    bool gaps_mean;         /* empty lines part blocks: most lines have none before them */

    /* The way back to the source. */
    const drs_text_move *moves; /* in the order of the text; none where nothing was moved */
    size_t move_count;
    bool columns_parted; /* whole columns were moved */
    const char *stage;   /* UTF-8 before cleaning */
    size_t stage_length;
    size_t stage_unit;  /* bytes of the source for a letter of the stage: 0 UTF-8, 1 Windows-1252, 2 UTF-16 */
    size_t clean_bytes; /* of the stage, which need no cleaning, where it is UTF-8 */
    size_t stage_shift; /* bytes of the byte order mark */
    const drs_text_checkpoint *checkpoints;
    size_t checkpoint_count;
    const drs_text_checkpoint *stage_checkpoints; /* .text is an offset of the stage, .stage one of the source */
    size_t stage_checkpoint_count;
} drs_text;

/* The page of the file that the line stands on. */
static inline uint32_t drs_page_of(const drs_line *line) {
    return line->sheet ? line->sheet : line->page;
}

/* Decode, clean and cut. Returns DRS_OK, DRS_ERROR_EMPTY, DRS_ERROR_BINARY or DRS_ERROR_TOO_LARGE. The text may point
 * into `bytes`. */
drs_status drs_text_read(drs_arena *arena, const void *bytes, size_t size, drs_text *text);

#endif
