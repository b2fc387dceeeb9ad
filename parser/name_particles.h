/* name_particles.h - the small words that stand in names. */
#ifndef DRS_NAME_PARTICLES_H
#define DRS_NAME_PARTICLES_H

#include <stdbool.h>
#include <stddef.h>

/* "von", "dos", "zur": the word stands before a surname or amid one. Words that names share with any sentence ("auf", "zum", "und") are
 * none. */
bool drs_is_name_particle(const char *word, size_t length);

#endif
