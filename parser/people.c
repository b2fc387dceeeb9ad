#include "people.h"

#include <string.h>

#include "diagnostics.h"

/* A cover and the letter behind it name no more askers twice; a hostile list stays linear. */
#define MOST_COMPARED 32u

/* ---- Parties ------------------------------------------------------------------------------------------------------- */

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

/* Where a party's printed form begins at the end of text[start, end): "Eva Muster BÜNDNIS 90/DIE GRÜNEN". Only forms
 * that no surname looks like count: in capitals, or with a figure or stroke; "AfD". SIZE_MAX where there is none. */
static size_t party_at_end(drs_draft *draft, const char *text, size_t start, size_t end) {
    size_t best = SIZE_MAX;
    for (size_t at = end; at > start;) {
        at--;
        bool boundary = at == start || text[at - 1] == ' ' ||
                        (drs_is_upper(text, at, end) && at > start && drs_is_lower(text, at - 1, end));
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
        bool shape = strcmp(party->id, "afd") == 0 || strcmp(party->id, "fraktionslos") == 0 ||
                     memchr(text + at, '/', end - at) != NULL;
        if (capitals || shape) {
            best = at;
        }
    }
    return best;
}

bool drs_ends_with_party(drs_draft *draft, const char *text, size_t start, size_t end) {
    return party_at_end(draft, text, start, end) != SIZE_MAX;
}

/* ---- Askers --------------------------------------------------------------------------------------------------------- */

typedef struct asker_list {
    drs_draft *draft;
    const drs_strand *strand;
    size_t first_without_party; /* askers from here on wait for the party that is printed behind the last of them */
} asker_list;

static drs_asker *add_asker(asker_list *list) {
    drs_draft *draft = list->draft;
    drs_asker *asker = drs_arena_push(draft->arena, &draft->askers, &draft->record->asker_count, &draft->asker_capacity,
                                      sizeof *asker);
    draft->record->askers = draft->askers;
    return asker;
}

static void trim(const char *text, size_t *start, size_t *end) {
    while (*start < *end && (text[*start] == ' ' || text[*start] == ',' || text[*start] == ';')) {
        (*start)++;
    }
    while (*end > *start &&
           (text[*end - 1] == ' ' || text[*end - 1] == ',' || text[*end - 1] == ';' || text[*end - 1] == ':')) {
        (*end)--;
    }
}

/* Cut "Fraktion", articles and the like from both ends of a party's name. */
static void strip_faction(const char *text, size_t *start, size_t *end) {
    static const char *const before[] = {
        "der ", "die ", "den ", "des ", "Fraktionen ", "Fraktion ", "Gruppe ", "Landtagsfraktion ", NULL};
    static const char *const behind[] = {
        "-Landtagsfraktion", "-Bürgerschaftsfraktion", "-Fraktion", "-FRAKTION", "-Gruppe", " Fraktion", NULL};
    bool changed = true;
    while (changed) {
        changed = false;
        trim(text, start, end);
        for (size_t i = 0; before[i]; i++) {
            if (drs_begins(text, *start, *end, before[i])) {
                *start += strlen(before[i]);
                changed = true;
            }
        }
        for (size_t i = 0; behind[i]; i++) {
            if (drs_ends(text, *start, *end, behind[i])) {
                *end -= strlen(behind[i]);
                changed = true;
            }
        }
    }
    /* A full stop ends the line of the head, except in "DIE LINKE.". */
    if (*end > *start && text[*end - 1] == '.' && !drs_ends(text, *start, *end, "LINKE.") &&
        !drs_ends(text, *start, *end, "F.D.P.")) {
        (*end)--;
    }
}

static void give_party(asker_list *list, size_t start, size_t end) {
    const char *text = list->strand->bytes;
    strip_faction(text, &start, &end);
    if (start >= end) {
        return;
    }
    drs_value party = drs_strand_value(list->draft, list->strand, start, end);
    for (size_t i = list->first_without_party; i < list->draft->record->asker_count; i++) {
        drs_asker *asker = &list->draft->askers[i];
        if (asker->name.text.bytes && !asker->party.text.bytes) {
            asker->party = party;
            asker->party_id = drs_party_id(list->draft, party.text.bytes, party.text.length);
        }
    }
    list->first_without_party = list->draft->record->asker_count;
}

