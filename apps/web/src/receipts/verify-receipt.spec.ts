import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { CompactSign, type CryptoKey, generateKeyPair, SignJWT } from 'jose';
import { receiptFaultTexts } from '../texts/receipts.js';
import { KeysUnavailable } from './published-keys.js';
import { newSalt } from './new-salt.js';
import { receiptFaults, type ReceiptVerdict } from './receipt-verdict.js';
import { verifyKeptReceipt, verifyReceipt } from './verify-receipt.js';

const house = await generateKeyPair('EdDSA');
const other = await generateKeyPair('EdDSA');
const keys = { named: async (kid: string) => (kid === 'receipts-1' ? house.publicKey : undefined) };

const salt = newSalt();
const said = {
  caseId: 'c',
  incident: { urgency: 'AKUT', occurredAt: '2026-11-24T02:10:00+01:00', persons: [{ id: 'bo', name: 'Bo Prøvesen' }] },
  consents: [],
  parts: [{ id: 'p', personId: 'bo', contactPointId: 'koege' }, { id: 'q', personId: 'ib', outsideMunicipalityCode: '0320' }],
};
const answered = { id: 'r', sentAt: '2026-11-24T02:20:30.456Z', parts: [{ id: 'p' }, { id: 'q' }] };
const mac = createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalize(said)!).digest('base64url');
const claims = {
  sub: 'r',
  iat: Date.parse('2026-11-24T02:20:30Z') / 1000,
  parts: [{ id: 'p', recipient: 'koege', state: 'delivered' }, { id: 'q', recipient: null, state: 'outside_the_system' }],
  mac,
};
const header = { alg: 'EdDSA', kid: 'receipts-1', typ: 'naervaern-receipt+jws' };
const [inside, outside] = claims.parts as [object, object];

const signed = (what: unknown, key: CryptoKey = house.privateKey, how: object = {}): Promise<string> =>
  new CompactSign(Buffer.from(typeof what === 'string' ? what : JSON.stringify(what))).setProtectedHeader({ ...header, ...how }).sign(key);
const encoded = (what: unknown): string => Buffer.from(JSON.stringify(what)).toString('base64url');
const verify = (receipt: string, sent: object = said): Promise<ReceiptVerdict> => verifyReceipt(receipt, answered, { salt, said: sent as typeof said }, keys);
const receipt = await signed(claims);

describe('a receipt is verified', () => {
  it('when it attests just what was sent, where to and when', async () => {
    expect(await verify(receipt)).toEqual({ isVerified: true });
  });

  it('in whatever order it names the parts, and whatever order the fields of the body have', async () => {
    const shuffled = Object.fromEntries(Object.entries(said).toReversed());
    expect(await verify(await signed({ ...claims, parts: claims.parts.toReversed() }), shuffled)).toEqual({ isVerified: true });
  });
});

