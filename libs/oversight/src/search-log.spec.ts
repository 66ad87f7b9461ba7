import { anActDone, lastAct } from '../../../test/builders/log-entry.js';
import { aLoggedCase, auditedPeople } from '../../../test/builders/logged-case.js';
import { lastEntry } from '../../../test/builders/staff.js';
import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { type Actor, isRefusal, type Role } from '#kernel';
import { Door } from '#operation';
import { fileKeyProvider, freshDevelopmentKeyRing, receiptKey } from '#sealing';
import { countLog, type LogFigures } from './count-log.js';
import { exportLog, type LogExport } from './export-log.js';
import { type LogPage, searchLog, type SearchLog } from './search-log.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const ring = freshDevelopmentKeyRing();
const door = new Door(platform.database, { ring, keys: fileKeyProvider(ring), receipts: receiptKey(ring) });
afterAll(() => platform[Symbol.asyncDispose]());

const people = await auditedPeople(spec);
const { freja, karen, ronja, aksel, kurt, tilde } = people;
const { acts, looks } = await aLoggedCase(spec, people);
const known = { ...acts, ...looks };
const firstOfJanuary = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };

async function search(by: Actor, filter: SearchLog = {}): Promise<LogPage> {
  const answer = await door.perform(searchLog, by, { to: '2026-06-01T00:00:00Z', ...filter });
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}

async function seen(by: Actor, filter: SearchLog = {}): Promise<string[]> {
  const { entries } = await search(by, filter);
  return entries.map(({ entryId }) => Object.entries(known).find(([, id]) => id === entryId)![0]);
}

async function exported(by: Actor, from: string): Promise<LogExport['entries']> {
  return ((await door.perform(exportLog, by, { from, operation: 'referral.submit' })) as LogExport).entries;
}

describe('an auditor', () => {
  it('of the police sees what the police did, newest first, and not what a municipality did', async () => {
    expect(await seen(ronja)).toEqual(['followed', 'tried', 'sent', 'recorded']);
  });

  it('of a municipality sees its own staff and what was disclosed to it', async () => {
    expect(await seen(aksel, firstOfJanuary)).toEqual(['opened', 'nameless', 'sent']);
  });

  it('of an uninvolved municipality sees nothing, not by the reference or the pseudonym either', async () => {
    expect(await search(kurt)).toMatchObject({ entries: [], total: 0, sight: 'own_organisation' });
    expect(await seen(kurt, { reference: 'S-CASE' })).toEqual([]);
    expect(await seen(kurt, { reference: 'S-CASE', withLists: true })).toEqual([]);
    expect(await seen(kurt, { actorPseudonym: freja.pseudonym })).toEqual([]);
  });

  it('of the supervisory authority sees all', async () => {
    expect(await seen(tilde, firstOfJanuary)).toEqual(['followed', 'tried', 'opened', 'nameless', 'sent', 'recorded']);
  });

  it('sees of another organisation only what it disclosed, by the pseudonym too', async () => {
    expect(await seen(aksel, { actorPseudonym: freja.pseudonym })).toEqual(['sent']);
  });

  it('sees pseudonyms, references, counts and recipients, and no name', async () => {
    const [sent] = (await search(aksel, { operation: 'referral.send' })).entries;
    expect(sent).toMatchObject({
      openedAt: '2026-01-01T11:00:00.000000Z', operation: 'referral.send', purpose: 'case_handling', actor: freja.pseudonym,
      organisation: { da: 'Midt- og Vestsjællands Politi' }, aboutKind: 'case', reference: 'S-CASE', outcome: 'answered',
      subjectCount: 2, fields: ['name'], recipients: [{ da: 'Køge Kommune', en: 'Køge Municipality' }],
    });
    expect(JSON.stringify(sent)).not.toContain(freja.displayName);
  });

  it('sees that something was disclosed to the own organisation, and not to whom else', async () => {
    const at = '2026-07-01T10:00:00Z';
    await anActDone(spec, { by: freja, operation: 'referral.submit', at, verb: 'disclosure', recipients: [karen.organisationId, kurt.organisationId] });
    const told = async (by: Actor) => {
      const lines = [...(await search(by, { from: at, to: '2026-07-02T00:00:00Z', operation: 'referral.submit' })).entries, ...(await exported(by, at))];
      return lines.map(({ recipients }) => recipients.map(({ en }) => en));
    };
    const [koege, roskilde] = ['Køge Municipality', 'Roskilde Municipality'];
    expect([await told(aksel), await told(kurt)]).toEqual([[[koege], [koege]], [[roskilde], [roskilde]]]);
    for (const by of [ronja, tilde]) expect(await told(by)).toEqual([[koege, roskilde], [koege, roskilde]]);
    const counted = async (by: Actor) => ((await door.perform(countLog, by, { from: at, to: '2026-07-02T00:00:00Z' })) as LogFigures).receivingOrganisations;
    expect([await counted(aksel), await counted(ronja), await counted(tilde)]).toEqual([1, 2, 2]);
  });

  it('sees the reference of the case where the thing itself has none', async () => {
    const { entries: [followed] } = await search(ronja, { operation: 'referral.read' });
    expect(followed).toMatchObject({ aboutKind: 'referral', reference: 'S-CASE' });
  });
});

