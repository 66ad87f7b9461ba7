import { constants, createHmac, KeyObject, sign } from 'node:crypto';
import { jobFunction, rightfulClaims, scopeInTokens, type TokenIssuer } from './access-token.js';

/** Chance with a seed, so that a failing token can be made again. Returns numbers in [0, 1). */
export type Chance = () => number;

/** Mulberry32: small, even enough for choosing mutations, and not for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a forger has: a rightful token, the public keys, a key of their own, and another issuer's good key. */
export interface Forgery {
  rightful: string;
  victim: TokenIssuer;
  other: TokenIssuer;
  attacker: TokenIssuer;
  at: Date;
  chance: Chance;
}

export type HostileFamily = (forgery: Forgery) => unknown;

const encode = (content: unknown): string =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
const pick = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(chance() * items.length)]!;
const upTo = (chance: Chance, most: number): number => Math.floor(chance() * most);
const splice = (text: string, at: number, put: string, cut = 0): string => text.slice(0, at) + put + text.slice(at + cut);

/** Signs any header and any payload, also such that no library would let pass. */
export function signedAnyhow(by: TokenIssuer, header: unknown, payload: unknown): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  const key = KeyObject.from(by.privateKey);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const ways: Record<string, () => Buffer> = {
    ES256: () => sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }),
    EdDSA: () => sign(null, Buffer.from(signed), key),
    PS256: () => sign('sha256', Buffer.from(signed), { key, padding, saltLength: 32 }),
  };
  const way = ways[by.algorithm];
  if (way === undefined) throw new Error(`No way to sign with ${by.algorithm}`);
  return `${signed}.${way().toString('base64url')}`;
}

const headerOf = (by: TokenIssuer, more: object = {}) => ({ alg: by.algorithm, typ: 'at+jwt', kid: by.keyId, ...more });
const claimsOf = ({ victim, at }: Forgery, more: object = {}) => ({ ...rightfulClaims(victim.issuer, at), ...more });
/** The rightful issuer's own signature under something that must be refused all the same. */
const genuine = (forgery: Forgery, header: object, claims: object) =>
  signedAnyhow(forgery.victim, headerOf(forgery.victim, header), claimsOf(forgery, claims));

const hmacKeys = ({ victim }: Forgery): (string | Buffer)[] => {
  const publicKey = KeyObject.from(victim.publicKey);
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  return [pem, pem.toString().trim(), publicKey.export({ type: 'spki', format: 'der' }), JSON.stringify(victim.jwks.keys[0]), JSON.stringify(victim.jwks), victim.keyId, ''];
};

const good = { scope: scopeInTokens, privilege: jobFunction('auditor') };
/** Claims of privileges in another shape than the profile's; each refuses the token, not the privilege alone. */
const badPrivileges: readonly unknown[] = [
  null, 7, '', {}, [null], [[]], ['x'], [{ privilege: good.privilege }], [{ scope: good.scope }], [{ ...good, scope: null }], [{ ...good, privilege: ['auditor'] }],
  [{ ...good, onlyUnit: 'x' }], [{ ...good, constraints: null }], [{ ...good, constraints: {} }], [{ ...good, constraints: ['unit'] }],
  [{ ...good, constraints: [{ type: 'x' }] }], [{ ...good, constraints: [{ type: 'x', value: 7 }] }], [{ ...good, constraints: [{ type: 'x', value: 'y', more: 1 }] }],
  [{ organisation: '019b76da-a800-7000-8000-0000000000a1', role: 'auditor' }], Array.from({ length: 65 }, () => good),
];

