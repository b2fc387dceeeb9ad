/* drucksache.h - read the inquiry papers of the German parliaments.
 *
 * A reader turns the text of a printed paper (Kleine, Große, Schriftliche Anfrage and the government's answer) into
 * records: who asked, who answered, when, and which question got which answer. Every value of a record remembers the
 * place in the source that it was read from. A value that cannot be read with certainty is absent, and a diagnostic
 * says so.
 *
 * A program in ten lines:
 *
 *     drs_reader *reader = NULL;
 *     drs_result *result = NULL;
 *     if (drs_reader_new(&reader) == DRS_OK &&
 *         drs_parse(reader, bytes, size, NULL, &result) == DRS_OK) {
 *         for (size_t i = 0; i < drs_result_count(result); i++) {
 *             const drs_record *record = drs_result_record(result, i);
 *             for (size_t q = 0; q < record->question_count; q++)
 *                 printf("%s: %s\n", record->questions[q].number.text.bytes, record->questions[q].text.text.bytes);
 *         }
 *     }
 *     drs_result_free(result);
 *     drs_reader_free(reader);
 *
 * Ownership: a result owns everything that can be reached from it; it is freed at once with drs_result_free().
 * Threads: a reader may be used by any number of threads at the same time; a result belongs to one thread at a time.
 * Memory: no function aborts; where memory runs out, DRS_ERROR_MEMORY is returned and nothing is leaked.
 * Text: all strings are UTF-8 in Unicode normalisation form C, end with a NUL that is not counted in their length,
 * and hold no other NUL. Offsets and lengths are bytes, pages and lines count from 1.
 */
#ifndef DRUCKSACHE_H
#define DRUCKSACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header. drs_version() tells that of the library that runs. */
#define DRS_VERSION "0.1.0"

/* The version of the record's contract (JSON Schema and XSD): the first number changes with the meaning of a key,
 * the second where keys are added. */
#define DRS_RECORD_VERSION "1.2"

#if defined(__GNUC__)
#define DRS_API __attribute__((visibility("default")))
#else
#define DRS_API
#endif

/* ---- Limits ------------------------------------------------------------------------------------------------------
 * Every limit is reached with a status or a diagnostic, never silently. */

#define DRS_MAX_INPUT ((size_t)128 * 1024 * 1024) /* bytes of one input; the longest known paper has 12 MB */
#define DRS_MAX_LINES 4000000u                    /* lines of one input */
#define DRS_MAX_QUESTIONS 4000u  /* questions of one paper, parts and all; their numbers go up to 999 */
#define DRS_MAX_RECORDS 10000u   /* papers in one input */
#define DRS_MAX_DIAGNOSTICS 200u /* diagnostics kept for one record; the rest is counted */

/* ---- Status ------------------------------------------------------------------------------------------------------ */

typedef enum drs_status {
    DRS_OK = 0,
    DRS_ERROR_MEMORY,    /* memory ran out */
    DRS_ERROR_ARGUMENT,  /* a NULL where none is allowed, or an unknown parliament code */
    DRS_ERROR_TOO_LARGE, /* more than DRS_MAX_INPUT bytes */
    DRS_ERROR_EMPTY,     /* no letter in the input */
    DRS_ERROR_BINARY,    /* the input is no text (a PDF, a picture, an archive) */
    DRS_ERROR_NO_PAPER,  /* a text, but nothing in it shows a paper of a German parliament */
    DRS_ERROR_PATTERN    /* a built-in pattern failed to compile: a defect of the library */
} drs_status;

/* One English sentence that says what a status means; never NULL, static. */
DRS_API const char *drs_status_text(drs_status status);

/* ---- Strings and places -------------------------------------------------------------------------------------------
 * `bytes` is NULL where the value is absent, and then `length` is 0. */

typedef struct drs_string {
    const char *bytes;
    size_t length;
} drs_string;

/* A piece of the source, as the caller passed it in: `start` up to but not including `end` are byte offsets into that
 * input (before any decoding), the lines are those that a text editor counts. */
typedef struct drs_span {
    uint32_t page;
    uint32_t first_line;
    uint32_t last_line;
    size_t start;
    size_t end;
} drs_span;

