/* Laws that a text cites: "§ 92 Abs. 1 GO LT NRW", "§§ 3, 4 und 7 des Aufenthaltsgesetzes", "Artikel 40 der Verfassung".
 *
 * A citation is a sign, numbers, parts (Absatz, Satz …) and the law's name: an abbreviation or a noun that ends as laws
 * do. Where no name follows that can be told for certain, the citation stays without a target. */
#include <string.h>

#include "eu_acts.h"
#include "law_names.h"
#include "law_numbers.h"
#include "mentions.h"

/* What makes a number behind its sign a citation. */
typedef enum citation_need {
    NEEDS_NOTHING, /* "§ 3" */
    NEEDS_MORE,    /* "Artikel 3 Absatz 1" */
    NEEDS_NAME     /* "Paragraf 3 des Schulgesetzes" */
} citation_need;

/* A citation whose numbers begin behind `at`; returns where the search goes on. */
static size_t read_citation(drs_mentions *mentions, size_t start, size_t at, const char *sign, bool several,
                            citation_need need) {
    drs_law_form form = {.length = 0};
    drs_law_put(&form, sign, strlen(sign));
    drs_law_put(&form, " ", 1);
    size_t number = drs_skip_blanks(mentions, at);
    size_t end = drs_law_number_end(mentions, number, &form);
    if (end == number) {
        return at;
    }
    size_t bare = end;
    end = drs_law_parts_end(mentions, end, &form);
    while (several) {
        size_t mark = form.length;
        size_t joiner = drs_law_joiner_end(mentions, end, &form);
        if (joiner == end) {
            break;
        }
        drs_law_put(&form, " ", 1);
        size_t next = drs_skip_blanks(mentions, joiner);
        size_t behind = drs_law_number_end(mentions, next, &form);
        if (behind == next) {
            form.length = mark;
            break;
        }
        end = drs_law_parts_end(mentions, behind, &form);
    }
    static const char *const followings[] = {" ff.", " f.", "ff.", "f.", NULL};
    for (size_t k = 0; followings[k]; k++) {
        size_t length = strlen(followings[k]);
        if (drs_mention_begins(mentions, end, followings[k])) {
            drs_law_put_word(&form, followings[k] + (followings[k][0] == ' '), length - (followings[k][0] == ' '));
            end += length;
            break;
        }
    }
    size_t next = drs_skip_blanks(mentions, end);
    size_t named = drs_law_name_end(mentions, next, &form);
    if (named == next && (need == NEEDS_NAME || (need == NEEDS_MORE && end == bare))) {
        return at; /* "Artikel 5" of whatever */
    }
    bool has_name = named != next;
    end = has_name ? named : end;
    drs_mention *mention = drs_mention_add(mentions, DRS_LINK_LAW, start, end);
    if (has_name && !form.full) {
        mention->target = drs_arena_copy(mentions->draft->arena, form.bytes, form.length);
    }
    return end;
}

/* The words that a sign of citations is printed with, longer ones before shorter ones that they begin with. */
typedef struct citation_words {
    const char *stem;
    const char *const *words;
    size_t several;       /* so many of the words are plurals */
    const char *signs[2]; /* the normal form, of the plural too */
    citation_need need;
} citation_words;

static const char *const articles[] = {"Artikeln", "Artikels", "Artikel", "Art.", NULL};
static const char *const paragraphs[] = {"Paragrafen", "Paragraphen", "Paragraf", "Paragraph", NULL};

static const citation_words words_of_citations[] = {
    {"Art", articles, 1, {"Art.", "Art."}, NEEDS_MORE},
    {"Paragra", paragraphs, 2, {"§", "§§"}, NEEDS_NAME},
};

/* "§ 3", "§§ 3 und 4" */
static void read_signs(drs_mentions *mentions) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    /* "§" is C2 A7; its second byte is the rarer one. */
    for (const char *sign = text; sign < stop && (sign = memchr(sign, 0xA7, (size_t)(stop - sign)));) {
        size_t at = (size_t)(sign - text);
        sign++;
        if (at < 1 || (uint8_t)text[at - 1] != 0xC2) {
            continue;
        }
        bool several = drs_mention_begins(mentions, at + 1, "§");
        size_t behind = several ? at + 3 : at + 1;
        behind = read_citation(mentions, at - 1, behind, several ? "§§" : "§", several, NEEDS_NOTHING);
        sign = text + behind;
    }
}

/* "Artikel 3 Absatz 1", "Paragraf 3 des Schulgesetzes" */
static void read_words(drs_mentions *mentions, const citation_words *form) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    for (const char *found = text; found < stop && (found = memchr(found, form->stem[0], (size_t)(stop - found)));) {
        size_t at = (size_t)(found - text);
        found++;
        if (!drs_mention_begins(mentions, at, form->stem) || drs_letter_before(mentions, at)) {
            continue;
        }
        for (size_t k = 0; form->words[k]; k++) {
            size_t behind = at + strlen(form->words[k]);
            if (drs_mention_begins(mentions, at, form->words[k]) && drs_skip_blanks(mentions, behind) > behind) {
                bool several = k < form->several;
                found = text + read_citation(mentions, at, behind, form->signs[several], several, form->need);
                break;
            }
        }
    }
}

/* "(EU)", "2011/92/EU" */
static void read_acts(drs_mentions *mentions) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    for (const char *e = text; e < stop && (e = memchr(e, 'E', (size_t)(stop - e))); e++) {
        size_t at = (size_t)(e - text);
        char before = at ? text[at - 1] : '\0';
        char next = at + 1 < mentions->length ? text[at + 1] : '\0';
        if (next != 'U' && next != 'G' && next != 'W' && next != 'u') {
            continue;
        }
        if (before == '(') {
            drs_eu_act_read(mentions, at - 1);
        } else if (before == '/') {
            size_t number = at - 1;
            while (number > 0 && at - number < 14 && (drs_is_digit(text[number - 1]) || text[number - 1] == '/')) {
                number--;
            }
            if (number + 1 < at) {
                drs_eu_act_read(mentions, number);
            }
        }
    }
}

void drs_mentions_laws(drs_mentions *mentions) {
    read_signs(mentions);
    for (size_t i = 0; i < sizeof words_of_citations / sizeof *words_of_citations; i++) {
        read_words(mentions, &words_of_citations[i]);
    }
    read_acts(mentions);
}
