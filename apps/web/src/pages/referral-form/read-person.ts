import type { PersonDto, RelationDto } from '#api-client';
import { isMunicipalityCode, relationKinds } from '#kernel';
import type { AdultKey, ChildKey, PersonKey } from './field-name.js';
import type { Ids } from './ids.js';
import type { Reading } from './reading.js';
import type { Typed } from './typed.js';

const roles = { victim: 'victim', other: 'alleged_perpetrator', adult: 'other' } as const;

/** Why a child has no CPR number here. */
export const withoutReasons = ['unknown', 'none', 'unborn'] as const;

/** With whom a child lives. */
export const livesWith = ['victim', 'both', 'other', 'elsewhere', 'unknown'] as const;

export const isUnborn = (typed: Typed, child: ChildKey): boolean => typed.text(`${child}-without`) === 'unborn';

/** A kommune as it was chosen; undefined for none. */
export function municipalityAt(typed: Typed, name: 'municipality' | `${PersonKey}-municipality`): string | undefined {
  const code = typed.text(name);
  return isMunicipalityCode(code) ? code : undefined;
}

/** The kommune in which a child lives, as far as it is said: of the child, or of whom it lives with. */
export function childMunicipality(typed: Typed, child: ChildKey): string | undefined {
  const own = municipalityAt(typed, `${child}-municipality`);
  if (own !== undefined) return own;
  const lives = typed.text(`${child}-lives`);
  if (lives === 'victim' || lives === 'both') return municipalityAt(typed, 'victim-municipality');
  return lives === 'other' ? municipalityAt(typed, 'other-municipality') : undefined;
}

/** Whether a child lives at an address that is protected. */
export function livesProtected(typed: Typed, child: ChildKey): boolean {
  const lives = typed.text(`${child}-lives`);
  return (['victim', 'both'].includes(lives) && typed.says('victim-protected', 'yes')) || (['other', 'both'].includes(lives) && typed.says('other-protected', 'yes'));
}

/** Who the victim is, at the top of the page. How they are reached comes later: see `readContact`. */
export function readIdentity(reading: Reading, key: AdultKey): Pick<PersonDto, 'cpr' | 'name' | 'birthDate'> {
  const cpr = reading.cpr(`${key}-cpr`);
  const isUnknown = reading.typed.says(`${key}-unknown`, 'yes');
  if (cpr !== undefined && isUnknown) reading.object(`${key}-cpr`, reading.say('cprAndUnknown'));
  if (key === 'victim' && cpr === undefined && !isUnknown) reading.object('victim-cpr', reading.say('cprMissing'));
  return given({ cpr, name: reading.text(`${key}-name`, 200), birthDate: reading.day(`${key}-born`) });
}

/** How an adult is reached, and how never. */
export function readContact(reading: Reading, key: AdultKey): Pick<PersonDto, 'isAddressProtected' | 'phones' | 'address' | 'whereabouts' | 'contact'> {
  const isAddressProtected = reading.typed.says(`${key}-protected`, 'yes');
  const phones = reading.phones(`${key}-phones`);
  const address = reading.text(`${key}-address`, 300);
  const whereabouts = reading.text(`${key}-whereabouts`, 300);
  if (isAddressProtected && (address !== undefined || whereabouts !== undefined)) {
    reading.object(address === undefined ? `${key}-whereabouts` : `${key}-address`, reading.say('addressProtected'));
  }
  const ways = { mostLines: 5, mostCharacters: 200 };
  const contact = {
    safeWays: reading.lines(`${key}-safe`, ways),
    forbiddenWays: reading.lines(`${key}-forbidden`, ways),
    ...given({ interpreterLanguage: reading.text(`${key}-interpreter`, 60) }),
  };
  return { isAddressProtected, phones, contact, ...given({ address, whereabouts }) };
}

export function adultOf(key: AdultKey, ids: Ids, facts: Omit<PersonDto, 'id' | 'role'>): PersonDto {
  return { id: ids.person(key), role: roles[key.split('-')[0] as keyof typeof roles], ...facts };
}

/** Whether whoever gets a child's part is told how its home is reached without danger. */
export const sharesContact = (typed: Typed, child: ChildKey): boolean => ['victim', 'both'].includes(typed.text(`${child}-lives`)) && typed.says('victim-contact-in', 'children');

export function readChild(reading: Reading, key: ChildKey, ids: Ids): PersonDto {
  const { typed } = reading;
  const cpr = reading.cpr(`${key}-cpr`);
  const without = reading.code(`${key}-without`, withoutReasons);
  if (cpr !== undefined && without !== undefined) reading.object(`${key}-cpr`, reading.say('cprAndUnknown'));
  if (cpr === undefined && without === undefined) reading.object(`${key}-cpr`, reading.say('childCprMissing'));
  const name = reading.text(`${key}-name`, 200);
  const born = reading.day(`${key}-born`);
  if (reading.code(`${key}-lives`, livesWith) === undefined) reading.object(`${key}-lives`, reading.say('chooseLives'));
  const isAddressProtected = livesProtected(typed, key);
  const whereabouts = reading.text(`${key}-whereabouts`, 300);
  if (isAddressProtected && whereabouts !== undefined) reading.object(`${key}-whereabouts`, reading.say('childAddressProtected'));
  const unborn = without === 'unborn';
  return {
    id: ids.person(key), role: unborn ? 'unborn_child' : 'child', isAddressProtected, phones: [], contact: { safeWays: [], forbiddenWays: [] },
    ...given({
      cpr, name, residenceMunicipalityCode: childMunicipality(typed, key), whereabouts,
      birthDate: unborn ? undefined : born, expectedBirthOn: unborn ? born : undefined,
    }),
  };
}

/** What the other party is to the victim, where that is said. */
export function readRelation(reading: Reading, ids: Ids): RelationDto[] {
  const kind = reading.code('other-relation', relationKinds);
  return kind === undefined ? [] : [{ personId: ids.person('other'), kind, toPersonId: ids.person('victim') }];
}

/** Only what there is: the api takes no field that holds nothing. */
export function given<Facts extends object>(facts: Facts): { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> };
}