/* Where a value was read from, in reading order. A text that runs around a page break or a footnote has several
 * spans. A value that is formed by rule has the spans of what it was formed from. */
typedef struct drs_spans {
    const drs_span *items;
    size_t count;
} drs_spans;

/* A value and its place. */
typedef struct drs_value {
    drs_string text;
    drs_spans spans;
} drs_value;

/* ---- The record --------------------------------------------------------------------------------------------------- */

/* What a paper holds. */
typedef enum drs_paper {
    DRS_PAPER_UNKNOWN = 0,
    DRS_PAPER_INQUIRY,             /* "inquiry": questions alone */
    DRS_PAPER_ANSWER,              /* "answer": an answer, which may print the questions again */
    DRS_PAPER_INQUIRY_WITH_ANSWER, /* "inquiry_with_answer": one paper that holds both (bw by be hb hh he mv ni sh th) */
    DRS_PAPER_OTHER                /* "other": no inquiry paper (a bill, a report, a withdrawal) */
} drs_paper;

/* The name of a kind of paper as it stands in a record ("inquiry_with_answer"); NULL for DRS_PAPER_UNKNOWN. */
DRS_API const char *drs_paper_name(drs_paper paper);

/* The dates of a paper, in the order of the record. */
typedef enum drs_date_kind {
    DRS_DATE_HEAD,            /* "head": printed in the paper's head */
    DRS_DATE_ASKED,           /* "asked": of the inquiry */
    DRS_DATE_RECEIVED,        /* "received": the inquiry reached the parliament ("Eingegangen") */
    DRS_DATE_FORWARDED,       /* "forwarded": sent on to the government ("an die Staatskanzlei übersandt", ni; th) */
    DRS_DATE_ANSWERED,        /* "answered": of the answer or of the letter that gives it */
    DRS_DATE_ANSWER_RECEIVED, /* "answer_received": the answer reached the parliament (be: second "Eingang"; bb he) */
    DRS_DATE_ORIGINAL,        /* "original": "Datum des Originals" (nw) */
    DRS_DATE_ISSUED,          /* "issued": "Ausgegeben", "Verteilt" (ni), "Druck" (rp th); the first date printed */
    DRS_DATE_COUNT
} drs_date_kind;

/* A number of days. 0 is a value of its own ("asked and answered on one day"): `known` tells whether there is one. */
typedef struct drs_days {
    bool known;
    uint32_t number;
} drs_days;

/* The key of a date in a record ("answer_received"); NULL for a number that is no drs_date_kind. */
DRS_API const char *drs_date_name(drs_date_kind kind);

/* One who asks: a person (`name`, and `party` where one is printed for them) or a Fraktion (`faction`). */
typedef struct drs_asker {
    drs_value name;      /* given name first, titles and a town in brackets kept */
    drs_value party;     /* as printed, without "Fraktion" and article */
    drs_value faction;   /* instead of `name`: the Fraktion that asks as such */
    drs_string party_id; /* canonical short form of party or faction ("gruene"); absent where it is not known */
} drs_asker;

typedef enum drs_role {
    DRS_ROLE_LEAD,     /* "lead": who answers */
    DRS_ROLE_AGREEMENT /* "agreement": "im Einvernehmen mit", "in Abstimmung mit", "zusammen mit" … */
} drs_role;

/* The name of a role as it stands in a record. */
DRS_API const char *drs_role_name(drs_role role);

/* One who answers. */
typedef struct drs_answerer {
    drs_role role;
    drs_value office;   /* the person's office in the nominative ("Ministerin für …"), or a collective */
    drs_value name;     /* the person, only where one is printed with the answer (bt Schriftliche Fragen) */
    drs_value ministry; /* the institution in the nominative ("Ministerium für …") */
    bool derived;       /* `ministry` is not printed but formed from `office` by rule */
} drs_answerer;

/* One question. */
typedef struct drs_question {
    drs_value number;  /* normalised: "1", "1.1", "1a" */
    drs_value section; /* "I", "A", "1": only where the numbers begin anew in the sections of the paper */
    drs_value text;
    const drs_asker *askers; /* only where each question has its own (bt Schriftliche Fragen, by Anfragen zum Plenum) */
    size_t asker_count;
} drs_question;

