#include "own_number.h"

#include <string.h>

drs_printed_number drs_printed_number_of(const drs_letterhead *head) {
    drs_printed_number number = {.sure = head->parts & (DRS_HEAD_HAS_NAME | DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_PAGE)};
    memcpy(number.reference, head->reference, sizeof number.reference);
    return number;
}

/* The only number that more than half of them can have (Boyer and Moore's vote). */
static const char *likely_majority(const drs_printed_number *numbers, size_t count) {
    const char *leading = numbers[0].reference;
    size_t lead = 0;
    for (size_t i = 0; i < count; i++) {
        if (!lead) {
            leading = numbers[i].reference;
        }
        lead = strcmp(leading, numbers[i].reference) == 0 ? lead + 1 : lead - 1;
    }
    return leading;
}

bool drs_own_number(const drs_printed_number *numbers, size_t count, char own[16]) {
    *own = '\0';
    if (count < 2) {
        return false;
    }
    const char *first = numbers[0].reference;
    const char *likely = likely_majority(numbers, count);
    size_t first_seen = 0;
    size_t likely_seen = 0;
    bool sure = false;
    for (size_t i = 0; i < count; i++) {
        first_seen += strcmp(numbers[i].reference, first) == 0;
        if (strcmp(numbers[i].reference, likely) == 0) {
            likely_seen++;
            sure = sure || numbers[i].sure;
        }
    }
    if (sure && likely_seen * 2 > count) {
        memcpy(own, likely, sizeof numbers[0].reference);
    } else if (first_seen >= 2) {
        memcpy(own, first, sizeof numbers[0].reference);
    }
    return *own != '\0';
}
