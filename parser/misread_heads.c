#include "misread_heads.h"

#include <string.h>

#include "known_words.h"

/* No line of a head has more words. */
#define MOST_WORDS 10u
/* Longer words have few neighbours. */
#define STRONG_BYTES 5u

/* The words of which lines of the head consist that have neither a name nor a title in them. */
static const drs_known_word head_words[] = {DRS_KNOWN("Drucksache"),
                                            DRS_KNOWN("Drucksachen"),
                                            DRS_KNOWN("Antwort"),
                                            DRS_KNOWN("Antworten"),
                                            DRS_KNOWN("Anfrage"),
                                            DRS_KNOWN("Anfragen"),
                                            DRS_KNOWN("Kleine"),
                                            DRS_KNOWN("Kleinen"),
                                            DRS_KNOWN("Kleiner"),
                                            DRS_KNOWN("Große"),
                                            DRS_KNOWN("Großen"),
                                            DRS_KNOWN("Großer"),
                                            DRS_KNOWN("Schriftliche"),
                                            DRS_KNOWN("Schriftlichen"),
                                            DRS_KNOWN("Schriftlicher"),
                                            DRS_KNOWN("Landesregierung"),
                                            DRS_KNOWN("Senats"),
                                            DRS_KNOWN("Senates"),
                                            DRS_KNOWN("Bundesregierung"),
                                            DRS_KNOWN("Staatsregierung"),
                                            DRS_KNOWN("Mitteilung"),
                                            DRS_KNOWN("Stellungnahme"),
                                            DRS_KNOWN("Senat"),
                                            DRS_KNOWN("Wahlperiode"),
                                            DRS_KNOWN("Abgeordneten"),
                                            DRS_KNOWN("Abgeordneter"),
                                            DRS_KNOWN("Abgeordnete"),
                                            DRS_KNOWN("auf"),
                                            DRS_KNOWN("der"),
                                            DRS_KNOWN("die"),
                                            DRS_KNOWN("das"),
                                            DRS_KNOWN("des"),
                                            DRS_KNOWN("dem"),
                                            DRS_KNOWN("den"),
                                            DRS_KNOWN("und"),
                                            DRS_KNOWN("von"),
                                            DRS_KNOWN("vom"),
                                            DRS_KNOWN("zu"),
                                            DRS_KNOWN("zur"),
                                            DRS_KNOWN("Nr"),
                                            DRS_KNOWN("Drs"),
                                            DRS_KNOWN("Auf"),
                                            DRS_KNOWN("Der"),
                                            DRS_KNOWN("Die"),
                                            DRS_KNOWN("Das"),
                                            DRS_KNOWN("Den"),
                                            DRS_KNOWN("Und"),
                                            DRS_KNOWN("Von"),
                                            DRS_KNOWN("Vom"),
                                            DRS_KNOWN("Zu"),
                                            DRS_KNOWN("Zur"),
                                            DRS_KNOWN("Januar"),
                                            DRS_KNOWN("Februar"),
                                            DRS_KNOWN("März"),
                                            DRS_KNOWN("April"),
                                            DRS_KNOWN("Mai"),
                                            DRS_KNOWN("Juni"),
                                            DRS_KNOWN("Juli"),
                                            DRS_KNOWN("August"),
                                            DRS_KNOWN("September"),
                                            DRS_KNOWN("Oktober"),
                                            DRS_KNOWN("November"),
                                            DRS_KNOWN("Dezember"),
                                            {NULL, 0}};
