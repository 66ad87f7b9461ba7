import { uuidv7 } from '#kernel';
import { LiveLine } from '#alerts';
import { createWorker, type Worker } from '../../apps/worker/src/create-worker.js';
import { unitByKey } from '../../db/seed/places.js';
import { aDraft, begunAgo } from '../builders/draft.js';
import { aShift, disabled, enabledAgain, staffIdOf } from '../builders/duty.js';
import { aSentReferral } from '../builders/story.js';
import { type EventFollower, followEvents, howMany, keptLog, type RunningApi, runningApi, tellFigures } from '../harness/index.js';

const house = await runningApi();
const other = await runningApi({ database: house.database });
const worker: Worker = await createWorker({ environment: 'test', databaseUrl: house.database.urls.worker, poolSize: 3 }, keptLog().log);
afterAll(async () => {
  await worker.stop();
  await other.stop();
  await house.stop();
});
// Every process hears by itself; the stories below begin when both do.
await Promise.all([house, other].map(({ lineLike }) => lineLike(({ event }) => event === 'listening')));

const follow = async (key: string, claims: Record<string, unknown> = {}, at = house): Promise<EventFollower> => followEvents(at.url, await at.tokenOf(key, claims));
const lineOf = ({ app }: RunningApi): LiveLine => app.get(LiveLine);

/** Opened first and looked at late, so that nobody waits for it. */
const openedAt = performance.now();
const quiet = follow('freja-police-officer', {}, other);

/** Something changes in the directory, so that everybody is told. */
async function changeDirectory(): Promise<void> {
  const unit = unitByKey('koege-duty-officer').id;
  const duty = await house.as('dorte-koege-duty-officer');
  const id = uuidv7();
  from += 2;
  const answer = await duty.put(`/contact-points/${unit}/shifts/${id}`, aShift({ from, to: from + 1 }));
  if (answer.status !== 200) throw new Error(answer.text);
}
// Beyond what is seeded.
let from = 24 * 30;

/** Everything that was said so far has been told: notices keep their order, so whoever has heard the last has heard all. */
beforeEach(async () => {
  const isWaiting = async () => (await house.database.asSuperuser('select from platform.outbox where delivered_at is null')).length > 0;
  while (await isWaiting());
  await using last = await follow('vagn-control-room-officer');
  await house.database.asSuperuser(`select pg_notify('naervaern', $1)`, [JSON.stringify({ kind: 'part.message', unitId: unitByKey('police-control-room').id })]);
  while ((await last.next())!.data['kind'] !== 'part.changed');
});

