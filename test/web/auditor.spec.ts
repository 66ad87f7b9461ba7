import { anAuditedCase } from '../builders/audited-case.js';
import { lastEntry } from '../builders/staff.js';
import { webHouse, WebCaller, type WebAnswer, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let story: Awaited<ReturnType<typeof anAuditedCase>>;
let aksel: WebCaller;
let kurt: WebCaller;
let freja: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  story = await anAuditedCase(house);
  [aksel, kurt, freja] = [new WebCaller(house.origin), new WebCaller(house.origin), new WebCaller(house.origin)];
  await aksel.signIn('aksel-koege-auditor');
  await kurt.signIn('kurt-roskilde-auditor');
  await freja.signIn('freja-police-officer');
}, 60_000);
afterAll(() => house.stop());

const csrfIn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page.slice(page.indexOf('<main')))![1]!;
const countOf = async (operation: string): Promise<number> =>
  (await house.database.asSuperuser<{ count: number }>('select count(*)::int as count from audit.entry where operation = $1', [operation]))[0]!.count;

/** Sends a form of a page of an auditor's. */
async function send(caller: WebCaller, address: string, fields: Record<string, string>, page = '/da/revision/sag'): Promise<WebAnswer> {
  return await caller.post(address, { csrf: csrfIn((await caller.get(page)).text), ...fields });
}

/** Sends it and goes where the answer leads. */
async function follow(caller: WebCaller, address: string, fields: Record<string, string>): Promise<WebAnswer & { at: string }> {
  const { status, location } = await send(caller, address, fields);
  if (status !== 303 || location === null) throw new Error(`the answer was ${status}`);
  return { ...(await caller.get(location)), at: location };
}
const viewIn = (page: string): string => /name="view" value="([^"]+)"/.exec(page)![1]!;

