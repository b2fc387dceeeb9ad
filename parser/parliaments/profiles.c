/* The parliaments: names as printed in heads and running heads, and what their papers leave to be known. */
#include "parliaments.h"

/* Tables keep a row on a line. */
/* clang-format off */

const drs_profile drs_profiles[DRS_PARLIAMENT_COUNT] = {
    [DRS_BB] = {"bb", "Landtag Brandenburg", {"landtagbrandenburg"}, "Staatskanzlei", "Landesregierung",
                DRS_RECEIVED_IS_ANSWER | DRS_SMALL_HEADINGS},
    [DRS_BE] = {"be", "Abgeordnetenhaus von Berlin", {"abgeordnetenhausvonberlin", "abgeordnetenhausberlin"},
                "Senatskanzlei", "Senat", DRS_INQUIRY_IS_DRUCKSACHE | DRS_PRINTS_LETTERS | DRS_INQUIRY_NUMBER_IS_OWN |
                DRS_SENATE_BEGINS_LETTER | DRS_LETTER_HAS_TITLE | DRS_TWO_COLUMNS},
    [DRS_BT] = {"bt", "Deutscher Bundestag", {"deutscherbundestag"}, "Bundeskanzleramt", "Bundesregierung",
                DRS_ANSWER_SENTENCE_AT_FOOT},
    [DRS_BW] = {"bw", "Landtag von Baden-Württemberg", {"landtagvonbaden-württemberg", "landtagvonbadenwürttemberg"},
                "Staatsministerium", "Landesregierung", DRS_INQUIRY_IS_DRUCKSACHE | DRS_ASKERS_GIVE_REASONS},
    [DRS_BY] = {"by", "Bayerischer Landtag", {"bayerischerlandtag"}, "Staatskanzlei", "Staatsregierung",
                DRS_LIST_IS_CONTENTS | DRS_INQUIRY_IS_DRUCKSACHE | DRS_HAS_STATE_MINISTRIES | DRS_TWO_COLUMNS},
    [DRS_HB] = {"hb", "Bremische Bürgerschaft", {"bremischebürgerschaft"}, "Senatskanzlei", "Senat",
                DRS_GOVERNMENT_IS_ANSWERER | DRS_INQUIRY_IS_DRUCKSACHE},
    [DRS_HE] = {"he", "Hessischer Landtag", {"hessischerlandtag"}, "Staatskanzlei", "Landesregierung",
                DRS_RECEIVED_IS_ANSWER | DRS_MINISTER_SAYS_I | DRS_INQUIRY_IS_DRUCKSACHE | DRS_SURNAMES_ALONE},
    [DRS_HH] = {"hh", "Bürgerschaft der Freien und Hansestadt Hamburg",
                {"bürgerschaftderfreienundhansestadthamburg", "bürgerschaftderfreienundhansestadt",
                 "derfreienundhansestadthamburg", "bürgerschaft"}, "Senatskanzlei",
                "Senat", DRS_GOVERNMENT_IS_ANSWERER | DRS_INQUIRY_IS_DRUCKSACHE},
    [DRS_MV] = {"mv", "Landtag Mecklenburg-Vorpommern", {"landtagmecklenburg-vorpommern"}, "Staatskanzlei",
                "Landesregierung", DRS_ANSWER_SENTENCE_AT_FOOT | DRS_INQUIRY_IS_DRUCKSACHE},
    [DRS_NI] = {"ni", "Niedersächsischer Landtag", {"niedersächsischerlandtag"}, "Niedersächsische Staatskanzlei",
                "Landesregierung", DRS_INQUIRY_IS_DRUCKSACHE | DRS_ANSWER_HAS_LETTERHEAD},
    [DRS_NW] = {"nw", "Landtag Nordrhein-Westfalen", {"landtagnordrhein-westfalen", "landtagnordrheinwestfalen"},
                "Staatskanzlei", "Landesregierung", DRS_HEAD_DATE_IS_ASKED},
    [DRS_RP] = {"rp", "Landtag Rheinland-Pfalz", {"landtagrheinland-pfalz"}, "Staatskanzlei", "Landesregierung", DRS_INQUIRY_IS_DRUCKSACHE},
    [DRS_SH] = {"sh", "Schleswig-Holsteinischer Landtag", {"schleswig-holsteinischerlandtag"}, "Staatskanzlei",
                "Landesregierung", DRS_HEAD_DATE_IS_ANSWERED | DRS_INQUIRY_IS_DRUCKSACHE | DRS_SHORT_ISO_DATE},
    [DRS_SL] = {"sl", "Landtag des Saarlandes", {"landtagdessaarlandes"}, "Staatskanzlei", "Landesregierung",
                DRS_HEAD_DATE_IS_ASKED | DRS_HEAD_DATE_IS_ANSWERED | DRS_INQUIRY_IS_DRUCKSACHE | DRS_ANSWER_NAMES_ASKERS},
    [DRS_SN] = {"sn", "Sächsischer Landtag", {"sächsischerlandtag"}, "Sächsische Staatskanzlei", "Staatsregierung",
                DRS_ONE_NUMBER | DRS_MINISTER_SAYS_I | DRS_MARGIN_COLUMN | DRS_INQUIRY_IS_DRUCKSACHE | DRS_PRINTS_LETTERS |
                DRS_LETTER_HAS_TITLE | DRS_ANSWER_NAMES_ASKERS | DRS_HAS_STATE_MINISTRIES},
    [DRS_ST] = {"st", "Landtag von Sachsen-Anhalt", {"landtagvonsachsen-anhalt"}, "Staatskanzlei", "Landesregierung",
                DRS_HEAD_DATE_IS_ANSWERED | DRS_INQUIRY_HAS_TERM | DRS_PRINTS_LETTERS | DRS_ANSWER_NAMES_KIND |
                DRS_MAKER_PARTS_ANSWERS},
    [DRS_TH] = {"th", "Thüringer Landtag", {"thüringerlandtag"}, "Thüringer Staatskanzlei", "Landesregierung",
                DRS_HEAD_DATE_IS_ASKED | DRS_INQUIRY_HAS_TERM | DRS_SURNAMES_ALONE},
};

