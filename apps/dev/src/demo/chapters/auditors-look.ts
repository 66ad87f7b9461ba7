import { deepStrictEqual, ok } from 'node:assert/strict';
import { no, nothingOf, yes } from '../expected.js';
import type { Scene } from '../scene.js';
import type { Recorded } from './police-record.js';
import type { Sent } from './police-send.js';

interface Line {
  openedAt: string;
  operation: string;
  actor: string;
  outcome: string | null;
  organisation: { da: string } | null;
}

const organisationsIn = (lines: Line[]) => [...new Set(lines.map(({ organisation }) => organisation?.da))].sort();

/** No look without a trace, and the auditors' own looks are no exception. */
export async function auditorsLook({ tell, as }: Scene, { family }: Recorded, sent: Sent): Promise<void> {
  tell.chapter('The auditors (logkontrol) see who looked');
  const aksel = await as('aksel-koege-auditor');
  const search = { reference: sent.child.reference };

  const lines: Line[] = await tell.step("Køge's auditor Aksel lists everybody who looked at the child's part, by pseudonym: his own municipality's staff, and the police sending it", async (note) => {
    const answer = await aksel.post('/log/search', search);
    const { entries } = yes(answer);
    const operations = entries.map(({ operation }: Line) => operation);
    for (const wanted of ['referral.send', 'part.accept', 'part.decide', 'part.give-feedback']) ok(operations.includes(wanted), `${wanted} is missing`);
    nothingOf(answer, [family.victim.id, (family.child as { name?: string }).name!, family.seen.text]);
    note(`${entries.length} entries`);
    return entries;
  });
  await tell.check('Refused looks are there too: the adult coordinator who tried, and nobody else of another municipality', async () => {
    ok(lines.some(({ operation, outcome }) => operation === 'part.open' && outcome === 'refused'), 'the refused look is missing');
    deepStrictEqual(organisationsIn(lines), ['Køge Kommune', 'Midt- og Vestsjællands Politi']);
  });
  await tell.check('The supervisory authority (tilsynet) sees all of it, the attempt from Roskilde included', async () => {
    const { entries } = yes(await (await as('tilde-oversight-auditor')).post('/log/search', search));
    ok(organisationsIn(entries).includes('Roskilde Kommune'), `only ${organisationsIn(entries)}`);
    ok(entries.length > lines.length, 'not more than Køge sees');
  });
  await tell.check('Reading the log is in the log: Aksel finds his own search', async () => {
    const { pseudonym } = yes(await aksel.get('/me'));
    const { entries } = yes(await aksel.post('/log/search', { operation: 'log.search', actorPseudonym: pseudonym, limit: 10 }));
    const [newestAct] = lines;
    ok(entries.some(({ openedAt, outcome }: Line) => openedAt > newestAct!.openedAt && outcome === 'answered'), 'the search left no trace');
  });
  await tell.check('A police officer may not read the log, and the attempt is refused by role', async () => {
    no(await (await as('freja-police-officer')).post('/log/search', search), 403, 'not-allowed');
  });
}
