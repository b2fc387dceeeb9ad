#include "body_lines.h"

#include <string.h>

#include "furniture.h"
#include "head_lines.h"
#include "sections.h"
#include "sentence_words.h"
#include "signature_lines.h"
#include "strand.h"

/* "Vorbemerkung" above "der" and "Fragesteller": a spaced heading whose words stand on lines of their own. *last: the last
 * of them. */
static int whose_remark(drs_draft *draft, size_t line, size_t *last) {
    enum { WORDS = 3, LONGEST = 24 };
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = line + 1; i < draft->end && i <= line + WORDS && lines[i].page == lines[line].page; i++) {
        size_t length = lines[i].end - lines[i].start;
        if (length > LONGEST || drs_word_end(text, lines[i].start, lines[i].end) < lines[i].end) {
            break;
        }
        drs_key key = drs_key_make(draft->arena, text, lines[line].start, lines[i].end, 120);
        drs_match match;
        size_t row = 0;
        if (drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) &&
            (match.form->item == DRS_BODY_ASKER_REMARK || match.form->item == DRS_BODY_GOVERNMENT_REMARK)) {
            *last = i;
            return match.form->item;
        }
    }
    return DRS_BODY_REMARK;
}

/* "Vorbemerkung der Ministerin für Umwelt, Klimaschutz und Verbraucher- / schutz:": the house goes on in the next line,
 * which has the heading's colon. */
static bool ends_below(const drs_draft *draft, size_t line) {
    enum { LONGEST = 80 };
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (line + 1 >= draft->end || text[at->end - 1] == ':') {
        return false;
    }
    const drs_line *next = at + 1;
    bool open = text[at->end - 1] == '-' || text[at->end - 1] == ',' || drs_ends_with_open_word(text, at) ||
                drs_is_lower(text, next->start, next->end);
    return open && next->role == DRS_ROLE_NONE && next->page == at->page && next->end - next->start <= LONGEST &&
           memchr(text + next->start, ':', next->end - next->start) == text + next->end - 1;
}

/* The sentence of the line above goes through the line into the one below: "wie in der / Vorbemerkung / dargestellt", "Die Angaben
 * dieser / Antwort / beruhen auf …". Below a question without its mark "Antwort / des Staatsministeriums …" is a heading. */
static bool sentence_goes_through(const drs_draft *draft, size_t line, bool answer) {
    static const char *const who[] = {"des", "der", "auf", "vom", "zu", "zur", "zum", "namens", "im", NULL};
    const drs_line *at = &draft->text->lines[line];
    const drs_line *above = at - 1;
    const drs_line *next = at + 1;
    const char *text = draft->text->bytes;
    if (line == draft->first || line + 1 >= draft->end || (at->gap && draft->text->gaps_mean) ||
        text[at->end - 1] == ':' || drs_is_furniture(above) || drs_is_furniture(next) || above->page != next->page) {
        return false;
    }
    return drs_is_lower(text, next->start, next->end) && drs_ends_lower(text, above->start, above->end) &&
           !(answer && drs_word_in(text + next->start, drs_word_end(text, next->start, next->end) - next->start, who));
}

/* "… wird auf die / Vorbemerkung der Landesregierung / verwiesen.": a sentence leads to the words, and no heading stands
 * there. */
static bool stands_in_sentence(drs_draft *draft, size_t line, int item) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (line == draft->first || (at->gap && draft->text->gaps_mean)) {
        return false;
    }
    const drs_line *above = at - 1;
    if (drs_is_furniture(above) || above->page != at->page || above->role == DRS_ROLE_TITLE ||
        drs_head_item_at(draft, line - 1) >= 0) {
        return false;
    }
    return drs_head_ends_open(text, above) || sentence_goes_through(draft, line, item == DRS_BODY_DIVIDER);
}

/* "Die Fraktion", the blanks between widened or not. */
static bool begins_with_faction(const char *text, const drs_line *line) {
    return drs_begins(text, line->start, line->end, "Die ") &&
           drs_begins(text, drs_skip_spaces(text, line->start + 3, line->end), line->end, "Fraktion");
}

