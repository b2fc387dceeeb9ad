#include "fields.h"

/* ---- Names ------------------------------------------------------------------------------------------------------- */

static const char *const parliaments[] = {"bb", "be", "bt", "bw", "by", "hb", "hh", "he", "mv",
                                          "ni", "nw", "rp", "sh", "sl", "sn", "st", "th"};

static const char *name_of_parliament(int value) {
    return parliaments[value];
}

static const char *name_of_paper(int value) {
    return drs_paper_name((drs_paper)value);
}

static const char *name_of_role(int value) {
    return drs_role_name((drs_role)value);
}

static const char *name_of_link(int value) {
    return drs_link_name((drs_link_kind)value);
}

static const char *name_of_severity(int value) {
    return drs_severity_name((drs_severity)value);
}

/* The parliaments stand here and are not asked of the library: the contract covers all of them, whichever the reader
 * knows today. */
static const drs_enumeration parliament_names = {"parliament", name_of_parliament, 0,
                                                 sizeof parliaments / sizeof *parliaments};
static const drs_enumeration paper_names = {"paper", name_of_paper, DRS_PAPER_INQUIRY, DRS_PAPER_OTHER};
static const drs_enumeration role_names = {"role", name_of_role, DRS_ROLE_LEAD, DRS_ROLE_AGREEMENT + 1};
static const drs_enumeration link_names = {"link_kind", name_of_link, DRS_LINK_DRUCKSACHE, DRS_LINK_COUNT};
static const drs_enumeration severity_names = {"severity", name_of_severity, DRS_SEVERITY_NOTE, DRS_SEVERITY_ERROR + 1};

/* ---- Strings ----------------------------------------------------------------------------------------------------- */

static const drs_syntax text = {
    .name = "text",
    .meaning = "Text in Unicode normalisation form C that is not empty.",
};
static const drs_syntax printed = {
    .name = "printed",
    .empty = true,
    .meaning = "Text as printed, which may be empty.",
};
static const drs_syntax date = {
    .name = "date",
    .pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    .max_length = 10,
    .example = "2024-03-27",
    .date = true,
    .meaning = "A day of the calendar, YYYY-MM-DD.",
};
static const drs_syntax reference = {
    .name = "reference",
    .pattern = "[0-9]{1,2}/[0-9]{1,5}",
    .max_length = 8,
    .example = "18/9376",
    .meaning = "A Drucksachennummer: legislative term, stroke, number.",
};
static const drs_syntax citation = {
    .name = "citation",
    .pattern = "[a-z]+(-[a-z]+)* [0-9]{1,2}/[0-9]{1,6}",
    .max_length = 60,
    .example = "drucksache 18/12723",
    .meaning = "The normal form of a paper's name: its kind, and its number.",
};
static const drs_syntax kind = {
    .name = "kind",
    .pattern = "[a-z0-9]+(_[a-z0-9]+)*",
    .max_length = 100,
    .example = "kleine_anfrage",
    .meaning = "A kind of paper in its parliament's own term: lower case, _ for a blank, umlauts as ae, oe, ue, ss.",
};
static const drs_syntax party_id = {
    .name = "party_id",
    .pattern = "[a-z0-9]+([_-][a-z0-9]+)*",
    .max_length = 60,
    .example = "gruene",
    .meaning = "The canonical short form of a party.",
};
static const drs_syntax question_number = {
    .name = "question_number",
    .pattern = "[0-9A-Za-z]+([.][0-9A-Za-z]+)*",
    .max_length = 40,
    .example = "1.1",
    .meaning = "A question's number without blanks, brackets and closing dot.",
};
static const drs_syntax section_number = {
    .name = "section_number",
    .pattern = "([IVX]{1,7}|[A-Z]|[1-9][0-9]?)",
    .max_length = 7,
    .example = "II",
    .meaning = "The number of a section as printed, without its dot and without words such as \"Abschnitt\".",
};
static const drs_syntax file_name = {
    .name = "file_name",
    .pattern = "[^/]+",
    .max_length = 255,
    .example = "MMD18-9376.pdf",
    .meaning = "A file's name without directories.",
};
static const drs_syntax sha256 = {
    .name = "sha256",
    .pattern = "[0-9a-f]{64}",
    .max_length = 64,
    .example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    .meaning = "A SHA-256 sum in lower-case hexadecimal digits.",
};
static const drs_syntax media_type = {
    .name = "media_type",
    .pattern = "[a-z]+/[a-z0-9][a-z0-9.+-]*",
    .max_length = 100,
    .example = "text/plain",
    .meaning = "A media type without parameters.",
};
static const drs_syntax encoding = {
    .name = "encoding",
    .pattern = "[a-z0-9]+(-[a-z0-9]+)*",
    .max_length = 40,
    .example = "utf-8",
    .meaning = "A character encoding in lower case.",
};
static const drs_syntax pointer = {
    .name = "pointer",
    .pattern = "(/[a-z0-9_]+)+",
    .max_length = 100,
    .example = "/questions/2/text",
    .meaning = "A JSON pointer (RFC 6901) into this record.",
};
static const drs_syntax code = {
    .name = "code",
    .pattern = "[a-z0-9]+([._-][a-z0-9]+)*",
    .max_length = 100,
    .example = "segmentation.ambiguous",
    .meaning = "The stable name of a diagnostic.",
};

