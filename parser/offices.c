#include "offices.h"

#include "letters.h"

/* Parts of words by which an office or an institution is known, by their first bytes: a name has hundreds of places at
 * which one might begin. */
static bool office_word_at(const char *text, size_t at, size_t end) {
    static const char *const i[] = {"inister", "itglieder", NULL};
    static const char *const t[] = {"taatskanzlei", NULL};
    static const char *const e[] = {"enator", "enatsverwaltung", "enatskanzlei", "eauftragt", NULL};
    static const char *const u[] = {"undeskanzler", NULL};
    static const char *const p[] = {"präsident", NULL};
    static const char *const ue[] = {"ürgermeister", NULL};
    static const char *const capitals[] = {
        "Chef",      "Leiter",   "Auswärtige",    "Behörde", "Ressort", "Finanzbehörde", "Informationsamt",
        "Staatsrat", "MINISTER", "STAATSKANZLEI", NULL};
    const char *const *words = NULL;
    switch (text[at]) {
    case 'i':
        words = i;
        break;
    case 't':
        words = t;
        break;
    case 'e':
        words = e;
        break;
    case 'u':
        words = u;
        break;
    case 'p':
        words = p;
        break;
    case '\xC3':
        words = ue;
        break;
    default:
        if (text[at] < 'A' || text[at] > 'S') {
            return false;
        }
        words = capitals;
        break;
    }
    for (; *words; words++) {
        if (drs_begins(text, at, end, *words)) {
            return true;
        }
    }
    return false;
}

bool drs_names_office(const char *text, size_t start, size_t end) {
    for (size_t at = start; at < end; at++) {
        if (office_word_at(text, at, end)) {
            return true;
        }
    }
    return false;
}

bool drs_is_institution(const char *text, size_t length) {
    size_t stop = 0;
    /* Up to the first "für" or "der": the words that say what it is. */
    while (stop < length && !drs_begins(text, stop, length, " für ") && !drs_begins(text, stop, length, " der ") &&
           !drs_begins(text, stop, length, " des ") && !drs_begins(text, stop, length, " DER ") &&
           !drs_begins(text, stop, length, " FÜR ")) {
        stop++;
    }
    bool person =
        drs_holds(text, 0, stop, "Chef") || drs_holds(text, 0, stop, "Leiter") || drs_holds(text, 0, stop, "eauftragt");
    return !person && (drs_holds(text, 0, stop, "inisterium") || drs_holds(text, 0, stop, "taatskanzlei") ||
                       drs_holds(text, 0, stop, "enatskanzlei") || drs_holds(text, 0, stop, "enatsverwaltung") ||
                       drs_holds(text, 0, stop, " Amt") || drs_holds(text, 0, stop, "kanzleramt") ||
                       drs_holds(text, 0, stop, "nformationsamt") || drs_holds(text, 0, stop, "MINISTERIUM") ||
                       drs_holds(text, 0, stop, "KANZLEI") || drs_holds(text, 0, stop, "ehörde"));
}