/* One answer. */
typedef struct drs_answer {
    const drs_value *to; /* the numbers of the questions that it answers, as in drs_question.number */
    size_t to_count;
    drs_value section; /* of the questions that it answers, as in drs_question.section */
    drs_value text;
    const drs_answerer *answerers; /* only where each answer has its own (collections) */
    size_t answerer_count;
    drs_value date; /* "YYYY-MM-DD", only where each answer has its own (collections) */
} drs_answer;

/* A footnote. Its mark stands in the text that carries it as "[^5]". */
typedef struct drs_footnote {
    drs_value marker;
    drs_value text;
    uint32_t page;
} drs_footnote;

/* A table: always its lines as printed, and rows of cells where the columns can be told. */
typedef struct drs_table_row {
    const drs_string *cells;
    size_t cell_count;
} drs_table_row;

typedef struct drs_table {
    drs_string
        place; /* JSON pointer of the text that the table stands in ("/answers/2/text"); absent in an annex, and where the text is left out */
    uint32_t page;             /* page where it starts */
    drs_value caption;         /* absent where none is printed */
    const drs_table_row *rows; /* absent where the columns cannot be told */
    size_t row_count;
    const drs_string *lines; /* as printed */
    size_t line_count;
    drs_spans spans;
} drs_table;

/* What a link leads to. */
typedef enum drs_link_kind {
    DRS_LINK_DRUCKSACHE,         /* "drucksache": of this or another parliament */
    DRS_LINK_PLENARPROTOKOLL,    /* "plenarprotokoll" */
    DRS_LINK_AUSSCHUSSPROTOKOLL, /* "ausschussprotokoll" */
    DRS_LINK_VORLAGE,            /* "vorlage" */
    DRS_LINK_INQUIRY,            /* "inquiry": by its running number, "Kleine Anfrage 5106" */
    DRS_LINK_LAW,                /* "law": "§ 92 Abs. 1 GO LT NRW" */
    DRS_LINK_URL,                /* "url" */
    DRS_LINK_ANSWER,             /* "answer": "siehe Antwort zu Frage 1", within this paper */
    DRS_LINK_COUNT
} drs_link_kind;

/* The name of a kind of link ("plenarprotokoll"); NULL for a number that is no drs_link_kind. */
DRS_API const char *drs_link_name(drs_link_kind kind);

/* Something that a text refers to. */
typedef struct drs_link {
    drs_link_kind kind;
    drs_value text;    /* as printed: "Drs. 18/12723", "§ 3 Absatz 2 des Schulgesetzes" */
    drs_string target; /* the normal form: "drucksache 18/12723", "inquiry 5106", "§ 3 Abs. 2 Schulgesetz", the address,
                          or a JSON pointer of this record ("/answers/0"); absent where the paper does not say which
                          ("§ 3 Abs. 2" of no named law) */
    drs_string place;  /* JSON pointer of the text that it stands in ("/answers/2/text", "/government_remark",
                          "/full_text"), or of the annex ("/annexes/0"); absent in an annex that is not listed, and
                          where the text is left out */
} drs_link;

/* Where the paper says that its answer, or a part of it, is classified or deposited. */
typedef struct drs_restriction {
    drs_value text;   /* the sentence that says so, as printed */
    drs_string place; /* JSON pointer of the text that it stands in; absent where that is left out */
    uint32_t page;
} drs_restriction;

/* An annex that is printed in this paper. */
typedef struct drs_annex {
    drs_value label; /* as in `attachments`: "Anlage 1" */
    drs_value title; /* absent where none is certain */
    uint32_t page;   /* where it starts */
} drs_annex;

