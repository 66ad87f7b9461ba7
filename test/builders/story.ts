import { uuidv7 } from '#kernel';
import type { Caller } from '../harness/running-api.js';
import { aChildPart, aConsent, anAdultPart, anIncident, aSalt, type BuiltIncident } from './incident.js';

/** A case recorded, the victim's consent taken and both parts sent to Køge, by this officer. */
export async function aSentReferral(officer: Caller, incident: BuiltIncident = anIncident(), consent: Record<string, unknown> = {}, parts: Record<string, unknown> = {}) {
  const consentId = uuidv7();
  const referralId = uuidv7();
  const recorded = await officer.put(`/cases/${incident.caseId}`, incident.body);
  const consented = await officer.put(`/cases/${incident.caseId}/consents/${consentId}`, aConsent(incident, consent));
  const childPart = aChildPart(incident, parts);
  const adultPart = anAdultPart(incident, consentId, parts);
  const body = { caseId: incident.caseId, salt: aSalt(), parts: [childPart, adultPart] };
  const answer = await officer.put(`/referrals/${referralId}`, body);
  for (const step of [recorded, consented, answer]) {
    if (step.status !== 200) throw new Error(`the story stops: ${step.status} ${step.text}`);
  }
  return { incident, consentId, referralId, childPart, adultPart, body, answer };
}

type SentPart = ReturnType<typeof aChildPart> | ReturnType<typeof anAdultPart>;

/** The correction of a part that was sent, as the body of POST /parts/:id/correct: as it was chosen unless told otherwise. */
export function correctionOf(part: SentPart, version: number, more: { wanted?: Record<string, unknown>; statements?: unknown[]; reason?: string } = {}) {
  const { personId, statementIds, violenceTypes, dangerFlags, details, exposure, informed } = part;
  const chosen = { personId, statementIds, violenceTypes, dangerFlags, details, exposure, informed };
  return { version, reason: more.reason ?? 'wrong_fact', wanted: { ...chosen, ...more.wanted }, statements: more.statements ?? [] };
}
