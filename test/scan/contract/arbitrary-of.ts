import fc from 'fast-check';
import type { Schema } from '../../contract/schema-check.js';
import { spotsIn, valueAt } from '../../every-route/spots.js';

/** Where an arbitrary draws what a schema cannot say: the other schemas, and ids that are somebody's. */
export interface Surroundings {
  schemas: Readonly<Record<string, Schema>>;
  ids: readonly string[];
  /** Values that were sound under a name, where a schema's `four digits` would nearly always be nobody's municipality. */
  seen?: ReadonlyMap<string, readonly unknown[]>;
}

/** Letters that break things: outside the first plane, combining, right to left, no-break, controls, halves of SQL and HTML. */
export const hostileTexts: readonly string[] = [
  '', ' ', '\u0000', '\u0001', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u202e', '\u2028', '\ufeff', '\ufffd', '\uffff', '\ud800', '\udfff', '🕊️', 'e\u0301',
  "'", '"', "';--", "%' or 1=1 --", '%', '_', '\\', '\\u0000', '${x}', '{{7*7}}', '<script>', '../../etc/passwd', '%00', '\r\nX: y', '=1+1', '@x', 'null', 'true', '-0', '1e400',
];

const text = (least: number, most: number): fc.Arbitrary<string> => {
  const longest = Math.min(most, least + 60);
  const ordinary = fc.string({ minLength: least, maxLength: longest, unit: fc.constantFrom(...'abcæøåÆØÅ 0123456789.,-') });
  const wide = fc.string({ minLength: least, maxLength: longest, unit: 'grapheme' });
  const hostile = fc.tuple(ordinary, fc.constantFrom(...hostileTexts)).map(([some, sharp]) => `${some}${sharp}`.slice(0, most));
  return fc.oneof({ weight: 5, arbitrary: ordinary }, { weight: 2, arbitrary: wide }, { weight: 1, arbitrary: hostile });
};

const years = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T23:59:59Z'), noInvalidDate: true };
const instant = fc.date(years).map((date) => date.toISOString());

/** A text that a pattern is said to fit; patterns that fast-check cannot read backwards get any text. */
function fitting(pattern: string, least: number, most: number): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    return text(least, most);
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 400 }: Schema, { ids }: Surroundings): fc.Arbitrary<string> {
  if (format === 'uuid') return ids.length === 0 ? fc.uuid({ version: 7 }) : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid({ version: 7 }) });
  if (format === 'date') return instant.map((whole) => whole.slice(0, 10));
  if (format === 'date-time') return instant;
  return pattern === undefined ? text(minLength, maxLength) : fitting(pattern, minLength, maxLength);
}

/** Values that fit a schema of the contract, more or less: a validator knows more than a schema can say. */
export function arbitraryOf(schema: Schema, around: Surroundings): fc.Arbitrary<unknown> {
  const inner = shapeOf(schema, around);
  return schema.nullable === true ? fc.option(inner, { freq: 4 }) : inner;
}

function shapeOf(schema: Schema, around: Surroundings): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return arbitraryOf(named(schema.$ref, around), around);
  if (schema.allOf !== undefined) return arbitraryOf(schema.allOf[0]!, around);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map((one) => arbitraryOf(one, around)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textOf(schema, around);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 2 ** 31 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, around), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3) });
    case 'object':
      return objectOf(schema, around);
    default:
      return fc.jsonValue();
  }
}

function objectOf({ properties = {}, required = [] }: Schema, around: Surroundings): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, known(name, arbitraryOf(each, around), around)]));
  return fc.record(model, { requiredKeys: required.filter((name) => name in model), noNullPrototype: true });
}

/** What the schema allows, or, as often, something that was sound under that name. */
function known(name: string, drawn: fc.Arbitrary<unknown>, { seen }: Surroundings): fc.Arbitrary<unknown> {
  const values = seen?.get(name) ?? [];
  return values.length === 0 ? drawn : fc.oneof({ weight: 2, arbitrary: drawn }, { weight: 3, arbitrary: fc.constantFrom(...values) });
}

/** Every named value in some sound bodies. */
export function valuesIn(bodies: readonly unknown[]): Map<string, unknown[]> {
  const seen = new Map<string, unknown[]>();
  for (const body of bodies) {
    for (const spot of spotsIn(body)) {
      const name = spot.at(-1);
      if (typeof name === 'string') seen.set(name, [...(seen.get(name) ?? []), valueAt(body, spot)]);
    }
  }
  return seen;
}

/** @throws Error for a reference that leads nowhere: the contract would be broken */
function named(reference: string, { schemas }: Surroundings): Schema {
  const found = schemas[reference.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found;
}