static void add_faction(asker_list *list, size_t start, size_t end) {
    const char *text = list->strand->bytes;
    strip_faction(text, &start, &end);
    if (start >= end) {
        return;
    }
    drs_value faction = drs_strand_value(list->draft, list->strand, start, end);
    for (size_t i = 0; i < list->draft->record->asker_count; i++) {
        const drs_string *known = &list->draft->askers[i].faction.text;
        if (known->length == faction.text.length && memcmp(known->bytes, faction.text.bytes, known->length) == 0) {
            return;
        }
    }
    drs_asker *asker = add_asker(list);
    asker->faction = faction;
    asker->party_id = drs_party_id(list->draft, faction.text.bytes, faction.text.length);
    list->first_without_party = list->draft->record->asker_count;
}

/* Skip what introduces names: articles, "Abgeordneten" in its forms, "Mitglied des Landtages". */
static size_t skip_intro(const char *text, size_t start, size_t end) {
    static const char *const intros[] = {"der/des ",
                                         "desr ",
                                         "der ",
                                         "des ",
                                         "die ",
                                         "den ",
                                         "dem ",
                                         "und ",
                                         "sowie ",
                                         "Frau ",
                                         "Herrn ",
                                         "Herr ",
                                         "Kleine Anfrage ",
                                         "Große Anfrage ",
                                         "Anfrage ",
                                         "MdL ",
                                         "MdB ",
                                         "Abgeordneten",
                                         "Abgeordneter",
                                         "Abgeordnete",
                                         "Abg.",
                                         "Mitglieder des Landtages",
                                         "Mitglied des Landtages",
                                         "Mitglied des Landtags",
                                         "Mitgliedern des Landtages",
                                         ":",
                                         NULL};
    bool changed = true;
    while (changed) {
        changed = false;
        start = drs_skip_spaces(text, start, end);
        for (size_t i = 0; intros[i]; i++) {
            if (drs_begins(text, start, end, intros[i])) {
                start += strlen(intros[i]);
                changed = true;
            }
        }
    }
    return start;
}

static bool is_others(const char *text, size_t start, size_t end) {
    static const char *const forms[] = {"weiterer Abgeord",
                                        "weitere Abgeord",
                                        "weitrerer Abgeord",
                                        "weiteren Abgeord",
                                        "u. a.",
                                        "u.a.",
                                        "u. u.",
                                        "u.u.",
                                        "und andere",
                                        "und anderer",
                                        "anderer",
                                        NULL};
    for (size_t i = 0; forms[i]; i++) {
        if (drs_begins(text, start, end, forms[i])) {
            return true;
        }
    }
    return false;
}

/* One name with what is printed behind it: brackets with a town or a party, "u. a.", a party without brackets. */
static void add_person(asker_list *list, size_t start, size_t end) {
    const char *text = list->strand->bytes;
    drs_draft *draft = list->draft;
    size_t party_start = 0;
    size_t party_end = 0;
    start = skip_intro(text, start, end);
    trim(text, &start, &end);
    while (end > start && text[end - 1] == ')') {
        size_t open = end - 1;
        while (open > start && text[open] != '(') {
            open--;
        }
        if (text[open] != '(') {
            break;
        }
        size_t inner = open + 1;
        size_t inner_end = end - 1;
        size_t plain = inner;
        size_t plain_end = inner_end;
        strip_faction(text, &plain, &plain_end);
        bool party = drs_is_party(draft, text, plain, plain_end) || drs_holds(text, inner, inner_end, "raktion") ||
                     (drs_is_upper(text, plain, plain_end) && plain + 1 < plain_end &&
                      drs_is_upper(text, plain + drs_letter_size(text, plain, plain_end), plain_end));
        if (!party) {
            break; /* a town is part of how the person is called: "Stephan Muster (Altötting)" */
        }
        if (!party_end) {
            party_start = plain;
            party_end = plain_end;
        }
        end = open;
        trim(text, &start, &end);
    }
    static const char *const factions[] = {"-Fraktion", "-Landtagsfraktion", NULL};
    for (size_t i = 0; factions[i] && !party_end; i++) {
        /* "A und B der CDU-Fraktion" (bb) */
        if (drs_ends(text, start, end, factions[i])) {
            size_t suffix = drs_last_word(text, start, end);
            if (suffix > start + 4 && drs_begins(text, suffix - 4, end, "der ")) {
                party_start = suffix;
                party_end = end;
                end = suffix - 4;
                trim(text, &start, &end);
            }
        }
    }
    if (!party_end) {
        size_t at = party_at_end(draft, text, start, end);
        if (at != SIZE_MAX) {
            party_start = at;
            party_end = end;
            end = at;
            trim(text, &start, &end);
        }
    }
    static const char *const others[] = {" u. a.", " u.a.", " u. a", " u. u.", " und andere", " u.a", NULL};
    for (size_t i = 0; others[i]; i++) {
        if (drs_ends(text, start, end, others[i])) {
            end -= strlen(others[i]);
            draft->record->and_others = true;
            trim(text, &start, &end);
        }
    }
    if (start < end) {
        drs_asker *asker = add_asker(list);
        asker->name = drs_strand_value(draft, list->strand, start, end);
    }
    if (party_end) {
        give_party(list, party_start, party_end);
    }
}