describe('a search', () => {
  const filters: [string, SearchLog, (keyof typeof known)[]][] = [
    ["a case's reference", { reference: 'S-CASE' }, ['followed', 'tried', 'opened', 'sent', 'recorded']],
    ["a part's reference, with the acts on its case and its referral as a whole", { reference: 'D-PART' }, ['followed', 'opened', 'sent', 'recorded']],
    ["a part's reference, with the lists in which its child stood by name", { reference: 'D-PART', withLists: true }, ['byColleague', 'namedAgain', 'named', 'followed', 'opened', 'sent', 'recorded']],
    ['lists of units that never had it are not asked', { reference: 'S-CASE', withLists: true, operation: 'inbox.read' }, ['byColleague', 'namedAgain', 'named']],
    ['a reference that nothing has', { reference: 'S-NONE', withLists: true }, []],
    ['an actor', { actorPseudonym: karen.pseudonym, ...firstOfJanuary }, ['opened', 'nameless']],
    ['a pseudonym that nobody has', { actorPseudonym: 'P-NONE' }, []],
    ['an operation', { operation: 'referral.send' }, ['sent']],
    ['a verb', { verb: 'collection' }, ['recorded']],
    ['an outcome', { outcome: 'refused' }, ['tried']],
    ['whether citizens are named', { namesCitizens: true, ...firstOfJanuary }, ['followed', 'opened', 'sent', 'recorded']],
    ['a time, from and up to', { from: '2026-01-01T11:00:00Z', to: '2026-01-01T13:00:00Z' }, ['opened', 'nameless', 'sent']],
    ['several at once', { reference: 'S-CASE', actorPseudonym: freja.pseudonym, verb: 'alteration', outcome: 'refused' }, ['tried']],
    ['a reference and somebody who had nothing to do with it', { reference: 'S-CASE', actorPseudonym: kurt.pseudonym }, []],
  ];
  it.each(filters)('goes by %s', async (_what, filter, expected) => {
    expect(await seen(tilde, filter)).toEqual(expected);
    expect(await search(tilde, filter)).toMatchObject({ total: expected.length, isTotalCut: false });
  });

  it('goes on where the page before ended, says how many there are in all, and when there is no more', async () => {
    const first = await search(tilde, { ...firstOfJanuary, limit: 4 });
    expect([first.entries.length, first.total]).toEqual([4, 6]);
    const second = await search(tilde, { ...firstOfJanuary, limit: 4, before: first.next! });
    expect(second.entries.map(({ entryId }) => entryId)).toEqual([acts.sent, acts.recorded]);
    expect([second.next, second.total]).toEqual([null, 6]);
  });

  it('is itself in the log, with its own opening and closing, and what was asked for sealed beside it', async () => {
    await search(kurt);
    const page = await door.perform(searchLog, kurt, { operation: 'log.search' });
    expect((page as LogPage).entries[0]).toMatchObject({ outcome: null, actor: kurt.pseudonym });
    expect((page as LogPage).entries[1]).toMatchObject({ outcome: 'answered', purpose: 'access_review' });
    const { details } = await lastEntry(spec, 'log.search');
    expect(details!.length).toBeGreaterThan(0);
    expect(details!.includes('log.search')).toBe(false);
  });
});

describe('nobody but an auditor', () => {
  const roles: Role[] = ['police_officer', 'police_coordinator', 'child_intake', 'adult_coordinator', 'duty_officer', 'administrator'];
  it.each(roles)('reads the log: %s is refused, and the entry opened no log', async (role) => {
    expect(await door.perform(searchLog, { ...freja, role }, {})).toEqual({ refusal: 'not-allowed' });
    expect(await lastAct(spec, 'log.search')).toEqual({ scope: 'none', outcome: 'refused', code: 'not-allowed' });
  });
});
