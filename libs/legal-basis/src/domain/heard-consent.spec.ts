import { canEndThen, consentFrom, type HeardConsent, mayBeAsked, mayBeAskedAgain } from './heard-consent.js';

const record = { mode: 'oral', language: 'dansk', hasInterpreter: false, isSpokenAlone: true, scope: 'Navn', answeredAt: '2026-11-24T02:40:00+01:00' } as const;
const agreed = { items: ['identity'], recipients: [], purpose: 'victim_support_referral' } satisfies HeardConsent['agreed'];
const now = new Date('2026-11-24T02:00:00Z');

describe('who may be asked for consent', () => {
  it.each(['victim', 'alleged_perpetrator', 'other'] as const)('an adult, be it %s', (role) => {
    expect(mayBeAsked({ role })).toBe(true);
  });

  it.each(['child', 'unborn_child'] as const)('never a child (%s)', (role) => {
    expect(mayBeAsked({ role })).toMatchObject({ refusal: 'consent-not-asked-for-child' });
  });

  it('nobody whom the case does not hold', () => {
    expect(mayBeAsked(undefined)).toMatchObject({ refusal: 'unknown-person' });
  });
});

describe('an answer', () => {
  it('given ends after twelve months at the latest', () => {
    const consent = consentFrom('c', { personId: 'ida', answer: 'given', coversFeedback: true, agreed, record }, now);
    expect(consent).toEqual({ id: 'c', personId: 'ida', answer: 'given', coversFeedback: true, expiresAt: new Date('2027-11-24T02:00:00Z'), endedAt: null, endCause: null, items: ['identity'], recipientIds: [], purpose: 'victim_support_referral' });
  });

  it('refused is kept without an end and covers no feedback', () => {
    const consent = consentFrom('c', { personId: 'ida', answer: 'refused', coversFeedback: true, agreed, record }, now);
    expect(consent).toMatchObject({ answer: 'refused', coversFeedback: false, expiresAt: null });
  });
});

describe('the end that whoever asked chose', () => {
  const within = '2027-11-24T02:00:00Z';

  it.each([['2026-11-24T02:00:01Z'], [within]])('holds when it comes within twelve months: %s', (expiresAt) => {
    expect(canEndThen({ answer: 'given', expiresAt }, now)).toBe(true);
    expect(consentFrom('c', { personId: 'ida', answer: 'given', coversFeedback: false, agreed, record, expiresAt }, now).expiresAt).toEqual(new Date(expiresAt));
  });

  it.each<[string, HeardConsent['answer'], string]>([
    ['has come', 'given', '2026-11-24T02:00:00Z'], ['is more than twelve months away', 'given', '2027-11-24T02:00:01Z'], ['is the end of a no', 'refused', within],
  ])('is refused when it %s', (_what, answer, expiresAt) => {
    expect(canEndThen({ answer, expiresAt }, now)).toMatchObject({ refusal: 'consent-end-impossible' });
  });
});

describe('asking again', () => {
  const before = [{ personId: 'ida' }];

  it('needs something new, whatever the answer was', () => {
    expect(mayBeAskedAgain({ personId: 'ida' }, before)).toMatchObject({ refusal: 'consent-asked-before' });
    expect(mayBeAskedAgain({ personId: 'ida', newEvent: 'new_incident' }, before)).toBe(true);
  });

  it('is not asking somebody else', () => {
    expect(mayBeAskedAgain({ personId: 'ask' }, before)).toBe(true);
  });
});
