import { uuidv7 } from '#kernel';
import { aSubmission, anIncident } from '../builders/incident.js';
import type { Caller } from '../harness/index.js';

/** One referral as its sender knows it: what was asked, and when the answer came, in milliseconds since 1970. */
export interface Kept {
  referralId: string;
  caseId: string;
  childPartId: string;
  childName: string;
  body: ReturnType<typeof aSubmission>;
  askedAt: number;
  acknowledgedAt: number;
  receipt: string;
}

/**
 * Sends one referral after the other until told to stop, and keeps each that was acknowledged, as a sender does.
 * @throws Error for an answer that is no receipt
 */
export async function sendUntil(officer: Caller, isOver: () => boolean, journal: Kept[]): Promise<void> {
  while (!isOver()) {
    const incident = anIncident();
    const [referralId, body, askedAt] = [uuidv7(), aSubmission(incident), Date.now()];
    const answer = await officer.put(`/submissions/${referralId}`, body);
    if (answer.status !== 200) throw new Error(`A referral was answered ${answer.status}.`);
    journal.push({
      referralId, caseId: body.caseId, childPartId: body.parts[0]!.id, childName: incident.child.name, body, askedAt, acknowledgedAt: Date.now(), receipt: answer.body.receipt as string,
    });
  }
}
