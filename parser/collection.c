#include "collection.h"

#include <string.h>

#include "answerers.h"
#include "askers.h"
#include "body_lines.h"
#include "diagnostics.h"
#include "furniture.h"
#include "misread_entries.h"
#include "name_particles.h"
#include "party_names.h"
#include "questions.h"
#include "strand.h"

/* "Geschäftsbereich des Bundesministeriums für …" runs over so many lines at most, an asker's block too. */
#define DIVISION_LINES 5u
#define ASKER_LINES 9u
#define ANSWER_HEAD_LINES 5u
#define TITLE_LINES 6u
/* The printed head stands on the first page, before the list of askers. */
#define HEAD_LINES 40u

typedef struct collection {
    drs_draft *draft;
    drs_line *lines;
    const char *text;
    drs_strand division; /* the heading that the questions stand under; length 0: none yet */
    size_t pending;      /* the first question that has no answer yet */
} collection;

bool drs_is_collection(const drs_draft *draft) {
    static const char *const kinds[] = {"schriftliche_fragen", "anfragen_zum_plenum", NULL};
    const drs_string *kind = &draft->record->kind.text;
    return kind->bytes && drs_word_in(kind->bytes, kind->length, kinds);
}

static bool match_item(collection *read, const drs_key *key, drs_collection_item item, drs_match *match) {
    drs_parliament_set parliament = read->draft->parliament;
    for (size_t row = 0;
         drs_forms_match(&read->draft->reader->collection, read->draft->matcher, parliament, key, &row, match);) {
        if (match->form->item == (int)item) {
            return true;
        }
    }
    return false;
}

static bool is_item(collection *read, size_t line, drs_collection_item item, drs_match *match) {
    const drs_line *at = &read->lines[line];
    if (drs_is_furniture(at) || !drs_forms_possible(&read->draft->reader->collection, read->text, at->start, at->end)) {
        return false;
    }
    return match_item(read, drs_line_key(read->draft, line), item, match);
}

/* The next line that is no furniture; draft->end where there is none. */
static size_t next_line(const collection *read, size_t line) {
    do {
        line++;
    } while (line < read->draft->end && drs_is_furniture(&read->lines[line]));
    return line;
}

/* ---- The block that names who asks ----------------------------------------------------------------------------------- */

typedef struct asker_block {
    drs_piece pieces[ASKER_LINES];
    size_t count;
    size_t last;       /* line that the party's bracket closes on */
    uint32_t question; /* the question's first letter behind the bracket, 0 where it begins below */
    unsigned number;
    drs_strand strand;
} asker_block;

/* strand[0, end) is a name: no figures, and of the small words only those that stand in names. In texts that mix the columns
 * the question's words stand among the asker's ("1. Abgeordneter / Ich frage die / Dr. Benno Muster"). */
static bool is_person(const drs_strand *strand, size_t end) {
    static const char *const rare[] = {"auf", "bin", "zum", NULL};
    if (drs_has_digit(strand->bytes, 0, end) || memchr(strand->bytes, ':', end) || memchr(strand->bytes, '?', end)) {
        return false;
    }
    for (size_t at = 0; at < end;) {
        size_t stop = at;
        while (stop < end && strand->bytes[stop] != ' ') {
            stop++;
        }
        bool title = stop > at && strand->bytes[stop - 1] == '.'; /* "Dr. h. c." */
        if (stop > at && !title && drs_is_lower(strand->bytes, at, stop) &&
            !drs_is_name_particle(strand->bytes + at, stop - at) && !drs_word_in(strand->bytes + at, stop - at, rare)) {
            return false;
        }
        at = stop + 1;
    }
    return end > 0;
}

/* The strand is a name and, behind it, a party in brackets: "(BÜNDNIS 90/DIE GRÜNEN)". "(Köln)" is a town. */
static bool closes_with_party(collection *read, const drs_strand *strand) {
    if (!strand->length || strand->bytes[strand->length - 1] != ')') {
        return false;
    }
    size_t open = strand->length - 1;
    while (open > 0 && strand->bytes[open] != '(') {
        open--;
    }
    return strand->bytes[open] == '(' && drs_is_party(read->draft, strand->bytes, open + 1, strand->length - 1) &&
           is_person(strand, open);
}

