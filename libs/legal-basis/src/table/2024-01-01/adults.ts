import type { Basis } from '../../domain/basis-table.js';
import { answers, consentRecord, identity, incident, police, reach, statements } from '../item-groups.js';

/** What is shared about an adult: on that adult's yes, or as essential to the receiver's own task. */
export const adultBases: readonly Basis[] = [
  {
    code: 'SAMTYKKE',
    statute: 'Forvaltningsloven § 28, stk. 2, nr. 1; databeskyttelsesloven § 8, stk. 2, nr. 1; GDPR art. 4, nr. 11, og 7',
    confidence: 'verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['victim_support', 'perpetrator_treatment'],
    consent: 'required',
    approval: 'none',
    informed: { rule: 'told_by_asking', deferrable: [] },
    marks: ['consent_may_be_withdrawn'],
    processing: { police: ['GDPR_6_1_E_9_2_F', 'RHL_9_10'], municipality: ['GDPR_6_1_E_9_2_F'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: consentRecord,
        cells: [
          {
            to: ['adult_coordinator'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...incident, ...statements, ...answers, 'consent-summary', 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'within_municipality',
        reliedOnBy: ['adult_coordinator'],
        record: consentRecord,
        cells: [
          {
            to: ['adult_coordinator'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...incident, ...statements, ...answers, 'consent-summary', 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['adult_coordinator'],
        record: consentRecord,
        cells: [
          { to: ['police_unit'], standing: 'unconfirmed', items: [...answers, 'contact-feedback', 'proposed-municipality', 'free-text-message'] },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
      {
        direction: 'police_to_outside',
        reliedOnBy: police,
        record: consentRecord,
        cells: [
          {
            to: ['shelter', 'victim_helpline'],
            standing: 'unconfirmed',
            items: ['subject-name', 'subject-role', 'subject-phone', 'safe-contact', 'interpreter-need', 'urgency', 'consent-summary', ...answers],
          },
        ],
      },
      {
        direction: 'municipality_to_outside',
        reliedOnBy: ['adult_coordinator'],
        record: consentRecord,
        cells: [
          {
            to: ['shelter', 'victim_helpline'],
            standing: 'unconfirmed',
            items: ['subject-name', 'subject-role', 'subject-phone', 'safe-contact', 'interpreter-need', 'urgency', 'consent-summary', ...answers],
          },
        ],
      },
    ],
  },
  // Off from the police until counsel has answered: otherwise an adult's part could go without that adult's yes and without danger.
  {
    code: 'FVL28_VAESENTLIG',
    statute: 'Forvaltningsloven § 28, stk. 2, nr. 3; databeskyttelsesloven § 8, stk. 2, nr. 3; GDPR art. 6, stk. 1, litra e',
    confidence: 'partly_verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['recipients_own_task'],
    consent: 'refusal_stands',
    approval: 'second_person_before',
    informed: { rule: 'told_by_default', deferrable: [] },
    marks: [],
    processing: { police: ['GDPR_6_1_E_9_2_F', 'RHL_9_10'], municipality: ['GDPR_6_1_E_9_2_F'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['recipients_task', 'why_essential', 'why_consent_not_sought'],
        cells: [
          { to: ['adult_coordinator'], standing: 'unconfirmed', items: answers },
          {
            to: ['adult_coordinator'],
            standing: 'off',
            items: [
              ...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, 'statement-observed', 'statement-told',
              'free-text-message',
            ],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['child_intake', 'adult_coordinator'],
        record: ['recipients_task', 'why_essential', 'why_consent_not_sought'],
        cells: [
          {
            to: ['police_unit'],
            standing: 'unconfirmed',
            items: [...identity, 'safe-contact', 'interpreter-need', 'danger-flags', 'free-text-message', ...answers],
          },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
    ],
  },
];
