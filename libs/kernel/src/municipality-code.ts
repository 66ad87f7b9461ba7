declare const brand: unique symbol;

/** Four digits with the leading zero, as CPR and DAR write it ("0259"). Any kommune, also outside the district. */
export type MunicipalityCode = string & { readonly [brand]: 'MunicipalityCode' };

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
}

const municipality = (code: string, name: string): Municipality => ({ code: code as MunicipalityCode, name });

/** The ten kommuner of Midt- og Vestsjællands Politi, by code. Referrals travel inside the system to these only. */
export const districtMunicipalities: readonly Municipality[] = [
  municipality('0253', 'Greve'),
  municipality('0259', 'Køge'),
  municipality('0265', 'Roskilde'),
  municipality('0269', 'Solrød'),
  municipality('0306', 'Odsherred'),
  municipality('0316', 'Holbæk'),
  municipality('0326', 'Kalundborg'),
  municipality('0329', 'Ringsted'),
  municipality('0336', 'Stevns'),
  municipality('0350', 'Lejre'),
];

/** Kommuner next door that are easily taken for the district's own; named so that a mistake can be explained. */
export const neighbourMunicipalities: readonly Municipality[] = [
  municipality('0260', 'Halsnæs'),
  municipality('0320', 'Faxe'),
  municipality('0330', 'Slagelse'),
  municipality('0340', 'Sorø'),
  municipality('0370', 'Næstved'),
];

const inDistrict: ReadonlySet<string> = new Set(districtMunicipalities.map(({ code }) => code));
const nameByCode: ReadonlyMap<string, string> = new Map(
  [...districtMunicipalities, ...neighbourMunicipalities].map(({ code, name }) => [code, name]),
);

/** Syntax only: four digits. A code nobody uses passes, because such a duty goes outside the system and is never dropped. */
export function isMunicipalityCode(text: unknown): text is MunicipalityCode {
  return typeof text === 'string' && /^[0-9]{4}$/.test(text);
}

/** Whether referrals to this kommune can travel inside the system. */
export function isInDistrict(code: string): boolean {
  return inDistrict.has(code);
}

/** The name without the word "Kommune", or null when the code is not one of the district or its neighbours. */
export function municipalityName(code: string): string | null {
  return nameByCode.get(code) ?? null;
}
