/* How the end of a line and the start of the next one join: hyphens of a line's end and of the word, suspended ones,
 * strokes, dashes and addresses, in the forms that papers print. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "line_ends.h"

typedef struct line_end {
    const char *above;
    const char *below;
    const char *joined;
} line_end;

static const line_end line_ends[] = {
    /* clang-format off: one line end a line */
    /* Fragments of a word */
    {"Landespla-", "nung", "Landesplanung"},
    {"min-", "destens", "mindestens"},
    {"stillge-", "legt", "stillgelegt"},
    {"be-", "kannt", "bekannt"},
    {"Ministe-", "rium", "Ministerium"},
    {"Lan-", "desregierung", "Landesregierung"},
    {"Einrich-", "tungen", "Einrichtungen"},
    {"inzwi-", "schen", "inzwischen"},
    {"Pflegen-", "den", "Pflegenden"},
    {"aufschlüs-", "seln", "aufschlüsseln"},
    {"Sozial-", "hilfe", "Sozialhilfe"},
    {"Fahr-", "zeuge,", "Fahrzeuge,"},
    {"unbe-", "wirtschafteten", "unbewirtschafteten"},
    {"Infra-", "struktur", "Infrastruktur"},
    {"Park-", "plätzen", "Parkplätzen"},
    {"vorge-", "sehen?", "vorgesehen?"},
    {"beantwor-", "tet.", "beantwortet."},
    {"Einhal-", "tung", "Einhaltung"},
    {"Be-", "schleunigungsstreifen", "Beschleunigungsstreifen"},
    {"Last-", "kraftwagen", "Lastkraftwagen"},
    {"wes-", "halb", "weshalb"},
    {"Zusammen-", "hang", "Zusammenhang"},
    {"ent-", "schieden.", "entschieden."},
    {"Kom-", "munen.", "Kommunen."},
    {"Auslandsvertretun-", "gen", "Auslandsvertretungen"},
    {"gewöhnli-", "chen", "gewöhnlichen"},
    {"War-", "teliste", "Warteliste"},
    {"Ausbil-", "dungsverträge", "Ausbildungsverträge"},
    {"Be-", "ginn", "Beginn"},
    {"regis-", "triert,", "registriert,"},
    {"Bundes-", "tag", "Bundestag"},
    {"Angele-", "genheiten", "Angelegenheiten"},
    {"Berufs-", "ausbildung", "Berufsausbildung"},
    {"Freischal-", "tung", "Freischaltung"},
    {"Wartezei-", "ten", "Wartezeiten"},
    {"Ge-", "neralsanierung", "Generalsanierung"},
    {"ei-", "ner", "einer"},
    {"Bun-", "destagsdrucksache", "Bundestagsdrucksache"},
    {"Finan-", "zierungsvereinbarung", "Finanzierungsvereinbarung"},
    {"tabella-", "risch", "tabellarisch"},
    {"Anschlie-", "ßer?", "Anschließer?"},
    {"„Kli-", "maanpassung", "„Klimaanpassung"},
    {"Zu-", "standserfassung?", "Zustandserfassung?"},
    {"artenschutzrechtli-", "chen", "artenschutzrechtlichen"},
    {"Mehrgefahrenversiche-", "rungen", "Mehrgefahrenversicherungen"},
    {"kleine-", "rem", "kleinerem"},
    {"Wassersicher-", "stellungsgesetzes", "Wassersicherstellungsgesetzes"},
    {"Wirt-", "schaftsrepräsentanzen,", "Wirtschaftsrepräsentanzen,"},
    {"Bayeri-", "schen", "Bayerischen"},
    {"Lehrschwimmbe-", "cken,", "Lehrschwimmbecken,"},
    {"Regierungsbe-", "zirk", "Regierungsbezirk"},
    {"Fi-", "nanzausgleichsgesetz", "Finanzausgleichsgesetz"},
    {"Straßenverkehrsbehör-", "den", "Straßenverkehrsbehörden"},
    {"Kulturlandschaftspro-", "gramm", "Kulturlandschaftsprogramm"},
    {"Bre-", "merhaven", "Bremerhaven"},
    {"Umweltverträglichkeits-", "prüfung", "Umweltverträglichkeitsprüfung"},
    {"Zustandsno-", "ten", "Zustandsnoten"},
    {"Ha-", "fenbetriebe", "Hafenbetriebe"},
    {"Elbwander-", "weg", "Elbwanderweg"},
    {"Sicherstellungs-", "zuschlag", "Sicherstellungszuschlag"},
    {"Planfeststellungs-", "verfahrens.“", "Planfeststellungsverfahrens.“"},
    {"Gemeindever-", "kehrsfinanzierungsgesetz", "Gemeindeverkehrsfinanzierungsgesetz"},
    {"Landwirtschaftskam-", "mer", "Landwirtschaftskammer"},
    {"Unterbesti-", "ckung,", "Unterbestickung,"},
    {"Geheimschutz-", "stelle", "Geheimschutzstelle"},
    {"Notstrom-", "versorgung", "Notstromversorgung"},
    {"Personennahver-", "kehr,", "Personennahverkehr,"},
    {"(Drucksa-", "che", "(Drucksache"},
    {"Atem-", "schutzgeräten", "Atemschutzgeräten"},
    {"kreis-", "freien", "kreisfreien"},
    {"„ergebnis-", "offen“", "„ergebnisoffen“"},
    {"Qua-", "litätsentwicklung", "Qualitätsentwicklung"},
    {"Minderheitenbe-", "auftragten", "Minderheitenbeauftragten"},
    {"Hombachtal-", "brücke", "Hombachtalbrücke"},
    {"Rettungsdienst-", "bedarfsplan", "Rettungsdienstbedarfsplan"},
    {"lan-", "desweite", "landesweite"},
    {"Kennt-", "nisnehmenden", "Kenntnisnehmenden"},
    {"Gewässerunter-", "haltungsverbände", "Gewässerunterhaltungsverbände"},
    {"Haupt-", "personalräte", "Hauptpersonalräte"},
    {"Ver-", "waltungsgericht", "Verwaltungsgericht"},
    {"Verwaltungs-", "gericht", "Verwaltungsgericht"},
    {"Grund-", "schulen", "Grundschulen"},
    {"über-", "prüft", "überprüft"},
    {"Über-", "prüfung", "Überprüfung"},
    {"Öffentlich-", "keit", "Öffentlichkeit"},
    {"Persön-", "lichkeitsrechte", "Persönlichkeitsrechte"},
    {"jüdisch-", "orthodoxe", "jüdisch-orthodoxe"},
    {"polnisch-", "sprachige", "polnischsprachige"},
    {"Ganztags-", "Grundschule", "Ganztags-Grundschule"},
    {"ESF-", "geförderte", "ESF-geförderte"},
    {"Main-", "Kinzig-Kreis", "Main-Kinzig-Kreis"},
    {"1.000-", "Euro-Grenze", "1.000-Euro-Grenze"},
    {"Lehr-/", "Lernmittel", "Lehr-/Lernmittel"},
    {"persönlich-", "keitsrechtlichen", "persönlichkeitsrechtlichen"},
    {"ledig-", "lich", "lediglich"},
    {"natür-", "lichen", "natürlichen"},
    {"staat-", "lich", "staatlich"},
    {"politi-", "schen", "politischen"},
    {"fach-", "lich", "fachlich"},
    {"schuli-", "sche", "schulische"},
    {"gesamt-", "gesellschaftliche", "gesamtgesellschaftliche"},
    {"nicht-binä-", "ren", "nicht-binären"},
    {"Re‑Identi-", "fizierbarkeit", "Re‑Identifizierbarkeit"},
    {"Leistungs-", "kursangebot", "Leistungskursangebot"},
    {"Kinderkran-", "kenpflege", "Kinderkrankenpflege"},
    {"Asylbewerber-", "leistungsgesetzes", "Asylbewerberleistungsgesetzes"},
    {"Datenschutz-Grund-", "verordnung", "Datenschutz-Grundverordnung"},
    {"NRW-Minis-", "terium", "NRW-Ministerium"},
    {"EU-Richt-", "linie", "EU-Richtlinie"},
    {"Corona-Schutz-", "verordnung", "Corona-Schutzverordnung"},
    {"Rhein-Sieg-Krei-", "ses", "Rhein-Sieg-Kreises"},
    {"Lkw-Stell-", "plätze", "Lkw-Stellplätze"},
    {"Baden-Württem-", "bergs", "Baden-Württembergs"},
    {"„Later“-An-", "gebote", "„Later“-Angebote"},
    {"Straßen- und Wege-", "netz", "Straßen- und Wegenetz"},
    {"den-", "noch", "dennoch"},
    {"Den-", "noch", "Dennoch"},
    {"Canna-", "bis", "Cannabis"},
    {"Kür-", "bis", "Kürbis"},
    {"Materi-", "als", "Materials"},
    {"so-", "wie", "sowie"},
    {"irgend-", "wie", "irgendwie"},
    {"Wo-", "bei", "Wobei"},
    {"bis-", "her", "bisher"},
    {"als-", "bald", "alsbald"},
    {"un-", "ter", "unter"},
    {"ob-", "wohl", "obwohl"},
    {"zu-", "erst", "zuerst"},
    {"da-", "mit", "damit"},
    {"hin-", "aus", "hinaus"},
    {"wor-", "aus", "woraus"},
    {"dar-", "über", "darüber"},
    {"landes-", "weit", "landesweit"},
    {"deutsch-", "sprachigen", "deutschsprachigen"},
    {"deutsch-", "landweit", "deutschlandweit"},
    {"europa-", "weit", "europaweit"},
    {"bundes-", "einheitlich", "bundeseinheitlich"},
    {"kommunal-", "aufsichtlich", "kommunalaufsichtlich"},
    {"schul-", "scharf", "schulscharf"},
    {"coronabe-", "dingt", "coronabedingt"},
    {"Landes-", "weite", "Landesweite"},
    {"Brandschutz-", "bedingte", "Brandschutzbedingte"},
    {"ehren-", "amtliche", "ehrenamtliche"},
    {"haupt-", "amtlichen", "hauptamtlichen"},
    {"zwei-", "jährige", "zweijährige"},
    {"drei-", "stufig", "dreistufig"},
    {"mehr-", "fach", "mehrfach"},
    {"viel-", "fältig", "vielfältig"},
    {"wohn-", "ortnah", "wohnortnah"},
    {"kosten-", "frei", "kostenfrei"},
    {"barriere-", "frei", "barrierefrei"},
    {"Kranken-", "häuser", "Krankenhäuser"},
    {"Groß-", "städte", "Großstädte"},
    {"Bau-", "maßnahmen", "Baumaßnahmen"},
    {"Bürger-", "innen", "Bürgerinnen"},
    {"Schüler-", "innen", "Schülerinnen"},
    {"Lehr-", "kräfte", "Lehrkräfte"},
    {"Poli-", "zei", "Polizei"},
    {"Feuer-", "wehr", "Feuerwehr"},
    {"Hoch-", "schulen", "Hochschulen"},
    {"Flücht-", "linge", "Flüchtlinge"},
    {"Ge-", "flüchteten", "Geflüchteten"},
    {"Kinder-", "garten", "Kindergarten"},
    {"Jugend-", "amt", "Jugendamt"},
    {"Wald-", "brand", "Waldbrand"},
    {"Hoch-", "wasser", "Hochwasser"},
    {"Wind-", "energie", "Windenergie"},
    {"Rad-", "wege", "Radwege"},
    {"Bahn-", "hof", "Bahnhof"},
    {"Fern-", "wärme", "Fernwärme"},
    {"Haus-", "halt", "Haushalt"},
    {"Steuer-", "einnahmen", "Steuereinnahmen"},
    {"Zuwen-", "dung", "Zuwendung"},
    {"För-", "derung", "Förderung"},
    {"Bewil-", "ligung", "Bewilligung"},
    {"Verord-", "nung", "Verordnung"},
    {"Richt-", "linie", "Richtlinie"},
    {"Erlas-", "se", "Erlasse"},
    {"Gut-", "achten", "Gutachten"},
    {"Ergeb-", "nis", "Ergebnis"},
    {"Maß-", "nahme", "Maßnahme"},
    {"Ab-", "geordnete", "Abgeordnete"},
    {"Frak-", "tion", "Fraktion"},
    {"Aus-", "schuss", "Ausschuss"},
    {"Sit-", "zung", "Sitzung"},
    {"Be-", "schluss", "Beschluss"},
    {"An-", "lage", "Anlage"},
    {"Fuß-", "note", "Fußnote"},
    {"Ta-", "belle", "Tabelle"},
    {"Über-", "sicht", "Übersicht"},
    {"Quel-", "le", "Quelle"},
    {"Stich-", "tag", "Stichtag"},
    {"Zeit-", "raum", "Zeitraum"},
    {"Kalen-", "derjahr", "Kalenderjahr"},
    {"Schul-", "jahr", "Schuljahr"},
    {"Haus-", "haltsjahr", "Haushaltsjahr"},
    {"Quar-", "tal", "Quartal"},
    /* Soft hyphen and the other hyphens */
    {"Landes\xC2\xAD", "regierung", "Landesregierung"},
    {"Ver\xC2\xAD", "waltung", "Verwaltung"},
    {"Schul\xC2\xAD", "jahr", "Schuljahr"},
    {"Dring\xC2\xAD", "lichkeit", "Dringlichkeit"},
    {"Zu\xE2\x80\x90", "ständigkeit", "Zuständigkeit"},
    {"Haupt\xE2\x80\x90", "satzung", "Hauptsatzung"},
    {"Mini\xE2\x80\x90", "sterium", "Ministerium"},
    /* The word's own hyphen: capitals, names, abbreviations, figures */
    {"Rhein-", "Sieg-Kreis", "Rhein-Sieg-Kreis"},
    {"Rhein-Sieg-", "Kreis", "Rhein-Sieg-Kreis"},
    {"NRW-", "Ministerien", "NRW-Ministerien"},
    {"E-", "Mail", "E-Mail"},
    {"E-", "Mails", "E-Mails"},
    {"SPD-", "Fraktion", "SPD-Fraktion"},
    {"CDU-", "Landtagsfraktion", "CDU-Landtagsfraktion"},
    {"AfD-", "Fraktion", "AfD-Fraktion"},
    {"Nordrhein-", "Westfalen", "Nordrhein-Westfalen"},
    {"Mecklenburg-", "Vorpommern", "Mecklenburg-Vorpommern"},
    {"Baden-", "Württemberg", "Baden-Württemberg"},
    {"Sachsen-", "Anhalt", "Sachsen-Anhalt"},
    {"Schleswig-", "Holstein", "Schleswig-Holstein"},
    {"Rheinland-", "Pfalz", "Rheinland-Pfalz"},
    {"Ost-", "West-Gefälle", "Ost-West-Gefälle"},
    {"Corona-", "Pandemie", "Corona-Pandemie"},
    {"Covid-19-", "Impfung", "Covid-19-Impfung"},
    {"Covid-", "19", "Covid-19"},
    {"COVID-", "19-Pandemie", "COVID-19-Pandemie"},
    {"Kfz-", "Zulassung", "Kfz-Zulassung"},
    {"Lkw-", "Maut", "Lkw-Maut"},
    {"Pkw-", "Stellplätze", "Pkw-Stellplätze"},
    {"ÖPNV-", "Nutzung", "ÖPNV-Nutzung"},
    {"SPNV-", "Leistungen", "SPNV-Leistungen"},
    {"EU-", "Mittel", "EU-Mittel"},
    {"EU-", "Kommission", "EU-Kommission"},
    {"UN-", "Behindertenrechtskonvention", "UN-Behindertenrechtskonvention"},
    {"Müller-", "Lüdenscheidt", "Müller-Lüdenscheidt"},
    {"Gündogan-", "Reh,", "Gündogan-Reh,"},
    {"Brück-", "Hoff", "Brück-Hoff"},
    {"Kosten-", "Nutzen-Rechnung", "Kosten-Nutzen-Rechnung"},
    {"Kosten-Nutzen-", "Rechnung", "Kosten-Nutzen-Rechnung"},
    {"Bundes-", "Immissionsschutzgesetz", "Bundes-Immissionsschutzgesetz"},
    {"Straßenverkehrs-", "Ordnung", "Straßenverkehrs-Ordnung"},
    {"Schwalm-", "Eder-Kreis", "Schwalm-Eder-Kreis"},
    {"Wilhelm-", "Buck-Straße", "Wilhelm-Buck-Straße"},
    {"Rhin-", "Dosse", "Rhin-Dosse"},
    {"Ostmünde-", "Brakenfeld", "Ostmünde-Brakenfeld"},
    {"BT-", "Drs.", "BT-Drs."},
    {"GEO-NET-", "Studie", "GEO-NET-Studie"},
    {"Dipl.-", "Geologe", "Dipl.-Geologe"},
    {"Leibniz-", "Gemeinschaft", "Leibniz-Gemeinschaft"},
    {"Anti-", "Corona-Maßnahmen", "Anti-Corona-Maßnahmen"},
    {"Anti-Corona-", "Maßnahmen", "Anti-Corona-Maßnahmen"},
    {"„Covid-19-", "Bezug“", "„Covid-19-Bezug“"},
    {"Windows-", "Server", "Windows-Server"},
    {"Open-", "Data-Portal", "Open-Data-Portal"},
    {"Ist-", "Zustand", "Ist-Zustand"},
    {"Soll-", "Ist-Vergleich", "Soll-Ist-Vergleich"},
    {"Vor-", "Ort-Termin", "Vor-Ort-Termin"},
    {"Erste-", "Hilfe-Kurs", "Erste-Hilfe-Kurs"},
    {"Bund-", "Länder-Vereinbarung", "Bund-Länder-Vereinbarung"},
    {"Stadt-", "Umland-Beziehungen", "Stadt-Umland-Beziehungen"},
    {"Hartz-", "IV-Empfänger", "Hartz-IV-Empfänger"},
    {"Trinkwasser-", "Verordnung", "Trinkwasser-Verordnung"},
    {"Mann-", "Frau-Vergleich", "Mann-Frau-Vergleich"},
    {"Dr.-", "Ing.", "Dr.-Ing."},
    {"Prof.-", "Müller-Platz", "Prof.-Müller-Platz"},
    {"St.-", "Annen-Stift", "St.-Annen-Stift"},
    {"Karl-", "Marx-Straße", "Karl-Marx-Straße"},
    {"Marie-", "Luise", "Marie-Luise"},
    {"Hans-", "Joachim", "Hans-Joachim"},
    {"Anna-", "Lena", "Anna-Lena"},
    {"KiTa-", "Plätze", "KiTa-Plätze"},
    {"GmbH-", "Anteile", "GmbH-Anteile"},
    {"Ü3-", "Betreuung", "Ü3-Betreuung"},
    {"U3-", "Plätze", "U3-Plätze"},
    {"A-", "Länder", "A-Länder"},
    {"S-", "Bahn", "S-Bahn"},
    {"U-", "Bahn-Linien", "U-Bahn-Linien"},
    {"T-", "Shirts", "T-Shirts"},
    {"x-", "beliebig", "x-beliebig"},
    {"e-", "mobil", "e-mobil"},
    {"E-", "mobil", "E-mobil"},
    {"i-", "Punkt", "i-Punkt"},
    {"EU-", "weit", "EU-weit"},
    {"NRW-", "weit", "NRW-weit"},
    {"EU-", "rechtlich", "EU-rechtlich"},
    {"BAföG-", "Anträge", "BAföG-Anträge"},
    {"CO2-", "Ausstoß", "CO2-Ausstoß"},
    {"CO2-", "neutral", "CO2-neutral"},
    {"H2-", "ready", "H2-ready"},
    {"PM10-", "Werte", "PM10-Werte"},
    {"PFAS-", "haltig", "PFAS-haltig"},
    {"G7-", "Gipfel", "G7-Gipfel"},
    {"„Rechts“-", "extrem", "„Rechts“-extrem"},
    {"10-", "jährig", "10-jährig"},
    {"10-", "jährige", "10-jährige"},
    {"18-", "Jährigen", "18-Jährigen"},
    {"400-", "stündige", "400-stündige"},
    {"100-", "prozentig", "100-prozentig"},
    {"1-", "2", "1-2"},
    {"20-", "30", "20-30"},
    {"2024-", "2025", "2024-2025"},
    {"24-", "stündig", "24-stündig"},
    {"5-", "Punkte-Plan", "5-Punkte-Plan"},
    {"3-", "D-Druck", "3-D-Druck"},
    {"16-", "Bit", "16-Bit"},
    {"§ 3-", "5", "§ 3-5"},
    {"2.-", "5.", "2.-5."},
    {"a)-", "c)", "a)-c)"},
    {"%-", "ig", "%-ig"},
    {"90er-", "Jahre", "90er-Jahre"},
    {"2000er-", "Jahren", "2000er-Jahren"},
    {"SGB-II-", "Leistungen", "SGB-II-Leistungen"},
    {"SGB-", "II-Leistungen", "SGB-II-Leistungen"},
    {"Art.-", "10-Gesetz", "Art.-10-Gesetz"},
    {"IT-", "gestützt", "IT-gestützt"},
    {"VS-", "NfD", "VS-NfD"},
    {"DNA-", "Analyse", "DNA-Analyse"},
    {"Ad-", "hoc-Gruppe", "Ad-hoc-Gruppe"},
    {"ad-", "hoc", "ad-hoc"},
    {"Know-", "how", "Know-how"},
    {"Start-", "up", "Start-up"},
    {"Start-", "ups", "Start-ups"},
    {"Pop-", "up-Radweg", "Pop-up-Radweg"},
    {"Follow-", "up", "Follow-up"},
    {"Peer-", "to-Peer", "Peer-to-Peer"},
    {"Top-", "down", "Top-down"},
    {"Bottom-", "up-Ansatz", "Bottom-up-Ansatz"},
    {"Open-", "source", "Open-source"},
    {"Stand-", "alone-Lösung", "Stand-alone-Lösung"},
    {"öffentlich-", "rechtlichen", "öffentlich-rechtlichen"},
    {"deutsch-", "polnische", "deutsch-polnische"},
    {"deutsch-", "französischen", "deutsch-französischen"},
    {"wissenschaftlich-", "technische", "wissenschaftlich-technische"},
    {"christlich-", "demokratisch", "christlich-demokratisch"},
    {"naturwissenschaftlich-", "technischen", "naturwissenschaftlich-technischen"},
    {"Haupt-", ",", "Haupt-,"},
    {"Haupt-", ";", "Haupt-;"},
    {"1:1-", "Betreuung", "1:1-Betreuung"},
    {"NORDRHEIN-", "WESTFALEN", "NORDRHEIN-WESTFALEN"},
    {"SPD-", "FRAKTION", "SPD-FRAKTION"},
    /* The compound has a capital amid a sentence */
    {"die Corona-", "bedingten", "die Corona-bedingten"},
    {"den Covid-", "bedingten", "den Covid-bedingten"},
    {"durch Corona-", "infizierte", "durch Corona-infizierte"},
    {"der EU-", "konformen", "der EU-konformen"},
    {"mit Bundesmittel-", "finanzierten", "mit Bundesmittel-finanzierten"},
    /* Strokes and dashes */
    {"2024/", "2025", "2024/2025"},
    {"2023/24/", "25", "2023/24/25"},
    {"und/", "oder", "und/oder"},
    {"Bürgerinnen/", "Bürger", "Bürgerinnen/Bürger"},
    {"Stadt/", "Gemeinde", "Stadt/Gemeinde"},
    {"Schülerinnen/", "Schüler", "Schülerinnen/Schüler"},
    {"Anfrage/", "Drucksache", "Anfrage/Drucksache"},
    {"2014–", "2018", "2014–2018"},
    {"Köln–", "Düsseldorf", "Köln–Düsseldorf"},
    {"18/", "9376", "18/9376"},
    {"km/", "h", "km/h"},
    {"Schüler/", "-innen", "Schüler/-innen"},
    /* Suspended */
    {"An-", "und", "An- und"},
    {"Ver-", "und", "Ver- und"},
    {"Miet-", "und", "Miet- und"},
    {"Heiz-", "und", "Heiz- und"},
    {"Ausbildungs-", "und", "Ausbildungs- und"},
    {"Lenk-", "und", "Lenk- und"},
    {"Haupt-", "oder", "Haupt- oder"},
    {"Grund-", "bzw.", "Grund- bzw."},
    {"Kinder-", "sowie", "Kinder- sowie"},
    {"weder Haupt-", "noch", "weder Haupt- noch"},
    {"sowohl Haupt-", "als", "sowohl Haupt- als"},
    {"ein-", "bis", "ein- bis"},
    {"zwei-", "bis", "zwei- bis"},
    {"10-", "bis", "10- bis"},
    {"An-", "u.", "An- u."},
    {"Bau-", "beziehungsweise", "Bau- beziehungsweise"},
    {"Land-", "und", "Land- und"},
    {"Wasser-", "UND", "Wasser- UND"},
    {"Aus-", "und", "Aus- und"},
    {"Vor-", "und", "Vor- und"},
    {"Ein-", "oder", "Ein- oder"},
    {"Schul-", "und", "Schul- und"},
    {"Kultur-", "und", "Kultur- und"},
    {"Jugend-", "und", "Jugend- und"},
    {"Frei-", "und", "Frei- und"},
    {"Gold-", "oder", "Gold- oder"},
    {"Sozial-", "und", "Sozial- und"},
    {"Ost-", "und", "Ost- und"},
    {"Klein-", "und", "Klein- und"},
    {"hin-", "und", "hin- und"},
    {"be-", "oder", "be- oder"},
    {"halb-", "oder", "halb- oder"},
    /* Not a hyphen of a word */
    {"Landesregierung -", "wie", "Landesregierung - wie"},
    {"Kreis –", "und", "Kreis – und"},
    {"3 -", "5", "3 - 5"},
    {"wort", "und", "wort und"},
    {"„Ja“ -", "aber", "„Ja“ - aber"},
    {"2014 –", "2018", "2014 – 2018"},
    {"sagte –", "wie", "sagte – wie"},
    {"Nr. /", "Seite", "Nr. / Seite"},
    {"Vorhaben —", "etwa", "Vorhaben — etwa"},
    /* Addresses */
    {"www.land-", "tag.de/…", "www.land-tag.de/…"},
    {"https://www.land-", "tag.nrw.de/home", "https://www.land-tag.nrw.de/home"},
    {"https://www.destatis.de/DE/Presse/", "Pressemitteilungen/2024/07/PD24.html",
     "https://www.destatis.de/DE/Presse/Pressemitteilungen/2024/07/PD24.html"},
    {"https://www.umwelt.example/startseite/kleivorkommen-im-", "binnenland-reichen-228145.html",
     "https://www.umwelt.example/startseite/kleivorkommen-im-binnenland-reichen-228145.html"},
    {"https://www.statistik.example/publi-", "kationen/bi1/ganztag.pdf.",
     "https://www.statistik.example/publi-kationen/bi1/ganztag.pdf."},
    {"https://www.brakenfelder-", "landbote.example/lokales/schwimmbad-an-der-",
     "https://www.brakenfelder-landbote.example/lokales/schwimmbad-an-der-"},
    {"lokales/luettringen/grundschule-an-der-", "muehlenwiese.html.",
     "lokales/luettringen/grundschule-an-der-muehlenwiese.html."},
    {"https://www.radzaehlung-", "hamburg.example/", "https://www.radzaehlung-hamburg.example/"},
    {"(https://www.mdr.example/politik/flughafen-", "dresden-klotzsche-104.html).",
     "(https://www.mdr.example/politik/flughafen-dresden-klotzsche-104.html)."},
    {"http://intranet.example/video.html?kid=432c-9a6e-", "d69f1c4da379,",
     "http://intranet.example/video.html?kid=432c-9a6e-d69f1c4da379,"},
    {"https://www.lev-rlp.example/stellung-", "nahmen/2016/schule.pdf.",
     "https://www.lev-rlp.example/stellung-nahmen/2016/schule.pdf."},
    {"poststelle@land-", "tag.de", "poststelle@land-tag.de"},
    {"max.muster@", "landtag.de", "max.muster@landtag.de"},
    {"https://x.example/suche?", "q=wald", "https://x.example/suche?q=wald"},
    {"https://x.example/a_", "b.html", "https://x.example/a_b.html"},
    {"https://x.example/drucksache", "/18/9376.pdf", "https://x.example/drucksache/18/9376.pdf"},
    {"www.bayern.landtag.de/parlament/", "dokumente", "www.bayern.landtag.de/parlament/dokumente"},
    {"<https://x.example/a-", "b/c>", "<https://x.example/a-b/c>"},
    {"https://x.example/haus", "halt_2024.pdf", "https://x.example/haushalt_2024.pdf"},
    {"https://x.example/abc", "und", "https://x.example/abc und"},
    {"https://x.example/abc", "bzw.", "https://x.example/abc bzw."},
    {"https://x.example/abc", "z.B.", "https://x.example/abc z.B."},
    {"https://x.example/abc", "Die", "https://x.example/abc Die"},
    {"www.landtag.de", "abrufbar", "www.landtag.de abrufbar"},
    {"https://x.example/abc.", "Weitere", "https://x.example/abc. Weitere"},
    {"https://x.example/abc", "nicht-öffentlich", "https://x.example/abc nicht-öffentlich"},
    /* Undecided: what is printed stays */
    {"Meyer-", "Landrut", "Meyer-Landrut"},
    {"Klein-", "Machnow", "Klein-Machnow"},
    {"Gross-", "Gerau", "Gross-Gerau"},
    {"Bergisch-", "Gladbach", "Bergisch-Gladbach"},
    {"Ober-", "Ramstadt", "Ober-Ramstadt"},
    {"Neu-", "Isenburg", "Neu-Isenburg"},
    {"Alt-", "Moabit", "Alt-Moabit"},
    {"Süd-", "West", "Süd-West"},
    {"Nord-", "Süd-Achse", "Nord-Süd-Achse"},
    /* clang-format on */
};

