/* pointers.h - the JSON pointers of a record's values. */
#ifndef DRS_POINTERS_H
#define DRS_POINTERS_H

#include "arena.h"

/* "/answers/2/text": an item of a list, and `member` ("/text", or "" for the item as a whole). */
drs_string drs_pointer_of_item(drs_arena *arena, const char *list, size_t index, const char *member);

#endif
