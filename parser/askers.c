#include "askers.h"

#include <string.h>

#include "name_particles.h"
#include "party_names.h"

/* A cover and the letter behind it name no more askers twice; a hostile list stays linear. */
#define MOST_COMPARED 32u

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
    static const char *const before[] = {"der ",
                                         "die ",
                                         "den ",
                                         "des ",
                                         "Fraktionen ",
                                         "Fraktion ",
                                         "Gruppe ",
                                         "Landtagsfraktion ",
                                         "Parlamentarische Gruppe ",
                                         "Parlamentarischen Gruppe ",
                                         "Zusammenschluss ",
                                         NULL};
    static const char *const behind[] = {"-Landtagsfraktion", "-Bürgerschaftsfraktion",
                                         "-Fraktion",         "-FRAKTION",
                                         "-Gruppe",           " Fraktion",
                                         " Gruppe",           NULL};
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
        if (drs_string_same(list->draft->askers[i].faction.text, faction.text)) {
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
                                         "fraktionslosen ",
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

/* A group that is no Fraktion: "Gruppe BSW" (bt), "Parlamentarische Gruppe der FDP" (th), "BVB/FREIE WÄHLER Gruppe" (bb). */
static bool names_group(const char *text, size_t start, size_t end) {
    static const char *const groups[] = {"Gruppe ", "Parlamentarische Gruppe ", "Zusammenschluss ", NULL};
    for (size_t i = 0; groups[i]; i++) {
        if (drs_begins(text, start, end, groups[i])) {
            return true;
        }
    }
    return drs_ends(text, start, end, " Gruppe");
}

/* Where "Fraktion" stands behind a name without a comma, "A Fraktion DIE LINKE" (sn), "A der Fraktion der SPD" (bb), the
 * name's end; SIZE_MAX where it does not. So does "A der Gruppe BSW". */
static size_t name_before_faction(const char *text, size_t start, size_t end) {
    size_t at = drs_find_at(text, start, end, " Fraktion ");
    at = at == SIZE_MAX ? drs_find_at(text, start, end, " Gruppe ") : at;
    if (at == SIZE_MAX || at == start) {
        return SIZE_MAX;
    }
    return drs_ends(text, start, at, " der") ? at - strlen(" der") : at;
}

/* Cut "u. a." behind the text and "weiterer Abgeordneter" behind a name whose comma is missing (bt). */
static void cut_others(drs_draft *draft, const char *text, size_t *start, size_t *end) {
    static const char *const behind[] = {" u. a.", " u.a.", " u. a", " u. u.", " und andere", " u.a", NULL};
    for (size_t i = 0; behind[i]; i++) {
        if (drs_ends(text, *start, *end, behind[i])) {
            *end -= strlen(behind[i]);
            draft->record->and_others = true;
            trim(text, start, end);
        }
    }
    static const char *const members[] = {" weiterer Abgeordnete", " weitere Abgeordnete", NULL};
    for (size_t i = 0; members[i]; i++) {
        size_t at = drs_find_at(text, *start, *end, members[i]);
        if (at != SIZE_MAX && *end - at <= strlen(" weiterer Abgeordneter")) {
            *end = at;
            draft->record->and_others = true;
            trim(text, start, end);
        }
    }
}

/* A name within a list of askers, and the party that was taken from behind it; party_end is 0 where none was. */
typedef struct person {
    size_t start;
    size_t end;
    size_t party_start;
    size_t party_end;
} person;

/* The party is [start, end), and the name ends at `name_end`. */
static void take_party(person *whom, const char *text, size_t start, size_t end, size_t name_end) {
    whom->party_start = start;
    whom->party_end = end;
    whom->end = name_end;
    trim(text, &whom->start, &whom->end);
}

/* "Eva Muster (SPD)": of several brackets the last one has the party. */
static void take_brackets(drs_draft *draft, const char *text, person *whom) {
    while (whom->end > whom->start && text[whom->end - 1] == ')') {
        size_t open = whom->end - 1;
        while (open > whom->start && text[open] != '(') {
            open--;
        }
        if (text[open] != '(') {
            return;
        }
        size_t inner = open + 1;
        size_t inner_end = whom->end - 1;
        size_t plain = inner;
        size_t plain_end = inner_end;
        strip_faction(text, &plain, &plain_end);
        bool party = drs_is_party(draft, text, plain, plain_end) || drs_holds(text, inner, inner_end, "raktion") ||
                     names_group(text, inner, inner_end) ||
                     (drs_is_upper(text, plain, plain_end) && plain + 1 < plain_end &&
                      drs_is_upper(text, plain + drs_letter_size(text, plain, plain_end), plain_end));
        if (!party) {
            return; /* a town is part of how the person is called: "Stephan Muster (Altötting)" */
        }
        bool known = whom->party_end != 0;
        take_party(whom, text, known ? whom->party_start : plain, known ? whom->party_end : plain_end, open);
    }
}

/* "A und B der CDU-Fraktion" (bb) */
static void take_faction(const char *text, person *whom) {
    static const char *const factions[] = {"-Fraktion", "-Landtagsfraktion", NULL};
    for (size_t i = 0; factions[i] && !whom->party_end; i++) {
        if (!drs_ends(text, whom->start, whom->end, factions[i])) {
            continue;
        }
        size_t suffix = drs_last_word(text, whom->start, whom->end);
        if (suffix > whom->start + 4 && drs_begins(text, suffix - 4, whom->end, "der ")) {
            take_party(whom, text, suffix, whom->end, suffix - 4);
        }
    }
}

/* "A der BVB/FREIE WÄHLER Gruppe" (bb) */
static void take_party_behind(drs_draft *draft, const char *text, person *whom) {
    bool group = drs_ends(text, whom->start, whom->end, " Gruppe");
    size_t at = drs_party_at_end(draft, text, whom->start, group ? whom->end - strlen(" Gruppe") : whom->end);
    if (at != SIZE_MAX) {
        bool article = group && drs_ends(text, whom->start, at, " der ");
        take_party(whom, text, at, whom->end, article ? at - strlen("der ") : at);
    }
}

/* One name with what is printed behind it: brackets with a town or a party, "u. a.", a party without brackets. */
static void add_person(asker_list *list, size_t start, size_t end) {
    const char *text = list->strand->bytes;
    drs_draft *draft = list->draft;
    person whom = {.start = skip_intro(text, start, end), .end = end};
    trim(text, &whom.start, &whom.end);
    cut_others(draft, text, &whom.start, &whom.end);
    take_brackets(draft, text, &whom);
    take_faction(text, &whom);
    size_t named = whom.party_end ? SIZE_MAX : name_before_faction(text, whom.start, whom.end);
    if (named != SIZE_MAX) {
        take_party(&whom, text, named, whom.end, named);
    }
    if (!whom.party_end) {
        take_party_behind(draft, text, &whom);
    }
    cut_others(draft, text, &whom.start, &whom.end);
    if (whom.start < whom.end) {
        drs_asker *asker = add_asker(list);
        asker->name = drs_strand_value(draft, list->strand, whom.start, whom.end);
    } else if (whom.party_end && list->first_without_party == draft->record->asker_count) {
        add_faction(list, whom.party_start, whom.party_end); /* "der Abgeordneten des SSW" (sh) */
        return;
    }
    if (whom.party_end) {
        give_party(list, whom.party_start, whom.party_end);
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
        size_t at = drs_party_at_end(list->draft, text, start, end);
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
    /* "Jan Korte weiterer Abgeordneter": the comma is missing (bt). */
    if (drs_begins(text, at, end, " weit") && is_others(text, at + 1, end)) {
        return 1;
    }
    for (size_t i = 0; words[i]; i++) {
        if (drs_begins(text, at, end, words[i])) {
            return strlen(words[i]);
        }
    }
    return 0;
}

/* The line is "Fraktion der PDS", "der Fraktion der SPD" or "CDU-Fraktion" (bb): below names it tells their party. */
static bool is_faction_line(const char *text, size_t start, size_t end) {
    size_t bare = drs_begins(text, start, end, "der ") ? start + 4 : start;
    return drs_begins(text, bare, end, "Fraktion ") || names_group(text, bare, end) ||
           (bare == start && drs_begins(text, start, end, "fraktionslos")) ||
           (drs_ends(text, start, end, "-Fraktion") && !memchr(text + start, ',', end - start) &&
            drs_find_at(text, start, end, " und ") == SIZE_MAX);
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

void drs_askers_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end) {
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
    bool after_comma = is_faction_line(text, start, end) && all_wait(draft) && !draft->record->and_others;
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
            } else if (drs_holds(text, from, to, "raktion") || drs_is_party(draft, text, from, to) || from == intro ||
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
    static const char *const degree[] = {"h", "c", NULL}; /* "Dr. h. c." */
    size_t capitals = 0;
    for (size_t at = start; at < end;) {
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            if (drs_is_digit(text[stop]) || strchr(":;?!\"/", text[stop])) {
                return false;
            }
            stop++;
        }
        size_t length = drs_word_end(text, at, stop) - at;
        if (drs_is_upper(text, at, end)) {
            capitals++;
        } else if (!drs_is_name_particle(text + at, length) && !drs_word_in(text + at, length, degree)) {
            return false;
        }
        at = stop + 1;
    }
    return capitals >= 2 && end - start <= 80;
}

size_t drs_askers_with_parties(drs_draft *draft, const drs_strand *strand) {
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

void drs_askers_keep_once(drs_draft *draft) {
    drs_record *record = draft->record;
    size_t kept = 0;
    for (size_t i = 0; i < record->asker_count; i++) {
        const drs_asker *asker = &draft->askers[i];
        bool repeated = false;
        for (size_t k = 0; k < kept && k < MOST_COMPARED && !repeated; k++) {
            draft->work++;
            repeated = drs_string_same(draft->askers[k].name.text, asker->name.text) &&
                       drs_string_same(draft->askers[k].party.text, asker->party.text) &&
                       drs_string_same(draft->askers[k].faction.text, asker->faction.text);
        }
        if (!repeated) {
            draft->askers[kept++] = *asker;
        }
    }
    record->asker_count = kept;
}
