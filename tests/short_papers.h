/* short_papers.h - short papers of some parliaments, whole but for the askers, the answerers or the title,
   which a test gives. */
#ifndef DRS_SHORT_PAPERS_H
#define DRS_SHORT_PAPERS_H

#include "parse_helpers.h"

/* The one paper that `format` makes with the words given. */
static inline const drs_record *parse_with(const char *format, const char *words) {
    static char text[8192];
    int length = snprintf(text, sizeof text, format, words);
    assert_in_range(length, 1, sizeof text - 1);
    return parse(text);
}

static inline const drs_record *nw_askers(const char *askers) {
    return parse_with(NW_TOP "%s\n\n" NW_REMARK "Die Schulen sind alt.\n\n\n" NW_ANSWERER
                             "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
                      askers);
}

static inline const drs_record *nw_answerers(const char *sentence) {
    return parse_with(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n%s\n\n"
                                                 "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
                      sentence);
}

static inline const drs_record *bt_askers(const char *askers) {
    return parse_with("Deutscher Bundestag Drucksache 21/7652\n21. Wahlperiode 17.08.2026\nAntwort\n"
                      "der Bundesregierung\nauf die Kleine Anfrage %s\n– Drucksache 21/7449 –\n"
                      "Stand der Versorgung mit Schulen\nVorbemerkung der Fragesteller\n"
                      "Die Schulen im Land sind alt.\n1. Wie viele Schulen gibt es?\n"
                      "Der Bundesregierung liegen keine Zahlen vor.\n"
                      "Die Antwort wurde namens der Bundesregierung mit Schreiben des Bundesministeriums der\n"
                      "Verteidigung vom 14. August 2026 übermittelt.\n"
                      "Die Drucksache enthält zusätzlich – in kleinerer Schrifttype – den Fragetext.\n",
                      askers);
}

static inline const drs_record *bw_paper(const char *askers) {
    return parse_with("Landtag von Baden-Württemberg\n\nDrucksache 17 / 8906\n\n17. Wahlperiode\n\n28.5.2025\n\n"
                      "Kleine Anfrage\n%s\n\nund\n\nAntwort\n\ndes Ministeriums für Soziales, Gesundheit und\n"
                      "Integration\n\nSchulen im Landkreis Karlsruhe\n\nKleine Anfrage\n\n"
                      "Ich frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n28.5.2025\n\nMuster\n\n"
                      "Antwort\n\nMit Schreiben vom 23. Juni 2025 Nr. 35-0141.5-017/8906 beantwortet das Ministerium\n"
                      "für Soziales, Gesundheit und Integration die Kleine Anfrage wie folgt:\n\n"
                      "1. Wie viele Schulen gibt es?\n\nZu 1.:\n\nEs gibt viele.\n",
                      askers);
}

static inline const drs_record *mv_paper(const char *askers) {
    return parse_with("LANDTAG MECKLENBURG-VORPOMMERN Drucksache 8/6344\n8. Wahlperiode 17.04.2026\n\n"
                      "KLEINE ANFRAGE\n\n%s\n\nLeistungskurse an Gymnasien\n\nund\n\nANTWORT\n\n"
                      "der Landesregierung\n\n1. Welche Leistungskurse werden angeboten?\n\nEs sind viele.\n\n"
                      "Die Ministerin für Bildung und Kindertagesförderung hat namens der Landesregierung die Kleine "
                      "Anfrage mit\nSchreiben vom 16. April 2026 beantwortet.\n",
                      askers);
}

static inline const drs_record *he_paper(const char *askers, const char *answerer) {
    static char text[4096];
    snprintf(text, sizeof text,
             "19. Wahlperiode HESSISCHER LANDTAG Drucksache 19/1234\n\n23. 03. 2015\n\nKleine Anfrage\n\n%s\n"
             "vom 12.02.2015\n\nbetreffend Schulen in Hessen\n\nund\n\nAntwort\n\n%s\n\n"
             "Vorbemerkung der Fragestellerin:\nDie Schulen sind alt.\n\n"
             "Diese Vorbemerkung der Fragestellerin vorangestellt, beantworte ich die Kleine Anfrage wie folgt:\n\n"
             "Frage 1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
             askers, answerer);
    return parse(text);
}

/* Neither empty lines nor form feeds. */
static inline const drs_record *dense_paper(const char *title, const char *remark) {
    static char text[4096];
    snprintf(text, sizeof text,
             "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/9376\n28.05.2024\nKleine Anfrage 3754\n"
             "der Abgeordneten Erika Muster und Max Beispiel SPD\n%s\n%s\nVor diesem Hintergrund frage ich die "
             "Landesregierung:\n1. Wie viele Bibliotheken gibt es im Land und wo liegen sie, nach Kreisen geordnet?\n"
             "2. Welche davon wurden seit dem Jahr 2010 geschlossen und welche sollen noch folgen?\n",
             title, remark);
    return parse(text);
}

#endif