/* Behind a closing bracket that a word follows without a blank; SIZE_MAX where there is none. */
static size_t bracket_before_word(const char *text, size_t start, size_t end) {
    for (size_t at = start; at + 1 < end; at++) {
        if (text[at] == ')' && drs_is_upper(text, at + 1, end)) {
            return at + 1;
        }
    }
    return SIZE_MAX;
}

/* "12. Abgeordnete / Dr. Silke / Achtermann / (BÜNDNIS 90/ / DIE GRÜNEN)". Where the question stands beside it, the columns
 * were parted before (asker_columns.h); a gap that is left could not be parted. */
static bool read_asker_block(collection *read, size_t line, asker_block *block) {
    drs_match match;
    if (!drs_is_digit(read->text[read->lines[line].start]) || !is_item(read, line, DRS_COLLECTION_ASKER, &match)) {
        return false;
    }
    const drs_key *key = drs_line_key(read->draft, line);
    *block = (asker_block){.number = 0};
    for (size_t at = match.start[1]; at < match.end[1]; at++) {
        block->number = block->number * 10 + (unsigned)(key->bytes[at] - '0');
    }
    size_t start = match.end[0] < key->length ? key->map[match.end[0]] : read->lines[line].end;
    if (start < read->lines[line].end && read->text[start - 1] == ' ' && read->text[start - 2] == ' ') {
        return false;
    }
    for (size_t i = line; i < read->draft->end && block->count < ASKER_LINES; i = next_line(read, i)) {
        const drs_line *at = &read->lines[i];
        size_t from = i == line ? start : at->start;
        size_t end = at->end;
        /* "(FDP)Wie viele …": the columns' parts without a blank between. */
        size_t glued = bracket_before_word(read->text, from, end);
        if (glued != SIZE_MAX) {
            block->pieces[block->count] = (drs_piece){from, glued};
            block->strand = drs_strand_of_pieces(read->draft, block->pieces, block->count + 1);
            if (closes_with_party(read, &block->strand)) {
                block->count++;
                block->last = i;
                block->question = (uint32_t)glued;
                return true;
            }
        }
        /* No name ends so, and no name holds the next asker's heading. */
        drs_match again;
        if (from < end && (strchr(",;:?!", read->text[end - 1]) || (i != line && drs_is_digit(read->text[from]) &&
                                                                    is_item(read, i, DRS_COLLECTION_ASKER, &again)))) {
            return false;
        }
        if (from < end) {
            block->pieces[block->count++] = (drs_piece){from, end};
            block->strand = drs_strand_of_pieces(read->draft, block->pieces, block->count);
            if (closes_with_party(read, &block->strand)) {
                block->last = i;
                return true;
            }
        }
    }
    return false;
}

/* ---- Headings ----------------------------------------------------------------------------------------------------------- */

/* The heading of a division that stands right above line `asker`; `asker` where there is none. */
static size_t division_above(collection *read, size_t asker, size_t first) {
    size_t line = asker;
    drs_match match;
    for (unsigned seen = 0; line > first && seen < DIVISION_LINES;) {
        line--;
        if (drs_is_furniture(&read->lines[line])) {
            continue;
        }
        seen++;
        if (is_item(read, line, DRS_COLLECTION_DIVISION, &match)) {
            return line;
        }
        /* The name of a house holds no sentence. */
        if (strchr(".?!:", read->text[read->lines[line].end - 1])) {
            break;
        }
    }
    return asker;
}

static void give(collection *read, size_t first, size_t last, drs_line_role role, uint32_t owner) {
    for (size_t i = first; i <= last && i < read->draft->end; i++) {
        if (!drs_is_aside(&read->lines[i])) {
            read->lines[i].role = (uint8_t)role;
            read->lines[i].owner = owner;
            read->lines[i].cut = read->lines[i].stop = 0;
        }
    }
}

