import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { type Schema, SchemaCheck } from '../../contract/schema-check.js';
import type { ContractDocument } from '../../contract/verdict.js';
import { valuesIn } from './arbitrary-of.js';
import { askable, requestsOf } from './contract-requests.js';

const contract = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../../../..'), 'docs/openapi.json'), 'utf8')) as ContractDocument;
const id = '019b76da-a800-7f20-9e5e-3d412fd1d8b2';
const drawn = fc.sample(requestsOf(contract, { ids: [id] }), { numRuns: 3_000, seed: 5 });

describe('requests that are drawn from docs/openapi.json', () => {
  it('come to every operation that answers and ends', () => {
    const asked = new Set(drawn.map(({ method, pattern }) => `${method} ${pattern}`));
    expect(askable(contract).map(({ method, path }) => `${method.toUpperCase()} ${path}`).filter((each) => !asked.has(each))).toEqual([]);
    expect(asked.size).toBeGreaterThan(50);
  });

  it('fit the contract where nothing was broken on purpose', () => {
    const check = new SchemaCheck(contract.components.schemas);
    const schemaOf = (method: string, pattern: string): Schema => contract.paths[pattern]![method.toLowerCase()]!.requestBody!.content['application/json']!.schema;
    const whole = drawn.filter(({ body, isBroken }) => body !== undefined && !isBroken);
    const complaints = whole.flatMap(({ method, pattern, body }) => check.complaints(schemaOf(method, pattern), JSON.parse(body!)).map((words) => `${method} ${pattern} ${words}`));
    expect(whole.length).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
  });

  it('are as often broken, also beyond JSON', () => {
    const broken = drawn.filter(({ isBroken }) => isBroken);
    expect(broken.length).toBeGreaterThan(200);
    expect(broken.some(({ body }) => !isJson(body!))).toBe(true);
    expect(broken.some(({ body }) => body!.includes('\\u0000'))).toBe(true);
    expect(broken.some(({ body }) => body!.includes('\u007f'))).toBe(true);
  });

  it('name ids that are somebody’s, and come back by their seed', () => {
    expect(drawn.filter(({ path }) => path.includes(id)).length).toBeGreaterThan(200);
    expect(fc.sample(requestsOf(contract, { ids: [id] }), { numRuns: 3_000, seed: 5 })).toEqual(drawn);
  });

  it('draw from what was sound under a name', () => {
    const seen = valuesIn([{ person: { cpr: '010190-1234' } }]);
    const bodies = fc.sample(requestsOf(contract, { ids: [id], seen }), { numRuns: 1_000, seed: 5 }).map(({ body }) => body ?? '');
    expect(bodies.filter((body) => body.includes('010190-1234')).length).toBeGreaterThan(10);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
