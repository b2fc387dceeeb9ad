#include "parliament_name.h"

#include <stddef.h>
#include <string.h>

#include "drucksache.h"
#include "message.h"
#include "options.h"

enum { LONGEST_NAME = 128 };

static const struct land {
    const char *name;
    const char *code;
} lands[] = {
    {"Brandenburg", "bb"},
    {"Berlin", "be"},
    {"Bundestag", "bt"},
    {"Bund", "bt"},
    {"Baden-Württemberg", "bw"},
    {"Bayern", "by"},
    {"Bremen", "hb"},
    {"Hessen", "he"},
    {"Hamburg", "hh"},
    {"Mecklenburg-Vorpommern", "mv"},
    {"Niedersachsen", "ni"},
    {"Nordrhein-Westfalen", "nw"},
    {"NRW", "nw"},
    {"Rheinland-Pfalz", "rp"},
    {"Schleswig-Holstein", "sh"},
    {"Saarland", "sl"},
    {"Sachsen", "sn"},
    {"Sachsen-Anhalt", "st"},
    {"Thüringen", "th"},
};

enum { LANDS = sizeof lands / sizeof lands[0] };

/* The letter of UTF-8 at `text`, as names are compared, and how many bytes it has. */
static size_t folded_letter(const char *text, const char **folded) {
    static const struct letter {
        const char *letter;
        const char *folded;
    } letters[] = {{"ä", "ae"}, {"Ä", "ae"}, {"ö", "oe"}, {"Ö", "oe"},
                   {"ü", "ue"}, {"Ü", "ue"}, {"ß", "ss"}, {"\xcc\x88", "e"} /* the dots alone */};
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
        size_t length = strlen(letters[i].letter);
        if (strncmp(text, letters[i].letter, length) == 0) {
            *folded = letters[i].folded;
            return length;
        }
    }
    *folded = NULL;
    return 1;
}

/* A name as it is compared: in small letters, without blanks and strokes. A name that is too long is cut. */
static void fold(char folded[LONGEST_NAME], const char *name) {
    size_t length = 0;
    while (*name != '\0' && length + 2 < LONGEST_NAME) {
        const char *letters;
        size_t used = folded_letter(name, &letters);
        if (letters != NULL) {
            size_t count = strlen(letters);
            memcpy(folded + length, letters, count);
            length += count;
        } else if (*name >= 'A' && *name <= 'Z') {
            folded[length++] = (char)(*name - 'A' + 'a');
        } else if (strchr(" \t-_", *name) == NULL) {
            folded[length++] = *name;
        }
        name += used;
    }
    folded[length] = '\0';
}

static const char *find(const char *folded) {
    char other[LONGEST_NAME];
    const drs_parliament *parliament;
    for (size_t i = 0; (parliament = drs_parliament_at(i)) != NULL; i++) {
        fold(other, parliament->name);
        if (strcmp(folded, parliament->code) == 0 || strcmp(folded, other) == 0) {
            return parliament->code;
        }
    }
    for (size_t i = 0; i < LANDS; i++) {
        fold(other, lands[i].name);
        if (strcmp(folded, other) == 0) {
            return lands[i].code;
        }
    }
    return NULL;
}

static const char *land_at(const void *context, size_t index) {
    (void)context;
    return index < LANDS ? lands[index].name : NULL;
}

const char *drs_choose_parliament(const char *command, const char *name) {
    char folded[LONGEST_NAME];
    fold(folded, name);
    const char *code = find(folded);
    if (code != NULL) {
        return code;
    }
    /* Two letters are one code as likely as another. */
    const char *nearest = strlen(name) > 2 ? drs_nearest(name, land_at, NULL) : NULL;
    if (nearest != NULL) {
        fold(folded, nearest);
        drs_message("%s: unknown parliament '%s'; did you mean %s (%s)? 'drs parliaments' lists all", command, name,
                    nearest, find(folded));
    } else {
        drs_message("%s: unknown parliament '%s'; name its code, such as nw, or its Land: 'drs parliaments' lists them",
                    command, name);
    }
    return NULL;
}
