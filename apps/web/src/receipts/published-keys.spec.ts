import { exportJWK, generateKeyPair } from 'jose';
import type { Answer, ReceiptKeyAnswer, ReceiptKeysAnswer } from '#api-client';
import { KeysUnavailable, PublishedKeys } from './published-keys.js';

async function aKey(kid: string): Promise<ReceiptKeyAnswer> {
  const { publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x = '' } = await exportJWK(publicKey);
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
}
const [first, second] = [await aKey('first'), await aKey('second')];

/** Keys that are published one list after the other, the last one for good; null when the api is away. */
function publishing(...lists: (ReceiptKeyAnswer[] | null)[]) {
  const asked = { times: 0, now: 0 };
  const away = { ok: false, problem: { code: 'away' } } as Answer<ReceiptKeysAnswer>;
  const keys = new PublishedKeys(async () => {
    const list = lists[Math.min(asked.times++, lists.length - 1)];
    return list === null || list === undefined ? away : { ok: true, data: { keys: list } };
  }, () => asked.now);
  return { asked, keys };
}

describe('published keys', () => {
  it('are asked for once, however many receipts wait for them', async () => {
    const { asked, keys } = publishing([first]);
    const found = await Promise.all(Array.from({ length: 5 }, () => keys.named('first')));
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toBeDefined();
    await keys.named('first');
    expect(asked.times).toBe(1);
  });

  it('are asked for once more when a receipt names a new one', async () => {
    const { asked, keys } = publishing([first], [first, second]);
    await keys.named('first');
    const found = await Promise.all([keys.named('second'), keys.named('second')]);
    expect(found).not.toContain(undefined);
    expect(asked.times).toBe(2);
  });

  it('are not asked for twice when the first list lacks the key', async () => {
    const { asked, keys } = publishing([first]);
    expect(await keys.named('second')).toBeUndefined();
    expect(asked.times).toBe(1);
  });

  it('are forgotten after ten minutes: one that was withdrawn verifies nothing more', async () => {
    const { asked, keys } = publishing([first], [second]);
    await keys.named('first');
    asked.now = 10 * 60 * 1000 - 1;
    expect(await keys.named('first')).toBeDefined();
    asked.now += 1;
    expect(await keys.named('first')).toBeUndefined();
  });

  it('that cannot be had are unavailable, which is not remembered', async () => {
    const { keys } = publishing(null, [first]);
    await expect(keys.named('first')).rejects.toThrow(KeysUnavailable);
    expect(await keys.named('first')).toBeDefined();
  });

  it.each<[string, object]>([
    ['is for encryption', { use: 'enc' }],
    ['lies on another curve', { crv: 'X25519' }],
    ['is of another kind', { kty: 'EC' }],
  ])('are none for a key that %s', async (_what, more) => {
    const { keys } = publishing([{ ...first, ...more } as ReceiptKeyAnswer]);
    expect(await keys.named('first')).toBeUndefined();
  });

  it('are unavailable when what is published is no key', async () => {
    const { keys } = publishing([{ ...first, x: 'AAAA' }]);
    await expect(keys.named('first')).rejects.toThrow(KeysUnavailable);
  });
});