typedef struct answer_head {
    size_t last; /* its last line */
    bool unsure; /* where it ends could not be told */
    drs_strand strand;
    size_t names; /* where in the strand who answers begins */
    size_t names_end;
    char date[11];
    drs_piece date_piece;
} answer_head;

/* The word that opens the next line would have fitted on this one: its end was wanted. */
static bool ended_on_purpose(const collection *read, size_t line, size_t next) {
    const drs_line *a = &read->lines[line];
    const drs_line *b = &read->lines[next];
    size_t word = b->start;
    while (word < b->end && read->text[word] != ' ') {
        word++;
    }
    size_t letters = drs_letter_count(read->text, a->start, a->end) + 1 + drs_letter_count(read->text, b->start, word);
    return letters < read->draft->text->width;
}

/* The last word of text[0, length) wants another behind it. */
static bool is_open(const char *text, size_t length) {
    static const char *const words[] = {"Einvernehmen", "Abstimmung", "Benehmen", "mit", "und", "sowie", "im",
                                        "in",           "für",        "der",      "des", "dem", "zu",    NULL};
    size_t word = drs_last_word(text, 0, length);
    return length == 0 || text[length - 1] == ',' || text[length - 1] == '-' ||
           drs_word_in(text + word, length - word, words);
}

/* The heading names the house that the division names, and nobody else. */
static bool names_division(const collection *read, const drs_strand *strand) {
    size_t skip = strlen("Geschäftsbereich ");
    size_t house;
    size_t named;
    if (read->division.length <= skip) {
        return false;
    }
    uint64_t wanted = drs_letters_hash(read->division.bytes, skip, read->division.length, SIZE_MAX, &house);
    uint64_t found = drs_letters_hash(strand->bytes, strlen("Antwort "), strand->length, SIZE_MAX, &named);
    return house == named && wanted == found;
}

/* "Antwort der Parlamentarischen Staatssekretärin Dr. Nele Harkort / vom 3. Juni 2025", "Antwort des
 * Staatsministeriums für … im Einvernehmen / mit dem Staatsministerium …". Such words wrap to a line's start inside a
 * question too: there a sentence is still open. */
static bool read_answer_head(collection *read, size_t line, size_t above, answer_head *head) {
    drs_match match;
    const drs_line *at = &read->lines[line];
    if (read->text[at->start] != 'A' || !is_item(read, line, DRS_COLLECTION_ANSWER, &match)) {
        return false;
    }
    char before = read->text[read->lines[above].end - 1];
    bool apart = at->gap && read->draft->text->gaps_mean;
    if (!apart && !strchr(".?!)\"", before) &&
        !drs_ends(read->text, read->lines[above].start, read->lines[above].end, "“")) {
        return false;
    }
    bool dated = match.form->value != NULL;
    *head = (answer_head){.last = line};
    for (unsigned seen = 0; seen < ANSWER_HEAD_LINES && head->last < read->draft->end; seen++) {
        head->strand = drs_strand_make(read->draft, line, head->last, 0, DRS_KEY_BYTES);
        drs_key key = drs_key_make(read->draft->arena, head->strand.bytes, 0, head->strand.length, DRS_KEY_BYTES);
        size_t next = next_line(read, head->last);
        head->names = strlen("Antwort ");
        head->names_end = head->strand.length;
        if (dated) {
            /* The date ends the heading; what follows on its line is the answer's first sentence, not a heading. */
            for (size_t k = 0; k + 3 < key.length; k++) {
                size_t length = memcmp(key.bytes + k, "vom", 3) == 0
                                    ? drs_key_date(key.bytes + k + 3, key.length - k - 3, head->date)
                                    : 0;
                if (length && k + 3 + length == key.length) {
                    head->names_end = key.map[k];
                    head->date_piece =
                        (drs_piece){head->strand.map[key.map[k + 3]], head->strand.map[head->strand.length - 1] + 1};
                    return true;
                }
            }
        } else if (!is_open(head->strand.bytes, head->strand.length) &&
                   (names_division(read, &head->strand) || next >= read->draft->end ||
                    (read->lines[next].gap && read->draft->text->gaps_mean) ||
                    ended_on_purpose(read, head->last, next))) {
            return true;
        }
        head->last = next;
    }
    head->last = line;
    head->unsure = true;
    return true;
}

