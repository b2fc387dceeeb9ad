/* wrapped_ends.h - what stands at the ends of pages and papers, and above a letter, that a narrow page broke over two lines. */
#ifndef DRS_WRAPPED_ENDS_H
#define DRS_WRAPPED_ENDS_H

#include "draft.h"

/* The line, which is not the paper's last, is one of a signature that its next one ends: "Wiesbaden, / 16. September 2025" where a
 * date begins there (`dated`), "Ministerin für / Justiz und Gleichstellung" below a name. */
bool drs_signature_wraps(drs_draft *draft, size_t line, bool dated);

/* The imprint on line `own` goes on in the next one, as it says itself: with a town behind or below its postcode ("… · Postfach
 * 3240 · 65022 / Wiesbaden · www.…", he), or with a further date ("Ausgegeben: 13.05.2020 / (26.05.2020)", nw). */
bool drs_imprint_wraps(const char *text, const drs_line *own, const drs_line *next);

/* "(Eingang beim Abgeordnetenhaus am 23. Apr. / 2015)" below a signature (be, in two columns): the bracket ends on the next line. */
bool drs_receipt_wraps(const char *text, const drs_line *own, const drs_line *next);

/* The line, which is not the paper's last, and the next one are what stands above an answer that a house hands over (bw): "Schreiben
 * des Staatsministeriums vom 28. Juni 2022 Nr. / STM24-0141.5:", "Anlage: Schreiben des Ministeriums für Ländlichen Raum und /
 * Verbraucherschutz". */
bool drs_letter_heading_wraps(drs_draft *draft, size_t line);

#endif
