#include "party_names.h"

#include <string.h>

/* A party's key begins as that of the text does; asked before a key is made. */
static bool may_be_party(const drs_draft *draft, const char *text, size_t start, size_t end) {
    char letters[3];
    drs_key_beginning(text, start, end, letters, 2);
    if (!draft->reader->begins_party[(uint8_t)letters[0]]) {
        return false;
    }
    for (size_t i = 0; i < drs_party_count; i++) {
        if (drs_parties[i].key[0] == letters[0] && drs_parties[i].key[1] == letters[1]) {
            return true;
        }
    }
    return false;
}

static const drs_party *find_party(drs_draft *draft, const char *text, size_t start, size_t end) {
    draft->work++;
    if (!may_be_party(draft, text, start, end)) {
        return NULL;
    }
    drs_key key = drs_key_make(draft->arena, text, start, end, 80);
    draft->work += key.length;
    for (size_t i = 0; i < drs_party_count; i++) {
        if (drs_parties[i].key[0] != key.bytes[0]) {
            continue;
        }
        size_t length = strlen(drs_parties[i].key);
        if (length == key.length && memcmp(drs_parties[i].key, key.bytes, length) == 0) {
            return &drs_parties[i];
        }
    }
    return NULL;
}

drs_string drs_party_id(drs_draft *draft, const char *party, size_t length) {
    const drs_party *found = find_party(draft, party, 0, length);
    return found ? (drs_string){found->id, strlen(found->id)} : (drs_string){0};
}

bool drs_is_party(drs_draft *draft, const char *text, size_t start, size_t end) {
    return find_party(draft, text, start, end) != NULL;
}

size_t drs_party_at_end(drs_draft *draft, const char *text, size_t start, size_t end) {
    size_t best = SIZE_MAX;
    for (size_t at = end; at > start;) {
        at--;
        bool boundary = at == start || text[at - 1] == ' ' ||
                        (drs_is_upper(text, at, end) && at > start && drs_ends_lower(text, start, at));
        if (end - at > 60) {
            break;
        }
        if (!boundary || !drs_is_letter(text, at, end)) {
            continue;
        }
        const drs_party *party = find_party(draft, text, at, end);
        if (!party) {
            continue;
        }
        size_t second = at + drs_letter_size(text, at, end);
        bool capitals = drs_is_upper(text, at, end) && drs_is_upper(text, second, end);
        /* "Die Linke", "Freie Demokraten": no one is called so, but "Linke" and "Grüne" some are. */
        bool words = drs_is_upper(text, at, end) && memchr(text + at, ' ', end - at) != NULL;
        bool shape = strcmp(party->id, "afd") == 0 || strcmp(party->id, "fraktionslos") == 0 || words ||
                     memchr(text + at, '/', end - at) != NULL;
        if (capitals || shape) {
            best = at;
        }
    }
    return best;
}