static void add_token(asker_list *list, size_t start, size_t end, bool after_comma) {
    const char *text = list->strand->bytes;
    trim(text, &start, &end);
    if (start >= end) {
        return;
    }
    if (is_others(text, start, end)) {
        list->draft->record->and_others = true;
        size_t at = party_at_end(list->draft, text, start, end);
        if (at != SIZE_MAX) {
            give_party(list, at, end);
        }
        return;
    }
    bool faction = false;
    size_t bare = start;
    static const char *const articles[] = {"der ", "die ", "des ", "den ", NULL};
    for (size_t i = 0; articles[i]; i++) {
        if (drs_begins(text, bare, end, articles[i])) {
            bare += strlen(articles[i]);
        }
    }
    /* "B der CDU-Fraktion": a name stands before the party (bb). */
    size_t article = bare;
    while (article < end && !drs_begins(text, article, end, " der ")) {
        article++;
    }
    bool name_before = article > bare && article < end && drs_ends(text, start, end, "-Fraktion");
    if (name_before) {
        add_person(list, start, end);
        return;
    }
    faction = drs_begins(text, bare, end, "Fraktion") || drs_begins(text, bare, end, "Gruppe ") ||
              drs_ends(text, start, end, "-Fraktion") || drs_ends(text, start, end, "fraktion");
    bool persons_wait = list->first_without_party < list->draft->record->asker_count;
    size_t plain = start;
    size_t plain_end = end;
    strip_faction(text, &plain, &plain_end);
    bool party = drs_is_party(list->draft, text, plain, plain_end);
    if (faction && plain_end - plain == 8 && drs_begins(text, plain, plain_end, "Fraktion")) {
        plain = plain_end; /* "A, B (SPD) und Fraktion" (he): the party is the one just named */
    }
    if (faction && plain >= plain_end) {
        size_t count = list->draft->record->asker_count;
        if (count && list->draft->askers[count - 1].party.text.bytes) {
            drs_asker *asker = add_asker(list);
            asker->faction = list->draft->askers[count - 1].party;
            asker->party_id = list->draft->askers[count - 1].party_id;
            list->first_without_party = list->draft->record->asker_count;
        }
        return;
    }
    if (faction || party) {
        /* ", Fraktion der AfD" (mv) and ", AfD-Fraktion" (sn) tell the party; "und der Fraktion der AfD" (bt) asks. */
        if (persons_wait && (after_comma || !faction)) {
            give_party(list, start, end);
        } else {
            add_faction(list, start, end);
        }
        return;
    }
    add_person(list, start, end);
}

/* Length of a word that parts two names at `at`; 0 where there is none. */
static size_t separator(const char *text, size_t at, size_t end) {
    static const char *const words[] = {" und ", " sowie ", " & ", NULL};
    if (text[at] == ',' || text[at] == ';') {
        return 1;
    }
    for (size_t i = 0; words[i]; i++) {
        if (drs_begins(text, at, end, words[i])) {
            return strlen(words[i]);
        }
    }
    return 0;
}

/* There are askers, all of them persons whose party is not known yet. */
static bool all_wait(const drs_draft *draft) {
    for (size_t i = 0; i < draft->record->asker_count; i++) {
        if (!draft->askers[i].name.text.bytes || draft->askers[i].party.text.bytes) {
            return false;
        }
    }
    return draft->record->asker_count > 0;
}

