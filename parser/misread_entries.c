#include "misread_entries.h"

#include "doubtful.h"
#include "known_words.h"

/* Behind the letters up to the next blank. */
static size_t behind_word(const char *text, size_t at, size_t end) {
    while (at < end && text[at] != ' ') {
        at++;
    }
    return at;
}

drs_entry_likeness drs_entry_like(const char *text, const drs_line *line) {
    static const drs_known_word askers[] = {DRS_KNOWN("Abgeordnete"), DRS_KNOWN("Abgeordneter"), {NULL, 0}};
    static const drs_known_word divisions[] = {DRS_KNOWN("Geschäftsbereich"), {NULL, 0}};
    size_t at = line->start;
    size_t stop = behind_word(text, at, line->end);
    bool number = stop - at <= 5 && stop < line->end && (drs_is_digit(text[at]) || text[stop - 1] == '.');
    if (number) {
        at = drs_skip_spaces(text, stop, line->end);
        stop = behind_word(text, at, line->end);
    }
    if (drs_known_nearest(text + at, stop - at, divisions) < 2) {
        return DRS_ENTRY_MAY_BE;
    }
    bool ends = stop == line->end || drs_begins(text, stop, line->end, "  ");
    if (number && stop + 1 < line->end && drs_is_lower(text, stop + 1, line->end)) {
        return DRS_ENTRY_NOT; /* "2. Abgeordnete des Bundestages" */
    }
    if (!(number || ends) || drs_known_nearest(text + at, stop - at, askers) >= 2) {
        return DRS_ENTRY_NOT;
    }
    return ends ? DRS_ENTRY_IS : DRS_ENTRY_MAY_BE;
}

void drs_misread_entries_check(drs_draft *draft) {
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        bool in_text = line->role == DRS_ROLE_ANSWER || line->role == DRS_ROLE_QUESTION;
        draft->work++;
        if (in_text && line->cut <= line->start && drs_entry_like(draft->text->bytes, line) &&
            !drs_is_doubted(draft, i)) {
            drs_doubt(draft, "question.doubtful", i, NULL);
        }
    }
}
