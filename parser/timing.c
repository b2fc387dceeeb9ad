#include "timing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diagnostics.h"

/* Days by which dates that belong together never differ, unless a year is misprinted. */
#define ABOUT_A_YEAR 300

/* A year's slip makes an order wrong by at most so many days. */
#define YEAR_AND_MORE 430

/* A Kleine Anfrage is answered within weeks; one that took a year and some weeks has a misprinted year, mostly. */
#define YEAR_OF_DAYS 365
#define YEAR_AND_ANSWER 465

/* A Große Anfrage whose head has the day of the inquiry (bw) is answered within months, at the latest within two years. */
#define TWO_YEARS 730

typedef struct order {
    drs_date_kind before;
    drs_date_kind after;
    bool close; /* the second follows within weeks */
} order;

/* What must come before what. For each second date the first row that speaks is the one to say. */
static const order orders[] = {
    {DRS_DATE_ASKED, DRS_DATE_RECEIVED, true},
    {DRS_DATE_RECEIVED, DRS_DATE_FORWARDED, true},
    {DRS_DATE_ASKED, DRS_DATE_FORWARDED, true},
    {DRS_DATE_ASKED, DRS_DATE_ANSWERED, false},
    {DRS_DATE_RECEIVED, DRS_DATE_ANSWERED, false},
    {DRS_DATE_FORWARDED, DRS_DATE_ANSWERED, false},
    {DRS_DATE_ANSWERED, DRS_DATE_ANSWER_RECEIVED, true},
    {DRS_DATE_ASKED, DRS_DATE_ANSWER_RECEIVED, false},
    {DRS_DATE_RECEIVED, DRS_DATE_ANSWER_RECEIVED, false},
    {DRS_DATE_ANSWERED, DRS_DATE_ISSUED, true},
    {DRS_DATE_ANSWER_RECEIVED, DRS_DATE_ISSUED, true},
    {DRS_DATE_ORIGINAL, DRS_DATE_ISSUED, true},
    {DRS_DATE_HEAD, DRS_DATE_ISSUED, true},
    {DRS_DATE_ASKED, DRS_DATE_ISSUED, false},
    {DRS_DATE_RECEIVED, DRS_DATE_ISSUED, false},
    {DRS_DATE_ASKED, DRS_DATE_HEAD, false},
};

/* The head has the day of the inquiry, of the answer or of the print, as the parliament likes. In whichever order, such
 * days lie within months; what the paper holds decides which ones are compared. */
static const struct nearness {
    drs_date_kind other;
    bool in_answers; /* compared in papers with an answer */
    bool in_inquiries;
} near_head[] = {
    {DRS_DATE_ANSWERED, true, false}, {DRS_DATE_ANSWER_RECEIVED, true, false}, {DRS_DATE_ORIGINAL, true, true},
    {DRS_DATE_ASKED, false, true},    {DRS_DATE_RECEIVED, false, true},        {DRS_DATE_FORWARDED, false, true},
};

static size_t line_of(const drs_draft *draft, drs_date_kind kind) {
    return drs_line_of_value(draft, &draft->record->dates[kind]);
}

static bool is_large(const drs_record *record) {
    return record->kind.text.bytes && strstr(record->kind.text.bytes, "grosse");
}

static bool is_answer(const drs_record *record) {
    return record->paper == DRS_PAPER_ANSWER || record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
}

/* "answered 2023-06-25, 338 days before asked 2024-05-28: a year may be misprinted". */
static void say_distance(drs_draft *draft, const char *code, drs_date_kind subject, drs_date_kind other, long days,
                         bool slip) {
    char detail[160];
    snprintf(detail, sizeof detail, "%s %s, %ld day%s %s %s %s%s", drs_date_name(subject),
             draft->record->dates[subject].text.bytes, labs(days), labs(days) == 1 ? "" : "s",
             days < 0 ? "before" : "after", drs_date_name(other), draft->record->dates[other].text.bytes,
             slip ? ": a year may be misprinted" : "");
    drs_say(draft, code, line_of(draft, subject), detail);
}

/* Sets the bit of each date that contradicts another one. */
static unsigned check_orders(drs_draft *draft) {
    const drs_value *dates = draft->record->dates;
    unsigned wrong = 0;
    unsigned said = 0;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        const order *row = &orders[i];
        const char *before = dates[row->before].text.bytes;
        const char *after = dates[row->after].text.bytes;
        if (!before || !after) {
            continue;
        }
        long days = drs_days_between(before, after);
        bool impossible = days < 0;
        bool of_inquiry = row->before == DRS_DATE_HEAD && is_answer(draft->record) && is_large(draft->record);
        bool doubtful = row->close && days >= (of_inquiry ? TWO_YEARS : ABOUT_A_YEAR);
        if (!impossible && !doubtful) {
            continue;
        }
        bool slip = doubtful || (-days >= ABOUT_A_YEAR && -days <= YEAR_AND_MORE);
        /* Where only the day of issue stands a year off, the others speak for each other. */
        bool alone = slip && row->after == DRS_DATE_ISSUED;
        wrong |= 1u << row->after | (alone ? 0u : 1u << row->before);
        if (!(said >> row->after & 1u)) {
            said |= 1u << row->after;
            say_distance(draft, impossible ? "date.impossible" : "date.doubtful", row->after, row->before, days, slip);
        }
    }
    return wrong;
}

