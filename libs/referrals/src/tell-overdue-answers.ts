import { type SystemActor, uuidv7 } from '#kernel';
import { duty, operation } from '#operation';
import { dropDue, lockDue, putDue, putIntoOutbox } from '#platform';
import { overdueKind } from './carry-out-end.js';
import { isAnswerOverdue } from './domain/end-of-consent.js';
import { endDutyStore } from './end-duty.store.js';

const job: SystemActor = { kind: 'system', id: '019b0000-0000-7000-8000-00000000c003', displayName: 'Tells of answers that have not come', pseudonym: 'system' };
const againAfter = 24 * 60 * 60 * 1000;

/** An answer to an ended consent has not come in time: both sides are told, now and every day until somebody has answered. */
export const tellOverdueAnswers = operation({
  name: 'consent.tell-overdue',
  verb: 'consultation',
  purpose: () => 'operations',
  about: ({ aboutId }: { aboutId: string }, _actor: SystemActor) => ({ scope: 'case', kind: 'case', id: aboutId }),
  find: async (tx, { input }) => {
    const [dueAt, unanswered] = await Promise.all([lockDue(tx, overdueKind, input.aboutId), endDutyStore.unansweredOfCase(tx, input.aboutId)]);
    return { dueAt, unanswered };
  },
  may: () => true,
  run: async (tx, { found: { dueAt, unanswered }, input: { aboutId }, now }) => {
    if (dueAt === undefined || dueAt > now) return {};
    const overdue = unanswered.filter((each) => isAnswerOverdue({ answeredAt: null, dueAt: each.dueAt }, now));
    const told = overdue.flatMap(({ partId, unitId, senderUnitId }) => [unitId, senderUnitId].map((unit) => ({ id: uuidv7(), kind: 'part.consent-overdue' as const, unitId: unit, aboutId: partId })));
    await putIntoOutbox(tx, told);
    const next = unanswered.length === 0 ? undefined : Math.min(...unanswered.map((each) => (each.dueAt > now ? each.dueAt.getTime() : now.getTime() + againAfter)));
    await (next === undefined ? dropDue(tx, aboutId, [overdueKind]) : putDue(tx, [{ kind: overdueKind, aboutId, dueAt: new Date(next) }]));
    return {};
  },
  view: () => ({}),
});

export const tellingOfOverdueAnswers = duty(overdueKind, job, tellOverdueAnswers);
