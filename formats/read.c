#include "read.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "rules.h"
#include "source.h"

struct drs_loaded {
    drs_arena arena;
    drs_record record;
};

void drs_read_init(void) {
    xmlInitParser();
}

/* XML begins with a bracket of its own, whatever stands before it. */
static bool is_xml(const char *bytes, size_t size) {
    size_t i = 0;
    while (i < size && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) {
        i++;
    }
    return i < size && bytes[i] == '<';
}

bool drs_loader_open(drs_loader *loader, const void *bytes, size_t size, drs_problem_handler handler, void *context,
                     xmlSchemaPtr schema) {
    static const char byte_order_mark[] = "\xef\xbb\xbf";
    const char *start = size ? bytes : "";
    if (size >= 3 && memcmp(start, byte_order_mark, 3) == 0) {
        start += 3;
        size -= 3;
    }
    *loader = (drs_loader){.xml = is_xml(start, size)};
    loader->load.handler = handler;
    loader->load.context = context;
    loader->load.strict = schema != NULL;
    loader->json_source = (drs_json_source){.bytes = start, .size = size, .line = 1};
    loader->xml_source = (drs_xml_source){.bytes = start, .size = size};
    if (loader->xml && schema) {
        loader->xml_source.validation = xmlSchemaNewValidCtxt(schema);
        return loader->xml_source.validation != NULL;
    }
    return true;
}

void drs_loader_close(drs_loader *loader) {
    drs_json_source_close(&loader->json_source);
    drs_xml_source_close(&loader->xml_source);
    drs_load_close(&loader->load);
}

/* The handler of a loader of its own: the first problem is the message. */
static void keep_first(void *context, const drs_problem *problem) {
    drs_loader *loader = context;
    if (!loader->message[0]) {
        drs_problem_format(problem, loader->message, sizeof loader->message);
        loader->report_line = drs_problem_report(problem, loader->report, sizeof loader->report);
    }
}

drs_load_status drs_loader_new(const void *bytes, size_t size, drs_loader **loader) {
    drs_loader *made = malloc(sizeof *made);
    *loader = made;
    if (!made) {
        return DRS_LOAD_MEMORY;
    }
    drs_loader_open(made, bytes, size, keep_first, made, NULL); /* without a schema it cannot fail */
    return DRS_LOAD_OK;
}

void drs_loader_free(drs_loader *loader) {
    if (loader) {
        drs_loader_close(loader);
        free(loader);
    }
}

/* Load the next record into `loaded`, whose arena jumps back here where memory runs out. */
static drs_load_status load_next(drs_loader *loader, drs_loaded *loaded) {
    drs_load *load = &loader->load;
    if (setjmp(loaded->arena.on_failure)) {
        drs_load_release(load);
        drs_json_source_close(&loader->json_source);
        return DRS_LOAD_MEMORY;
    }
    drs_load_status status = loader->xml ? drs_xml_source_next(&loader->xml_source, load, &loaded->record)
                                         : drs_json_source_next(&loader->json_source, load, &loaded->record);
    if (status == DRS_LOAD_OK) {
        drs_load_resolve_evidence(load, &loaded->record);
        if (load->strict) {
            drs_rules_check(load, &loaded->record);
        }
        drs_load_release(load);
        status = load->problem_count ? DRS_LOAD_CONTENT : DRS_LOAD_OK;
    }
    return status;
}

/* Forget the record before. */
static void reset(drs_loader *loader, drs_arena *arena) {
    drs_load *load = &loader->load;
    load->arena = arena;
    load->record = 0;
    load->problem_count = 0;
    load->line = 0;
    load->record_line = 0;
    load->text = NULL;
    load->tree = NULL;
    load->held = NULL;
    load->held_count = 0;
    load->evidence = NULL;
    load->evidence_count = 0;
    load->evidence_capacity = 0;
    loader->message[0] = '\0';
    loader->report[0] = '\0';
    loader->report_line = 0;
}

drs_load_status drs_loader_next(drs_loader *loader, drs_loaded **loaded) {
    *loaded = NULL;
    if (loader->ended) {
        return DRS_LOAD_END;
    }
    drs_loaded *made = calloc(1, sizeof *made);
    drs_load_status status = DRS_LOAD_MEMORY;
    if (made) {
        reset(loader, &made->arena);
        status = load_next(loader, made);
    }
    loader->ended = status == DRS_LOAD_END || status == DRS_LOAD_MEMORY;
    if (status == DRS_LOAD_MEMORY) {
        const drs_problem problem = {.pointer = "", .message = "memory ran out"};
        loader->message[0] = '\0';
        keep_first(loader, &problem);
    }
    if (status == DRS_LOAD_OK) {
        *loaded = made;
    } else {
        drs_loaded_free(made);
    }
    return status;
}

const char *drs_loader_message(const drs_loader *loader) {
    return loader->message;
}

const char *drs_loader_report(const drs_loader *loader, unsigned *line) {
    *line = loader->report_line;
    return loader->report;
}

unsigned drs_loader_line(const drs_loader *loader) {
    return loader->load.record_line;
}

const drs_record *drs_loaded_record(const drs_loaded *loaded) {
    return &loaded->record;
}

void drs_loaded_free(drs_loaded *loaded) {
    if (loaded) {
        drs_arena_free(&loaded->arena);
        free(loaded);
    }
}
