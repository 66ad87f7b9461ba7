import { securityHeaders } from '../../apps/web/src/page/security-headers.js';
import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';
import { routesOf } from '../every-route/routes-of.js';

/** Routes that answer somebody who is not signed in, and why. Everything else leads to where one signs in. */
const open: Readonly<Record<string, string>> = {
  '/': 'leads to the start page',
  '/health/live': 'says that the process answers',
  '/health/ready': 'for load balancers',
  '/sign-in/start/:provider': 'begins a sign-in',
  '/sign-in/callback': 'ends one',
  '/live': 'tells somebody whose session is over just that',
  '/:language/log-ind': 'where one signs in',
  '/:language/vaelg-rolle': 'on the way in; knows the attempt by its cookie',
  '/:language/logget-af': 'after signing out',
  '/:language/komponenter': 'made-up words, where one develops',
  '/:language/hjaelp': 'help',
  '/:language/was': 'the law asks for it',
  '/:language/privatliv': 'what is kept about staff',
  '/:language/licenser': 'owed to authors',
};
const isOpen = (path: string): boolean => path.replace(/^\/(da|en)(?=\/)/, '/:language') in open;

/** Any id that nothing has. */
const filled = (path: string): string => path.replace(/:\w*[iI]d\b/g, '01900000-0000-7000-8000-000000000000').replace(':provider', 'politi');

const house: WebHouse = await webHouse();
afterAll(() => house.stop());
const routes = routesOf(house.web).map((route) => route.split(' ') as [string, string]);
const closed = routes.filter(([, path]) => !isOpen(path));
const reading = (list: [string, string][]) => list.filter(([method]) => method === 'GET');
const changing = (list: [string, string][]) => list.filter(([method]) => method !== 'GET');
const signedIn = new WebCaller(house.origin);
await signedIn.signIn('inge-koege-administrator');

it('has every page in both languages', () => {
  const pages = new Set(routes.map(([method, path]) => `${method} ${path}`));
  const danish = routes.filter(([, path]) => /^\/da(\/|$)/.test(path));
  expect(danish.filter(([method, path]) => !pages.has(`${method} ${path.replace(/^\/da/, '/en')}`))).toEqual([]);
});

it('lists as open only what is there', () => {
  const paths = new Set(routes.map(([, path]) => path.replace(/^\/(da|en)(?=\/)/, '/:language')));
  expect(Object.keys(open).filter((path) => !paths.has(path))).toEqual([]);
});

describe('whoever is not signed in', () => {
  it.each(reading(closed))('by %s %s sees nothing and is led to where one signs in', async (_method, path) => {
    const answer = await new WebCaller(house.origin).get(filled(path));
    expect([answer.status, answer.location, answer.text]).toEqual([303, expect.stringMatching(/^\/(da|en)\/log-ind(\?naeste=[\w%-]+)?$/), '']);
  });

  it.each(changing(closed))('by %s %s changes nothing', async (_method, path) => {
    expect((await new WebCaller(house.origin).post(filled(path), { csrf: 'x' })).status).toBe(403);
  });

  it('by the live line is told that the session is over, and nothing else', async () => {
    const answer = await new WebCaller(house.origin).get('/live');
    expect([answer.status, answer.text]).toEqual([200, 'retry: 2000\n\nevent: ended\ndata: {}\n\n']);
  });

  it.each(reading(routes).filter(([, path]) => isOpen(path)))('by %s %s gets the answer that the list promises', async (_method, path) => {
    expect((await new WebCaller(house.origin).get(filled(path))).status).toBeLessThan(path === '/sign-in/callback' ? 404 : 400);
  });
});

describe('whoever is signed in', () => {
  it.each(changing(routes))('by %s %s changes nothing from elsewhere', async (_method, path) => {
    const answer = await signedIn.post(filled(path), { csrf: 'x' });
    expect([answer.status, answer.text.includes('Referencenummer') || answer.text.includes('Reference number')]).toEqual([403, true]);
  });

  it.each(reading(closed).filter(([, path]) => path !== '/live' && !path.startsWith('/session/')))('by %s %s gets a page of ours, never a fault', async (_method, path) => {
    const answer = await signedIn.get(filled(path));
    expect([path, [200, 303, 403, 404].includes(answer.status)]).toEqual([path, true]);
    if (answer.status !== 303) expect(answer.text).toMatch(/^<!doctype html><html lang="(da|en)">/);
  });
});

describe('every answer', () => {
  it.each(reading(routes).filter(([, path]) => path !== '/live'))('of %s %s carries the headers, and no script or style in the page', async (_method, path) => {
    for (const caller of [new WebCaller(house.origin), signedIn]) {
      const { headers, text } = await caller.get(filled(path));
      for (const [name, value] of Object.entries(securityHeaders({ strict: false }))) expect([path, name, headers.get(name)]).toEqual([path, name, value]);
      expect(text).not.toMatch(/<style|<script(?![^>]* src="\/assets\/)|<[^>]+\s(?:style|on\w+)=|javascript:/);
      expect(headers.get('x-powered-by')).toBe(null);
    }
  });

  it.each(['/nowhere', '/da/nowhere', '/da/kontaktpunkter/not-an-id', '/assets/x/y.css', '/%00', '/da/%E0%A4%A', '/da/../etc/passwd'])('to %s is no fault', async (path) => {
    const answer = await signedIn.get(path);
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
  });

  it('to a body that is too large or no form is no fault', async () => {
    expect((await signedIn.post('/session/end', { csrf: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await signedIn.post('/session/end', {}, { 'content-type': 'application/json' })).status).toBe(403);
    expect((await signedIn.post('/session/end', { csrf: '\u0000' })).status).toBe(400);
  });
});