/* ---- Who answers ----------------------------------------------------------------------------------------------------------- */

static void add_division_answerers(collection *read) {
    size_t skip = strlen("Geschäftsbereich ");
    if (read->division.length > skip) {
        drs_answerers_read(read->draft, &read->division, skip, read->division.length, DRS_ROLE_LEAD);
    }
}

/* The person that the heading names, in the office that it names; the house is the division's. */
static bool take_person(collection *read, const answer_head *head, drs_answerer *answerer) {
    drs_key key = drs_key_make(read->draft->arena, head->strand.bytes, head->names, head->names_end, DRS_KEY_BYTES);
    drs_match match;
    if (!match_item(read, &key, DRS_COLLECTION_OFFICE, &match) || match.end[0] >= key.length) {
        return false;
    }
    size_t name = key.map[match.end[0]];
    answerer->office = drs_strand_value(read->draft, &head->strand, head->names, name);
    answerer->office.text = drs_arena_copy(read->draft->arena, match.form->value, strlen(match.form->value));
    answerer->name = drs_strand_value(read->draft, &head->strand, name, head->names_end);
    return answerer->name.text.bytes && drs_is_upper(answerer->name.text.bytes, 0, answerer->name.text.length);
}

/* Who gives the answer: the ministries that its heading names, or the person with the house of the division. */
static void take_answerers(collection *read, const answer_head *head, drs_draft_answer *answer) {
    drs_draft *draft = read->draft;
    size_t first = draft->record->answerer_count;
    drs_answerer person = {.role = DRS_ROLE_LEAD};
    bool has_person = take_person(read, head, &person);
    if (has_person || head->date[0]) {
        add_division_answerers(read);
    } else {
        drs_answerers_read(draft, &head->strand, head->names, head->names_end, DRS_ROLE_LEAD);
    }
    size_t count = draft->record->answerer_count - first;
    if (!count || (head->date[0] && !has_person)) {
        drs_say(draft, "answerer.missing", answer->head, NULL);
    }
    drs_answerer *own = drs_arena_alloc(draft->arena, count + 1, sizeof *own);
    if (count) {
        memcpy(own, draft->answerers + first, count * sizeof *own);
    }
    answer->answerer_count = count;
    if (has_person && count <= 1) {
        /* One house: the person's. Of two ("der Bundeskanzlerin und des Bundeskanzleramtes") it is not told whose. */
        if (count == 1) {
            person.ministry = own[0].ministry;
            draft->answerers[first] =
                person; /* of the paper: several persons may have that office, so without a name */
            draft->answerers[first].name = (drs_value){0};
        }
        own[0] = person;
        answer->answerer_count = 1;
    }
    answer->answerers = own;
}

/* ---- Reading -------------------------------------------------------------------------------------------------------------- */