void drs_people_askers(drs_draft *draft, const drs_strand *strand, size_t start, size_t end) {
    const char *text = strand->bytes;
    asker_list list = {draft, strand, draft->record->asker_count};
    draft->work += end - start;
    static const char *const instruments[] = {"Kleine Anfrage ",  "Große Anfrage ", "Großen Anfrage ",
                                              "Kleinen Anfrage ", "Anfrage ",       NULL};
    for (size_t i = 0; instruments[i]; i++) {
        if (drs_begins(text, start, end, instruments[i])) {
            start += strlen(instruments[i]);
        }
    }
    /* "der Fraktionen der CDU/CSU und SPD": every part is a Fraktion. */
    size_t intro = start;
    while (intro < end && (drs_begins(text, intro, end, "der ") || drs_begins(text, intro, end, "die "))) {
        intro += 4;
    }
    bool factions = drs_begins(text, intro, end, "Fraktion");
    size_t token = start;
    unsigned depth = 0;
    /* "der Abgeordneten A" above "Fraktion der PDS": a line's end for a comma, where no one's party was told (bb). */
    bool after_comma = drs_begins(text, start, end, "Fraktion ") && all_wait(draft);
    if (after_comma) {
        list.first_without_party = 0;
    }
    bool faction_list = factions && !after_comma;
    for (size_t at = start; at <= end; at++) {
        if (at < end && text[at] == '(') {
            depth++;
        } else if (at < end && text[at] == ')' && depth) {
            depth--;
        }
        size_t skip = at < end && !depth ? separator(text, at, end) : 0;
        if (at < end && !skip) {
            continue;
        }
        size_t from = token;
        size_t to = at;
        trim(text, &from, &to);
        if (faction_list && from < to) {
            if (drs_begins(text, from, to, "der Abgeordneten") || drs_begins(text, from, to, "des Abgeordneten")) {
                faction_list = false;
            } else if (drs_ends(text, from, to, "raktion") || drs_ends(text, from, to, "raktion der") ||
                       drs_holds(text, from, to, "raktion") || drs_is_party(draft, text, from, to) || from == intro ||
                       from == start) {
                add_faction(&list, from, to);
                from = to;
            }
        }
        if (from < to) {
            add_token(&list, from, to, after_comma);
        }
        if (at == end) {
            break;
        }
        after_comma = text[at] == ',';
        token = at + skip;
        at += skip - 1;
    }
}

/* A name of at least two words up to the bracket behind it: capitals, small particles, no figures. */
static bool is_name_before_bracket(const char *text, size_t start, size_t end) {
    static const char *const particles[] = {"von", "vom", "van", "der", "den", "de", "zu", "zur",
                                            "dos", "da",  "al",  "el",  "h",   "c",  NULL};
    size_t capitals = 0;
    for (size_t at = start; at < end;) {
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            if (drs_is_digit(text[stop]) || strchr(":;?!\"/", text[stop])) {
                return false;
            }
            stop++;
        }
        if (drs_is_upper(text, at, end)) {
            capitals++;
        } else if (!drs_word_in(text + at, drs_word_end(text, at, stop) - at, particles)) {
            return false;
        }
        at = stop + 1;
    }
    return capitals >= 2 && end - start <= 80;
}

size_t drs_people_with_parties(drs_draft *draft, const drs_strand *strand) {
    const char *text = strand->bytes;
    size_t end = strand->length;
    size_t at = 0;
    for (;;) {
        size_t open = at;
        while (open < end && text[open] != '(') {
            open++;
        }
        size_t close = open;
        while (close < end && text[close] != ')') {
            close++;
        }
        draft->work += close - at;
        size_t name_end = open > at && text[open - 1] == ' ' ? open - 1 : open;
        /* "Regine Müller (Schwalmstadt) (SPD)": the town belongs to the name. */
        if (drs_begins(text, close, end, ") (") && !drs_is_party(draft, text, open + 1, close)) {
            open = close + 2;
            close = open;
            while (close < end && text[close] != ')') {
                close++;
            }
        }
        if (close >= end || !is_name_before_bracket(text, at, name_end) ||
            !drs_is_party(draft, text, open + 1, close)) {
            return 0;
        }
        at = close + 1;
        size_t skip = at < end ? separator(text, at, end) : 0;
        if (!skip) {
            return at;
        }
        size_t next = at + skip;
        next = drs_skip_spaces(text, next, end);
        if (text[at] == ',' && drs_begins(text, next, end, "und ")) {
            next += 4;
        }
        if (drs_begins(text, next, end, "Fraktion") && (next + 8 == end || text[next + 8] == ' ')) {
            return next + 8;
        }
        at = next;
    }
}

/* ---- Answerers ------------------------------------------------------------------------------------------------------ */

/* Parts of words by which an office or an institution is known, by their first bytes: a name has hundreds of places at
 * which one might begin. */
