import type { Incident } from '#cases';
import { type ContactPoint, contactPointById, type OutsideMunicipality, outsideMunicipality } from '#directory';
import { isInDistrict, isRefusal, type LegalBasisCode, type Refusal, refuse } from '#kernel';
import { carriesAdultPart, type Consent } from '#legal-basis';
import type { Tx } from '#platform';
import { kindOf, type PartContent, partContent, type PartKind, type WantedContent } from './domain/part-content.js';
import { mayReceivePart, needsCall } from './domain/who-may-receive.js';

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
  basis: LegalBasisCode;
  content: PartContent;
  destination: Destination;
  consent?: Consent;
  municipalityCode: string;
  notices: Notice[];
}

/** A part laid out as far as it can be: where it would go, on what basis, and all that keeps it from going. */
export interface PlannedPart extends Pick<ComposedPart, 'wanted' | 'kind' | 'destination' | 'notices'> {
  basis?: LegalBasisCode;
  municipalityCode?: string;
  /** Whether a call to the duty officer, made or tried, must go with it. */
  needsCall: boolean;
  problems: Refusal[];
  /** When nothing keeps it. */
  composed?: ComposedPart;
}

const basisOf: Readonly<Record<PartKind, LegalBasisCode>> = { child: 'BL133_UNDERRETNING', adult: 'SAMTYKKE' };

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
export function composePart(incident: Incident, wanted: WantedPart, destination: Destination, consents: Consent[], now: Date): ComposedPart | Refusal {
  const planned = planPart(incident, wanted, destination, consents, now);
  return isRefusal(planned) ? planned : (planned.composed ?? planned.problems[0]!);
}

/**
 * The same with everything that is wrong at once, for whoever wants to see before sending.
 * @returns a refusal when the incident has no such person, for then there is nothing to lay out
 */
export function planPart(incident: Incident, wanted: WantedPart, destination: Destination, consents: Consent[], now: Date): PlannedPart | Refusal {
  const person = incident.persons.find((candidate) => candidate.id === wanted.personId);
  if (person === undefined) return refuse('unknown-person', { part: wanted.id });
  const kind = kindOf(person.role);
  const basis = basisOf[kind];
  const consent = consentFor(kind, wanted, consents, now);
  const content = partContent(incident, wanted);
  const municipalityCode = placeOf(kind, wanted, destination, [person.residenceMunicipalityCode, incident.incidentMunicipalityCode, destination.proposed]);
  const { receiver } = destination;
  const hasRoleHolder = receiver?.hasRoleHolder ?? true;
  const isCallNeeded = receiver !== undefined && needsCall(incident.urgency, hasRoleHolder);
  const call = isCallNeeded && wanted.calls.length === 0 ? refuse('call-or-attempt-missing') : undefined;
  const laidOut = { wanted, kind, destination, notices: noticesOf(wanted, receiver, hasRoleHolder) };
  const problems = [consent, content, municipalityCode, call].filter(isRefusal).map((refusal) => ofPart(wanted.id, refusal));
  return {
    ...laidOut,
    needsCall: isCallNeeded,
    problems,
    ...(isRefusal(consent) ? {} : { basis }),
    ...(isRefusal(municipalityCode) ? {} : { municipalityCode }),
    ...(isRefusal(consent) || isRefusal(content) || isRefusal(municipalityCode) || problems.length > 0
      ? {}
      : { composed: { ...laidOut, basis, content, municipalityCode, ...(consent === undefined ? {} : { consent }) } }),
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

/** A child's part rests on § 133 and is never asked consent for; an adult's on that adult's recorded consent. */
function consentFor(kind: PartKind, wanted: WantedPart, consents: Consent[], now: Date): Consent | undefined | Refusal {
  if (kind === 'child') return wanted.consentId === undefined ? undefined : refuse('consent-not-asked-for-child');
  const consent = consents.find((candidate) => candidate.id === wanted.consentId);
  const carried = carriesAdultPart(consent, wanted.personId, now);
  return carried === true ? consent : carried;
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
