#include "doubtful.h"

#include <string.h>

#include "diagnostics.h"
#include "letters.h"
#include "pointers.h"

void drs_doubt(drs_draft *draft, const char *code, size_t line, const char *detail) {
    drs_say(draft, code, line, detail);
    if (line >= draft->text->line_count) {
        return;
    }
    uint32_t *slot = drs_arena_push(draft->arena, &draft->doubtful_lines, &draft->doubtful_count,
                                    &draft->doubtful_capacity, sizeof *slot);
    *slot = (uint32_t)line;
}

bool drs_is_doubted(const drs_draft *draft, size_t line) {
    if (!draft->doubtful_count) {
        return false;
    }
    const drs_line *own = &draft->text->lines[line];
    const drs_line *last = &draft->text->lines[draft->doubtful_lines[draft->doubtful_count - 1]];
    return own->role == last->role && own->owner == last->owner;
}

/* The texts that are left out. */
typedef struct doubtful_texts {
    bool *questions;
    bool *answers;
    bool asker_remark;
    bool government_remark;
    bool title;
} doubtful_texts;

/* Whether the text that the line stands in is left out; NULL where it stands in none. */
static bool *text_of_line(doubtful_texts *out, const drs_line *line) {
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_QUESTION:
        return &out->questions[line->owner];
    case DRS_ROLE_ANSWER:
        return &out->answers[line->owner];
    case DRS_ROLE_ASKER_REMARK:
        return &out->asker_remark;
    case DRS_ROLE_GOVERNMENT_REMARK:
        return &out->government_remark;
    case DRS_ROLE_TITLE:
        return &out->title;
    default:
        return NULL;
    }
}

/* Whether the text at `place`, a JSON pointer of the record, is left out. */
static bool is_left_out(const drs_draft *draft, const doubtful_texts *out, const drs_string *place) {
    const char *text = place->bytes;
    size_t length = place->length;
    bool answer = drs_begins(text, 0, length, "/answers/");
    if (answer || drs_begins(text, 0, length, "/questions/")) {
        size_t index = 0;
        for (size_t at = strlen(answer ? "/answers/" : "/questions/"); at < length && drs_is_digit(text[at]); at++) {
            index = index * 10 + (size_t)(text[at] - '0');
        }
        return answer ? index < draft->answer_count && out->answers[index]
                      : index < draft->question_count && out->questions[index];
    }
    return (out->title && drs_begins(text, 0, length, "/title")) ||
           (out->asker_remark && drs_begins(text, 0, length, "/asker_remark")) ||
           (out->government_remark && drs_begins(text, 0, length, "/government_remark"));
}

/* Links, tables and restrictions of such a text stay, and stand in no text of the record. A link to such an answer or remark
 * leads nowhere and goes. */
static void forget_places(drs_draft *draft, const doubtful_texts *out) {
    size_t kept = 0;
    for (size_t i = 0; i < draft->record->link_count; i++) {
        if (draft->links[i].kind == DRS_LINK_ANSWER && is_left_out(draft, out, &draft->links[i].target)) {
            continue;
        }
        draft->links[kept] = draft->links[i];
        if (is_left_out(draft, out, &draft->links[kept].place)) {
            draft->links[kept].place = (drs_string){0};
        }
        kept++;
    }
    draft->record->link_count = kept;
    for (size_t i = 0; i < draft->record->table_count; i++) {
        if (is_left_out(draft, out, &draft->tables[i].place)) {
            draft->tables[i].place = (drs_string){0};
        }
    }
    for (size_t i = 0; i < draft->record->restricted_count; i++) {
        if (is_left_out(draft, out, &draft->restrictions[i].place)) {
            draft->restrictions[i].place = (drs_string){0};
        }
    }
}

static void leave_out(drs_draft *draft, drs_value *value, const char *pointer) {
    if (value->text.bytes) {
        *value = (drs_value){0};
        drs_abstain(draft, pointer);
    }
}

void drs_doubtful_leave_out(drs_draft *draft) {
    drs_record *record = draft->record;
    drs_arena *arena = draft->arena;
    doubtful_texts out = {.questions = drs_arena_alloc(arena, draft->question_count + 1, sizeof(bool)),
                          .answers = drs_arena_alloc(arena, draft->answer_count + 1, sizeof(bool))};
    bool any = false;
    for (size_t i = 0; i < draft->doubtful_count; i++) {
        bool *text = text_of_line(&out, &draft->text->lines[draft->doubtful_lines[i]]);
        if (text) {
            *text = any = true;
        }
    }
    if (!any) {
        return;
    }
    for (size_t i = 0; i < draft->question_count; i++) {
        if (out.questions[i]) {
            leave_out(draft, &draft->made_questions[i].text, drs_pointer_of_item(arena, "questions", i, "/text").bytes);
        }
    }
    for (size_t i = 0; i < draft->answer_count; i++) {
        if (out.answers[i]) {
            leave_out(draft, &draft->made_answers[i].text, drs_pointer_of_item(arena, "answers", i, "/text").bytes);
        }
    }
    if (out.asker_remark) {
        leave_out(draft, &record->asker_remark, "/asker_remark");
    }
    if (out.government_remark) {
        leave_out(draft, &record->government_remark, "/government_remark");
    }
    if (out.title) {
        leave_out(draft, &record->title, "/title");
    }
    forget_places(draft, &out);
    for (size_t i = draft->first; i < draft->end; i++) {
        drs_line *line = &draft->text->lines[i];
        const bool *text = text_of_line(&out, line);
        if (text && *text) {
            line->role = DRS_ROLE_NONE;
            line->owner = 0;
            line->cut = line->stop = 0;
        }
    }
    draft->work += draft->end - draft->first;
}
