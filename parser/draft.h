/* draft.h - a record in the making: what the stages of the parser hand from one to the next. */
#ifndef DRS_DRAFT_H
#define DRS_DRAFT_H

#include "arena.h"
#include "drucksache.h"
#include "forms.h"
#include "parliaments/parliaments.h"
#include "text.h"

/* What a line of the paper is. Every line ends with exactly one role; DRS_ROLE_NONE is what no stage could place. */
typedef enum drs_line_role {
    DRS_ROLE_NONE = 0,
    /* furniture */
    DRS_ROLE_RUNNING_HEAD,
    DRS_ROLE_PAGE_NUMBER,
    DRS_ROLE_IMPRINT, /* printer, sales, dates of receipt and issue, standing notes of the parliament */
    DRS_ROLE_CONTENTS,
    /* head */
    DRS_ROLE_HEAD, /* letterhead, kind, askers, numbers, addresses */
    DRS_ROLE_TITLE,
    DRS_ROLE_ANSWER_SENTENCE, /* "Die Ministerin … hat die Kleine Anfrage … beantwortet." */
    /* body */
    DRS_ROLE_LEAD_IN, /* "Ich frage die Landesregierung:" */
    DRS_ROLE_HEADING, /* "Vorbemerkung …", "Zu 1.:", topic headings */
    DRS_ROLE_ASKER_REMARK,
    DRS_ROLE_GOVERNMENT_REMARK,
    DRS_ROLE_QUESTION,
    DRS_ROLE_RESTATED, /* a question printed again */
    DRS_ROLE_ANSWER,
    DRS_ROLE_SIGNATURE,
    DRS_ROLE_NOTE,
    DRS_ROLE_ANNEX, /* its owner is the annex + 1, 0 for what stands in none that is listed */
    DRS_ROLE_LOST   /* letters of no text: a scanned margin, a rotated table */
} drs_line_role;

/* The number of a question: "3", "3.1" (minor 1), "3a" (letter 'a'); both for "3.1a". major 0: letter alone. */
typedef struct drs_number {
    uint16_t major;
    uint16_t minor;
    uint8_t letter;
} drs_number;

/* A piece of the text that a value was read from: offsets of drs_text. */
typedef struct drs_piece {
    size_t start;
    size_t end;
} drs_piece;

/* A section of a paper in which the numbers of the questions begin anew (sections.h). */
typedef struct drs_section {
    drs_string label; /* "I", "A", "1", as printed */
    drs_piece at;     /* where its heading prints that first */
    uint16_t base;    /* the last number of the sections before it, counted on */
    uint16_t most;    /* its own last number */
} drs_section;

/* Lines [first, last] of the text. */
typedef struct drs_range {
    size_t first;
    size_t last;
} drs_range;

/* A value is known by its copy's address; `at` is where it begins in the text. */
typedef struct drs_made_value {
    const char *bytes;
    size_t at;
} drs_made_value;

typedef struct drs_draft_question {
    drs_number number;
    drs_range lines;     /* of its own text; lines of other roles may stand between */
    size_t head;         /* line with its number */
    uint32_t same_major; /* the next question with the same major number + 1 */
    bool answered;
    bool stem;     /* does not ask by itself: its sub-questions complete it */
    bool unpaired; /* its number stands among others above texts that cannot be told apart */
    bool unsure;   /* its end could not be told: its text is left out */
    size_t asker;  /* its own askers, where the paper is a collection: of the draft's */
    size_t asker_count;
} drs_draft_question;

typedef struct drs_draft_answer {
    drs_number *to;
    size_t to_count;
    drs_range lines;
    size_t head;                   /* line of its heading or first line */
    const drs_answerer *answerers; /* its own, where the paper is a collection */
    size_t answerer_count;
    drs_value date;
} drs_draft_answer;

typedef struct drs_draft_note {
    char marker[8];
    drs_range lines;
    size_t mark_at;   /* offset of its mark in the text */
    size_t mark_line; /* SIZE_MAX where no mark was found */
} drs_draft_note;