const drs_phrase drs_phrases[] = {
    {DRS_BE, 3, "eingangbeimabgeordnetenhaus"},
    {DRS_BE, 3, "imnamendessenatsvonberlin"},
    {DRS_BE, 3, "desabgeordnetenhausesvonberlin"},
    {DRS_BE, 1, "senatsverwaltungfür"},
    {DRS_ST, 3, "antwortderlandesregierungaufeinekleineanfragezurschriftlichen"},
    {DRS_ST, 3, "erstelltvomministerium"},
    {DRS_ST, 2, "mitglieddeslandtages"},
    {DRS_ST, 3, "kleineanfrage-ka"},
    {DRS_ST, 3, "landessachsen-anhalt"},
    {DRS_SN, 3, "sächsischenstaatsregierung"},
    {DRS_SN, 3, "präsidentendessächsischenlandtages"},
    {DRS_SN, 2, "sächsischesstaatsministerium"},
    {DRS_BY, 2, "staatsregierungwirdgefragt"},
    {DRS_BY, 3, "bayern.landtag.de"},
    {DRS_SL, 3, "regierungdessaarlandes"},
    {DRS_HE, 3, "kanzleideshessischenlandtags"},
    {DRS_HE, 2, "derabg."},
    {DRS_BT, 3, "fragenwirdiebundesregierung"},
    {DRS_BT, 3, "fragendiebundesregierung"},
    {DRS_BT, 2, "derbundesregierung"},
    {DRS_NI, 3, "niedersächsischenministeriums"},
    {DRS_TH, 3, "thüringerministerium"},
    {DRS_TH, 3, "thüringerstaatskanzlei"},
    {DRS_NW, 2, "vorbemerkungderkleinenanfrage"},
    {DRS_NW, 2, "datumdesoriginals"},
    {DRS_HH, 3, "schriftlichekleineanfrage"},
    {DRS_HB, 3, "antwortdessenatsaufdiekleineanfrage"},
    {DRS_HB, 2, "mitteilungdessenats"},
    {DRS_HB, 3, "kleineanfrageandensenatgerichtet"},
    {DRS_HB, 3, "großeanfrageandensenatgerichtet"},
    {DRS_BB, 2, "wortlautderkleinenanfrage"},
    {DRS_BW, 3, "landtag-bw.de"},
    {DRS_MV, 3, "terminzurbeantwortunggemäß"},
    {DRS_RP, 3, "landtagrheinland-pfalz"},
};
const size_t drs_phrase_count = sizeof drs_phrases / sizeof *drs_phrases;

#define OF_LAND(code, land) {code, "deslandtages" land}, {code, "deslandtags" land}, {code, "deslandtagesvon" land}, {code, "deslandtagsvon" land}

const drs_naming drs_genitives[] = {
    OF_LAND("bb", "brandenburg"), {"bb", "desbrandenburgischenlandtag"},
    {"be", "desabgeordnetenhauses"}, {"be", "desberlinerabgeordnetenhauses"},
    {"bt", "desdeutschenbundestag"}, {"bt", "desbundestag"},
    {"br", "desbundesrat"},
    OF_LAND("bw", "baden-württemberg"), {"bw", "desbaden-württembergischenlandtag"},
    {"by", "desbayerischenlandtag"},
    {"hb", "derbremischenbürgerschaft"}, {"hb", "derbremerbürgerschaft"},
    {"he", "deshessischenlandtag"},
    {"hh", "derhamburgischenbürgerschaft"}, {"hh", "derhamburgerbürgerschaft"},
    {"hh", "derbürgerschaftderfreienundhansestadthamburg"},
    OF_LAND("mv", "mecklenburg-vorpommern"),
    {"ni", "desniedersächsischenlandtag"},
    OF_LAND("nw", "nordrhein-westfalen"), {"nw", "desnordrhein-westfälischenlandtag"},
    OF_LAND("rp", "rheinland-pfalz"), {"rp", "desrheinland-pfälzischenlandtag"},
    {"sh", "desschleswig-holsteinischenlandtag"},
    {"sl", "deslandtagesdessaarlandes"}, {"sl", "deslandtagsdessaarlandes"}, {"sl", "dessaarländischenlandtag"},
    {"sn", "dessächsischenlandtag"},
    OF_LAND("st", "sachsen-anhalt"),
    {"th", "desthüringerlandtag"}, {"th", "desthüringischenlandtag"},
};
const size_t drs_genitive_count = sizeof drs_genitives / sizeof *drs_genitives;

/* Longer words before shorter ones that they end with. */
const drs_naming drs_adjectives[] = {
    {"bb", "brandenburgisch"},
    {"bw", "baden-württembergisch"},
    {"by", "bayerisch"},
    {"he", "hessisch"},
    {"mv", "mecklenburg-vorpommersch"},
    {"ni", "niedersächsisch"},
    {"nw", "nordrhein-westfälisch"},
    {"rp", "rheinland-pfälzisch"},
    {"sh", "schleswig-holsteinisch"},
    {"sl", "saarländisch"},
    {"sn", "sächsisch"},
    {"th", "thüringisch"},
    {"th", "thüring"},
};
const size_t drs_adjective_count = sizeof drs_adjectives / sizeof *drs_adjectives;
