import { clientAssertionHeader } from '#identity';
import { isUuid, uuidv7 } from '#kernel';
import { signedAssertion } from '../builders/client-assertion.js';
import type { ApiAtHand } from '../harness/index.js';
import { clientRows } from './client-rows.js';
import type { Arranged } from './row.js';
import { stageOf } from './stage.js';
import { table } from './table.js';

/** A route in a state in which its valid request would do. */
export interface Target {
  route: string;
  /** Made anew for each request: an assertion of the web opens once. */
  headers(): Promise<Record<string, string>>;
  method: string;
  path: string;
  /** Values of the names in the path. */
  ids: Record<string, string>;
  body?: Record<string, unknown>;
  /** Texts of the valid body that no refusal may repeat. */
  marks: string[];
  /** Whether the answer goes on until somebody ends it. */
  isStream: boolean;
}

export type TargetWithBody = Target & { body: Record<string, unknown> };

export const hasBody = (target: Target): target is TargetWithBody => target.body !== undefined;

/** Every row of the table of routes, as its rightful actor's request, and every route on which the web alone acts. */
export async function targetsOf(house: ApiAtHand): Promise<Target[]> {
  const stage = await stageOf(house);
  const targets: Target[] = [];
  const asWeb = async () => ({ [clientAssertionHeader]: await signedAssertion(house.webKey) });
  for (const row of table) {
    const arranged: Arranged = await row.arrange(stage);
    const { ids = {}, body } = arranged.rightfully ?? arranged;
    const more = row.operation === 'log.search' ? { from: '2026-11-24T00:00:00+01:00', verb: 'disclosure', outcome: 'answered', withLists: true, before: { openedAt: '2026-11-24T02:10:00.123456Z', entryId: uuidv7() } } : {};
    // Ids that one made oneself may come back, to say which part is meant.
    const marks = [...arranged.secrets, ...(arranged.withheld ?? [])].filter((text) => !isUuid(text)).filter((text) => JSON.stringify(body ?? {}).includes(text));
    const token = kept(() => house.tokenOf(row.cast.rightful));
    targets.push({
      ...addressOf(row.route, ids),
      headers: async () => ({ authorization: `Bearer ${await token()}`, ...(row.byClient === true ? await asWeb() : {}) }),
      ...(body === undefined ? {} : { body: { ...body, ...more } }),
      marks,
      isStream: row.isStream === true,
    });
  }
  for (const row of clientRows) {
    const { ids, body } = await row.arrange(stage);
    targets.push({ ...addressOf(row.route, ids), headers: asWeb, body, marks: [], isStream: false });
  }
  return targets;
}

function addressOf(route: string, ids: Record<string, string>): Pick<Target, 'route' | 'method' | 'path' | 'ids'> {
  const [method = '', pattern = ''] = route.split(' ');
  return { route, method, ids, path: pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => ids[name]!) };
}

const halfTheLifeOfAToken = 5 * 60_000;

/** The same for some minutes: signing anew for each of many thousand requests would be most of their time. */
function kept(make: () => Promise<string>): () => Promise<string> {
  let last: { value: Promise<string>; until: number } | undefined;
  return () => {
    if (last === undefined || Date.now() > last.until) last = { value: make(), until: Date.now() + halfTheLifeOfAToken };
    return last.value;
  };
}