/* Words beside these that are no misprints of them: a title may hold them. */
static const char *const no_head_words[] = {"Abfrage",
                                            "Umfrage",
                                            "Nachfrage",
                                            "Abgeordnetem",
                                            "Mitteilungen",
                                            "aus",
                                            "an",
                                            "am",
                                            "im",
                                            "in",
                                            "mit",
                                            "bei",
                                            "vor",
                                            "für",
                                            "kleine",
                                            "kleinen",
                                            "kleiner",
                                            "Kleines",
                                            "große",
                                            "großen",
                                            "großer",
                                            "Großes",
                                            "eine",
                                            "einer",
                                            "nur",
                                            "wie",
                                            "was",
                                            "wer",
                                            "wo",
                                            "ist",
                                            "hat",
                                            "zum",
                                            "Zum",
                                            "Dem",
                                            "Aus",
                                            "dass",
                                            "denn",
                                            "dies",
                                            "rund",
                                            "Bund",
                                            "Fund",
                                            "Kauf",
                                            "Lauf",
                                            "Main",
                                            "Mais",
                                            "Zug",
                                            "Vor",
                                            "Wie",
                                            "sie",
                                            "Sie",
                                            "Wer",
                                            "Was",
                                            "Nur",
                                            "dar",
                                            "wen",
                                            "Wen",
                                            "her",
                                            "Des",
                                            "Mal",
                                            "Ton",
                                            "Rom",
                                            "Dom",
                                            "Kur",
                                            "Nie",
                                            "nie",
                                            "Uni",
                                            "oder",
                                            "Oder",
                                            "Rund",
                                            "Hund",
                                            "Mund",
                                            "dein",
                                            "Eder",
                                            "da",
                                            "es",
                                            "Es",
                                            "er",
                                            "Er",
                                            "de",
                                            "Dies",
                                            "vorn",
                                            "Mail",
                                            "Mali",
                                            "Maid",
                                            "ab",
                                            "Anlage",
                                            "Anlagen",
                                            "Keine",
                                            "keine",
                                            "keinen",
                                            "keiner",
                                            "Keiner",
                                            "Keinen",
                                            "meine",
                                            "meiner",
                                            "meinen",
                                            "Größe",
                                            "Größen",
                                            "Grüße",
                                            "Grüßen",
                                            "Klein",
                                            "klein",
                                            "Groß",
                                            "groß",
                                            "schriftliche",
                                            "schriftlichen",
                                            "schriftlicher",
                                            "Seit",
                                            "seit",
                                            "seine",
                                            "seiner",
                                            "seinen",
                                            "Ansage",
                                            "Ablage",
                                            "Auflage",
                                            NULL};

/* What the words of a line are, as far as they were read. */
typedef struct head_words_told {
    unsigned wrong;
    size_t exact;
    size_t strong; /* of more than five letters: "der" and "und" stand in every title */
    size_t length_wrong;
} head_words_told;

/* The word text[*from, …) of `length` bytes without the brackets and marks around it; returns its length. */
static size_t bare_word(const char *text, size_t *from, size_t length) {
    while (length && strchr("(-,:)", text[*from])) {
        (*from)++;
        length--;
    }
    for (size_t last = 0; last != length;) {
        last = length;
        length = drs_before_marks(text, *from, *from + length) - *from;
        length -= length && strchr("),.:-;", text[*from + length - 1]);
    }
    return length;
}

/* How far the word is from the nearest of a head. */
static unsigned head_distance(const char *word, size_t length) {
    unsigned far = 2;
    for (const drs_known_word *known = head_words; known->bytes && far; known++) {
        unsigned one = drs_known_distance(word, length, *known);
        /* Short words have too many neighbours. */
        bool counts = one != 1 || known->length > 4 || drs_known_is_one_letter_off(word, length, *known);
        one = counts ? one : 2;
        one = one == 1 && drs_known_is_inflected(word, length, *known) ? 2 : one;
        far = one < far && (one == 0 || known->length >= 3) ? one : far;
    }
    return far;
}

/* Take account of a word; false where it is none of a head. */
static bool take_word(const char *word, size_t length, head_words_told *told) {
    unsigned far = head_distance(word, length);
    told->wrong += far;
    told->exact += far == 0;
    told->strong += far == 0 && length > STRONG_BYTES;
    told->length_wrong = far == 1 ? length : told->length_wrong;
    return told->wrong <= 1 && !drs_word_in(word, length, no_head_words);
}

bool drs_is_misread_head(const char *text, size_t start, size_t end) {
    head_words_told told = {0};
    size_t words = 0;
    for (size_t at = start; at < end; words++) {
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            stop++;
        }
        size_t from = at;
        size_t length = bare_word(text, &from, stop - at);
        at = drs_skip_spaces(text, stop, end);
        if (!length || (length == strlen("–") && memcmp(text + from, "–", length) == 0)) {
            continue;
        }
        if (drs_is_digit(text[from])) {
            bool reference = memchr(text + from, '/', length) != NULL; /* a paper's number */
            told.exact += reference;
            told.strong += reference;
        } else if (words > MOST_WORDS || !take_word(text + from, length, &told)) {
            return false;
        }
    }
    return told.wrong == 1 &&
           (told.length_wrong > STRONG_BYTES ? told.exact || words == 1 : told.length_wrong > 2 && told.strong);
}
