import { districtMunicipalities, type Municipality, municipalityName } from '#kernel';
import type { Language } from './language.js';

/** The kommuner outside the district: a part for one of them becomes a duty to hand it over outside the system. */
const elsewhere = `
  0165 Albertslund, 0201 Allerød, 0420 Assens, 0151 Ballerup, 0530 Billund, 0400 Bornholm, 0153 Brøndby, 0810 Brønderslev, 0155 Dragør,
  0240 Egedal, 0561 Esbjerg, 0563 Fanø, 0710 Favrskov, 0320 Faxe, 0210 Fredensborg, 0607 Fredericia, 0147 Frederiksberg,
  0813 Frederikshavn, 0250 Frederikssund, 0190 Furesø, 0430 Faaborg-Midtfyn, 0157 Gentofte, 0159 Gladsaxe, 0161 Glostrup, 0270 Gribskov,
  0376 Guldborgsund, 0510 Haderslev, 0260 Halsnæs, 0766 Hedensted, 0217 Helsingør, 0163 Herlev, 0657 Herning, 0219 Hillerød,
  0860 Hjørring, 0661 Holstebro, 0615 Horsens, 0167 Hvidovre, 0169 Høje-Taastrup, 0223 Hørsholm, 0756 Ikast-Brande, 0183 Ishøj,
  0849 Jammerbugt, 0440 Kerteminde, 0621 Kolding, 0101 København, 0482 Langeland, 0665 Lemvig, 0360 Lolland, 0173 Lyngby-Taarbæk,
  0825 Læsø, 0846 Mariagerfjord, 0410 Middelfart, 0773 Morsø, 0707 Norddjurs, 0480 Nordfyns, 0450 Nyborg, 0370 Næstved, 0727 Odder,
  0461 Odense, 0730 Randers, 0840 Rebild, 0760 Ringkøbing-Skjern, 0230 Rudersdal, 0175 Rødovre, 0741 Samsø, 0740 Silkeborg,
  0746 Skanderborg, 0779 Skive, 0330 Slagelse, 0340 Sorø, 0671 Struer, 0479 Svendborg, 0706 Syddjurs, 0540 Sønderborg, 0787 Thisted,
  0550 Tønder, 0185 Tårnby, 0187 Vallensbæk, 0573 Varde, 0575 Vejen, 0630 Vejle, 0820 Vesthimmerlands, 0791 Viborg, 0390 Vordingborg,
  0492 Ærø, 0580 Aabenraa, 0851 Aalborg, 0751 Aarhus`;

const byName = new Intl.Collator('da');

/** Every kommune there is, the district's own first, each by name. */
export const municipalitiesInOrder: { readonly district: readonly Municipality[]; readonly elsewhere: readonly Municipality[] } = {
  district: districtMunicipalities.toSorted((one, other) => byName.compare(one.name, other.name)),
  elsewhere: [...elsewhere.matchAll(/(\d{4}) ([^,]+)/g)]
    .map(([, code, name]) => ({ code: code as Municipality['code'], name: name!.trim() }))
    .toSorted((one, other) => byName.compare(one.name, other.name)),
};

const names = new Map(municipalitiesInOrder.elsewhere.map(({ code, name }) => [code as string, name]));

/** Two have a name of their own kind. */
const ownKinds = new Map([['0101', 'Københavns Kommune'], ['0400', 'Bornholms Regionskommune']]);

/** "Køge Kommune"; the code alone for one that nobody knows. */
export function municipalityText(code: string, language: Language): string {
  const name = municipalityName(code) ?? names.get(code);
  if (name === undefined) return code;
  return language === 'da' ? (ownKinds.get(code) ?? `${name} Kommune`) : `${name} Municipality`;
}
