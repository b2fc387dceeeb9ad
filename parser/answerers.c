#include "answerers.h"

#include <string.h>

#include "diagnostics.h"
#include "office_cases.h"
#include "office_houses.h"
#include "offices.h"

static bool is_article(const char *text, size_t start, size_t end) {
    static const char *const articles[] = {"der", "die", "das", "dem", "den", "des", "allen", "alle",
                                           "Der", "Die", "Das", "Dem", "Den", "Des", "vom",   NULL};
    return drs_word_in(text + start, end - start, articles);
}

/* An entry begins at `at`: an article, at most two adjectives and a word for an office. Returns the end of the article. */
static size_t entry_start(const char *text, size_t at, size_t end) {
    if (at >= end || (text[at] != 'd' && text[at] != 'a' && text[at] != 'D' && text[at] != 'v')) {
        return 0;
    }
    size_t word = at;
    while (word < end && text[word] != ' ') {
        word++;
    }
    if (!is_article(text, at, word)) {
        return 0;
    }
    size_t look = word + 1;
    for (int words = 0; words < 3 && look < end && !drs_is_digit(text[look]); words++) {
        size_t stop = look;
        while (stop < end && text[stop] != ' ' && text[stop] != ',') {
            stop++;
        }
        if (drs_names_office(text, look, stop)) {
            return word + 1;
        }
        if (stop >= end || text[stop] == ',') {
            break;
        }
        look = stop + 1;
    }
    return 0;
}

const char *const drs_agreement_phrases[] = {
    "im Einvernehmen mit ",  "Im Einvernehmen mit ", "in Abstimmung mit ",     "In Abstimmung mit ",
    "gemeinsam mit ",        "zusammen mit ",        "im Benehmen mit ",       "nach Beteiligung von ",
    "nach Beteiligung ",     "unter Beteiligung ",   "unter Mitwirkung von ",  "unter Mitwirkung ",
    "unter Einbeziehung ",   "unter Einbindung ",    "nach Einbindung ",       "nach Abstimmung mit ",
    "nach Rücksprache mit ", "in Absprache mit ",    "in Zusammenarbeit mit ", NULL};

/* Words that end the name of a ministry, since no ministry's name has them. */
static const char *const stop_phrases[] = {" namens",
                                           " im Namen",
                                           " mit Schreiben",
                                           " die Kleine",
                                           " die Große",
                                           " die kleine",
                                           " die große",
                                           " die Schriftliche",
                                           " die Anfrage",
                                           " die KleineAnfrage",
                                           " wie folgt",
                                           " hat ",
                                           " haben ",
                                           " beantwort",
                                           " wird ",
                                           " für die Landesregierung",
                                           " für den Senat",
                                           " wurde",
                                           " vom ",
                                           " übermittelt",
                                           " auf der Grundlage",
                                           " im Einvernehmen",
                                           " in Abstimmung",
                                           " gemeinsam mit",
                                           " zusammen mit",
                                           " im Benehmen",
                                           " und nach ",
                                           " und unter ",
                                           " und im ",
                                           " und in Abst",
                                           " unter Beteiligung",
                                           " nach Beteiligung",
                                           " unter Mitwirkung",
                                           " unter Einb",
                                           " nach Einbindung",
                                           " nach Abstimmung",
                                           " nach Rücksprache",
                                           " in Absprache",
                                           " in Zusammenarbeit",
                                           " ihre ",
                                           " Ihre ",
                                           ": ",
                                           " („",
                                           " (nachfolgend",
                                           NULL};

/* What stands behind the blank of these phrases. */
static bool begins_stop_phrase(char byte) {
    switch (byte) {
    case 'n':
    case 'i':
    case 'I':
    case 'm':
    case 'd':
    case 'w':
    case 'h':
    case 'b':
    case 'f':
    case 'v':
    case 'a':
    case 'g':
    case 'z':
    case 'u':
    case '(':
    case '\xC3':
        return true;
    default:
        return false;
    }
}

