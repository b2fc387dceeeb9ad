/* Headings of the body, the lines at the edges of pages, the sentences that say who answered, and the ends of texts;
 * all as keys (letters.h). */
#include "parliaments.h"

/* Tables keep a row on a line. */
/* clang-format off */

#define ALL 0

const drs_form drs_imprint_forms[] = {
    {DRS_IMPRINT_ORIGINAL, ALL, "datum des originals:? ?{date} ?/? ?ausgegeben:? ?{date}", NULL}, /* nw */
    {DRS_IMPRINT_RECEIVED, DRS_IN(HE), "eingegangen am {date} ?· ?bearbeitet am [^·]{6,24}(?:· ?ausgegeben am {date})?(?:·)?", NULL},
    {DRS_IMPRINT_RECEIVED, DRS_IN(BB), "datum des eingangs:? ?{date}(?: ?/? ?ausgegeben:? ?{date})?", NULL},
    {DRS_IMPRINT_RECEIVED, ALL, "\\d{0,2} ?eingegangen (?:am)?:? ?{date}(?: ?(?:/|·|•|-|\\.)? ?ausgegeben (?:am)?:? ?{date})?", NULL}, /* bw bb he sn */
    {DRS_IMPRINT_ISSUED, ALL, "\\(?ausgegeben (?:am)?:? ?{date}", NULL},   /* sl st */
    {DRS_IMPRINT_ISSUED, ALL, "\\d{0,3} ?\\(verteilt am {date}\\)", NULL}, /* ni */
    {DRS_IMPRINT_ISSUED, ALL, "druck: ?(?:thüringer landtag|landtag rheinland-pfalz),? ?(?:den)? ?{date} ?(?:b\\.w\\.)?", NULL}, /* th rp */
    {DRS_IMPRINT_FORWARDED, DRS_IN(NI), "\\(an die staatskanzlei übersandt am {date}", NULL},
    {DRS_IMPRINT_FORWARDED, ALL, "zuleitung an die landesregierung: ?{date}", NULL},                   /* th */
    {DRS_IMPRINT_LINE, ALL, "hinweise des landtagsamts [. ]*\\d+ $", NULL}, /* by: in the list of contents */
    {DRS_IMPRINT_REST, ALL, "hinweise des landtagsamts $", "zurverfügung"}, /* by */
    {DRS_IMPRINT_REST, DRS_IN(BY), "(?:hinweis des landtagsamts: ?)? zitate werden weder inhaltlich noch", "staatsregierung."},
    {DRS_IMPRINT_REST, DRS_IN(BY), "zur vereinfachung der lesbarkeit können internetadressen", "vollständigdargestellt."},
    {DRS_IMPRINT_REST, DRS_IN(BY), "drucksachen, ?plenarprotokolle sowie die tagesordnungen", "verfügung."},
    {DRS_IMPRINT_LINE, DRS_IN(BY), "anlagen? ?\\d{0,2} ?[-:].{2,120}\\D\\d{1,3} $", NULL}, /* by: in the list of contents */
    {DRS_IMPRINT_LINE, DRS_IN(BY), "drucksachen, plenarprotokolle sowie die tagesordnungen der vollversammlung", NULL}, /* term 17 */
    {DRS_IMPRINT_LINE, DRS_IN(BY), "(?:dokumente)? ?(?:abrufbar\\.)? ?die aktuelle sitzungsübersicht", NULL},
    {DRS_IMPRINT_REST, DRS_IN(BT), "gesamtherstellung:", "issn0722-8333"},
    {DRS_IMPRINT_REST, DRS_IN(BT), "satz und druck ?:", "issn0722-8333"},
    {DRS_IMPRINT_REST, DRS_IN(BT), "vertrieb: ?bundesanzeiger", "issn0722-8333"},
    {DRS_IMPRINT_REST, DRS_IN(BT), "druck: ?.{3,60}(?:gmbh|druckerei|\\d{5})", "issn0722-8333"},
    {DRS_IMPRINT_LINE, ALL, "issn ?\\d{4}-\\d{4}", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(BT), "satz:", NULL},
    {DRS_IMPRINT_LINE, ALL, "die drucksache enthält zusätzlich", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(BT), "(?:(?:-? ?in kleinerer|kleinerer)? ?schrifttype)? ?-? ?(?:den)? ?fragetext\\. $", NULL}, /* its end, wrapped */
    {DRS_IMPRINT_LINE, ALL, "vorabfassung ?-? ?wird durch", NULL},
    {DRS_IMPRINT_REST, DRS_IN(BT), "vorabfassung $", "ersetzt."}, /* in the margin: a word a line */
    {DRS_IMPRINT_LINE, ALL, "(?:herstellung|druck und auslieferung|druck) ?: ?kanzlei des hessischen", NULL}, /* he */
    {DRS_IMPRINT_LINE, DRS_IN(HE), "www\\.hessischer-landtag\\.de $", NULL},
    {DRS_IMPRINT_REST, DRS_IN(HE), "die komplette drucksache inklusive (?:der)? ?anlagen?", "abgerufenwerden"},
    {DRS_IMPRINT_LINE, ALL, "herstellung und vertrieb", NULL},
    {DRS_IMPRINT_REST, DRS_IN(BW), "drucksachen und plenarprotokolle sind im", "blaueengel"},
    {DRS_IMPRINT_LINE, DRS_IN(BW), "abrufbar unter: ?www", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(BW), "der landtag druckt auf", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(BW), "net mit dem umweltzeichen", NULL},
    {DRS_IMPRINT_REST, ALL, "die veröffentlichungen des landtags nordrhein-westfalen sind", "landtag.nrw.de"}, /* nw */
    {DRS_IMPRINT_LINE, ALL, "\\(?\\d{5} düsseldorf, ?postfach", NULL},
    {DRS_IMPRINT_LINE, ALL, "des landtags, 40002 düsseldorf", NULL},
    {DRS_IMPRINT_LINE, ALL, "\\(0211\\) 884", NULL},
    {DRS_IMPRINT_REST, DRS_IN(BE), "die drucksachen des abgeordnetenhauses", "617828"},
    {DRS_IMPRINT_LINE, DRS_IN(BE), "(?:buch-?verlag|sprosserweg ?\\d|tele(?:fon|fax) ?[:;]? ?\\(?\\d|hohenzollerndamm ?\\d)", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(HB), "(?:druck|verkauf(?: und versand)?|vertrieb|herausgeber(?:in)?) ?:.*", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(HB), "beschlussempfehlung ?: $", NULL},
    {DRS_IMPRINT_REST, DRS_IN(HB), "die bürgerschaft \\((?:landtag|stadtbürgerschaft)\\) nimmt (?:von)? ?(?:der|die)? (?:antwort|mitteilung)", "kenntnis."},
    {DRS_IMPRINT_LINE, DRS_IN(HB), "(?:auf die (?:große|kleine) anfrage )?(?:zur )?kenntnis(?:nahme)?\\. $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(RP), "b\\.w\\. $", NULL},
    {DRS_IMPRINT_REST, DRS_IN(ST), "hinweis: ?die (?:anlage|drucksache)", "abgefordertwerden"},
    {DRS_IMPRINT_LINE, DRS_IN(TH), "zuleitung an die landesregierung ?:", NULL},
};
const size_t drs_imprint_form_count = sizeof drs_imprint_forms / sizeof *drs_imprint_forms;

const drs_form drs_margin_forms[] = {
    /* "below": only below another line of the column, since texts have such lines too. "later": and on no first page,
     * whose letterhead tells who answers. */
    /* The side column of sn's letters and the logo at the head of each page, scanned. */
    {DRS_IMPRINT_LINE, DRS_IN(SN), "staatsm[i1l!]n[i1l!]ster[i1l!].{1,3} freistaat $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "staatskanzlei freistaat $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "freistaat (?:sachsen)? $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:der|des|für|und) .{3,70} g?sachsen $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "sachsen $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:hausanschrift|besucheradresse|postanschrift|verkehrs(?:ver|an)bindung|aktenzeichen|ihr zeichen|bearbeiter|durchwahl|besucher) ?:? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "ihre? (?:nachricht|schreiben) vom $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "ihr(?:e|/ ?-?e)? ansprechpartner(?:in|/ ?-?in)? ?:? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\*? ?informationen zum zugang für verschlüsselte.{0,80}de-mail unter $", NULL}, /* its hyphens undone (pdftotext) */
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:telefon|telefax|fax|e-mail)[ :]? ?\\+?[\\d(].*", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "[^@]{2,40}@.{3,60} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "www\\.[^/]{2,30}\\.sachsen\\.de.{0,20} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:zu erreichen mit|straßenbahnlinie|haltestelle|für besucher|befinden sich park|gekennzeichnete park|innenhof|dienst melden|schlüsselte ?/|nische dokumente|.{0,3}informationen zum zugang).{0,60} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:zertifikat seit|audit ?.?erufund).{0,30} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:.{0,8}(?:mach|wichtiges).{0,8}|was|arbeiten im öffentlichen dienst(?: sachsen)?) $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\*? ?(?:kein )?zugang für (?:elektronisch|verschlüsselte).{0,60} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:sowie|und)? ?(?:für)? ?verschlüsselte ?(?:elektronische)? ?dokumente.{0,3} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:sowie|und) ?(?:für)? ?verschlüsselte ?(?:elektronische)? $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:elektronische)? ?dokumente nur über (?:das|die|den).{0,30} $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:das)? ?elektronische (?:gerichts|verwaltungs|anwalts|behörden).{0,40} $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:und)? ?(?:verwaltungs|behörden)postfach\\.?.{0,12} $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:straßenbahnlinien?)? ?\\d{1,2}(?:, ?\\d{1,2})* ?(?:und \\d{1,2})?,? ?haltestelle.{0,40} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\d{1,2}, ?\\d{1,2}(?:,\\d{1,2})* ?(?:(?:-|und) ?.{1,30})? $", "below"}, /* the trams that stop there */
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\*?besucherparkplätze.{0,60} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "für verschlüsselte ?/? ?(?:signierte)? ?/? $", "below"}, /* "*Informationen zum Zugang …" */
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:signierte)? ?/? ?e-mails ?/? ?(?:elektronische)? $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:elektronische)? ?dokumente sowie de-mail ?(?:unter)? $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "unter www\\.[^/]{2,30}\\.sachsen\\.de/? ?.{0,20} $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "kontakt\\.html? $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "barrierefreier zugang (?:und|über.{0,40})? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "park(?:möglichkeiten|plätze) für (?:menschen|besucher).{0,30} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "mit behinderung(?:en)?(?: im innenhof)?\\.? $", "below"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "bitte beim (?:empfang|pförtner).{0,60} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), ".{0,12}straße ?\\d{1,2} (?:oder \\d{1,2})? melden\\.? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "parkplätze am .{3,30} $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "befinden sich (?:gekennzeichnete)? ?(?:parkplätze.{0,30})? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:der finanzen|des innern|für kultus|der justiz|für (?:soziales|umwelt|wirtschaft|wissenschaft|energie|regionalentwicklung|gleichstellung).{0,60}) $", "tail"}, /* may stand behind the text of a line */
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\d{5} dresden $", "tail"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "[a-z\\xC3\\xA4\\xB6\\xBC\\x9F-]{4,30}(?:platz|straße|str\\.|ufer|allee|ring) ?\\d{1,3} ?[a-z]? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "(?:brief|paket)?post über deutsche post:? $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "sächsisches staatsministerium $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "sächsische staatskanzlei $", "below"}, /* above the address it is the letterhead */
    {DRS_IMPRINT_LINE, DRS_IN(SN), "sächsisches staatsministerium (?:für|der|des) [^.?!]{3,80} $", "later"},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\(bitte bei antwort angeben\\) $", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "grp: ?elektronisches.*", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "erstellung des nachweisdokumentes.*", NULL},
    {DRS_IMPRINT_LINE, DRS_IN(SN), "\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d:\\d\\d.*", NULL},
};
const drs_letter_words drs_letter_rows[] = {
    {DRS_IN(SN), "STAATS", "SÄCHSISCHE", "SACHSEN", "Freistaat", "Hausanschrift", "Sächsische", "STAATSMINISTERIUM", "Ihr Ansprechpartner|Ihre Ansprechpartnerin|Aktenzeichen|Hausanschrift:", "Die Staatsministerin|Der Staatsminister|Der Ministerpräsident"},
};
const size_t drs_letter_row_count = sizeof drs_letter_rows / sizeof *drs_letter_rows;

