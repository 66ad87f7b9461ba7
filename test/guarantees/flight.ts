import { uuidv7 } from '#kernel';
import { aChildPart, anIncident, aSalt, type BuiltIncident } from '../builders/incident.js';
import type { Answer, Caller, TestDatabase } from '../harness/index.js';

/** A request that is under way when something is killed, and what must be in the database if it was answered. */
export interface Flight {
  operation: 'referral.send' | 'case.read';
  aboutId: string;
  outcome: 'answered' | 'refused';
  referralId?: string;
  /** Undefined when no answer came. */
  answer: Promise<Answer | undefined>;
}

export async function recordedIncident(officer: Caller): Promise<BuiltIncident> {
  const incident = anIncident();
  expect((await officer.put(`/cases/${incident.caseId}`, incident.body)).status).toBe(200);
  return incident;
}

/** For each incident a send, a read and a read of what is not there, all at once. */
export function takeOff(officer: Caller, incidents: readonly BuiltIncident[]): Flight[] {
  const silently = (answer: Promise<Answer>) => answer.catch(() => undefined);
  return incidents.flatMap((incident): Flight[] => {
    const [referralId, unknown] = [uuidv7(), uuidv7()];
    const body = { caseId: incident.caseId, salt: aSalt(), parts: [aChildPart(incident)] };
    return [
      { operation: 'case.read', aboutId: incident.caseId, outcome: 'answered', answer: silently(officer.get(`/cases/${incident.caseId}`)) },
      { operation: 'referral.send', aboutId: incident.caseId, outcome: 'answered', referralId, answer: silently(officer.put(`/referrals/${referralId}`, body)) },
      { operation: 'case.read', aboutId: unknown, outcome: 'refused', answer: silently(officer.get(`/cases/${unknown}`)) },
    ];
  });
}

/** Whether it was answered as an act: 503 is no answer, it says that nothing was shown and nothing acknowledged. */
const isAnswered = (answer: Answer | undefined): boolean => [200, 404].includes(answer?.status ?? 0);

/** How many were answered and how many were not. */
export async function countAnswered(flights: readonly Flight[]): Promise<{ answered: number; unanswered: number }> {
  const answers = await Promise.all(flights.map(({ answer }) => answer));
  const answered = answers.filter(isAnswered).length;
  return { answered, unanswered: answers.length - answered };
}

/** What is missing, in words: the pair of what was answered or stored, or a referral that was acknowledged. */
export async function missingOf(database: TestDatabase, flights: readonly Flight[]): Promise<string[]> {
  return (await Promise.all(flights.map((flight) => missing(database, flight)))).flat();
}

async function missing(database: TestDatabase, { operation, aboutId, outcome, referralId, answer }: Flight): Promise<string[]> {
  const { status, body } = (await answer) ?? {};
  const isAcknowledged = status === (outcome === 'answered' ? 200 : 404);
  const [pair] = await database.asSuperuser(
    `select from audit.entry e join audit.closing c on c.entry_id = e.id join audit.pending p on p.entry_id = e.id
      where e.operation = $1 and e.about_id = $2 and c.outcome = $3`,
    [operation, aboutId, outcome],
  );
  const [kept] = referralId === undefined ? [] : await database.asSuperuser(
    'select r.receipt from referrals.referral r join referrals.part p on p.referral_id = r.id join referrals.part_content c on c.part_id = p.id where r.id = $1',
    [referralId],
  );
  return [
    ...(pair === undefined && (isAcknowledged || kept !== undefined) ? [`the pair of ${operation}`] : []),
    ...(referralId !== undefined && isAcknowledged && kept?.['receipt'] !== body.receipt ? ['the referral'] : []),
  ];
}
