import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { frameTexts } from '../../apps/web/src/texts/frame.js';
import { axeViolations } from './accessibility.js';
import { picture } from './picture.js';
import { casePage, donePage, refusedPage, rosterPage, ScriptHost } from './script-host.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
const folder = join(import.meta.dirname, '../../web-client');
let host: ScriptHost;

beforeEach(async () => {
  host = await ScriptHost.start();
});
afterEach(() => host.stop());

describe('the scripts of the browser', () => {
  it('lie there alone', () => {
    expect(readdirSync(folder).filter((name) => !name.endsWith('.js'))).toEqual([]);
  });

  it.each([[[]], [['clocks']], [['draft', 'duty']]])('weigh less than 5 kB on the wire on a page that also needs %j', (also) => {
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const [, part] of readFileSync(join(folder, name), 'utf8').matchAll(/from '\.\/([\w-]+\.js)'/g)) load(part!);
    };
    for (const name of ['focus', 'hide', 'session', 'live', ...also]) load(`${name}.js`);
    const bytes = [...loaded].map((name) => brotliCompressSync(readFileSync(join(folder, name))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(5 * 1024);
  });

  it('keep nothing on the machine', async () => {
    const visitor = await enter(host.origin);
    const page = await visitor.open(rosterPage);
    (await host.streams.next()).send('changed', { kind: 'directory.changed' });
    await page.getByText(frameTexts.in('da')('somethingNew')).waitFor();
    const kept = await page.evaluate('Promise.all([localStorage.length, sessionStorage.length, caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations()])');
    expect(kept).toEqual([0, 0, [], [], []]);
    expect(await visitor.context.cookies()).toEqual([]);
  });

  it('show nothing that is hard to use', async () => {
    host.idleMinutes = 2;
    const visitor = await enter(host.origin);
    const page = await visitor.open(rosterPage);
    (await host.streams.next()).send('changed', { kind: 'directory.changed' });
    await page.getByText(frameTexts.in('da')('somethingNew')).waitFor();
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'session-warning');
  });

  it.each([
    ['what could not be done, rather than what was', refusedPage, 'error-summary'],
    ['what was done', donePage, 'flash'],
    ['nothing when there is nothing to say', casePage, ''],
  ])('put the focus on %s', async (_what, address, id) => {
    const visitor = await enter(host.origin);
    const page = await visitor.open(address);
    expect(await page.locator(':focus').evaluateAll((elements) => elements.map((element) => element.id))).toEqual(id ? [id] : []);
  });
});
