import { roles } from '#kernel';
import { navigationOf, workOf } from './navigation.js';

const currentAt = (path: `/${string}`, role: (typeof roles)[number] = 'auditor') => navigationOf(role, path, 'da').filter(({ isCurrent }) => isCurrent).map(({ text }) => text);

describe('the main menu', () => {
  it.each([
    ['/revision', ['Revision']], ['/revision/log', ['Log']], ['/revision/log/eyJ..a.b.c', ['Log']], ['/revision/sag', ['Hvem har set sagen?']], ['/kontaktpunkter', ['Kontaktpunkter']], ['/hjaelp', []],
  ] as const)('marks the nearest place of an auditor at %s', (path, places) => {
    expect(currentAt(path)).toEqual(places);
  });

  it('marks the start page on itself only', () => {
    expect(currentAt('/', 'administrator')).toEqual(['Forside']);
    expect(currentAt('/profil', 'administrator')).toEqual(['Min profil']);
  });

  it.each([
    ['police_officer', '/underretning/0195/kontrol', 'Ny underretning'], ['police_officer', '/sendt/0195/0196', 'Sendt'], ['police_officer', '/mine/egne', 'Sendt'],
    ['child_intake', '/sag/0195/boern', 'Indbakke'], ['duty_officer', '/vagt', 'Vagt nu'],
  ] as const)('marks for %s where %s belongs', (role, path, place) => {
    expect(currentAt(path, role)).toEqual([place]);
  });

  it.each([
    ['police_officer', '/underretning/ny'], ['police_coordinator', '/mine'], ['child_intake', '/indbakke'], ['adult_coordinator', '/indbakke'], ['duty_officer', '/indbakke'],
    ['administrator', '/'], ['auditor', '/revision'],
  ] as const)('has the work of %s first: %s', (role, path) => {
    expect(workOf(role)).toBe(path);
    expect(navigationOf(role, '/', 'da')[0]?.href).toBe(path === '/' ? '/da' : `/da${path}`);
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