/* ---- Types ------------------------------------------------------------------------------------------------------- */

/* Shorthand for where a member lies, and for a list and its count. */
#define AT(type, member) .offset = offsetof(type, member)
#define LIST(type, member, number) .offset = offsetof(type, member), .count_offset = offsetof(type, number)
#define FIELDS(rows) .fields = (rows), .field_count = sizeof(rows) / sizeof *(rows)

/* The dates are an array in C and an object in a record. */
#define DATE(name, number, words)                                                                                      \
    {                                                                                                                  \
        .key = (name), .kind = DRS_FIELD_VALUE, .offset = (number) * sizeof(drs_value), .syntax = &date,               \
        .meaning = (words),                                                                                            \
    }

static const drs_field date_fields[] = {
    DATE("head", DRS_DATE_HEAD, "The date in the paper's head."),
    DATE("asked", DRS_DATE_ASKED, "The date of the inquiry."),
    DATE("received", DRS_DATE_RECEIVED, "The day on which the inquiry reached the parliament."),
    DATE("forwarded", DRS_DATE_FORWARDED, "The day on which the inquiry was sent on to the government."),
    DATE("answered", DRS_DATE_ANSWERED, "The date of the answer or of the letter that gives it."),
    DATE("answer_received", DRS_DATE_ANSWER_RECEIVED, "The day on which the answer reached the parliament."),
    DATE("original", DRS_DATE_ORIGINAL, "The date printed as \"Datum des Originals\"."),
    DATE("issued", DRS_DATE_ISSUED, "The day on which the paper was issued; the first one, if several are printed."),
};

static const drs_type dates_type = {
    .name = "dates",
    .size = DRS_DATE_COUNT * sizeof(drs_value),
    FIELDS(date_fields),
    .meaning = "The dates that the paper prints.",
};

static const drs_field asker_fields[] = {
    {.key = "name",
     .kind = DRS_FIELD_VALUE,
     AT(drs_asker, name),
     .syntax = &text,
     .choice = true,
     .meaning = "The person's name, given name first, with titles."},
    {.key = "party",
     .kind = DRS_FIELD_VALUE,
     AT(drs_asker, party),
     .syntax = &text,
     .meaning = "The person's party as printed, without \"Fraktion\" and article."},
    {.key = "faction",
     .kind = DRS_FIELD_VALUE,
     AT(drs_asker, faction),
     .syntax = &text,
     .choice = true,
     .meaning = "The Fraktion that asks as such, instead of a person."},
    {.key = "party_id",
     .kind = DRS_FIELD_STRING,
     AT(drs_asker, party_id),
     .syntax = &party_id,
     .meaning = "The canonical short form of the party or Fraktion; absent where it is not known."},
};

static const drs_type asker_type = {
    .name = "asker",
    .size = sizeof(drs_asker),
    FIELDS(asker_fields),
    .choice = DRS_CHOICE_ONE,
    .meaning = "One who asks: a person, or a Fraktion as such.",
};

