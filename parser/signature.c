#include "signature.h"

#include <string.h>

#include "answerers.h"
#include "body_lines.h"
#include "dates.h"
#include "furniture.h"
#include "name_particles.h"
#include "sentence_ends.h"
#include "signatories.h"
#include "signature_lines.h"
#include "strand.h"

/* A block with greeting, date, deputy, name, office and ministry has at most so many lines. */
#define BLOCK_LINES 16u
/* No line of a block is longer where its names and dates alone tell it. */
#define SHORT_LINE_BYTES 110u
/* Lines in which a block is looked for. */
#define MOST_LINES 60u
/* Names alone have so many lines, and more where a faction closes them. */
#define NAME_LINES 6u
#define FACTION_LINES 10u
/* Bytes of a name, and of a house, that are read. */
#define NAME_BYTES 200u
#define HOUSE_BYTES 600u
/* A house's name goes on over so many lines. */
#define HOUSE_LINES 4u

/* The lines from `line` to the last one that no stage has taken, one more than a block has where there are more; *are_short:
 * none of them is as long as a line of text. */
static size_t count_rest(const drs_draft *draft, size_t line, size_t last, bool *are_short) {
    const drs_line *lines = draft->text->lines;
    size_t rest = 0;
    *are_short = true;
    for (size_t k = line; k <= last && rest <= BLOCK_LINES; k++) {
        if (lines[k].role == DRS_ROLE_NONE) {
            rest++;
            *are_short = *are_short && lines[k].end - lines[k].start <= SHORT_LINE_BYTES;
        }
    }
    return rest;
}

/* Where the block begins whose line `line` has the form `item`, above which stands `above`; SIZE_MAX where the form tells no
 * beginning. */
static size_t begins_with_form(const drs_draft *draft, int item, size_t line, size_t last, size_t above,
                               bool are_short) {
    switch (item) {
    case DRS_END_SIGNATURE:
    case DRS_END_GREETING:
    case DRS_END_SIGNED:
        return line;
    case DRS_END_PLACE_DATE:
        return are_short ? line : SIZE_MAX;
    case DRS_END_DATE:
        return are_short && line < last ? line : SIZE_MAX;
    case DRS_END_OFFICE:
    case DRS_END_HOUSE:
    case DRS_END_CHIEF:
        return above != SIZE_MAX && drs_may_be_name(draft->text->bytes, &draft->text->lines[above]) ? above : SIZE_MAX;
    default:
        return SIZE_MAX;
    }
}

/* The line begins names over several lines that "und Fraktion" closes. */
static bool leads_to_faction(const drs_draft *draft, size_t line, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool names = drs_may_be_name(text, &lines[line]);
    for (size_t k = line + 1; k <= last && names; k++) {
        if (lines[k].role != DRS_ROLE_NONE) {
            continue;
        }
        if (drs_begins(text, lines[k].start, lines[k].end, "und Fraktion") || drs_names_faction(draft, k, last)) {
            return true;
        }
        names = drs_may_be_name(text, &lines[k]);
    }
    return false;
}

/* The line and the `rest` - 1 below it are names of those who sign. */
static bool begins_with_names(drs_draft *draft, size_t line, size_t last, size_t above, size_t rest, bool are_short) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *at = &lines[line];
    const bool closed = above != SIZE_MAX && drs_line_closes_text(text, &lines[above]);
    if (rest == 1 && (drs_names_signatory(draft, at) ||
                      (closed && text[lines[above].end - 1] != ':' && drs_is_person_alone(text, at)))) {
        return true;
    }
    const bool faction =
        drs_names_faction(draft, line, last) || (rest <= FACTION_LINES && leads_to_faction(draft, line, last));
    if (!are_short || rest > (faction ? FACTION_LINES : NAME_LINES) ||
        !(faction || (drs_may_be_name(text, at) && drs_names_asker(draft, at)))) {
        return false;
    }
    return closed || above == SIZE_MAX || at->gap || drs_are_askers(draft, line, last);
}

size_t drs_signature_find(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const size_t from = last >= first + MOST_LINES ? last - MOST_LINES : first;
    size_t above = SIZE_MAX;
    /* Only the last lines can be a block; of those before them the last one matters. */
    size_t begin = last + 1;
    for (size_t seen = 0; begin > from; begin--) {
        seen += lines[begin - 1].role == DRS_ROLE_NONE;
        if (seen > BLOCK_LINES) {
            above = begin - 1;
            break;
        }
    }
    for (size_t i = begin; i <= last; i++) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        draft->work++;
        drs_key key;
        drs_match match;
        bool are_short;
        const size_t rest = count_rest(draft, i, last, &are_short);
        if (rest <= BLOCK_LINES) {
            const int item = drs_end_item_at(draft, i, &key, &match);
            const size_t start = begins_with_form(draft, item, i, last, above, are_short);
            if (start != SIZE_MAX) {
                return start;
            }
            if (begins_with_names(draft, i, last, above, rest, are_short)) {
                return i;
            }
        }
        above = i;
    }
    return SIZE_MAX;
}

