/* make-schemas - write formats/record.schema.json and formats/record.xsd anew after a change of formats/record_fields.c.
 *
 *     build/release/formats/make-schemas formats
 *
 * The files are checked in, for they are the contract that others read; a test fails where they are not what the table
 * says. */
#include <stdio.h>
#include <stdlib.h>

#include "make_schemas.h"

static int write_file(const char *directory, const char *name, void (*make)(drs_buffer *)) {
    char path[4096];
    drs_buffer schema = {0};
    int length = snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = length > 0 && (size_t)length < sizeof path ? fopen(path, "wb") : NULL;
    make(&schema);
    int written = file && !schema.failed && fwrite(schema.bytes, 1, schema.length, file) == schema.length;
    if (file && fclose(file) != 0) {
        written = 0;
    }
    drs_buffer_free(&schema);
    if (!written) {
        fprintf(stderr, "make-schemas: cannot write %s/%s\n", directory, name);
    }
    return written;
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: make-schemas DIRECTORY\n");
        return 2;
    }
    return write_file(arguments[1], "record.schema.json", drs_make_json_schema) &&
                   write_file(arguments[1], "record.xsd", drs_make_xsd)
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
