import { roles } from '#kernel';
import { navigationOf } from './navigation.js';

const currentAt = (path: `/${string}`, role: (typeof roles)[number] = 'auditor') => navigationOf(role, path, 'da').filter(({ isCurrent }) => isCurrent).map(({ text }) => text);

describe('the main menu', () => {
  it.each([
    ['/revision', ['Revision']], ['/revision/log', ['Log']], ['/revision/log/eyJ..a.b.c', ['Log']], ['/revision/sag', ['Hvem har set sagen?']], ['/kontaktpunkter', ['Kontaktpunkter']], ['/hjaelp', []],
  ] as const)('marks the nearest place of an auditor at %s', (path, places) => {
    expect(currentAt(path)).toEqual(places);
  });

  it('marks the start page on itself only', () => {
    expect(currentAt('/', 'police_officer')).toEqual(['Forside']);
    expect(currentAt('/profil', 'police_officer')).toEqual(['Min profil']);
  });

  it.each(roles)('has each place once: %s', (role) => {
    const places = navigationOf(role, '/', 'en').map(({ href }) => href);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain('/en/kontaktpunkter');
    expect(places.at(-1)).toBe('/en/profil');
  });

  it.each(roles)('leads auditors alone to the log: %s', (role) => {
    expect(navigationOf(role, '/', 'da').some(({ href }) => href.startsWith('/da/revision'))).toBe(role === 'auditor');
  });
});
