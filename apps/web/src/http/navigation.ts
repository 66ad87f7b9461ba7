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
  profile: '/profil',
};

/** Where a place is more than its own page and those beneath it: a draft has an address of its own. */
const wider: Readonly<Partial<Record<Place, `/${string}`>>> = { newReferral: '/underretning' };

const forAll: readonly Place[] = ['home', 'contactPoints'];
const byRole: Readonly<Partial<Record<Role, readonly Place[]>>> = {
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
  const places = [...forAll, ...(byRole[role] ?? []), 'profile' as const];
  return places.map((place) => ({ href: addressIn(language, paths[place]), text: say(place), isCurrent: isAt(wider[place] ?? paths[place], path) }));
}

/** The start page is above all others, and current on itself only. */
const isAt = (place: `/${string}`, path: `/${string}`): boolean => path === place || (place !== '/' && path.startsWith(`${place}/`));
