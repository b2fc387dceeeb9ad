#include "name_particles.h"

#include "letters.h"

bool drs_is_name_particle(const char *word, size_t length) {
    enum { LONGEST = 3 };
    static const char *const particles[] = {"von", "der", "de",  "van", "zu", "vom", "den", "zur", "dos", "da",
                                            "al",  "el",  "del", "di",  "du", "la",  "le",  "ten", "ter", NULL};
    return length <= LONGEST && drs_word_in(word, length, particles);
}
