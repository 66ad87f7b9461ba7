import fc from 'fast-check';
import type { ContractDocument } from '../../contract/verdict.js';
import { rawCaller, several } from '../../every-route/raw-caller.js';
import type { Surroundings } from './arbitrary-of.js';
import { askable, type DrawnRequest, requestsOf } from './contract-requests.js';

export interface ContractOutcome {
  sent: number;
  statuses: Record<number, number>;
  /** Answers of 5xx and requests without one, once for each operation and status, with what brings them back. */
  faults: string[];
  /** Every body that was answered so. */
  allFaults: string[];
  /** Operations that were never asked. */
  unasked: string[];
}

export interface ContractOptions {
  seed: number;
  count: number;
  /** Ids and values that are somebody's. */
  known: Omit<Surroundings, 'schemas'>;
  /** Makes each request somebody's who may. */
  headers(request: DrawnRequest): Promise<Record<string, string>>;
  seconds: number;
}

const atATime = 8;
/** Drawn in lots: a hundred thousand bodies at once would not fit in memory. */
const lot = 500;

/** Sends requests that are drawn from the contract itself to an api, and listens for faults. */
export async function sendContractRequests(url: string, contract: ContractDocument, { seed, count, known, headers, seconds }: ContractOptions): Promise<ContractOutcome> {
  const drawing = requestsOf(contract, known);
  const api = rawCaller(url, atATime);
  const outcome: ContractOutcome = { sent: 0, statuses: {}, faults: [], allFaults: [], unasked: [] };
  const unasked = new Set(askable(contract).map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const told = new Set<string>();
  const until = Date.now() + seconds * 1000;
  for (let lots = 0; outcome.sent < count && Date.now() < until; lots++) {
    const drawn = fc.sample(drawing, { numRuns: Math.min(lot, count - outcome.sent), seed: seed + lots });
    await several(drawn, atATime, async (request, index) => {
      const body: Record<string, string> = request.body === undefined ? {} : { 'content-type': 'application/json' };
      const status = await api.send(request.method, request.path, { ...(await headers(request)), ...body }, request.body ?? '').then((answer) => answer.status, () => 0);
      outcome.sent++;
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
      const asked = `${request.method} ${request.pattern}`;
      unasked.delete(asked);
      if (status === 0 || status >= 500) outcome.allFaults.push(request.body ?? '');
      if ((status === 0 || status >= 500) && !told.has(`${asked} ${status}`)) outcome.faults.push(`${asked}: ${status === 0 ? 'no answer' : status}, seed ${seed + lots}, number ${index}: ${request.path} <- ${request.body?.slice(0, 300) ?? ''}`);
      if (status === 0 || status >= 500) told.add(`${asked} ${status}`);
    });
  }
  api.end();
  return { ...outcome, unasked: [...unasked] };
}