describe('somebody who follows', () => {
  it('is told that a part has been delivered at the own unit, by every process, and others are not', async () => {
    await using intake = await follow('karen-koege-child-intake');
    await using elsewhere = await follow('jonas-koege-child-intake', {}, other);
    await using roskilde = await follow('lone-roskilde-child-intake');
    await using auditor = await follow('aksel-koege-auditor');
    await aSentReferral(await house.as('freja-police-officer'));
    expect(await intake.next()).toMatchObject({ event: 'changed', data: { kind: 'part.delivered' } });
    expect(await elsewhere.next()).toMatchObject({ event: 'changed', data: { kind: 'part.delivered' } });
    // Whoever is told of this one now was told of nothing before it.
    await changeDirectory();
    for (const one of [roskilde, auditor]) expect(await one.next()).toMatchObject({ event: 'changed', data: { kind: 'directory.changed' } });
  });

  it('gets the headers of a stream, and nothing about a person, a case or a unit', async () => {
    await using officer = await follow('freja-police-officer');
    expect(officer.status).toBe(200);
    expect(officer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(officer.headers.get('cache-control')).toBe('no-store');
    expect(officer.headers.get('x-accel-buffering')).toBe('no');
    const { childPart } = await aSentReferral(await house.as('freja-police-officer'));
    const intake = await house.as('karen-koege-child-intake');
    for (const [move, version] of [['open', 2], ['accept', 3]] as const) await intake.post(`/parts/${childPart.id}/${move}`, { version });
    await changeDirectory();
    while ((await officer.next())!.data['kind'] !== 'directory.changed');
    expect(officer.text()).toMatch(/^retry: \d+\n\n(event: changed\ndata: {"kind":"(part|directory)\.changed"}\n\n|: ping\n\n)+$/);
  });

  it('leaves one pair in the log when the stream is opened, and none for what is told', async () => {
    const pairs = () => house.database.asSuperuser<{ outcome: string; about: string }>(
      `select c.outcome, e.about_kind as about from audit.entry e join audit.closing c on c.entry_id = e.id where e.operation = 'events.follow' and e.actor_id = $1`,
      [staffIdOf('malthe-police-officer')],
    );
    await using officer = await follow('malthe-police-officer');
    await changeDirectory();
    await officer.next();
    expect(await pairs()).toEqual([{ outcome: 'answered', about: 'none' }]);
  });
});

describe('a draft that nobody sends', () => {
  it('is told of at its time, to the police of the unit and to nobody else, and not whose it is', async () => {
    const { id, body } = aDraft({ children: 1 });
    await (await house.as('freja-police-officer')).put(`/drafts/${id}`, body);
    await using coordinator = await follow('bjarke-police-coordinator');
    await using otherUnit = await follow('signe-local-police-officer');
    await using intake = await follow('karen-koege-child-intake', {}, other);
    await begunAgo(house.database, id, '10 hours');
    expect(await coordinator.next()).toMatchObject({ event: 'changed', data: { kind: 'draft.changed' } });
    expect(coordinator.text()).not.toContain(id);
    // Whoever is told of this one now was told of nothing before it.
    await changeDirectory();
    for (const one of [otherUnit, intake]) expect(await one.next()).toMatchObject({ event: 'changed', data: { kind: 'directory.changed' } });
  });
});

describe('a question about the stream without opening it', () => {
  it('is not answered by one that nobody reads', async () => {
    const headers = { authorization: `Bearer ${await house.tokenOf('freja-police-officer')}` };
    expect((await fetch(`${house.url}/events`, { method: 'HEAD', headers })).status).toBe(405);
    await until(() => lineOf(house).followers.isEmpty);
  });
});

describe('whoever loses the right to listen', () => {
  it.each([
    ['is disabled', () => disabled(house.database, 'jonas-koege-child-intake'), () => enabledAgain(house.database, 'jonas-koege-child-intake')],
    [
      'loses the role',
      () => house.database.asSuperuser(`update identity.assignment set valid_to = clock_timestamp() where staff_member_id = $1`, [staffIdOf('jonas-koege-child-intake')]),
      () => house.database.asSuperuser(`update identity.assignment set valid_to = null where staff_member_id = $1`, [staffIdOf('jonas-koege-child-intake')]),
    ],
    [
      'moves to another unit',
      () => house.database.asSuperuser(`update identity.assignment set unit_id = $2 where staff_member_id = $1`, [staffIdOf('jonas-koege-child-intake'), unitByKey('koege-duty-officer').id]),
      () => house.database.asSuperuser(`update identity.assignment set unit_id = $2 where staff_member_id = $1`, [staffIdOf('jonas-koege-child-intake'), unitByKey('koege-child-intake').id]),
    ],
  ])('is told so instead of the next event: who %s', async (_how, take, giveBack) => {
    await using caseworker = await follow('jonas-koege-child-intake');
    await take();
    await aSentReferral(await house.as('freja-police-officer'));
    expect(await caseworker.next()).toMatchObject({ event: 'ended' });
    await caseworker.ended;
    expect(caseworker.text()).not.toContain('changed');
    await giveBack();
  });

  it('hears nothing after the token has expired', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    await using officer = await follow('freja-police-officer', { exp: seconds + 2 });
    expect(officer.status).toBe(200);
    await officer.ended;
    expect(Date.now() / 1000).toBeGreaterThanOrEqual(seconds + 2);
    expect(Date.now() / 1000).toBeLessThan(seconds + 4);
    expect(officer.text()).not.toContain('event:');
  });
});

