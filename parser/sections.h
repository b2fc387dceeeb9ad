/* sections.h - the sections of a paper in which the numbers of the questions begin anew ("I. …", "II. …", "Abschnitt 1").
 *
 * Inside the draft the numbers count on through the sections: the first question of section II has the number behind the last
 * one of section I, so that a number is one question's. What a line prints is counted on by the section that the line stands
 * in, or that it names ("Zu II.1:"); the number as printed is given back where the record is made. In a paper without such
 * sections a number is what is printed. */
#ifndef DRS_SECTIONS_H
#define DRS_SECTIONS_H

#include "number_lists.h"

/* Numbers from here on are of no question: the section that they are printed in has none of that number. */
#define DRS_FOREIGN_NUMBER 0x8000u

/* The section that the line stands in + 1; 0 for none. */
static inline size_t drs_section_at(const drs_draft *draft, size_t line) {
    return draft->sections ? draft->section_of[line - draft->first] : 0;
}

/* The number that is printed in section `section` - 1, counted on. */
drs_number drs_section_count_on(const drs_draft *draft, size_t section, drs_number printed);

/* The number that the line prints, counted on. */
static inline drs_number drs_section_number(const drs_draft *draft, size_t line, drs_number printed) {
    return draft->sections ? drs_section_count_on(draft, draft->section_of[line - draft->first], printed) : printed;
}

/* The number, which is counted on through sections, as it is printed. *section: that of its section + 1; 0 for none. */
drs_number drs_section_count_back(const drs_draft *draft, drs_number number, size_t *section);

/* The number as it is printed, in a paper with sections or without. */
static inline drs_number drs_section_printed(const drs_draft *draft, drs_number number, size_t *section) {
    *section = 0;
    return draft->sections ? drs_section_count_back(draft, number, section) : number;
}

/* The number for a person: "3", in a section "II/3". */
drs_string drs_section_number_text(drs_draft *draft, drs_number number);

/* A list of numbers (number_lists.h) that stands in section `own` - 1, counted on; numbers may name another section. The
 * key's map leads into `text`. */
size_t drs_section_list(const drs_draft *draft, size_t own, const char *text, const drs_key *key, size_t at,
                        drs_number_item items[DRS_NUMBER_ITEMS], size_t *end);

/* A section's number and behind it that of a question stand at text[at, end): "II.3", "II 3". */
bool drs_section_begins(const drs_draft *draft, const char *text, size_t at, size_t end);

/* What stands for a section before a number at key[*at, ...): "ii.", "abschnittii,". Sets *at behind it and returns the
 * section + 1; 0 for none. */
size_t drs_section_before(const drs_draft *draft, const char *text, const drs_key *key, size_t *at);

/* The same behind a list of numbers: "desabschnittsii". DRS_SECTION_UNKNOWN: one that the paper does not have. */
#define DRS_SECTION_UNKNOWN 0xFFFFu
size_t drs_section_behind(const drs_draft *draft, const char *text, const drs_key *key, size_t *at);

/* Where the word for a section that begins at text[at, end) ends ("Abschnitt", "Teil"); SIZE_MAX where none does. */
size_t drs_section_word(const char *text, size_t at, size_t end);

#endif
