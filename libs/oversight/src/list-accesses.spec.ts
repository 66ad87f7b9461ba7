import { anActDone, anActRepeated, aReference, lastAct } from '../../../test/builders/log-entry.js';
import { aLoggedCase, auditedPeople } from '../../../test/builders/logged-case.js';
import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { type Actor, isRefusal, uuidv7 } from '#kernel';
import { Door } from '#operation';
import { fileKeyProvider, freshDevelopmentKeyRing, receiptKey } from '#sealing';
import { type Accesses, listAccesses } from './list-accesses.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const ring = freshDevelopmentKeyRing();
const door = new Door(platform.database, { ring, keys: fileKeyProvider(ring), receipts: receiptKey(ring) });
afterAll(() => platform[Symbol.asyncDispose]());

const people = await auditedPeople(spec);
const { freja, karen, jonas, ronja, aksel, kurt, tilde } = people;
const { acts } = await aLoggedCase(spec, people);

async function accesses(by: Actor, reference: string): Promise<Accesses> {
  const answer = await door.perform(listAccesses, by, { reference });
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}
const idsIn = ({ entries }: Accesses) => entries.map(({ entryId }) => entryId);

describe('who saw or did what with a case', () => {
  it('is told act by act, newest first, and how many there are', async () => {
    const all = await accesses(tilde, 'S-CASE');
    expect(idsIn(all)).toEqual([acts.followed, acts.tried, acts.opened, acts.sent, acts.recorded]);
    expect(all).toMatchObject({ total: 5, isTotalCut: false });
    expect(JSON.stringify(all)).not.toContain('"subjects"');
  });

  it('is told of a part with what was done to its case as a whole, and not to its brothers and sisters', async () => {
    expect(idsIn(await accesses(tilde, 'D-PART'))).toEqual([acts.followed, acts.opened, acts.sent, acts.recorded]);
  });

  it('counts the lists in which a person of it stood by name, for each who saw them', async () => {
    const { lists } = await accesses(aksel, 'D-PART');
    const unit = expect.objectContaining({ da: expect.stringContaining('Børnemodtagelse') });
    expect(lists).toEqual([
      { operation: 'inbox.read', actor: jonas.pseudonym, organisation: { da: 'Køge Kommune', en: 'Køge Municipality' }, unit, looks: 1, firstAt: '2026-01-05T10:00:00.000Z', lastAt: '2026-01-05T10:00:00.000Z' },
      { operation: 'inbox.read', actor: karen.pseudonym, organisation: { da: 'Køge Kommune', en: 'Køge Municipality' }, unit, looks: 2, firstAt: '2026-01-05T08:00:00.000Z', lastAt: '2026-01-05T09:00:00.000Z' },
    ]);
    expect((await accesses(tilde, 'D-OTHER')).lists).toEqual([]);
  });

  it('is told within the auditor\'s own sight', async () => {
    expect(idsIn(await accesses(ronja, 'S-CASE'))).toEqual([acts.followed, acts.tried, acts.sent, acts.recorded]);
    expect((await accesses(ronja, 'D-PART')).lists).toEqual([]);
    expect(idsIn(await accesses(aksel, 'D-PART'))).toEqual([acts.opened, acts.sent]);
    expect(await accesses(kurt, 'S-CASE')).toEqual({ entries: [], total: 0, isTotalCut: false, lists: [], sight: 'own_organisation' });
  });

  it('says how many there are beyond the thousand that it tells', async () => {
    const caseId = uuidv7();
    await aReference(spec, caseId, caseId, 'S-LONG');
    const first = await anActDone(spec, { by: freja, operation: 'case.read', at: '2026-02-01T10:00:00Z', about: { id: caseId, caseId, kind: 'case' } });
    await anActRepeated(spec, first, 1000);
    const long = await accesses(ronja, 'S-LONG');
    expect([long.entries.length, long.total, long.isTotalCut, idsIn(long).includes(first)]).toEqual([1000, 1001, false, false]);
  });

  it('is told to auditors only', async () => {
    expect(await door.perform(listAccesses, karen, { reference: 'D-PART' })).toEqual({ refusal: 'not-allowed' });
    expect(await lastAct(spec, 'log.list-accesses')).toEqual({ scope: 'none', outcome: 'refused', code: 'not-allowed' });
  });
});
