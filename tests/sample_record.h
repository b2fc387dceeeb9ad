/* sample_record.h - a record that uses every field, filled by hand, for the tests of the formats.
 *
 * Its texts hold what formats like to get wrong: quotes, backslashes, brackets, ampersands, tabs, blanks at the ends,
 * empty cells, letters of two, three and four bytes. */
#ifndef DRS_SAMPLE_RECORD_H
#define DRS_SAMPLE_RECORD_H

#include "drucksache.h"

#define SAMPLE_COUNT(array) (sizeof(array) / sizeof *(array))
#define SAMPLE_STRING(words)                                                                                           \
    { (words), sizeof(words) - 1 }
#define SAMPLE_SPANS(array)                                                                                            \
    { (array), SAMPLE_COUNT(array) }
#define SAMPLE_VALUE(words, array)                                                                                     \
    { SAMPLE_STRING(words), SAMPLE_SPANS(array) }
#define SAMPLE_PLAIN(words)                                                                                            \
    {                                                                                                                  \
        SAMPLE_STRING(words), {                                                                                        \
            0                                                                                                          \
        }                                                                                                              \
    }
#define SAMPLE_LIST(array) (array), SAMPLE_COUNT(array)

static const drs_span sample_head[] = {{1, 1, 1, 0, 12}};
static const drs_span sample_title[] = {{1, 5, 6, 80, 161}};
static const drs_span sample_asked[] = {{1, 3, 3, 40, 50}};
static const drs_span sample_person[] = {{1, 8, 8, 170, 190}};
static const drs_span sample_one[] = {{1, 20, 20, 600, 601}};
static const drs_span sample_two[] = {{1, 22, 22, 700, 703}};
static const drs_span sample_broken[] = {{1, 20, 21, 602, 680}, {2, 3, 4, 900, 990}};
static const drs_span sample_answer[] = {{2, 9, 40, 1200, 3400}};
static const drs_span sample_table[] = {{2, 12, 15, 1500, 1800}};

static const drs_asker sample_askers[] = {
    {.name = SAMPLE_VALUE("Dr. Żaneta Müller-Lüdenscheidt", sample_person),
     .party = SAMPLE_VALUE("BÜNDNIS 90/DIE GRÜNEN", sample_person),
     .party_id = SAMPLE_STRING("gruene")},
    {.name = SAMPLE_PLAIN("Hans \"Hannes\" O'Neill")},
    {.faction = SAMPLE_PLAIN("SPD"), .party_id = SAMPLE_STRING("spd")},
};

static const drs_answerer sample_answerers[] = {
    {.role = DRS_ROLE_LEAD,
     .office = SAMPLE_PLAIN("Ministerin für Heimat, Kommunales, Bau und Digitalisierung"),
     .ministry = SAMPLE_PLAIN("Ministerium für Heimat, Kommunales, Bau und Digitalisierung"),
     .derived = true},
    {.role = DRS_ROLE_AGREEMENT, .office = SAMPLE_PLAIN("alle übrigen Mitglieder der Landesregierung")},
};

static const drs_question sample_questions[] = {
    {.number = SAMPLE_VALUE("1", sample_one),
     .text = SAMPLE_VALUE("Wie viele Fälle (< 5 oder > 10 & mehr) gab es?[^5]", sample_broken)},
    {.number = SAMPLE_VALUE("1.1", sample_two),
     .text = SAMPLE_PLAIN("Welche \\ \"Pfade\"\n\nund\twelche ]]> Enden \360\237\230\200?"),
     .askers = sample_askers,
     .asker_count = 1},
    {.number = SAMPLE_PLAIN("2a"), .text = SAMPLE_PLAIN("Und sonst?")},
};

static const drs_value sample_to_first[] = {SAMPLE_VALUE("1", sample_answer), SAMPLE_PLAIN("1.1")};
static const drs_value sample_to_second[] = {SAMPLE_PLAIN("2a")};

static const drs_answer sample_answers[] = {
    {.to = sample_to_first,
     .to_count = 2,
     .text = SAMPLE_VALUE("Die Fragen 1 und 1.1 werden gemeinsam beantwortet.\n\n  – eingerückt\n  – \302\240geschützt",
                          sample_answer)},
    {.to = sample_to_second,
     .to_count = 1,
     .text = SAMPLE_PLAIN("Nein."),
     .answerers = sample_answerers,
     .answerer_count = 1,
     .date = SAMPLE_PLAIN("2024-02-29")},
};

