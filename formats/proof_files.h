/* proof_files.h - proof.css and proof.js as they stand beside this file, put into the program when it is built. */
#ifndef DRS_PROOF_FILES_H
#define DRS_PROOF_FILES_H

#include <stddef.h>

/* The bytes of the files, without a NUL at the end. */
extern const char drs_proof_css[];
extern const size_t drs_proof_css_length;
extern const char drs_proof_js[];
extern const size_t drs_proof_js_length;

#endif