/* The words [start, …) are an office or a house with its field: "Minister für", "Staatsministeriums des", or the field in
 * the word, "Finanzministerin". A "Chef der Staatskanzlei" and a "stellvertretende Ministerpräsidentin" are none: such an
 * office goes with another one of the same person. */
static bool has_field(const char *text, size_t start, size_t end) {
    static const char *const plain[] = {
        "Minister",       "Ministers",       "Ministerin",       "Ministerium",       "Ministeriums",
        "Staatsminister", "Staatsministers", "Staatsministerin", "Staatsministerium", "Staatsministeriums",
        "Senator",        "Senators",        "Senatorin",        "Senatsverwaltung",  NULL};
    static const char *const fields[] = {" für ", " der ", " des ", NULL};
    static const char *const compounds[] = {"minister", "ministers", "ministerin", "ministerium", "ministeriums", NULL};
    size_t stop = start;
    while (stop < end && text[stop] != ' ' && text[stop] != ',') {
        stop++;
    }
    static const char *const adjectives[] = {"er", "es", "en", "em", NULL};
    for (size_t k = 0; adjectives[k] && stop < end && text[stop] == ' '; k++) {
        if (drs_ends(text, start, stop, adjectives[k]) && !drs_names_office(text, start, stop)) {
            /* "Thüringer Ministeriums für", "Sächsisches Staatsministerium der" */
            start = stop + 1;
            for (stop = start; stop < end && text[stop] != ' ' && text[stop] != ',';) {
                stop++;
            }
            break;
        }
    }
    if (drs_word_in(text + start, stop - start, plain)) {
        for (size_t k = 0; fields[k]; k++) {
            if (drs_begins(text, stop, end, fields[k])) {
                return true;
            }
        }
        return false;
    }
    bool compound = false;
    for (size_t k = 0; compounds[k] && !compound; k++) {
        compound = drs_ends(text, start, stop, compounds[k]) && drs_is_upper(text, start, stop);
    }
    return compound;
}

/* Where an office or house without an article begins behind the comma or joining word at `at` ("…, Ministerin für"), else
 * 0. Fields do not begin so: "Ministerium für Justiz und für Europa". */
static size_t bare_entry(const char *text, size_t first, size_t at, size_t end) {
    static const char *const joiners[] = {"und ", "sowie ", "/ ", "", NULL};
    size_t next = drs_skip_spaces(text, at + 1, end);
    for (size_t k = 0; joiners[k]; k++) {
        size_t start = next + strlen(joiners[k]);
        if ((joiners[k][0] || text[at] == ',') && drs_begins(text, next, end, joiners[k]) && start < end &&
            text[start] >= 'A' && text[start] <= 'Z' && has_field(text, start, end)) {
            return has_field(text, first, at) ? start : 0;
        }
    }
    return 0;
}

/* Where the entry at `at` ends; `*bare` is where another one without an article follows it, else 0. */
static size_t entry_end(const char *text, size_t at, size_t end, size_t *bare) {
    *bare = 0;
    for (size_t i = at; i < end; i++) {
        if (text[i] == ',' || text[i] == ' ') {
            size_t next = i + 1;
            if (text[i] == ',') {
                next = drs_skip_spaces(text, next, end);
            }
            static const char *const joiners[] = {"und mit ", "sowie mit ", "und ", "sowie ", "mit ", "", NULL};
            for (size_t k = 0; joiners[k]; k++) {
                /* "Chef der Staatskanzlei": without a comma or a joining word the article belongs to the name. */
                if (!joiners[k][0] && text[i] != ',') {
                    continue;
                }
                if (drs_begins(text, next, end, joiners[k]) && entry_start(text, next + strlen(joiners[k]), end)) {
                    return i;
                }
            }
            *bare = bare_entry(text, at, i, end);
            if (*bare) {
                return i;
            }
        }
        if (text[i] == ':' || (text[i] == ' ' && i + 1 < end && begins_stop_phrase(text[i + 1]))) {
            for (size_t k = 0; i + 1 < end && stop_phrases[k]; k++) {
                if (stop_phrases[k][1] == text[i + 1] && drs_begins(text, i, end, stop_phrases[k])) {
                    return i;
                }
            }
        }
    }
    return end;
}

