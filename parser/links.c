#include "links.h"

#include <stdlib.h>
#include <string.h>

#include "letterhead.h"
#include "strand.h"

/* A label stands at most so many bytes before its number: "Drucksachen 16/7748, 16/7749 und 16/7912". */
#define LABEL_BYTES 90u

typedef struct label {
    const char *word; /* as a key */
    const char *form;
} label;

/* Longer words before shorter ones that they contain. */
static const label labels[] = {
    {"bundestagsdrucksache", "bt-drucksache"},
    {"bundestags-drucksache", "bt-drucksache"},
    {"bt-drucksache", "bt-drucksache"},
    {"bt-drs", "bt-drucksache"},
    {"bt-drucks", "bt-drucksache"},
    {"br-drucksache", "br-drucksache"},
    {"br-drs", "br-drucksache"},
    {"bundesratsdrucksache", "br-drucksache"},
    {"plenarprotokoll", "plenarprotokoll"},
    {"plpr", "plenarprotokoll"},
    {"ausschussprotokoll", "apr"},
    {"apr", "apr"},
    {"vorlage", "vorlage"},
    {"drucksache", "drucksache"},
    {"drucks", "drucksache"},
    {"drs", "drucksache"},
    {"schriftlichenanfrage", "anfrage"},
    {"schriftlicheanfrage", "anfrage"},
    {"schriftlicheranfrage", "anfrage"},
    {"kleinenanfrage", "anfrage"},
    {"kleineanfrage", "anfrage"},
    {"schriftlichenanfragen", "anfrage"},
    {"kleinenanfragen", "anfrage"},
    {"kleineranfrage", "anfrage"},
    {"kleinenanfrage/drucksache", "drucksache"},
    {"lt-ds", "drucksache"},
    {"ds", "drucksache"},
};

/* The label that a number at key[at] belongs to: right before it, or before other numbers of a list. */
static const char *label_before(const drs_key *key, size_t at) {
    size_t i = at;
    for (;;) {
        /* punctuation and words that part a label from its number */
        static const char *const fillers[] = {"-nummer", "-nr.", "nummer", "nummern", "nrn.", "nr.", "nr",
                                              ".",       ":",    "-",      "n",       "(",    NULL};
        bool moved = true;
        while (moved) {
            moved = false;
            for (size_t k = 0; fillers[k]; k++) {
                size_t length = strlen(fillers[k]);
                if (i >= length && memcmp(key->bytes + i - length, fillers[k], length) == 0 && at - i < LABEL_BYTES) {
                    /* "n" and "en" belong to "Drucksachen"; test the label before eating into it */
                    size_t rest = i - length;
                    i = rest;
                    moved = true;
                    break;
                }
            }
            for (size_t k = 0; k < sizeof labels / sizeof *labels; k++) {
                size_t length = strlen(labels[k].word);
                if (i >= length && memcmp(key->bytes + i - length, labels[k].word, length) == 0) {
                    bool begins =
                        i == length || !((key->bytes[i - length - 1] >= 'a' && key->bytes[i - length - 1] <= 'z') &&
                                         key->map[i - length] == key->map[i - length - 1] + 1);
                    bool landtag = i - length >= 8 && (memcmp(key->bytes + i - length - 7, "landtag", 7) == 0 ||
                                                       memcmp(key->bytes + i - length - 8, "landtags", 8) == 0 ||
                                                       memcmp(key->bytes + i - length - 8, "andtags-", 8) == 0);
                    if (begins || landtag) {
                        return labels[k].form;
                    }
                }
            }
        }
        /* another number of the same list */
        static const char *const joiners[] = {",", "und", "sowie", "bis", ";", "oder", NULL};
        bool joined = false;
        for (size_t k = 0; joiners[k] && !joined; k++) {
            size_t length = strlen(joiners[k]);
            if (i > length && memcmp(key->bytes + i - length, joiners[k], length) == 0) {
                size_t number = i - length;
                while (number > 0 && drs_is_digit(key->bytes[number - 1])) {
                    number--;
                }
                if (number > 0 && number < i - length && key->bytes[number - 1] == '/') {
                    size_t term = number - 1;
                    while (term > 0 && drs_is_digit(key->bytes[term - 1])) {
                        term--;
                    }
                    if (term < number - 1) {
                        i = term;
                        joined = true;
                    }
                }
            }
        }
        if (!joined || at - i > LABEL_BYTES) {
            return NULL;
        }
    }
}