describe('a receipt does not hold', () => {
  const [head = '', payload = '', signature = ''] = receipt.split('.');
  const flipped = `${signature.slice(0, 20)}${signature[20] === 'A' ? 'B' : 'A'}${signature.slice(21)}`;

  it.each<[string, string, () => string | Promise<string>]>([
    ['signed by somebody else under the name of our key', 'bad-signature', () => signed(claims, other.privateKey)],
    ['whose signature was touched', 'bad-signature', () => `${head}.${payload}.${flipped}`],
    ['whose words were changed after signing', 'bad-signature', () => `${head}.${encoded({ ...claims, sub: 'x' })}.${signature}`],
    ['under a key that nobody published', 'unknown-key', () => signed(claims, house.privateKey, { kid: 'receipts-2' })],
    ['that names no key', 'not-a-receipt', () => signed(claims, house.privateKey, { kid: undefined })],
    ['that is not signed at all', 'not-a-receipt', () => `${encoded({ ...header, alg: 'none' })}.${payload}.`],
    ['that says it is not signed and carries the signature', 'not-a-receipt', () => `${encoded({ ...header, alg: 'none' })}.${payload}.${signature}`],
    ['signed with the published key as if it were a secret', 'not-a-receipt', () => new CompactSign(Buffer.from(payload, 'base64url')).setProtectedHeader({ ...header, alg: 'HS256' }).sign(Buffer.alloc(32))],
    ['of another type', 'not-a-receipt', () => signed(claims, house.privateKey, { typ: 'JWT' })],
    ['of no type', 'not-a-receipt', () => signed(claims, house.privateKey, { typ: undefined })],
    ['that is a token of ours', 'not-a-receipt', () => new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'receipts-1', typ: 'at+jwt' }).sign(house.privateKey)],
    ['that is no JSON', 'not-a-receipt', () => signed('kvittering')],
    ['that says nothing', 'not-a-receipt', () => signed('null')],
    ['that lacks the parts', 'not-a-receipt', () => signed({ ...claims, parts: undefined })],
    ['whose time is a text', 'not-a-receipt', () => signed({ ...claims, iat: String(claims.iat) })],
    ['that is empty', 'not-a-receipt', () => ''],
    ['that is cut short', 'not-a-receipt', () => receipt.slice(0, 40)],
    ['of another referral', 'another-referral', () => signed({ ...claims, sub: 'x' })],
    ['with a part too few', 'other-parts', () => signed({ ...claims, parts: [inside] })],
    ['with a part too many', 'other-parts', () => signed({ ...claims, parts: [inside, outside, { ...inside, id: 'x' }] })],
    ['with one part twice', 'other-parts', () => signed({ ...claims, parts: [inside, inside] })],
    ['with another recipient', 'other-parts', () => signed({ ...claims, parts: [{ ...inside, recipient: 'roskilde' }, outside] })],
    ['with a recipient where there was none', 'other-parts', () => signed({ ...claims, parts: [inside, { ...outside, recipient: 'koege' }] })],
    ['that does not say delivered', 'other-parts', () => signed({ ...claims, parts: [{ ...inside, state: 'recalled' }, outside] })],
    ['from before', 'another-time', () => signed({ ...claims, iat: claims.iat - 3600 })],
    ['from later', 'another-time', () => signed({ ...claims, iat: claims.iat + 1 })],
    ['with another MAC', 'other-words', () => signed({ ...claims, mac: Buffer.alloc(32).toString('base64url') })],
  ])('%s (%s)', async (_what, fault, make) => {
    expect(await verify(await make())).toEqual({ isVerified: false, fault });
  });

  it.each<[string, object]>([
    ['another word about a person', { ...said, incident: { ...said.incident, persons: [{ id: 'bo', name: 'Bo Prøvesøn' }] } }],
    ['another urgency', { ...said, incident: { ...said.incident, urgency: 'HASTER' } }],
    ['another case', { ...said, caseId: 'x' }],
    ['a consent more', { ...said, consents: [{ id: 'k' }] }],
    ['a reason more', { ...said, childNotNecessary: 'mistaken_identity' }],
  ])('for %s than was signed', async (_what, sent) => {
    expect(await verify(receipt, sent)).toEqual({ isVerified: false, fault: 'other-words' });
  });

  it('under another salt', async () => {
    expect(await verifyReceipt(receipt, answered, { salt: newSalt(), said }, keys)).toEqual({ isVerified: false, fault: 'other-words' });
  });

  it('while the keys cannot be had: nothing is known then', async () => {
    const away = { named: () => Promise.reject(new KeysUnavailable()) };
    expect(await verifyReceipt(receipt, answered, { salt, said }, away)).toEqual({ isVerified: false, fault: 'keys-unavailable' });
  });
});

describe('a receipt that was kept', () => {
  it('holds for its referral, wherever the parts lie by now', async () => {
    expect(await verifyKeptReceipt(receipt, answered, keys)).toEqual({ isVerified: true });
  });

  it.each<[string, object, string]>([
    ['another referral', { id: 'x' }, 'another-referral'],
    ['other parts', { parts: [{ id: 'p' }] }, 'other-parts'],
    ['another time', { sentAt: '2026-11-24T02:20:31.000Z' }, 'another-time'],
  ])('does not hold for %s', async (_what, more, fault) => {
    expect(await verifyKeptReceipt(receipt, { ...answered, ...more }, keys)).toEqual({ isVerified: false, fault });
  });

  it('does not hold with a signature that is not genuine', async () => {
    expect(await verifyKeptReceipt(await signed(claims, other.privateKey), answered, keys)).toEqual({ isVerified: false, fault: 'bad-signature' });
  });
});

describe('every fault', () => {
  it('has words for people', () => {
    expect(receiptFaultTexts.keys.toSorted()).toEqual(receiptFaults.toSorted());
  });
});
