/* offices.h - the names of offices and institutions: told from other words. */
#ifndef DRS_OFFICES_H
#define DRS_OFFICES_H

#include <stdbool.h>
#include <stddef.h>

/* A word for an office or an institution stands in text[start, end). */
bool drs_names_office(const char *text, size_t start, size_t end);

/* The name is that of a house ("Ministerium für …"), not of the person who heads it ("Chef der Staatskanzlei"). */
bool drs_is_institution(const char *text, size_t length);

#endif
