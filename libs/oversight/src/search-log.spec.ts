import { anActDone, aReference, lastAct } from '../../../test/builders/log-entry.js';
import { actorNamed } from '../../../test/builders/staff.js';
import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { type Actor, isRefusal, type Role, uuidv7 } from '#kernel';
import { Door } from '#operation';
import { fileKeyProvider, freshDevelopmentKeyRing, receiptKey } from '#sealing';
import { type LogPage, searchLog, type SearchLog } from './search-log.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const ring = freshDevelopmentKeyRing();
const door = new Door(platform.database, { ring, keys: fileKeyProvider(ring), receipts: receiptKey(ring) });
afterAll(() => platform[Symbol.asyncDispose]());

const freja = await actorNamed(spec, 'Freja Eksempel');
const karen = await actorNamed(spec, 'Karen Opdigtsen');
const ronja = await actorNamed(spec, 'Ronja Eksempelsen');
const aksel = await actorNamed(spec, 'Aksel Prøve');
const kurt = await actorNamed(spec, 'Kurt Tænktsen');
const tilde = await actorNamed(spec, 'Tilde Demodatter');

const caseId = uuidv7();
const partId = uuidv7();
const otherPartId = uuidv7();
await aReference(spec, caseId, caseId, 'S-CASE');
await aReference(spec, partId, caseId, 'D-PART');
await aReference(spec, otherPartId, caseId, 'D-OTHER');
const onCase = { id: caseId, caseId, kind: 'case' };
const onPart = { id: partId, caseId, kind: 'part' };
const onOtherPart = { id: otherPartId, caseId, kind: 'part' };
const acts = {
  recorded: await anActDone(spec, { by: freja, operation: 'case.record', at: '2026-01-01T10:00:00Z', about: onCase }),
  sent: await anActDone(spec, { by: freja, operation: 'referral.send', at: '2026-01-01T11:00:00Z', about: onCase, recipients: [karen.organisationId] }),
  opened: await anActDone(spec, { by: karen, operation: 'part.open', at: '2026-01-01T12:00:00Z', about: onPart }),
  followed: await anActDone(spec, { by: freja, operation: 'part.follow', at: '2026-01-01T13:00:00Z', about: onOtherPart }),
};

async function search(by: Actor, filter: SearchLog = {}): Promise<LogPage> {
  const answer = await door.perform(searchLog, by, { to: '2026-06-01T00:00:00Z', ...filter });
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}
const idsSeen = async (by: Actor, filter: SearchLog = {}) => (await search(by, filter)).entries.map(({ entryId }) => entryId);

describe('an auditor', () => {
  it("of the police sees what the police did, newest first, and not what a municipality did", async () => {
    expect(await idsSeen(ronja)).toEqual([acts.followed, acts.sent, acts.recorded]);
  });

  it('of a municipality sees its own staff and what was disclosed to it', async () => {
    expect(await idsSeen(aksel)).toEqual([acts.opened, acts.sent]);
  });

  it('of an uninvolved municipality sees nothing, not by the reference either', async () => {
    expect(await idsSeen(kurt)).toEqual([]);
    expect(await idsSeen(kurt, { reference: 'S-CASE' })).toEqual([]);
  });

  it('of the supervisory authority sees all', async () => {
    expect(await idsSeen(tilde)).toEqual([acts.followed, acts.opened, acts.sent, acts.recorded]);
  });

  it('sees pseudonyms, references, counts and recipients, and no name', async () => {
    const [, sent] = (await search(aksel)).entries;
    expect(sent).toMatchObject({
      openedAt: '2026-01-01T11:00:00.000000Z', operation: 'referral.send', purpose: 'case_handling', actor: freja.pseudonym,
      organisation: { da: 'Midt- og Vestsjællands Politi' }, aboutKind: 'case', reference: 'S-CASE', outcome: 'answered',
      subjectCount: 1, fields: ['name'], recipients: [{ da: 'Køge Kommune', en: 'Køge Municipality' }],
    });
    expect(JSON.stringify(sent)).not.toContain(freja.displayName);
  });
});

describe('a search', () => {
  const filters: [string, SearchLog, (keyof typeof acts)[]][] = [
    ["a case's reference", { reference: 'S-CASE' }, ['followed', 'opened', 'sent', 'recorded']],
    ["a part's reference, with the acts on its case as a whole", { reference: 'D-PART' }, ['opened', 'sent', 'recorded']],
    ['a reference that nothing has', { reference: 'S-NONE' }, []],
    ['an actor', { actorPseudonym: karen.pseudonym }, ['opened']],
    ['an operation', { operation: 'referral.send' }, ['sent']],
    ['a time, from and up to', { from: '2026-01-01T11:00:00Z', to: '2026-01-01T13:00:00Z' }, ['opened', 'sent']],
    ['several at once', { reference: 'S-CASE', actorPseudonym: freja.pseudonym, operation: 'case.record' }, ['recorded']],
  ];
  it.each(filters)('goes by %s', async (_what, filter, expected) => {
    expect(await idsSeen(tilde, filter)).toEqual(expected.map((name) => acts[name]));
  });

  it('goes on where the page before ended, and says when there is no more', async () => {
    const first = await search(tilde, { limit: 3 });
    expect(first.entries).toHaveLength(3);
    const second = await search(tilde, { limit: 3, before: first.next! });
    expect(second.entries.map(({ entryId }) => entryId)).toEqual([acts.recorded]);
    expect(second.next).toBeNull();
  });

  it('is itself in the log, with its own opening and closing', async () => {
    await search(kurt);
    const seen = await door.perform(searchLog, kurt, { operation: 'log.search' });
    expect((seen as LogPage).entries[0]).toMatchObject({ outcome: null, actor: kurt.pseudonym });
    expect((seen as LogPage).entries[1]).toMatchObject({ outcome: 'answered', purpose: 'access_review' });
  });
});

describe('nobody but an auditor', () => {
  const roles: Role[] = ['police_officer', 'police_coordinator', 'child_intake', 'adult_coordinator', 'duty_officer', 'administrator'];
  it.each(roles)('reads the log: %s is refused, and the entry opened no log', async (role) => {
    expect(await door.perform(searchLog, { ...freja, role }, {})).toEqual({ refusal: 'not-allowed' });
    expect(await lastAct(spec, 'log.search')).toEqual({ scope: 'none', outcome: 'refused', code: 'not-allowed' });
  });
});
