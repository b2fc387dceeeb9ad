/* misread_heads.h - lines of a head whose words have no name and no title in them, with one letter wrong. */
#ifndef DRS_MISREAD_HEADS_H
#define DRS_MISREAD_HEADS_H

#include <stdbool.h>
#include <stddef.h>

/* "der Llndesregierung", "– Druckoache 19/20987 –", "acf die Kleine Anfrage Nr. 1863": all its words are a head's, and
 * one has one letter wrong. */
bool drs_is_misread_head(const char *text, size_t start, size_t end);

#endif
