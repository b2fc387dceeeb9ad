/* The public functions: a reader of compiled forms, and parsing with it. */
#include <stdlib.h>
#include <string.h>

#include "diagnostics.h"
#include "draft.h"
#include "glued_feet.h"
#include "glued_heads.h"
#include "measures.h"
#include "papers.h"
#include "record.h"

/* No form of a paper needs more; a line that does is no form. */
#define MATCH_LIMIT 20000u
#define DEPTH_LIMIT 500u

struct drs_result {
    drs_arena arena;
    drs_record *records;
    size_t count;
    uint64_t work;
};

const char *drs_version(void) {
    return DRS_VERSION;
}

const char *drs_status_text(drs_status status) {
    switch (status) {
    case DRS_OK:
        return "no error";
    case DRS_ERROR_MEMORY:
        return "not enough memory";
    case DRS_ERROR_ARGUMENT:
        return "a missing argument or an unknown parliament";
    case DRS_ERROR_TOO_LARGE:
        return "larger than the 128 MiB that one input may have";
    case DRS_ERROR_EMPTY:
        return "no text in it";
    case DRS_ERROR_BINARY:
        return "not a text";
    case DRS_ERROR_NO_PAPER:
        return "not a paper of a German parliament";
    case DRS_ERROR_PATTERN:
        return "a built-in pattern is broken";
    }
    return "unknown status";
}

const char *drs_paper_name(drs_paper paper) {
    switch (paper) {
    case DRS_PAPER_UNKNOWN:
        return NULL;
    case DRS_PAPER_INQUIRY:
        return "inquiry";
    case DRS_PAPER_ANSWER:
        return "answer";
    case DRS_PAPER_INQUIRY_WITH_ANSWER:
        return "inquiry_with_answer";
    case DRS_PAPER_OTHER:
        return "other";
    }
    return NULL;
}

const char *drs_date_name(drs_date_kind kind) {
    static const char *const names[DRS_DATE_COUNT] = {"head",     "asked",           "received", "forwarded",
                                                      "answered", "answer_received", "original", "issued"};
    return (unsigned)kind < DRS_DATE_COUNT ? names[kind] : NULL;
}

const char *drs_link_name(drs_link_kind kind) {
    static const char *const names[DRS_LINK_COUNT] = {
        "drucksache", "plenarprotokoll", "ausschussprotokoll", "vorlage", "inquiry", "law", "url", "answer"};
    return (unsigned)kind < DRS_LINK_COUNT ? names[kind] : NULL;
}

const char *drs_role_name(drs_role role) {
    return role == DRS_ROLE_LEAD ? "lead" : "agreement";
}

const char *drs_severity_name(drs_severity severity) {
    switch (severity) {
    case DRS_SEVERITY_NOTE:
        return "note";
    case DRS_SEVERITY_WARNING:
        return "warning";
    case DRS_SEVERITY_ERROR:
        return "error";
    }
    return "error";
}

const drs_parliament *drs_parliament_at(size_t index) {
    static const drs_parliament parliaments[DRS_PARLIAMENT_COUNT] = {
        {"bb", "Landtag Brandenburg"},
        {"be", "Abgeordnetenhaus von Berlin"},
        {"bt", "Deutscher Bundestag"},
        {"bw", "Landtag von Baden-Württemberg"},
        {"by", "Bayerischer Landtag"},
        {"hb", "Bremische Bürgerschaft"},
        {"he", "Hessischer Landtag"},
        {"hh", "Bürgerschaft der Freien und Hansestadt Hamburg"},
        {"mv", "Landtag Mecklenburg-Vorpommern"},
        {"ni", "Niedersächsischer Landtag"},
        {"nw", "Landtag Nordrhein-Westfalen"},
        {"rp", "Landtag Rheinland-Pfalz"},
        {"sh", "Schleswig-Holsteinischer Landtag"},
        {"sl", "Landtag des Saarlandes"},
        {"sn", "Sächsischer Landtag"},
        {"st", "Landtag von Sachsen-Anhalt"},
        {"th", "Thüringer Landtag"},
    };
    return index < DRS_PARLIAMENT_COUNT ? &parliaments[index] : NULL;
}