/* The house below the name of the one who signs, where nothing else names who answers (be until 2014); returns its last
 * line. It goes on where the line is open ("Senatsverwaltung für"), whatever empty lines the extractor put between, or
 * where the next one begins with a small letter. */
static size_t take_house(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    size_t end = first;
    const char *text = draft->text->bytes;
    while (end < last && end - first < HOUSE_LINES &&
           (lines[end + 1].role == DRS_ROLE_NONE || lines[end + 1].role == DRS_ROLE_SIGNATURE)) {
        bool open = text[lines[end].end - 1] == ',' || drs_ends(text, lines[end].start, lines[end].end, " und") ||
                    drs_ends(text, lines[end].start, lines[end].end, " für");
        bool small = drs_is_lower(text, lines[end + 1].start, lines[end + 1].end) && !lines[end + 1].gap;
        if ((!open && !small) || drs_end_item_at(draft, end + 1, NULL, NULL) >= 0) {
            break;
        }
        lines[++end].role = DRS_ROLE_SIGNATURE;
    }
    drs_strand strand = drs_strand_make(draft, first, end, 0, HOUSE_BYTES);
    drs_answerers_read_house(draft, &strand);
    return end;
}

/* A block while it is taken. */
typedef struct signature_block {
    drs_draft *draft;
    size_t last;
    bool of_answer;
    bool house_needed; /* nothing named who answers */
    bool in_ministry;
    bool in_prose;
    bool named;
    size_t chief; /* the line of the one who heads the house; SIZE_MAX where none was met */
} signature_block;

/* Take the line of the form `item`; returns the last line of what it says. */
static size_t take_form(signature_block *block, size_t line, int item, const drs_key *key, const drs_match *match) {
    drs_draft *draft = block->draft;
    if ((item == DRS_END_PLACE_DATE || item == DRS_END_DATE) && match->start[1] != SIZE_MAX) {
        drs_date_take(draft, block->of_answer ? DRS_DATE_ANSWERED : DRS_DATE_ASKED, key, match->start[1],
                      match->end[1]);
    }
    const size_t name = item == DRS_END_SIGNED ? 1 : 2;
    if ((item == DRS_END_SIGNED || item == DRS_END_PLACE_DATE) && match->start[name] != SIZE_MAX &&
        match->end[name] > match->start[name]) {
        drs_piece piece = {key->map[match->start[name]], key->map[match->end[name] - 1] + 1};
        drs_strand strand = drs_strand_of_pieces(draft, &piece, 1);
        drs_signatory_read(draft, &strand, 0, strand.length);
        block->named = true;
        return line;
    }
    if (item == DRS_END_RECEIVED) {
        drs_date_take(draft, DRS_DATE_ANSWER_RECEIVED, key, match->start[1], match->end[1]);
    }
    if (item == DRS_END_HOUSE && block->house_needed) {
        return take_house(draft, line, block->last);
    }
    block->chief = item == DRS_END_CHIEF ? line : block->chief;
    block->in_ministry = item == DRS_END_HOUSE || item == DRS_END_CHIEF;
    return line;
}

