import { anActDone, anActRepeated, lastAct } from '../../../test/builders/log-entry.js';
import { aLoggedCase, auditedPeople } from '../../../test/builders/logged-case.js';
import { lastEntry } from '../../../test/builders/staff.js';
import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { type Actor, isRefusal } from '#kernel';
import { Door } from '#operation';
import { fileKeyProvider, freshDevelopmentKeyRing, receiptKey } from '#sealing';
import { exportLog, type LogExport } from './export-log.js';
import type { LogFilter } from './log-filter.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const ring = freshDevelopmentKeyRing();
const door = new Door(platform.database, { ring, keys: fileKeyProvider(ring), receipts: receiptKey(ring) });
afterAll(() => platform[Symbol.asyncDispose]());

const people = await auditedPeople(spec);
const { freja, karen, aksel, kurt, tilde } = people;
const { acts, looks } = await aLoggedCase(spec, people);

async function exported(by: Actor, filter: LogFilter): Promise<LogExport> {
  const answer = await door.perform(exportLog, by, filter);
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}

describe('an export of the log', () => {
  it('holds what a search by the same filter finds, without the tags', async () => {
    const { entries, ...counted } = await exported(aksel, { reference: 'D-PART', withLists: true });
    expect(entries.map(({ entryId }) => entryId)).toEqual([looks.byColleague, looks.namedAgain, looks.named, acts.opened, acts.sent]);
    expect(counted).toEqual({ total: 5, isTotalCut: false });
    expect(entries.at(-1)).toMatchObject({ actor: freja.pseudonym, subjectCount: 2, recipients: [{ da: 'Køge Kommune', en: 'Køge Municipality' }] });
    expect(entries.every((line) => !('subjects' in line))).toBe(true);
  });

  it('holds nothing for who is party to nothing', async () => {
    expect(await exported(kurt, { reference: 'S-CASE' })).toEqual({ entries: [], total: 0, isTotalCut: false });
  });

  it('is an operation of its own in the log, with what was taken away sealed beside it', async () => {
    await exported(aksel, { reference: 'D-PART' });
    expect(await lastAct(spec, 'log.export')).toEqual({ scope: 'log', outcome: 'answered', code: null });
    expect((await lastEntry(spec, 'log.export')).details!.length).toBeGreaterThan(0);
  });

  it('ends at ten thousand lines, the newest, and says that it was cut', async () => {
    const first = await anActDone(spec, { by: freja, operation: 'case.read', at: '2026-02-01T10:00:00Z' });
    await anActRepeated(spec, first, 10_000);
    const { entries, total, isTotalCut } = await exported(tilde, { operation: 'case.read' });
    expect([entries.length, total, isTotalCut, entries.some(({ entryId }) => entryId === first)]).toEqual([10_000, 10_000, true, false]);
  });

  it('is made for auditors only', async () => {
    expect(await door.perform(exportLog, karen, {})).toEqual({ refusal: 'not-allowed' });
    expect(await lastAct(spec, 'log.export')).toEqual({ scope: 'none', outcome: 'refused', code: 'not-allowed' });
  });
});