int drs_body_item_read(drs_draft *draft, size_t line, size_t *end) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *at = &lines[line];
    if (at->end - at->start > 400) {
        return -1;
    }
    int item = drs_line_item(draft, line, DRS_LINE_BODY);
    size_t first = line;
    if (item == DRS_BODY_REMARK) {
        item = whose_remark(draft, line, &line);
    }
    bool heading = item >= 0 && (item <= DRS_BODY_REMARK || item == DRS_BODY_DIVIDER);
    if (line == first && heading && stands_in_sentence(draft, line, item)) {
        return -1;
    }
    if (item >= 0) {
        if (end) {
            bool remark = item == DRS_BODY_ASKER_REMARK || item == DRS_BODY_GOVERNMENT_REMARK;
            *end = remark && ends_below(draft, line) ? line + 1 : line;
        }
        return item;
    }
    /* A form that does not end on this line may end on the next: "Die Kleine Anfrage 4034 vom … hat folgenden /
     * Wortlaut:", "Vor diesem Hintergrund fragen wir die / Bundesregierung:". */
    char last = text[at->end - 1];
    /* "… vom 24. / Oktober 2016 hat folgenden Wortlaut:" ends no sentence. */
    bool day = last == '.' && at->end - at->start > 2 && drs_is_digit(text[at->end - 2]);
    if (line + 1 < draft->end && last != ':' && (last != '.' || day) && last != '?' &&
        lines[line + 1].page == at->page && !drs_is_furniture(&lines[line + 1]) &&
        (text[lines[line + 1].end - 1] == ':' || begins_with_faction(text, at)) &&
        lines[line + 1].end - at->start < 400) {
        drs_key key = drs_key_make(draft->arena, text, at->start, lines[line + 1].end, 400);
        drs_match match;
        size_t row = 0;
        if (drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) &&
            (match.form->item == DRS_BODY_LEAD_IN || match.form->item == DRS_BODY_LEAD_OUT ||
             match.form->item == DRS_BODY_LIST_HEAD || match.form->item == DRS_BODY_ASKED)) {
            if (end) {
                *end = line + 1;
            }
            return match.form->item;
        }
    }
    return -1;
}

int drs_inline_remark_at(drs_draft *draft, size_t line, uint32_t *text_start) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (!drs_begins(text, at->start, at->end, "Vor") && !drs_begins(text, at->start, at->end, "Einleitung für ")) {
        return -1;
    }
    size_t near = at->end - at->start > 120 ? at->start + 120 : at->end;
    const char *colon = memchr(text + at->start, ':', near - at->start);
    if (!colon || (size_t)(colon + 2 - text) >= at->end || colon[1] != ' ') {
        return -1;
    }
    drs_key key = drs_key_make(draft->arena, text, at->start, (size_t)(colon + 1 - text), 130);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) ||
        match.form->item > DRS_BODY_REMARK) {
        return -1;
    }
    *text_start = (uint32_t)(colon + 2 - text);
    return match.form->item;
}

int drs_end_item_at(drs_draft *draft, size_t line, drs_key *key, drs_match *match) {
    const drs_line *at = &draft->text->lines[line];
    if (at->end - at->start > 200 ||
        !drs_forms_possible(&draft->reader->ends, draft->text->bytes, at->start, at->end)) {
        return -1;
    }
    drs_key own_key;
    drs_match own_match;
    key = key ? key : &own_key;
    match = match ? match : &own_match;
    *key = *drs_line_key(draft, line);
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->ends, draft->matcher, draft->parliament, key, &row, match)) {
        return -1;
    }
    /* "Wiesbaden, 27. September 2021 und danach" names nobody beside its date. */
    if (match->form->item == DRS_END_PLACE_DATE && match->start[2] != SIZE_MAX && match->end[2] > match->start[2]) {
        drs_line name = *at;
        name.start = (uint32_t)key->map[match->start[2]];
        name.end = (uint32_t)key->map[match->end[2] - 1] + 1;
        if (!drs_may_be_name(draft->text->bytes, &name)) {
            return -1;
        }
    }
    return match->form->item;
}

/* ---- Answer heads ---------------------------------------------------------------------------------------------------- */

static bool eat(const drs_key *key, size_t *at, const char *word) {
    size_t length = strlen(word);
    if (key->length - *at < length || memcmp(key->bytes + *at, word, length) != 0) {
        return false;
    }
    *at += length;
    return true;
}

