/* Lines of the title block, as keys (letters.h). Blanks in a pattern are for the reader alone. The first row that
 * matches counts, so longer forms stand before shorter ones. */
#include "parliaments.h"

/* Tables keep a row on a line. */
/* clang-format off */

#define ALL 0

const drs_form drs_head_forms[] = {
    /* Instruments with the word for an answer in the same line. */
    {DRS_HEAD_KIND_ANSWER, ALL, "antwort der landesregierung auf eine kleine anfrage zur schriftlichen", "kleine_anfrage"}, /* st */
    {DRS_HEAD_KIND_ANSWER, ALL, "antwort der landesregierung auf eine große anfrage", "grosse_anfrage"},                  /* st */
    {DRS_HEAD_KIND_ANSWER, DRS_IN(ST), "auf eine kleine anfrage zur schriftlichen", "kleine_anfrage"},
    {DRS_HEAD_KIND_ANSWER, DRS_IN(ST), "auf eine große anfrage", "grosse_anfrage"},
    {DRS_HEAD_SKIP, DRS_IN(ST), "beantwortung -? $", NULL},
    {DRS_HEAD_KIND_ANSWER, ALL, "kleine anfrage mit antwort der landesregierung $", "kleine_anfrage"},
    {DRS_HEAD_KIND_ANSWER, ALL, "große anfrage (?:mit|und) antwort der landesregierung $", "grosse_anfrage"},
    {DRS_HEAD_KIND_ANSWER, ALL, "große anfrage mit antwort (?:der landesregierung)? $", "grosse_anfrage"},
    {DRS_HEAD_KIND_ANSWER, ALL, "kleine anfrage mit antwort $", "kleine_anfrage"}, /* ni until term 16 */
    {DRS_HEAD_KIND_ANSWER, ALL, "kleine anfrage und antwort (?:des senats|der landesregierung)? $", "kleine_anfrage"},
    {DRS_HEAD_KIND_ANSWER, ALL, "kleine anfrage zur schriftlichen beantwortung (?:gemäß.{1,30})? mit antwort der landesregierung $",
     "kleine_anfrage"}, /* ni */

    /* Instruments. */
    {DRS_HEAD_KIND, ALL, "schriftliche kleine anfrage $", "schriftliche_kleine_anfrage"}, /* hh */
    {DRS_HEAD_KIND, ALL, "kleine anfrage zur schriftlichen beantwortung (?:gemäß.*)? $", "kleine_anfrage"}, /* ni */
    {DRS_HEAD_SKIP, ALL, "[kga] $", NULL}, /* th: the first letter of a spaced word, torn off */
    {DRS_HEAD_KIND, ALL, "k? leine anfrage (?:nr\\.?)? (\\d{1,2}/\\d{1,5}|\\d{1,5})? (?:-? korrigierte fassung -?)? $", "kleine_anfrage"},
    {DRS_HEAD_KIND, ALL, "g? ro(?:ß|ss)e anfrage (?:nr\\.?)? (\\d{1,2}/\\d{1,5}|\\d{1,5})? $", "grosse_anfrage"},
    {DRS_HEAD_KIND, ALL, "schriftliche anfrage $", "schriftliche_anfrage"}, /* by be */
    {DRS_HEAD_KIND, DRS_IN(SL), "anfrage $", "anfrage"},
    {DRS_HEAD_KIND, ALL, "interpellation $", "interpellation"},            /* by */
    {DRS_HEAD_KIND, ALL, "dringlicher berichtsantrag $", "dringlicher_berichtsantrag"}, /* he */
    {DRS_HEAD_KIND, ALL, "berichtsantrag $", "berichtsantrag"},
    {DRS_HEAD_KIND, ALL, "anfragen zum plenum", "anfragen_zum_plenum"}, /* by */
    {DRS_HEAD_KIND, ALL, "schriftliche fragen $", "schriftliche_fragen"}, /* bt */
    {DRS_HEAD_KIND, ALL, "schriftliche fragen mit den in der", "schriftliche_fragen"},

    /* An instrument and who asked in one line. */
    {DRS_HEAD_RECEIVED, ALL, "(?:kleine|große)? anfrage (?:der|des) (?:abgeordneten|fraktion) .{3,}, ?eingegangen am", NULL}, /* ni */
    {DRS_HEAD_SKIP, DRS_IN(NI), "wortlaut der (?:kleinen|großen) anfrage $", NULL}, /* above the askers */
    {DRS_HEAD_RECEIVED, DRS_IN(NI), "(?:der|des) abg\\. .{3,}", NULL},
    {DRS_HEAD_RECEIVED, DRS_IN(NI), "(?:große|kleine)? anfrage (?:der|des) (?:abgeordneten|fraktion) .{3,}", NULL},
    {DRS_HEAD_KIND_ASKERS, ALL, "kleine anfrage (?:nr\\. (?:\\d+))? ((?:der|des) (?:abgeordneten|abg\\.|fraktion).+)", "kleine_anfrage"},
    {DRS_HEAD_KIND_ASKERS, ALL, "große[nr]? anfrage ((?:der|des) .*fraktion.*|(?:der|des) abgeordneten.+)", "grosse_anfrage"},
    {DRS_HEAD_KIND_ASKERS, DRS_IN(HB), "\\(große anfrage ((?:der|des) fraktion(?:en)? .{2,90}?)\\)? $", "grosse_anfrage"}, /* below the title */
    {DRS_HEAD_KIND_ASKERS, DRS_IN(SL), "anfrage ((?:der|des) .+)", "anfrage"},

    /* Other papers. */
    {DRS_HEAD_OTHER, ALL, "gesetzentwurf $", "gesetzentwurf"},
    {DRS_HEAD_OTHER, ALL, "entwurf eines? (?:\\w+ )?gesetzes", "gesetzentwurf"},
    {DRS_HEAD_OTHER, ALL, "entschließungsantrag $", "entschliessungsantrag"},
    {DRS_HEAD_OTHER, ALL, "änderungsantrag $", "aenderungsantrag"},
    {DRS_HEAD_OTHER, ALL, "dringlichkeitsantrag $", "dringlichkeitsantrag"},
    {DRS_HEAD_OTHER, ALL, "dringlicher antrag $", "dringlicher_antrag"},
    {DRS_HEAD_OTHER, ALL, "eilantrag $", "eilantrag"},
    {DRS_HEAD_OTHER, ALL, "antrag $", "antrag"},
    {DRS_HEAD_OTHER, ALL, "beschlussempfehlung (?:und bericht)? $", "beschlussempfehlung"},
    {DRS_HEAD_OTHER, ALL, "unterrichtung $", "unterrichtung"},
    {DRS_HEAD_OTHER, ALL, "bericht $", "bericht"},
    {DRS_HEAD_OTHER, ALL, "zwischenbericht $", "zwischenbericht"},
    {DRS_HEAD_OTHER, ALL, "abschlussbericht $", "abschlussbericht"},
    {DRS_HEAD_OTHER, ALL, "verordnung $", "verordnung"},
    {DRS_HEAD_OTHER, ALL, "vorlage $", "vorlage"},
    {DRS_HEAD_OTHER, ALL, "wahlvorschlag $", "wahlvorschlag"},
    {DRS_HEAD_OTHER, ALL, "mündliche anfragen? $", "muendliche_anfrage"},
    {DRS_HEAD_OTHER, ALL, "fragen für die fragestunde", "fragen_fuer_die_fragestunde"},
    {DRS_HEAD_OTHER, ALL, "aktuelle stunde $", "aktuelle_stunde"},
    {DRS_HEAD_OTHER, ALL, "beschluss $", "beschluss"},
    {DRS_HEAD_OTHER, ALL, "petitionsbericht $", "petitionsbericht"},

    /* Who answers. */
    {DRS_HEAD_LETTERHEAD_MINISTRY, DRS_IN(SN), "(sächsische(?:s|n)? (?:staatsministerium|staatskanzlei).*)", NULL},
    {DRS_HEAD_LETTERHEAD_OFFICE, DRS_IN(SN), "(?:der|die) ((?:staatsminister|staatsministerin|ministerpräsident|chef der staatskanzlei).{0,60}) $", NULL},
    {DRS_HEAD_LETTERHEAD_MINISTRY, DRS_IN(BE), "(-? ?(?:senatsverwaltung|senatskanzlei(?!-gsen)|(?:der|die) regierende bürgermeister|regierender? bürgermeister).*)", NULL},
    {DRS_HEAD_ANSWER_OF, ALL, "antwort des niedersächsischen (?:ministeriums|kultusministeriums|finanzministeriums|justizministeriums).*", NULL},
    {DRS_HEAD_ANSWER_OF, DRS_IN(NI), "antwort (?:der|des) (?:niedersächsische|landesregierung).*", NULL},
    {DRS_HEAD_ANSWER_OF, DRS_IN(NI), "antwort niedersächsisch.*", NULL},
    {DRS_HEAD_ANSWER_OF, DRS_IN(NI), "niedersächsische[sn]? (?:ministerium|staatskanzlei|kultusministerium|finanzministerium|justizministerium).*namens der landesregierung.*", NULL},
    {DRS_HEAD_MINISTRY, DRS_IN(NI), "(niedersächsische[sn]? (?:ministerium|staatskanzlei|kultusministerium|finanzministerium|justizministerium).*) $", NULL},
    {DRS_HEAD_SKIP, DRS_IN(NI), "-(?:[a-z]{0,6}\\d{0,4}-)?[\\d./-]{8,40}- $", NULL}, /* the file number below the ministry */
    {DRS_HEAD_ANSWERS_TO, ALL, "antwort (?:des senats)? auf die (kleine|große) anfrage (.*)", NULL}, /* hb */
    {DRS_HEAD_COVER_ANSWER, ALL, "und antwort vom {date} (?:\\(eingang beim abgeordnetenhaus am {date}\\))?", NULL},
    {DRS_HEAD_ANSWER, ALL, "(?:und)? (?:schriftliche)? a? ntwort (?:der landesregierung|des senats|der bundesregierung|der staatsregierung)? (?:(?:vom {date})?|zu der|auf die) $", NULL},
    {DRS_HEAD_ANSWER, ALL, "(?:ergänzende|ergänzte|berichtigte|korrigierte|geänderte) antwort (?:der landesregierung)? $", NULL},
    {DRS_HEAD_ANSWER, ALL, "(?:und)? an?w?t?w?ort $", NULL}, /* misprints */
    {DRS_HEAD_ANSWER, ALL, "mit antwort der (?:landes|staats)regierung $", NULL},
    {DRS_HEAD_ANSWER, ALL, "(?:und )?mitteilung des senats (?:an die (?:bremische)? bürgerschaft)? (?:\\((?:landtag|stadtbürgerschaft)\\))? (?:(?:vom)? {date})? $", NULL}, /* hb */
    {DRS_HEAD_ANSWER, DRS_IN(HB), "an die (?:bremische)? bürgerschaft (?:\\((?:landtag|stadtbürgerschaft)\\))? (?:vom {date})? $", NULL}, /* below it */
    {DRS_HEAD_AND, ALL, "und $", NULL},
    {DRS_HEAD_OFFICE, ALL, "der landesregierung -(.+)", NULL}, /* sh */
    {DRS_HEAD_OFFICE, DRS_IN(SH), "-((?:[a-z]{0,16}minister|chef der|staatskanzlei).*)", NULL}, /* below it */
    {DRS_HEAD_GOVERNMENT, ALL, "((?:der landesregierung|der bundesregierung|der staatsregierung|der regierung des saarlandes|des senats)) $", NULL},
    {DRS_HEAD_MADE_BY, ALL, "antwort der landesregierung (?:-)? erstellt vom (.+)", NULL}, /* st */
    {DRS_HEAD_MADE_BY, ALL, "federführend (?:ist|war):? ?((?:das|die|der|den|dem) ?.+)", NULL}, /* sh */
    {DRS_HEAD_MADE_BY, ALL, "erstellt (?:vom|von der|durch das) (.+)", NULL},            /* st */
    {DRS_HEAD_MINISTRY, ALL, "((?:des|der|das) (?:[^,]{0,24})?(?:staatsministerium|ministerium|bundesministerium|staatskanzlei|ministers|ministerin|ministerpräsident|staatsminister)[^?]*)$", NULL},
    {DRS_HEAD_MINISTRY, ALL, "((?:des|der|die) (?:chefs der staatskanzlei|chefin der staatskanzlei|kultusminister|leite?r|auswärtigen amte?s).*)$", NULL},
    {DRS_HEAD_MINISTRY, ALL, "(des [^,]{4,24}ministers (?:der|des|für)? .*)$", NULL},
    {DRS_HEAD_MINISTRY, ALL, "(staatsministerin? für .*)$", NULL}, /* by */
    {DRS_HEAD_GOVERNMENT, DRS_IN(HE), "(landesregierung) $", NULL},

    /* Which inquiry is answered. */
    {DRS_HEAD_ANSWERS_TO, ALL, "(?:der landesregierung)? (?:auf|zu) (?:die|der|den|eine) (kleinen?|großen?|schriftlichen?) (?:kleinen?)? anfrage (.*)", NULL},
    {DRS_HEAD_KA_NUMBER, ALL, "(?:kleine|große) anfrage -? ((?:ka|ga) ?\\d{1,2}/\\d{1,5}) (?:vom {date})?", NULL}, /* st */
    {DRS_HEAD_INQUIRY_REF, DRS_IN(ST), "(?:kleine|große) anfrage -? drs\\.? {ref}", NULL},
    {DRS_HEAD_REFERENCE, ALL, "drs\\.?-? ?nr\\.? ?:? {ref}", NULL},                                             /* sn */
    {DRS_HEAD_INQUIRY_REF, ALL, "-? ?(?:zu)? (?:(?:landtags|bundestags) -?)? drucksache(?:n)? (?:nr\\.)? {ref} (?:\\(? -? neudruck \\)?)? -? $", NULL},
    {DRS_HEAD_INQUIRY_REFS, ALL, "[-(]? ?(?:zu)? (?:(?:landtags|bundestags) -?)? (?:drucksachen?|(?:(?:lt|bt) -)? (?:drs\\.?|drsn\\.|ds|drucks\\.)) (?:nr\\.)? {ref} (?:(?:,|und|sowie|;) (?:drucksache|drs\\.)? {ref})+ [-)]? $", NULL},
    {DRS_HEAD_INQUIRY_REF, ALL, "-? ?(?:zu)? (?:lt|bt) -? (?:drs\\.?|ds|drucks\\.) (?:nr\\.)? {ref} -? $", NULL},
    {DRS_HEAD_COVER_ASKED, ALL, "vom {date} \\(eingang beim abgeordnetenhaus am {date}\\) und antwort $", "answer"}, /* be until 2014 */
    {DRS_HEAD_COVER_ASKED, ALL, "vom {date} \\(eingang beim abgeordnetenhaus (?:am {date}\\))?", NULL}, /* be; the bracket may wrap */
    {DRS_HEAD_ASKED, ALL, "vom {date} $", NULL},
    {DRS_HEAD_ASKED, DRS_IN(BY), "{date} $", NULL}, /* "vom" left out */

    /* Who asks. */
    {DRS_HEAD_ASKERS, ALL, "((?:der|des|desr|der/des) (?:frau|herrn|fraktionslosen)? (?:abgeordneten|abg\\.) .+)", NULL},
    {DRS_HEAD_ASKERS, ALL, "(abgeordneter? .+)", NULL},               /* ni st */
    {DRS_HEAD_ASKERS, ALL, "(mitglied(?:er)? des landtage?s .+)", NULL}, /* st */
    {DRS_HEAD_ASKERS, ALL, "((?:der)? fraktion(?:en)? .{2,80}|der (?:parlamentarischen)? gruppe (?:der)? (?:cdu|spd|afd|fdp|bsw|(?:die)? linke|(?:bündnis 90/die)? grüne|(?:bvb/)? freie wähler|piraten|biw) .{0,40})$", NULL},
    {DRS_HEAD_ASKERS_MORE, ALL, "(der .{2,30}-(?:landtags|bürgerschafts)?fraktion) $", NULL}, /* bb sl */
    {DRS_HEAD_ASKERS_MORE, ALL, "((?:cdu|spd|afd|fdp|bsw|(?:die)? linke|bündnis 90/die grünen|grüne|bvb/freie wähler) -fraktion) $", NULL}, /* bb */
    {DRS_HEAD_ASKERS_MORE, ALL, "((?:der)? (?:gruppe (?:der )?(?:bvb/freie wähler|freie wähler|bsw|die linke|fdp|biw|bürger in wut)|bvb/freie wähler gruppe|fraktionslos)) $", NULL}, /* bb */
    {DRS_HEAD_ASKERS_MORE, DRS_IN(SL), "([^():?]{5,50} \\((?:cdu|spd|afd|fdp|die linke\\.?|b90/grüne|bündnis 90/die grünen|piraten|fraktionslos)\\)) $", NULL},
    {DRS_HEAD_ASKERS_MORE, ALL, "((?:und|sowie) (?:der|des|die)? (?:fraktion|abgeordneten|abg\\.|gruppe).+)", NULL},

    /* The title, where a word announces it. */
    {DRS_HEAD_TITLE, ALL, "betr(?:eff|ifft|\\.)? ?: ?(.*)", NULL}, /* sl hh */
    {DRS_HEAD_TITLE, ALL, "betr\\. ([^:].*)", NULL},
    {DRS_HEAD_TITLE, ALL, "betreffend:? (.+)", NULL}, /* he */
    {DRS_HEAD_TITLE, ALL, "(?:zum )?thema ?: ?(.*)", NULL}, /* be sn */
    {DRS_HEAD_TITLE_AGAIN, DRS_IN(BE), "über (?!senatskanzlei|den präsidenten|die präsidentin|$).+", NULL},

    /* Known lines without a value of their own. */
    {DRS_HEAD_SKIP, ALL, "durch (?:den|die) (?:präsident.*|(?:bundes|landes|staats)regierung $|senat $)", NULL},
    {DRS_HEAD_SKIP, DRS_IN(BW), "(?:und)? stellungnahme $", NULL}, /* below "Antrag" */
    {DRS_HEAD_SKIP, ALL, "\\(?-? ?(?:(?:korrigierter|berichtigter|ergänzter|geänderter|erneuter|zweiter|dritter|\\d\\.) )?(?:neudruck|neufassung) ?-?\\)? $", NULL},
    {DRS_HEAD_SKIP, ALL, "(?:-? ?korrigierte fassung ?-?|\\(? ?neufassung (?:zu|der|von) (?:drs\\.?|drucksache) {ref} ?\\)?) $", NULL}, /* th; hb */
    {DRS_HEAD_SKIP, ALL, "(?:vorläufige|unredigierte|vorabfassung).*", NULL},
    {DRS_HEAD_SKIP, DRS_IN(HE), "(?:plenum|ina|rta|wva|una|sia|ula|hha|wka|kpa|eua|dda|agv|gpa|bka) $", NULL}, /* the committee */
    {DRS_HEAD_SKIP, ALL, "(?:korrektur|öffentlich|drucksache|landtag|-+|_+) $", NULL}, /* hb: "Landtag" */
    {DRS_HEAD_SKIP, ALL, "(?:zu der|auf die) $", NULL}, /* sl sh: the instrument stands on the next line */
    {DRS_HEAD_SKIP, ALL, "gemäß § ?\\d+.*", NULL},
    {DRS_HEAD_SKIP, ALL, "namens der landesregierung $", NULL},
    {DRS_HEAD_SKIP, ALL, "(?:herrn|frau) abgeordnete.*", NULL}, /* be */
    {DRS_HEAD_SKIP, ALL, "(?:über (?:senatskanzlei.*|den präsidenten.*|die präsidentin.*)?|senatskanzlei -gsen-?) $", NULL},
    {DRS_HEAD_SKIP, ALL, "(?:an )?(?:den präsidenten|die präsidentin|der präsident|die präsidentin|dem präsidenten) (?:des|der) .*", NULL},
    {DRS_HEAD_SKIP, ALL, "(?:dringlich|eilt) $", NULL},
    {DRS_HEAD_SKIP, ALL, "\\(termin zur beantwortung.*", NULL}, /* mv */
    {DRS_HEAD_SKIP, DRS_IN(MV), "gemäß § ?64.*", NULL},
    {DRS_HEAD_OFFICE_ALONE, DRS_IN(HE), "((?:[a-z]{0,12}minister(?:in|ium|präsident(?:in)?)?|(?:chef|leiter)(?:in)? der staatskanzlei) (?:,? ?(?:für|der|des|und) .*)?) $", NULL},
    {DRS_HEAD_LETTER, DRS_IN(BE) | DRS_IN(SN) | DRS_IN(ST), "sehr geehrter? (?:herr|frau).*", NULL},
    {DRS_HEAD_LETTER_DATE, DRS_IN(NI), "(?:-[-a-z0-9./]+-)?hannover, ?(?:den)? {date} $", NULL}, /* behind the file's reference on one line: pypdf */
    {DRS_HEAD_LETTER_DATE, DRS_IN(SN), "dresden, ?(?:den)? {date}", NULL},
};
const size_t drs_head_form_count = sizeof drs_head_forms / sizeof *drs_head_forms;
