import fc from 'fast-check';
import type { Schema } from '../../contract/schema-check.js';
import { type ContractDocument, type Operation, operationsOf } from '../../contract/verdict.js';
import { spotsIn, withValue } from '../../every-route/spots.js';
import { arbitraryOf, hostileTexts, type Surroundings } from './arbitrary-of.js';

/** A request that was drawn from the contract. */
export interface DrawnRequest {
  method: string;
  /** As the contract writes it. */
  pattern: string;
  path: string;
  /** JSON, or what somebody takes for it. */
  body?: string;
  /** Whether something was broken on purpose. */
  isBroken: boolean;
}

type Parameter = { $ref?: string; name?: string; in?: string; schema?: Schema };

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), [], {}, [[]], [null], { a: 1 }, '2026-02-30', '0001-01-01', '9999-12-31', '9999-12-31T23:59:59.999999Z'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(null, 1, 'a', {}), { maxLength: 6 }),
);

/** One thing changed somewhere in a body: another value, nothing at all, or one more name. */
function broken(body: unknown): fc.Arbitrary<unknown> {
  const spots = spotsIn(body);
  if (spots.length === 0) return anything;
  const spot = fc.constantFrom(...spots);
  return fc.oneof(
    fc.tuple(spot, anything).map(([where, what]) => withValue(body, where, what)),
    spot.map((where) => withValue(body, where, undefined)),
    fc.tuple(fc.constantFrom('surplus', '__proto__', 'constructor', 'toString', '', '\u0000', 'id'), anything).map(([name, what]) => withValue(body, [name], what)),
    anything,
  );
}

/** JSON that no serialiser writes. */
const misspelt = (json: string): fc.Arbitrary<string> =>
  fc.constantFrom(json.slice(0, -1), `${json}${json}`, `[${json}]`, json.replace(/\d+/, '1e999'), json.replace('{', '{"a":1,"a":2,'), `\ufeff${json}`, json.replaceAll('"', "'"), '');

/** Every operation of a contract that answers and ends. */
export const askable = (contract: ContractDocument): { method: string; path: string; operation: Operation }[] =>
  operationsOf(contract).filter(({ operation }) => operation.responses['200']?.content?.['text/event-stream'] === undefined);

/** Requests over every operation of the contract: most bodies fit their schema, the others are broken in one place. */
export function requestsOf(contract: ContractDocument, known: Omit<Surroundings, 'schemas'>): fc.Arbitrary<DrawnRequest> {
  const around: Surroundings = { schemas: contract.components.schemas, ...known };
  return fc.oneof(...askable(contract).map(({ method, path, operation }) => requestOf({ method: method.toUpperCase(), pattern: path, operation, around })));
}

function requestOf({ method, pattern, operation, around }: { method: string; pattern: string; operation: Operation; around: Surroundings }): fc.Arbitrary<DrawnRequest> {
  const parameters = ((operation as { parameters?: Parameter[] }).parameters ?? []).filter((each) => each.in === 'path');
  const valueOf = ({ schema = { type: 'string', format: 'uuid' } }: Parameter) => fc.oneof({ weight: 9, arbitrary: arbitraryOf(schema, around).map(String) }, { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) });
  const values = fc.record(Object.fromEntries(parameters.map((each) => [each.name!, valueOf(each)])));
  const path = values.map((given) => pattern.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encoded(given[name]!)));
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return path.map((address) => ({ method, pattern, path: address, isBroken: false }));
  const fit = arbitraryOf(schema, around);
  const body = fc.oneof(
    { weight: 6, arbitrary: fit.map((value) => ({ json: JSON.stringify(value), isBroken: false })) },
    { weight: 3, arbitrary: fit.chain(broken).map((value) => ({ json: JSON.stringify(value) ?? '', isBroken: true })) },
    { weight: 1, arbitrary: fit.chain((value) => misspelt(JSON.stringify(value))).map((json) => ({ json, isBroken: true })) },
  );
  return fc.tuple(path, body).map(([address, { json, isBroken }]) => ({ method, pattern, path: address, body: json, isBroken }));
}

/** As it would stand in an address; half a character has no encoding. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}