static bool office_word_at(const char *text, size_t at, size_t end) {
    static const char *const i[] = {"inister", "itglieder", NULL};
    static const char *const t[] = {"taatskanzlei", NULL};
    static const char *const e[] = {"enator", "enatsverwaltung", "enatskanzlei", "eauftragt", NULL};
    static const char *const u[] = {"undeskanzler", NULL};
    static const char *const p[] = {"präsident", NULL};
    static const char *const ue[] = {"ürgermeister", NULL};
    static const char *const capitals[] = {"Chef",          "Leiter",    "Auswärtige", "Behörde",       "Ressort",
                                           "Finanzbehörde", "Staatsrat", "MINISTER",   "STAATSKANZLEI", NULL};
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

static bool names_office(const char *text, size_t start, size_t end) {
    for (size_t at = start; at < end; at++) {
        if (office_word_at(text, at, end)) {
            return true;
        }
    }
    return false;
}

static bool is_article(const char *text, size_t start, size_t end) {
    static const char *const articles[] = {"der", "die", "das", "dem", "den", "des", "allen", "alle",
                                           "Der", "Die", "Das", "Dem", "Den", "Des", NULL};
    return drs_word_in(text + start, end - start, articles);
}

/* An entry begins at `at`: an article, at most two adjectives and a word for an office. Returns the end of the article. */
static size_t entry_start(const char *text, size_t at, size_t end) {
    if (at >= end || (text[at] != 'd' && text[at] != 'a' && text[at] != 'D')) {
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
    for (int words = 0; words < 3 && look < end; words++) {
        size_t stop = look;
        while (stop < end && text[stop] != ' ' && text[stop] != ',') {
            stop++;
        }
        if (names_office(text, look, stop)) {
            return word + 1;
        }
        if (stop >= end || text[stop] == ',') {
            break;
        }
        look = stop + 1;
    }
    return 0;
}

/* Phrases behind which whoever is named agrees. */
static const char *const agreement_phrases[] = {"im Einvernehmen mit ",
                                                "Im Einvernehmen mit ",
                                                "in Abstimmung mit ",
                                                "In Abstimmung mit ",
                                                "gemeinsam mit ",
                                                "zusammen mit ",
                                                "im Benehmen mit ",
                                                "nach Beteiligung von ",
                                                "nach Beteiligung ",
                                                "unter Beteiligung ",
                                                "unter Mitwirkung von ",
                                                "unter Mitwirkung ",
                                                NULL};

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

static size_t entry_end(const char *text, size_t at, size_t end) {
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

/* Replace the ending of an adjective or noun. */
static bool ends_with(const char *word, size_t length, const char *ending) {
    size_t size = strlen(ending);
    return length >= size && memcmp(word + length - size, ending, size) == 0;
}

typedef enum gender { MASCULINE, FEMININE, NEUTER, PLURAL } gender;

static gender gender_of(const char *word, size_t length) {
    if (ends_with(word, length, "ministerium") || ends_with(word, length, "ministeriums") ||
        ends_with(word, length, "Amt") || ends_with(word, length, "Amts") || ends_with(word, length, "Amtes") ||
        ends_with(word, length, "amt") || ends_with(word, length, "amtes") || ends_with(word, length, "amts") ||
        ends_with(word, length, "inisterium") || ends_with(word, length, "inisteriums")) {
        return NEUTER;
    }
    if (ends_with(word, length, "in") || ends_with(word, length, "kanzlei") || ends_with(word, length, "verwaltung") ||
        ends_with(word, length, "ehörde") || ends_with(word, length, "egierung")) {
        return FEMININE;
    }
    if (ends_with(word, length, "itgliedern") || ends_with(word, length, "itglieder") ||
        ends_with(word, length, "essorts")) {
        return PLURAL;
    }
    return MASCULINE;
}

/* Write the nominative of one noun to `out`; returns its length, at most one byte more than the noun's. */
static size_t put_noun(char *out, const char *word, size_t size, gender kind) {
    size_t keep = size;
    const char *ending = "";
    if (ends_with(word, size, "eriums") || ends_with(word, size, "Amts") || ends_with(word, size, "amts") ||
        ends_with(word, size, "inisters") || ends_with(word, size, "Chefs") || ends_with(word, size, "hefs") ||
        ends_with(word, size, "Leiters") || ends_with(word, size, "enators") || ends_with(word, size, "eisters")) {
        keep--;
    } else if (ends_with(word, size, "Amtes") || ends_with(word, size, "amtes")) {
        keep -= 2;
    } else if (ends_with(word, size, "räsidenten")) {
        keep -= 2;
    } else if (ends_with(word, size, "eauftragten") || ends_with(word, size, "evollmächtigten")) {
        keep -= 1;
        ending = kind == FEMININE ? "" : "r";
    } else if (ends_with(word, size, "itgliedern")) {
        keep -= 1;
    }
    memcpy(out, word, keep);
    memcpy(out + keep, ending, strlen(ending));
    return keep + strlen(ending);
}

/* The nominative of "Niedersächsischen Ministeriums für …": the words up to and including the first noun change. */
static drs_string nominative(drs_draft *draft, const char *text, size_t length) {
    char *out = drs_arena_bytes(draft->arena, length * 2 + 16);
    size_t used = 0;
    size_t noun = 0;
    size_t noun_end = 0;
    for (size_t at = 0; at < length;) {
        size_t stop = at;
        while (stop < length && text[stop] != ' ' && text[stop] != ',') {
            stop++;
        }
        if (names_office(text, at, stop) && !ends_with(text + at, stop - at, "ige") &&
            !ends_with(text + at, stop - at, "igen")) {
            noun = at;
            noun_end = stop;
            break;
        }
        /* "Auswärtigen Amts": the noun follows its adjective. */
        if (stop < length && (drs_begins(text, stop, length, " Amt"))) {
            noun = stop + 1;
            noun_end = noun;
            while (noun_end < length && text[noun_end] != ' ' && text[noun_end] != ',') {
                noun_end++;
            }
            break;
        }
        at = stop + 1;
    }
    if (!noun_end) {
        return drs_arena_copy(draft->arena, text, length);
    }
    const char *word = text + noun;
    size_t size = noun_end - noun;
    gender kind = gender_of(word, size);
    for (size_t at = 0; at < noun;) {
        size_t stop = at;
        while (text[stop] != ' ') {
            stop++;
        }
        size_t keep = stop - at;
        const char *ending = "";
        /* "Der Regierende Bürgermeister": without its article the adjective has another ending. */
        bool weak = kind == MASCULINE && (ends_with(text + at, keep, "nde") || ends_with(text + at, keep, "ste") ||
                                          ends_with(text + at, keep, "sche"));
        bool adjective = ends_with(text + at, keep, "en") || ends_with(text + at, keep, "em");
        if (adjective) {
            keep -= 2;
            ending = kind == NEUTER ? "es" : kind == FEMININE ? "e" : kind == PLURAL ? "en" : "er";
        } else if (weak) {
            ending = "r";
        }
        memcpy(out + used, text + at, keep);
        used += keep;
        memcpy(out + used, ending, strlen(ending));
        used += strlen(ending);
        out[used++] = ' ';
        at = stop + 1;
    }
    used += put_noun(out + used, word, size, kind);
    /* "Leiters der Staatskanzlei und Staatsministers für …": a second office behind "und" stands in the same case. */
    size_t from = noun_end;
    for (size_t at = noun_end; at + 5 < length; at++) {
        if (!drs_begins(text, at, length, " und ")) {
            continue;
        }
        size_t start = at + 5;
        size_t stop = start;
        while (stop < length && text[stop] != ' ' && text[stop] != ',') {
            stop++;
        }
        if (names_office(text, start, stop) || drs_holds(text, start, stop, "evollmächtigt")) {
            memcpy(out + used, text + from, start - from);
            used += start - from;
            used += put_noun(out + used, text + start, stop - start, kind);
            from = stop;
        }
    }
    memcpy(out + used, text + from, length - from);
    used += length - from;
    out[used] = '\0';
    return (drs_string){out, used};
}

static bool is_institution(const char *text, size_t length) {
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
                       drs_holds(text, 0, stop, "MINISTERIUM") || drs_holds(text, 0, stop, "KANZLEI") ||
                       drs_holds(text, 0, stop, "ehörde"));
}

static void add_answerer(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role) {
    const char *text = strand->bytes;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == '.' ||
                           text[end - 1] == ':' || text[end - 1] == '-')) {
        end--;
    }
    start = drs_skip_spaces(text, start, end);
    /* "Senatsverwaltung für": the rest was not found. */
    static const char *const bare[] = {"Senatsverwaltung", NULL};
    bool open = drs_ends(text, start, end, " für") || drs_ends(text, start, end, " und") ||
                drs_word_in(text + start, end - start, bare);
    if (start >= end || open || !names_office(text, start, end)) {
        return;
    }
    drs_answerer *answerer = drs_arena_push(draft->arena, &draft->answerers, &draft->record->answerer_count,
                                            &draft->answerer_capacity, sizeof *answerer);
    draft->record->answerers = draft->answerers;
    answerer->role = role;
    drs_value value = drs_strand_value(draft, strand, start, end);
    value.text = nominative(draft, text + start, end - start);
    if (is_institution(value.text.bytes, value.text.length)) {
        answerer->ministry = value;
    } else {
        answerer->office = value;
    }
}