/* The title is all that stands between the kind and the list of those who ask. */
static void take_title(collection *read, size_t first_asker) {
    drs_draft *draft = read->draft;
    drs_match match;
    size_t limit = first_asker < draft->first + HEAD_LINES ? first_asker : draft->first + HEAD_LINES;
    for (size_t i = draft->first; i < limit; i++) {
        if (!is_item(read, i, DRS_COLLECTION_TITLE, &match)) {
            continue;
        }
        size_t last = i;
        size_t next = next_line(read, i);
        while (next < limit && next - i < TITLE_LINES && !is_item(read, next, DRS_COLLECTION_CONTENTS, &match) &&
               !is_item(read, next, DRS_COLLECTION_DIVISION, &match) && read->lines[next].page == read->lines[i].page) {
            last = next;
            next = next_line(read, next);
        }
        drs_strand strand = drs_strand_make(draft, i, last, 0, DRS_KEY_BYTES);
        if (last > i) {
            draft->record->title = drs_strand_value(draft, &strand, 0, strand.length);
            draft->title_end_doubtful = false; /* the list of those who ask ends it */
            give(read, draft->first, i - (i > draft->first), DRS_ROLE_HEAD, 0);
            give(read, i, last, DRS_ROLE_TITLE, 0);
            give(read, last + 1, first_asker - 1, DRS_ROLE_CONTENTS, 0);
            for (size_t k = last + 1; k < first_asker; k++) {
                /* Lists name people, houses and pages; a sentence among them has no place. */
                if (read->lines[k].role == DRS_ROLE_CONTENTS &&
                    drs_is_prose(read->text, read->lines[k].start, read->lines[k].end)) {
                    read->lines[k].role = DRS_ROLE_NONE;
                }
            }
        }
        return;
    }
}

static size_t take_question(collection *read, size_t line, const asker_block *block) {
    drs_draft *draft = read->draft;
    size_t first_asker = draft->record->asker_count;
    drs_askers_read(draft, &block->strand, 0, block->strand.length);
    size_t question = drs_question_add(draft, (drs_number){(uint16_t)block->number, 0, 0}, line);
    draft->questions[question].asker = first_asker;
    draft->questions[question].asker_count = draft->record->asker_count - first_asker;
    give(read, line, block->last, DRS_ROLE_HEAD, 0);
    return question;
}

static void give_question(collection *read, size_t question, const asker_block *block, size_t last) {
    drs_draft *draft = read->draft;
    size_t first = block->last + 1;
    if (block->question) {
        first = block->last;
        read->lines[first].role = DRS_ROLE_QUESTION;
        read->lines[first].owner = (uint32_t)question;
        read->lines[first].cut = block->question;
    }
    for (size_t i = block->last + 1; i <= last; i++) {
        give(read, i, i, DRS_ROLE_QUESTION, (uint32_t)question);
    }
    draft->questions[question].lines = (drs_range){first, last < first ? first : last};
}

/* All questions that wait are answered where the text says so, otherwise only the last one. */
static void give_answer(collection *read, const answer_head *head, size_t line, size_t last) {
    drs_draft *draft = read->draft;
    if (head->unsure) {
        drs_say(draft, "segmentation.ambiguous", line, "where the answer's heading ends");
        return;
    }
    size_t first = next_line(read, head->last);
    give(read, line, head->last, DRS_ROLE_ANSWER_SENTENCE, 0);
    if (first > last) {
        return; /* the question stays without an answer, and the checks say so */
    }
    size_t waiting = draft->question_count - read->pending;
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t named = waiting > 1 ? drs_group_at(draft, first, items) : 0;
    size_t lowest = draft->question_count - 1;
    if (named) {
        unsigned from = items[0].number.major;
        unsigned to = items[named - 1].number.major;
        if (from == draft->questions[read->pending].number.major && to == draft->questions[lowest].number.major) {
            lowest = read->pending;
        }
    }
    drs_draft_answer *answer = drs_answer_add(draft, line);
    answer->lines = (drs_range){first, last};
    answer->to_count = draft->question_count - lowest;
    answer->to = drs_arena_alloc(draft->arena, answer->to_count, sizeof *answer->to);
    for (size_t i = 0; i < answer->to_count; i++) {
        answer->to[i] = draft->questions[lowest + i].number;
        draft->questions[lowest + i].answered = true;
    }
    if (head->date[0]) {
        answer->date.text = drs_arena_copy(draft->arena, head->date, strlen(head->date));
        answer->date.spans = drs_spans_make(draft, &head->date_piece, 1);
    }
    take_answerers(read, head, answer);
    give(read, first, last, DRS_ROLE_ANSWER, (uint32_t)(draft->answer_count - 1));
    read->pending = draft->question_count;
}

