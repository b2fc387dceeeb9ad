/* attachments.h - annexes that the texts say the paper has, printed in it or not. */
#ifndef DRS_ATTACHMENTS_H
#define DRS_ATTACHMENTS_H

#include "draft.h"

/* Add to the record's attachments those that an answer or the government's remark names as the paper's own: "sind als
 * Anlagen 1 und 2 beigefügt", "Auf Anlage 2 wird verwiesen", "Siehe Anlage". Annexes of laws and of other papers are
 * none. To be called when every line has its role. */
void drs_attachments_find(drs_draft *draft);

#endif
