import type { Role } from '#kernel';
import { addressIn } from '../page/address.js';
import type { MenuItem } from '../page/frame.js';
import type { Language } from '../texts/language.js';
import { navigationTexts } from '../texts/navigation.js';

type Place = Parameters<ReturnType<typeof navigationTexts.in>>[0];

const paths: Readonly<Record<Place, `/${string}`>> = {
  home: '/',
  newReferral: '/underretning/ny',
  sent: '/mine',
  inbox: '/indbakke',
  contactPoints: '/kontaktpunkter',
  drafts: '/kladder',
  dutyRoster: '/administration/vagtplan',
  details: '/administration/kontaktpunkter',
  staff: '/administration/brugere',
  audit: '/revision',
  log: '/revision/log',
  accesses: '/revision/sag',
  profile: '/profil',
};

/** Where a place is more than its own page and those beneath it: a draft has an address of its own. */
const wider: Readonly<Partial<Record<Place, `/${string}`>>> = { newReferral: '/underretning' };

const forAll: readonly Place[] = ['contactPoints'];
/** Where the start page leads on to another, that one stands in the menu. */
const homes: Readonly<Partial<Record<Role, Place>>> = { auditor: 'audit' };
const byRole: Readonly<Partial<Record<Role, readonly Place[]>>> = {
  auditor: ['log', 'accesses', 'contactPoints'],
  administrator: ['details', 'dutyRoster', 'staff'],
  duty_officer: ['inbox', 'dutyRoster'],
  child_intake: ['inbox', 'dutyRoster'],
  adult_coordinator: ['inbox', 'dutyRoster'],
  police_officer: ['newReferral', 'drafts', 'sent'],
  police_coordinator: ['newReferral', 'drafts', 'sent', 'dutyRoster'],
};

/** The main menu of a role, with the page one is on marked. */
export function navigationOf(role: Role, path: `/${string}`, language: Language): MenuItem[] {
  const say = navigationTexts.in(language);
  const own = byRole[role] ?? [];
  // Whoever has their own place for what is for all has it there.
  const places: Place[] = [homes[role] ?? 'home', ...forAll.filter((place) => !own.includes(place)), ...own, 'profile'];
  const reach = (place: Place): `/${string}` => wider[place] ?? paths[place];
  const here = places.filter((place) => isAt(reach(place), path)).toSorted((one, other) => reach(other).length - reach(one).length)[0];
  return places.map((place) => ({ href: addressIn(language, paths[place]), text: say(place), isCurrent: place === here }));
}

/** The start page is above all others, and current on itself only; of others that lie one below the other, the nearest is. */
const isAt = (place: `/${string}`, path: `/${string}`): boolean => path === place || (place !== '/' && path.startsWith(`${place}/`));
