#include "lead_ins.h"

#include <string.h>

#include "dates.h"
#include "line_ranges.h"
#include "strand.h"

/* The mark begins at text[at] on line `line`; its blanks may be wider, and one of them the line's end. */
static bool says(const drs_draft *draft, size_t line, size_t last, size_t at, const char *mark) {
    const drs_line *lines = draft->text->lines;
    for (; *mark; mark++, at++) {
        if (at == lines[line].end && line < last) {
            at = lines[++line].start - 1;
            if (*mark != ' ') {
                return false;
            }
        } else if (at >= lines[line].end || draft->text->bytes[at] != *mark) {
            return false;
        } else if (*mark == ' ') {
            at = drs_skip_spaces(draft->text->bytes, at, lines[line].end) - 1;
        }
    }
    return true;
}

/* "…, fragen wir die Landesregierung:" ends a paragraph of the remark: the sentence is cut off it. */
static void cut_lead_in_sentence(drs_draft *draft, size_t line, size_t first) {
    static const char *const marks[] = {"frage ich",  "ich frage",  "Ich frage", "fragen wir",
                                        "wir fragen", "Wir fragen", "gefragt:",  "fragt die Fraktion",
                                        "bitten wir", "bitte ich",  NULL};
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (text[lines[line].end - 1] != ':') {
        return;
    }
    size_t from = line > first + 3 ? line - 3 : first;
    bool found = false;
    for (size_t i = from; i <= line && !found; i++) {
        for (size_t k = 0; marks[k] && !found; k++) {
            for (size_t at = lines[i].start; at < lines[i].end && !found; at++) {
                found = text[at] == marks[k][0] && says(draft, i, line, at, marks[k]);
            }
        }
    }
    if (!found) {
        return;
    }
    /* Back to the end of the sentence before. */
    for (size_t i = line + 1; i-- > from;) {
        if (drs_line_skipped(&lines[i])) {
            return;
        }
        size_t end = i == line ? lines[i].end - 1 : lines[i].end;
        for (size_t at = end; at > lines[i].start; at--) {
            bool close = (text[at - 1] == '.' || text[at - 1] == '?' || text[at - 1] == '!') &&
                         (at == lines[i].end || text[at] == ' ');
            bool short_word =
                at >= lines[i].start + 3 && (text[at - 3] == ' ' || text[at - 2] == ' ' || drs_is_digit(text[at - 2]));
            if (close && !(short_word && at != lines[i].end)) {
                if (at < lines[i].end) {
                    lines[i].stop = (uint32_t)at;
                }
                for (size_t k = i + 1; k <= line; k++) {
                    lines[k].role = DRS_ROLE_LEAD_IN;
                }
                return;
            }
        }
        if (i > first && lines[i].gap && draft->text->gaps_mean) {
            for (size_t k = i; k <= line; k++) {
                lines[k].role = DRS_ROLE_LEAD_IN;
            }
            return;
        }
    }
}

static void take_list_head(drs_draft *draft, size_t line, size_t last) {
    drs_line *lines = draft->text->lines;
    drs_key key = drs_key_make(draft->arena, draft->text->bytes, lines[line].start, lines[last].end, 400);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) ||
        match.form->item != DRS_BODY_LIST_HEAD) {
        return;
    }
    if (match.start[1] != SIZE_MAX && !draft->record->inquiry_number.text.bytes &&
        drs_is_digit(key.bytes[match.start[1]])) {
        drs_piece piece = {key.map[match.start[1]], key.map[match.end[1] - 1] + 1};
        drs_value value = drs_value_make(draft, key.bytes + match.start[1], match.end[1] - match.start[1], piece);
        bool paper =
            memchr(value.text.bytes, '/', value.text.length) && draft->profile->traits & DRS_INQUIRY_IS_DRUCKSACHE;
        if (!paper) {
            draft->record->inquiry_number = value;
        } else if (!draft->record->inquiry_reference.text.bytes) {
            draft->record->inquiry_reference = value;
        }
    }
    if (match.start[2] != SIZE_MAX) {
        drs_date_take(draft, DRS_DATE_ASKED, &key, match.start[2], match.end[2]);
    }
}

void drs_lead_ins_take(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    for (size_t i = 0; i < walk->event_count; i++) {
        if (walk->events[i].kind == DRS_EVENT_LIST_HEAD) {
            take_list_head(draft, walk->events[i].line, walk->events[i].last);
        }
        if (walk->events[i].kind == DRS_EVENT_QUESTION && walk->events[i].line > draft->body) {
            size_t above = walk->events[i].line - 1;
            if (!(i && walk->events[i - 1].last >= above)) {
                cut_lead_in_sentence(draft, above, draft->body);
            }
            break;
        }
    }
}
