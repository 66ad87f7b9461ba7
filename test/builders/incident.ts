import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { adultItems, childItems } from './named-items.js';

/**
 * An incident with a victim, an alleged perpetrator and a child in Køge, as the body of PUT /cases/:id. All fictional,
 * and each name, number and text unique to this incident so that a leak can be searched for.
 */
export function anIncident(marks: { urgency?: 'AKUT' | 'HASTER' | 'ALMINDELIG'; children?: number; municipality?: string } = {}) {
  const { urgency = 'HASTER', children = 1, municipality = '0259' } = marks;
  const mark = randomBytes(4).toString('hex');
  const person = (role: string, name: string, more: Record<string, unknown> = {}) => ({
    id: uuidv7(),
    role,
    name: `${name} Prøve${mark}`,
    residenceMunicipalityCode: municipality,
    isAddressProtected: false,
    address: `Opdigtsvej ${mark}`,
    phones: [`+45 00 00 ${mark}`],
    contact: { safeWays: [`Ring kun kl. 10 til arbejdet ${mark}`], forbiddenWays: [`Aldrig brev hjem ${mark}`] },
    ...more,
  });
  const victim = { ...person('victim', 'Ida'), cpr: '0101700000', whereabouts: `Hos en kollega ${mark}` };
  const perpetrator = person('alleged_perpetrator', 'Ask', { birthDate: '1985-03-02' });
  const kids = Array.from({ length: children }, (_, index) => person('child', `Bo${index}`, { cpr: `0${1 + (index % 9)}01150000` }));
  const seen = { id: uuidv7(), label: 'OBSERVERET', text: `Knust glas på gulvet ${mark}` };
  const told = { id: uuidv7(), label: 'OPLYST_AF', toldById: victim.id, text: `Han slog mig ${mark}` };
  const body = {
    urgency,
    violenceTypes: ['FYSISK', 'PSYKISK'],
    dangerFlags: ['threats_to_kill'],
    incidentMunicipalityCode: municipality,
    occurredAt: '2026-11-24T02:10:00+01:00',
    place: `Lejligheden ${mark}`,
    persons: [victim, perpetrator, ...kids],
    relations: [
      { personId: perpetrator.id, kind: 'former_partner', toPersonId: victim.id },
      ...kids.map((kid) => ({ personId: victim.id, kind: 'parent', toPersonId: kid.id })),
    ],
    custody: kids.flatMap((kid) => [victim, perpetrator].map((holder) => ({ childId: kid.id, holderId: holder.id }))),
    households: [{ personIds: [victim.id, ...kids.map((kid) => kid.id)] }],
    statements: [seen, told],
  };
  return { mark, caseId: uuidv7(), body, victim, perpetrator, child: kids[0]!, kids, seen, told };
}

export type BuiltIncident = ReturnType<typeof anIncident>;

/** The consent of the incident's victim, as the body of PUT /cases/:id/consents/:id. */
export function aConsent(incident: BuiltIncident, more: Record<string, unknown> = {}) {
  return {
    personId: incident.victim.id,
    answer: 'given',
    coversFeedback: true,
    agreed: {
      items: ['identity', 'contact', 'account', 'violence'],
      recipients: [unitByKey('koege-adult-coordinator').id, unitByKey('roskilde-adult-coordinator').id],
      purpose: 'victim_support_referral',
      leafletVersion: '2026-1',
    },
    record: {
      mode: 'oral',
      language: 'dansk',
      hasInterpreter: false,
      isSpokenAlone: true,
      scope: `Navn og nummer til kommunens voldskoordinator ${incident.mark}`,
      answeredAt: '2026-11-24T02:40:00+01:00',
    },
    ...more,
  };
}

export const aSalt = (): string => randomBytes(32).toString('base64url');

/** A child's part to a contact point (Køge's child intake unless told otherwise). */
export function aChildPart(incident: BuiltIncident, more: Record<string, unknown> = {}, kid = incident.child) {
  return {
    id: uuidv7(),
    personId: kid.id,
    contactPointId: unitByKey('koege-child-intake').id,
    statementIds: [incident.seen.id],
    violenceTypes: ['FYSISK'],
    dangerFlags: [],
    details: [],
    exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }],
    informed: [
      { personId: incident.victim.id, wasInformed: true },
      { personId: incident.perpetrator.id, wasInformed: false, reason: 'danger_to_adult' },
      { personId: kid.id, wasInformed: true },
    ],
    calls: [] as { number: string; calledAt: string; result: string }[],
    items: childItems(),
    ...more,
  };
}

/** The victim's part to Køge's adult coordinator, on a recorded consent. */
export function anAdultPart(incident: BuiltIncident, consentId: string, more: Record<string, unknown> = {}) {
  return {
    id: uuidv7(),
    personId: incident.victim.id,
    contactPointId: unitByKey('koege-adult-coordinator').id,
    consentId,
    statementIds: [incident.told.id],
    violenceTypes: ['FYSISK'],
    dangerFlags: ['threats_to_kill'],
    details: [],
    exposure: [],
    informed: [],
    calls: [] as { number: string; calledAt: string; result: string }[],
    items: adultItems(),
    ...more,
  };
}

/** All of one incident in one act, as the body of PUT /submissions/:id: the victim consents, and every child has a part. */
export function aSubmission(incident: BuiltIncident = anIncident()) {
  const consentId = uuidv7();
  return {
    caseId: incident.caseId,
    salt: aSalt(),
    incident: incident.body,
    consents: [{ id: consentId, ...aConsent(incident) }],
    parts: [...incident.kids.map((kid) => aChildPart(incident, {}, kid)), anAdultPart(incident, consentId)],
  };
}

/** The same as it is asked about before it is sent. */
export function aPreview(incident: BuiltIncident = anIncident()) {
  const { salt: _salt, ...asked } = aSubmission(incident);
  return asked;
}