drs_status drs_reader_new(drs_reader **reader) {
    if (!reader) {
        return DRS_ERROR_ARGUMENT;
    }
    *reader = NULL;
    drs_reader *made = calloc(1, sizeof *made);
    if (!made) {
        return DRS_ERROR_MEMORY;
    }
    /* The sets that are asked of every line come first (line_forms.c). */
    const struct {
        const drs_form *rows;
        size_t count;
        drs_form_set *set;
    } sets[] = {
        {drs_imprint_forms, drs_imprint_form_count, &made->imprint},
        {drs_body_forms, drs_body_form_count, &made->body},
        {drs_sentence_forms, drs_sentence_form_count, &made->sentences},
        {drs_head_forms, drs_head_form_count, &made->head},
        {drs_margin_forms, drs_margin_form_count, &made->margin},
        {drs_end_forms, drs_end_form_count, &made->ends},
        {drs_collection_forms, drs_collection_form_count, &made->collection},
    };
    made->beginnings = calloc(1, sizeof *made->beginnings);
    drs_status status = made->beginnings ? DRS_OK : DRS_ERROR_MEMORY;
    size_t word = 0;
    for (size_t i = 0; i < sizeof sets / sizeof *sets && status == DRS_OK; i++) {
        status = drs_forms_make(sets[i].rows, sets[i].count, made->beginnings, &word, sets[i].set);
    }
    if (status == DRS_OK && made->sentences.first_word + made->sentences.word_count > DRS_LINE_WORDS) {
        status = DRS_ERROR_PATTERN;
    }
    made->pairs = status == DRS_OK ? calloc(128, sizeof *made->pairs) : NULL;
    if (made->pairs) {
        drs_pairs_fill(made);
    } else if (status == DRS_OK) {
        status = DRS_ERROR_MEMORY;
    }
    for (size_t i = 0; i < drs_party_count; i++) {
        made->begins_party[(uint8_t)drs_parties[i].key[0]] = true;
    }
    made->context = status == DRS_OK ? pcre2_match_context_create(NULL) : NULL;
    if (status == DRS_OK && !made->context) {
        status = DRS_ERROR_MEMORY;
    }
    if (status != DRS_OK) {
        drs_reader_free(made);
        return status;
    }
    pcre2_set_match_limit(made->context, MATCH_LIMIT);
    pcre2_set_depth_limit(made->context, DEPTH_LIMIT);
    *reader = made;
    return DRS_OK;
}

void drs_reader_free(drs_reader *reader) {
    if (!reader) {
        return;
    }
    drs_forms_free(&reader->head);
    drs_forms_free(&reader->imprint);
    drs_forms_free(&reader->margin);
    drs_forms_free(&reader->body);
    drs_forms_free(&reader->sentences);
    drs_forms_free(&reader->ends);
    drs_forms_free(&reader->collection);
    pcre2_match_context_free(reader->context);
    free(reader->beginnings);
    free(reader->pairs);
    free(reader);
}

static void *arena_malloc(PCRE2_SIZE size, void *arena) {
    return drs_arena_alloc(arena, 1, size);
}

static void arena_keep(void *bytes, void *arena) {
    (void)bytes;
    (void)arena;
}

static void copy_option(drs_arena *arena, drs_string *target, const char *text) {
    if (text) {
        *target = drs_arena_copy(arena, text, strlen(text));
    }
}