/* What became of a piece of the paper. Every letter has exactly one use. */
typedef enum drs_use {
    DRS_USE_UNASSIGNED = 0, /* "unassigned": no stage could place it; such a record is not complete */
    DRS_USE_VALUE,          /* "value": stands in the record */
    DRS_USE_HEADING,        /* "heading": a heading or lead-in that the record's structure stands for ("Zu 1.:") */
    DRS_USE_RESTATED,       /* "restated": a question, or the title, printed once more */
    DRS_USE_LETTERHEAD,     /* "letterhead": words of the head that are no value */
    DRS_USE_RUNNING_HEAD,   /* "running_head" */
    DRS_USE_PAGE_NUMBER,    /* "page_number" */
    DRS_USE_IMPRINT,        /* "imprint": printer, sales, standing notes of the parliament */
    DRS_USE_CONTENTS,       /* "contents": a table of contents */
    DRS_USE_SIGNATURE,      /* "signature": words of a signature that are no name ("In Vertretung") */
    DRS_USE_ANNEX,          /* "annex": what stands in an annex, its title excepted */
    DRS_USE_LOST,           /* "lost": letters of no text (a scanned margin, a rotated table) */
    DRS_USE_COUNT
} drs_use;

/* The name of a use ("page_number"); NULL for a number that is no drs_use. */
DRS_API const char *drs_use_name(drs_use use);

/* A piece of the paper and what became of it. */
typedef struct drs_part {
    drs_span span;   /* inside one line of the source */
    drs_string text; /* what stands there, as UTF-8 whatever the source's encoding */
    drs_use use;
    drs_string pointer; /* JSON pointer of the value, or of what the piece belongs to ("/answers/2" for its heading,
                           "/questions/0" for a restatement); absent for furniture */
} drs_part;

/* What a reader knows of the input. `file` and `sha256` are what the caller passed in drs_options. */
typedef struct drs_source {
    drs_string file;
    drs_string sha256;
    drs_string media_type;
    drs_string encoding; /* "utf-8", "utf-16le", "utf-16be", "windows-1252" */
    uint32_t pages;
} drs_source;

typedef enum drs_severity {
    DRS_SEVERITY_NOTE,    /* worth knowing: a value was formed by rule, a misprint repaired */
    DRS_SEVERITY_WARNING, /* a value was left out, or something in the paper contradicts itself */
    DRS_SEVERITY_ERROR    /* a part of the paper could not be read */
} drs_severity;

/* "note", "warning" or "error". */
DRS_API const char *drs_severity_name(drs_severity severity);

/* One thing that the reader has to say. `code` is stable ("segmentation.ambiguous") and listed by
 * drs_diagnostic_describe(). */
typedef struct drs_diagnostic {
    const char *code;
    drs_severity severity;
    drs_string message;
    uint32_t page; /* 0 where it belongs to no place */
    uint32_t line; /* 0 where it belongs to no place */
} drs_diagnostic;

/* What the reader says of its own work. */
typedef struct drs_extraction {
    const char *version;         /* drs_version() */
    bool complete;               /* true only where nothing that the paper holds is missing from the record */
    const drs_string *abstained; /* JSON pointers of the values left out ("/answers") */
    size_t abstained_count;
    const drs_diagnostic *diagnostics;
    size_t diagnostic_count;
    size_t diagnostics_dropped; /* how many more there were than DRS_MAX_DIAGNOSTICS */
} drs_extraction;

/* One paper. The order of the members is the order of the record's keys. */
typedef struct drs_record {
    drs_value parliament;       /* "nw": the two letters of the parliament */
    drs_value legislative_term; /* decimal digits */
    drs_value reference;        /* "18/9376" */
    drs_paper paper;
    drs_spans paper_spans;
    drs_value kind; /* "kleine_anfrage" */
    drs_value title;
    drs_value inquiry_number;    /* "3754", "8/1400": the inquiry's running number where the parliament counts them */
    drs_value inquiry_reference; /* in an answer: the Drucksachennummer of the inquiry */
    drs_value dates[DRS_DATE_COUNT]; /* "YYYY-MM-DD" */
    drs_days answer_days; /* from the inquiry (`asked`, where it is absent `received`) to the answer (`answered`, where
                             it is absent `answer_received`); not known where one is absent or in doubt */
    const drs_asker *askers;
    size_t asker_count;
    bool and_others; /* "weiterer Abgeordneter", "u. a." */
    const drs_answerer *answerers;
    size_t answerer_count;
    drs_value asker_remark;
    drs_value government_remark;
    const drs_question *questions;
    size_t question_count;
    const drs_answer *answers;
    size_t answer_count;
    const drs_value *signatories;
    size_t signatory_count;
    const drs_footnote *footnotes;
    size_t footnote_count;
    const drs_value *references; /* sorted normal forms: "drucksache 18/12723", "plenarprotokoll 18/55", "apr 18/749" */
    size_t reference_count;
    const drs_link *links; /* by place, in the order of the text */
    size_t link_count;
    const drs_restriction *restricted;
    size_t restricted_count;
    const drs_value *attachments;
    size_t attachment_count;
    const drs_annex *annexes;
    size_t annex_count;
    const drs_table *tables;
    size_t table_count;
    drs_value full_text; /* the whole text, where questions and answers could not be told apart; DRS_PAPER_OTHER */
    drs_source source;
    drs_extraction extraction;
    const drs_part *parts; /* on request (drs_options.account): every non-blank byte of the paper, in its order */
    size_t part_count;
} drs_record;

