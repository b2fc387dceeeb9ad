/* proof_words.h - the German words of the proof sheet: for keys, names, uses and diagnostics. */
#ifndef DRS_PROOF_WORDS_H
#define DRS_PROOF_WORDS_H

#include "fields.h"

/* How a record's objects of one type are laid out. */
typedef enum drs_proof_layout {
    DRS_PROOF_ROWS,  /* a heading and a row for each value */
    DRS_PROOF_INLINE /* the values on one line */
} drs_proof_layout;

typedef struct drs_type_words {
    const char *type; /* drs_type.name */
    const char *item; /* heading of one object, "Frage" */
    const char *name; /* key of the value that the heading goes on with ("number"), which gets no row; or NULL */
    drs_proof_layout layout;
} drs_type_words;

/* The words for a key; NULL where there are none. `type` may be NULL. */
const char *drs_key_words(const drs_type *type, const char *key);

/* Is this key's value running text, which stands in paragraphs below a heading? */
bool drs_key_is_prose(const char *key);

/* The words for a type of object; NULL where there are none. */
const drs_type_words *drs_type_words_find(const char *type);

/* The words for a name of an enumeration ("inquiry_with_answer", "lead", "nw"); NULL where there are none. */
const char *drs_name_words(drs_string name);

/* What became of letters with this use, in one or two words, and in half a sentence. */
const char *drs_use_words(drs_use use);
const char *drs_use_meaning(drs_use use);

/* "Fehler", "Warnung" or "Hinweis". */
const char *drs_severity_words(drs_severity severity);

/* One German sentence without a full stop for a diagnostic's code; NULL where there is none. */
const char *drs_diagnostic_words(const char *code);

/* The same for what stands in a message behind its meaning, or behind a number there ("3 lines"); NULL where it is no
 * word of the reader but of the paper (a number, a name). */
const char *drs_detail_words(const char *detail, size_t length);

#endif