typedef struct drs_note_mark {
    size_t at;     /* byte of the text */
    size_t length; /* bytes */
} drs_note_mark;

/* What a line says as a letterhead (letterhead.h), which many ask. */
typedef struct drs_line_letterhead {
    const struct drs_letterhead *head; /* NULL: it is none */
    bool is_read;
    bool short_dates; /* it was read as a parliament prints that shortens its dates */
} drs_line_letterhead;

/* Everything known of one paper while it is read. */
typedef struct drs_draft {
    drs_arena *arena;
    drs_matcher *matcher;
    const struct drs_reader *reader;
    const drs_options *options;
    drs_text *text;
    size_t first; /* lines [first, end) of the text are this paper's */
    size_t end;
    const drs_profile *profile; /* NULL while unknown */
    drs_parliament_set parliament;
    drs_piece parliament_name; /* where the head prints it; empty where it does not */
    drs_record *record;
    uint64_t work;
    size_t several_inquiries; /* line that names several inquiries ("Drucksachen 18/1, 18/2") + 1; 0 for none */
    bool title_end_doubtful;  /* nothing tells which line of the title is its last */
    unsigned refused_dates;   /* bit (1 << drs_date_kind): a day that the calendar does not have is printed for it */
    drs_value letter_office;  /* of the one whose letter it is, where it stands in the side column */
    drs_made_value *made;     /* where values stand, for diagnostics, where no spans are kept */
    size_t made_count;
    size_t made_capacity;
    drs_value covered;    /* date of the letter that hands the answer over; the answer's where no other is printed */
    bool pages_lost;      /* the extractor dropped the form feeds */
    size_t *buried_notes; /* lines that read as notes amid a text, with their marks above: their texts are in doubt */
    size_t buried_count;
    size_t buried_capacity;
    size_t unmarked_note;  /* line that reads as a note, or as the rest of one, and has no mark; 0 for none */
    size_t notes_doubtful; /* line where a note ends or begins amid a text, since no page's end is known; 0 for none */
    const drs_piece *margins; /* of a letter's side column, cut off the lines (margin.h) */
    size_t margin_count;
    drs_key **keys;                              /* of lines, made when first asked for */
    drs_line_letterhead *letterheads;            /* of lines, read when first asked for */
    const struct drs_word_set *hyphenated_words; /* of line_ends.c, made when first asked for */
    const struct drs_word_set *words;

    /* head */
    size_t body;             /* first line behind the title block */
    bool government_answers; /* the head names the government as a whole ("der Landesregierung") */
    drs_piece government_name;
    bool saarland_government; /* it names itself "Regierung des Saarlandes" */

    /* body */
    drs_draft_question *questions;
    size_t question_count;
    size_t question_capacity;
    uint32_t *by_major; /* for each major number the first question that has it + 1 */
    size_t major_capacity;
    drs_draft_answer *answers;
    size_t answer_count;
    size_t answer_capacity;
    drs_note_mark *marks; /* of the notes that have one, in the order of the text */
    size_t mark_count;
    drs_draft_note *notes;
    size_t note_count;
    size_t note_capacity;
    size_t group_line; /* the line that was last asked for a group sentence + 1, and the answer (body_lines.c) */
    struct drs_number_item *group;
    size_t group_count;
    drs_section *sections; /* NULL: the numbers count on through the paper */
    size_t section_count;
    uint16_t *section_of;     /* for each line from `first` on its section + 1; 0 for none */
    drs_range *section_heads; /* the headings of the sections, in the order of the text */
    size_t section_head_count;
    drs_range *restarts; /* lines of questions whose numbers begin anew, and no section tells them apart (restarts.h) */
    size_t restart_count;
    size_t restart_capacity;
    bool sections_counted; /* `base` and `most` are known */
    bool ambiguous;        /* segmentation gave up */
    bool limit_said;       /* that there are too many questions */

    /* lists of the record */
    drs_asker *askers;
    size_t asker_capacity;
    drs_answerer *answerers;
    size_t answerer_capacity;
    drs_value *signatories;
    size_t signatory_capacity;
    drs_value *attachments;
    size_t attachment_capacity;
    drs_table *tables;
    size_t table_capacity;
    drs_value *references;
    size_t reference_capacity;
    uint32_t *reference_slots; /* by the hash of its text, the reference's number + 1 (links.c) */
    size_t reference_slot_count;
    drs_link *links;
    size_t link_capacity;
    drs_restriction *restrictions;
    size_t restriction_capacity;
    drs_annex *annexes;
    size_t annex_capacity;
    drs_diagnostic *diagnostics;
    size_t diagnostic_capacity;
    drs_string *abstained;
    size_t abstained_capacity;
    uint32_t *doubtful_lines; /* they stand in texts that are left out (doubtful.h) */
    size_t doubtful_count;
    size_t doubtful_capacity;
    drs_question *made_questions; /* the record's */
    drs_answer *made_answers;
} drs_draft;

