#include "validate.h"

#include <libxml/xmlschemas.h>
#include <stdlib.h>

#include "schemas.h"
#include "source.h"

struct drs_validator {
    xmlSchemaPtr schema;
};

drs_validator *drs_validator_new(void) {
    drs_validator *validator = calloc(1, sizeof *validator);
    if (!validator) {
        return NULL;
    }
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt(drs_schema_xsd, (int)drs_schema_xsd_length);
    if (parser) {
        validator->schema = xmlSchemaParse(parser);
        xmlSchemaFreeParserCtxt(parser);
    }
    if (!validator->schema) {
        drs_validator_free(validator);
        return NULL;
    }
    return validator;
}

void drs_validator_free(drs_validator *validator) {
    if (validator) {
        xmlSchemaFree(validator->schema);
        free(validator);
    }
}

/* Between the loader and the caller: counts all problems, passes on the first. */
typedef struct counter {
    drs_validation found;
    size_t most;
    drs_problem_handler handler;
    void *context;
} counter;

static void count_problem(void *context, const drs_problem *problem) {
    counter *c = context;
    if (c->found.problems++ < c->most) {
        c->handler(c->context, problem);
    }
}

static void validate_records(counter *c, drs_loader *loader) {
    drs_load_status status = DRS_LOAD_OK;
    while (status != DRS_LOAD_END && status != DRS_LOAD_MEMORY) {
        drs_loaded *loaded = NULL;
        status = drs_loader_next(loader, &loaded);
        drs_loaded_free(loaded);
        c->found.records += status == DRS_LOAD_OK || status == DRS_LOAD_CONTENT;
    }
    c->found.proceedings = loader->json_source.proceedings;
    c->found.records -= c->found.proceedings;
    c->found.out_of_memory = status == DRS_LOAD_MEMORY;
}

drs_validation drs_validate(const drs_validator *validator, const void *bytes, size_t size, size_t most_problems,
                            drs_problem_handler handler, void *context) {
    counter c = {.most = most_problems, .handler = handler, .context = context};
    drs_loader loader;
    if (!drs_loader_open(&loader, bytes, size, count_problem, &c, validator->schema)) {
        c.found.out_of_memory = true;
        return c.found;
    }
    validate_records(&c, &loader);
    drs_loader_close(&loader);
    return c.found;
}