describe('many streams', () => {
  it('of one person end at twenty, and those of a colleague go on', async () => {
    const mine = await Promise.all(Array.from({ length: 24 }, () => follow('signe-local-police-officer')));
    expect(mine.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 20 }, () => 200), ...Array.from({ length: 4 }, () => 429)]);
    expect(mine.find(({ status }) => status === 429)!.text()).toContain('too-many-streams');
    const colleague = await follow('freja-police-officer');
    expect(colleague.status).toBe(200);
    for (const one of [...mine, colleague]) one.leave();
    await until(() => lineOf(house).followers.isEmpty);
    await using again = await follow('signe-local-police-officer');
    expect(again.status).toBe(200);
  });

  it('that are opened and dropped leave nothing behind', async () => {
    const people = ['freja-police-officer', 'karen-koege-child-intake', 'lone-roskilde-child-intake', 'mette-koege-adult-coordinator', 'vagn-control-room-officer'];
    const count = howMany.droppedStreams;
    for (let opened = 0; opened < count; opened += 20) {
      const some = await Promise.all(Array.from({ length: 20 }, (_, index) => follow(people[index % people.length]!)));
      expect(some.every(({ status }) => status === 200)).toBe(true);
      for (const one of some) one.leave();
    }
    await until(() => lineOf(house).followers.isEmpty);
    const [open] = await house.database.asSuperuser<{ open: number }>(
      `select count(*)::integer as open from audit.entry e where operation = 'events.follow' and not exists (select from audit.closing c where c.entry_id = e.id)`,
    );
    expect(open).toEqual({ open: 0 });
  });
});

describe('a quiet stream', () => {
  it('says every 15 s that it lives', async () => {
    await using officer = await quiet;
    expect((await officer.firstPing) - openedAt).toBeLessThan(16_000);
    expect(officer.text()).toContain(': ping');
  });
});

describe('when the line to the database is lost', () => {
  const kill = () => house.database.asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'naervaern-listener'`);

  it('every stream ends without a word, for something may be missed, and can be opened again', async () => {
    await using officer = await follow('freja-police-officer');
    await kill();
    await officer.ended;
    expect(officer.text()).not.toContain('event:');
    await until(() => lineOf(house).isHearing && lineOf(other).isHearing);
    await using again = await follow('freja-police-officer');
    await changeDirectory();
    expect(await again.next()).toMatchObject({ event: 'changed' });
  });
});

describe('an api that ends', () => {
  it('ends its streams first, and does not wait for their clients', async () => {
    const third = await runningApi({ database: house.database });
    await third.lineLike(({ event }) => event === 'listening');
    await using officer = await follow('freja-police-officer', {}, third);
    const began = performance.now();
    await third.stop();
    await officer.ended;
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('news', () => {
  it('arrive in less than half a second as a rule', async () => {
    await using officer = await follow('freja-police-officer');
    const waits: number[] = [];
    for (let time = 0; time < howMany.timedNews; time++) {
      await changeDirectory();
      const committed = performance.now();
      waits.push((await officer.next())!.arrivedAt - committed);
    }
    waits.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(waits[Math.ceil(waits.length * share) - 1]!);
    tellFigures(`${waits.length} news from commit to follower: median ${at(0.5)} ms, 99 % within ${at(0.99)} ms`);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(500);
    expect(waits.at(-1)).toBeLessThan(5_000);
  }, 30_000 + howMany.timedNews * 1_000);
});

/** Looks at this process's own memory until it is so: what ends a stream on the server's side happens after the client left. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((wake) => setImmediate(wake));
}