static drs_answerer *push(drs_draft *draft, drs_role role) {
    drs_answerer *answerer = drs_arena_push(draft->arena, &draft->answerers, &draft->record->answerer_count,
                                            &draft->answerer_capacity, sizeof *answerer);
    draft->record->answerers = draft->answerers;
    answerer->role = role;
    return answerer;
}

/* "des Staatsministeriums Staatsministerium für Digitales" (by, misprinted): behind the first of a word that stands twice. */
static size_t behind_doubled(const char *text, size_t start, size_t end) {
    size_t first = drs_word_end(text, start, end);
    size_t second = drs_skip_spaces(text, first, end);
    size_t length = drs_word_end(text, second, end) - second;
    bool genitive = first - start == length + 1 && text[first - 1] == 's';
    bool same = length > 8 && (first - start == length || genitive) && memcmp(text + start, text + second, length) == 0;
    return same ? second : start;
}

static void add_answerer(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role) {
    const char *text = strand->bytes;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == '.' ||
                           text[end - 1] == ':' || text[end - 1] == '-')) {
        end--;
    }
    start = behind_doubled(text, drs_skip_spaces(text, start, end), end);
    /* "Senatsverwaltung für": the rest was not found. */
    static const char *const bare[] = {"Senatsverwaltung", NULL};
    bool open = drs_ends(text, start, end, " für") || drs_ends(text, start, end, " und") ||
                drs_word_in(text + start, end - start, bare);
    if (start >= end || open || !drs_names_office(text, start, end)) {
        return;
    }
    drs_answerer *answerer = push(draft, role);
    /* "Staatskanzlei, Staatsminister für …" (by): the house and who answers in it. */
    size_t comma = drs_find_at(text, start, end, "taatskanzlei, ");
    if (comma != SIZE_MAX && drs_is_institution(text + start, comma + 12 - start) && has_field(text, comma + 14, end)) {
        answerer->office = drs_strand_value(draft, strand, comma + 14, end);
        answerer->office.text = drs_office_nominative(draft, text + comma + 14, end - comma - 14, false);
        end = comma + 12;
    }
    drs_value value = drs_strand_value(draft, strand, start, end);
    value.text = drs_office_nominative(draft, text + start, end - start, drs_ends(text, 0, start, "der "));
    if (drs_is_institution(value.text.bytes, value.text.length)) {
        answerer->ministry = value;
    } else {
        answerer->office = value;
    }
}

/* Between two entries stand a comma, "und" or "sowie" alone: the second one answers as the first does. */
static bool joins_equals(const char *text, size_t start, size_t end) {
    static const char *const joiners[] = {"", "und", "sowie", "/", NULL};
    while (start < end && (text[start] == ' ' || text[start] == ',')) {
        start++;
    }
    while (end > start && text[end - 1] == ' ') {
        end--;
    }
    for (size_t k = 0; joiners[k]; k++) {
        if (end - start == strlen(joiners[k]) && drs_begins(text, start, end, joiners[k])) {
            return true;
        }
    }
    return false;
}

