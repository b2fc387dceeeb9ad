#include "letterhead_beginnings.h"

#include "letterhead.h"

bool drs_may_be_letterhead(const char *text, const drs_line *line) {
    char first = text[line->start];
    return drs_begins_letterhead(first) || drs_is_digit(first) || first == '-' || first == '(' || first == 'z' ||
           first == 'w' || (uint8_t)first == 0xE2;
}

bool drs_reads_as_letterhead(const char *text, const drs_line *line) {
    /* By their first letters, since many a line begins with the "D" of an article. */
    static const char *const b[] = {"Bayerischer", "Bremische", "BREMISCHE", "BÜRGERSCH", "Bürgersch", NULL};
    static const char *const d[] = {"Deutscher B", "Drucksache", "DRUCKSACHE", NULL};
    static const char *const h[] = {"Hessischer", "HESSISCHER", NULL};
    static const char *const l[] = {"LANDTAG ", "Landtag ", NULL};
    static const char *const s[] = {"Schleswig-", "SCHLESWIG", "Sächs", "Seite ", NULL};
    static const char *const t[] = {"Thür", "THÜR", NULL};
    static const char *const a[] = {"Abgeordnetenh", NULL};
    static const char *const n[] = {"Nieders", NULL};
    /* The page's number may stand before it: "2        Hessischer Landtag · …" (he). */
    size_t at = line->start;
    while (at < line->end && drs_is_digit(text[at]) && at - line->start < 3) {
        at++;
    }
    bool term = at > line->start && drs_begins(text, at, line->end, ". Wahlperiode");
    if (term && line->end - line->start <= DRS_HEAD_BYTES) {
        return true;
    }
    bool numbered = at > line->start && at < line->end && (text[at] == ' ' || (text[at] >= 'A' && text[at] <= 'T'));
    at = numbered ? drs_skip_spaces(text, at, line->end) : line->start;
    const char *const *starts = NULL;
    switch (text[at]) {
    case 'A':
        starts = a;
        break;
    case 'B':
        starts = b;
        break;
    case 'D':
        starts = d;
        break;
    case 'H':
        starts = h;
        break;
    case 'L':
        starts = l;
        break;
    case 'N':
        starts = n;
        break;
    case 'S':
        starts = s;
        break;
    case 'T':
        starts = t;
        break;
    default:
        return false;
    }
    for (; line->end - line->start <= DRS_HEAD_BYTES && *starts; starts++) {
        if (drs_begins(text, at, line->end, *starts)) {
            return true;
        }
    }
    return false;
}