enum { LINE_ENDS = sizeof line_ends / sizeof *line_ends, MOST_WRONG = LINE_ENDS / 100 };

/* Join the two lines in a paper that holds `paper` besides them. */
static void join(const line_end *row, const char *paper, char joined[512]) {
    drs_arena arena = {0};
    if (setjmp(arena.on_failure)) {
        drs_arena_free(&arena);
        fail_msg("memory ran out");
    }
    char bytes[2048];
    int length = snprintf(bytes, sizeof bytes, "%s\n%s\n%s\n", row->above, row->below, paper);
    assert_true(length > 0 && (size_t)length < sizeof bytes);
    drs_text text;
    assert_int_equal(drs_text_read(&arena, bytes, (size_t)length, &text), DRS_OK);
    assert_true(text.line_count >= 2);
    drs_draft draft = {.arena = &arena, .text = &text, .end = text.line_count};
    const drs_line *a = &text.lines[0];
    const drs_line *b = &text.lines[1];
    size_t hyphen = 0;
    drs_join how = drs_join_lines(&draft, text.bytes, a->start, a->end, b->start, b->end, &hyphen);
    assert_true((how == DRS_JOIN_DROP_HYPHEN) == (hyphen > 0));
    snprintf(joined, 512, "%.*s%s%.*s", (int)(a->end - a->start - hyphen), text.bytes + a->start,
             how == DRS_JOIN_BLANK ? " " : "", (int)(b->end - b->start), text.bytes + b->start);
    drs_arena_free(&arena);
}

