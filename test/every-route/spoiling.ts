import { gzipSync } from 'node:zlib';
import { type Spot, spotsIn, valueAt, withValue } from './spots.js';

/** Numbers that choose: fast-check draws them, so that a seed brings the same request back. */
export interface Draw {
  where: number;
  what: number;
  /** Stands in what is put in; no answer may repeat it. */
  mark: string;
}

/** A request as it goes out. */
export interface Spoilt {
  body: string | Buffer;
  type?: string;
  encoding?: string;
  /** The field that the answer must name, where one field was spoilt. */
  field?: string;
  /** Whether it may happen to be acceptable after all, as without an optional field. */
  mayPass?: boolean;
  /** Whether there is no field to name, for it is no JSON that we read. */
  isUnreadable?: boolean;
}

/** Makes a request out of a valid body, or null where the body has nothing of that kind. */
export type Spoiling = (body: Record<string, unknown>, draw: Draw) => Spoilt | null;

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!;
const putting = (body: object, spot: Spot, put: unknown, more: Partial<Spoilt> = {}): Spoilt => ({
  body: JSON.stringify(withValue(body, spot, put)),
  field: String(spot[0]),
  ...more,
});
const spotsOf = (body: object, test: (value: unknown) => boolean): Spot[] => spotsIn(body).filter((spot) => test(valueAt(body, spot)));
const isText = (value: unknown): value is string => typeof value === 'string';
const objectSpots = (body: object): Spot[] => [[], ...spotsOf(body, (value) => typeof value === 'object' && !Array.isArray(value))];

const nested = (depth: number, inside: string): string => `${'[{"a":'.repeat(depth)}"${inside}"${'}]'.repeat(depth)}`;
/** Puts JSON text that no JSON.stringify would write where a marker value stands. */
const raw = (body: object, spot: Spot, json: string): string => JSON.stringify(withValue(body, spot, '@@')).replace('"@@"', () => json);

const badDays = ['2026-02-30', '2026-13-01', '0000-00-00', '2026-1-1', '20261124', '24-11-2026'];
const badTimes = ['T25:00:00Z', 'T03:10:61Z', 'T03:10:00', ' 03:10:00+01:00', 'T03:10:00+25:00', 'T03:10:00+23:59', 'T03:10:00-18:00', 'T03:10:00.1234567Z', 'T24:00:01Z'];

/** Ten megabytes in ten kilobytes. */
const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));

