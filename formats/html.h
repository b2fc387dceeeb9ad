/* html.h - text in HTML that is well-formed XML too, so that it can be checked with the tools of both.
 *
 * Whatever the text holds, it stays text: what HTML would read as markup is escaped, and what a reader could not see
 * (control characters, marks that turn the direction of writing, letters of no font) is shown as a small box with its
 * number, <i class="sign" title="U+202E">U+202E</i>. */
#ifndef DRS_HTML_H
#define DRS_HTML_H

#include "buffer.h"

/* Bytes that are no letter. */
#define DRS_NO_LETTER UINT32_MAX

/* How many bytes at the front are ASCII that stands for itself, in elements and in attributes. */
size_t drs_html_plain_run(const char *bytes, size_t length);

/* Append one letter of the content of an element; U+FFFD for DRS_NO_LETTER. */
void drs_html_letter(drs_buffer *out, uint32_t letter);

/* Append UTF-8 as the content of an element. Line ends and tabs stay. */
void drs_html_text(drs_buffer *out, const char *bytes, size_t length);

/* Append UTF-8 as the value of an attribute in double quotes. What cannot be seen becomes U+FFFD. */
void drs_html_attribute(drs_buffer *out, const char *bytes, size_t length);

/* Append a number as German readers part its digits: "12.345". */
void drs_html_number(drs_buffer *out, uint64_t number);

/* Can the letter be seen, or is it a blank that HTML may hold? */
bool drs_html_is_visible(uint32_t letter);

#endif
