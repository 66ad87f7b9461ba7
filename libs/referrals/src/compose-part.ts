import type { Incident } from '#cases';
import { type ContactPoint, contactPointById, type OutsideMunicipality, outsideMunicipality } from '#directory';
import { isInDistrict, isRefusal, type LegalBasisCode, type Refusal, refuse } from '#kernel';
import type { Consent, NamedItem } from '#legal-basis';
import type { Tx } from '#platform';
import { kindOf, type PartContent, partContent, type PartKind, type WantedContent } from './domain/part-content.js';
import { mayReceivePart, needsCall } from './domain/who-may-receive.js';
import { type Disclosing, type JudgedItems, judgePart } from './judge-part.js';

export const callResults = ['answered', 'no_answer', 'busy', 'wrong_number'] as const;
export type CallResult = (typeof callResults)[number];

/** A call to the duty officer, made or tried. */
export interface DutyCall {
  number: string;
  calledAt: string;
  result: CallResult;
}

/** A part as the officer asks for it. Exactly one of contact point and outside municipality. */
export interface WantedPart extends WantedContent {
  id: string;
  contactPointId?: string;
  outsideMunicipalityCode?: string;
  consentId?: string;
  calls: DutyCall[];
  /** Every kind of thing that the part holds, with its bases. Only a preview may leave them to be proposed. */
  items?: NamedItem[];
}

/** What the sender is told at once about a part. */
export const notices = ['no_role_holder', 'duty_officer_not_reached', 'outside_the_system'] as const;
export type Notice = (typeof notices)[number];

/** Where a wanted part would go: looked up before anything is decided. */
export interface Destination {
  receiver?: ContactPoint;
  outside?: OutsideMunicipality;
  /** The kommune that a contact point named when it returned the part as another kommune's: it may receive too. */
  proposed?: string;
}

/** A part that may go. */
export interface ComposedPart {
  wanted: WantedPart;
  kind: PartKind;
  /** What the person themselves is told about on. */
  basis: LegalBasisCode;
  /** All that the content holds, each kind with its bases. */
  judged: JudgedItems;
  content: PartContent;
  destination: Destination;
  consent?: Consent;
  municipalityCode: string;
  notices: Notice[];
}

/** A part laid out as far as it can be: where it would go, on what basis, and all that keeps it from going. */
export interface PlannedPart extends Pick<ComposedPart, 'wanted' | 'kind' | 'destination' | 'notices'> {
  basis?: LegalBasisCode;
  /** What would leave, and on what; proposed where the sender has named nothing yet. */
  items: NamedItem[];
  municipalityCode?: string;
  /** Whether a call to the duty officer, made or tried, must go with it. */
  needsCall: boolean;
  problems: Refusal[];
  /** When nothing keeps it. */
  composed?: ComposedPart;
}

export async function findDestination(tx: Tx, wanted: Pick<WantedPart, 'contactPointId' | 'outsideMunicipalityCode'>): Promise<Destination> {
  const [receiver, outside] = await Promise.all([
    wanted.contactPointId === undefined ? undefined : contactPointById(tx, wanted.contactPointId),
    wanted.outsideMunicipalityCode === undefined ? undefined : outsideMunicipality(tx, wanted.outsideMunicipalityCode),
  ]);
  return { ...(receiver === undefined ? {} : { receiver }), ...(outside === undefined ? {} : { outside }) };
}

/**
 * Puts one part together or says why it cannot go: content, basis, receiver, call. Pure: everything looked up is given.
 */
export function composePart(incident: Incident, wanted: WantedPart, destination: Destination, disclosing: Disclosing): ComposedPart | Refusal {
  const planned = planPart(incident, wanted, destination, disclosing);
  return isRefusal(planned) ? planned : (planned.composed ?? planned.problems[0]!);
}

/**
 * The same with everything that is wrong at once, for whoever wants to see before sending.
 * @returns a refusal when the incident has no such person, for then there is nothing to lay out
 */
export function planPart(incident: Incident, wanted: WantedPart, destination: Destination, disclosing: Disclosing): PlannedPart | Refusal {
  const person = incident.persons.find((candidate) => candidate.id === wanted.personId);
  if (person === undefined) return refuse('unknown-person', { part: wanted.id });
  const kind = kindOf(person.role);
  const content = partContent(incident, wanted);
  const municipalityCode = placeOf(kind, wanted, destination, [person.residenceMunicipalityCode, incident.incidentMunicipalityCode, destination.proposed]);
  const { receiver } = destination;
  const judged = judgePart({ kind, role: person.role, content: isRefusal(content) ? undefined : content, wanted, receiver }, disclosing);
  const hasRoleHolder = receiver?.hasRoleHolder ?? true;
  const isCallNeeded = receiver !== undefined && needsCall(incident.urgency, hasRoleHolder);
  const call = isCallNeeded && wanted.calls.length === 0 ? refuse('call-or-attempt-missing') : undefined;
  const laidOut = { wanted, kind, destination, notices: noticesOf(wanted, receiver, hasRoleHolder) };
  // That a receiver is none for this part is said once: by the rule that knows which one would be.
  const isReceiverWrong = isRefusal(municipalityCode) && municipalityCode.refusal === 'receiver-not-for-this-part';
  const disclosureProblems = judged.problems.filter(({ refusal }) => !isReceiverWrong || refusal !== 'recipient-not-of-basis');
  const problems = [...disclosureProblems, ...[content, municipalityCode, call].filter(isRefusal)].map((refusal) => ofPart(wanted.id, refusal));
  const basis = disclosureProblems.length === 0 ? judged.basis : undefined;
  return {
    ...laidOut,
    needsCall: isCallNeeded,
    problems,
    items: judged.items,
    ...(basis === undefined ? {} : { basis }),
    ...(isRefusal(municipalityCode) ? {} : { municipalityCode }),
    ...(problems.length > 0 || basis === undefined || isRefusal(content) || isRefusal(municipalityCode)
      ? {}
      : { composed: { ...laidOut, basis, judged, content, municipalityCode, ...(judged.consent === undefined ? {} : { consent: judged.consent }) } }),
  };
}

/** A refusal that says which of the parts it is about. */
const ofPart = (part: string, { refusal, details }: Refusal): Refusal => refuse(refusal, { ...details, part });

function noticesOf({ calls }: WantedPart, receiver: ContactPoint | undefined, hasRoleHolder: boolean): Notice[] {
  const isUnreached = calls.length > 0 && calls.every((call) => call.result !== 'answered');
  return [
    ...(receiver === undefined ? ['outside_the_system' as const] : []),
    ...(hasRoleHolder ? [] : ['no_role_holder' as const]),
    ...(isUnreached ? ['duty_officer_not_reached' as const] : []),
  ];
}

function placeOf(kind: PartKind, wanted: WantedPart, { receiver, outside }: Destination, municipalities: (string | undefined)[]): string | Refusal {
  if (wanted.contactPointId !== undefined) {
    if (wanted.outsideMunicipalityCode !== undefined) return refuse('receiver-not-for-this-part');
    const reach = receiver === undefined ? undefined : { unitKind: receiver.kind, municipalityCode: receiver.municipalityCode };
    const allowed = mayReceivePart(kind, reach, municipalities);
    return allowed === true ? receiver!.municipalityCode! : allowed;
  }
  const code = wanted.outsideMunicipalityCode;
  // Any kommune outside the district: it is never dropped, it becomes a duty to hand it over (domain.md requirement 26).
  if (code === undefined || isInDistrict(code)) return refuse('receiver-not-for-this-part');
  return outside?.municipalityCode ?? code;
}
