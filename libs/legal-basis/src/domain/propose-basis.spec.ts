import { consentStates, dangerDegrees, personRoles } from '#kernel';
import { proposeBasis } from './propose-basis.js';

describe('a basis is proposed, with its reasons', () => {
  it.each(['child', 'unborn_child'] as const)('%s: a notification, whatever anybody has said', (subject) => {
    for (const consent of consentStates) {
      expect(proposeBasis({ subject, consent, danger: 'life_now', isChildConcerned: true })).toEqual({ basis: 'BL133_UNDERRETNING', reasons: ['subject_is_child', 'consent_not_asked_for_child'] });
    }
  });

  it.each([
    ['given', 'none', 'SAMTYKKE', ['adult_consented']],
    ['given', 'life_now', 'SAMTYKKE', ['adult_consented']],
    ['refused', 'none', undefined, ['refusal_stands']],
    ['refused', 'serious', 'VAERDISPRING', ['serious_danger', 'second_person_needed', 'refusal_stands']],
    ['none', 'life_now', 'VITAL', ['life_in_danger_now', 'reviewed_afterwards', 'nobody_asked']],
    ['not_asked', 'none', undefined, ['say_why_not_asked']],
  ] as const)('an adult, consent %s, danger %s: %s', (consent, danger, basis, reasons) => {
    expect(proposeBasis({ subject: 'victim', consent, danger, isChildConcerned: false })).toEqual(basis === undefined ? { reasons } : { basis, reasons });
  });

  it('an adult without a yes and without danger is proposed nothing', () => {
    for (const subject of personRoles.slice(0, 2)) for (const consent of consentStates) for (const danger of dangerDegrees) {
      const { basis, reasons } = proposeBasis({ subject, consent, danger, isChildConcerned: true });
      expect(basis === undefined).toBe(consent !== 'given' && danger === 'none');
      expect(reasons.at(-1)).toBe('child_needs_own_part');
    }
  });
});