/* The last name of the line goes on below: "Erika Muster, Dr. / Max Beispiel", "Erika Muster, Max / Beispiel". */
static bool breaks_name(const char *text, const drs_line *line) {
    static const char *const parts[] = {"Dr.", "Prof.", "90/Die", "90/DIE", NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    if (drs_is_name_particle(text + word, line->end - word) || drs_word_in(text + word, line->end - word, parts)) {
        return true;
    }
    const char *comma = memchr(text + line->start, ',', line->end - line->start);
    const char *blank = memchr(text + line->start, ' ', line->end - line->start);
    if (!comma || blank > comma) {
        return false; /* surnames alone (bw) */
    }
    while (word > line->start + 4 &&
           (drs_ends(text, line->start, word - 1, " Dr.") || drs_ends(text, line->start, word - 1, " Prof."))) {
        word = drs_last_word(text, line->start, word - 1);
    }
    return word > line->start + 1 && text[word - 2] == ',';
}

/* Take the line that no form knows: a ministry's, or one of names, which may go on below it. Returns the last line. */
static size_t take_words(signature_block *block, size_t line) {
    drs_draft *draft = block->draft;
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *at = &lines[line];
    /* Behind a closing that stands alone amid the answer the text goes on: it is reported as unassigned. */
    block->in_prose = drs_is_prose(text, at->start, at->end) || (block->in_prose && !drs_may_be_name(text, at));
    if (block->in_prose) {
        lines[line].role = DRS_ROLE_NONE;
        return line;
    }
    block->in_ministry = block->in_ministry || drs_names_ministry(text, at);
    /* Under an answer one person signs; what follows the name is the office or the house. */
    if (block->in_ministry || (block->of_answer && block->named) ||
        !(drs_may_be_name(text, at) || drs_names_faction(draft, line, block->last))) {
        return line;
    }
    size_t end = line;
    while (end < block->last && lines[end + 1].role == DRS_ROLE_NONE &&
           (text[lines[end].end - 1] == ',' || text[lines[end].end - 1] == '-' ||
            drs_ends(text, lines[end].start, lines[end].end, " und") ||
            (breaks_name(text, &lines[end]) && drs_may_be_name(text, &lines[end + 1]) &&
             drs_end_item_at(draft, end + 1, NULL, NULL) < 0))) {
        end++;
        lines[end].role = DRS_ROLE_SIGNATURE;
    }
    drs_signatories_take(draft, line, end);
    block->named = true;
    return end;
}

void drs_signature_take(drs_draft *draft, size_t first, size_t last, bool of_answer) {
    drs_line *lines = draft->text->lines;
    signature_block block = {.draft = draft,
                             .last = last,
                             .of_answer = of_answer,
                             .house_needed = of_answer && !draft->record->answerer_count,
                             .chief = SIZE_MAX};
    for (size_t i = first; i <= last; i++) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        drs_key key;
        drs_match match;
        int item = drs_end_item_at(draft, i, &key, &match);
        if (item == DRS_END_ANNEX) {
            break;
        }
        lines[i].role = DRS_ROLE_SIGNATURE;
        i = item >= 0 ? take_form(&block, i, item, &key, &match) : take_words(&block, i);
    }
    if (block.house_needed && !draft->record->answerer_count && block.chief != SIZE_MAX) {
        (void)take_house(draft, block.chief, last);
    }
}

size_t drs_signature_cut(drs_draft *draft, size_t first, size_t last, bool of_answer) {
    size_t start = drs_signature_find(draft, first, last);
    if (start == SIZE_MAX) {
        return last;
    }
    drs_signature_take(draft, start, last, of_answer);
    return start ? start - 1 : 0;
}

void drs_signature_of_cover(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        drs_key key;
        drs_match match;
        if (lines[i].role != DRS_ROLE_NONE || text[lines[i].start] != 'S' ||
            drs_end_item_at(draft, i, &key, &match) != DRS_END_COVER) {
            continue;
        }
        bool sends = false;
        size_t office = i + 1;
        while (office < draft->end && office - i <= BLOCK_LINES && lines[office].page == lines[i].page &&
               lines[office].role == DRS_ROLE_NONE && drs_end_item_at(draft, office, NULL, NULL) != DRS_END_OFFICE) {
            sends = sends || drs_holds(text, lines[office].start, lines[office].end, "übersende");
            office++;
        }
        if (!sends || office == draft->end || office - i > BLOCK_LINES ||
            drs_end_item_at(draft, office, NULL, NULL) != DRS_END_OFFICE ||
            !drs_may_be_name(text, &lines[office - 1])) {
            return; /* not the letter that the form promises */
        }
        drs_value *answered = &draft->record->dates[DRS_DATE_ANSWERED];
        if (!answered->text.bytes) {
            drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
            draft->covered = *answered;
            *answered = (drs_value){0};
        }
        for (size_t k = i; k <= office; k++) {
            lines[k].role = k + 1 < office ? DRS_ROLE_HEAD : DRS_ROLE_SIGNATURE;
        }
        drs_strand name = drs_strand_make(draft, office - 1, office - 1, 0, NAME_BYTES);
        drs_signatory_read(draft, &name, 0, name.length);
        /* "Anlage: Schreiben des Ministeriums …" is the answer itself. */
        size_t next = office + 1;
        while (next < draft->end && lines[next].role != DRS_ROLE_NONE) {
            next++; /* a note on the answer's term stands between */
        }
        if (next < draft->end && drs_begins(text, lines[next].start, lines[next].end, "Anlage: Schreiben ")) {
            lines[next].role = DRS_ROLE_HEAD;
        }
        return;
    }
}