const char *const drs_notes_of_annexes[] = {
    "Abdruck der Anlage", /* th: "* Auf einen Abdruck der Anlage wird verzichtet." */
    NULL,
};

const size_t drs_margin_form_count = sizeof drs_margin_forms / sizeof *drs_margin_forms;

const drs_form drs_collection_forms[] = {
    {DRS_COLLECTION_TITLE, ALL, "(?:schriftliche fragen|anfragen zum plenum)", NULL}, /* bt; by */
    {DRS_COLLECTION_CONTENTS, ALL, "(?:verzeichnis der frag|inhaltsverzeichnis|abgeordnete nummer|nummer der frage|seite $)", NULL},
    {DRS_COLLECTION_DIVISION, ALL, "geschäftsbereich (?:des|der) ", NULL},
    {DRS_COLLECTION_ASKER, ALL, "(\\d{1,3})\\. ?abgeordneter?", NULL},
    {DRS_COLLECTION_ANSWER, DRS_IN(BT), "antwort (?:des|der) .{0,140}(?:staatssekretär|minister|beauftragt|chef|präsident)", "dated"},
    {DRS_COLLECTION_ANSWER, DRS_IN(BY), "antwort (?:des|der) .{0,60}(?:minister|staatskanzlei|leiter)", NULL},
    {DRS_COLLECTION_OFFICE, ALL, "der parlamentarischen staatssekretärin", "Parlamentarische Staatssekretärin"},
    {DRS_COLLECTION_OFFICE, ALL, "des parlamentarischen staatssekretärs", "Parlamentarischer Staatssekretär"},
    {DRS_COLLECTION_OFFICE, ALL, "der staatssekretärin", "Staatssekretärin"},
    {DRS_COLLECTION_OFFICE, ALL, "des staatssekretärs", "Staatssekretär"},
    {DRS_COLLECTION_OFFICE, ALL, "der staatsministerin", "Staatsministerin"},
    {DRS_COLLECTION_OFFICE, ALL, "des staatsministers", "Staatsminister"},
    {DRS_COLLECTION_OFFICE, ALL, "der bundesministerin", "Bundesministerin"},
    {DRS_COLLECTION_OFFICE, ALL, "des bundesministers", "Bundesminister"},
};
const size_t drs_collection_form_count = sizeof drs_collection_forms / sizeof *drs_collection_forms;

