/* mentions.h - what a text refers to: papers, inquiries, laws, addresses, answers. Each finder is a file of its own.
 *
 * The finders read running text, in which line ends and hyphens are undone. Each looks for one rare byte first ('/',
 * the second byte of "§", "A" …), so that a text without mentions costs next to nothing. */
#ifndef DRS_MENTIONS_H
#define DRS_MENTIONS_H

#include "draft.h"

typedef struct drs_mention {
    drs_link_kind kind;
    uint32_t start; /* bytes [start, end) of the text are the printed form; an input is shorter than 4 GiB */
    uint32_t end;
    uint32_t number; /* papers: where the number begins */
    drs_string target;
} drs_mention;

/* One text and what was found in it. */
typedef struct drs_mentions {
    drs_draft *draft;
    const char *text;
    size_t length;
    drs_mention *items;
    size_t count;
    size_t capacity;
} drs_mentions;

/* Papers of parliaments and inquiries with a stroke in their number: "Drs. 18/1", "KA 8/1234". */
void drs_mentions_papers(drs_mentions *mentions);

/* Inquiries by their running number: "Kleine Anfrage 5106". */
void drs_mentions_inquiries(drs_mentions *mentions);

/* Laws: "§ 92 Abs. 1 GO LT NRW". */
void drs_mentions_laws(drs_mentions *mentions);

/* Addresses of the Web. */
void drs_mentions_addresses(drs_mentions *mentions);

/* Where a byte of running text was put in and not printed. */
#define DRS_NOT_PRINTED UINT32_MAX

/* Can the address text[start, end) be told for certain? `places` tells where each byte of the text was printed. Not where
 * a hyphen at a line's end may be the printer's, or where a blank parts it from what looks like its rest. */
bool drs_address_is_certain(const drs_mentions *mentions, size_t start, size_t end, const uint32_t *places);

/* Which answer of this paper answers a question; made by drs_answer_index_make(). */
typedef struct drs_answer_entry {
    drs_number number;
    uint32_t answer;
} drs_answer_entry;

typedef struct drs_answer_index {
    drs_answer_entry *entries; /* sorted by number */
    size_t count;
} drs_answer_index;

drs_answer_index drs_answer_index_make(drs_draft *draft);

/* Answers and the government's remark of this same paper: "siehe Antwort zu Frage 1". `self` is the answer whose text is
 * read, SIZE_MAX in the remark; what leads to itself is no link. */
void drs_mentions_answers(drs_mentions *mentions, const drs_answer_index *index, size_t self);

/* ---- For the finders */

/* Append a mention. */
drs_mention *drs_mention_add(drs_mentions *mentions, drs_link_kind kind, size_t start, size_t end);

/* Copy "form number". */
drs_string drs_mention_target(drs_mentions *mentions, const char *form, const char *number, size_t length);

/* The next byte behind blanks and line ends. */
size_t drs_skip_blanks(const drs_mentions *mentions, size_t at);

/* text[at, ...) begins with the word. */
static inline bool drs_mention_begins(const drs_mentions *mentions, size_t at, const char *word) {
    return at < mentions->length && drs_begins(mentions->text, at, mentions->length, word);
}

/* The text before `at` ends with the word. */
static inline bool drs_mention_ends(const drs_mentions *mentions, size_t at, const char *word) {
    return drs_ends(mentions->text, 0, at, word);
}

/* A sentence or a paragraph ends with text[at]: no abbreviation's full stop, and a new sentence behind it. */
bool drs_sentence_ends(const drs_mentions *mentions, size_t at);

/* A letter stands right before `at`. */
bool drs_letter_before(const drs_mentions *mentions, size_t at);

#endif