void drs_answerers_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role) {
    const char *text = strand->bytes;
    draft->work += end - start;
    size_t at = start;
    size_t bare = 0;          /* where an entry without an article begins */
    size_t behind = SIZE_MAX; /* where the entry before ended */
    while (at < end) {
        bool possible = text[at] == 'i' || text[at] == 'I' || text[at] == 'g' || text[at] == 'z' || text[at] == 'n' ||
                        text[at] == 'u';
        for (size_t k = 0; possible && drs_agreement_phrases[k]; k++) {
            if (drs_begins(text, at, end, drs_agreement_phrases[k])) {
                role = DRS_ROLE_AGREEMENT;
                at += strlen(drs_agreement_phrases[k]);
                behind = SIZE_MAX;
                break;
            }
        }
        if (at >= end) {
            break;
        }
        /* "Zuleitungsschreiben des Chefs der Staatskanzlei vom 12. Mai 2017" (rp): who sends the answer on gives none. */
        bool sender = drs_ends(text, start, at, "schreiben ");
        size_t body = entry_start(text, at, end);
        if (sender && body) {
            at = entry_end(text, body, end, &bare);
            continue;
        }
        bool begins = body != 0;
        if (!begins &&
            ((bare && at == bare) || (at == start && drs_names_office(text, at, end) && drs_is_upper(text, at, end)))) {
            body = at; /* without an article: "Staatsministerin für …" (by) */
            begins = true;
        }
        if (begins) {
            if (behind != SIZE_MAX && !joins_equals(text, behind, at)) {
                role = DRS_ROLE_AGREEMENT;
            }
            size_t stop = entry_end(text, body, end, &bare);
            bool collective = drs_holds(text, body, stop, "itgliedern") || drs_holds(text, body, stop, "essorts");
            if (collective) {
                /* "allen übrigen Mitgliedern der Landesregierung" keeps its "alle". */
                size_t first = at;
                size_t used = drs_begins(text, at, end, "allen ") ? 6 : drs_begins(text, at, end, "den ") ? 4 : 0;
                drs_value value = drs_strand_value(draft, strand, first, stop);
                drs_string rest = drs_office_nominative(draft, text + at + used, stop - at - used, false);
                const char *article = used == 6 ? "alle " : "";
                if (used == 4 && drs_begins(rest.bytes, 0, rest.length, "übrigen ")) {
                    /* "den übrigen Mitgliedern": without an article the adjective is strong. */
                    static const char adjective[] = "übrige ";
                    char *strong = drs_arena_bytes(draft->arena, rest.length + 1);
                    size_t tail = strlen("übrigen ");
                    memcpy(strong, adjective, sizeof adjective - 1);
                    memcpy(strong + sizeof adjective - 1, rest.bytes + tail, rest.length - tail);
                    rest = drs_arena_copy(draft->arena, strong, rest.length - 1);
                }
                char *joined = drs_arena_bytes(draft->arena, rest.length + 8);
                memcpy(joined, article, strlen(article));
                memcpy(joined + strlen(article), rest.bytes, rest.length);
                value.text = drs_arena_copy(draft->arena, joined, strlen(article) + rest.length);
                drs_answerer *answerer = push(draft, role);
                answerer->office = value;
            } else {
                add_answerer(draft, strand, body, stop, role);
            }
            behind = stop;
            at = stop;
            continue;
        }
        while (at < end && text[at] != ' ') {
            at++;
        }
        at++;
    }
}

void drs_answerers_read_house(drs_draft *draft, const drs_strand *strand) {
    size_t start = 0;
    while (start < strand->length && (strand->bytes[start] == '-' || strand->bytes[start] == ' ')) {
        start++;
    }
    size_t before = draft->record->answerer_count;
    drs_answerers_read(draft, strand, start, strand->length, DRS_ROLE_LEAD);
    if (before == 1 && draft->record->answerer_count == 2) {
        drs_answerer *head = &draft->answerers[0];
        if (head->office.text.bytes && !head->ministry.text.bytes && draft->answerers[1].ministry.text.bytes) {
            head->ministry = draft->answerers[1].ministry;
        }
        bool two = head->ministry.text.bytes && draft->answerers[1].ministry.text.bytes &&
                   !drs_string_same(head->ministry.text, draft->answerers[1].ministry.text);
        draft->record->answerer_count = two ? 2 : 1; /* an office and its ministry are one house */
    }
}

void drs_answerers_add_government(drs_draft *draft, drs_piece piece, const char *name) {
    drs_answerer *answerer = push(draft, DRS_ROLE_LEAD);
    answerer->ministry = drs_value_make(draft, name, strlen(name), piece);
}