/* Asked and answered within months of each other: a third date that lies elsewhere does not shake them. */
static bool agree(const drs_value *dates) {
    const char *asked = dates[DRS_DATE_ASKED].text.bytes;
    const char *answered = dates[DRS_DATE_ANSWERED].text.bytes;
    long days = asked && answered ? drs_days_between(asked, answered) : -1;
    return days >= 0 && days < ABOUT_A_YEAR;
}

/* Tells once of a date that lies far from the head's, and not of what an order told already. */
static unsigned check_head(drs_draft *draft, unsigned wrong) {
    const drs_record *record = draft->record;
    const drs_value *dates = record->dates;
    bool answers = is_answer(record);
    if (!dates[DRS_DATE_HEAD].text.bytes || (!answers && record->paper != DRS_PAPER_INQUIRY)) {
        return 0;
    }
    for (size_t i = 0; i < sizeof near_head / sizeof *near_head; i++) {
        const struct nearness *row = &near_head[i];
        unsigned both = 1u << row->other | 1u << DRS_DATE_HEAD;
        if (!dates[row->other].text.bytes || wrong & both || !(answers ? row->in_answers : row->in_inquiries)) {
            continue;
        }
        long days = drs_days_between(dates[DRS_DATE_HEAD].text.bytes, dates[row->other].text.bytes);
        bool of_inquiry = days > 0 && answers && is_large(record);
        if (labs(days) < (of_inquiry ? TWO_YEARS : ABOUT_A_YEAR)) {
            continue;
        }
        say_distance(draft, "date.doubtful", row->other, DRS_DATE_HEAD, days, labs(days) <= YEAR_AND_MORE);
        draft->record->extraction.complete = false;
        return agree(dates) ? 1u << DRS_DATE_HEAD : both;
    }
    return 0;
}

static unsigned check_term(drs_draft *draft) {
    const drs_record *record = draft->record;
    unsigned wrong = 0;
    unsigned term = drs_term_of(record->legislative_term.text);
    const drs_term *row = NULL;
    for (size_t i = 0; i < drs_term_count && !row; i++) {
        bool same = &drs_profiles[drs_terms[i].parliament] == draft->profile && drs_terms[i].term == term;
        row = same ? &drs_terms[i] : NULL;
    }
    for (int kind = 0; row && kind < DRS_DATE_COUNT; kind++) {
        const char *date = record->dates[kind].text.bytes;
        unsigned year = date ? (unsigned)strtoul(date, NULL, 10) : row->first_year;
        /* A term's last papers may be printed in the year behind it, and what was asked at its end answered in the next. */
        unsigned last = row->last_year + (kind == DRS_DATE_ISSUED ? 1 : 0);
        bool before = kind == DRS_DATE_ASKED || kind == DRS_DATE_RECEIVED || kind == DRS_DATE_FORWARDED;
        unsigned first = row->first_year - (before && is_answer(record) ? 1 : 0);
        if (year < first || year > last) {
            char detail[120];
            snprintf(detail, sizeof detail, "%s %s, but legislative term %u lasts from %u to %u",
                     drs_date_name((drs_date_kind)kind), date, term, row->first_year, row->last_year);
            drs_say(draft, "date.impossible", line_of(draft, (drs_date_kind)kind), detail);
            wrong |= 1u << kind;
        }
    }
    return wrong;
}

void drs_timing_check(drs_draft *draft) {
    drs_record *record = draft->record;
    for (int kind = 0; kind < DRS_DATE_COUNT; kind++) {
        if (draft->refused_dates >> kind & 1u && !record->dates[kind].text.bytes) {
            char pointer[40];
            snprintf(pointer, sizeof pointer, "/dates/%s", drs_date_name((drs_date_kind)kind));
            drs_abstain(draft, pointer);
        }
    }
    unsigned wrong = check_orders(draft) | check_term(draft);
    wrong |= check_head(draft, wrong);
    drs_date_kind from = record->dates[DRS_DATE_ASKED].text.bytes ? DRS_DATE_ASKED : DRS_DATE_RECEIVED;
    drs_date_kind to = record->dates[DRS_DATE_ANSWERED].text.bytes ? DRS_DATE_ANSWERED : DRS_DATE_ANSWER_RECEIVED;
    const char *first = record->dates[from].text.bytes;
    const char *last = record->dates[to].text.bytes;
    unsigned used = 1u << from | 1u << to;
    if (!is_answer(record) || !first || !last || wrong & used || draft->refused_dates & used) {
        return;
    }
    long days = drs_days_between(first, last);
    if (!is_large(record) && days >= YEAR_OF_DAYS && days <= YEAR_AND_ANSWER) {
        say_distance(draft, "date.doubtful", to, from, days, true);
        return;
    }
    record->answer_days = (drs_days){true, (uint32_t)days};
}