/* An asker or the government as a heading names them. */
#define ASKER "(?:fragestelle(?:r|rin|rs|nden|nde)(?:/-?in(?:nen)?)?|fragestellerin/desfragestellers|fragesteller(?:[:*_]?in|[:*_]?innen)?(?:/in)?|abgeordneten?|mitglied(?:s|er)? des landtage?s|(?:(?:frage|anfrage)stellenden?|anfragenden) (?:fraktion(?:en)?|abgeordneten?)|anfragende[nr]?|anfragesteller(?:in|s)?|antragsteller(?:in|s)?|fraktion(?: .{0,40})?)"
#define GENERAL "allgemeine|einleitende|gemeinsame|grundsätzliche"
#define GOVERNMENT                                                                                                      \
    "(?:(?:landes|bundes|staats)?regierung|verwaltung|senats?(?: von berlin)?|senatsverwaltung.*|senator(?:in|s)?.*|staatskanzlei|(?:staats)?ministerium.*|(?:.{0,24})?ministers?.*|"         \
    "ministerin.*|chefs? der staatskanzlei.*|regierung des saarlandes|antwort.*)"

const drs_form drs_body_forms[] = {
    {DRS_BODY_ASKER_REMARK, ALL, "vor(?:be)?merkung(?:en)? (?:der|des|zur) (?:kleinen|großen|schriftlichen)? ?anfrage ?:? $", NULL}, /* nw */
    {DRS_BODY_ASKER_REMARK, ALL, "(?:" GENERAL ")? vor(?:be)?merkung(?:en)? (?:der|des|durch den|durch die)? " ASKER "(?: (?:und|sowie) (?:der|des)? " ASKER ")? ?:? $", NULL},
    {DRS_BODY_ASKER_REMARK, ALL, "vor(?:be)?merkung(?:en)? (?:der|des) abgeordneten [^:.?\\d]{3,60} : $", NULL}, /* by name */
    {DRS_BODY_GOVERNMENT_REMARK, ALL, "(?:" GENERAL ")? vor(?:be)?merkung(?:en)? (?:zur (?:beantwortung|antwort)|zu den antworten) (?:der (?:fragen|(?:kleinen|großen|schriftlichen)? anfrage|landesregierung))? ?:? $", NULL},
    {DRS_BODY_GOVERNMENT_REMARK, ALL, "(?:" GENERAL ")? vor(?:be)?merkung(?:en)? (?:der|des|durch die)? " GOVERNMENT " (?:zu (?:den|der)? fragen? \\d[\\d,.undbis-]{0,20})? ?:? $", NULL},
    {DRS_BODY_LEAD_OUT, ALL, "(?:der|den) (?:antwort(?:en)?|beantwortung|fragen|(?:kleinen|großen|schriftlichen)? anfrage) [^.:?]{0,50}? (?:sind|werden|wird|ist|seien) (?:die)? (?:folgende|nachfolgende|nachstehende).{3,60} vorangestellt ?: $", NULL}, /* sn mv */
    {DRS_BODY_LEAD_OUT, ALL, "(?:die (?:landes|staats|bundes)regierung|der senat) stellt .{0,40} (?:folgende|nachfolgende|nachstehende).{3,40} voran ?: $", NULL},
    {DRS_BODY_REMARK, ALL, "(?:" GENERAL ")? vor(?:be)?merkung(?:en)? ?:? $", NULL},
    {DRS_BODY_ASKER_REMARK, ALL, "einleitung (?:der|des) " ASKER " ?:? $", NULL},
    {DRS_BODY_ASKER_REMARK, ALL, "einleitung für (?:die)? fragen? (?:\\d[\\d,.undbis-]{0,20})? ?:? $", NULL}, /* hh */
    {DRS_BODY_REMARK, ALL, "(?:" GENERAL ")? vor(?:be)?merkung(?:en)? (?:zu|für) (?:den|die|der)? fragen? \\d[\\d,.undbis-]{0,20} ?: $", NULL},
    {DRS_BODY_GOVERNMENT_REMARK, ALL, "einleitung für die antworten ?:? $", NULL},
    {DRS_BODY_REASON, ALL, "begründung ?:? $", NULL},
    {DRS_BODY_LIST_HEAD, ALL, "wortlaut der (?:kleinen|großen) anfrage (?:nr\\.?)? ?(\\d{1,5})? ?(?:vom {date})? ?:? $", NULL}, /* bb */
    {DRS_BODY_LIST_HEAD, ALL, "die (?:kleine|große) anfrage (?:nr\\.)? ?(\\d{1,5}|\\d{1,2}/\\d{1,5}|-? ?drucksache \\d{1,2}/\\d{1,5} ?-?)? ?(?:-korrigierte fassung-)? ?(?:vom {date})? hat (?:den)? folgenden wortlaut ?:? $", NULL}, /* rp th */
    {DRS_BODY_LIST_HEAD, ALL, "die (?:kleine|große) anfrage (?:(?:des|der) (?:abgeordneten|fraktion(?:en)?) .{3,180}?)? (?:-? ?drucksache)? ?(\\d{1,2}/\\d{1,5})? ?-? ?vom {date} hat (?:den)? folgenden wortlaut ?:? $", NULL}, /* its askers named */
    {DRS_BODY_LEAD_IN, ALL, "(?:(?:ich|wir) frage[n]?|(?:vor diesem hintergrund|hierzu|daher|deshalb|dazu|dies vorausgeschickt|das vorausgeschickt|dies vorangestellt|aus diesem grund|in diesem zusammenhang|diesbezüglich|vor dem hintergrund.{0,60}),? ?(?:frage ich|fragen wir|fragt die|bitte ich|bitten wir|ich frage|wir fragen)) (?:daher|deshalb|dazu|hierzu|deswegen|nun|somit|also|vor diesem hintergrund|fraktion.{0,40})? ?(?:die|den|das)? ?(?:die|den|das)? ?(?:nordrhein-westfälische|sächsische|bayerische|niedersächsische)? ?(?:landesregierung|bundesregierung|staatsregierung|senat|regierung des saarlandes|regierung)[^?.:]{0,40}[:.] $", NULL},
    {DRS_BODY_LEAD_IN, ALL, "(?:vor diesem hintergrund|hierzu|dies vorausgeschickt|das vorausgeschickt|aus diesem grund),? ?(?:frage ich|fragen wir) ?: $", NULL}, /* hh */
    {DRS_BODY_LEAD_IN, ALL, "(?:daraus|hieraus|vor diesem hintergrund) ergeben sich (?:für (?:mich|uns))? ?(?:folgende|nachfolgende)? ?(?:nach)?fragen (?:an (?:die|den) [^:.?]{4,40})? ?: $", NULL},
    {DRS_BODY_LEAD_IN, ALL, "z(?:um|ur|u) .{3,80} (?:frage ich|fragen wir) [^:]{0,60}: $", NULL}, /* sl: below a section's heading */
    {DRS_BODY_LEAD_IN, ALL, "(?:die fraktion .{2,50}|die fragesteller|die abgeordneten) frag(?:en|t) (?:daher|deshalb)? ?(?:die|den) (?:landesregierung|bundesregierung|staatsregierung|senat)[^?.:]{0,30}: $", NULL},
    {DRS_BODY_LEAD_IN, ALL, "(?:die|der) (?:staatsregierung|landesregierung|bundesregierung|senat) wird (?:daher|deshalb|hiermit)? ?gefragt ?:? $", NULL},
    {DRS_BODY_LEAD_IN, ALL, "(?:die|der) (?:landesregierung|staatsregierung|senat) wird [^:.?]{0,90}(?:ersucht|gebeten|aufgefordert)[^:]{0,200}: $", NULL}, /* he: Berichtsantrag */
    {DRS_BODY_LEAD_IN, ALL, "fragen an die (?:staats|landes|bundes)regierung ?:? $", NULL}, /* sn */
    {DRS_BODY_LEAD_IN, ALL, "zur thematik ergeben sich (?:folgende)? ?fragen [.:] $", NULL}, /* th */
    {DRS_BODY_LEAD_OUT, ALL, "(?:im namen des senats von berlin)? ?beantworte ich ihre (?:schriftliche|kleine|große) anfrage wie folgt ?:? $", NULL},
    {DRS_BODY_LEAD_OUT, ALL, "(?:dies|dieses|die|das) (?:vorausgeschickt|vorangestellt),? ?beantwortet der senat die [^:.]{0,80}[:.] $", NULL}, /* hh */
    {DRS_BODY_LEAD_OUT, ALL, "der senat beantwortet die [^:.]{0,90}(?:: |wie folgt[.:]) $", NULL},
    {DRS_BODY_LIST_HEAD, ALL, "die (?:fraktion|gruppe).{2,90}? (?:hat|haben) (?:(?:unter|mit) ?(?:der)? (?:drucksache|drs\\.) ?{ref})? ?(?:die)? ?folgende (?:kleine|große) anfrage an den senat gerichtet ?[:.]? $", NULL}, /* hb */
    {DRS_BODY_LIST_HEAD, DRS_IN(HB), "(?:die|der) abgeordneten? .{5,120} (?:hat|haben) (?:die)? ?folgende (?:kleine|große) anfrage an den senat gerichtet ?[:.]? $", NULL},
    {DRS_BODY_LIST_HEAD, DRS_IN(HB), "die (?:fraktion|gruppe).{2,90}? richte[tn] (?:die)? ?folgende (?:kleine|große) anfrage an den senat ?: $", NULL},
    {DRS_BODY_ASKED, ALL, "die ((?:fraktion|gruppe).{2,90}?) (?:hat|haben) (?:unter|mit)? ?(?:der)? ?(?:drucksache|drs\\.)? ?{ref}? ?(?:vom .{4,20})? ?eine (kleine|große) anfrage .{0,60}gerichtet\\. $", NULL}, /* hb */
    {DRS_BODY_LEAD_OUT, ALL, "(?:dies|dieses|das) (?:vorausgeschickt|vorangestellt|vorweggeschickt),? ?(?:beantworte|wird|werden) [^:]{0,120}: $", NULL},
    {DRS_BODY_DIVIDER, ALL, "antwort (?:des senats|der landesregierung|der staatsregierung|der bundesregierung)? ?:? ?(?:\\*?\\)|\\*)? $", NULL},
    {DRS_BODY_DIVIDER, ALL, "(?:dazu)? ?(?:antwort|mitteilung) des senats vom {date} $", NULL}, /* hb */
    {DRS_BODY_DIVIDER, ALL, "antwort des senats auf .*", NULL},
    {DRS_BODY_REST, ALL, "dazu $", NULL}, /* hb: above the answer's head */
};
const size_t drs_body_form_count = sizeof drs_body_forms / sizeof *drs_body_forms;