static const drs_field answerer_fields[] = {
    {.key = "role",
     .kind = DRS_FIELD_ENUM,
     AT(drs_answerer, role),
     .names = &role_names,
     .required = true,
     .meaning = "Who answers (lead), or with whose agreement the answer is given (agreement)."},
    {.key = "office",
     .kind = DRS_FIELD_VALUE,
     AT(drs_answerer, office),
     .syntax = &text,
     .choice = true,
     .meaning = "The person's office in the nominative, or a collective."},
    {.key = "name",
     .kind = DRS_FIELD_VALUE,
     AT(drs_answerer, name),
     .syntax = &text,
     .meaning = "The person, where one is printed with the answer."},
    {.key = "ministry",
     .kind = DRS_FIELD_VALUE,
     AT(drs_answerer, ministry),
     .syntax = &text,
     .choice = true,
     .meaning = "The institution in the nominative."},
    {.key = "derived",
     .kind = DRS_FIELD_TRUE,
     AT(drs_answerer, derived),
     .meaning = "True where the ministry is not printed but formed from the office by rule."},
};

static const drs_type answerer_type = {
    .name = "answerer",
    .size = sizeof(drs_answerer),
    FIELDS(answerer_fields),
    .choice = DRS_CHOICE_ANY,
    .meaning = "One who answers.",
};

static const drs_field question_fields[] = {
    {.key = "number",
     .kind = DRS_FIELD_VALUE,
     AT(drs_question, number),
     .syntax = &question_number,
     .required = true,
     .meaning = "The question's number, unique in the record, or in its section, unless a diagnostic says "
                "question.repeated."},
    {.key = "section",
     .kind = DRS_FIELD_VALUE,
     AT(drs_question, section),
     .syntax = &section_number,
     .meaning = "The number of the section that the question stands in, only where the numbers of the questions begin "
                "anew in each section of the paper."},
    {.key = "text",
     .kind = DRS_FIELD_VALUE,
     AT(drs_question, text),
     .syntax = &text,
     .meaning = "The question's text; absent where its end could not be told."},
    {.key = "askers",
     .item = "asker",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_question, askers, asker_count),
     .type = &asker_type,
     .meaning = "Who asks this question, where each question of the paper has its own askers."},
};

static const drs_type question_type = {
    .name = "question",
    .size = sizeof(drs_question),
    FIELDS(question_fields),
    .meaning = "One question.",
};

static const drs_field answer_fields[] = {
    {.key = "to",
     .item = "number",
     .kind = DRS_FIELD_VALUES,
     LIST(drs_answer, to, to_count),
     .syntax = &question_number,
     .meaning = "The numbers of the questions that the answer says it answers."},
    {.key = "section",
     .kind = DRS_FIELD_VALUE,
     AT(drs_answer, section),
     .syntax = &section_number,
     .meaning = "The section of the questions that the answer answers, where questions have one."},
    {.key = "text",
     .kind = DRS_FIELD_VALUE,
     AT(drs_answer, text),
     .syntax = &text,
     .meaning = "The answer's text, without its heading; absent where a heading stands alone."},
    {.key = "answerers",
     .item = "answerer",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_answer, answerers, answerer_count),
     .type = &answerer_type,
     .meaning = "Who gives this answer, where each answer of the paper has its own answerers."},
    {.key = "date",
     .kind = DRS_FIELD_VALUE,
     AT(drs_answer, date),
     .syntax = &date,
     .meaning = "The date of this answer, where each answer of the paper has its own."},
};

static const drs_type answer_type = {
    .name = "answer",
    .size = sizeof(drs_answer),
    FIELDS(answer_fields),
    .meaning = "One answer, to one question or to several together.",
};

