#include "swallowed_headings.h"

#include <string.h>

#include "sections.h"
#include "sentence_words.h"

/* No heading is longer. */
#define HEADING_BYTES 110u
/* The colon of a remark's heading stands so near behind its first word, in bytes of a key. */
#define COLON_BYTES 40u

static inline bool eat(const drs_key *key, size_t *at, const char *word) {
    bool begins = drs_begins(key->bytes, *at, key->length, word);
    *at += begins ? strlen(word) : 0;
    return begins;
}

static bool eat_government(const drs_key *key, size_t *at) {
    return eat(key, at, "derlandesregierung") || eat(key, at, "derbundesregierung") ||
           eat(key, at, "derstaatsregierung") || eat(key, at, "dessenats");
}

/* "Zu Frage 3: …", "Antwort zu Frage 3:", "Frage 5: …", "Antwort:" in a line's rest, behind a sentence that ends with
 * `close`. */
static bool is_answer_heading(const drs_swallowed *read, size_t line, const drs_key *key, char close) {
    const drs_line *own = &read->lines[line];
    size_t at = 0;
    bool answer = eat(key, &at, "antworten") || eat(key, &at, "antwort") || eat(key, &at, "beantwortung");
    if (answer) {
        bool government = eat_government(key, &at);
        if (at == key->length || key->bytes[at] == ':' || key->bytes[at] == '*') {
            return own->role != DRS_ROLE_ANSWER || at == key->length || government;
        }
        size_t house = at;
        if ((government && eat(key, &house, "erstellt")) || eat(key, &house, "derstaatsminister") ||
            eat(key, &house, "desstaatsminister") || eat(key, &house, "desleitersderstaatskanzlei")) {
            return own->role != DRS_ROLE_ANSWER;
        }
    }
    bool to = eat(key, &at, "zu") || (answer && eat(key, &at, "auf"));
    if (answer && !to) {
        return false;
    }
    (void)(to && (eat(key, &at, "den") || eat(key, &at, "der") || eat(key, &at, "die") || eat(key, &at, "r")));
    bool word = drs_begins(key->bytes, at, key->length, "frage");
    if (!to && !word) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end;
    size_t count = drs_section_list(read->draft, drs_section_at(read->draft, line), read->text, key, at, items, &end);
    if (!count) {
        return false;
    }
    bool colon = (end < key->length && key->bytes[end] == ':') || (end > 0 && key->bytes[end - 1] == ':');
    bool letter = !items[0].number.major && key->bytes[end - 1] == ')'; /* "Zu a) 61 Personen." */
    bool whole = end == key->length && (answer || word || close == '?');
    whole =
        whole || letter || (close == '?' && own->role == DRS_ROLE_QUESTION && key->map[end] > key->map[end - 1] + 1);
    bool question = !to && end < key->length && drs_opens_question(read->text, key->map[end], own->end) &&
                    drs_swallowed_asks(read, line, key->map[end], false);
    return (colon || whole || question) && drs_swallowed_names_others(read, own, to && close == '?', items, count);
}

/* "Vorbemerkung der Landesregierung", "Antwort des Senats": no sentence begins so. */
static bool is_body_heading(const drs_swallowed *read, const drs_key *key, bool whole) {
    size_t at = 0;
    if (eat(key, &at, "vorbemerkung")) {
        (void)eat(key, &at, "en");
        size_t near = key->length - at < COLON_BYTES ? key->length : at + COLON_BYTES;
        return at == key->length || memchr(key->bytes + at, ':', near - at) || eat(key, &at, "der") ||
               eat(key, &at, "des") || eat(key, &at, "zur");
    }
    drs_match match;
    size_t row = 0;
    drs_draft *draft = read->draft;
    if (!whole || !drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, key, &row, &match)) {
        return false;
    }
    return match.form->item == DRS_BODY_DIVIDER || drs_begins(key->bytes, 0, key->length, "fragenandie");
}

/* "…? Die Fragen 2, 2 a) und 2 b) werden gemeinsam beantwortet.": the answer's first sentence ends the question's line. */
static bool is_lost_group(const drs_key *key) {
    size_t at = 0;
    if (!eat(key, &at, "diefrage") && !eat(key, &at, "zudenfrage") && !eat(key, &at, "dieteilfrage")) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end;
    const char *numbers = drs_find(key->bytes, key->bytes + key->length, "frage");
    size_t count = drs_number_list(key, (size_t)(numbers - key->bytes), items, &end);
    return count && (drs_find(key->bytes + end, key->bytes + key->length, "werden") ||
                     drs_find(key->bytes + end, key->bytes + key->length, "wird"));
}

bool drs_swallowed_heading(const drs_swallowed *read, size_t line, size_t at, char close) {
    drs_draft *draft = read->draft;
    size_t end = read->lines[line].end;
    bool whole = true;
    if (end - at > HEADING_BYTES) {
        end = at + HEADING_BYTES;
        while (((uint8_t)read->text[end] & 0xC0) == 0x80) {
            end--;
        }
        whole = false;
    }
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_key key = drs_key_make(draft->arena, read->text, at, end, DRS_KEY_BYTES);
    draft->work += key.length;
    bool found = is_answer_heading(read, line, &key, close) || is_body_heading(read, &key, whole) ||
                 (read->lines[line].role == DRS_ROLE_QUESTION && (close == '?' || close == '.') && is_lost_group(&key));
    drs_arena_back(draft->arena, mark);
    return found;
}

bool drs_swallowed_heading_at_end(const drs_swallowed *read, const drs_line *line) {
    const char *text = read->text;
    size_t stop = drs_line_text_end(line);
    size_t start = drs_line_text_start(line);
    if (stop < start + 8 || (text[stop - 1] != ':' && text[stop - 1] != ')')) {
        return false;
    }
    size_t from = stop - start > HEADING_BYTES ? stop - HEADING_BYTES : start;
    size_t at = SIZE_MAX;
    for (size_t next = from + 1; (next = drs_find_at(text, next, stop, "Zu ")) != SIZE_MAX; next++) {
        at = text[next - 1] == ' ' || text[next - 1] == ',' ? next : at;
    }
    if (at == SIZE_MAX) {
        return false;
    }
    drs_arena_mark mark = drs_arena_stand(read->draft->arena);
    drs_key key = drs_key_make(read->draft->arena, text, at, stop, DRS_KEY_BYTES);
    read->draft->work += key.length;
    size_t number = strlen("zu");
    (void)eat(&key, &number, "den");
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end;
    size_t own = drs_section_at(read->draft, (size_t)(line - read->lines));
    size_t count = drs_section_list(read->draft, own, text, &key, number, items, &end);
    bool letter = text[stop - 1] == ')' && drs_begins(key.bytes, 0, key.length, "zu") && key.length == 4;
    bool whole = count && end + 1 >= key.length && (letter || text[stop - 1] == ':');
    drs_arena_back(read->draft->arena, mark);
    return whole && drs_swallowed_names_others(read, line, false, items, count);
}

bool drs_swallowed_begins_amid(const drs_swallowed *read, const drs_line *line, const drs_line *above) {
    bool remark = line->role == DRS_ROLE_ASKER_REMARK || line->role == DRS_ROLE_GOVERNMENT_REMARK;
    return remark && !above && drs_is_lower(read->text, drs_line_text_start(line), line->end);
}
