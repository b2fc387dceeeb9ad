/* wrapped_forms.h - printed forms that a narrow page broke over two lines or three. */
#ifndef DRS_WRAPPED_FORMS_H
#define DRS_WRAPPED_FORMS_H

#include "draft.h"

/* "auf die Kleine Anfrage / Nr. 1382 vom 11. Mai 2021", "Drucksache / 6/4090", "Vorbemerkung der / Fragestellenden:": lines
 * that are one form of the title block, of the body, of a page's foot or of a signature, or the start of a sentence that
 * says who answered, and that the first of them is not, become one line. Changes the text's bytes between the two, its lines, and
 * draft->end. To be called once the parliament is known and before a line has a role. */
void drs_wrapped_forms_join(drs_draft *draft);

#endif
