/* What is known of a line's letters: its key and the sets of forms that it can begin, each found once. */
#include "draft.h"

const drs_key *drs_line_key(drs_draft *draft, size_t line) {
    if (!draft->keys[line]) {
        const drs_line *at = &draft->text->lines[line];
        draft->keys[line] = drs_arena_unset(draft->arena, 1, sizeof **draft->keys);
        *draft->keys[line] = drs_key_make(draft->arena, draft->text->bytes, at->start, at->end, DRS_KEY_BYTES);
        draft->work += draft->keys[line]->length;
    }
    return draft->keys[line];
}

/* A form that goes on in the next line has more than a syllable on its first. */
#define LEAST_WRAPPED 4u

static bool has_rows(const drs_form_set *set, const uint64_t rows[DRS_LINE_WORDS]) {
    return (rows[set->first_word] | rows[set->first_word + set->word_count - 1]) != 0;
}

static bool any_row(const uint64_t rows[DRS_LINE_WORDS]) {
    uint64_t any = 0;
    for (size_t k = 0; k < DRS_LINE_WORDS; k++) {
        any |= rows[k];
    }
    return any != 0;
}

typedef enum plain_beginning {
    BEGINS_NONE,  /* no row is left after a few letters: so it is with most lines */
    BEGINS_ROWS,  /* those rows are left after DRS_BEGINNING letters */
    BEGINS_OTHERS /* not all of its first letters are plain, or there are too few, or all may be printed twice */
} plain_beginning;

static plain_beginning begin_plainly(const drs_beginnings *beginnings, const char *text, const drs_line *line,
                                     uint64_t rows[DRS_LINE_WORDS]) {
    char first = 0;
    size_t place = 0;
    for (size_t i = line->start; i < line->end && place < DRS_BEGINNING; i++) {
        if ((uint8_t)text[i] >= 0x80) {
            return BEGINS_OTHERS;
        }
        char byte = drs_key_bytes[(uint8_t)text[i]];
        if (!byte) {
            continue;
        }
        const uint64_t *at = beginnings->rows[place++][(uint8_t)byte];
        if (place == 1) {
            memcpy(rows, at, DRS_LINE_WORDS * sizeof *rows);
            first = byte;
            continue;
        }
        if (place == 2 && byte == first) {
            return BEGINS_OTHERS;
        }
        for (size_t k = 0; k < DRS_LINE_WORDS; k++) {
            rows[k] &= at[k];
        }
        if (place > 2 && !any_row(rows)) {
            return BEGINS_NONE;
        }
    }
    return place == DRS_BEGINNING ? BEGINS_ROWS : BEGINS_OTHERS;
}

void drs_pairs_fill(drs_reader *reader) {
    for (size_t first = 0; first < 128; first++) {
        for (size_t second = 0; second < 128; second++) {
            char pair[2] = {drs_key_bytes[first], drs_key_bytes[second]};
            if (!pair[0] || !pair[1] || pair[0] == pair[1]) {
                continue; /* a blank; or all letters may be printed twice */
            }
            uint64_t rows[DRS_LINE_WORDS];
            drs_beginnings_find(reader->beginnings, 0, DRS_LINE_WORDS, pair, 2, rows);
            reader->pairs[first][second] = !any_row(rows);
        }
    }
}

static unsigned forms_of(const drs_reader *reader, const uint64_t rows[DRS_LINE_WORDS],
                         const uint64_t body[DRS_LINE_WORDS]) {
    unsigned forms = DRS_FORMS_KNOWN;
    forms |= has_rows(&reader->imprint, rows) ? DRS_FORMS_IMPRINT : 0;
    forms |= has_rows(&reader->sentences, rows) ? DRS_FORMS_SENTENCES : 0;
    forms |= has_rows(&reader->body, body) ? DRS_FORMS_BODY : 0;
    return forms;
}

unsigned drs_line_sort_out(drs_draft *draft, size_t line) {
    const drs_reader *reader = draft->reader;
    drs_line *at = &draft->text->lines[line];
    draft->work += DRS_BEGINNING;
    at->forms = DRS_FORMS_KNOWN;
    const char *letters = draft->text->bytes + at->start;
    bool plain = at->end - at->start >= 2 && !((letters[0] | letters[1]) & 0x80);
    if (plain && reader->pairs[(uint8_t)letters[0]][(uint8_t)letters[1]]) {
        return at->forms;
    }
    uint64_t rows[DRS_LINE_WORDS];
    plain_beginning plainly = begin_plainly(reader->beginnings, draft->text->bytes, at, rows);
    if (plainly == BEGINS_NONE) {
        return at->forms;
    }
    if (plainly == BEGINS_ROWS) {
        at->forms = (uint8_t)forms_of(reader, rows, rows);
        return at->forms;
    }
    char beginning[DRS_BEGINNING + 1] = {0};
    size_t length = drs_key_beginning(draft->text->bytes, at->start, at->end, beginning, DRS_BEGINNING);
    if (drs_is_doubled(beginning, DRS_BEGINNING)) {
        at->forms = UINT8_MAX; /* the key is halved perhaps */
        return at->forms;
    }
    drs_beginnings_find(reader->beginnings, 0, DRS_LINE_WORDS, beginning,
                        length < DRS_BEGINNING ? length + 1 : DRS_BEGINNING, rows);
    uint64_t body[DRS_LINE_WORDS];
    bool wraps = length >= LEAST_WRAPPED && length < DRS_BEGINNING;
    if (wraps) {
        drs_beginnings_find(reader->beginnings, 0, DRS_LINE_WORDS, beginning, length, body);
    }
    at->forms = (uint8_t)forms_of(reader, rows, wraps ? body : rows);
    return at->forms;
}

int drs_line_match(drs_draft *draft, size_t line, drs_line_set set) {
    const drs_reader *reader = draft->reader;
    drs_line *at = &draft->text->lines[line];
    const drs_form_set *forms = set == DRS_LINE_HEAD   ? &reader->head
                                : set == DRS_LINE_BODY ? &reader->body
                                                       : &reader->sentences;
    bool possible = set == DRS_LINE_HEAD
                        ? drs_forms_possible(forms, draft->text->bytes, at->start, at->end)
                        : drs_line_may(draft, line, set == DRS_LINE_BODY ? DRS_FORMS_BODY : DRS_FORMS_SENTENCES);
    drs_match match;
    size_t row = 0;
    bool matches =
        possible && drs_forms_match(forms, draft->matcher, draft->parliament, drs_line_key(draft, line), &row, &match);
    at->items[set] = (uint8_t)(matches ? match.form->item + 2 : 1);
    return matches ? match.form->item : -1;
}

int drs_text_item(drs_draft *draft, const drs_form_set *set, size_t start, size_t end, size_t most) {
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_key key = drs_key_make(draft->arena, draft->text->bytes, start, end, most);
    draft->work += key.length;
    drs_match match;
    size_t row = 0;
    bool matches = drs_forms_match(set, draft->matcher, draft->parliament, &key, &row, &match);
    drs_arena_back(draft->arena, mark);
    return matches ? match.form->item : -1;
}

void drs_line_forget(drs_draft *draft, size_t line) {
    drs_line *at = &draft->text->lines[line];
    draft->keys[line] = NULL;
    at->forms = 0;
    draft->letterheads[line].is_read = false;
    memset(at->items, 0, sizeof at->items);
}