static const drs_field footnote_fields[] = {
    {.key = "marker",
     .kind = DRS_FIELD_VALUE,
     AT(drs_footnote, marker),
     .syntax = &text,
     .required = true,
     .meaning = "The footnote's mark; the text that carries it has it as [^mark]."},
    {.key = "text",
     .kind = DRS_FIELD_VALUE,
     AT(drs_footnote, text),
     .syntax = &text,
     .required = true,
     .meaning = "The footnote's text."},
    {.key = "page", .kind = DRS_FIELD_COUNT, AT(drs_footnote, page), .meaning = "The page that it stands on, from 1."},
};

static const drs_type footnote_type = {
    .name = "footnote",
    .size = sizeof(drs_footnote),
    FIELDS(footnote_fields),
    .meaning = "One footnote.",
};

static const drs_field row_fields[] = {
    {.key = "cells",
     .item = "cell",
     .kind = DRS_FIELD_STRINGS,
     LIST(drs_table_row, cells, cell_count),
     .syntax = &printed,
     .required = true,
     .meaning = "The cells, from left to right."},
};

static const drs_type row_type = {
    .name = "row",
    .size = sizeof(drs_table_row),
    FIELDS(row_fields),
    .one_line = true,
    .meaning = "The cells of one row, from left to right.",
};

static const drs_field table_fields[] = {
    {.key = "place",
     .kind = DRS_FIELD_STRING,
     AT(drs_table, place),
     .syntax = &pointer,
     .meaning = "The text that the table stands in, as a JSON pointer; absent for a table of an annex."},
    {.key = "page", .kind = DRS_FIELD_COUNT, AT(drs_table, page), .meaning = "The page that it starts on, from 1."},
    {.key = "caption",
     .kind = DRS_FIELD_VALUE,
     AT(drs_table, caption),
     .syntax = &text,
     .meaning = "The table's caption; absent where none is printed."},
    {.key = "rows",
     .item = "row",
     .kind = DRS_FIELD_ROWS,
     LIST(drs_table, rows, row_count),
     .type = &row_type,
     .meaning = "The table's rows of cells; absent where the columns cannot be told."},
    {.key = "lines",
     .item = "line",
     .kind = DRS_FIELD_STRINGS,
     LIST(drs_table, lines, line_count),
     .syntax = &printed,
     .required = true,
     .meaning = "The table's lines as printed."},
};

static const drs_type table_type = {
    .name = "table",
    .size = sizeof(drs_table),
    FIELDS(table_fields),
    .spans_offset = offsetof(drs_table, spans),
    .meaning = "One table.",
};

static const drs_field link_fields[] = {
    {.key = "kind",
     .kind = DRS_FIELD_ENUM,
     AT(drs_link, kind),
     .names = &link_names,
     .required = true,
     .meaning = "What the link leads to."},
    {.key = "text",
     .kind = DRS_FIELD_VALUE,
     AT(drs_link, text),
     .syntax = &text,
     .required = true,
     .meaning = "The words that refer, as printed; of a list of numbers each has a link of its own."},
    {.key = "target",
     .kind = DRS_FIELD_STRING,
     AT(drs_link, target),
     .syntax = &text,
     .meaning = "The normal form: \"drucksache 18/12723\", \"inquiry 5106\", \"§ 3 Abs. 2 Schulgesetz\", the "
                "address, or for an answer its JSON pointer; absent where the paper does not say which."},
    {.key = "place",
     .kind = DRS_FIELD_STRING,
     AT(drs_link, place),
     .syntax = &pointer,
     .meaning = "The text or the annex that the link stands in, as a JSON pointer; absent in an annex that is not "
                "listed."},
};

static const drs_type link_type = {
    .name = "link",
    .size = sizeof(drs_link),
    FIELDS(link_fields),
    .meaning = "Something that a text refers to.",
};

static const drs_field restriction_fields[] = {
    {.key = "text",
     .kind = DRS_FIELD_VALUE,
     AT(drs_restriction, text),
     .syntax = &text,
     .required = true,
     .meaning = "The sentence that says so, as printed."},
    {.key = "place",
     .kind = DRS_FIELD_STRING,
     AT(drs_restriction, place),
     .syntax = &pointer,
     .meaning = "The text that it stands in, as a JSON pointer."},
    {.key = "page",
     .kind = DRS_FIELD_COUNT,
     AT(drs_restriction, page),
     .meaning = "The page that it stands on, from 1."},
};

