#include "proof_words.h"

#include <string.h>

typedef struct words {
    const char *name;
    const char *german;
} words;

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *find(const words *table, size_t count, const char *name, size_t length) {
    for (size_t i = 0; i < count; i++) {
        if (strlen(table[i].name) == length && memcmp(table[i].name, name, length) == 0) {
            return table[i].german;
        }
    }
    return NULL;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

/* "type.key" goes before "key". */
static const words keys[] = {
    {"parliament", "Parlament"},
    {"legislative_term", "Wahlperiode"},
    {"reference", "Drucksache"},
    {"paper", "Art der Drucksache"},
    {"kind", "Art der Anfrage"},
    {"title", "Titel"},
    {"inquiry_number", "Nummer der Anfrage"},
    {"inquiry_reference", "Drucksache der Anfrage"},
    {"dates", "Daten"},
    {"head", "Datum im Kopf"},
    {"asked", "Anfrage vom"},
    {"received", "Eingang der Anfrage"},
    {"forwarded", "Weitergeleitet am"},
    {"answered", "Antwort vom"},
    {"answer_received", "Eingang der Antwort"},
    {"original", "Datum des Originals"},
    {"issued", "Ausgegeben am"},
    {"answer_days", "Tage bis zur Antwort"},
    {"askers", "Fragesteller"},
    {"name", "Name"},
    {"party", "Partei"},
    {"faction", "Fraktion"},
    {"party_id", "Kennung der Partei"},
    {"and_others", "Weitere Fragesteller"},
    {"answerers", "Antwortende"},
    {"role", "Rolle"},
    {"office", "Amt"},
    {"ministry", "Ministerium"},
    {"derived", "Aus dem Amt gebildet"},
    {"asker_remark", "Vorbemerkung der Fragesteller"},
    {"government_remark", "Vorbemerkung der Regierung"},
    {"questions", "Fragen"},
    {"number", "Nummer"},
    {"section", "Abschnitt"},
    {"text", "Text"},
    {"answers", "Antworten"},
    {"to", "Zu"},
    {"date", "Datum"},
    {"signatories", "Unterzeichnende"},
    {"footnotes", "Fußnoten"},
    {"marker", "Zeichen"},
    {"page", "Seite"},
    {"references", "Verweise"},
    {"links", "Bezüge im Text"},
    {"link.kind", "Art"},
    {"target", "Ziel"},
    {"restricted", "Eingestufte Teile"},
    {"attachments", "Anlagen"},
    {"annexes", "Abgedruckte Anlagen"},
    {"label", "Bezeichnung"},
    {"tables", "Tabellen"},
    {"place", "Steht in"},
    {"caption", "Überschrift"},
    {"rows", "Zellen"},
    {"cells", "Zellen"},
    {"lines", "Wie gedruckt"},
    {"full_text", "Gesamter Text"},
    {"source", "Quelle"},
    {"file", "Datei"},
    {"sha256", "SHA-256"},
    {"media_type", "Medientyp"},
    {"encoding", "Zeichencodierung"},
    {"pages", "Seiten"},
};

const char *drs_key_words(const drs_type *type, const char *key) {
    if (type) {
        size_t length = strlen(type->name);
        for (size_t i = 0; i < COUNT(keys); i++) {
            const char *name = keys[i].name;
            if (strncmp(name, type->name, length) == 0 && name[length] == '.' && strcmp(name + length + 1, key) == 0) {
                return keys[i].german;
            }
        }
    }
    return find(keys, COUNT(keys), key, strlen(key));
}

bool drs_key_is_prose(const char *key) {
    static const char *const prose[] = {"text", "asker_remark", "government_remark", "full_text"};
    for (size_t i = 0; i < COUNT(prose); i++) {
        if (strcmp(prose[i], key) == 0) {
            return true;
        }
    }
    return false;
}

const drs_type_words *drs_type_words_find(const char *type) {
    static const drs_type_words types[] = {
        {"asker", "Fragesteller", NULL, DRS_PROOF_INLINE},
        {"answerer", "Antwortende", NULL, DRS_PROOF_INLINE},
        {"question", "Frage", "number", DRS_PROOF_ROWS},
        {"answer", "Antwort zu", "to", DRS_PROOF_ROWS},
        {"footnote", "Fußnote", "marker", DRS_PROOF_ROWS},
        {"link", "Bezug", NULL, DRS_PROOF_INLINE},
        {"restriction", "Einstufung", NULL, DRS_PROOF_INLINE},
        {"annex", "Anlage", NULL, DRS_PROOF_INLINE},
        {"table", "Tabelle", NULL, DRS_PROOF_ROWS},
    };
    for (size_t i = 0; i < COUNT(types); i++) {
        if (strcmp(types[i].type, type) == 0) {
            return &types[i];
        }
    }
    return NULL;
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

const char *drs_name_words(drs_string name) {
    static const words names[] = {
        {"inquiry", "Anfrage"},
        {"answer", "Antwort"},
        {"inquiry_with_answer", "Anfrage mit Antwort"},
        {"other", "keine Anfrage und keine Antwort"},
        {"lead", "federführend"},
        {"agreement", "im Einvernehmen"},
        {"drucksache", "Drucksache"},
        {"plenarprotokoll", "Plenarprotokoll"},
        {"ausschussprotokoll", "Ausschussprotokoll"},
        {"vorlage", "Vorlage"},
        {"law", "Gesetz"},
        {"url", "Adresse"},
    };
    const drs_parliament *parliament;
    for (size_t i = 0; (parliament = drs_parliament_at(i)) != NULL; i++) {
        if (strlen(parliament->code) == name.length && memcmp(parliament->code, name.bytes, name.length) == 0) {
            return parliament->name;
        }
    }
    return find(names, COUNT(names), name.bytes, name.length);
}

static const struct {
    const char *words;
    const char *meaning;
} uses[DRS_USE_COUNT] = {
    [DRS_USE_UNASSIGNED] = {"Nicht zugeordnet", "keine Stufe des Lesers wusste, wohin es gehört"},
    [DRS_USE_VALUE] = {"Wert", "steht im Datensatz"},
    [DRS_USE_HEADING] = {"Gliederung", "Überschriften; dafür steht der Aufbau des Datensatzes"},
    [DRS_USE_RESTATED] = {"Wiederholung", "eine Frage oder ein Titel, noch einmal gedruckt"},
    [DRS_USE_LETTERHEAD] = {"Kopf", "Wörter des Kopfes, die kein Wert sind"},
    [DRS_USE_RUNNING_HEAD] = {"Kopfzeile", "steht über jeder Seite"},
    [DRS_USE_PAGE_NUMBER] = {"Seitenzahl", "zählt die Seiten"},
    [DRS_USE_IMPRINT] = {"Impressum", "Druck, Vertrieb, Hinweise des Parlaments"},
    [DRS_USE_CONTENTS] = {"Inhaltsverzeichnis", "nennt, was anderswo steht"},
    [DRS_USE_SIGNATURE] = {"Unterschrift", "Wörter der Unterschrift, die kein Name sind"},
    [DRS_USE_ANNEX] = {"Anlage", "Inhalt einer Anlage"},
    [DRS_USE_LOST] = {"Unlesbar", "Zeichen, die keinen Text ergeben"},
};

const char *drs_use_words(drs_use use) {
    return (unsigned)use < DRS_USE_COUNT ? uses[use].words : NULL;
}

const char *drs_use_meaning(drs_use use) {
    return (unsigned)use < DRS_USE_COUNT ? uses[use].meaning : NULL;
}

/* ---- Diagnostics ------------------------------------------------------------------------------------------------- */

const char *drs_severity_words(drs_severity severity) {
    switch (severity) {
    case DRS_SEVERITY_ERROR:
        return "Fehler";
    case DRS_SEVERITY_WARNING:
        return "Warnung";
    case DRS_SEVERITY_NOTE:
        break;
    }
    return "Hinweis";
}

const char *drs_diagnostic_words(const char *code) {
    static const words diagnostics[] = {
        {"answer.empty", "Eine Antwort ist angekündigt, aber unter der Überschrift steht nichts"},
        {"answer.group.inferred", "Mehrere Fragen stehen über einer Antwort, die sie nicht nennt; sie gilt für alle"},
        {"answer.missing", "Zu einer Frage wurde keine Antwort gefunden"},
        {"answer.question.unknown", "Eine Antwort nennt eine Frage, die es in der Drucksache nicht gibt"},
        {"answer.repeated", "Zwei Antworten nennen dieselbe Frage; beide stehen wie gedruckt im Datensatz"},
        {"answer.sections",
         "Eine Antwort gilt Fragen aus mehreren Abschnitten, deren Zählung jeweils neu beginnt; welchen, "
         "fehlt"},
        {"answerer.derived", "Das Ministerium ist nicht gedruckt; es wurde nach Regel aus dem Amt gebildet"},
        {"answerer.doubtful", "Der Satz, der sagt, wer geantwortet hat, wurde nicht verstanden oder nennt eine andere "
                              "Anfrage als der Kopf"},
        {"answerer.missing", "Niemand ist als Antwortender genannt"},
        {"asker.missing", "Im Kopf wurde kein Fragesteller gefunden"},
        {"coverage.unassigned", "Zeilen der Drucksache gehören zu keinem Teil des Datensatzes"},
        {"date.doubtful", "Gedruckte Daten liegen etwa ein Jahr auseinander; sie sind wie gedruckt übernommen"},
        {"date.impossible", "Die gedruckten Daten stehen in unmöglicher Folge; sie sind wie gedruckt übernommen"},
        {"date.invalid",
         "Ein gedrucktes Datum ist kein Tag des Kalenders oder hat falsch gelesene Buchstaben; es fehlt"},
        {"head.contradiction", "Der Kopf widerspricht sich oder den Kolumnentiteln: Wahlperiode, Nummer oder Seiten "
                               "einer anderen Drucksache"},
        {"heading.doubtful", "Eine Zeile weicht um einen Buchstaben von einer Überschrift oder einem Kolumnentitel ab, "
                             "oder eine Überschrift steht in ihr hinter einem Satz; der Text um sie fehlt"},
        {"layout.unknown",
         "Der Aufbau ist nicht bekannt; der Datensatz hält die Angaben des Kopfes und den ganzen Text"},
        {"name.doubtful", "Ein Name oder ein Haus enthält Ziffern, eine halbe Klammer oder Wörter einer anderen "
                          "Zeile: er ist ausgelassen"},
        {"note.doubtful", "Eine Fußnote oder ihr Zeichen kann verloren sein: was darunter steht, gehört vielleicht zu "
                          "einer anderen oder in den Text"},
        {"page.blocks", "Die Blöcke einer Seite stehen in anderer Folge, als sie zu lesen sind: ihre Antworten und "
                        "Vorbemerkungen sind ausgelassen"},
        {"page.columns", "Seiten in zwei Spalten; sie wurden nacheinander gelesen"},
        {"page.doubtful", "Die Seitenenden sind verloren; eine Zahl allein auf ihrer Zeile kann eine "
                          "Seitenzahl sein; der Text um sie fehlt"},
        {"page.lost",
         "Die Seitenenden sind verloren: wo Fußnoten, Anlagen und die Texte um sie enden, ist nicht sicher"},
        {"page.order", "Die Seiten zählen nicht fort: eine fehlt, steht doppelt oder an anderer Stelle"},
        {"paper.limit", "Die Datei hält mehr Drucksachen, als der Leser annimmt; der letzte Datensatz hat den Rest"},
        {"parliament.ambiguous", "Der Kopf spricht für mehr als ein Parlament; --parliament entscheidet"},
        {"parliament.other", "Der Kopf nennt ein anderes Parlament als --parliament"},
        {"parliament.unknown", "Es ist nicht zu erkennen, welches Parlament die Drucksache gedruckt hat"},
        {"question.doubtful",
         "Eine Zeile fragt und passt an keine Stelle, oder ihre Nummer ist verloren; der Text um sie herum fehlt"},
        {"question.limit", "Die Drucksache hat mehr Fragen, als der Leser annimmt; der Rest fehlt"},
        {"question.missing", "Es wurde keine Frage gefunden"},
        {"question.numbering.restarts",
         "Die Zählung der Fragen beginnt neu, und keine gezählte Überschrift eines "
         "Abschnitts unterscheidet sie; was bis zur nächsten passenden Nummer folgt, fehlt"},
        {"question.repeated", "Zwei Fragen haben dieselbe Nummer; beide stehen wie gedruckt im Datensatz"},
        {"question.skipped", "Die Zählung der Fragen lässt eine Nummer aus"},
        {"question.unfinished", "Der Text endet mitten in einer Frage oder Antwort: die Drucksache ist abgeschnitten"},
        {"question.unpaired", "Die Nummer einer Frage hat keinen eigenen Text, oder mehrere stehen über Texten, die "
                              "nicht zu trennen sind; sie "
                              "fehlen"},
        {"reference.doubtful", "Eine Nummer hat eine Lücke zwischen ihren Ziffern, oder die der Anfrage eine "
                               "Wahlperiode, die nicht zu dieser "
                               "Drucksache passt; sie fehlt"},
        {"reference.missing", "Die Drucksache druckt keine eigene Nummer"},
        {"reference.several", "Der Kopf nennt mehrere Anfragen; keine ist als die beantwortete angegeben, alle stehen "
                              "unter den zitierten Drucksachen"},
        {"remark.late", "Eine Vorbemerkung der Regierung steht hinter einer Antwort; sie fehlt"},
        {"segmentation.ambiguous", "Wo die Frage endet und die Antwort beginnt, ist nicht sicher; beide fehlen"},
        {"text.control", "Steuerzeichen wurden weggelassen"},
        {"text.encoding", "Bytes, die kein gültiger Text sind, wurden als Windows-1252 gelesen, in UTF-16 aufgegeben"},
        {"text.garbled", "Buchstaben waren schon vorher verdorben, etwa „Ã¼“ statt „ü“"},
        {"text.lines", "Eine Zeile ist länger als jede Seite: die Zeilenenden sind verloren, Stellen darin unsicher"},
        {"text.nul", "NUL-Bytes wurden weggelassen"},
        {"text.repaired", "Buchstaben, die die Textschicht abgerissen oder gesperrt hatte, wurden zusammengefügt"},
        {"text.torn", "Ein Text bricht mitten im Satz ab, über einem anderen Teil: er ist ausgelassen"},
        {"text.truncated", "Die Datei hat mehr Zeilen, als der Leser annimmt; der Rest fehlt"},
        {"title.doubtful",
         "Im Titel fehlt eine Klammer, oder Wörter einer anderen Zeile stehen darin: er ist ausgelassen"},
        {"title.missing", "Im Kopf wurde kein Titel gefunden"},
    };
    return find(diagnostics, COUNT(diagnostics), code, strlen(code));
}

const char *drs_detail_words(const char *detail, size_t length) {
    static const words details[] = {
        {"answered before asked", "beantwortet, bevor gefragt war"},
        {"issued before answered", "ausgegeben, bevor geantwortet war"},
        {"line", "Zeile"},
        {"lines", "Zeilen"},
        {"unnumbered questions above an answer", "Fragen ohne Nummer über einer Antwort"},
    };
    return find(details, COUNT(details), detail, length);
}