#define OFFICE "(?:.{0,30}?)(?:minister|staatskanzlei|senator|senatsverwaltung|auswärtige|bundeskanzler|beauftragte|chef)"

const drs_form drs_sentence_forms[] = {
    {DRS_SENTENCE_PASSIVE, ALL, "die antwort wurde (?:namens|im namen) der", NULL}, /* bt */
    {DRS_SENTENCE_VERB_FIRST, ALL, "mit schreiben vom {date}", NULL},              /* bw */
    {DRS_SENTENCE_VERB_FIRST, ALL, "(?:namens|im namen) der (?:land|landes|staats|bundes)regierung (?:beantworte[tn]?|wird|hat)", NULL}, /* bb */
    {DRS_SENTENCE_PASSIVE, ALL, "die (?:kleine|große) anfrage \\d+ (?:vom {date})? ?(?:wurde|ist|wird) (?:mit schreiben|namens|im namen|durch)", NULL}, /* nw */
    {DRS_SENTENCE_I, ALL, "die (?:(?:kleine|große|schriftliche)? anfrage|interpellation) (?:vom {date})?(?:beantworte ich|wird)", NULL},
    {DRS_SENTENCE_VERB_FIRST, DRS_IN(HE), "(?:die|diese) vorbemerkung(?:en)? .{0,40} vorangestellt,? ?(?:beantworte[tn]|wird) (?:der|die|das|den|dem)", NULL},
    {DRS_SENTENCE_I, ALL, "(?:die|diese) vorbemerkung(?:en)? .{0,40} vorangestellt", NULL},
    {DRS_SENTENCE_I, ALL, "namens und im auftrag der", NULL}, /* sn */
    {DRS_SENTENCE_I, ALL, "(?:im einvernehmen|in abstimmung|in absprache|nach abstimmung) mit", NULL}, /* he by */
    {DRS_SENTENCE_SUBJECT_FIRST, ALL, "(?:die|der|das) (?!antwort|kleine|große|schriftliche|anfrage|frage|vorbemerkung)" OFFICE, NULL},
};
const size_t drs_sentence_form_count = sizeof drs_sentence_forms / sizeof *drs_sentence_forms;

