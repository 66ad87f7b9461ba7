import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { uuidv7 } from '#kernel';
import { submissionIn } from '../../apps/web/src/pages/referral-form/submission.js';
import { Typed } from '../../apps/web/src/pages/referral-form/typed.js';
import { unitByKey } from '../../db/seed/places.js';
import { aTypedConsent, aTypedReferral } from '../builders/typed-referral.js';
import { howMany, runningApi, tellFigures } from '../harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const seed = randomInt(2 ** 31);

/** A form that can be sent, with two children, every adult and every kind of field in it. */
const full = aTypedReferral({
  ...aTypedConsent(), child: ['1', '2'], adult: '1', statement: ['1', '2'], call: '1', danger: ['weapon', 'escalation'],
  'other-name': 'Ask', 'other-cpr': '0202700000', 'other-relation': 'former_partner', 'other-municipality': '0265', 'other-phones': '12345678', 'other-child-details': ['phones', 'address'],
  'victim-municipality': '0259', 'victim-phones': '1, 2', 'victim-own-details': ['address', 'whereabouts'], 'victim-child-details': ['phones'], 'victim-safe': 'sms\nmail', 'victim-forbidden': 'brev', 'victim-interpreter': 'arabisk',
  'adult-1-name': 'Far', 'adult-1-child-details': 'phones', 'adult-1-phones': '87654321', 'child-1-holder-adult-1': 'holds:informed',
  'child-2-without': 'unborn', 'child-2-row': ['1', '2'], 'child-2-exposure-1': 'UFOEDT', 'child-2-source-1': 'told_by_adult', 'child-2-exposure-2': 'UKENDT', 'child-2-source-2': 'told_by_child', 'child-2-lives': 'both',
  'child-2-holder-victim': 'holds:not_reachable', 'child-2-holder-other': 'holds:danger_to_child', 'child-2-municipality': '0330', 'child-2-whereabouts': 'hos mormor', 'child-2-born-day': '1', 'child-2-born-month': '3', 'child-2-born-year': '2027',
  'statement-1-text': 'Knust glas', 'statement-1-label': 'OBSERVERET', 'statement-1-in': ['child-1', 'victim'], 'statement-2-text': 'Han slog', 'statement-2-label': 'OPLYST_AF', 'statement-2-teller': 'child-1', 'statement-2-in': 'child-2',
  'receiver-child-1': unitByKey('koege-duty-officer').id, 'receiver-child-2': '0330', 'receiver-victim': unitByKey('koege-adult-coordinator').id,
  'call-1-to': unitByKey('koege-duty-officer').id, 'call-1-number': '114', 'call-1-result': 'answered', 'call-1-at-day': '24', 'call-1-at-month': '11', 'call-1-at-year': '2026', 'call-1-at-clock': '3.05',
});

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(full).flat()) },
  { weight: 1, arbitrary: fc.constantFrom('', 'x'.repeat(301), 'x'.repeat(61), '1\n2\n3\n4\n5\n6', '99', '0000', '31', '24.00', 'holds:', 'adult-9') },
  { weight: 1, arbitrary: fc.string() },
);
const changes = fc.dictionary(fc.constantFrom(...Object.keys(full)), fc.oneof(value, fc.array(value, { maxLength: 4 })), { maxKeys: 4 });

describe('a form of a referral, whatever was typed', () => {
  it('is taken whole by the api’s validators once the page finds nothing to mend', async () => {
    let [taken, mended] = [0, 0];
    await fc.assert(fc.asyncProperty(changes, async (some) => {
      const read = submissionIn(Typed.in({ ...full, ...some }), uuidv7(), 'da');
      if ('errors' in read) {
        mended += 1;
        return;
      }
      taken += 1;
      const { status, body } = await officer.post('/submissions/preview', read.submission);
      expect([status, body.errors]).toEqual([200, undefined]);
    }), { numRuns: howMany.spoiltSubmissions, seed });
    expect([taken > 0, mended > 0]).toEqual([true, true]);
    tellFigures(`form of a referral: ${taken} of ${taken + mended} forms, each spoilt in up to 4 fields, could be read, and the api took every one (seed ${seed})`);
  }, 60_000 + howMany.spoiltSubmissions * 150);

  it('is sent with nothing standing in its way when nothing is spoilt', async () => {
    const read = submissionIn(Typed.in(full), uuidv7(), 'da');
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    const { body } = await officer.post('/submissions/preview', read.submission);
    expect(body.problems).toEqual([]);
    // Each item names the basis that the page shows for it.
    const parts = read.submission.parts.map((part) => ({ ...part, items: body.parts.find(({ id }: { id: string }) => id === part.id).items }));
    const { status } = await officer.put(`/submissions/${uuidv7()}`, { ...read.submission, parts, salt: 'A'.repeat(43) });
    expect(status).toBe(200);
  });
});