/* The share that is right is printed; what is wrong must be as printed, a hyphen kept and none lost. */
static void test_line_ends_of_papers(void **state) {
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < LINE_ENDS; i++) {
        char joined[512];
        join(&line_ends[i], "", joined);
        if (strcmp(joined, line_ends[i].joined) != 0) {
            wrong++;
            print_message("%s|%s: %s instead of %s\n", line_ends[i].above, line_ends[i].below, joined,
                          line_ends[i].joined);
        }
    }
    print_message("line ends: %zu of %d right (%.1f %%)\n", LINE_ENDS - wrong, (int)LINE_ENDS,
                  100.0 * (double)(LINE_ENDS - wrong) / LINE_ENDS);
    assert_true(LINE_ENDS >= 300);
    assert_true(wrong <= MOST_WRONG);
}

/* The paper's own words decide where the language does not. */
static void test_evidence_in_the_paper(void **state) {
    (void)state;
    static const struct {
        line_end row;
        const char *paper;
    } cases[] = {
        {{"nicht-", "öffentliche Sitzung", "nichtöffentliche Sitzung"}, "In der Sitzung wurde beraten."},
        {{"nicht-", "öffentliche Sitzung", "nicht-öffentliche Sitzung"}, "Die nicht-öffentliche Beratung begann."},
        /* Both are printed: the paper is no evidence. */
        {{"nicht-", "öffentliche", "nichtöffentliche"}, "Eine nicht-öffentliche und eine nichtöffentliche Sitzung."},
        /* Another word with the same beginning is none. */
        {{"nicht-", "öffentliche", "nichtöffentliche"}, "Ein nicht-staatlicher Träger."},
        {{"sozial-", "ökologische", "sozial-ökologische"}, "Der Sozial-ökologische Umbau geht voran."},
        {{"Back-", "up", "Back-up"}, "Ein Back-up besteht."},
        {{"Back-", "up", "Backup"}, "Ein Backup besteht."},
        /* A hyphen at another line's end tells nothing. */
        {{"nicht-", "öffentlich", "nichtöffentlich"}, "Die Sitzung war nicht-\nöffentlich."},
        {{"VERWAL-", "TUNG", "VERWAL-TUNG"}, "Die Behörde prüft."},
        {{"VERWAL-", "TUNG", "VERWALTUNG"}, "Die Verwaltung prüft."},
        {{"SPD-", "FRAKTION", "SPD-FRAKTION"}, "Die Fraktion der SPD und die SPD-Fraktion."},
        {{"Müller-", "Lüdenscheidt", "Müller-Lüdenscheidt"}, "Frau Müller wohnt in Lüdenscheidt."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char joined[512];
        join(&cases[i].row, cases[i].paper, joined);
        assert_string_equal(joined, cases[i].row.joined);
    }
}

/* A hostile paper of nothing but doubts is read in linear work. */
static void test_evidence_is_made_once(void **state) {
    (void)state;
    static uint64_t work[2];
    for (volatile size_t round = 0; round < 2; round++) {
        drs_arena arena = {0};
        if (setjmp(arena.on_failure)) {
            drs_arena_free(&arena);
            fail_msg("memory ran out");
        }
        size_t count = round ? 4000 : 1000;
        char *bytes = malloc(count * 16 + 1);
        assert_non_null(bytes);
        size_t used = 0;
        for (size_t i = 0; i < count; i++) {
            memcpy(bytes + used, "AB-ab CD-\nEF-ef-\n", 17);
            used += 16;
        }
        drs_text text;
        assert_int_equal(drs_text_read(&arena, bytes, used, &text), DRS_OK);
        drs_draft draft = {.arena = &arena, .text = &text, .end = text.line_count};
        for (size_t i = 0; i + 1 < text.line_count; i++) {
            size_t hyphen;
            const drs_line *a = &text.lines[i];
            const drs_line *b = &text.lines[i + 1];
            drs_join_lines(&draft, text.bytes, a->start, a->end, b->start, b->end, &hyphen);
        }
        work[round] = draft.work;
        drs_arena_free(&arena);
        free(bytes);
    }
    assert_true(work[0] > 0);
    assert_true(work[1] <= work[0] * 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_line_ends_of_papers),
        cmocka_unit_test(test_evidence_in_the_paper),
        cmocka_unit_test(test_evidence_is_made_once),
    };
    return cmocka_run_group_tests_name("hyphens", tests, NULL, NULL);
}
