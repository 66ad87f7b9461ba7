import type { Role } from '#kernel';
import { addressIn } from '../page/address.js';
import type { MenuItem } from '../page/frame.js';
import type { Language } from '../texts/language.js';
import { navigationTexts } from '../texts/navigation.js';

type Place = Parameters<ReturnType<typeof navigationTexts.in>>[0];

const paths: Readonly<Record<Place, `/${string}`>> = {
  home: '/',
  onDuty: '/vagt',
  newReferral: '/underretning/ny',
  sent: '/mine',
  inbox: '/indbakke',
  endedConsents: '/tilbagetrukne-samtykker',
  consents: '/samtykker',
  contactPoints: '/kontaktpunkter',
  drafts: '/kladder',
  dutyRoster: '/administration/vagtplan',
  details: '/administration/kontaktpunkter',
  staff: '/administration/brugere',
  audit: '/revision',
  log: '/revision/log',
  accesses: '/revision/sag',
  legalBases: '/retsgrundlag',
  profile: '/profil',
};

/** What else belongs to a place than its own page and those beneath it: a draft, what was sent and a case have addresses of their own. */
const wider: Readonly<Partial<Record<Place, `/${string}`>>> = { newReferral: '/underretning', sent: '/sendt', inbox: '/sag' };

/** Where each role's work is: the first in its menu. */
const byRole: Readonly<Record<Role, readonly [Place, ...Place[]]>> = {
  police_officer: ['newReferral', 'sent', 'drafts', 'consents'],
  police_coordinator: ['sent', 'newReferral', 'drafts', 'consents', 'dutyRoster'],
  child_intake: ['inbox', 'dutyRoster'],
  adult_coordinator: ['inbox', 'endedConsents', 'dutyRoster'],
  duty_officer: ['inbox', 'dutyRoster'],
  administrator: ['home', 'details', 'dutyRoster', 'staff', 'legalBases'],
  auditor: ['audit', 'log', 'accesses', 'legalBases'],
};
const forAll: readonly Place[] = ['onDuty', 'contactPoints', 'profile'];

/** Where somebody in a role begins. */
export const workOf = (role: Role): `/${string}` => paths[byRole[role][0]];

/** The main menu of a role, with the page one is on marked. */
export function navigationOf(role: Role, path: `/${string}`, language: Language): MenuItem[] {
  const say = navigationTexts.in(language);
  const places = [...byRole[role], ...forAll];
  const nearness = (place: Place): number => Math.max(...[paths[place], wider[place]].map((reach) => (reach !== undefined && isAt(reach, path) ? reach.length : 0)));
  const here = places.toSorted((one, other) => nearness(other) - nearness(one)).find((place) => nearness(place) > 0);
  return places.map((place) => ({ href: addressIn(language, paths[place]), text: say(place), isCurrent: place === here }));
}

/** The start page is above all others, and current on itself only; of others that lie one below the other, the nearest is. */
const isAt = (place: `/${string}`, path: `/${string}`): boolean => path === place || (place !== '/' && path.startsWith(`${place}/`));