/* Everything that may run out of memory; drs_parse() is where it lands then. */
static drs_status read_all(const drs_reader *reader, const void *bytes, size_t size, const drs_options *options,
                           drs_result *result) {
    drs_arena *arena = &result->arena;
    drs_text text;
    drs_status status = drs_text_read(arena, bytes, size, &text);
    if (status != DRS_OK) {
        return status;
    }
    drs_glued_heads_part(arena, &text);
    pcre2_general_context *memory = pcre2_general_context_create(arena_malloc, arena_keep, arena);
    drs_matcher matcher = {pcre2_match_data_create(DRS_CAPTURES, memory), reader->context, arena, 0};
    drs_glued_feet_part(reader, &matcher, arena, &text);
    size_t *starts = drs_papers_find(arena, &text, &result->count);
    result->records = drs_arena_alloc(arena, result->count, sizeof *result->records);
    drs_key **keys = drs_arena_alloc(arena, text.line_count + 1, sizeof *keys);
    drs_line_letterhead *letterheads = drs_arena_alloc(arena, text.line_count + 1, sizeof *letterheads);
    bool something = false;
    for (size_t i = 0; i < result->count; i++) {
        if (result->count > 1) {
            drs_text_measure(&text, starts[i], starts[i + 1]);
        }
        drs_draft draft = {
            .arena = arena,
            .matcher = &matcher,
            .reader = reader,
            .options = options,
            .text = &text,
            .first = starts[i],
            .end = starts[i + 1],
            .record = &result->records[i],
            .keys = keys,
            .letterheads = letterheads,
        };
        drs_record *record = draft.record;
        if (options) {
            copy_option(arena, &record->source.file, options->file);
            copy_option(arena, &record->source.sha256, options->sha256);
        }
        copy_option(arena, &record->source.media_type,
                    options && options->media_type ? options->media_type : "text/plain");
        const uint32_t pages = text.page_count; /* a paper whose page ends are forgotten is read as one page */
        drs_record_make(&draft);
        text.page_count = pages;
        if (i + 1 == DRS_MAX_RECORDS) {
            drs_say(&draft, "paper.limit", draft.first, NULL);
        }
        result->work += draft.work;
        something =
            something || record->reference.text.bytes || record->kind.text.bytes || record->inquiry_number.text.bytes;
    }
    result->work += text.work + matcher.work;
    if (!something && !(options && options->parliament)) {
        return DRS_ERROR_NO_PAPER;
    }
    return DRS_OK;
}

static bool known_parliament(const char *code) {
    for (size_t i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
        if (strcmp(drs_profiles[i].code, code) == 0) {
            return true;
        }
    }
    return false;
}

drs_status drs_parse(const drs_reader *reader, const void *bytes, size_t size, const drs_options *options,
                     drs_result **result) {
    if (!result) {
        return DRS_ERROR_ARGUMENT;
    }
    *result = NULL;
    if (!reader || (!bytes && size) || (options && options->parliament && !known_parliament(options->parliament))) {
        return DRS_ERROR_ARGUMENT;
    }
    if (!size) {
        return DRS_ERROR_EMPTY;
    }
    drs_result *made = calloc(1, sizeof *made);
    if (!made) {
        return DRS_ERROR_MEMORY;
    }
    switch (setjmp(made->arena.on_failure)) {
    case 0:
        break;
    case DRS_ERROR_PATTERN:
        drs_result_free(made);
        return DRS_ERROR_PATTERN;
    default:
        drs_result_free(made);
        return DRS_ERROR_MEMORY;
    }
    drs_status status = read_all(reader, bytes, size, options, made);
    if (status != DRS_OK) {
        drs_result_free(made);
        return status;
    }
    *result = made;
    return DRS_OK;
}

size_t drs_result_count(const drs_result *result) {
    return result ? result->count : 0;
}

const drs_record *drs_result_record(const drs_result *result, size_t index) {
    return result && index < result->count ? &result->records[index] : NULL;
}

uint64_t drs_result_work(const drs_result *result) {
    return result ? result->work : 0;
}

void drs_result_free(drs_result *result) {
    if (result) {
        drs_arena_free(&result->arena);
        free(result);
    }
}
