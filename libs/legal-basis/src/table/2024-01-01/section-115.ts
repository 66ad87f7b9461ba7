import type { Basis } from '../../domain/basis-table.js';
import { answers, identity, incident, police, statements } from '../item-groups.js';

/** Retsplejeloven § 115: a permission between members of a forum, never a duty, and never for investigation. */
export const section115Bases: readonly Basis[] = [
  {
    code: 'RPL115_SSP',
    statute: 'Retsplejeloven § 115, stk. 1, nr. 1',
    confidence: 'verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['prevention_ssp'],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'told_unless_purpose_defeated', deferrable: ['defeats_purpose'] },
    marks: ['not_for_investigation', 'recipient_may_decline'],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], municipality: ['GDPR_6_1_E_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['forum', 'necessity_ground', 'requested_or_given'],
        cells: [
          {
            to: ['child_intake'],
            standing: 'unconfirmed',
            items: [...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, ...statements, ...answers, 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['child_intake'],
        record: ['forum', 'necessity_ground', 'requested_or_given'],
        cells: [
          {
            to: ['police_unit'],
            standing: 'unconfirmed',
            items: [...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, ...statements, ...answers, 'free-text-message'],
          },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
    ],
  },
  {
    code: 'RPL115_PSP',
    statute: 'Retsplejeloven § 115, stk. 1, nr. 2',
    confidence: 'verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['prevention_psp'],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'told_unless_purpose_defeated', deferrable: ['defeats_purpose'] },
    marks: ['not_for_investigation', 'recipient_may_decline'],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], municipality: ['GDPR_6_1_E_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['forum', 'necessity_ground', 'requested_or_given'],
        cells: [
          {
            to: ['adult_coordinator'],
            standing: 'unconfirmed',
            items: [...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, ...statements, ...answers, 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['adult_coordinator'],
        record: ['forum', 'necessity_ground', 'requested_or_given'],
        cells: [
          {
            to: ['police_unit'],
            standing: 'unconfirmed',
            items: [...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, ...statements, ...answers, 'free-text-message'],
          },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
    ],
  },
  {
    code: 'RPL115_KSP',
    statute: 'Retsplejeloven § 115, stk. 1, nr. 3',
    confidence: 'verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['prevention_ksp'],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'told_unless_purpose_defeated', deferrable: ['defeats_purpose'] },
    marks: ['not_for_investigation', 'recipient_may_decline'],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], municipality: ['GDPR_6_1_E_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['forum', 'necessity_ground', 'requested_or_given'],
        cells: [
          {
            to: ['adult_coordinator'],
            standing: 'unconfirmed',
            items: [...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, ...statements, ...answers, 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['adult_coordinator'],
        record: ['forum', 'necessity_ground', 'requested_or_given'],
        cells: [
          {
            to: ['police_unit'],
            standing: 'unconfirmed',
            items: [...identity, 'subject-phone', 'safe-contact', 'interpreter-need', ...incident, ...statements, ...answers, 'free-text-message'],
          },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
    ],
  },
];