#define OFFICES                                                                                                         \
    "(?:ministerialdirektor(?:in)?|ministerialdirigent(?:in)?|staatssekretär(?:in)?|staatsrat|staatsrätin|"             \
    "fraktionsvorsitzender?|parlamentarischer? geschäftsführer(?:in)?|"                                                 \
    "staatsminister(?:in)?|minister(?:in)?|ministerpräsident(?:in)?|senator(?:in)?|präsident(?:in)?|"                   \
    "parlamentarische[r]? staatssekretär(?:in)?|chef(?:in)? der staatskanzlei|"                                                 \
    "(?:innen|finanz|kultus|justiz|sozial|umwelt|wirtschafts|wissenschafts|verkehrs)minister(?:in)?)"

const drs_form drs_end_forms[] = {
    {DRS_END_SIGNATURE, ALL, "in vertretung(?: (?:des|der) .{0,60})? ?:? $", NULL},
    {DRS_END_SIGNATURE, ALL, "i\\. ?v\\. $", NULL},
    {DRS_END_SIGNATURE, ALL, "für die (?:landes|staats|bundes)regierung ?: $", NULL}, /* th */
    {DRS_END_SIGNATURE, ALL, "für die (?:(?:[^:?]{2,30}-)? fraktion|fraktion(?:en)? [^:?]{2,50}) ?: $", NULL}, /* rp */
    {DRS_END_SIGNED, ALL, "(?:gezeichnet|gez\\.) ?(.{0,60}) $", NULL},
    {DRS_END_SIGNED, ALL, "i\\. ?v\\. (?!m(?:\\.|it))([^\\d§,;:()?]{3,40}) $", NULL}, /* "i. V. Muster"; "i. V. m." is a law's */
    {DRS_END_HOUSE, DRS_IN(BE), "senatsverwaltung (?:für.{0,120})? $", NULL},
    {DRS_END_HOUSE, DRS_IN(BE), "-? ?senatskanzlei ?(?:-.{2,60})? ?-? $", NULL},
    {DRS_END_HOUSE, DRS_IN(BE), "(?:der|die)? ?regierender? bürgermeister(?:in)? (?:von berlin)? (?:-? ?senatskanzlei ?-?)? $", NULL},
    {DRS_END_CHIEF, DRS_IN(BE), "(?:chef(?:in)? der senatskanzlei|(?:bürgermeister(?:in)? und )?senator(?:in)? für.{0,120}) $", NULL},
    {DRS_END_OFFICE, ALL, OFFICES " (?:(?:für|der|des|und|im) .{2,120})? $", NULL},
    {DRS_END_GREETING, ALL, "mit (?:freundlichen|besten|verbindlichen) grüßen? ,? $", NULL},
    {DRS_END_RECEIVED, DRS_IN(BE), "\\(?eingang beim abgeordnetenhaus am {date}\\)? $", NULL},
    {DRS_END_COVER, DRS_IN(BW), "schreiben des staatsministeriums vom {date} (?:,? ?(?:nr|az)\\.?.{1,40})? ?: $", NULL},
    {DRS_END_PLACE_DATE, ALL, "(?!im|am|vom|stand|zum)[^\\d,.;:()?!]{3,30}, ?(?:den|der)? ?{date} (?:(?:der|die) (?:parlamentarische geschäftsführer(?:in)?|fraktionsvorsitzende):)? $", NULL},
    {DRS_END_PLACE_DATE, DRS_IN(HE), "wiesbaden, ?(?:den)? {date} (?:in vertretung ?:?)? ?([^\\d,;:()?!]{5,60})?(?:, ?staatssekretär(?:in)?)? $", NULL}, /* the name at the right edge */
    {DRS_END_DATE, ALL, "{date} $", NULL},
    {DRS_END_ANNEX, ALL, "anlage(?:/n|\\(n\\)|n) ?: ?$", NULL}, /* bb: their list below the signature */
    {DRS_END_ANNEX, ALL, "(?:anlage|anhang|anl\\.) (?:nr\\.)? (\\d{1,2}|[ivx]{1,4}) (?:\\(zu.{3,60}\\)|(?:ka|ga) (?:nr\\.)? \\d[\\d/]{0,8}) $", NULL},
    {DRS_END_ANNEX, ALL, "(?:anlage|anhang) nr\\. (\\d{1,2}|[ivx]{1,4}) [:.]? $", NULL},
    {DRS_END_ANNEX, ALL, "anl\\. (\\d{1,2}|[ivx]{1,4}) [:.]? $", NULL},
    {DRS_END_ANNEX, ALL, "(?:anlagen?|anhang|anhänge) ?\\*? ?(\\d{1,2}|[ivx]{1,4}|[a-h])? ?[:.]? $", NULL},
    {DRS_END_ANNEX, ALL, "(?:anlage|anhang) ?(\\d{1,2}|[ivx]{1,4})? ?(?:[:.-]|zu|zur|der) ?.{3,160} $", NULL},
};
const size_t drs_end_form_count = sizeof drs_end_forms / sizeof *drs_end_forms;