/** Every way of forging or spoiling a token that we know; none may be accepted. */
export const hostileFamilies: Readonly<Record<string, HostileFamily>> = {
  'no algorithm': (f) => {
    const alg = pick(f.chance, ['none', 'None', 'NONE', 'nOnE', '', null, undefined, 0, ['ES256']]);
    const signature = pick(f.chance, ['', 'AA', f.rightful.split('.')[2]]);
    return `${encode(headerOf(f.victim, { alg }))}.${encode(claimsOf(f))}.${signature}`;
  },
  'public key as shared secret': (f) => {
    const [alg, hash] = pick(f.chance, [['HS256', 'sha256'], ['HS384', 'sha384'], ['HS512', 'sha512'], ['ES256', 'sha256']] as const);
    const text = `${encode(headerOf(f.victim, { alg }))}.${encode(claimsOf(f))}`;
    return `${text}.${createHmac(hash, pick(f.chance, hmacKeys(f))).update(text).digest('base64url')}`;
  },
  'key id of somebody else': (f) => {
    const kid = pick(f.chance, [f.other.keyId, '../../../../dev/null', "' or 1=1 --", '', null, 7, ['key-1'], {}, '\u0000', '__proto__', 'x'.repeat(3000), undefined]);
    return signedAnyhow(f.attacker, headerOf(f.attacker, { kid }), claimsOf(f));
  },
  'key brought along': (f) => {
    const own = pick<object>(f.chance, [
      { jku: 'http://127.0.0.1:9/jwks' }, { jku: f.victim.issuer }, { x5u: 'http://127.0.0.1:9/cert' },
      { jwk: f.attacker.jwks.keys[0] }, { x5c: ['MIIB'] }, { jwk: f.attacker.jwks.keys[0], kid: undefined },
    ]);
    return signedAnyhow(f.attacker, headerOf(f.attacker, own), claimsOf(f));
  },
  'genuine, with a key brought along': (f) =>
    genuine(f, pick<object>(f.chance, [{ jku: 'http://127.0.0.1:9/' }, { x5u: '' }, { jwk: f.victim.jwks.keys[0] }, { jwk: null }]), {}),
  'issuer A signs for issuer B': (f) => signedAnyhow(f.other, headerOf(f.other, pick<object>(f.chance, [{}, { kid: f.victim.keyId }, { kid: undefined }])), claimsOf(f)),
  'wrong audience': (f) => genuine(f, {}, { aud: pick(f.chance, [undefined, '', 'urn:other', [], ['urn:other'], 'urn:naervaern:api ', 'URN:NAERVAERN:API', 7, {}, [['urn:naervaern:api']]]) }),
  'wrong issuer': (f) => genuine(f, {}, { iss: pick(f.chance, [undefined, '', f.other.issuer, `${f.victim.issuer}/`, ` ${f.victim.issuer}`, f.victim.issuer.toUpperCase(), [f.victim.issuer], null, '__proto__', 'constructor', `${f.victim.issuer}\u0000`]) }),
  'wrong type': (f) => genuine(f, { typ: pick(f.chance, [undefined, 'JWT', 'jwt', 'at+JWT', 'at+jwt ', 'application/jwt', 'logout+jwt', null, ['at+jwt'], 1]) }, {}),
  'past its time': (f) => {
    const ago = 6 + upTo(f.chance, 1e6);
    const now = Math.floor(f.at.getTime() / 1000);
    return genuine(f, {}, pick<object>(f.chance, [{ iat: now - ago - 600, exp: now - ago }, { exp: 0 }, { exp: -1 }, { iat: now - 1000 - ago }]));
  },
  'before its time': (f) => {
    const later = Math.floor(f.at.getTime() / 1000) + 6 + upTo(f.chance, 1e6);
    return genuine(f, {}, pick<object>(f.chance, [{ nbf: later }, { iat: later, exp: later + 600 }, { auth_time: later }]));
  },
  'times that are no times': (f) => {
    const claim = pick(f.chance, ['exp', 'iat', 'auth_time', 'nbf']);
    return genuine(f, {}, { [claim]: pick(f.chance, [null, '1', {}, [], true, 1e300, claim === 'nbf' ? 1e18 : -1e300, claim === 'nbf' ? 'x' : undefined]) });
  },
  'critical header': (f) => genuine(f, pick<object>(f.chance, [{ crit: ['exp'], exp: 1 }, { crit: [] }, { crit: ['b64'], b64: false }, { crit: ['b64'], b64: true }, { crit: null }, { crit: ['x'], x: 1 }, { b64: true }, { zip: 'DEF' }]), {}),
  'claims of another shape': (f) => {
    const bad = [null, 7, '', [], {}, true, 'a\u0000b', 'a\ud800b', 'x'.repeat(300)];
    return genuine(f, {}, pick<object>(f.chance, [
      { sub: pick(f.chance, bad) }, { client_id: pick(f.chance, bad) }, { jti: pick(f.chance, bad) }, { acr: pick(f.chance, bad) },
      { privileges: pick(f.chance, badPrivileges) },
    ]));
  },
  'no JSON object inside': (f) => {
    const odd = pick(f.chance, ['', '{', '[]', 'null', '7', '"x"', '[{}]', '\u0000', '{"a":}', '['.repeat(2000), '\ufeff{}', Buffer.from([0xff, 0xfe]).toString('latin1')]);
    return f.chance() < 0.5 ? signedAnyhow(f.victim, headerOf(f.victim), odd) : signedAnyhow(f.victim, odd, claimsOf(f));
  },
  'content changed under the old signature': (f) => {
    const [header = '', payload = '', signature = ''] = f.rightful.split('.');
    const changed = claimsOf(f, pick<object>(f.chance, [{ sub: 'somebody-else' }, { acr: 'https://data.gov.dk/concept/core/nsis/loa/High' }, { jti: String(f.chance()) }]));
    return f.chance() < 0.5 ? `${header}.${encode(changed)}.${signature}` : `${encode(headerOf(f.victim, { x: f.chance() }))}.${payload}.${signature}`;
  },
  'signature of nothing': (f) => `${f.rightful.split('.').slice(0, 2).join('.')}.${pick(f.chance, ['', 'AA', 'A'.repeat(86), 'A'.repeat(85), Buffer.alloc(64, 1).toString('base64url'), '_'.repeat(86)])}`,
  'cut short': (f) => f.rightful.slice(0, upTo(f.chance, f.rightful.length)),
  'segments doubled or swapped': (f) => {
    const [a, b, c] = f.rightful.split('.');
    return pick(f.chance, [[a, a, c], [a, b, b], [a, b, c, c], [a, b, c, a, b, c], [b, a, c], [c, b, a], [a, b], [a, b, c, ''], ['', a, b, c], [a, '', b, c], [a, b, '', c, ''], [a, c], [a, '', c]]).join('.');
  },
  'one bit flipped': (f) => {
    const at = upTo(f.chance, f.rightful.length);
    return splice(f.rightful, at, String.fromCharCode(f.rightful.charCodeAt(at) ^ (1 << upTo(f.chance, 7))), 1);
  },
  'spare bits set': (f) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const segments = f.rightful.split('.');
    const which = upTo(f.chance, 3);
    const last = alphabet.indexOf(segments[which]!.at(-1)!);
    return segments.with(which, segments[which]!.slice(0, -1) + alphabet[last ^ 1]).join('.');
  },
  'one byte changed inside': (f) => {
    const segments = f.rightful.split('.');
    const which = upTo(f.chance, 3);
    const bytes = Buffer.from(segments[which]!, 'base64url');
    const at = upTo(f.chance, bytes.length);
    bytes[at] = bytes[at]! ^ (1 + upTo(f.chance, 255));
    return segments.with(which, bytes.toString('base64url')).join('.');
  },
  'something put in': (f) => splice(f.rightful, upTo(f.chance, f.rightful.length + 1), pick(f.chance, ['\u0000', ' ', '\n', '.', '=', '+', '/', '\r\n', 'æ', '\ud800', '\u200b', '%00', 'A'])),
  'another wrapping': (f) => {
    const [protectedHeader, payload, signature] = f.rightful.split('.');
    return pick<unknown>(f.chance, [`Bearer ${f.rightful}`, `"${f.rightful}"`, `${f.rightful}\n`, ` ${f.rightful}`, `${f.rightful}=`, JSON.stringify({ protected: protectedHeader, payload, signature }), `${f.rightful}.${f.rightful}`, encode(f.rightful), 'x'.repeat(9000), `${f.rightful}.AA.AA`, '...', '..', '', null, undefined, 7, {}, [f.rightful]]);
  },
};