static const drs_value sample_signatories[] = {SAMPLE_PLAIN("Ina Scharrenbach")};
static const drs_footnote sample_footnotes[] = {
    {.marker = SAMPLE_PLAIN("5"), .text = SAMPLE_PLAIN("Vgl. https://example.org/?a=1&b=2"), .page = 2},
    {.marker = SAMPLE_PLAIN("*"), .text = SAMPLE_PLAIN("Stand: heute")},
};
static const drs_value sample_references[] = {SAMPLE_PLAIN("apr 18/749"), SAMPLE_PLAIN("bt-drucksache 19/123"),
                                              SAMPLE_VALUE("drucksache 18/12723", sample_answer)};
static const drs_link sample_links[] = {
    {DRS_LINK_DRUCKSACHE, SAMPLE_VALUE("Drs. 18/12723", sample_answer), SAMPLE_STRING("drucksache 18/12723"),
     SAMPLE_STRING("/answers/0/text")},
    {DRS_LINK_LAW, SAMPLE_PLAIN("§ 3 Abs. 2"), {NULL, 0}, SAMPLE_STRING("/answers/0/text")},
    {DRS_LINK_URL, SAMPLE_PLAIN("https://example.org/?a=1&b=2"), SAMPLE_STRING("https://example.org/?a=1&b=2"),
     SAMPLE_STRING("/footnotes/0/text")},
    {DRS_LINK_ANSWER, SAMPLE_PLAIN("Antwort zu Frage 1"), SAMPLE_STRING("/answers/0"), {NULL, 0}},
    {DRS_LINK_AUSSCHUSSPROTOKOLL, SAMPLE_PLAIN("APr 18/749"), SAMPLE_STRING("apr 18/749"), {NULL, 0}},
    {DRS_LINK_DRUCKSACHE, SAMPLE_PLAIN("BT-Drs. 19/123"), SAMPLE_STRING("bt-drucksache 19/123"), {NULL, 0}},
};
static const drs_restriction sample_restricted[] = {
    {SAMPLE_VALUE("Die Antwort ist als \"VS-NfD\" eingestuft.", sample_answer), SAMPLE_STRING("/answers/1/text"), 2},
    {SAMPLE_PLAIN("Die Antwort ist in der Geheimschutzstelle hinterlegt."), {NULL, 0}, 0},
};
static const drs_annex sample_annexes[] = {
    {SAMPLE_PLAIN("Anlage 1"), SAMPLE_VALUE("Fälle < 5 & Fälle > 10", sample_table), 2},
    {SAMPLE_PLAIN("Anlage 2"), {{NULL, 0}, {NULL, 0}}, 0},
};
static const drs_value sample_attachments[] = {SAMPLE_PLAIN("Anlage 1")};

static const drs_string sample_cells_first[] = {SAMPLE_STRING("Jahr"), SAMPLE_STRING("Fälle")};
static const drs_string sample_cells_second[] = {SAMPLE_STRING(""), SAMPLE_STRING(" 17 ")};
static const drs_table_row sample_rows[] = {{SAMPLE_LIST(sample_cells_first)}, {SAMPLE_LIST(sample_cells_second)}};
static const drs_string sample_lines[] = {SAMPLE_STRING("  Jahr    Fälle"), SAMPLE_STRING(""),
                                          SAMPLE_STRING("  2023       17  ")};
static const drs_table sample_tables[] = {
    {.place = SAMPLE_STRING("/answers/0/text"),
     .page = 2,
     .caption = SAMPLE_VALUE("Tabelle 1: Fälle", sample_table),
     .rows = sample_rows,
     .row_count = SAMPLE_COUNT(sample_rows),
     .lines = sample_lines,
     .line_count = SAMPLE_COUNT(sample_lines),
     .spans = SAMPLE_SPANS(sample_table)},
    {.lines = sample_lines, .line_count = 1},
};

static const drs_string sample_abstained[] = {SAMPLE_STRING("/inquiry_reference"), SAMPLE_STRING("/answers/1/to")};
static const drs_diagnostic sample_diagnostics[] = {
    {"number.unclear", DRS_SEVERITY_WARNING, SAMPLE_STRING("Die Nummer \"18/…\" ist nicht lesbar."), 1, 7},
    {"ministry.derived", DRS_SEVERITY_NOTE, SAMPLE_STRING("formed by rule"), 0, 0},
    {"text.lost", DRS_SEVERITY_ERROR, SAMPLE_STRING("a part is missing"), 2, 0},
};