void drs_people_answerers(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role) {
    const char *text = strand->bytes;
    draft->work += end - start;
    size_t at = start;
    while (at < end) {
        bool possible = text[at] == 'i' || text[at] == 'I' || text[at] == 'g' || text[at] == 'z' || text[at] == 'n' ||
                        text[at] == 'u';
        for (size_t k = 0; possible && agreement_phrases[k]; k++) {
            if (drs_begins(text, at, end, agreement_phrases[k])) {
                role = DRS_ROLE_AGREEMENT;
                at += strlen(agreement_phrases[k]);
                break;
            }
        }
        if (at >= end) {
            break;
        }
        /* "Zuleitungsschreiben des Chefs der Staatskanzlei vom 12. Mai 2017" (rp): who sends the answer on gives none. */
        bool sender = at >= start + 10 && drs_ends(text, start, at, "schreiben ");
        size_t body = entry_start(text, at, end);
        if (sender && body) {
            at = entry_end(text, body, end);
            continue;
        }
        bool begins = body != 0;
        if (!begins && at == start && names_office(text, at, end) && drs_is_upper(text, at, end)) {
            body = at; /* without an article: "Staatsministerin für …" (by) */
            begins = true;
        }
        if (begins) {
            size_t stop = entry_end(text, body, end);
            bool collective = drs_holds(text, body, stop, "itgliedern") || drs_holds(text, body, stop, "essorts");
            if (collective) {
                /* "allen übrigen Mitgliedern der Landesregierung" keeps its "alle". */
                size_t first = at;
                size_t used = drs_begins(text, at, end, "allen ") ? 6 : drs_begins(text, at, end, "den ") ? 4 : 0;
                drs_value value = drs_strand_value(draft, strand, first, stop);
                drs_string rest = nominative(draft, text + at + used, stop - at - used);
                const char *article = used == 6 ? "alle " : used == 4 ? "" : "";
                char *joined = drs_arena_bytes(draft->arena, rest.length + 8);
                memcpy(joined, article, strlen(article));
                memcpy(joined + strlen(article), rest.bytes, rest.length);
                value.text = drs_arena_copy(draft->arena, joined, strlen(article) + rest.length);
                drs_answerer *answerer = drs_arena_push(draft->arena, &draft->answerers, &draft->record->answerer_count,
                                                        &draft->answerer_capacity, sizeof *answerer);
                draft->record->answerers = draft->answerers;
                answerer->role = role;
                answerer->office = value;
            } else {
                add_answerer(draft, strand, body, stop, role);
            }
            role = DRS_ROLE_AGREEMENT;
            at = stop;
            continue;
        }
        while (at < end && text[at] != ' ') {
            at++;
        }
        at++;
    }
}

