import { consentFrom, mayBeAsked } from './heard-consent.js';

const record = { mode: 'oral', language: 'dansk', hasInterpreter: false, isSpokenAlone: true, scope: 'Navn', answeredAt: '2026-11-24T02:40:00+01:00' } as const;
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
    const consent = consentFrom('c', { personId: 'ida', answer: 'given', coversFeedback: true, record }, now);
    expect(consent).toEqual({ id: 'c', personId: 'ida', answer: 'given', coversFeedback: true, expiresAt: new Date('2027-11-24T02:00:00Z'), withdrawnAt: null });
  });

  it('refused is kept without an end and covers no feedback', () => {
    const consent = consentFrom('c', { personId: 'ida', answer: 'refused', coversFeedback: true, record }, now);
    expect(consent).toMatchObject({ answer: 'refused', coversFeedback: false, expiresAt: null });
  });
});
