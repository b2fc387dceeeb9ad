#include "signatories.h"

#include <string.h>

#include "party_names.h"

/* Names that another one is compared with: no paper has more, and a hostile one stays linear. */
#define MOST_COMPARED 8u
/* Blanks between two names in a row: "Muster          Beispiel". */
#define NAME_GAP 3u
/* No party's name is longer, and no block of names. */
#define PARTY_BYTES 60u
#define NAMES_BYTES 2000u

/* "Micha K l a p p", "T i d ö w": a letter-spaced name (be) is closed up. Letters that stand alone follow one that does
 * too; an initial ("Max E Muster") stays. */
static drs_string close_up(drs_draft *draft, drs_string name) {
    const char *bytes = name.bytes;
    char *plain = drs_arena_bytes(draft->arena, name.length + 1);
    size_t used = 0;
    bool spaced = false;
    for (size_t at = 0; at < name.length;) {
        size_t end = at;
        while (end < name.length && bytes[end] != ' ') {
            end++;
        }
        bool single = end - at == drs_letter_size(bytes, at, name.length) &&
                      (drs_is_letter(bytes, at, name.length) || bytes[at] == '-');
        bool joins =
            single && spaced && (drs_is_lower(bytes, at, name.length) || bytes[at] == '-' || plain[used - 1] == '-');
        if (used && !joins) {
            plain[used++] = ' ';
        }
        memcpy(plain + used, bytes + at, end - at);
        used += end - at;
        spaced = single;
        at = end + 1;
    }
    return drs_arena_copy(draft->arena, plain, used);
}

void drs_signatory_add(drs_draft *draft, drs_value name) {
    drs_value *slot = drs_arena_push(draft->arena, &draft->signatories, &draft->record->signatory_count,
                                     &draft->signatory_capacity, sizeof *slot);
    draft->record->signatories = draft->signatories;
    *slot = name;
}

/* Text[*start, *end) without what is printed before and behind a name: "gez.", "i. V.", commas. */
static void strip_words(const char *text, size_t *start, size_t *end) {
    static const char *const before[] = {"gez. ", "gezeichnet ", "i. V. ", "I. V. ", "In Vertretung ", NULL};
    while (*start < *end && (text[*start] == ' ' || text[*start] == ',')) {
        (*start)++;
    }
    for (size_t i = 0; before[i]; i++) {
        if (drs_begins(text, *start, *end, before[i])) {
            *start += strlen(before[i]);
        }
    }
    while (*end > *start && (text[*end - 1] == ' ' || text[*end - 1] == ',')) {
        (*end)--;
    }
}

/* The end of the name without the seat behind it; `start` where there is nothing else: in "Eva Muster, MdL" the seat is no
 * second name. */
static size_t without_seat(const char *text, size_t start, size_t end) {
    static const char *const seats[] = {"MdL", "MdB", "MdBB", "MdA", "MdHB", NULL};
    for (size_t i = 0; seats[i]; i++) {
        size_t length = strlen(seats[i]);
        if (end - start == length && drs_begins(text, start, end, seats[i])) {
            return start;
        }
        if (end - start > length + 1 && drs_ends(text, start, end, seats[i]) && text[end - length - 1] == ' ') {
            end -= length + 1;
        }
    }
    return end;
}

/* The end of the name without the party behind it ("Neumann-Martin CDU", "A. Muster (CDU)"), of which the longest form counts:
 * "DIE LINKE" before "LINKE". */
static size_t without_party(drs_draft *draft, const char *text, size_t start, size_t end) {
    size_t stop = end > start && text[end - 1] == ')' ? end - 1 : end;
    size_t party = SIZE_MAX;
    for (size_t at = end; at > start + 1 && end - at < PARTY_BYTES; at--) {
        if ((text[at - 1] == ' ' || text[at - 1] == '(') && drs_is_party(draft, text, at, stop)) {
            party = at - 1;
        }
    }
    if (party == SIZE_MAX) {
        return end;
    }
    while (party > start && (text[party - 1] == ' ' || text[party - 1] == '(' || text[party - 1] == ',')) {
        party--;
    }
    return party;
}

/* What stands there is no person: a group ("Dr. Sahra Muster und Gruppe", bt), an address ("Herrn Dr. …") or a labelled line
 * ("Thema: …") of what stands below. */
static bool is_no_person(const char *text, size_t start, size_t end) {
    static const char *const group[] = {"Gruppe", NULL};
    return drs_begins(text, start, end, "Herrn ") || drs_begins(text, start, end, "Frau ") ||
           drs_holds(text, start, end, "raktion") || drs_word_in(text + start, end - start, group) ||
           drs_holds(text, start, end, ": ");
}

void drs_signatory_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end) {
    const char *text = strand->bytes;
    strip_words(text, &start, &end);
    end = without_seat(text, start, end);
    if (start >= end || drs_is_party(draft, text, start, end)) {
        return; /* "… und Fraktion" / "DIE LINKE" */
    }
    end = without_party(draft, text, start, end);
    if (start >= end || is_no_person(text, start, end)) {
        return;
    }
    drs_value name = drs_strand_value(draft, strand, start, end);
    name.text = close_up(draft, name.text);
    /* The head may have told the name already ("gezeichnet", ni). */
    for (size_t i = 0; i < draft->record->signatory_count && i < MOST_COMPARED; i++) {
        if (drs_string_same(draft->signatories[i].text, name.text)) {
            return;
        }
    }
    drs_signatory_add(draft, name);
}

/* The blank at `at` of the strand stands for a gap between columns. */
static bool is_name_gap(const drs_draft *draft, const drs_strand *strand, size_t at) {
    if (strand->bytes[at] != ' ' || at == 0 || at + 1 >= strand->length) {
        return false;
    }
    size_t from = strand->map[at - 1] + 1;
    size_t to = strand->map[at + 1];
    for (size_t i = from; i < to; i++) {
        if (draft->text->bytes[i] != ' ') {
            return false;
        }
    }
    return to >= from + NAME_GAP;
}

void drs_signatories_take(drs_draft *draft, size_t first, size_t last) {
    drs_strand strand = drs_strand_make(draft, first, last, 0, NAMES_BYTES);
    size_t start = 0;
    for (size_t i = 0; i <= strand.length; i++) {
        size_t skip = 0;
        if (i == strand.length || strand.bytes[i] == ',' || is_name_gap(draft, &strand, i)) {
            skip = 1;
        } else if (drs_begins(strand.bytes, i, strand.length, " und ")) {
            skip = 5;
        }
        if (skip) {
            drs_signatory_read(draft, &strand, start, i);
            start = i + skip;
            i += skip - 1;
        }
    }
}