static const drs_type restriction_type = {
    .name = "restriction",
    .size = sizeof(drs_restriction),
    FIELDS(restriction_fields),
    .meaning = "Where the paper says that its answer, or a part of it, is classified or deposited.",
};

static const drs_field annex_fields[] = {
    {.key = "label",
     .kind = DRS_FIELD_VALUE,
     AT(drs_annex, label),
     .syntax = &text,
     .required = true,
     .meaning = "The annex's name as printed, as in attachments."},
    {.key = "title",
     .kind = DRS_FIELD_VALUE,
     AT(drs_annex, title),
     .syntax = &text,
     .meaning = "The annex's title; absent where none is certain."},
    {.key = "page", .kind = DRS_FIELD_COUNT, AT(drs_annex, page), .meaning = "The page that it starts on, from 1."},
};

static const drs_type annex_type = {
    .name = "annex",
    .size = sizeof(drs_annex),
    FIELDS(annex_fields),
    .meaning = "An annex that is printed in this paper.",
};

static const drs_field source_fields[] = {
    {.key = "file",
     .kind = DRS_FIELD_STRING,
     AT(drs_source, file),
     .syntax = &file_name,
     .meaning = "The name of the file that was read, without directories."},
    {.key = "sha256",
     .kind = DRS_FIELD_STRING,
     AT(drs_source, sha256),
     .syntax = &sha256,
     .meaning = "The SHA-256 sum of the bytes that were read."},
    {.key = "media_type",
     .kind = DRS_FIELD_STRING,
     AT(drs_source, media_type),
     .syntax = &media_type,
     .meaning = "The media type of the file."},
    {.key = "encoding",
     .kind = DRS_FIELD_STRING,
     AT(drs_source, encoding),
     .syntax = &encoding,
     .meaning = "The character encoding of the text that was read."},
    {.key = "pages", .kind = DRS_FIELD_COUNT, AT(drs_source, pages), .meaning = "The number of pages."},
};

static const drs_type source_type = {
    .name = "source",
    .size = sizeof(drs_source),
    FIELDS(source_fields),
    .meaning = "What is known of the file that was read.",
};

static const drs_field diagnostic_fields[] = {
    {.key = "code",
     .kind = DRS_FIELD_NAME,
     AT(drs_diagnostic, code),
     .syntax = &code,
     .required = true,
     .meaning = "The diagnostic's stable name."},
    {.key = "severity",
     .kind = DRS_FIELD_ENUM,
     AT(drs_diagnostic, severity),
     .names = &severity_names,
     .required = true,
     .meaning = "How much it matters: note, warning (a value was left out) or error (a part was)."},
    {.key = "message",
     .kind = DRS_FIELD_STRING,
     AT(drs_diagnostic, message),
     .syntax = &text,
     .required = true,
     .meaning = "What there is to say, for people."},
    {.key = "page", .kind = DRS_FIELD_COUNT, AT(drs_diagnostic, page), .meaning = "The page it belongs to, from 1."},
    {.key = "line",
     .kind = DRS_FIELD_COUNT,
     AT(drs_diagnostic, line),
     .meaning = "The line of the text it belongs to, from 1."},
};

static const drs_type diagnostic_type = {
    .name = "diagnostic",
    .size = sizeof(drs_diagnostic),
    FIELDS(diagnostic_fields),
    .meaning = "One thing that the reader has to say.",
};

static const drs_field extraction_fields[] = {
    {.key = "version",
     .kind = DRS_FIELD_NAME,
     AT(drs_extraction, version),
     .syntax = &text,
     .required = true,
     .meaning = "The version of the reader."},
    {.key = "complete",
     .kind = DRS_FIELD_BOOLEAN,
     AT(drs_extraction, complete),
     .required = true,
     .meaning = "True only where nothing that the paper holds is missing from the record."},
    {.key = "abstained",
     .item = "pointer",
     .kind = DRS_FIELD_STRINGS,
     LIST(drs_extraction, abstained, abstained_count),
     .syntax = &pointer,
     .meaning = "The values that were left out because they could not be read with certainty."},
    {.key = "diagnostics",
     .item = "diagnostic",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_extraction, diagnostics, diagnostic_count),
     .type = &diagnostic_type,
     .meaning = "What the reader has to say, in the order of the paper."},
    {.key = "diagnostics_dropped",
     .kind = DRS_FIELD_SIZE,
     AT(drs_extraction, diagnostics_dropped),
     .meaning = "How many more diagnostics there were than are listed."},
};

