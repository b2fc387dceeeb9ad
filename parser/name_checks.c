#include "name_checks.h"

#include <string.h>

#include "diagnostics.h"
#include "doubtful.h"
#include "party_names.h"
#include "title_checks.h"

static bool value_has_digit(const drs_value *value) {
    return drs_has_digit(value->text.bytes, 0, value->text.length);
}

/* Words of the lines around the askers. */
static const char *const no_person[] = {"Fraktion",   "Abgeordnet", "Anfrage",     "Antwort",
                                        "Drucksache", "regierung",  "Wahlperiode", "eingegangen",
                                        "betreffend", " und ",      NULL};
static const char *const no_faction[] = {"Abgeordnet", "Anfrage", "Antwort", "Drucksache", "regierung", NULL};

/* No name of a party that is not known has so many bytes. */
#define PARTY_BYTES 40u

/* A party that is not known, and brackets or words of another line in it. */
static bool is_odd_party(const drs_value *party, const drs_string *id) {
    return party->text.length && !id->length &&
           (party->text.length > PARTY_BYTES || memchr(party->text.bytes, '(', party->text.length));
}

/* "Eva Muster (SPD) und": behind the bracket of a party or a town no name goes on. */
static bool goes_on_behind_bracket(const drs_string *name) {
    const char *close = name->length ? memchr(name->bytes, ')', name->length) : NULL;
    return (close && (close[1] != '\0' && close[1] != ' ')) || drs_ends(name->bytes, 0, name->length, " und");
}

/* "Eva Muster (SPD) betr.", "der", "FDP –", "Eva Muster (SPD) –": a word or a sign of the line below stands behind the name, or
 * nothing but the word before it was read. */
static bool holds_word_of_next_line(const drs_string *name) {
    static const char *const behind[] = {" –", " -", " und", " betr.", " Drs.", " Drs.-Nr", " Drs.-Nr.", NULL};
    for (size_t i = 0; name->length && behind[i]; i++) {
        if (drs_ends(name->bytes, 0, name->length, behind[i])) {
            return true;
        }
    }
    static const char *const articles[] = {"der", "die", "des", NULL};
    return name->length && drs_word_in(name->bytes, name->length, articles);
}

/* "Eva Muster (SPD) Max Beispiel": two names, or a title, behind a party. */
static bool goes_on_behind_party(drs_draft *draft, const drs_string *name) {
    const char *open = name->length ? memchr(name->bytes, '(', name->length) : NULL;
    const char *close = open ? strchr(open, ')') : NULL;
    return close && close[1] == ' ' &&
           drs_is_party(draft, name->bytes, (size_t)(open + 1 - name->bytes), (size_t)(close - name->bytes));
}

static bool is_odd_asker(drs_draft *draft, const drs_asker *asker) {
    const drs_string *name = &asker->name.text;
    bool surnames = draft->profile && draft->profile->traits & DRS_SURNAMES_ALONE;
    bool alone = name->length && !surnames && !memchr(name->bytes, ' ', name->length);
    bool torn = name->length > 1 && drs_is_lower(name->bytes, 0, 1) && name->bytes[1] == ' '; /* "Abgeordnetel / Eva" */
    return alone || torn || is_odd_party(&asker->party, &asker->party_id) ||
           is_odd_party(&asker->faction, &asker->party_id) ||
           (!asker->party_id.length && value_has_digit(&asker->faction)) || value_has_digit(&asker->name) ||
           drs_has_half_bracket(asker->name.text) || drs_has_half_bracket(asker->party.text) ||
           drs_has_half_bracket(asker->faction.text) || goes_on_behind_bracket(name) ||
           goes_on_behind_party(draft, name) || holds_word_of_next_line(name) ||
           holds_word_of_next_line(&asker->faction.text) || drs_holds_any(asker->name.text, no_person) ||
           drs_holds_any(asker->faction.text, no_faction);
}

/* Words of the sentence that an office or its house was read from. */
static const char *const no_house[] = {
    "amens ",    "Anfrage",    "beantwort", "Antwort",      "Drucksache", "Frage ", " wie folgt", " hat die ",
    "Schreiben", "Abgeordnet", "Postfach",  "Aktenzeichen", "Herrn",      "?",      ":",          NULL};

static bool is_odd_house(const drs_value *house) {
    const drs_string *text = &house->text;
    bool open = text->length &&
                (text->bytes[text->length - 1] == ',' || text->bytes[text->length - 1] == '-' ||
                 drs_ends(text->bytes, 0, text->length, " und") || drs_ends(text->bytes, 0, text->length, " für") ||
                 drs_ends(text->bytes, 0, text->length, " vom"));
    return open || value_has_digit(house) || drs_has_half_bracket(house->text) || drs_holds_any(house->text, no_house);
}

static bool asker_is_odd(drs_draft *draft, const void *item) {
    return is_odd_asker(draft, item);
}

static bool answerer_is_odd(drs_draft *draft, const void *item) {
    const drs_answerer *answerer = item;
    (void)draft;
    return is_odd_house(&answerer->ministry) || is_odd_house(&answerer->office);
}

static bool signatory_is_odd(drs_draft *draft, const void *item) {
    (void)draft;
    const drs_value *name = item;
    return value_has_digit(name) || drs_has_half_bracket(name->text);
}

/* Leave the odd ones out of a list of `count` items of `size` bytes; returns the list of the others. */
static const void *without_odd(drs_draft *draft, const void *items, size_t *count, size_t size, const char *pointer,
                               bool (*is_odd)(drs_draft *draft, const void *item)) {
    char *kept = drs_arena_alloc(draft->arena, *count + 1, size);
    size_t left = 0;
    for (size_t i = 0; i < *count; i++) {
        const char *item = (const char *)items + i * size;
        if (!is_odd(draft, item)) {
            memcpy(kept + left++ * size, item, size);
        }
    }
    if (left == *count) {
        return items;
    }
    *count = left;
    drs_abstain(draft, pointer);
    return kept;
}

void drs_names_check(drs_draft *draft) {
    drs_title_end_check(draft);
    drs_record *record = draft->record;
    const size_t before = record->asker_count + record->answerer_count + record->signatory_count;
    record->askers =
        without_odd(draft, record->askers, &record->asker_count, sizeof *record->askers, "/askers", asker_is_odd);
    record->answerers = without_odd(draft, record->answerers, &record->answerer_count, sizeof *record->answerers,
                                    "/answerers", answerer_is_odd);
    record->signatories = without_odd(draft, record->signatories, &record->signatory_count, sizeof *record->signatories,
                                      "/signatories", signatory_is_odd);
    if (record->asker_count + record->answerer_count + record->signatory_count < before) {
        drs_say(draft, "name.doubtful", draft->first, NULL);
    }
    drs_title_check(draft);
}
