import type { Role } from '#kernel';
import { addressIn } from '../page/address.js';
import type { MenuItem } from '../page/frame.js';
import type { Language } from '../texts/language.js';
import { navigationTexts } from '../texts/navigation.js';

type Place = Parameters<ReturnType<typeof navigationTexts.in>>[0];

const paths: Readonly<Record<Place, `/${string}`>> = {
  home: '/',
  contactPoints: '/kontaktpunkter',
  dutyRoster: '/administration/vagtplan',
  details: '/administration/kontaktpunkter',
  staff: '/administration/brugere',
  audit: '/revision',
  log: '/revision/log',
  accesses: '/revision/sag',
  profile: '/profil',
};

const forAll: readonly Place[] = ['contactPoints'];
/** Where the start page leads on to another, that one stands in the menu. */
const homes: Readonly<Partial<Record<Role, Place>>> = { auditor: 'audit' };
const byRole: Readonly<Partial<Record<Role, readonly Place[]>>> = {
  auditor: ['log', 'accesses', 'contactPoints'],
  administrator: ['details', 'dutyRoster', 'staff'],
  duty_officer: ['dutyRoster'],
  child_intake: ['dutyRoster'],
  adult_coordinator: ['dutyRoster'],
  police_coordinator: ['dutyRoster'],
};

/** The main menu of a role, with the page one is on marked. */
export function navigationOf(role: Role, path: `/${string}`, language: Language): MenuItem[] {
  const say = navigationTexts.in(language);
  const own = byRole[role] ?? [];
  // Whoever has their own place for what is for all has it there.
  const places: Place[] = [homes[role] ?? 'home', ...forAll.filter((place) => !own.includes(place)), ...own, 'profile'];
  const here = places.map((place) => paths[place]).filter((place) => isAt(place, path)).toSorted((one, other) => other.length - one.length)[0];
  return places.map((place) => ({ href: addressIn(language, paths[place]), text: say(place), isCurrent: paths[place] === here }));
}

/** The start page is above all others, and current on itself only; of others that lie one below the other, the nearest is. */
const isAt = (place: `/${string}`, path: `/${string}`): boolean => path === place || (place !== '/' && path.startsWith(`${place}/`));
