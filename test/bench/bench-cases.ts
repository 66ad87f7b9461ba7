import { aChildPart, anIncident, aSalt } from '../builders/incident.js';
import type { BenchHouse } from './bench-house.js';
import type { Load } from './load.js';

/** More cases, fewer parts on each by the end: sending looks at what a case has sent before. */
export const caseCount = 500;

/** The id of the nth case: pgbench can count, and make an id of a number, but not draw from a list. */
export const caseId = (index: number): string => `0192ca5e-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;

export interface Requests {
  read: Load['requests'];
  send: Load['requests'];
}

/** Records the cases through the api, and gives what to ask about them. */
export async function recordCases({ url, token }: BenchHouse): Promise<Requests> {
  const requests: Requests = { read: [], send: [] };
  const indexes = Array.from({ length: caseCount }, (_, index) => index);
  async function record(): Promise<void> {
    for (let index = indexes.pop(); index !== undefined; index = indexes.pop()) {
      const incident = anIncident();
      const id = caseId(index);
      const response = await fetch(`${url}/cases/${id}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(incident.body),
      });
      if (!response.ok) throw new Error(`recording a case was answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
      const part = { ...aChildPart(incident), id: '{part}' };
      requests.read.push({ method: 'GET', path: `/cases/${id}` });
      requests.send.push({ method: 'PUT', path: '/referrals/{id}', body: JSON.stringify({ caseId: id, salt: aSalt(), parts: [part] }) });
    }
  }
  await Promise.all(Array.from({ length: 8 }, record));
  return requests;
}
