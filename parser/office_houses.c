#include "office_houses.h"

#include <string.h>

static const char minister[] = "inister"; /* amid "Finanzminister" too */
static const char ministry[] = "inisterium";

enum { MINISTER_BYTES = sizeof minister - 1, MINISTRY_BYTES = sizeof ministry - 1 };

/* "Ministerin für … und stellvertretende Ministerpräsidentin" (nw), "Stellvertretender Ministerpräsident und Minister
 * für …" (ni): who stands in for the head of government, whose title begins at `deputy`, answers for the own house. Empty
 * where the own office is not told. */
static drs_string own_office(drs_string office, size_t deputy) {
    const size_t joined = deputy > strlen(" und s") ? deputy - strlen(" und s") : 0;
    const size_t behind = drs_find_at(office.bytes, deputy, office.length, " und ");
    if (joined && drs_begins(office.bytes, joined, office.length, " und ")) {
        return (drs_string){office.bytes, joined};
    }
    if (deputy == 1 && behind != SIZE_MAX) {
        const size_t own = behind + strlen(" und ");
        return (drs_string){office.bytes + own, office.length - own};
    }
    return (drs_string){0};
}

/* "Minister der Justiz und Staatsminister in der Staatskanzlei": two houses of one person; which answers is not told. */
static bool has_two_houses(drs_string office) {
    const char *text = office.bytes;
    return drs_begins(text, 0, office.length, "Minister") && !drs_begins(text, 0, office.length, "Ministerpräs") &&
           (drs_holds(text, 0, office.length, " und Ministerpräsident") ||
            drs_holds(text, 0, office.length, " und Staatsminister"));
}

static bool is_of_chancellery(drs_string office) {
    const char *text = office.bytes;
    return drs_holds(text, 0, office.length, "inisterpräsident") || drs_holds(text, 0, office.length, "taatskanzlei") ||
           drs_holds(text, 0, office.length, "enatskanzlei") || drs_begins(text, 0, office.length, "Regierende");
}

/* The minister whose word stands at text[at], and ends at `rest`, heads a house of that name. */
static bool heads_house(const drs_draft *draft, drs_string office, size_t at, size_t rest) {
    const char *text = office.bytes;
    const bool of_state = drs_begins(text, 0, office.length, "Staatsm");
    /* A Staatsminister has no house of that name but where houses are called so: "Staatsminister für Kultur" (bt). */
    if (drs_begins(text, 0, office.length, "Staatsminister") &&
        !(draft->profile && draft->profile->traits & DRS_HAS_STATE_MINISTRIES)) {
        return false;
    }
    if (rest == office.length && (at == 1 || of_state)) {
        return false; /* "Staatsminister" alone names no house */
    }
    if (rest == at + MINISTER_BYTES && rest < office.length && text[rest] != ' ') {
        return false;
    }
    /* "Minister für X und Chef der …" names two offices; which house answers is not told. */
    return !drs_holds(text, rest, office.length, "Chef") && !drs_holds(text, rest, office.length, "evollmächtigt") &&
           !drs_holds(text, rest, office.length, "tellvertret");
}

/* The office with its word for a minister, text[at, rest), in place of which the house's is put. */
static drs_string make_house(drs_draft *draft, drs_string office, size_t at, size_t rest) {
    const char *text = office.bytes;
    char *out = drs_arena_bytes(draft->arena, office.length + 16);
    size_t length = at;
    memcpy(out, text, at);
    /* "Hessischer Minister", "Hessische Ministerin": the adjective agrees with the house. */
    size_t noun = drs_last_word(text, 0, at);
    size_t adjective = noun ? noun - 1 : 0;
    size_t stem = drs_ends(text, 0, adjective, "ischer")  ? adjective - 2
                  : drs_ends(text, 0, adjective, "ische") ? adjective - 1
                                                          : 0;
    if (stem) {
        memcpy(out + stem, "es ", 3);
        memcpy(out + stem + 3, text + noun, at - noun);
        length = stem + 3 + at - noun;
    }
    memcpy(out + length, ministry, MINISTRY_BYTES);
    length += MINISTRY_BYTES;
    memcpy(out + length, text + rest, office.length - rest);
    length += office.length - rest;
    out[length] = '\0';
    return (drs_string){out, length};
}

drs_string drs_ministry_of_office(drs_draft *draft, drs_string office) {
    const drs_string none = {0};
    const size_t deputy = drs_find_at(office.bytes, 0, office.length, "tellvertretende");
    if (deputy != SIZE_MAX) {
        const drs_string own = own_office(office, deputy);
        return own.bytes ? drs_ministry_of_office(draft, own) : none;
    }
    if (has_two_houses(office)) {
        return none;
    }
    if (is_of_chancellery(office)) {
        const char *chancellery = draft->profile ? draft->profile->chancellery : "Staatskanzlei";
        return drs_arena_copy(draft->arena, chancellery, strlen(chancellery));
    }
    const size_t at = drs_find_at(office.bytes, 0, office.length, minister);
    if (at == SIZE_MAX) {
        return none;
    }
    size_t rest = at + MINISTER_BYTES;
    rest += drs_begins(office.bytes, rest, office.length, "innen") ? strlen("innen")
            : drs_begins(office.bytes, rest, office.length, "in")  ? strlen("in")
                                                                   : 0;
    return heads_house(draft, office, at, rest) ? make_house(draft, office, at, rest) : none;
}
