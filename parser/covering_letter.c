#include "covering_letter.h"

#include <string.h>

#include "answerers.h"
#include "body_lines.h"
#include "furniture.h"
#include "head_lines.h"
#include "numbers.h"
#include "sentences.h"
#include "signatories.h"
#include "strand.h"

/* Lines of a title above a letter's salutation that read as sentences. */
#define ADDRESS_PROSE 9u
/* A letter that only hands the answer over has fewer lines up to its greeting. */
#define LETTER_LINES 12u

size_t drs_covering_letter_find(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t prose = 0;
    if (!(draft->profile->traits & DRS_PRINTS_LETTERS)) {
        return SIZE_MAX;
    }
    for (size_t i = draft->first; i < draft->end && i - draft->first < DRS_HEAD_LINES; i++) {
        /* Behind so many sentences a salutation is that of a letter which the text quotes. */
        prose += lines[i].role == DRS_ROLE_NONE && drs_is_prose(text, lines[i].start, lines[i].end);
        if (prose > ADDRESS_PROSE) {
            break;
        }
        if (text[lines[i].start] == 'S' && drs_begins_words(text, lines[i].start, lines[i].end, "Sehr geehrte") &&
            (text[lines[i].end - 1] == ',' || text[lines[i].end - 1] == '!')) {
            return i;
        }
        if (text[lines[i].start] == 'I' && draft->profile->traits & DRS_SENATE_BEGINS_LETTER &&
            drs_begins_words(text, lines[i].start, lines[i].end, "Im Namen des Senats")) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* A question, an answer or the sentence that says who answers stands on the line. */
static bool answers_at(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    drs_answer_head head;
    return drs_number_read(draft->text->bytes, at->start, at->end).style == DRS_STYLE_WORD ||
           drs_body_item_at(draft, line, NULL) >= 0 || drs_answer_head_at(draft, line, &head) ||
           drs_sentence_last_line(draft, line) != SIZE_MAX;
}

/* Sentences of a covering letter that say more than that it hands the answer over. */
static void leave_prose(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last && i < draft->end; i++) {
        if (lines[i].role == DRS_ROLE_HEAD && drs_is_prose(draft->text->bytes, lines[i].start, lines[i].end)) {
            lines[i].role = DRS_ROLE_NONE;
        }
    }
}

/* "… anbei die Antwort, erstellt vom Ministerium für …, auf die Kleine Anfrage." between the salutation on `line` and the
 * greeting: who made the answer. Returns the last line of that sentence; `line` where there is none. */
static size_t take_maker(drs_draft *draft, size_t line, size_t greeting) {
    drs_strand strand = drs_strand_make(draft, line + 1, greeting, 0, 3000);
    const char *made = strstr(strand.bytes, "erstellt vo");
    if (!made) {
        return line;
    }
    const char *stop = strchr(made, '.');
    while (stop && stop[1] && (stop[1] != ' ' || stop[-1] == 'o' || stop[-1] == 'g')) {
        stop = strchr(stop + 1, '.'); /* "o. g." */
    }
    size_t start = (size_t)(made - strand.bytes) + strlen("erstellt ");
    size_t end = start;
    while (end < strand.length && strand.bytes[end] != '-' && !drs_begins(strand.bytes, end, strand.length, "‐") &&
           !drs_begins(strand.bytes, end, strand.length, "–") &&
           !drs_begins(strand.bytes, end, strand.length, " auf die")) {
        end++;
    }
    start += drs_begins(strand.bytes, start, end, "vom ")       ? 4
             : drs_begins(strand.bytes, start, end, "von der ") ? 8
                                                                : 0;
    drs_answerers_read(draft, &strand, start, end, DRS_ROLE_LEAD);
    return stop ? drs_line_at(draft, strand.map[stop - strand.bytes]) : greeting;
}

/* The name and the office below the greeting. Returns their last line. */
static size_t take_signature(drs_draft *draft, size_t greeting) {
    const drs_line *lines = draft->text->lines;
    size_t last = greeting;
    drs_value name = {0};
    bool deputy = false; /* "In Vertretung": the office is not that of the one who answers */
    while (last + 1 < draft->end && lines[last + 1].page == lines[greeting].page && last - greeting < 8) {
        size_t next = last + 1;
        if (drs_is_furniture(&lines[next])) {
            last++;
            continue;
        }
        drs_key key;
        drs_match match;
        int item = drs_end_item_at(draft, next, &key, &match);
        if (item == DRS_END_SIGNATURE) {
            deputy = true;
            last++;
            continue;
        }
        if (item == DRS_END_SIGNED && !name.text.bytes && match.end[1] > match.start[1]) {
            drs_strand who = drs_strand_make(draft, next, next, key.map[match.start[1]], 200);
            name = drs_strand_value(draft, &who, 0, who.length);
            last = next;
            continue;
        }
        if (item == DRS_END_OFFICE) {
            size_t end = drs_head_item_end(draft, next);
            drs_strand office = drs_strand_make(draft, next, end, 0, 400);
            if (name.text.bytes) {
                drs_signatory_add(draft, name);
            }
            if (!deputy && draft->record->answerer_count && !draft->answerers[0].office.text.bytes &&
                strchr(office.bytes, ' ')) {
                /* The minister who signs the letter that hands the answer over (st). */
                draft->answerers[0].office = drs_strand_value(draft, &office, 0, office.length);
            }
            last = end;
            break;
        }
        if (!name.text.bytes && lines[next].end - lines[next].start < 60) {
            drs_strand who = drs_strand_make(draft, next, next, 0, 200);
            name = drs_strand_value(draft, &who, 0, who.length);
        }
        last = next;
    }
    return last;
}

size_t drs_covering_letter_read(drs_draft *draft, size_t line) {
    drs_line *lines = draft->text->lines;
    lines[line].role = DRS_ROLE_HEAD;
    size_t greeting = SIZE_MAX;
    for (size_t i = line + 1; i < draft->end && lines[i].page == lines[line].page && i - line < LETTER_LINES; i++) {
        /* A short letter may hold the whole answer. */
        if (answers_at(draft, i)) {
            return line;
        }
        if (drs_end_item_at(draft, i, NULL, NULL) == DRS_END_GREETING) {
            greeting = i;
            break;
        }
    }
    if (greeting == SIZE_MAX) {
        return line;
    }
    size_t told = take_maker(draft, line, greeting);
    size_t last = take_signature(draft, greeting);
    drs_head_mark(draft, line, last);
    leave_prose(draft, told + 1, last);
    return last;
}
