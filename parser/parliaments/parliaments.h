/* parliaments.h - what differs between the parliaments, as rows of tables. See README.md beside this file. */
#ifndef DRS_PARLIAMENTS_H
#define DRS_PARLIAMENTS_H

#include <stddef.h>

#include "../forms.h"

/* Order of the table of parliaments. */
enum {
    DRS_BB,
    DRS_BE,
    DRS_BT,
    DRS_BW,
    DRS_BY,
    DRS_HB,
    DRS_HE,
    DRS_HH,
    DRS_MV,
    DRS_NI,
    DRS_NW,
    DRS_RP,
    DRS_SH,
    DRS_SL,
    DRS_SN,
    DRS_ST,
    DRS_TH,
    DRS_PARLIAMENT_COUNT
};

#define DRS_IN(parliament) (1u << DRS_##parliament)

/* What a parliament prints differently, where it is no form of a line. */
enum {
    DRS_HEAD_DATE_IS_ASKED = 1 << 0,     /* the head's date is the inquiry's own (nw sl th: no other is printed) */
    DRS_HEAD_DATE_IS_ANSWERED = 1 << 1,  /* the head's date is the answer's own (sh sl st) */
    DRS_RECEIVED_IS_ANSWER = 1 << 2,     /* "Eingegangen" on an answer tells when the answer arrived (bb he) */
    DRS_GOVERNMENT_IS_ANSWERER = 1 << 3, /* the government as a whole answers, no ministry is printed (hb hh) */
    DRS_ONE_NUMBER = 1 << 4,             /* inquiry and answer appear under one number (sn) */
    /* Who answered stands at the foot of page 1, wherever the extractor put it (bt mv). */
    DRS_ANSWER_SENTENCE_AT_FOOT = 1 << 5,
    DRS_MINISTER_SAYS_I = 1 << 6,       /* "… beantworte ich die Kleine Anfrage im Einvernehmen mit …" (he sn) */
    DRS_INQUIRY_IS_DRUCKSACHE = 1 << 7, /* "Schriftliche Anfrage 19/10006" is a Drucksachennummer (be by hh …) */
    DRS_INQUIRY_HAS_TERM = 1 << 8,      /* "Kleine Anfrage 8/1402" is a running number, no Drucksachennummer (st th) */
    DRS_LIST_IS_CONTENTS = 1 << 9,      /* the list of questions ends each with the page of its answer (by) */
    DRS_SHORT_ISO_DATE = 1 << 10, /* the head's date may be printed "12-03-16" for 16 March 2012 (sh until 2012) */
    DRS_MARGIN_COLUMN = 1 << 11,  /* a letter's side column is printed into the text (sn) */
    DRS_PRINTS_LETTERS = 1 << 12, /* the letter that gives the answer is part of the paper (be sn st) */
    DRS_INQUIRY_NUMBER_IS_OWN = 1 << 13, /* "Schriftliche Anfrage Nr. 19/10006" prints the paper's own number (be) */
    DRS_ANSWER_HAS_LETTERHEAD = 1 << 14, /* below "Antwort" stand the letter's place, date and file number (ni) */
    /* "zu Frage 1" heads an answer, right below a question that lacks its mark too (bb) */
    DRS_SMALL_HEADINGS = 1 << 15,
    DRS_SENATE_BEGINS_LETTER = 1 << 16, /* "Im Namen des Senats …" begins a letter that has no salutation (be) */
    DRS_LETTER_HAS_TITLE = 1 << 17,     /* a letter's title stands behind words that announce it: "Thema:" (be sn) */
    DRS_ANSWER_NAMES_ASKERS = 1 << 18,  /* above "Antwort" stands whose inquiry it answers: "Anfrage des …" (sl sn) */
    DRS_ANSWER_NAMES_KIND = 1 << 19,    /* "Antwort … auf eine Kleine Anfrage" heads an answer alone (st) */
    DRS_HAS_STATE_MINISTRIES = 1 << 20, /* a Staatsminister's house is a Staatsministerium (by sn) */
    DRS_MAKER_PARTS_ANSWERS = 1 << 21,  /* "erstellt vom Ministerium …" stands between questions and answers (st) */
    DRS_ASKERS_GIVE_REASONS = 1 << 22,  /* "Begründung" is a remark of the askers behind their questions (bw) */
    DRS_SURNAMES_ALONE = 1 << 23,       /* askers may be printed without their first names (he th) */
    DRS_TWO_COLUMNS = 1 << 24,          /* pages were set in two columns (be until 2014, by until 2018) */
};

