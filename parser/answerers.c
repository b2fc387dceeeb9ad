#include "answerers.h"

#include <string.h>

#include "diagnostics.h"
#include "offices.h"

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

static drs_answerer *push(drs_draft *draft, drs_role role) {
    drs_answerer *answerer = drs_arena_push(draft->arena, &draft->answerers, &draft->record->answerer_count,
                                            &draft->answerer_capacity, sizeof *answerer);
    draft->record->answerers = draft->answerers;
    answerer->role = role;
    return answerer;
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
    if (start >= end || open || !drs_names_office(text, start, end)) {
        return;
    }
    drs_answerer *answerer = push(draft, role);
    drs_value value = drs_strand_value(draft, strand, start, end);
    value.text = drs_office_nominative(draft, text + start, end - start);
    if (drs_is_institution(value.text.bytes, value.text.length)) {
        answerer->ministry = value;
    } else {
        answerer->office = value;
    }
}

void drs_answerers_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role) {
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
        bool sender = drs_ends(text, start, at, "schreiben ");
        size_t body = entry_start(text, at, end);
        if (sender && body) {
            at = entry_end(text, body, end);
            continue;
        }
        bool begins = body != 0;
        if (!begins && at == start && drs_names_office(text, at, end) && drs_is_upper(text, at, end)) {
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
                drs_string rest = drs_office_nominative(draft, text + at + used, stop - at - used);
                const char *article = used == 6 ? "alle " : "";
                char *joined = drs_arena_bytes(draft->arena, rest.length + 8);
                memcpy(joined, article, strlen(article));
                memcpy(joined + strlen(article), rest.bytes, rest.length);
                value.text = drs_arena_copy(draft->arena, joined, strlen(article) + rest.length);
                drs_answerer *answerer = push(draft, role);
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

bool drs_answerers_have_lead(const drs_draft *draft) {
    for (size_t i = 0; i < draft->record->answerer_count; i++) {
        if (draft->answerers[i].role == DRS_ROLE_LEAD) {
            return true;
        }
    }
    return false;
}

void drs_answerers_add_government(drs_draft *draft, drs_piece piece, const char *name) {
    drs_answerer *answerer = push(draft, DRS_ROLE_LEAD);
    answerer->ministry = drs_value_make(draft, name, strlen(name), piece);
}

void drs_answerers_finish(drs_draft *draft) {
    drs_record *record = draft->record;
    size_t kept = 0;
    for (size_t i = 0; i < record->answerer_count; i++) {
        drs_answerer *answerer = &draft->answerers[i];
        bool repeated = false;
        for (size_t k = 0; k < kept && !repeated; k++) {
            repeated = drs_string_same(draft->answerers[k].office.text, answerer->office.text) &&
                       drs_string_same(draft->answerers[k].ministry.text, answerer->ministry.text);
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
            answerer->ministry.text = drs_ministry_of_office(draft, answerer->office.text);
            if (answerer->ministry.text.bytes) {
                answerer->ministry.spans = answerer->office.spans;
                answerer->derived = true;
                drs_say(draft, "answerer.derived", SIZE_MAX, answerer->ministry.text.bytes);
            }
        }
    }
}
