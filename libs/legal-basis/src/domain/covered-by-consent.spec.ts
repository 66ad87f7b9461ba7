import { agreedItems } from './agreed-items.js';
import type { Consent } from './consent.js';
import { coveredBy } from './covered-by-consent.js';

const consent: Consent = {
  id: 'consent', personId: 'ida', answer: 'given', coversFeedback: false, expiresAt: new Date('2027-01-01T00:00:00Z'), endedAt: null, endCause: null,
  items: ['identity'], recipientIds: ['koege'], purpose: 'victim_support_referral',
};

describe('what a consent covers', () => {
  it('is what was agreed, beside what nothing can go without', () => {
    const { items } = coveredBy(consent, 'koege');
    expect(items).toEqual(expect.arrayContaining(['subject-name', 'subject-person-number', 'subject-birth-date', 'subject-role', 'urgency', 'incident-time']));
    for (const item of ['subject-phone', 'subject-address', 'subject-whereabouts', 'statement-told', 'danger-flags'] as const) expect(items).not.toContain(item);
  });

  it('grows with each agreed item, and names no kind of thing twice', () => {
    const all = coveredBy({ ...consent, items: [...agreedItems] }, 'koege').items!;
    expect(new Set(all).size).toBe(all.length);
    for (const item of agreedItems) expect(coveredBy({ ...consent, items: agreedItems.filter((other) => other !== item) }, 'koege').items!.length).toBeLessThan(all.length);
  });

  it.each<[string, string[] | null, string | undefined, boolean]>([
    ['the contact point that was named', ['koege'], 'koege', true],
    ['another contact point', ['koege'], 'roskilde', false],
    ['somebody outside, when a contact point was named', ['koege'], undefined, false],
    ['somebody outside, when no contact point was named', [], undefined, true],
    ['a contact point, when none was named', [], 'koege', false],
    ['anybody whom the table allows, when it was recorded in words', null, 'koege', true],
  ])('%s', (_what, recipientIds, to, isCovered) => {
    expect(coveredBy({ ...consent, recipientIds }, to).recipients === undefined).toBe(isCovered);
  });

  it('is its purpose', () => {
    expect(coveredBy(consent, 'koege').purposes).toEqual(['victim_support']);
    expect(coveredBy({ ...consent, purpose: 'perpetrator_treatment_referral' }, 'koege').purposes).toEqual(['perpetrator_treatment']);
    expect(coveredBy({ ...consent, purpose: null }, 'koege').purposes).toBeUndefined();
  });
});
