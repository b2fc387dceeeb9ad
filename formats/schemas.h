/* schemas.h - the contract itself: record.schema.json and record.xsd as they stand beside this file, put into the
 * program when it is built, so that no file is looked up when it runs. */
#ifndef DRS_SCHEMAS_H
#define DRS_SCHEMAS_H

#include <stddef.h>

/* The bytes of the files, without a NUL at the end. */
extern const char drs_schema_json[];
extern const size_t drs_schema_json_length;
extern const char drs_schema_xsd[];
extern const size_t drs_schema_xsd_length;

#endif