/** Every way of spoiling a body that we know. */
export const spoilings: Readonly<Record<string, Spoiling>> = {
  'another type': (body, { where, what, mark }) => {
    const spot = pick(spotsIn(body), where);
    const old = valueAt(body, spot);
    const others = [mark, 7, true, null, [mark], { [mark]: mark }, 1.5, -1].filter((each) => kindOf(each) !== kindOf(old));
    return putting(body, spot, pick(others, what));
  },
  'a text that is no code, id or number': (body, { where, what, mark }) => {
    const spots = spotsOf(body, (value) => isText(value) && /^[0-9a-f-]{36}$|^[A-Z_]{3,}$|^[a-z_]{3,}$/.test(value));
    return spots.length === 0 ? null : putting(body, pick(spots, where), pick([mark, '', ' ', mark.toUpperCase(), `${mark}'; drop table audit.entry; --`, '../../etc/passwd', '${jndi:x}'], what), { mayPass: true });
  },
  'left out': (body, { where }) => putting(body, pick(spotsIn(body), where), undefined, { mayPass: true }),
  'an unknown field': (body, { where, what, mark }) => {
    const names = ['surplus', 'id2', 'isAdmin', 'hasItsSubject', 'toString', 'valueOf', 'hasOwnProperty', 'constructor', '__proto__', 'prototype', '__defineGetter__', '', ' ', mark, 'é', '0', 'length', 'then'];
    return putting(body, [...pick(objectSpots(body), where), pick(names, what)], pick([mark, { isAdmin: mark }, [mark], null, {}], what >> 5));
  },
  'U+0000 in a text': (body, { where, mark }) => textPut(body, where, (old) => `${old}\u0000${mark}`),
  'half a character in a text': (body, { where, what, mark }) => textPut(body, where, (old) => `${pick(['\ud800', '\udfff', '\udc00\ud800'], what)}${mark}${old}`),
  'U+0000 in a name': (body, { where, mark }) => ({ body: JSON.stringify(withValue(body, [...pick(objectSpots(body), where), `a\u0000${mark}`], 1)) }),
  'a huge number': (body, { where, what }) => {
    const numbers = spotsOf(body, (value) => typeof value === 'number');
    const spot = pick(numbers.length === 0 ? spotsIn(body) : numbers, where);
    const number = pick(['1e400', '-1e400', '9007199254740993', '1e308', '2147483648', '0', '-0', '-1', '1.5', '1e-7', '9'.repeat(400)], what);
    // What counts from 0 is not spoilt by a 0.
    const isAsItWas = valueAt(body, spot) === 0 && Number(number) === 0;
    return { body: raw(body, spot, number), field: String(spot[0]), ...(isAsItWas ? { mayPass: true } : {}) };
  },
  'too deep': (body, { where, what, mark }) => ({ body: raw(body, pick(spotsIn(body), where), nested(pick([11, 20, 100, 4000], what), mark)) }),
  'a list that is too long': (body, { where, mark }) => {
    const lists = spotsOf(body, Array.isArray);
    if (lists.length === 0) return null;
    const spot = pick(lists, where);
    const old = valueAt(body, spot) as unknown[];
    return putting(body, spot, Array.from({ length: 61 }, (_, index) => old[index % Math.max(old.length, 1)] ?? mark));
  },
  'the same item twice': (body, { where }) => {
    const lists = spotsOf(body, (value) => Array.isArray(value) && value.length > 0);
    if (lists.length === 0) return null;
    const spot = pick(lists, where);
    const old = valueAt(body, spot) as unknown[];
    return putting(body, spot, [...old, old[0]], { mayPass: true });
  },
  'no such day or time': (body, { where, what, mark }) => {
    const times = spotsOf(body, (value) => isText(value) && /^\d{4}-\d{2}-\d{2}/.test(value));
    if (times.length === 0) return null;
    const spot = pick(times, where);
    const isDay = (valueAt(body, spot) as string).length === 10;
    const wrong = isDay ? [...badDays, '2026-11-24T00:00:00Z', mark] : [...badTimes.map((time) => `2026-11-24${time}`), ...badDays.map((day) => `${day}T03:10:00+01:00`), '0000-01-01T00:00:00.000000Z', mark];
    return putting(body, spot, pick(wrong, what));
  },
  'no UTF-8': (body, { where, what, mark }) => {
    const bytes = pick(['ff', 'c0af', 'eda080', 'f4908080', 'e282', '80'], what);
    const [before = '', after = ''] = String(textPut(body, where, (old) => `${old}@@${mark}`).body).split('@@');
    return { body: Buffer.concat([Buffer.from(before), Buffer.from(bytes, 'hex'), Buffer.from(after)]), isUnreadable: true };
  },
  'more than 256 KiB': (body, { where, mark }) => textPut(body, where, (old) => old + mark.repeat(32_000)),
  'not said to be JSON': (body, { what }) => ({ body: JSON.stringify(body), type: pick(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'image/png', 'application/jsonp', '', '%'], what), isUnreadable: true }),
  'in another charset': (body, { what }) => {
    const [type, encoding] = pick([['utf-16', 'utf16le'], ['utf-32', 'utf8'], ['iso-8859-1', 'latin1'], ['utf-7', 'utf8'], ['x', 'utf8']] as const, what);
    return { body: Buffer.from(JSON.stringify(body), encoding), type: `application/json; charset=${type}`, isUnreadable: true };
  },
  'wrapped wrongly': (body, { what }) => {
    const json = Buffer.from(JSON.stringify(body));
    const [encoding, bytes] = pick<[string, Buffer]>([['gzip', json], ['deflate', json], ['br', json], ['zstd', json], ['gzip', gzipSync(json).subarray(0, -9)], ['gzip', bomb]], what);
    return { body: bytes, encoding, isUnreadable: true };
  },
  'cut short': (body, { where }) => {
    const json = JSON.stringify(body);
    return { body: json.slice(0, 1 + (where % (json.length - 1))), isUnreadable: true };
  },
  'no object': (_body, { what, mark }) => ({ body: pick([' ', 'null', '[]', '[{}]', '7', 'true', `"${mark}"`, 'NaN', '{', '}', '{}{}', "{'a':1}", '{"a":1,}', `{"${mark}"}`, '[[[[', '//'], what), isUnreadable: true }),
  // A search for everything is an empty object, and so is nothing.
  'nothing': (_body, { what }) => ({ body: pick(['', '{}', '\ufeff{}'], what), mayPass: true }),
};

function textPut(body: object, where: number, change: (old: string) => string): Spoilt {
  const spot = pick(spotsOf(body, isText).concat(spotsIn(body)), where);
  const old = valueAt(body, spot);
  return putting(body, spot, change(isText(old) ? old : ''));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
