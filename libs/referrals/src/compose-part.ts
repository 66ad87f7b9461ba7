import type { Incident, OpenCase } from '#cases';
import { type ContactPoint, contactPointById, type OutsideMunicipality, outsideMunicipality } from '#directory';
import { isInDistrict, isRefusal, type Refusal, refuse } from '#kernel';
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
}

export interface ComposedPart {
  wanted: WantedPart;
  kind: PartKind;
  content: PartContent;
  destination: Destination;
  consent?: Consent;
  municipalityCode: string;
  subjectTag: string;
  notices: Notice[];
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
 * @param proposed the kommune that a contact point named when it returned the part as another kommune's
 */
export function composePart(file: OpenCase, incident: Incident, wanted: WantedPart, destination: Destination, consents: Consent[], now: Date, proposed?: string): ComposedPart | Refusal {
  const person = incident.persons.find((candidate) => candidate.id === wanted.personId);
  if (person === undefined) return refuse('unknown-person', { part: wanted.id });
  const kind = kindOf(person.role);
  const consent = basisOf(kind, wanted, consents, now);
  if (isRefusal(consent)) return consent;
  const content = partContent(incident, wanted);
  if (isRefusal(content)) return content;
  const municipalities = [person.residenceMunicipalityCode, incident.incidentMunicipalityCode, proposed];
  const placed = placeOf(kind, wanted, destination, municipalities);
  if (isRefusal(placed)) return placed;
  const { receiver } = destination;
  const hasRoleHolder = receiver?.hasRoleHolder ?? true;
  if (receiver !== undefined && needsCall(incident.urgency, hasRoleHolder) && wanted.calls.length === 0) {
    return refuse('call-or-attempt-missing', { part: wanted.id });
  }
  const notices: Notice[] = [];
  if (receiver === undefined) notices.push('outside_the_system');
  if (!hasRoleHolder) notices.push('no_role_holder');
  if (wanted.calls.length > 0 && wanted.calls.every((call) => call.result !== 'answered')) notices.push('duty_officer_not_reached');
  const subjectTag = file.tagOf(person.id)!;
  return { wanted, kind, content, destination, ...(consent === undefined ? {} : { consent }), municipalityCode: placed, subjectTag, notices };
}

/** A child's part rests on § 133 and is never asked consent for; an adult's on that adult's recorded consent. */
function basisOf(kind: PartKind, wanted: WantedPart, consents: Consent[], now: Date): Consent | undefined | Refusal {
  if (kind === 'child') return wanted.consentId === undefined ? undefined : refuse('consent-not-asked-for-child', { part: wanted.id });
  const consent = consents.find((candidate) => candidate.id === wanted.consentId);
  const carried = carriesAdultPart(consent, wanted.personId, now);
  return carried === true ? consent : carried;
}

function placeOf(kind: PartKind, wanted: WantedPart, { receiver, outside }: Destination, municipalities: (string | undefined)[]): string | Refusal {
  if (wanted.contactPointId !== undefined) {
    if (wanted.outsideMunicipalityCode !== undefined) return refuse('receiver-not-for-this-part', { part: wanted.id });
    const reach = receiver === undefined ? undefined : { unitKind: receiver.kind, municipalityCode: receiver.municipalityCode };
    const allowed = mayReceivePart(kind, reach, municipalities);
    return allowed === true ? receiver!.municipalityCode! : allowed;
  }
  const code = wanted.outsideMunicipalityCode;
  // Any kommune outside the district: it is never dropped, it becomes a duty to hand it over (domain.md requirement 26).
  if (code === undefined || isInDistrict(code)) return refuse('receiver-not-for-this-part', { part: wanted.id });
  return outside?.municipalityCode ?? code;
}