describe('a search of the log', () => {
  it('is sent as a form, and leads on to an address that says nothing', async () => {
    const { at, status, text } = await follow(aksel, '/da/revision/log', { reference: story.partReference.toLowerCase(), actor: '' });
    expect(status).toBe(200);
    expect(at).toMatch(/^\/da\/revision\/log\/[\w.-]{100,1000}$/);
    const said = decodeURIComponent(at) + at.split('/').at(-1)!.split('.').map((piece) => Buffer.from(piece, 'base64url').toString('latin1')).join(' ');
    expect(said).not.toContain(story.partReference);
    expect(said).not.toContain('reference');
    expect(text).toContain(`Reference ${story.partReference}`);
    expect(text).toContain('Forsøg: åbnede en del og læste den');
  });

  it('is searched anew each time its address is asked for, and each time is in the log', async () => {
    const { at } = await follow(aksel, '/da/revision/log', { reference: story.partReference });
    const before = await countOf('log.search');
    await aksel.get(at);
    await aksel.get(at.replace('/da/', '/en/'));
    expect(await countOf('log.search')).toBe(before + 2);
  });

  it('is nobody else\'s: another session opens it not, and says so', async () => {
    const { at } = await follow(aksel, '/da/revision/log', { reference: story.partReference });
    for (const caller of [kurt, new WebCaller(house.origin)]) {
      if (caller !== kurt) await caller.signIn('aksel-koege-auditor');
      const { status, text } = await caller.get(at);
      expect(status).toBe(200);
      expect(text).toContain('Søgningen kunne ikke åbnes igen');
      expect(text).not.toContain(`Reference ${story.partReference}`);
    }
  });

  it('comes back after the screen was hidden, in the same view', async () => {
    const { at } = await follow(aksel, '/da/revision/log', { reference: story.partReference });
    const { csrf } = { csrf: csrfIn((await aksel.get('/da/revision/sag')).text) };
    await aksel.post('/session/lock', { csrf, from: at });
    const { text } = await aksel.get('/da/skjult');
    const start = /href="(\/sign-in\/start\/kommune[^"]*)"/.exec(text)![1]!.replaceAll('&amp;', '&');
    const back = await aksel.signIn('aksel-koege-auditor', start);
    expect(back.headers.get('refresh')).toBe(`0; url=${at}`);
    expect((await aksel.get(at)).text).toContain(`Reference ${story.partReference}`);
  });

  it('that cannot be is said at the field, with all that was typed', async () => {
    const before = await countOf('log.search');
    const { status, text } = await send(aksel, '/da/revision/log', { 'reference': 'nv-x', 'from-day': '31', 'from-month': '11', 'from-year': '2026', 'actor': 'p-1' });
    expect(status).toBe(422);
    expect(text).toContain('<title>Fejl: Log – Nærværn</title>');
    for (const value of ['nv-x', '31', '2026', 'p-1']) expect(text).toContain(`value="${value}"`);
    expect(await countOf('log.search')).toBe(before);
  });

  it('that the api does not take is said too', async () => {
    const { status, text } = await follow(aksel, '/da/revision/log', { verb: 'dancing' });
    expect(status).toBe(422);
    expect(text).toContain('href="#verb"');
  });

  it('goes on from a line to its case, and to what else somebody did', async () => {
    const { at, text } = await follow(aksel, '/da/revision/log', { reference: story.partReference, verb: 'consultation' });
    const actor = /name="actor" value="([^"]+)"/.exec(text)![1]!;
    const narrowed = await follow(aksel, at, { actor });
    expect(narrowed.text).toContain(`Kaldenavn ${actor}`);
    expect(narrowed.text).toContain(`Reference ${story.partReference}`);
    const ofCase = await follow(aksel, at, { case: story.partReference });
    expect(ofCase.at).toMatch(/^\/da\/revision\/sag\/[\w.-]+$/);
    expect(ofCase.text).toContain(`Opslag på ${story.partReference}`);
  });

  it('has pages, the older after the newer', async () => {
    const [{ id } = { id: '' }] = await house.database.asSuperuser<{ id: string }>(`select id from audit.entry where operation = 'part.accept' limit 1`);
    await house.database.asSuperuser(
      `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind)
       select gen_random_uuid(), timestamptz '2026-01-01' + n * interval '1 second', actor_id, organisation_id, unit_id, 'part.read', verb, purpose, 'none', 'none'
         from audit.entry, generate_series(1, 450) n where id = $1`,
      [id],
    );
    const day = { 'from-day': '1', 'from-month': '1', 'from-year': '2026', 'to-day': '1', 'to-month': '1', 'to-year': '2026' };
    const seen = new Set<string>();
    let page = await follow(aksel, '/da/revision/log', day);
    expect(page.text).toContain('450 hændelser');
    for (let number = 1; ; number += 1) {
      expect(page.text).toContain(`Side ${number} af 3`);
      for (const [, entryId] of page.text.matchAll(/<dd>([0-9a-f-]{36})<\/dd>/g)) seen.add(entryId!);
      const older = /<a href="([^"]+)">Ældre hændelser<\/a>/.exec(page.text)?.[1];
      if (older === undefined) break;
      page = { ...(await aksel.get(older)), at: older };
    }
    expect(seen.size).toBe(450);
    expect(page.text).toContain('De nyeste hændelser');
  });
});

describe('who has seen a case', () => {
  it('is told to the auditor of a party, by pseudonyms', async () => {
    const { text } = await follow(aksel, '/da/revision/sag', { reference: story.partReference });
    expect(text).toContain('4 handlinger af 3 medarbejdere');
    for (const name of ['Karen', 'Jonas', 'Freja', 'Mette', story.incident.mark]) expect(text).not.toContain(name);
  });

  it('is nothing to the auditor of another municipality', async () => {
    const { text } = await follow(kurt, '/da/revision/sag', { reference: story.partReference });
    expect(text).toContain(`Loggen har intet om ${story.partReference}, som du kan se.`);
  });

  it.each([[''], ['  '], ['N'.repeat(41)]])('needs a reference: %j', async (reference) => {
    const { status, text } = await send(aksel, '/da/revision/sag', { reference });
    expect([status, text.includes('href="#reference">Skriv referencen')]).toEqual([422, true]);
  });

  it('is asked again where the address opens nothing', async () => {
    for (const view of ['x', 'udloebet', `${'a.'.repeat(4)}b`]) {
      const { status, text } = await aksel.get(`/da/revision/sag/${view}`);
      expect([status, text.includes('Listen kunne ikke åbnes igen')]).toEqual([200, true]);
    }
  });
});

