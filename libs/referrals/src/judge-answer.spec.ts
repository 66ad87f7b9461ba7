import { knownTables } from '#legal-basis';
import { judgeAnswer, type ToAnswer } from './judge-answer.js';

const now = new Date('2026-11-26T02:00:00Z');
const part: ToAnswer['part'] = { id: 'part', kind: 'adult', state: 'accepted', consentId: 'consent', feedbackCovered: true, senderUnitId: 'police', contactPointId: 'koege' };
const answering = { table: knownTables[0], actor: { role: 'adult_coordinator', unitId: 'koege', unitKind: 'adult_coordinator', organisationKind: 'municipality' }, recipientKind: 'police_unit', now } as const;
const tellingOfContact = (change: Partial<ToAnswer['part']> = {}, consentUntil: Date | null = new Date('2027-01-01T00:00:00Z')) =>
  judgeAnswer({ part: { ...part, ...change }, matter: 'answer', items: ['contact-feedback'] }, { ...answering, consentUntil });

describe('that contact was made, told to the police', () => {
  it('rests on the consent as long as it stands', () => {
    expect(tellingOfContact()).toMatchObject({ direction: 'municipality_to_police', consentId: 'consent', items: [{ itemClass: 'contact-feedback', basis: 'SAMTYKKE' }] });
  });

  it.each<[string, Parameters<typeof tellingOfContact>, string]>([
    ['once its time is up, before the worker has come round', [{}, now], 'consent-expired'],
    ['once it was taken back', [{ state: 'withdrawn' }], 'consent-withdrawn'],
    ['when it does not cover feedback', [{ feedbackCovered: false }], 'feedback-not-covered-by-consent'],
  ])('is refused %s', (_when, asked, refusal) => {
    expect(tellingOfContact(...asked)).toMatchObject({ refusal });
  });

  it('is refused when no table is in force', () => {
    expect(judgeAnswer({ part, matter: 'answer', items: ['contact-feedback'] }, { ...answering, table: undefined })).toMatchObject({ refusal: 'basis-missing' });
  });
});