static const drs_type extraction_type = {
    .name = "extraction",
    .size = sizeof(drs_extraction),
    FIELDS(extraction_fields),
    .meaning = "What the reader says of its own work.",
};

static const drs_field span_fields[] = {
    {.key = "page", .kind = DRS_FIELD_COUNT, AT(drs_span, page), .required = true, .meaning = "The page, from 1."},
    {.key = "lines",
     .kind = DRS_FIELD_LINES,
     AT(drs_span, first_line),
     .required = true,
     .meaning = "The first and the last line, as a text editor counts them in the whole file, from 1."},
    {.key = "bytes",
     .kind = DRS_FIELD_BYTES,
     AT(drs_span, start),
     .required = true,
     .meaning = "The first byte of the file that belongs to it, from 0, and the first behind it."},
};

static const drs_type span_type = {
    .name = "span",
    .size = sizeof(drs_span),
    FIELDS(span_fields),
    .one_line = true,
    .meaning = "One piece of the source.",
};

static const drs_field evidence_fields[] = {
    {.key = "pointer",
     .kind = DRS_FIELD_STRING,
     AT(drs_evidence, pointer),
     .syntax = &pointer,
     .required = true,
     .meaning = "The value, as a JSON pointer."},
    {.key = "spans",
     .item = "span",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_evidence, spans.items, spans.count),
     .type = &span_type,
     .required = true,
     .meaning = "The pieces of the source, in reading order."},
};

static const drs_type evidence_type = {
    .name = "evidence",
    .size = sizeof(drs_evidence),
    FIELDS(evidence_fields),
    .meaning = "Where one value was read.",
};