static void take_division(collection *read, size_t first, size_t asker) {
    read->division = drs_strand_make(read->draft, first, asker - 1, 0, DRS_KEY_BYTES);
    give(read, first, asker - 1, DRS_ROLE_HEADING, 0);
}

/* The paper's askers and answerers are those of its questions and answers, each once. */
static void unite(drs_draft *draft) {
    drs_record *record = draft->record;
    size_t all = record->asker_count;
    drs_asker *askers = drs_arena_alloc(draft->arena, all + 1, sizeof *askers);
    size_t kept = 0;
    uint64_t *hashes = drs_arena_alloc(draft->arena, all + 1, sizeof *hashes);
    for (size_t i = 0; i < all; i++) {
        const drs_string *name = &draft->askers[i].name.text;
        size_t taken;
        uint64_t hash = name->bytes ? drs_letters_hash(name->bytes, 0, name->length, SIZE_MAX, &taken) : 0;
        bool known = false;
        for (size_t k = 0; k < kept && !known; k++) {
            known = hashes[k] == hash;
            draft->work++;
        }
        if (!known) {
            hashes[kept] = hash;
            askers[kept++] = draft->askers[i];
        }
    }
    record->askers = askers;
    record->asker_count = kept;
    drs_answerers_finish(draft);
}

/* The next entry whose number may follow `before`, from line `line` on: behind `unread` entries whose asker could not be
 * read. draft->end where there is none. */
static size_t next_entry(collection *read, size_t line, unsigned before, unsigned unread, asker_block *block) {
    for (; line < read->draft->end; line = next_line(read, line)) {
        if (read_asker_block(read, line, block) && block->number > before && block->number <= before + 1 + unread) {
            return line;
        }
        unread += drs_entry_like(read->text, &read->lines[line]) == DRS_ENTRY_IS;
    }
    return line;
}

bool drs_collection_read(drs_draft *draft) {
    collection read = {.draft = draft, .lines = draft->text->lines, .text = draft->text->bytes};
    asker_block block;
    size_t line = draft->first;
    while (line < draft->end && !read_asker_block(&read, line, &block)) {
        line++;
    }
    if (line >= draft->end) {
        return false;
    }
    draft->record->asker_count = 0;
    draft->record->answerer_count = 0;
    size_t division = division_above(&read, line, draft->first);
    take_title(&read, division);
    if (division < line) {
        take_division(&read, division, line);
    }
    while (line < draft->end && draft->question_count < DRS_MAX_QUESTIONS) {
        size_t question = take_question(&read, line, &block);
        asker_block next_block;
        answer_head head;
        size_t answer = SIZE_MAX;
        size_t above = block.last;
        asker_block own = block;
        bool unread = false; /* the entry below has an asker that cannot be read */
        for (line = next_line(&read, block.last); line < draft->end; line = next_line(&read, line)) {
            if (answer == SIZE_MAX && read_answer_head(&read, line, above, &head)) {
                answer = line;
                line = head.last;
            } else if (read_asker_block(&read, line, &next_block) && next_block.number == own.number + 1u) {
                break;
            } else if (drs_entry_like(read.text, &read.lines[line]) == DRS_ENTRY_IS) {
                unread = true;
                break;
            }
            above = line;
        }
        size_t floor = answer != SIZE_MAX ? head.last + 1 : own.last + 1;
        division = line < draft->end ? division_above(&read, line, floor) : line;
        size_t last = division - 1;
        give_question(&read, question, &own, answer != SIZE_MAX ? answer - 1 : last);
        if (answer != SIZE_MAX) {
            give_answer(&read, &head, answer, last);
        }
        if (unread) {
            drs_say(draft, "question.doubtful", line, NULL);
            line = next_entry(&read, line, own.number, 0, &next_block);
            division = line < draft->end ? division_above(&read, line, division) : line;
        }
        if (line < draft->end && division < line) {
            take_division(&read, division, line);
        }
        block = next_block;
    }
    unite(draft);
    return true;
}