/* "Zu II. 4.:": the number of a section before that of the question (bw). */
static void eat_section(const drs_key *key, size_t *at) {
    size_t end = *at;
    while (end < key->length && end - *at < 5 && strchr("ivx", key->bytes[end])) {
        end++;
    }
    if (end > *at && end + 1 < key->length && key->bytes[end] == '.' && drs_is_digit(key->bytes[end + 1])) {
        *at = end + 1;
    }
}

/* "antwort", "antwort der landesregierung", "zu": how a heading begins. */
static bool eat_start(const drs_draft *draft, const drs_key *key, size_t *at, bool *answer) {
    (void)(eat(key, at, "zusammenfassende") || eat(key, at, "gemeinsame")); /* sn */
    *answer = eat(key, at, "beantwortung") || eat(key, at, "antworten") || eat(key, at, "antwort");
    if (*answer) {
        (void)(eat(key, at, "derlandesregierung") || eat(key, at, "derbundesregierung") ||
               eat(key, at, "derstaatsregierung") || eat(key, at, "dessenats"));
        if (*at == key->length || key->bytes[*at] == ':') {
            return true;
        }
        bool names =
            drs_is_digit(key->bytes[*at]) || strncmp(key->bytes + *at, "frage", 5) == 0; /* "Antwort Frage 1:" */
        if (!(eat(key, at, "zu") || eat(key, at, "auf") || eat(key, at, "der") || names)) {
            return false;
        }
    } else if (!eat(key, at, "zu")) {
        return false;
    }
    (void)(eat(key, at, "den") || eat(key, at, "der") || eat(key, at, "die") || eat(key, at, "r"));
    if (!draft->sections) {
        eat_section(key, at);
    }
    return true;
}

/* The line above ends in the middle of a sentence, so that this line goes on with it. */
static bool goes_on(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (line == draft->first || (lines[line].gap && draft->text->gaps_mean)) {
        return false;
    }
    size_t above = line;
    do {
        if (above == draft->first) {
            return false;
        }
        above--;
    } while (drs_is_aside(&lines[above]));
    if (lines[above].role != DRS_ROLE_NONE) {
        return false;
    }
    char last = text[lines[above].end - 1];
    bool small = drs_is_lower(text, lines[above].end - 1, lines[above].end) || (uint8_t)last >= 0x80;
    if (drs_ends(text, lines[above].start, lines[above].end, "“") ||
        drs_ends(text, lines[above].start, lines[above].end, "”")) {
        small = false;
    }
    return small || last == ',' || last == '(' || (last == '-' && lines[above].end - lines[above].start > 20);
}

static bool read_head(drs_draft *draft, size_t line, size_t last, drs_answer_head *head) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    drs_key key = drs_key_make(draft->arena, text, lines[line].start, lines[last].end, 260);
    draft->work += key.length;
    size_t at = 0;
    bool answer;
    if (!eat_start(draft, &key, &at, &answer)) {
        return false;
    }
    if (answer && at == key.length && sentence_goes_through(draft, line, true)) {
        return false;
    }
    if (answer && (at == key.length || key.bytes[at] == ':')) {
        head->bare = true;
        head->count = 0;
        head->text = at == key.length ? lines[last].end : key.map[at] + 1;
    } else {
        size_t end;
        head->count = drs_section_list(draft, drs_section_at(draft, line), text, &key, at, head->items, &end);
        if (!head->count) {
            return false;
        }
        at = end;
        if (at < key.length && key.bytes[at] == '(') {
            /* a remark on the numbering: "(siehe Ihre Nummerierung)" (be) */
            while (at < key.length && key.bytes[at] != ')') {
                at++;
            }
            at += at < key.length;
        }
        bool colon = at < key.length && key.bytes[at] == ':';
        bool small = text[lines[line].start] == 'z';
        /* "zu a) 61 Personen.", "zu a)": a part of the question above, which the caller must know. */
        head->letter = !answer && head->count == 1 && !head->items[0].number.major && head->items[0].number.letter &&
                       (colon || key.bytes[at - 1] == ')');
        if (head->letter && (small || !colon)) {
            if (goes_on(draft, line)) {
                return false;
            }
            head->soft = !colon && (small || at < key.length);
            head->text = at < key.length ? key.map[at] + colon : lines[last].end;
            while (head->text < lines[last].end && text[head->text] == ' ') {
                head->text++;
            }
            head->found = true;
            head->last = last;
            return true;
        }
        if (!colon && at != key.length) {
            return false;
        }
        bool printed_small = small && draft->profile->traits & DRS_SMALL_HEADINGS;
        if (goes_on(draft, line) && (!colon || small) && !printed_small) {
            return false;
        }
        /* "zu Frage 1" in small letters is a sentence's rest, but right below a question, and where headings are so (bb)
         * below the end of any sentence. */
        bool headings = draft->profile->traits & DRS_SMALL_HEADINGS && !goes_on(draft, line);
        if (small && !colon && !headings && (line == draft->first || text[lines[line - 1].end - 1] != '?')) {
            return false;
        }
        /* "Zu Frage 1." at a paragraph's end is a sentence's rest; a heading stands alone or before its colon. */
        head->text = colon ? key.map[at] + 1 : lines[last].end;
    }
    while (head->text < lines[last].end && text[head->text] == ' ') {
        head->text++;
    }
    head->found = true;
    head->last = last;
    return true;
}

