#include "failures.h"

static const drs_diagnostic_description failures[] = {
    {DRS_INPUT_BINARY, DRS_SEVERITY_ERROR, "the input is no text but a PDF, a picture or an archive"},
    {DRS_INPUT_DIRECTORY, DRS_SEVERITY_ERROR, "the input is a directory"},
    {DRS_INPUT_EMPTY, DRS_SEVERITY_ERROR, "the input holds no letter"},
    {DRS_INPUT_IS_OUTPUT, DRS_SEVERITY_ERROR, "the output would replace the input; nothing was written"},
    {DRS_INPUT_MEMORY, DRS_SEVERITY_ERROR, "memory ran out while the input was read"},
    {DRS_INPUT_NO_PAPER, DRS_SEVERITY_ERROR, "nothing in the input shows a paper of a German parliament"},
    {DRS_INPUT_NOT_FOUND, DRS_SEVERITY_ERROR, "there is no file of that name"},
    {DRS_INPUT_TOO_LARGE, DRS_SEVERITY_ERROR, "the input is larger than the limit of one input"},
    {DRS_INPUT_UNREADABLE, DRS_SEVERITY_ERROR, "the system does not let the input be read"},
    {DRS_INTERNAL_ERROR, DRS_SEVERITY_ERROR, "a defect of this program; please report it with the input"},
    {DRS_PAIR_AMBIGUOUS, DRS_SEVERITY_WARNING, "several records fit this one equally well; none was joined (drs pair)"},
    {DRS_PAIR_CONTRADICTION, DRS_SEVERITY_WARNING, "an inquiry and its answer print different values (drs pair)"},
    {DRS_PAIR_LEFT_OUT, DRS_SEVERITY_WARNING, "the record is neither an inquiry nor an answer (drs pair)"},
    {DRS_PAIR_REFUTED, DRS_SEVERITY_WARNING,
     "the inquiry that the answer names has another answer or differs in all else (drs pair)"},
    {DRS_RECORD_INVALID, DRS_SEVERITY_ERROR, "the record breaks its contract (drs validate)"},
};

const drs_diagnostic_description *drs_failure_at(size_t index) {
    return index < sizeof failures / sizeof failures[0] ? &failures[index] : NULL;
}

const char *drs_failure_of_status(drs_status status, const char **text) {
    switch (status) {
    case DRS_ERROR_MEMORY:
        *text = "cannot be read: out of memory";
        return DRS_INPUT_MEMORY;
    case DRS_ERROR_TOO_LARGE:
        *text = "is larger than the limit of one input";
        return DRS_INPUT_TOO_LARGE;
    case DRS_ERROR_EMPTY:
        *text = "is empty: it holds no letter";
        return DRS_INPUT_EMPTY;
    case DRS_ERROR_BINARY:
        *text = "is no text but a PDF, a picture or an archive; convert it to text first, a PDF with pdftotext";
        return DRS_INPUT_BINARY;
    case DRS_ERROR_NO_PAPER:
        *text = "is no paper of a German parliament that drs knows; if it is one, say which with --parliament";
        return DRS_INPUT_NO_PAPER;
    case DRS_OK:
    case DRS_ERROR_ARGUMENT:
    case DRS_ERROR_PATTERN:
        break;
    }
    *text = drs_status_text(status);
    return DRS_INTERNAL_ERROR;
}

const char *drs_failure_of_write(drs_write_status status, const char **text) {
    if (status == DRS_WRITE_MEMORY) {
        *text = "gives a record that cannot be written: out of memory";
        return DRS_INPUT_MEMORY;
    }
    *text = drs_write_status_text(status);
    return DRS_INTERNAL_ERROR;
}
