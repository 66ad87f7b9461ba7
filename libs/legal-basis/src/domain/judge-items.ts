import { dayAt, type DayNumber } from '#calendar';
import { answerItemClasses, isOneOf, type ItemClass, type Refusal, refuse } from '#kernel';
import type { Basis, BasisTable, Route } from './basis-table.js';
import { approvalFor, followUpsOf } from './approval-rules.js';
import type { Asked, ItemVerdict, Judgement } from './asked.js';
import { consentFor, coverageOf } from './consent-rules.js';
import { dayOf } from './days.js';

/** Whether an item only answers: it tells nothing that the other side has not said itself, and must never become silence. */
const isAnswer = (item: ItemClass): boolean => isOneOf(answerItemClasses, item);

/**
 * Asks the table for each item by itself whether it may go: no basis, no byte. Pure; the order of the checks is that of
 * docs/legal/item-classes.md section 3, and what the table does not list is refused.
 * @param table the version in force, or undefined when there is none
 */
export function judgeItems(table: BasisTable | undefined, asked: Asked): Judgement {
  const today = dayAt(asked.at);
  const verdicts = asked.items.map((item): ItemVerdict => judgeItem(table, asked, today, item));
  const isAllowed = verdicts.length > 0 && verdicts.every((verdict) => verdict.isAllowed);
  return { isAllowed, verdicts, ...(table === undefined ? {} : { version: table.version }) };
}

function judgeItem(table: BasisTable | undefined, asked: Asked, today: DayNumber, item: ItemClass): ItemVerdict {
  const basis = table?.bases.find(({ code }) => code === asked.basis);
  if (item === 'evidence-request' || asked.purpose === 'criminal_investigation' || basis?.kind === 'blocked' || asked.basis === 'POLITI_BEVISANMODNING') {
    return no(item, refuse('evidence-request-refused'));
  }
  if (basis === undefined || !isInForce(basis, today, isAnswer(item))) return no(item, refuse('basis-missing'));
  if (basis.channel === 'elsewhere') return no(item, refuse('basis-by-other-channel'));
  const route = basis.routes.find(({ direction }) => direction === asked.direction);
  if (route === undefined) return no(item, refuse('direction-not-of-basis'));
  const refusal = roleOf(route, asked) ?? (isAnswer(item) ? null : conditionsOf(basis, route, asked)) ?? null;
  if (refusal !== null) return no(item, refusal);
  return cellOf(basis, route, asked, item);
}

const no = (item: ItemClass, { refusal, details }: Refusal): ItemVerdict => ({ item, isAllowed: false, refusal, details: { ...details, field: details?.field ?? item } });

/** An answer to what was sent is still due when its basis has ended: otherwise the end of a basis would be silence. */
function isInForce({ validFrom, validTo }: Basis, today: DayNumber, isAnswering: boolean): boolean {
  return dayOf(validFrom) <= today && (isAnswering || validTo === null || today <= dayOf(validTo));
}

const roleOf = ({ reliedOnBy }: Route, { senderRole }: Asked): Refusal | null => (reliedOnBy.includes(senderRole) ? null : refuse('basis-not-for-role'));

/** What the basis asks of the disclosure as a whole. */
function conditionsOf(basis: Basis, route: Route, asked: Asked): Refusal | null {
  if (!basis.purposes.includes(asked.purpose)) return refuse('purpose-not-of-basis');
  const side = asked.direction.startsWith('police') ? 'police' : 'municipality';
  if (!basis.processing[side].includes(asked.processingBasis)) return refuse('processing-basis-missing');
  if (basis.code.startsWith('RPL115') && asked.forum !== 'both_are_members') return refuse('forum-membership-missing');
  const consent = consentFor(basis.consent, asked.consent.state);
  if (consent !== null) return consent;
  const missing = route.record.find((field) => !asked.recorded.includes(field));
  if (missing !== undefined) return refuse('record-incomplete', { field: missing });
  return approvalFor(basis.approval, asked);
}

function cellOf(basis: Basis, route: Route, asked: Asked, item: ItemClass): ItemVerdict {
  const blocks = route.cells.filter(({ to }) => to.includes(asked.recipient));
  if (blocks.length === 0) return no(item, refuse('recipient-not-of-basis'));
  const standing = blocks.find(({ items }) => items.includes(item))?.standing;
  if (standing === undefined) return no(item, refuse('item-not-of-basis'));
  if (standing === 'off') return no(item, refuse('item-awaits-confirmation'));
  const uncovered = basis.consent === 'required' && !isAnswer(item) ? coverageOf(asked, item) : null;
  if (uncovered !== null) return no(item, uncovered);
  return {
    item,
    isAllowed: true,
    isConfirmed: standing === 'confirmed',
    marks: basis.marks,
    followUps: isAnswer(item) ? [] : followUpsOf(basis.approval, asked),
  };
}