/* Leads stand first, also where the sentence with the others was read before the end of the head (by). */
static void leads_first(drs_draft *draft, size_t count) {
    if (!count) {
        return;
    }
    drs_answerer *sorted = drs_arena_unset(draft->arena, count, sizeof *sorted);
    size_t used = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < count; i++) {
            if ((draft->answerers[i].role == DRS_ROLE_LEAD) == (pass == 0)) {
                sorted[used++] = draft->answerers[i];
            }
        }
    }
    memcpy(draft->answerers, sorted, count * sizeof *sorted);
}

/* Answerers that another one is compared with: no paper has more, and a hostile one stays linear. */
#define MOST_COMPARED 8u

/* "Antwort des Staatsministers für Umwelt", and in the sentence "wird vom Staatsministerium für Umwelt beantwortet": one
 * house, printed twice. It is taken as printed; returns whether it was there. */
static bool take_printed_house(drs_draft *draft, size_t index, drs_string ministry) {
    drs_record *record = draft->record;
    drs_answerer *answerers = draft->answerers;
    for (size_t i = 0; i < record->answerer_count && i < MOST_COMPARED; i++) {
        if (i == index || answerers[i].office.text.bytes || !drs_string_same(answerers[i].ministry.text, ministry)) {
            continue;
        }
        size_t first = i < index ? i : index;
        size_t second = i < index ? index : i;
        drs_answerer joined = answerers[first];
        joined.office = answerers[index].office;
        joined.ministry = answerers[i].ministry;
        answerers[first] = joined;
        record->answerer_count--;
        memmove(answerers + second, answerers + second + 1, (record->answerer_count - second) * sizeof *answerers);
        return true;
    }
    return false;
}

/* Of those who have an office and a ministry in common the first one stays. A collection names thousands, so that each is
 * looked up by its hash. */
static void drop_repeated(drs_draft *draft) {
    drs_record *record = draft->record;
    size_t slot_count = 16;
    while (slot_count < record->answerer_count * 2) {
        slot_count *= 2;
    }
    uint32_t *slots = drs_arena_alloc(draft->arena, slot_count, sizeof *slots); /* the answerer's number + 1 */
    size_t kept = 0;
    for (size_t i = 0; i < record->answerer_count; i++) {
        const drs_answerer *answerer = &draft->answerers[i];
        const drs_string *office = &answerer->office.text;
        const drs_string *ministry = &answerer->ministry.text;
        size_t slot = (size_t)(drs_bytes_hash(office->bytes, office->length) * 31 +
                               drs_bytes_hash(ministry->bytes, ministry->length));
        bool repeated = false;
        for (; slots[slot % slot_count] && !repeated; slot++) {
            const drs_answerer *other = &draft->answerers[slots[slot % slot_count] - 1];
            repeated = drs_string_same(other->office.text, *office) && drs_string_same(other->ministry.text, *ministry);
            draft->work++;
        }
        if (!repeated) {
            draft->answerers[kept++] = *answerer;
            slots[slot % slot_count] = (uint32_t)kept;
        }
    }
    record->answerer_count = kept;
}

void drs_answerers_finish(drs_draft *draft) {
    drs_record *record = draft->record;
    drop_repeated(draft);
    leads_first(draft, record->answerer_count);
    for (size_t i = 0; i < record->answerer_count;) {
        drs_answerer *answerer = &draft->answerers[i];
        size_t count = record->answerer_count;
        if (answerer->office.text.bytes && !answerer->ministry.text.bytes &&
            !drs_holds(answerer->office.text.bytes, 0, answerer->office.text.length, "itglieder")) {
            drs_string ministry = drs_ministry_of_office(draft, answerer->office.text);
            if (ministry.bytes && !take_printed_house(draft, i, ministry)) {
                answerer->ministry.text = ministry;
                answerer->ministry.spans = answerer->office.spans;
                answerer->derived = true;
                drs_say(draft, "answerer.derived", SIZE_MAX, ministry.bytes);
            }
        }
        i += record->answerer_count == count;
    }
}