void drs_people_house(drs_draft *draft, const drs_strand *strand) {
    size_t start = 0;
    while (start < strand->length && (strand->bytes[start] == '-' || strand->bytes[start] == ' ')) {
        start++;
    }
    size_t before = draft->record->answerer_count;
    drs_people_answerers(draft, strand, start, strand->length, DRS_ROLE_LEAD);
    if (before == 1 && draft->record->answerer_count == 2) {
        drs_answerer *head = &draft->answerers[0];
        if (head->office.text.bytes && !head->ministry.text.bytes && draft->answerers[1].ministry.text.bytes) {
            head->ministry = draft->answerers[1].ministry;
        }
        draft->record->answerer_count = 1; /* a letter has one house */
    }
}

bool drs_people_have_lead(const drs_draft *draft) {
    for (size_t i = 0; i < draft->record->answerer_count; i++) {
        if (draft->answerers[i].role == DRS_ROLE_LEAD) {
            return true;
        }
    }
    return false;
}

void drs_people_government(drs_draft *draft, drs_piece piece, const char *name) {
    drs_answerer *answerer = drs_arena_push(draft->arena, &draft->answerers, &draft->record->answerer_count,
                                            &draft->answerer_capacity, sizeof *answerer);
    draft->record->answerers = draft->answerers;
    answerer->role = DRS_ROLE_LEAD;
    answerer->ministry.text = drs_arena_copy(draft->arena, name, strlen(name));
    answerer->ministry.spans = drs_spans_make(draft, &piece, 1);
}

