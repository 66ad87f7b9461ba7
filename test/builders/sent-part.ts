import type { CaseAnswer, DirectoryAnswer, FollowedPartAnswer, SentListPartAnswer, SentPartContentAnswer } from '#api-client';
import { uuidv7 } from '#kernel';

/** A row of the list of what was sent: a child's part, delivered to Køge, by whoever looks. */
export function listedSent(more: Partial<SentListPartAnswer> = {}): SentListPartAnswer {
  return {
    id: uuidv7(), reference: 'NV-7KQ2-M9XD', kind: 'child', urgency: 'HASTER', version: 2, children: 1, state: 'delivered', turn: 'receiver',
    referralId: uuidv7(), caseId: uuidv7(), sentAt: '2026-11-23T20:48:00Z', sentBy: 'Freja Eksempel', isOwn: true,
    receiver: { nameDa: 'Børnemodtagelsen, Køge Kommune', nameEn: 'Child intake, Køge Municipality' }, municipalityCode: '0259', ...more,
  };
}

/** A part as its sender follows it, delivered to Køge. */
export function followedPart(more: Partial<FollowedPartAnswer> = {}): FollowedPartAnswer {
  return {
    id: uuidv7(), reference: 'NV-7KQ2-M9XD', kind: 'child', basis: 'BL133_UNDERRETNING', urgency: 'HASTER', state: 'delivered', turn: 'receiver',
    since: '2026-11-23T20:48:00Z', version: 2, next: ['recall', 'send_message'], municipalityCode: '0259', isOpened: false, messages: [],
    receiver: { id: 'køge', nameDa: 'Børnemodtagelsen, Køge Kommune', nameEn: 'Child intake, Køge Municipality', phone: '+45 56 00 00 11' }, ...more,
  };
}

/** The incident of the parts below: Ida, Ask and their child Bo, with one statement that was seen and one that was told. */
export const recordedCase: CaseAnswer = {
  id: 'case', reference: 'NV-AAAA-BBBB', version: 1, recordedAt: '2026-11-23T20:40:00Z', urgency: 'HASTER', violenceTypes: ['FYSISK', 'PSYKISK'],
  dangerFlags: ['weapon'], incidentMunicipalityCode: '0259', occurredAt: '2026-11-23T20:10:00Z',
  persons: [
    { id: 'ida', role: 'victim', name: 'Ida Prøve', cpr: '0101700000', isAddressProtected: false, address: 'Opdigtsvej 1', phones: ['+45 12 34 56 78'], contact: { safeWays: [], forbiddenWays: [] } },
    { id: 'ask', role: 'alleged_perpetrator', name: 'Ask Prøve', isAddressProtected: true, phones: [], contact: { safeWays: [], forbiddenWays: [] } },
    { id: 'bo', role: 'child', name: 'Bo Prøve', cpr: '0101150000', isAddressProtected: false, address: 'Opdigtsvej 1', phones: [], contact: { safeWays: [], forbiddenWays: [] } },
  ],
  relations: [{ personId: 'ida', kind: 'parent', toPersonId: 'bo' }], custody: [{ childId: 'bo', holderId: 'ida' }, { childId: 'bo', holderId: 'ask' }], households: [['ida', 'bo']],
  statements: [{ id: 'seen', label: 'OBSERVERET', text: 'Knust glas' }, { id: 'told', label: 'OPLYST_AF', toldById: 'ida', text: 'Han slog' }],
};

/** Bo's part, with what was chosen for it. */
export function sentPart(more: Partial<SentPartContentAnswer> = {}): SentPartContentAnswer {
  return {
    ...followedPart({ id: 'part' }), referralId: 'referral', caseId: 'case', caseReference: 'NV-AAAA-BBBB', personId: 'bo', earlier: [], statements: [],
    history: [{ move: 'send', at: '2026-11-23T20:48:00Z', by: 'Freja Eksempel' }, { move: 'deliver', at: '2026-11-23T20:48:00Z', by: 'Freja Eksempel' }],
    content: {
      person: { role: 'child', name: 'Bo Prøve', cpr: '0101150000', isAddressProtected: false, phones: [], contact: { safeWays: [], forbiddenWays: [] } },
      urgency: 'HASTER', occurredAt: '2026-11-23T20:10:00Z', violenceTypes: ['FYSISK'], dangerFlags: [], exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }],
      custodyHolders: [{ name: 'Ida Prøve', relation: 'parent', wasInformed: true, phones: [] }], childInformed: { wasInformed: true },
      statements: [{ label: 'OBSERVERET', text: 'Knust glas' }],
    },
    choice: {
      personId: 'bo', statementIds: ['seen'], violenceTypes: ['FYSISK'], dangerFlags: [], details: [{ personId: 'bo', fields: ['address'] }],
      exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }],
      informed: [{ personId: 'ida', wasInformed: true }, { personId: 'ask', wasInformed: false, reason: 'danger_to_adult' }, { personId: 'bo', wasInformed: true }],
    },
    ...more,
  };
}

type Unit = DirectoryAnswer['units'][number];

/** Some of those who receive, by kommune and kind. */
export function directoryOf(...units: (readonly [unitId: string, kind: Unit['kind'], municipalityCode: string])[]): DirectoryAnswer {
  return {
    outsideMunicipalities: [],
    units: units.map(([unitId, kind, municipalityCode]): Unit => ({
      unitId, kind, name: { da: unitId, en: unitId }, phone: '+45 00 00 00 00', openingHours: [], isOpenNow: true, roleHolders: [], hasRoleHolder: true, onDutyNow: [], version: 1,
      organisation: { id: municipalityCode, kind: 'municipality', name: { da: municipalityCode, en: municipalityCode }, municipalityCode },
    })),
  };
}
