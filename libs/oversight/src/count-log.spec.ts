import { anActDone, lastAct } from '../../../test/builders/log-entry.js';
import { aLoggedCase, auditedPeople } from '../../../test/builders/logged-case.js';
import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { type Actor, isRefusal } from '#kernel';
import { Door } from '#operation';
import { fileKeyProvider, freshDevelopmentKeyRing, receiptKey } from '#sealing';
import { countLog, type LogFigures } from './count-log.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const ring = freshDevelopmentKeyRing();
const door = new Door(platform.database, { ring, keys: fileKeyProvider(ring), receipts: receiptKey(ring) });
afterAll(() => platform[Symbol.asyncDispose]());

const people = await auditedPeople(spec);
const { freja, karen, ronja, aksel, kurt, tilde } = people;
await aLoggedCase(spec, people);
const newYearsDay = { from: '2025-12-31T23:00:00Z', to: '2026-01-01T23:00:00Z' };

async function figures(by: Actor, time: { from: string; to: string } = newYearsDay): Promise<LogFigures> {
  const answer = await door.perform(countLog, by, time);
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}

describe('figures of the log', () => {
  it('count what the supervisory authority sees: everything', async () => {
    expect(await figures(tilde)).toEqual({
      acts: 6,
      verbs: { collection: 1, alteration: 1, consultation: 3, disclosure: 1, combination: 0, erasure: 0 },
      outcomes: { answered: 5, refused: 1, failed: 0, abandoned: 0, goingOn: 0 },
      looks: 2, disclosures: 1, receivingOrganisations: 1, staff: 2, citizens: 2,
      // New Year's Day is a holiday.
      outsideOfficeHours: 6, officeDay: { opens: '08:00', closes: '16:00' }, sight: 'everything',
    });
  });

  it('count what the police did for the auditor of the police, and what was disclosed to it besides for that of a municipality', async () => {
    expect(await figures(ronja)).toMatchObject({ acts: 4, looks: 1, disclosures: 1, staff: 1, citizens: 2 });
    expect(await figures(aksel)).toMatchObject({ acts: 3, looks: 1, disclosures: 1, staff: 2, citizens: 2, outcomes: { answered: 3, refused: 0 } });
    expect(await figures(kurt)).toMatchObject({ acts: 0, staff: 0, citizens: 0, outsideOfficeHours: 0 });
  });

  it('count from the first instant on, and not the last', async () => {
    expect(await figures(ronja, { from: '2026-01-01T10:00:00Z', to: '2026-01-01T11:00:00Z' })).toMatchObject({ acts: 1, verbs: { collection: 1 } });
    expect(await figures(ronja, { from: '2026-01-01T10:00:01Z', to: '2026-01-01T11:00:00Z' })).toMatchObject({ acts: 0 });
  });

  it('count a citizen once, however often looked at, and tell what goes on, failed and was abandoned', async () => {
    const act = { by: karen, operation: 'part.read', subjects: ['0190a000-0000-7000-8000-000000000001'] };
    // A Monday in summer: offices close at 14 UTC.
    await anActDone(spec, { ...act, at: '2026-06-01T13:59:59Z' });
    await anActDone(spec, { ...act, at: '2026-06-01T14:00:00Z' });
    await anActDone(spec, { ...act, at: '2026-06-01T05:59:59Z', outcome: 'failed', subjects: [] });
    await anActDone(spec, { ...act, at: '2026-06-01T06:00:00Z', outcome: 'abandoned', subjects: [] });
    await anActDone(spec, { ...act, at: '2026-06-01T07:00:00Z', outcome: null });
    expect(await figures(aksel, { from: '2026-05-31T22:00:00Z', to: '2026-06-01T22:00:00Z' })).toMatchObject({
      acts: 5, outcomes: { answered: 2, refused: 0, failed: 1, abandoned: 1, goingOn: 1 }, looks: 2, staff: 1, citizens: 1, outsideOfficeHours: 2,
    });
  });

  it('do not count jobs of the system among staff, nor their hours', async () => {
    const system: Actor = { ...freja, id: '0190a000-0000-7000-8000-00000000000a' };
    await anActDone(spec, { by: system, operation: 'job.run', at: '2026-06-02T02:00:00Z', subjects: [] });
    expect(await figures(tilde, { from: '2026-06-01T22:00:00Z', to: '2026-06-02T22:00:00Z' })).toMatchObject({ acts: 1, staff: 0, outsideOfficeHours: 0 });
  });

  it('are for auditors only', async () => {
    expect(await door.perform(countLog, karen, newYearsDay)).toEqual({ refusal: 'not-allowed' });
    expect(await lastAct(spec, 'log.count')).toEqual({ scope: 'none', outcome: 'refused', code: 'not-allowed' });
  });
});
