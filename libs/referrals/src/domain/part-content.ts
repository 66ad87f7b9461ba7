import {
  type ChildExposure, type DangerFlag, type ExposureSource, isChildRole, type NotInformedReason, type PersonRole, personRoles, type Refusal, refuse,
  relationKinds, type StatementLabel, type Urgency, type ViolenceType,
} from '#kernel';
import type { Source, SourcePerson, SourceRelation } from './source.js';

export const partKinds = ['child', 'adult'] as const;
export type PartKind = (typeof partKinds)[number];
export const choosableFields = ['address', 'phones', 'whereabouts'] as const;
export type ChoosableField = (typeof choosableFields)[number];

/** What a custody holder is to the child; `custody_holder` where the case says no more. */
export const holderRelations = [...relationKinds, 'custody_holder'] as const;
export type HolderRelation = (typeof holderRelations)[number];

/** Who told something, seen from the person of the part. */
export const tellers = ['self', ...personRoles] as const;
export type Teller = (typeof tellers)[number];

/** Was a custody holder or the child told about the notification, and if not, why. */
export interface Informed {
  personId: string;
  wasInformed: boolean;
  reason?: NotInformedReason;
}

/** What the officer chose to put into a part. A part starts with its person; everything else is put in by choice. */
export interface WantedContent {
  personId: string;
  statementIds: string[];
  violenceTypes: ViolenceType[];
  dangerFlags: DangerFlag[];
  details: { personId: string; fields: ChoosableField[] }[];
  exposure: { exposure: ChildExposure; source: ExposureSource }[];
  informed: Informed[];
}

type Detail = Pick<SourcePerson, 'address' | 'phones' | 'whereabouts'>;

/** What a part says: the receiver reads this and nothing else. Sealed under the part's own key. */
export interface PartContent {
  person: Pick<SourcePerson, 'name' | 'cpr' | 'birthDate' | 'expectedBirthOn' | 'isAddressProtected'> & Detail & { role: PersonRole; contact: SourcePerson['contact'] };
  urgency: Urgency;
  occurredAt: string;
  violenceTypes: ViolenceType[];
  dangerFlags: DangerFlag[];
  custodyHolders: ({ name?: string; relation: HolderRelation; wasInformed: boolean; notInformedReason?: NotInformedReason } & Detail)[];
  childInformed?: { wasInformed: boolean; notInformedReason?: NotInformedReason };
  exposure: WantedContent['exposure'];
  statements: { label: StatementLabel; toldBy?: Teller; text: string }[];
}

export const kindOf = (role: PersonRole): PartKind => (isChildRole(role) ? 'child' : 'adult');

/**
 * Builds a part's content out of the incident and the officer's choices.
 * @returns the content, or why it cannot be: an adult's part never holds the other adult's address, contact or
 *   whereabouts; a child's part says for each custody holder and the child who was told and, if not, why
 */
export function partContent(incident: Source, wanted: WantedContent): PartContent | Refusal {
  const person = incident.persons.find((candidate) => candidate.id === wanted.personId);
  if (person === undefined) return refuse('unknown-person', { field: 'personId' });
  const kind = kindOf(person.role);
  const chosen = wanted.statementIds.map((id) => incident.statements.find((statement) => statement.id === id));
  if (chosen.includes(undefined)) return refuse('unknown-statement', { field: 'statementIds' });
  if (wanted.violenceTypes.some((type) => !incident.violenceTypes.includes(type))) return refuse('unknown-statement', { field: 'violenceTypes' });
  if (wanted.dangerFlags.some((flag) => !incident.dangerFlags.includes(flag))) return refuse('unknown-statement', { field: 'dangerFlags' });

  const holders = kind === 'child' ? incident.custody.filter((custody) => custody.childId === person.id).map((custody) => custody.holderId) : [];
  const mayBeDetailed = new Set([person.id, ...holders]);
  const foreign = wanted.details.find((detail) => !mayBeDetailed.has(detail.personId));
  if (foreign !== undefined) return refuse(kind === 'adult' ? 'adult-part-holds-other-adult' : 'unknown-person', { field: 'details' });
  const lacking = kind === 'child' ? missingAnswers(person, holders, wanted) : null;
  if (lacking !== null) return lacking;

  const detailsOf = (id: string): Detail => {
    const fields = wanted.details.filter((detail) => detail.personId === id).flatMap((detail) => detail.fields);
    return choose(incident.persons.find((candidate) => candidate.id === id), fields);
  };
  const informedOf = (id: string) => {
    const answer = wanted.informed.find((informed) => informed.personId === id)!;
    return { wasInformed: answer.wasInformed, ...(answer.reason === undefined ? {} : { notInformedReason: answer.reason }) };
  };
  const nameOf = (id: string): string => incident.persons.find((candidate) => candidate.id === id)?.name ?? '';
  return {
    person: {
      role: person.role,
      ...defined({ name: person.name, cpr: person.cpr, birthDate: person.birthDate, expectedBirthOn: person.expectedBirthOn }),
      isAddressProtected: person.isAddressProtected,
      contact: person.contact,
      // an adult who consented wants to be reached: the own numbers belong to the part
      ...(kind === 'adult' ? { ...detailsOf(person.id), phones: person.phones } : detailsOf(person.id)),
    },
    urgency: incident.urgency,
    occurredAt: incident.occurredAt,
    violenceTypes: wanted.violenceTypes,
    dangerFlags: wanted.dangerFlags,
    custodyHolders: holders.map((id) => ({ name: nameOf(id), relation: relationTo(incident.relations, id, person.id), ...informedOf(id), ...detailsOf(id) })),
    ...(kind === 'child' && person.role === 'child' ? { childInformed: informedOf(person.id) } : {}),
    exposure: kind === 'child' ? wanted.exposure : [],
    statements: chosen.map((statement) => ({
      label: statement!.label,
      text: statement!.text,
      ...(statement!.toldById === undefined ? {} : { toldBy: teller(incident, statement!.toldById, person.id) }),
    })),
  };
}

function missingAnswers(child: SourcePerson, holders: string[], wanted: WantedContent): Refusal | null {
  if (wanted.exposure.length === 0) return refuse('informed-missing', { field: 'exposure' });
  const asked = child.role === 'child' ? [...holders, child.id] : holders;
  const answered = (id: string): boolean => {
    const answers = wanted.informed.filter((informed) => informed.personId === id);
    return answers.length === 1 && answers[0]!.wasInformed !== (answers[0]!.reason !== undefined);
  };
  const complete = asked.every(answered) && wanted.informed.every((informed) => asked.includes(informed.personId));
  return complete ? null : refuse('informed-missing', { field: 'informed' });
}

function choose(person: SourcePerson | undefined, fields: ChoosableField[]): Detail {
  if (person === undefined) return { phones: [] };
  return {
    phones: fields.includes('phones') ? person.phones : [],
    ...(fields.includes('address') && person.address !== undefined ? { address: person.address } : {}),
    ...(fields.includes('whereabouts') && person.whereabouts !== undefined ? { whereabouts: person.whereabouts } : {}),
  };
}

/** Who told it, as a role: the name of the other adult is not for a part by default. */
function teller(incident: Source, tellerId: string, ownId: string): Teller {
  return tellerId === ownId ? 'self' : (incident.persons.find((person) => person.id === tellerId)?.role ?? 'other');
}

function relationTo(relations: SourceRelation[], holderId: string, childId: string): HolderRelation {
  return relations.find((relation) => relation.personId === holderId && relation.toPersonId === childId)?.kind ?? 'custody_holder';
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<T>;
}
