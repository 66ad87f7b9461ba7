import { type CaseWarning, cprWarnings, incidentOf, incoherences, type Incident, type RecordCaseDto } from '#cases';
import { isRefusal, type NotNecessaryReason, type Refusal, refuse } from '#kernel';
import {
  type ActivatedTable, canEndThen, type Consent, consentFrom, type HeardConsent, mayBeAsked, mayBeAskedAgain, tableInForce,
} from '#legal-basis';
import { type ComposedPart, type Destination, type PlannedPart, planPart, type WantedPart } from './compose-part.js';
import { childrenWithoutPart } from './domain/children-without-part.js';
import { idsUsedTwice } from './domain/ids-of-sending.js';
import { doReceiversDiffer } from './domain/who-may-receive.js';
import type { Disclosing } from './judge-part.js';

/** All that an officer says about one incident in one act, as it came: these very words stand under the receipt's MAC. */
export interface Submission {
  caseId: string;
  incident: RecordCaseDto;
  consents: (HeardConsent & { id: string })[];
  parts: WantedPart[];
  /** Why a child is not told about whom the officer had begun to tell about. */
  childNotNecessary?: NotNecessaryReason;
}

/** What the house knows already, looked up before anything is decided. */
export interface KnownBefore {
  /** Whether the unit has a case under this id: an incident is told once. */
  isRecorded: boolean;
  /** What keeps the draft that this was typed in from becoming it. */
  draftInTheWay: Refusal | null;
  /** Of each part, in order. */
  destinations: Destination[];
  /** Every version of the basis table that was ever put in force. */
  tables: ActivatedTable[];
}

/** A submission laid out: what it would make, and everything that keeps it from being sent. */
export interface SubmissionPlan {
  incident: Incident;
  warnings: CaseWarning[];
  /** Those whose person is known; the others are problems. */
  parts: PlannedPart[];
  /** Those that may go. All of them, if there is no problem. */
  composed: ComposedPart[];
  problems: Refusal[];
}

/**
 * Lays a submission out. The only place where it is judged: the preview shows these problems and submitting is refused
 * with the first of them, so that the two cannot come to different answers (docs/decisions/0019); only a preview proposes
 * bases for items that name none.
 */
export function planSubmission(said: Submission & { referralId?: string }, known: KnownBefore, by: Pick<Disclosing, 'senderRole' | 'now' | 'proposes'>): SubmissionPlan {
  const incident = incidentOf(said.incident);
  const consents = said.consents.map((heard) => consentFrom(heard.id, heard, by.now));
  const disclosing = { ...by, table: tableInForce(known.tables, by.now), consents };
  const planned = said.parts.map((wanted, index) => planPart(incident, wanted, known.destinations[index]!, disclosing));
  const parts = planned.filter((part): part is PlannedPart => !isRefusal(part));
  return {
    incident,
    warnings: cprWarnings(incident),
    parts,
    composed: parts.flatMap((part) => part.composed ?? []),
    problems: [
      ...(known.isRecorded ? [refuse('differs-from-first')] : []),
      ...(known.draftInTheWay === null ? [] : [known.draftInTheWay]),
      ...incoherences(incident),
      ...consentProblems(incident, said.consents, consents, by.now),
      ...planned.flatMap((part) => (isRefusal(part) ? [part] : part.problems)),
      ...idsUsedTwice(said),
      ...childrenWithoutPart(incident.persons, said.parts),
      ...(doReceiversDiffer(parts.map(({ kind, wanted }) => ({ kind, contactPointId: wanted.contactPointId ?? null }))) ? [] : [refuse('receivers-must-differ')]),
    ],
  };
}

function consentProblems({ persons }: Incident, heard: HeardConsent[], consents: Consent[], now: Date): Refusal[] {
  return consents.flatMap(({ id }, index) => {
    const asked = mayBeAsked(persons.find((person) => person.id === heard[index]!.personId));
    return [
      ...[mayBeAskedAgain(heard[index]!, heard.slice(0, index)), canEndThen(heard[index]!, now)].flatMap((allowed) =>
        (allowed === true ? [] : [refuse(allowed.refusal, { field: `consents[${index}].${allowed.details!.field!}` })])),
      ...(asked === true ? [] : [refuse(asked.refusal, { field: `consents[${index}].personId` })]),
      ...(consents.findIndex((first) => first.id === id) < index ? [refuse('id-taken', { field: `consents[${index}].id` })] : []),
    ];
  });
}
