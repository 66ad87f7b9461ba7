import { weekdays } from '#calendar';
import { uuidv7 } from '#kernel';
import { danishDayOf } from '../../apps/web/src/times/danish-days.js';
import { begunAgo } from '../builders/draft.js';
import { openingHoursAre, staffIdOf } from '../builders/duty.js';
import { anActDone } from '../builders/log-entry.js';
import { actorNamed } from '../builders/staff.js';
import { aTypedReferral } from '../builders/typed-referral.js';
import { atApi, done } from '../builders/web-story.js';
import type { Caller, TestDatabase, WebHouse } from '../harness/index.js';
import { aFamily, type Family } from './family.js';

/** What somebody will do something with, as they tell one from another: by its reference. */
export interface BeforeTheNight {
  /** Jonas has it and asks Karen to take it over. */
  readonly fromJonas: string;
  /** Karen has it, and Jonas knows the family. */
  readonly forJonas: string;
  /** Karen has it, and the assessment is done. */
  readonly toDecide: string;
  /** Came to Køge, where it happened; the child lives in Greve. */
  readonly ofGreve: string;
  /** Freja sent it about the wrong child. */
  readonly toRecall: string;
}

/** How many wait at Køge's child intake when Karen comes. */
export const openParts = 40;

/**
 * An evening's work of others: forty open parts at Køge's child intake, some late, some held, and a draft that Freja began
 * nine hours ago. The two intakes are open day and night, so that the play is the same at every hour at which it is played.
 */
export async function beforeTheNight(house: WebHouse): Promise<BeforeTheNight> {
  const { database } = house;
  for (const unit of ['koege-child-intake', 'greve-child-intake']) await openingHoursAre(database, unit, weekdays.map((weekday) => [weekday, '00:00', '24:00']));
  const [freja, malthe, karen, jonas] = (await Promise.all(
    ['freja-police-officer', 'malthe-police-officer', 'karen-koege-child-intake', 'jonas-koege-child-intake'].map((key) => atApi(house, key)))) as [Caller, Caller, Caller, Caller];
  const families = Array.from({ length: openParts }, (_, number) => aFamily(number, number < 3 ? 'AKUT' : number < 18 ? 'HASTER' : 'ALMINDELIG'));
  const [ofGreve, toRecall, fromJonas, forJonas, toDecide, ...others] = families.toReversed() as [Family, Family, Family, Family, Family, ...Family[]];
  for (const family of families) await done((family === ofGreve || family === toRecall ? freja : malthe).put(`/submissions/${uuidv7()}`, family.body));
  for (const [caller, held] of [[karen, [forJonas, toDecide, ...others.slice(0, 4)]], [jonas, [fromJonas, ...others.slice(4, 8)]]] as const) {
    for (const { partId } of held) await done(caller.post(`/parts/${partId}/accept`, { version: 2 }));
  }
  await done(jonas.post(`/parts/${fromJonas.partId}/hand-over`, { version: 4, toStaffId: staffIdOf('karen-koege-child-intake') }));
  await spreadOverTheDay(database, [...others.slice(8), ...others.slice(0, 8)].map(({ partId }) => partId));
  await anUnsentDraft(database, freja);
  await looksOf(database, 'Karen Opdigtsen');
  const referenceOf = await references(database);
  return {
    fromJonas: referenceOf(fromJonas), forJonas: referenceOf(forJonas), toDecide: referenceOf(toDecide), ofGreve: referenceOf(ofGreve), toRecall: referenceOf(toRecall),
  };
}

/** As if they had come in one after another since yesterday: the first two are late, the next three soon will be. */
async function spreadOverTheDay(database: TestDatabase, partIds: readonly string[]): Promise<void> {
  for (const [table, key] of [['part', 'id'], ['listing', 'part_id']] as const) {
    await database.asSuperuser(
      `/* -- fixed text: two tables */ with spread as (
         select id, case when place < 3 then place - 4.3 when place < 6 then place * 0.9 else 4 + place * 0.45 end * interval '1 hour' as ahead
           from unnest($1::uuid[]) with ordinality as each (id, place))
       update referrals.${table} t set assess_before = clock_timestamp() + ahead, delivered_at = clock_timestamp() + ahead - interval '24 hours'
         from spread where spread.id = t.${key}`, [partIds]);
  }
}

async function anUnsentDraft(database: TestDatabase, freja: Caller): Promise<void> {
  const id = uuidv7();
  const content = JSON.stringify({ typed: aTypedReferral(), writer: { page: 'evening', count: 1 } });
  await done(freja.put(`/drafts/${id}`, { version: 0, content, children: 1 }));
  await begunAgo(database, id, '9 hours');
}

const hourMs = 60 * 60 * 1000;

/** Looks of the day before and of a little earlier: figures of the log are taken up to the last whole minute, and a night that is played takes less. */
async function looksOf(database: TestDatabase, name: string): Promise<void> {
  const by = await actorNamed(database, name);
  const now = new Date();
  for (const [from, times] of [[danishDayOf(now, 1).from.getTime() + 12 * hourMs, 14], [now.getTime() - hourMs / 12, 9]] as const) {
    for (let look = 0; look < times; look += 1) await anActDone(database, { by, operation: 'part.read', at: new Date(from + look * 1000).toISOString() });
  }
}

async function references(database: TestDatabase): Promise<(family: Family) => string> {
  const rows = await database.asSuperuser<{ id: string; reference: string }>('select id, reference from referrals.part');
  const byId = new Map(rows.map(({ id, reference }) => [id, reference]));
  return ({ partId }) => byId.get(partId)!;
}
