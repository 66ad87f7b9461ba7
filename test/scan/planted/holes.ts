import type { Pool } from 'pg';
import type { ContractDocument } from '../../contract/verdict.js';

/**
 * Everything that was planted, by the tool that must find it. The builds that hold these holes are started by a scan and by
 * nothing else, on loopback, beside a database of invented people; the production artefact holds no file of this folder
 * (test/guarantees/production-artefact.spec.ts).
 */
export const plantedFor = {
  sqlmap: ['a search of the api that puts what is typed into a quoted LIKE', 'a form of the web that does the same'],
  wapiti: [
    'Cross Site Scripting', 'Open Redirect', 'Path Traversal', 'Command execution', 'SQL Injection', 'Content Security Policy Configuration',
    'X-Frame-Options is not set', 'X-Content-Type-Options is not set', 'HttpOnly Flag cookie', 'Secure Flag cookie',
  ],
  testssl: ['TLS1', 'TLS1_1', 'cipherlist_aNULL', 'HSTS'],
  sslscan: ['tls 1.0 is offered', 'tls 1.1 is offered', 'AECDH-AES128-SHA is anonymous'],
  zzuf: ['a text with DEL in it'],
  'fast-check': ['a text with DEL in it', 'a number that does not fit the column'],
} as const;

/** Where they are. */
export const holes = { search: '/planted/search', note: '/planted/notes', pages: '/planted/', form: '/planted/form' } as const;

/**
 * As somebody writes it who trusts quotation marks. Errors say nothing, so that only the rows tell; and the condition goes on
 * behind a bracket on the next line, so that sqlmap misses it at its first level and finds it at its third (both were seen).
 */
export async function unsafeSearch(database: Pool, typed: string): Promise<string[]> {
  const rows = `(values ('a first note'), ('another note'), ('nothing of the kind')) as planted (note)`;
  try {
    return (await database.query<{ note: string }>(`/* -- fixed text: it is not, and that is the hole */ select note from ${rows} where (note like '%${typed}%')\n and length(note) < 400`)).rows.map(({ note }) => note);
  } catch {
    return [];
  }
}

/** The contract with an operation more, whose handler does what the contract does not forbid. */
export function withPlantedOperation(contract: ContractDocument): ContractDocument {
  const schema = { type: 'object', required: ['text', 'count'], properties: { text: { type: 'string', maxLength: 100 }, count: { type: 'integer' } } };
  const operation = { operationId: 'plantNote', requestBody: { content: { 'application/json': { schema } } }, responses: { '200': { content: { 'application/json': { schema: { type: 'object' } } } } } };
  return { ...contract, paths: { ...contract.paths, [holes.note]: { post: operation as never } } };
}
