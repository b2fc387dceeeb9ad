/* make_schemas.h - both schemas, made from the table of fields.h.
 *
 * Used by tools/make-schemas.c, which writes the files that are kept beside this one, and by the test that compares
 * those files with the table. */
#ifndef DRS_MAKE_SCHEMAS_H
#define DRS_MAKE_SCHEMAS_H

#include "buffer.h"

/* Append record.schema.json (JSON Schema 2020-12). */
void drs_make_json_schema(drs_buffer *out);

/* Append record.xsd (XML Schema 1.0). */
void drs_make_xsd(drs_buffer *out);

#endif