bool drs_answer_head_read(drs_draft *draft, size_t line, drs_answer_head *head) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *at = &lines[line];
    char first = text[at->start];
    bool possible = ((first == 'Z' || first == 'z') && at->start + 1 < at->end &&
                     (text[at->start + 1] == 'u' || text[at->start + 1] == 'U')) ||
                    (first == 'A' && (drs_begins(text, at->start, at->end, "Antwort") ||
                                      drs_begins(text, at->start, at->end, "A n"))) ||
                    (first == 'B' && drs_begins(text, at->start, at->end, "Beantwortung")) ||
                    (first == 'G' && drs_begins(text, at->start, at->end, "Gemeinsame "));
    if (!possible) {
        return false;
    }
    *head = (drs_answer_head){0};
    if (read_head(draft, line, line, head)) {
        return true;
    }
    /* A long list of numbers wraps. */
    char last = text[at->end - 1];
    if (line + 1 < draft->end && lines[line + 1].page == at->page && lines[line + 1].end - lines[line + 1].start < 60 &&
        (last == ',' || drs_ends(text, at->start, at->end, " und") || drs_ends(text, at->start, at->end, " bis") ||
         drs_ends(text, at->start, at->end, "sowie"))) {
        return read_head(draft, line, line + 1, head);
    }
    return false;
}

/* ---- Group sentences -------------------------------------------------------------------------------------------------- */

/* Before the first of the signs that end another sentence an "ag" stands, without which there is no "Frage": most
 * questions are ruled out by that before any key is made. */
static bool may_open_group(const char *text, const drs_line *line) {
    char before = 0;
    for (size_t at = line->start; at < line->end; at++) {
        char byte = text[at];
        if (byte == ' ') {
            continue;
        }
        if (byte == '.' || byte == '?' || byte == ':' || byte == ',' || byte == '(') {
            return false;
        }
        if ((byte == 'g' || byte == 'G') && (before == 'a' || before == 'A')) {
            return true;
        }
        before = byte;
    }
    return true;
}

/* "rage" begins at the byte, a blank of the extractor's amid it or not. */
static bool says_rage(const char *at, const char *end) {
    const char *rest = "rage";
    for (; *rest && at < end && (*at == *rest || *at == ' '); at++) {
        rest += *at == *rest;
    }
    return !*rest;
}

