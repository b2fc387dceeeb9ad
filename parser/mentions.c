#include "mentions.h"

drs_mention *drs_mention_add(drs_mentions *mentions, drs_link_kind kind, size_t start, size_t end) {
    drs_mention *mention = drs_arena_push(mentions->draft->arena, &mentions->items, &mentions->count,
                                          &mentions->capacity, sizeof *mention);
    *mention = (drs_mention){.kind = kind, .start = (uint32_t)start, .end = (uint32_t)end, .number = (uint32_t)start};
    return mention;
}

drs_string drs_mention_target(drs_mentions *mentions, const char *form, const char *number, size_t length) {
    size_t first = strlen(form);
    char *bytes = drs_arena_bytes(mentions->draft->arena, first + length + 2);
    memcpy(bytes, form, first);
    bytes[first] = ' ';
    memcpy(bytes + first + 1, number, length);
    bytes[first + 1 + length] = '\0';
    return (drs_string){bytes, first + 1 + length};
}

size_t drs_skip_blanks(const drs_mentions *mentions, size_t at) {
    while (at < mentions->length && (mentions->text[at] == ' ' || mentions->text[at] == '\n')) {
        at++;
    }
    return at;
}

bool drs_letter_before(const drs_mentions *mentions, size_t at) {
    if (at == 0) {
        return false;
    }
    size_t letter = at - 1;
    while (letter > 0 && at - letter < 4 && !drs_is_letter_start(mentions->text[letter])) {
        letter--;
    }
    return drs_is_letter(mentions->text, letter, mentions->length);
}

bool drs_sentence_ends(const drs_mentions *mentions, size_t at) {
    static const char *const abbreviations[] = {"bzw",  "vgl",    "Vgl", "gem", "inkl",   "ggf",  "evtl", "ca",  "Nr",
                                                "Nrn",  "Abs",    "Art", "Drs", "Dr",     "Prof", "St",   "lit", "Ziff",
                                                "usw",  "Kap",    "Bd",  "etc", "sog",    "Mio",  "Mrd",  "ff",  "Aufl",
                                                "Hrsg", "Drucks", "Abg", "Tz",  "Buchst", "Lfd",  "lfd",  NULL};
    const char *text = mentions->text;
    if (text[at] == '\n') {
        return at + 1 < mentions->length && text[at + 1] == '\n';
    }
    if (text[at] != '.' && text[at] != '?' && text[at] != '!') {
        return false;
    }
    size_t next = drs_skip_blanks(mentions, at + 1);
    bool mark = drs_mention_begins(mentions, at + 1, "[^");
    if (next < mentions->length && !mark && (next == at + 1 || !drs_is_upper(text, next, mentions->length))) {
        return false;
    }
    size_t word = at;
    while (word > 0 && at - word < 8 && ((uint8_t)text[word - 1] >= 0x80 || drs_is_letter(text, word - 1, at))) {
        word--;
    }
    return at - word >= 2 ? !drs_word_in(text + word, at - word, abbreviations)
                          : at > 0 && !drs_is_digit(text[at - 1]) && at == word;
}
