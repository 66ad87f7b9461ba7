import fc from 'fast-check';
import { uuidv7 } from '#kernel';
import { aChildPart, anIncident, aSalt } from '../builders/incident.js';
import { runningApi } from '../harness/index.js';
import { several } from './raw-caller.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');

/** Text that is allowed and easily lost: what is folded, trimmed, normalised, escaped or counted wrongly elsewhere. */
const awkward = [
  'Sørensen', 'So\u0308rensen', '\u00e9', 'e\u0301', '\u202egnirts\u202c', '\u200b\u200d', '\ufeff', '\ufffd', '\uffff', '\ufdd0', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{10ffff}', '\u0001', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029', '\r\n', '\t', '  ', '\\', '\\u0000', '"', "'", '\'; drop table cases.case_file; --', '${7*7}',
  '{{7*7}}', '<script>alert(1)</script>', '&amp;', '%00', '%', '../..', 'İıŁß', 'null', '__proto__', '\u0661\u0662', '\u{e0061}', '$1', '\\x00', '\u00a0',
];
const hostileText = fc.array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 12 })), { minLength: 1, maxLength: 8 })
  // Blanks alone are no text.
  .map((pieces) => `A${pieces.join('')}`.replaceAll('\u0000', '').slice(0, 150).toWellFormed());

const seed = Math.floor(Math.random() * 2 ** 31);

describe(`text that is accepted, seed ${seed}`, () => {
  it('comes back unchanged from 200 cases', async () => {
    const texts = fc.sample(fc.tuple(hostileText, hostileText, hostileText, hostileText), { numRuns: 200, seed });
    const changed: string[] = [];
    await several(texts, 8, async ([name, place, said, way]) => {
      const incident = anIncident();
      incident.body.place = place;
      incident.child.name = name;
      incident.child.contact.safeWays = [way];
      incident.seen.text = said;
      const recorded = await officer.put(`/cases/${incident.caseId}`, incident.body);
      const { body } = await officer.get(`/cases/${incident.caseId}`);
      const child = body?.persons?.find(({ id }: { id: string }) => id === incident.child.id);
      const seen = body?.statements?.find(({ id }: { id: string }) => id === incident.seen.id);
      const back = [child?.name, body?.place, seen?.text, child?.contact?.safeWays?.[0]];
      if (recorded.status !== 200 || JSON.stringify(back) !== JSON.stringify([name, place, said, way])) changed.push(JSON.stringify([recorded.text, [name, place, said, way], back]));
    });
    expect(changed).toEqual([]);
  }, 30_000);

  it('comes back unchanged on the other side', async () => {
    const [[said, ground] = ['', '']] = fc.sample(fc.tuple(hostileText, hostileText), { numRuns: 1, seed });
    const incident = anIncident();
    incident.seen.text = said;
    const part = aChildPart(incident);
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] });
    await intake.post(`/parts/${part.id}/accept`, { version: 2 });
    await intake.post(`/parts/${part.id}/decide`, { version: 4, decision: 'investigation', ground });
    const { body } = await intake.get(`/parts/${part.id}`);
    expect([body.content.statements[0].text, body.decision.ground]).toEqual([said, ground]);
  });
});
