import { spotsIn, valueAt, withValue, type Spot } from '../../every-route/spots.js';
import type { Target } from '../../every-route/targets.js';
import type { FoundForm } from '../house/web-visitor.js';

/** A request in the form that sqlmap reads from a file, with a star behind each value that it shall attack. */
export interface MarkedRequest {
  name: string;
  method: string;
  path: string;
  type?: string;
  body?: string;
  /** How many values are marked. */
  marks: number;
  /** Whether the marks are in the address, and the body is to be left alone. */
  isAddress: boolean;
}

const star = '*';
const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** An id in an address is a value like any other. */
function markedPath(path: string): { path: string; marks: number } {
  const found = path.match(id) ?? [];
  return { path: path.replaceAll(id, (value) => `${value}${star}`), marks: found.length };
}

const isText = (value: unknown): value is string => typeof value === 'string';
/** Two children have the same fields; the second says nothing new. */
const shape = (spot: Spot): string => spot.map((name) => (typeof name === 'number' ? '[]' : name)).join('.');

/**
 * A route of the api with every id marked, and again with every text of its body. Not both at once: sqlmap takes the stars of
 * an address and of a body for the same. Numbers and booleans are not marked: what does not parse as one is refused before
 * anybody looks at it, and the bodies made from the contract try those.
 */
export function markedRoute({ route, method, path, body }: Target, most: number): MarkedRequest[] {
  const type = body === undefined ? {} : { type: 'application/json' };
  const address = markedPath(path);
  const inAddress = { name: `${route}, its ids`, method, isAddress: true, ...address, ...type, ...(body === undefined ? {} : { body: withoutStars(JSON.stringify(body)) }) };
  return [inAddress, { name: route, method, path, isAddress: false, ...type, ...markedBody(body ?? {}, most) }].filter(({ marks }) => marks > 0);
}

function markedBody(body: Record<string, unknown>, most: number): { body: string; marks: number } {
  const texts = spotsIn(body).filter((spot) => isText(valueAt(body, spot)));
  const chosen = texts.filter((spot, index) => texts.findIndex((other) => shape(other) === shape(spot)) === index).slice(0, most);
  const marked = chosen.reduce<unknown>((put, spot) => withValue(put, spot, `${withoutStars(valueAt(body, spot))}${star}`), body);
  return { body: JSON.stringify(marked), marks: chosen.length };
}

/** A form of the web with the ids of its address marked, and again with every field but the token, which others would be refused for. */
export function markedForm({ action, fields }: FoundForm, most: number): MarkedRequest[] {
  const names = Object.keys(fields).filter((name) => name !== 'csrf').slice(0, most);
  const pairs = Object.entries(fields).flatMap(([name, values]) => values.map((value, index) => ({ name, value, star: index === 0 && names.includes(name) ? star : '' })));
  const bodyOf = (mark: (pair: (typeof pairs)[number]) => string): string => pairs.map((pair) => `${encodeURIComponent(pair.name)}=${encodeURIComponent(withoutStars(pair.value))}${mark(pair)}`).join('&');
  const form = { name: `POST ${action.replaceAll(id, ':id')}`, method: 'POST', path: action, type: 'application/x-www-form-urlencoded' };
  return [
    { ...form, name: `${form.name}, its ids`, isAddress: true, ...markedPath(action), body: bodyOf(() => '') },
    { ...form, isAddress: false, body: bodyOf((pair) => pair.star), marks: names.length },
  ].filter(({ marks }) => marks > 0);
}

const withoutStars = (value: unknown): string => String(value).replaceAll(star, '');

/** The file that sqlmap is given; who asks stands in no file, the line adds it. */
export function asFile({ method, path, type, body }: MarkedRequest, host: string): string {
  const head = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, ...(type === undefined ? [] : [`Content-Type: ${type}`])];
  return `${head.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