/* ---- Reading ------------------------------------------------------------------------------------------------------ */

typedef struct drs_reader drs_reader;
typedef struct drs_result drs_result;

/* How an input is read. All members may be zero. The strings are copied. */
typedef struct drs_options {
    const char *parliament; /* two-letter code: read as this parliament's paper, whatever its head looks like */
    const char *file;       /* name for the record's `source.file`; pass no directories */
    const char *sha256;     /* of the input, lower-case hexadecimal, for `source.sha256` */
    bool without_places;    /* leave all spans empty: some tenth of the time, where nobody asks for evidence */
    const char *media_type; /* for `source.media_type`; "text/plain" where NULL */
    bool account;           /* fill drs_record.parts; spans are then never left empty */
} drs_options;

/* Make a reader. It compiles each pattern once, when a paper first needs it: use one reader for all papers. On success
 * *reader must be freed with drs_reader_free(). Errors: DRS_ERROR_ARGUMENT, DRS_ERROR_MEMORY, DRS_ERROR_PATTERN;
 * *reader is then NULL. */
DRS_API drs_status drs_reader_new(drs_reader **reader);

/* Free a reader; NULL is allowed. No drs_parse() with it may be running. Results outlive their reader. */
DRS_API void drs_reader_free(drs_reader *reader);

/* Read one input of `size` bytes: UTF-8 (with or without byte order mark), UTF-16, or Windows-1252; any line ends; a
 * form feed ends a page. The input is not changed and not kept. `options` may be NULL. On success *result holds one
 * record or more and must be freed with drs_result_free(). A paper that can be read in part gives a record with
 * `extraction.complete` false. Errors: all of drs_status; *result is then NULL.
 * The work grows linearly with `size`, whatever the bytes are. */
DRS_API drs_status drs_parse(const drs_reader *reader, const void *bytes, size_t size, const drs_options *options,
                             drs_result **result);

/* How many records a result holds: 1 for most inputs, more where a file holds several papers. */
DRS_API size_t drs_result_count(const drs_result *result);

/* The record number `index`, from 0; NULL where there is none. It lives as long as the result. */
DRS_API const drs_record *drs_result_record(const drs_result *result, size_t index);

/* How many steps of work the parse took: a number that depends on the input alone, for tests of growth. */
DRS_API uint64_t drs_result_work(const drs_result *result);

/* Free a result and everything in it; NULL is allowed. */
DRS_API void drs_result_free(drs_result *result);

/* ---- What the library knows --------------------------------------------------------------------------------------- */

/* The version of the library, as DRS_VERSION. */
DRS_API const char *drs_version(void);

/* A parliament that the reader knows. */
typedef struct drs_parliament {
    const char *code; /* "nw" */
    const char *name; /* "Landtag Nordrhein-Westfalen" */
} drs_parliament;

/* The parliament number `index`, from 0, by code; NULL after the last. Static. */
DRS_API const drs_parliament *drs_parliament_at(size_t index);

/* A code of drs_diagnostic and what it means. */
typedef struct drs_diagnostic_description {
    const char *code;
    drs_severity severity;
    const char *meaning; /* one English sentence */
} drs_diagnostic_description;

/* The diagnostic number `index`, from 0, by code; NULL after the last. Static. */
DRS_API const drs_diagnostic_description *drs_diagnostic_at(size_t index);

#ifdef __cplusplus
}
#endif

#endif