typedef struct drs_profile {
    const char *code;
    const char *name;
    const char *names[6];    /* its name in heads, as a key (letters.h); the list ends with NULL */
    const char *chancellery; /* the ministry of the head of government */
    const char *government;  /* the government as it answers */
    unsigned traits;         /* DRS_HEAD_DATE_IS_ASKED … */
} drs_profile;

extern const drs_profile drs_profiles[DRS_PARLIAMENT_COUNT];

/* The years of a legislative term. */
typedef struct drs_term {
    int parliament;
    unsigned term;
    unsigned first_year;
    unsigned last_year;
} drs_term;

extern const drs_term drs_terms[];
extern const size_t drs_term_count;

/* Phrases that only one parliament's papers print: found anywhere in the head, they speak for it. */
typedef struct drs_phrase {
    int parliament;
    int weight;         /* 3: nobody else prints it; 1: a hint */
    const char *phrase; /* as a key */
} drs_phrase;

/* How a text names the parliament whose paper it cites, as a key: behind the paper's number ("Drucksache 19/200 des
 * Deutschen Bundestages") or before the word for a Landtag's paper ("hessische Landtagsdrucksache"). */
typedef struct drs_naming {
    const char *code; /* of the profile; "br" for the Bundesrat */
    const char *key;
} drs_naming;

extern const drs_naming drs_genitives[];
extern const size_t drs_genitive_count;
extern const drs_naming drs_adjectives[]; /* without their ending */
extern const size_t drs_adjective_count;

extern const drs_phrase drs_phrases[];
extern const size_t drs_phrase_count;

/* ---- Forms of lines ------------------------------------------------------------------------------------------------ */

/* What a line of the title block is (drs_form.item in drs_head_forms). */
typedef enum drs_head_item {
    DRS_HEAD_NONE,
    DRS_HEAD_KIND, /* "Kleine Anfrage 5441"; value: the kind; capture 1: its number */
    DRS_HEAD_KIND_ANSWER, /* the kind and the word for an answer in one: "Antwort der Landesregierung auf eine Kleine Anfrage …" */
    DRS_HEAD_OTHER,        /* "Gesetzentwurf": value: the kind */
    DRS_HEAD_ANSWER,       /* "Antwort" */
    DRS_HEAD_AND,          /* "und" */
    DRS_HEAD_GOVERNMENT,   /* "der Landesregierung" */
    DRS_HEAD_ANSWERS_TO,   /* "auf die Kleine Anfrage 3754 vom 24. April 2024": 1 number, 2 date; askers may follow */
    DRS_HEAD_ASKERS,       /* 1: the names */
    DRS_HEAD_ASKERS_MORE,  /* a further line of askers: "der CDU-Fraktion" (bb), "und der Fraktion …"; 1 */
    DRS_HEAD_KIND_ASKERS,  /* "Anfrage des Abgeordneten …" (sl, sn letter, hb): value: the kind; 1: the names */
    DRS_HEAD_INQUIRY_REF,  /* "Drucksache 18/13528" below the askers; 1: the number */
    DRS_HEAD_INQUIRY_REFS, /* "Drucksachen 18/13528 und 18/13529": of several inquiries */
    DRS_HEAD_MINISTRY,     /* 1: the ministry in the genitive */
    DRS_HEAD_OFFICE,       /* "der Landesregierung - Ministerin für …" (sh); 1: the office */
    DRS_HEAD_OFFICE_ALONE, /* "Minister des Innern" right below "Antwort" (he); 1: the office */
    DRS_HEAD_TITLE,        /* "betr.: …"; 1: the title's first line */
    DRS_HEAD_ASKED,        /* "vom 31.03.2025"; 1: date */
    DRS_HEAD_COVER_ASKED, /* be: "vom … (Eingang beim Abgeordnetenhaus am …)": 1, 2 dates; value: "und Antwort" follows */
    DRS_HEAD_COVER_ANSWER, /* be: "und Antwort vom … (Eingang … am …)": 1, 2 */
    DRS_HEAD_RECEIVED, /* ni: "Anfrage der …, eingegangen am … - Drs. …, an die Staatskanzlei übersandt am …" */
    DRS_HEAD_ANSWER_OF,           /* ni: "Antwort des … namens der Landesregierung vom …" */
    DRS_HEAD_KA_NUMBER,           /* st: "Kleine Anfrage – KA 8/1400 vom 29.03.2023": 1 number, 2 date */
    DRS_HEAD_LETTERHEAD_MINISTRY, /* a ministry in the nominative: the first one printed is the one that answers (be sn) */
    DRS_HEAD_LETTERHEAD_OFFICE, /* "Der Staatsminister" above the address (sn) */
    DRS_HEAD_MADE_BY,           /* st: "erstellt vom Ministerium …": 1 */
    DRS_HEAD_TITLE_AGAIN,       /* be: "über Title" of the letter; its lines run to the next form */
    DRS_HEAD_REFERENCE,         /* "Drs.-Nr.: 8/3284" of a letter; 1 */
    DRS_HEAD_SKIP,              /* known, holds no value: "Neudruck", "zu der", addresses, salutations */
    DRS_HEAD_LETTER,            /* a letter begins: what follows up to the answer is address and salutation */
    DRS_HEAD_LETTER_DATE,       /* "Dresden, 22. Juli 2025": 1 date */
} drs_head_item;