static const drs_field record_fields[] = {
    {.key = "version",
     .kind = DRS_FIELD_CONSTANT,
     .required = true,
     .meaning = "The version of this contract; its first number changes with the meaning of a key, its second where "
                "keys are added."},
    {.key = "parliament",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, parliament),
     .names = &parliament_names,
     .meaning = "The parliament: bt for the Bundestag, else the Land."},
    {.key = "legislative_term",
     .kind = DRS_FIELD_DIGITS,
     AT(drs_record, legislative_term),
     .maximum = 99,
     .meaning = "The legislative term (Wahlperiode)."},
    {.key = "reference",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, reference),
     .syntax = &reference,
     .meaning = "The paper's own Drucksachennummer."},
    {.key = "paper",
     .kind = DRS_FIELD_ENUM,
     AT(drs_record, paper),
     .names = &paper_names,
     .spans_offset = offsetof(drs_record, paper_spans),
     .meaning = "What the paper holds: questions alone, an answer, both, or no inquiry at all."},
    {.key = "kind",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, kind),
     .syntax = &kind,
     .meaning = "The instrument in the parliament's own term, such as kleine_anfrage."},
    {.key = "title",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, title),
     .syntax = &text,
     .meaning = "The paper's title (Betreff)."},
    {.key = "inquiry_number",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, inquiry_number),
     .syntax = &text,
     .meaning = "The running number of the inquiry, where the parliament counts them."},
    {.key = "inquiry_reference",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, inquiry_reference),
     .syntax = &reference,
     .meaning = "In an answer: the Drucksachennummer of the inquiry that it answers."},
    {.key = "dates",
     .kind = DRS_FIELD_OBJECT,
     AT(drs_record, dates),
     .type = &dates_type,
     .meaning = "The dates that the paper prints."},
    {.key = "answer_days",
     .kind = DRS_FIELD_DAYS,
     AT(drs_record, answer_days),
     .meaning = "Days from the inquiry (dates.asked, where it is absent dates.received) to the answer (dates.answered, "
                "where it is absent dates.answer_received), 0 where both are the same day; absent where one of the two "
                "is missing or in doubt."},
    {.key = "askers",
     .item = "asker",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, askers, asker_count),
     .type = &asker_type,
     .meaning = "Who asks."},
    {.key = "and_others",
     .kind = DRS_FIELD_TRUE,
     AT(drs_record, and_others),
     .meaning = "True where the paper says that others ask whom it does not name."},
    {.key = "answerers",
     .item = "answerer",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, answerers, answerer_count),
     .type = &answerer_type,
     .meaning = "Who answers, the lead first."},
    {.key = "asker_remark",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, asker_remark),
     .syntax = &text,
     .meaning = "The askers' remark before their questions (Vorbemerkung, Begründung)."},
    {.key = "government_remark",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, government_remark),
     .syntax = &text,
     .meaning = "The government's remark before its answers (Vorbemerkung)."},
    {.key = "questions",
     .item = "question",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, questions, question_count),
     .type = &question_type,
     .meaning = "The questions, in the order of the paper."},
    {.key = "answers",
     .item = "answer",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, answers, answer_count),
     .type = &answer_type,
     .meaning = "The answers, in the order of the paper."},
    {.key = "signatories",
     .item = "signatory",
     .kind = DRS_FIELD_VALUES,
     LIST(drs_record, signatories, signatory_count),
     .syntax = &text,
     .meaning = "The names printed under the paper."},
    {.key = "footnotes",
     .item = "footnote",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, footnotes, footnote_count),
     .type = &footnote_type,
     .meaning = "The footnotes, in the order of the paper."},
    {.key = "references",
     .item = "reference",
     .kind = DRS_FIELD_VALUES,
     LIST(drs_record, references, reference_count),
     .syntax = &citation,
     .meaning = "Other papers of parliaments that the text cites, each once, sorted."},
    {.key = "links",
     .item = "link",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, links, link_count),
     .type = &link_type,
     .meaning = "Everything that the texts refer to, by text and in its order: papers, inquiries, laws, addresses, and "
                "answers of this paper."},
    {.key = "restricted",
     .item = "restriction",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, restricted, restricted_count),
     .type = &restriction_type,
     .meaning = "Where the paper says that its answer, or a part of it, is classified or deposited."},
    {.key = "attachments",
     .item = "attachment",
     .kind = DRS_FIELD_VALUES,
     LIST(drs_record, attachments, attachment_count),
     .syntax = &text,
     .meaning = "The annexes that the paper says it has, as printed."},
    {.key = "annexes",
     .item = "annex",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, annexes, annex_count),
     .type = &annex_type,
     .meaning = "The annexes that are printed in this paper, with their titles and first pages."},
    {.key = "tables",
     .item = "table",
     .kind = DRS_FIELD_OBJECTS,
     LIST(drs_record, tables, table_count),
     .type = &table_type,
     .meaning = "The tables, in the order of the paper."},
    {.key = "full_text",
     .kind = DRS_FIELD_VALUE,
     AT(drs_record, full_text),
     .syntax = &text,
     .meaning = "The paper's whole text, only where its questions and answers could not be told apart or it is no "
                "inquiry paper."},
    {.key = "source",
     .kind = DRS_FIELD_OBJECT,
     AT(drs_record, source),
     .type = &source_type,
     .meaning = "What is known of the file that was read."},
    {.key = "extraction",
     .kind = DRS_FIELD_OBJECT,
     AT(drs_record, extraction),
     .type = &extraction_type,
     .required = true,
     .meaning = "What the reader says of its own work."},
    {.key = "evidence",
     .item = "value",
     .kind = DRS_FIELD_EVIDENCE,
     .type = &evidence_type,
     .meaning = "Where each value was read, by its JSON pointer, in the order of the record; only on request."},
};

_Static_assert(sizeof record_fields / sizeof *record_fields <= 64, "readers keep one bit a field");

const drs_type drs_record_type = {
    .name = "record",
    .size = sizeof(drs_record),
    FIELDS(record_fields),
    .meaning = "One paper of a parliament as it was read; a value that could not be read with certainty is absent.",
};
