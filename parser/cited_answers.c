/* Answers of this same paper that a text refers to: "Es wird auf die Antwort zu Frage 1 verwiesen."
 *
 * Governments refer to answers of other papers in the same words ("auf die Antwort zu Frage 3 der Kleinen Anfrage 5106").
 * A reference counts only where nothing around it speaks of another paper. */
#include <stdlib.h>

#include "mentions.h"
#include "number_lists.h"
#include "pointers.h"
#include "sections.h"

/* So much of a paragraph before a reference, and of the sentence behind it, is searched for another paper. */
#define CONTEXT_BYTES 400u

/* More questions than this in one range are a statement about the paper, no reference. */
#define MOST_NUMBERS 64u

/* ---- Which answer answers a question ------------------------------------------------------------------------------------ */

static int by_number(const void *left, const void *right) {
    const drs_number *a = &((const drs_answer_entry *)left)->number;
    const drs_number *b = &((const drs_answer_entry *)right)->number;
    if (a->major != b->major) {
        return a->major < b->major ? -1 : 1;
    }
    if (a->minor != b->minor) {
        return a->minor < b->minor ? -1 : 1;
    }
    return (a->letter > b->letter) - (a->letter < b->letter);
}

drs_answer_index drs_answer_index_make(drs_draft *draft) {
    size_t room = 0;
    for (size_t i = 0; i < draft->answer_count; i++) {
        room += draft->answers[i].to_count;
    }
    drs_answer_index index = {drs_arena_alloc(draft->arena, room + 1, sizeof *index.entries), 0};
    for (size_t i = 0; i < draft->answer_count; i++) {
        /* A heading without a text (answer.empty) is no answer that one could be referred to. */
        for (size_t k = 0; draft->record->answers[i].text.text.length && k < draft->answers[i].to_count; k++) {
            index.entries[index.count++] = (drs_answer_entry){draft->answers[i].to[k], (uint32_t)i};
        }
    }
    qsort(index.entries, index.count, sizeof *index.entries, by_number);
    return index;
}