/* Lines at the edge of a page (drs_imprint_forms). */
typedef enum drs_imprint_item {
    DRS_IMPRINT_LINE,      /* no value */
    DRS_IMPRINT_REST,      /* this line and the rest of its page; value: the key of its last words */
    DRS_IMPRINT_ORIGINAL,  /* nw: 1 original, 2 issued */
    DRS_IMPRINT_RECEIVED,  /* 1 received, 2 issued */
    DRS_IMPRINT_ISSUED,    /* 1 issued */
    DRS_IMPRINT_FORWARDED, /* th: 1 */
} drs_imprint_item;

/* Lines of the body (drs_body_forms). */
typedef enum drs_body_item {
    DRS_BODY_ASKER_REMARK,
    DRS_BODY_GOVERNMENT_REMARK,
    DRS_BODY_REMARK, /* "Vorbemerkung": whose it is the place tells */
    DRS_BODY_REASON, /* bw: "Begründung" of the askers, behind the questions */
    DRS_BODY_LEAD_IN,
    DRS_BODY_LEAD_OUT, /* "… beantworte ich wie folgt:" without naming anyone */
    DRS_BODY_DIVIDER,  /* "Antwort" alone, "Antwort der Landesregierung" */
    DRS_BODY_ASKED, /* "Die Fraktion der CDU hat unter Drucksache 19/312 eine Große Anfrage … gerichtet.": 1 who, 2 number, 3 kind */
    DRS_BODY_REST,      /* a word that says nothing of its own: "D a z u" */
    DRS_BODY_LIST_HEAD, /* "Wortlaut der Kleinen Anfrage … vom …:", "hat folgenden Wortlaut:"; 1 number or 2 date */
} drs_body_item;

/* Sentences that say who answered (drs_sentence_forms). */
typedef enum drs_sentence_item {
    DRS_SENTENCE_SUBJECT_FIRST, /* "Die Ministerin für … hat die Kleine Anfrage … beantwortet" */
    DRS_SENTENCE_VERB_FIRST,    /* "Mit Schreiben vom … beantwortet das Ministerium …" */
    DRS_SENTENCE_PASSIVE,       /* "Die Antwort wurde … mit Schreiben des … vom … übermittelt" */
    DRS_SENTENCE_I,             /* "beantworte ich die Kleine Anfrage im Einvernehmen mit …" */
} drs_sentence_item;