describe('the figures', () => {
  it('lead to the lines that they count', async () => {
    const { text } = await aksel.get('/da/revision');
    const taken = /name="taken" value="([^"]+)"/.exec(text)![1]!;
    // What is counted ends at the last whole minute; the story may have happened after that.
    const later = new Date(Date.parse(taken) + 120_000).toISOString();
    const { status, text: lines } = await follow(aksel, '/da/revision', { taken: later, show: 'refused.today' });
    expect(status).toBe(200);
    expect(lines).toContain('1 hændelse<');
    expect(lines).toContain('Forsøg: åbnede en del og læste den');
  });

  it.each([['nothing.today', undefined], ['refused', undefined], ['refused.today', 'x'], ['toString.today', undefined], ['refused.today', '+275760-09-13T00:00:00Z']])('lead back when what is asked is none: %s, %s', async (show, taken) => {
    const { text } = await aksel.get('/da/revision');
    const answer = await aksel.post('/da/revision', { csrf: csrfIn(text), show, taken: taken ?? '2026-11-23T20:48:00.000Z' });
    expect([answer.status, answer.location]).toEqual([303, '/da/revision']);
  });
});

describe('a file', () => {
  it('is a file and no page, with a name that says nothing about anybody', async () => {
    const { text } = await follow(aksel, '/da/revision/sag', { reference: story.partReference });
    const file = await send(aksel, '/da/revision/csv', { view: viewIn(text) });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="naervaern-log-\d{4}-\d\d-\d\d-\d{4}\.csv"$/);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    // The byte order mark is gone from a text that was decoded; the bytes have it.
    expect(file.text.trim().split('\r\n')).toHaveLength(8);
    expect(file.text).not.toContain('<');
  });

  it('is an export in the log, and found there', async () => {
    const before = await countOf('log.export');
    const { text } = await follow(aksel, '/da/revision/log', { reference: story.partReference });
    await send(aksel, '/da/revision/csv', { view: viewIn(text) });
    expect(await countOf('log.export')).toBe(before + 1);
    expect((await lastEntry(house.database, 'log.export')).details).not.toBe(null);
    const { text: found } = await follow(aksel, '/da/revision/log', { operation: 'log.export' });
    expect(found).toContain('Hentede linjer fra loggen som fil');
  });

  it('is not had without the form of a view that was seen', async () => {
    const before = await countOf('log.export');
    expect((await aksel.get('/da/revision/csv')).location).toBe('/da/revision/log');
    expect((await send(aksel, '/da/revision/csv', { view: 'forged' })).location).toBe('/da/revision/log/udloebet');
    const { text } = await follow(kurt, '/da/revision/log', {});
    expect((await send(aksel, '/da/revision/csv', { view: viewIn(text) })).status).toBe(303);
    expect(await countOf('log.export')).toBe(before);
  });
});

describe('somebody who is no auditor', () => {
  it.each(['/da/revision', '/da/revision/log', '/da/revision/log/x', '/da/revision/sag', '/en/revision/sag/x'])('is refused at %s, and nothing is asked for them', async (address) => {
    const before = await countOf('log.search');
    const { status, text } = await freja.get(address);
    expect([status, text.includes('<form method="post" action="/da/revision')]).toEqual([403, false]);
    expect(await countOf('log.search')).toBe(before);
  });

  it.each(['/da/revision', '/da/revision/log', '/da/revision/log/x', '/da/revision/sag', '/da/revision/csv'])('sends a form to %s in vain', async (address) => {
    expect((await freja.post(address, { csrf: await freja.csrf(), reference: story.partReference, view: 'x' })).status).toBe(403);
  });
});

it('an auditor starts at the figures', async () => {
  expect((await aksel.get('/da')).location).toBe('/da/revision');
  expect((await aksel.get('/en')).location).toBe('/en/revision');
});
