#include "repairs.h"

#include <string.h>

#include "diagnostics.h"
#include "sentence_words.h"

enum {
    SPACED_LETTERS = 5, /* single letters in a row that no words are */
    DETAIL = 60         /* bytes of a line that a diagnostic quotes */
};

void drs_repair_first_word(drs_draft *draft, drs_value *text, size_t line) {
    const char *bytes = text->text.bytes;
    size_t length = text->text.length;
    if (!bytes || !drs_has_torn_word(bytes, 0, length)) {
        return;
    }
    char *mended = drs_arena_bytes(draft->arena, length);
    mended[0] = bytes[0];
    memcpy(mended + 1, bytes + 2, length - 2);
    mended[length - 1] = '\0';
    drs_string word = drs_arena_copy(draft->arena, bytes, drs_word_end(bytes, 2, length));
    text->text = (drs_string){mended, length - 1};
    drs_say(draft, "text.repaired", line, word.bytes);
}

static bool is_spaced(const char *text, const drs_line *line) {
    size_t run = 0;
    for (size_t at = line->start; at < line->end;) {
        if (text[at] == ' ') {
            at++;
            continue;
        }
        size_t size = drs_letter_size(text, at, line->end);
        bool single = drs_is_letter(text, at, line->end) && (at + size == line->end || text[at + size] == ' ');
        run = single ? run + 1 : 0;
        if (run >= SPACED_LETTERS) {
            return true;
        }
        while (at < line->end && text[at] != ' ') {
            at++;
        }
    }
    return false;
}

/* Digits printed twice around a stroke printed twice. */
static bool is_doubled(const char *text, const drs_line *line) {
    if (!(line->holds & DRS_HOLDS_STROKE)) {
        return false;
    }
    for (size_t at = line->start + 2; at + 3 < line->end; at++) {
        const char *stroke = memchr(text + at, '/', line->end - at - 3);
        if (!stroke) {
            break;
        }
        at = (size_t)(stroke - text);
        if (text[at + 1] == '/') {
            return drs_is_digit(text[at - 1]) && text[at - 1] == text[at - 2] && drs_is_digit(text[at + 2]) &&
                   text[at + 2] == text[at + 3];
        }
    }
    return false;
}

static void say(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    size_t end = at->end - at->start > DETAIL ? at->start + DETAIL : at->end;
    while (end < at->end && !drs_is_letter_start(text[end])) {
        end--;
    }
    drs_say(draft, "text.repaired", line, drs_arena_copy(draft->arena, text + at->start, end - at->start).bytes);
}

void drs_repairs_say(drs_draft *draft) {
    const char *text = draft->text->bytes;
    bool doubled = false;
    bool spaced = false;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        switch ((drs_line_role)line->role) {
        case DRS_ROLE_HEAD:
        case DRS_ROLE_RUNNING_HEAD:
            /* It is printed on every page; once tells it. */
            if (!doubled && is_doubled(text, line)) {
                doubled = true;
                say(draft, i);
                break;
            }
            if (line->role == DRS_ROLE_RUNNING_HEAD) {
                break;
            }
            /* fall through */
        case DRS_ROLE_HEADING:
        case DRS_ROLE_LEAD_IN:
        case DRS_ROLE_SIGNATURE:
            /* Headings leave no trace in a value, names do: each of those is told. */
            if ((!spaced || line->role == DRS_ROLE_SIGNATURE) && is_spaced(text, line)) {
                spaced = true;
                say(draft, i);
            }
            break;
        default:
            break;
        }
    }
}