/* Where the last text ends (drs_end_forms). */
typedef enum drs_end_item {
    DRS_END_SIGNATURE,  /* a line that only a signature block begins with: "In Vertretung" */
    DRS_END_OFFICE,     /* "Staatssekretärin": the line above is a name */
    DRS_END_HOUSE,      /* "Senatsverwaltung für": the house below the name of the one who signs (be) */
    DRS_END_CHIEF,      /* "Chef der Senatskanzlei": an office that names the house, where nothing below it does (be) */
    DRS_END_PLACE_DATE, /* "Berlin, den 22. November 2021"; 1: date, 2: the name beside it (he) */
    DRS_END_DATE,       /* "28.5.2025" alone; 1 */
    DRS_END_GREETING,   /* "Mit freundlichen Grüßen" */
    DRS_END_ANNEX,      /* "Anlage 1"; capture 1: its number */
    DRS_END_RECEIVED,   /* "(Eingang beim Abgeordnetenhaus am …)" below the signature of an answer (be); 1: date */
    DRS_END_COVER,      /* "Schreiben des Staatsministeriums vom …": a letter that only hands the answer over (bw) */
    DRS_END_SIGNED,     /* "gez. Name"; 1: the name */
} drs_end_item;

/* Lines of a collection: one paper with many questions, each with its own asker and answer (drs_collection_forms). */
typedef enum drs_collection_item {
    DRS_COLLECTION_TITLE,    /* "Schriftliche Fragen": the title begins */
    DRS_COLLECTION_CONTENTS, /* "Verzeichnis der Fragenden": the title ends */
    DRS_COLLECTION_DIVISION, /* "Geschäftsbereich des Bundesministeriums …" above the questions that it answers */
    DRS_COLLECTION_ASKER,    /* "12. Abgeordnete"; 1: the number */
    DRS_COLLECTION_ANSWER, /* "Antwort des …": the ministry's name ends the heading; value: "dated" where a date ends it */
    DRS_COLLECTION_OFFICE /* "des staatssekretärs": value: the office in the nominative; a name follows */
} drs_collection_item;

extern const drs_form drs_collection_forms[];
extern const size_t drs_collection_form_count;
extern const drs_form drs_head_forms[];
extern const size_t drs_head_form_count;
extern const drs_form drs_imprint_forms[];
extern const size_t drs_imprint_form_count;
extern const drs_form drs_margin_forms[]; /* lines of a letter's side column, for DRS_MARGIN_COLUMN */
extern const size_t drs_margin_form_count;
extern const drs_form drs_body_forms[];
extern const size_t drs_body_form_count;
extern const drs_form drs_sentence_forms[];
extern const size_t drs_sentence_form_count;
extern const drs_form drs_end_forms[];
extern const size_t drs_end_form_count;

/* What is printed beside a letter's text (DRS_MARGIN_COLUMN), as it is printed. */
typedef struct drs_letter_words {
    drs_parliament_set parliaments;
    const char *logo;        /* the first line of the logo at the head of each page, in capitals, begins with it */
    const char *logo_before; /* or it is this word alone */
    const char *logo_end;    /* its last one ends with it */
    const char *mixed;       /* in the logo, but not in capitals */
    const char *address;     /* the line above the house and its street in the side column */
    const char *house;       /* how the house's name begins there */
    const char *glued;       /* the logo's first word where an extractor joins it to the last of the page before */
    const char *labels;      /* what the side column begins with, where it is joined to the text before it: "A|B" */
    const char *offices; /* the writer's, which stands above or below the address, where it is joined to that: "A|B" */
} drs_letter_words;

extern const drs_letter_words drs_letter_rows[];
extern const size_t drs_letter_row_count;

/* What a note says of annexes that are not printed with the paper; the list ends with NULL. */
extern const char *const drs_notes_of_annexes[];

/* ---- Parties -------------------------------------------------------------------------------------------------------- */

typedef struct drs_party {
    const char *id;  /* "gruene" */
    const char *key; /* printed form as a key, without "Fraktion" and article */
} drs_party;

extern const drs_party drs_parties[];
extern const size_t drs_party_count;

#endif
