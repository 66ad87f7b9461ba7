import fc from 'fast-check';
import { runningApi } from '../harness/index.js';
import { arrangeCast } from './cast.js';
import { rawCaller, several } from './raw-caller.js';
import { type Draw, type Spoilt, spoilings } from './spoiling.js';
import { hasBody, type Target, targetsOf } from './targets.js';

export interface Outcome {
  sent: number;
  /** How many answers of each status. */
  statuses: Record<number, number>;
  /** What is wrong with an answer, once per kind, in words that bring it back: seed, number, route, way of spoiling. */
  complaints: string[];
}

const atATime = 16;

/** Sends so many spoilt bodies to every route that takes one, and says what was wrong with the answers. */
export async function sendBadInput(seed: number, count: number): Promise<Outcome> {
  const house = await runningApi();
  await arrangeCast(house);
  const targets = (await targetsOf(house)).filter(hasBody);
  const draws = fc.sample(drawing(targets.length), { numRuns: count, seed });
  const api = rawCaller(house.url, atATime);
  const outcome: Outcome = { sent: 0, statuses: {}, complaints: [] };
  const kinds = new Set<string>();
  const complain = (kind: string, words: string): void => {
    if (!kinds.has(kind)) outcome.complaints.push(words);
    kinds.add(kind);
  };
  await several(draws, atATime, async (draw, index) => {
    const target = targets[draw.target]!;
    const spoilt = spoilings[draw.how]!(target.body, draw) ?? spoilings['another type']!(target.body, draw)!;
    const headers = { ...(await target.headers()), 'content-type': spoilt.type ?? 'application/json', ...(spoilt.encoding === undefined ? {} : { 'content-encoding': spoilt.encoding }) };
    const { status, type, text } = await api.send(target.method, target.path, headers, spoilt.body);
    outcome.sent++;
    outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
    const wrong = complaint(target, draw, spoilt, { status, type, text });
    if (wrong !== null) complain(`${draw.how}: ${wrong}`, `seed ${seed}, number ${index}: ${target.route}, ${draw.how}: ${wrong}: ${status} ${text.slice(0, 400)} <- ${spoilt.body.toString('utf8').slice(0, 200)}`);
  });
  if (house.logged().includes('request-failed')) outcome.complaints.push(`the log tells of a fault: ${house.logged().split('\n').find((line) => line.includes('request-failed'))}`);
  api.end();
  await house.stop();
  return outcome;
}

type Drawn = Draw & { target: number; how: string };

function drawing(targets: number): fc.Arbitrary<Drawn> {
  return fc.record({
    target: fc.nat({ max: targets - 1 }),
    how: fc.constantFrom(...Object.keys(spoilings)),
    where: fc.nat({ max: 1_000_000 }),
    what: fc.nat({ max: 1_000_000 }),
    mark: fc.nat({ max: 0xffffff }).map((number) => `Zq${number.toString(16).padStart(6, '0')}-9`),
  });
}

function complaint({ marks }: Target, { mark }: Draw, spoilt: Spoilt, { status, type, text }: { status: number; type: string; text: string }): string | null {
  if (status >= 500) return 'a fault of ours';
  if (status < 400) return spoilt.mayPass === true ? null : 'it was accepted';
  if (status === 403 && spoilt.isUnreadable === true) return 'what cannot be read is told as a matter of rights';
  if (!type.startsWith('application/problem+json')) return `not a problem document but ${type}`;
  const problem = JSON.parse(text);
  if (!isBilingual(problem.detail)) return 'not in both languages';
  if ([mark, ...marks].some((value) => text.includes(value))) return 'a value is repeated';
  if (status !== 400) return null;
  if (problem.code === 'invalid-json') return spoilt.isUnreadable === true ? null : 'no field is named';
  if (!Array.isArray(problem.errors) || problem.errors.length === 0) return 'no field is named';
  if (!problem.errors.every((each: Record<string, unknown>) => typeof each.field === 'string' && typeof each.code === 'string' && isBilingual(each))) return 'a field without words';
  const named = problem.errors.map(({ field }: { field: string }) => field.split(/[.[]/)[0]);
  return spoilt.field === undefined || named.some((name: string) => name === spoilt.field || name === '?') ? null : `${named} is named instead of ${spoilt.field}`;
}

const isBilingual = (words: { da?: unknown; en?: unknown } | undefined): boolean => [words?.da, words?.en].every((each) => typeof each === 'string' && /\p{L}{2}/u.test(each));
