import { randomBytes } from 'node:crypto';
import { openText, sealText, type SealedPlace } from './sealed-text.js';
import type { WebKeys } from './web-keys.js';

const keysOf = (...ids: string[]): WebKeys => ({ client: undefined as never, session: new Map(ids.map((id) => [id, known.get(id)!])) });
const known = new Map(['one', 'two'].map((id) => [id, randomBytes(32)]));
const place: SealedPlace = { kind: 'tokens', id: '01900000-0000-7000-8000-000000000001' };
const secret = { accessToken: 'aaa.bbb.ccc' };

describe('what is sealed for a session row', () => {
  it('opens in its place, and shows nothing of itself', async () => {
    const sealed = await sealText(keysOf('one'), place, secret);
    expect(sealed).not.toContain('aaa');
    expect(Buffer.from(sealed.split('.')[3]!, 'base64url').toString('latin1')).not.toContain('aaa.bbb');
    expect(await openText(keysOf('one'), place, sealed)).toEqual(secret);
  });

  it('is another text each time', async () => {
    expect(await sealText(keysOf('one'), place, secret)).not.toBe(await sealText(keysOf('one'), place, secret));
  });

  it('opens after a change of keys, and is sealed under the first', async () => {
    const old = await sealText(keysOf('one'), place, secret);
    expect(await openText(keysOf('two', 'one'), place, old)).toEqual(secret);
    const fresh = await sealText(keysOf('two', 'one'), place, secret);
    expect(await openText(keysOf('one'), place, fresh)).toBeUndefined();
  });

  it.each<[string, (sealed: string) => string, SealedPlace]>([
    ['in another row', (sealed) => sealed, { ...place, id: '01900000-0000-7000-8000-000000000002' }],
    ['as something else', (sealed) => sealed, { ...place, kind: 'person' }],
    ['with a changed byte', (sealed) => sealed.replace(/\.(.)([^.]*)$/, (_all, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`), place],
    ['with its place rewritten', (sealed) => [Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: 'one', kind: 'person', id: place.id })).toString('base64url'), ...sealed.split('.').slice(1)].join('.'), { ...place, kind: 'person' }],
    ['when it is no sealed text', () => '{}', place],
  ])('does not open %s', async (_what, change, where) => {
    expect(await openText(keysOf('one'), where, change(await sealText(keysOf('one'), place, secret)))).toBeUndefined();
  });
});