static size_t read_group(drs_draft *draft, size_t line, drs_number_item items[DRS_NUMBER_ITEMS]) {
    const drs_line *lines = draft->text->lines;
    /* Every such sentence says "Frage" on its first line; most lines are ruled out by that. */
    bool says = false;
    const char *text = draft->text->bytes;
    for (const char *c = text + lines[line].start; !says && (c = memchr(c, 'r', (size_t)(text + lines[line].end - c)));
         c++) {
        says = says_rage(c, text + lines[line].end);
    }
    if (!says || (!drs_is_furniture(&lines[line]) && !may_open_group(text, &lines[line]))) {
        return 0;
    }
    size_t last = line;
    size_t seen = 1;
    while (last + 1 < draft->end && seen < 4 && last - line < 20) {
        last++;
        seen += !drs_is_aside(&lines[last]);
    }
    drs_strand strand = drs_strand_make(draft, line, last, 0, 420);
    drs_key key = drs_key_make(draft->arena, strand.bytes, 0, strand.length, 420);
    draft->work += key.length;
    const char *start = key.bytes;
    const char *end = start + key.length;
    const char *question = drs_find(start, start + (key.length < 150 ? key.length : 150), "frage");
    if (!question) {
        return 0;
    }
    /* What stands before the numbers opens the sentence; a full stop or a comma ended another one. */
    for (const char *c = start; c < question; c++) {
        if (*c == '.' || *c == '?' || *c == ':' || *c == ',' || *c == '(') {
            return 0;
        }
    }
    static const char *const excluded[] = {
        "verwiesen", "siehe", "vgl", "aufdieantwort", "aufdiebeantwortung", "inderantwort", "inbeantwortung", NULL};
    for (size_t i = 0; excluded[i]; i++) {
        if (drs_find(start, question, excluded[i])) {
            return 0;
        }
    }
    size_t at = (size_t)(question - start);
    size_t list_end;
    size_t own = drs_section_at(draft, line);
    size_t count = drs_section_list(draft, own, strand.bytes, &key, at, items, &list_end);
    if (!count) {
        return 0;
    }
    const char *rest = start + list_end;
    /* the sentence's end */
    const char *stop = rest;
    while (stop < end && *stop != '?' && !(*stop == '.' && stop > rest && !drs_is_digit(stop[-1])) && *stop != ':') {
        stop++;
    }
    bool together = drs_find(rest, stop, "zusammen") || drs_find(rest, stop, "gemeinsam") ||
                    drs_find(start, question, "zusammenh") || drs_find(rest, stop, "ineinem") ||
                    drs_find(rest, stop, "insgesamt") || drs_find(rest, stop, "wiefolgt") ||
                    drs_find(start, question, "gemeinsam");
    bool answered = drs_find(rest, stop, "beantwort") || drs_find(start, question, "beantwort") ||
                    drs_find(rest, stop, "stellung") || drs_find(rest, stop, "zusammengefasst") ||
                    drs_find(start, question, "antwort") || drs_find(rest, stop, "erfolg");
    if (!together || !answered || drs_find(rest, stop, "verwiesen")) {
        return 0;
    }
    const char *with = drs_find(rest, stop, "mitfrage");
    with = with ? with : drs_find(rest, stop, "mitderfrage");
    with = with ? with : drs_find(rest, stop, "mitdenfrage");
    if (with && count < DRS_NUMBER_ITEMS) {
        const char *number = drs_find(with, stop, "frage");
        drs_number_item more[DRS_NUMBER_ITEMS];
        size_t extra = drs_section_list(draft, own, strand.bytes, &key, (size_t)(number - start), more, &list_end);
        for (size_t i = 0; i < extra && count < DRS_NUMBER_ITEMS; i++) {
            items[count++] = more[i];
        }
    }
    return count;
}

size_t drs_group_at(drs_draft *draft, size_t line, drs_number_item items[DRS_NUMBER_ITEMS]) {
    /* The end of a question, its answer and the answer's numbers ask about the same line one after the other. */
    if (draft->group_line != line + 1) {
        drs_arena_mark mark = drs_arena_stand(draft->arena);
        const struct drs_word_set *hyphenated = draft->hyphenated_words;
        const struct drs_word_set *words = draft->words;
        size_t count = read_group(draft, line, items);
        if (draft->hyphenated_words == hyphenated && draft->words == words) {
            drs_arena_back(draft->arena, mark); /* nothing that stays was made meanwhile */
        }
        draft->group = drs_arena_unset(draft->arena, count, sizeof *draft->group);
        memcpy(draft->group, items, count * sizeof *items);
        draft->group_count = count;
        draft->group_line = line + 1;
    }
    memcpy(items, draft->group, draft->group_count * sizeof *items);
    return draft->group_count;
}