/* The first entry whose number is not smaller. */
static size_t index_find(const drs_answer_index *index, drs_number number) {
    drs_answer_entry wanted = {.number = number};
    size_t low = 0;
    size_t high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_number(&index->entries[middle], &wanted) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* ---- Context ------------------------------------------------------------------------------------------------------------ */

/* Words that speak of another paper, or point to one named before. */
static const char *const other_papers[] = {"Anfrage",        "rucksache",      "Drs.",   "Drucks.", "rotokoll",
                                           "Berichtsantrag", "Interpellation", "KA ",    "dortige", "damalige",
                                           "seinerzeit",     "vorangegangen",  "früher", NULL};

/* "dieser Kleinen Anfrage", "der vorliegenden Anfrage": this paper itself. */
static bool this_paper(const char *text, size_t start, size_t at) {
    size_t from = at > start + 30 ? at - 30 : start;
    return drs_holds(text, from, at, "dieser ") || drs_holds(text, from, at, "vorliegende") ||
           drs_holds(text, from, at, "hiesige");
}

static bool speaks_of_other(const drs_mentions *mentions, size_t start, size_t end) {
    const char *text = mentions->text;
    for (size_t k = 0; other_papers[k]; k++) {
        for (size_t from = start; from < end;) {
            const char *hit = drs_find(text + from, text + end, other_papers[k]);
            if (!hit) {
                break;
            }
            size_t at = (size_t)(hit - text);
            if (!this_paper(text, start, at)) {
                return true;
            }
            from = at + 1;
        }
    }
    return false;
}

static size_t paragraph_start(const drs_mentions *mentions, size_t at) {
    size_t start = at;
    while (start > 0 && at - start < CONTEXT_BYTES &&
           !(mentions->text[start - 1] == '\n' && start > 1 && mentions->text[start - 2] == '\n')) {
        start--;
    }
    return start;
}

static size_t sentence_end(const drs_mentions *mentions, size_t at) {
    size_t end = at;
    while (end < mentions->length && end - at < CONTEXT_BYTES && !drs_sentence_ends(mentions, end)) {
        end++;
    }
    return end;
}

/* Inside a quotation that is open at text[at]. */
static bool is_quoted(const drs_mentions *mentions, size_t start, size_t at) {
    const char *text = mentions->text;
    size_t open = 0;
    for (const char *from = text + start; (from = drs_find(from, text + at, "„"));) {
        open = (size_t)(from - text) + 1;
        from++;
    }
    return open && !drs_holds(text, open, at, "“") && !drs_holds(text, open, at, "”") &&
           !drs_holds(text, open, at, "\"");
}

static bool is_meant_here(const drs_mentions *mentions, size_t start, size_t end) {
    size_t from = paragraph_start(mentions, start);
    return !speaks_of_other(mentions, from, start) && !speaks_of_other(mentions, end, sentence_end(mentions, end)) &&
           !is_quoted(mentions, from, start);
}

/* ---- Forms -------------------------------------------------------------------------------------------------------------- */

/* What refers to an answer, right before "zu Frage 1". */
static const char *const leads[] = {"Antworten", "Antwort", "Beantwortung", "Ausführungen", "Stellungnahme", NULL};

/* What sends the reader on, right before "Frage 1" or "zu Frage 1". */
static const char *const senders[] = {"siehe auch", "Siehe auch", "siehe", "Siehe", "vgl.", "Vgl.",
                                      "vergleiche", "Vergleiche", "s.",    "S.",    NULL};

/* The start of one of the words that ends at `end`; SIZE_MAX for none of them. */
static size_t word_before(const drs_mentions *mentions, size_t end, const char *const *words) {
    for (size_t k = 0; words[k]; k++) {
        if (drs_mention_ends(mentions, end, words[k]) && !drs_letter_before(mentions, end - strlen(words[k]))) {
            return end - strlen(words[k]);
        }
    }
    return SIZE_MAX;
}

static size_t blanks_before(const drs_mentions *mentions, size_t at) {
    while (at > 0 && (mentions->text[at - 1] == ' ' || mentions->text[at - 1] == '\n')) {
        at--;
    }
    return at;
}

/* Where the reference begins whose question word or number stands at text[at]; SIZE_MAX where it is none. */
static size_t reference_start(const drs_mentions *mentions, size_t at) {
    static const char *const articles[] = {"die", "den", "der", NULL};
    static const char *const prepositions[] = {"zu", "auf", "der", "unter", "bei", "von", "zur", NULL};
    size_t end = blanks_before(mentions, at);
    size_t before = word_before(mentions, end, articles);
    if (before != SIZE_MAX) {
        size_t genitive = word_before(mentions, blanks_before(mentions, before), leads);
        if (genitive != SIZE_MAX) {
            return genitive; /* "Beantwortung der Fragen 1 und 2" */
        }
        end = blanks_before(mentions, before);
    }
    before = word_before(mentions, end, prepositions);
    if (before != SIZE_MAX) {
        end = blanks_before(mentions, before);
    }
    size_t lead = before != SIZE_MAX ? word_before(mentions, end, leads) : SIZE_MAX;
    return lead != SIZE_MAX ? lead : word_before(mentions, end, senders);
}

/* What follows a number and makes it another paper's: "Antwort zu Frage 3 der Abgeordneten …", "aus dem Jahr …". */
static bool goes_elsewhere(const drs_mentions *mentions, size_t at) {
    static const char *const words[] = {"der ", "des ", "aus ", "auf ", "vom ", "von ", NULL};
    size_t next = drs_skip_blanks(mentions, at);
    for (size_t k = 0; words[k]; k++) {
        if (drs_mention_begins(mentions, next, words[k])) {
            size_t behind = next + strlen(words[k]);
            return !drs_mention_begins(mentions, behind, "vorliegenden") &&
                   !drs_mention_begins(mentions, behind, "hiesigen");
        }
    }
    return false;
}

static void add_answer(drs_mentions *mentions, size_t start, size_t end, uint32_t answer) {
    drs_mention *mention = drs_mention_add(mentions, DRS_LINK_ANSWER, start, end);
    mention->target = drs_pointer_of_item(mentions->draft->arena, "answers", answer, "");
}

/* The one answer that answers this question; SIZE_MAX where none or several do. */
static size_t answer_of(const drs_answer_index *index, drs_number number) {
    size_t entry = index_find(index, number);
    if (entry >= index->count) {
        return SIZE_MAX;
    }
    if (!drs_number_same(index->entries[entry].number, number)) {
        /* "Frage 2" of a paper that asks 2a, 2b and 2c and answers them together */
        size_t answer = SIZE_MAX;
        bool whole = !number.minor && !number.letter && number.major;
        for (size_t k = entry; whole && k < index->count && index->entries[k].number.major == number.major; k++) {
            if ((answer != SIZE_MAX && index->entries[k].answer != answer) || k - entry > MOST_NUMBERS) {
                return SIZE_MAX;
            }
            answer = index->entries[k].answer;
        }
        return answer;
    }
    bool twice = entry + 1 < index->count && drs_number_same(index->entries[entry + 1].number, number);
    return twice ? SIZE_MAX : index->entries[entry].answer;
}

/* The section of the questions that the answer answers + 1; 0 for none. */
static size_t section_of_answer(const drs_draft *draft, const drs_draft_answer *answer) {
    size_t section = 0;
    for (size_t k = 0; k < answer->to_count && !section; k++) {
        (void)drs_section_printed(draft, answer->to[k], &section);
    }
    return section;
}

/* A question's number, or a section's before one, stands at text[at]. */
static bool begins_number(const drs_mentions *mentions, size_t at) {
    return drs_is_digit(mentions->text[at]) ||
           (mentions->draft->sections && drs_section_begins(mentions->draft, mentions->text, at, mentions->length));
}

/* The numbers of questions from text[at] on, as links. */
static void read_numbers(drs_mentions *mentions, const drs_answer_index *index, size_t self, size_t start, size_t at) {
    size_t stop = at + 120 < mentions->length ? at + 120 : mentions->length;
    while (stop < mentions->length && !drs_is_letter_start(mentions->text[stop])) {
        stop++;
    }
    drs_arena_mark mark = drs_arena_stand(mentions->draft->arena);
    drs_key key = drs_key_make(mentions->draft->arena, mentions->text, at, stop, stop - at);
    mentions->draft->work += key.length;
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t key_end;
    const drs_draft *draft = mentions->draft;
    size_t own = self != SIZE_MAX && draft->sections ? section_of_answer(draft, &draft->answers[self]) : 0;
    size_t count = drs_section_list(draft, own, mentions->text, &key, 0, items, &key_end);
    bool whole = count && key_end <= key.length && key_end;
    size_t end = whole ? key.map[key_end - 1] + (size_t)1 : 0;
    drs_arena_back(mentions->draft->arena, mark);
    if (!whole) {
        return;
    }
    if (goes_elsewhere(mentions, end) || !is_meant_here(mentions, start, end)) {
        return;
    }
    while (end > at && (mentions->text[end - 1] == '.' || mentions->text[end - 1] == ')')) {
        end--; /* the sentence's, mostly */
    }
    size_t reached = SIZE_MAX;
    for (size_t k = 0; k < count; k++) {
        size_t answer = answer_of(index, items[k].number);
        if (answer == SIZE_MAX) {
            continue;
        }
        if (items[k].range && k) {
            size_t first = index_find(index, items[k - 1].number);
            /* The first of the range was told above, if it has an answer. */
            first += first < index->count && drs_number_same(index->entries[first].number, items[k - 1].number);
            size_t last = index_find(index, items[k].number);
            for (size_t entry = first; entry < last && last - first <= MOST_NUMBERS; entry++) {
                size_t between = index->entries[entry].answer;
                if (between != reached && between != self && between != answer) {
                    add_answer(mentions, start, end, (uint32_t)between);
                    reached = between;
                }
            }
        }
        if (answer != reached && answer != self) {
            add_answer(mentions, start, end, (uint32_t)answer);
        }
        reached = answer;
    }
}

/* "Siehe Vorbemerkung.", "Auf die Vorbemerkung wird verwiesen.": where the askers have none it is the government's. */
static bool sends_to_remark(const drs_mentions *mentions, size_t at, size_t end) {
    static const char *const sent[] = {"wird verwiesen", "wird Bezug genommen", "verwiesen", NULL};
    size_t before = blanks_before(mentions, at);
    size_t article = word_before(mentions, before, (const char *const[]){"die", NULL});
    before = article == SIZE_MAX ? before : blanks_before(mentions, article);
    if (word_before(mentions, before, senders) != SIZE_MAX) {
        return end == mentions->length || strchr(".;,)\n", mentions->text[end]) != NULL;
    }
    size_t next = drs_skip_blanks(mentions, end);
    for (size_t k = 0; sent[k] && article != SIZE_MAX; k++) {
        if (drs_mention_begins(mentions, next, sent[k])) {
            return true;
        }
    }
    return false;
}

/* "Vorbemerkung der Landesregierung" at text[at]. */
static void read_remark(drs_mentions *mentions, size_t at) {
    static const char *const owners[] = {"der Landesregierung", "der Bundesregierung", "der Staatsregierung",
                                         "des Senats",          "der Regierung",       NULL};
    size_t behind = at + strlen("Vorbemerkung");
    behind += drs_mention_begins(mentions, behind, "en") ? 2 : 0;
    size_t next = drs_skip_blanks(mentions, behind);
    if (!mentions->draft->record->asker_remark.text.bytes && sends_to_remark(mentions, at, behind) &&
        is_meant_here(mentions, at, behind)) {
        drs_mention *mention = drs_mention_add(mentions, DRS_LINK_ANSWER, at, behind);
        mention->target = drs_arena_copy(mentions->draft->arena, "/government_remark", 18);
        return;
    }
    if (next == behind) {
        return;
    }
    for (size_t k = 0; owners[k]; k++) {
        size_t end = next + strlen(owners[k]);
        if (drs_mention_begins(mentions, next, owners[k]) && !drs_is_letter(mentions->text, end, mentions->length)) {
            if (!goes_elsewhere(mentions, end) && is_meant_here(mentions, at, end)) {
                drs_mention *mention = drs_mention_add(mentions, DRS_LINK_ANSWER, at, end);
                mention->target = drs_arena_copy(mentions->draft->arena, "/government_remark", 18);
            }
            return;
        }
    }
}

void drs_mentions_answers(drs_mentions *mentions, const drs_answer_index *index, size_t self) {
    const char *text = mentions->text;
    const char *stop = text + mentions->length;
    static const char *const nouns[] = {"Fragen", "Frage", "Ziffern", "Ziffer", NULL};
    static const char firsts[] = {'F', 'Z'};
    for (size_t f = 0; f < sizeof firsts; f++) {
        for (const char *hit = text; (hit = memchr(hit, firsts[f], (size_t)(stop - hit))); hit++) {
            size_t at = (size_t)(hit - text);
            for (size_t k = 0; nouns[k]; k++) {
                size_t behind = at + strlen(nouns[k]);
                if (nouns[k][0] == firsts[f] && drs_mention_begins(mentions, at, nouns[k]) &&
                    behind + 1 < mentions->length && begins_number(mentions, drs_skip_blanks(mentions, behind))) {
                    size_t start = reference_start(mentions, at);
                    if (start != SIZE_MAX) {
                        read_numbers(mentions, index, self, start, behind);
                    }
                    break;
                }
            }
        }
    }
    /* "Antwort zu 4." */
    for (const char *a = text; (a = memchr(a, 'A', (size_t)(stop - a))); a++) {
        static const char *const forms[] = {"Antwort zu ", "Antworten zu ", NULL};
        size_t at = (size_t)(a - text);
        for (size_t k = 0; forms[k]; k++) {
            size_t behind = at + strlen(forms[k]);
            if (drs_mention_begins(mentions, at, forms[k]) && behind < mentions->length &&
                begins_number(mentions, behind) && !drs_letter_before(mentions, at)) {
                read_numbers(mentions, index, self, at, behind);
            }
        }
    }
    if (mentions->draft->record->government_remark.text.bytes && self != SIZE_MAX) {
        for (const char *v = text; (v = memchr(v, 'V', (size_t)(stop - v))); v++) {
            if (drs_mention_begins(mentions, (size_t)(v - text), "Vorbemerkung")) {
                read_remark(mentions, (size_t)(v - text));
            }
        }
    }
}