static void add_reference(drs_draft *draft, const char *form, const char *number, drs_piece piece) {
    drs_record *record = draft->record;
    if (strcmp(form, "drucksache") == 0) {
        if ((record->reference.text.bytes && strcmp(record->reference.text.bytes, number) == 0) ||
            (record->inquiry_reference.text.bytes && strcmp(record->inquiry_reference.text.bytes, number) == 0)) {
            return;
        }
    }
    size_t a = strlen(form);
    size_t b = strlen(number);
    char *joined = drs_arena_bytes(draft->arena, a + b + 2);
    memcpy(joined, form, a);
    joined[a] = ' ';
    memcpy(joined + a + 1, number, b + 1);
    drs_value *slot = drs_arena_push(draft->arena, &draft->references, &record->reference_count,
                                     &draft->reference_capacity, sizeof *slot);
    record->references = draft->references;
    slot->text = (drs_string){joined, a + b + 1};
    slot->spans = drs_spans_make(draft, &piece, 1);
}

static int compare(const void *a, const void *b) {
    const drs_value *left = a;
    const drs_value *right = b;
    int order = strcmp(left->text.bytes, right->text.bytes);
    if (order) {
        return order;
    }
    size_t x = left->spans.count ? left->spans.items[0].start : 0;
    size_t y = right->spans.count ? right->spans.items[0].start : 0;
    return x < y ? -1 : x > y;
}

void drs_links_find(drs_draft *draft) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        switch (line->role) {
        case DRS_ROLE_ASKER_REMARK:
        case DRS_ROLE_GOVERNMENT_REMARK:
        case DRS_ROLE_QUESTION:
        case DRS_ROLE_RESTATED:
        case DRS_ROLE_ANSWER:
        case DRS_ROLE_NOTE:
            break;
        default:
            continue;
        }
        const char *stroke = memchr(text + line->start, '/', line->end - line->start);
        while (stroke) {
            size_t at = (size_t)(stroke - text);
            size_t start = at;
            while (start > line->start && (drs_is_digit(text[start - 1]) || (text[start - 1] == ' ' && start == at))) {
                start--;
            }
            while (start < at && text[start] == ' ') {
                start++;
            }
            const char *rest = stroke + 1;
            if (start < at && at - start <= 3 && rest < text + line->end && (drs_is_digit(*rest) || *rest == ' ')) {
                size_t from = start > line->start + LABEL_BYTES ? start - LABEL_BYTES : line->start;
                size_t stop = at + 12 < line->end ? at + 12 : line->end;
                while (from < start && ((uint8_t)text[from] & 0xC0) == 0x80) {
                    from++;
                }
                /* The label may stand at the end of the line above: "Drucksa- / che 18/144". */
                bool above = from == line->start && i > draft->first && start - line->start < 24 &&
                             lines[i - 1].role == line->role;
                drs_strand strand = {0};
                if (above) {
                    strand = drs_strand_make(draft, i - 1, i, 0, lines[i].end - lines[i - 1].start > 600 ? 600 : 600);
                }
                drs_key key = above ? drs_key_make(draft->arena, strand.bytes, 0, strand.length, 600)
                                    : drs_key_make(draft->arena, text, from, stop, 260);
                size_t key_at = 0;
                while (key_at < key.length && (above ? strand.map[key.map[key_at]] : key.map[key_at]) < start) {
                    key_at++;
                }
                draft->work += key.length * 4;
                char number[16];
                size_t used = key_at < key.length ? drs_key_reference(&key, key_at, number) : 0;
                const char *form = used ? label_before(&key, key_at) : NULL;
                if (form && strncmp(form, "bt-", 3) == 0 && draft->parliament == DRS_IN(BT)) {
                    form += 3;
                }
                if (form && strcmp(form, "anfrage") == 0) {
                    /* Where inquiries are not counted apart, their number is the paper's. */
                    form = draft->profile->traits & DRS_INQUIRY_IS_DRUCKSACHE ? "drucksache" : NULL;
                }
                if (form) {
                    uint32_t begin = above ? strand.map[key.map[key_at]] : key.map[key_at];
                    uint32_t end = above ? strand.map[key.map[key_at + used - 1]] : key.map[key_at + used - 1];
                    add_reference(draft, form, number, (drs_piece){begin, end + 1u});
                }
            }
            stroke = memchr(rest, '/', (size_t)(text + line->end - rest));
        }
    }
    drs_record *record = draft->record;
    if (record->reference_count > 1) {
        qsort(draft->references, record->reference_count, sizeof *draft->references, compare);
        size_t kept = 1;
        for (size_t i = 1; i < record->reference_count; i++) {
            if (strcmp(draft->references[i].text.bytes, draft->references[kept - 1].text.bytes) != 0) {
                draft->references[kept++] = draft->references[i];
            }
        }
        record->reference_count = kept;
    }
}
