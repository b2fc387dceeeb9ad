#include "signature_lines.h"

#include "name_particles.h"
#include "sentence_words.h"

/* A line of names has no more. */
#define NAME_BYTES 90u

bool drs_names_faction(const drs_draft *draft, size_t line, size_t last) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (drs_ends(text, at->start, at->end, "und Fraktion") || drs_holds(text, at->start, at->end, "und Fraktion ") ||
        drs_holds(text, at->start, at->end, "und die Fraktion") || drs_ends(text, at->start, at->end, "und Gruppe")) {
        return true;
    }
    static const char *const group[] = {"Gruppe", NULL}; /* bt */
    const drs_line *next = at + 1;
    if (line == last || next->role != DRS_ROLE_NONE) {
        return false;
    }
    if (text[at->end - 1] == '-') {
        return (drs_ends(text, at->start, at->end, "und Frak-") && drs_begins(text, next->start, next->end, "tion")) ||
               (drs_ends(text, at->start, at->end, "und Frakti-") && drs_begins(text, next->start, next->end, "on"));
    }
    return drs_ends(text, at->start, at->end, " und") &&
           (drs_begins(text, next->start, next->end, "Fraktion") ||
            drs_word_in(text + next->start, next->end - next->start, group) ||
            drs_begins(text, next->start, next->end, "die Fraktion"));
}

bool drs_may_be_name(const char *text, const drs_line *line) {
    /* "von Ammersleben" */
    size_t start = line->start;
    bool particle = drs_begins(text, start, line->end, "von ") || drs_begins(text, start, line->end, "van ");
    if (line->end - start > NAME_BYTES || !drs_is_upper(text, particle ? start + 4 : start, line->end)) {
        return false;
    }
    char last = text[line->end - 1];
    if (last == ':' || last == ';' || last == '?' || last == '!' ||
        (last == '.' && !drs_ends(text, line->start, line->end, "Dr."))) {
        return false;
    }
    size_t words = 1;
    for (size_t i = line->start; i < line->end; i++) {
        if (drs_is_digit(text[i])) {
            return false;
        }
        if (text[i] == ' ' && i + 1 < line->end && text[i + 1] != ' ') {
            size_t letter = i + 1 + drs_letter_size(text, i + 1, line->end);
            bool single = letter >= line->end || text[letter] == ' '; /* "K ü h l i n g" */
            words += !single;
            size_t end = drs_word_end(text, i + 1, line->end);
            static const char *const joints[] = {"und", "sowie", "h", NULL};
            if (drs_is_lower(text, i + 1, line->end) && !single && !drs_is_name_particle(text + i + 1, end - i - 1) &&
                !drs_word_in(text + i + 1, end - i - 1, joints)) {
                return false;
            }
        }
    }
    return words <= 12;
}

bool drs_names_asker(drs_draft *draft, const drs_line *line) {
    const char *text = draft->text->bytes;
    for (size_t i = 0; i < draft->record->asker_count; i++) {
        const drs_string *name = &draft->askers[i].name.text;
        if (!name->bytes) {
            continue;
        }
        size_t surname = name->length;
        while (surname > 0 && name->bytes[surname - 1] != ' ') {
            surname--;
        }
        if (drs_holds(text, line->start, line->end, name->bytes + surname)) {
            return true;
        }
    }
    return false;
}

bool drs_names_ministry(const char *text, const drs_line *line) {
    return drs_holds(text, line->start, line->end, "inisterium") ||
           drs_holds(text, line->start, line->end, "enatsverwaltung") ||
           drs_holds(text, line->start, line->end, "taatskanzlei") ||
           drs_holds(text, line->start, line->end, "enatskanzlei");
}

bool drs_names_signatory(const drs_draft *draft, const drs_line *line) {
    for (size_t i = 0; i < draft->record->signatory_count; i++) {
        const drs_string *name = &draft->signatories[i].text;
        if (name->length == line->end - line->start &&
            memcmp(name->bytes, draft->text->bytes + line->start, name->length) == 0) {
            return true;
        }
    }
    return false;
}

bool drs_is_person_alone(const char *text, const drs_line *line) {
    size_t words = 0;
    for (size_t at = line->start; at < line->end;) {
        size_t end = at;
        while (end < line->end && text[end] != ' ') {
            end++;
        }
        bool degree = end - at == strlen("h.c.") && drs_begins(text, at, end, "h.c.");
        if (end > at && !degree && !drs_is_name_particle(text + at, end - at)) {
            bool initial = end - at <= 3 && text[end - 1] == '.';
            if (!drs_is_upper(text, at, end) ||
                (!initial && !drs_is_lower(text, at + drs_letter_size(text, at, end), end) && text[end - 1] != '.')) {
                return false;
            }
            words++;
        }
        at = end + 1;
    }
    return words >= 2 && words <= 4 && drs_may_be_name(text, line) &&
           !drs_begins_with_sentence_word(text, line->start, line->end);
}

bool drs_are_askers(drs_draft *draft, size_t first, size_t last) {
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (line->role == DRS_ROLE_NONE &&
            (!drs_may_be_name(draft->text->bytes, line) || !drs_names_asker(draft, line))) {
            return false;
        }
    }
    return true;
}