/* Bytes of a line that its key is made of; no form is longer. */
#define DRS_KEY_BYTES 420u

/* The key of a line, made once. */
const drs_key *drs_line_key(drs_draft *draft, size_t line);

/* Sets of forms that are asked of nearly every line, as bits of drs_line.forms. */
enum {
    DRS_FORMS_IMPRINT = 1u,
    DRS_FORMS_BODY = 2u, /* its forms may go on in the next line */
    DRS_FORMS_SENTENCES = 4u,
    DRS_FORMS_KNOWN = 128u /* the other bits are set or not on purpose */
};

/* Words of beginnings that these sets have at most; they are the reader's first. */
enum { DRS_LINE_WORDS = 3 };

/* Fill drs_reader.pairs. */
void drs_pairs_fill(struct drs_reader *reader);

/* Sets of which the same line is asked again and again. */
typedef enum drs_line_set { DRS_LINE_HEAD, DRS_LINE_BODY, DRS_LINE_SENTENCES } drs_line_set;

/* The item of the first form of the set that the line's key matches, -1 where there is none; matched once. */
int drs_line_match(drs_draft *draft, size_t line, drs_line_set set);
static inline int drs_line_item(drs_draft *draft, size_t line, drs_line_set set) {
    uint8_t known = draft->text->lines[line].items[set];
    return known ? known - 2 < 0 ? -1 : known - 2 : drs_line_match(draft, line, set);
}

/* The item of the first form of the set that the text from `start` to `end` matches, -1 where there is none; matched anew each time,
 * by a key of at most `most` bytes. For text that is more or less than a line. */
int drs_text_item(drs_draft *draft, const drs_form_set *set, size_t start, size_t end, size_t most);

/* The line was cut: what its key said holds no more. */
void drs_line_forget(drs_draft *draft, size_t line);

/* Set drs_line.forms and return it. */
unsigned drs_line_sort_out(drs_draft *draft, size_t line);

/* The line can begin a form of the set (one of the bits), judged by its first letters: no for nearly all lines. */
static inline bool drs_line_may(drs_draft *draft, size_t line, unsigned set) {
    unsigned forms = draft->text->lines[line].forms;
    forms = forms ? forms : drs_line_sort_out(draft, line);
    return (forms & set) != 0;
}

/* The forms that a reader holds, one set for each question that a stage asks of a line. */
struct drs_reader {
    drs_form_set head;       /* lines of the title block */
    drs_form_set imprint;    /* lines at the edges of pages */
    drs_form_set margin;     /* lines of a letter's side column */
    drs_form_set body;       /* headings, lead-ins, dividers */
    drs_form_set sentences;  /* who answered, in a sentence */
    drs_form_set ends;       /* signatures, annexes */
    drs_form_set collection; /* papers with many askers */
    drs_beginnings *beginnings;
    bool (*pairs)[128]; /* two ASCII letters at a line's start that no form of a line's sets (DRS_FORMS_…) can have */
    bool begins_party[256]; /* by the first byte of a key */
    pcre2_match_context *context;
};

#endif