/* "Ministerin für X" → "Ministerium für X", "Finanzminister" → "Finanzministerium", "Ministerpräsident" → the
 * chancellery. */
static drs_string ministry_of(drs_draft *draft, drs_string office) {
    const char *text = office.bytes;
    const char *chancellery = draft->profile ? draft->profile->chancellery : "Staatskanzlei";
    if (drs_holds(text, 0, office.length, "inisterpräsident") || drs_holds(text, 0, office.length, "taatskanzlei") ||
        drs_holds(text, 0, office.length, "enatskanzlei") || drs_begins(text, 0, office.length, "Regierende")) {
        return drs_arena_copy(draft->arena, chancellery, strlen(chancellery));
    }
    for (size_t i = 0; i + 7 <= office.length; i++) {
        if (memcmp(text + i, "inister", 7) != 0) {
            continue;
        }
        size_t rest = i + 7;
        if (drs_begins(text, rest, office.length, "innen")) {
            rest += 5;
        } else if (drs_begins(text, rest, office.length, "in")) {
            rest += 2;
        }
        bool bare = rest == office.length && (i == 1 || drs_begins(text, 0, office.length, "Staatsm"));
        if (bare) {
            return (drs_string){0}; /* "Staatsminister" alone names no house */
        }
        if (rest == 7 + i && rest < office.length && text[rest] != ' ') {
            return (drs_string){0};
        }
        /* "Minister für X und Chef der …" names two offices; which house answers is not told. */
        if (drs_holds(text, rest, office.length, "Chef") || drs_holds(text, rest, office.length, "evollmächtigt") ||
            drs_holds(text, rest, office.length, "tellvertret")) {
            return (drs_string){0};
        }
        char *out = drs_arena_bytes(draft->arena, office.length + 8);
        memcpy(out, text, i);
        memcpy(out + i, "inisterium", 10);
        memcpy(out + i + 10, text + rest, office.length - rest);
        size_t length = i + 10 + office.length - rest;
        out[length] = '\0';
        return (drs_string){out, length};
    }
    return (drs_string){0};
}

static bool same(drs_string a, drs_string b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

void drs_people_once(drs_draft *draft) {
    drs_record *record = draft->record;
    size_t kept = 0;
    for (size_t i = 0; i < record->asker_count; i++) {
        const drs_asker *asker = &draft->askers[i];
        bool repeated = false;
        draft->work += kept;
        for (size_t k = 0; k < kept && k < MOST_COMPARED && !repeated; k++) {
            repeated = same(draft->askers[k].name.text, asker->name.text) &&
                       same(draft->askers[k].party.text, asker->party.text) &&
                       same(draft->askers[k].faction.text, asker->faction.text);
        }
        if (!repeated) {
            draft->askers[kept++] = *asker;
        }
    }
    record->asker_count = kept;
}

void drs_people_finish(drs_draft *draft) {
    drs_record *record = draft->record;
    size_t kept = 0;
    for (size_t i = 0; i < record->answerer_count; i++) {
        drs_answerer *answerer = &draft->answerers[i];
        bool repeated = false;
        for (size_t k = 0; k < kept && !repeated; k++) {
            repeated = same(draft->answerers[k].office.text, answerer->office.text) &&
                       same(draft->answerers[k].ministry.text, answerer->ministry.text);
        }
        if (!repeated) {
            draft->answerers[kept++] = *answerer;
        }
    }
    record->answerer_count = kept;
    /* The lead stands first, also where the sentence with the others was read before the head (by). */
    for (size_t i = 1; i < kept; i++) {
        if (draft->answerers[i].role == DRS_ROLE_LEAD && draft->answerers[0].role != DRS_ROLE_LEAD) {
            drs_answerer lead = draft->answerers[i];
            memmove(draft->answerers + 1, draft->answerers, i * sizeof *draft->answerers);
            draft->answerers[0] = lead;
        }
    }
    for (size_t i = 0; i < kept; i++) {
        drs_answerer *answerer = &draft->answerers[i];
        if (answerer->office.text.bytes && !answerer->ministry.text.bytes &&
            !drs_holds(answerer->office.text.bytes, 0, answerer->office.text.length, "itglieder")) {
            answerer->ministry.text = ministry_of(draft, answerer->office.text);
            if (answerer->ministry.text.bytes) {
                answerer->ministry.spans = answerer->office.spans;
                answerer->derived = true;
                drs_say(draft, "answerer.derived", SIZE_MAX, answerer->ministry.text.bytes);
            }
        }
    }
}