/* A record with a value in every field. */
static const drs_record sample_record = {
    .parliament = SAMPLE_VALUE("nw", sample_head),
    .legislative_term = SAMPLE_VALUE("18", sample_head),
    .reference = SAMPLE_VALUE("18/9376", sample_head),
    .paper = DRS_PAPER_INQUIRY_WITH_ANSWER,
    .paper_spans = SAMPLE_SPANS(sample_head),
    .kind = SAMPLE_PLAIN("kleine_anfrage"),
    .title = SAMPLE_VALUE("Grundbesitz der \"Reichsbürger\" – was weiß man?", sample_title),
    .inquiry_number = SAMPLE_PLAIN("3754"),
    .inquiry_reference = SAMPLE_PLAIN("18/9250"),
    .dates = {[DRS_DATE_HEAD] = SAMPLE_PLAIN("2024-03-27"),
              [DRS_DATE_ASKED] = SAMPLE_VALUE("2024-02-29", sample_asked),
              [DRS_DATE_RECEIVED] = SAMPLE_PLAIN("2024-03-01"),
              [DRS_DATE_FORWARDED] = SAMPLE_PLAIN("2024-03-04"),
              [DRS_DATE_ANSWERED] = SAMPLE_PLAIN("2024-04-24"),
              [DRS_DATE_ANSWER_RECEIVED] = SAMPLE_PLAIN("2024-04-25"),
              [DRS_DATE_ORIGINAL] = SAMPLE_PLAIN("2024-04-26"),
              [DRS_DATE_ISSUED] = SAMPLE_PLAIN("2000-02-29")},
    .answer_days = {true, 55},
    .askers = sample_askers,
    .asker_count = SAMPLE_COUNT(sample_askers),
    .and_others = true,
    .answerers = sample_answerers,
    .answerer_count = SAMPLE_COUNT(sample_answerers),
    .asker_remark = SAMPLE_PLAIN("Vorbemerkung.\n\nZweiter Absatz."),
    .government_remark = SAMPLE_PLAIN("Die Landesregierung weist darauf hin."),
    .questions = sample_questions,
    .question_count = SAMPLE_COUNT(sample_questions),
    .answers = sample_answers,
    .answer_count = SAMPLE_COUNT(sample_answers),
    .signatories = sample_signatories,
    .signatory_count = SAMPLE_COUNT(sample_signatories),
    .footnotes = sample_footnotes,
    .footnote_count = SAMPLE_COUNT(sample_footnotes),
    .references = sample_references,
    .reference_count = SAMPLE_COUNT(sample_references),
    .links = sample_links,
    .link_count = SAMPLE_COUNT(sample_links),
    .restricted = sample_restricted,
    .restricted_count = SAMPLE_COUNT(sample_restricted),
    .attachments = sample_attachments,
    .attachment_count = SAMPLE_COUNT(sample_attachments),
    .annexes = sample_annexes,
    .annex_count = SAMPLE_COUNT(sample_annexes),
    .tables = sample_tables,
    .table_count = SAMPLE_COUNT(sample_tables),
    .full_text = SAMPLE_PLAIN("Alles\nnoch einmal."),
    .source = {.file = SAMPLE_STRING("MMD18-9376 (Ä).pdf"),
               .sha256 = SAMPLE_STRING("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
               .media_type = SAMPLE_STRING("application/pdf"),
               .encoding = SAMPLE_STRING("utf-8"),
               .pages = 2},
    .extraction = {.version = DRS_VERSION,
                   .abstained = sample_abstained,
                   .abstained_count = SAMPLE_COUNT(sample_abstained),
                   .diagnostics = sample_diagnostics,
                   .diagnostic_count = SAMPLE_COUNT(sample_diagnostics),
                   .diagnostics_dropped = 4},
};

/* The least that a record can be. */
static const drs_record sample_empty_record = {.extraction = {.version = DRS_VERSION}};

/* 0 days are a value, unlike no days at all. */
static const drs_record sample_same_day_record = {.answer_days = {true, 0}, .extraction = {.version = DRS_VERSION}};

#endif
