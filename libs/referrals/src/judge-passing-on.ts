import type { ContactPoint } from '#directory';
import { type Actor, isRefusal, type Refusal, refuse, uuidv7 } from '#kernel';
import { type BasisTable, consentRecord, defaultBasis, type Disclosure, type Given, judgeItems } from '#legal-basis';
import { consentKnownTo } from './consent-known-to.js';
import { childRecord, recipientKindOf } from './judge-part.js';
import type { PartRow } from './part.row.js';

interface PassingOn {
  table: BasisTable | undefined;
  actor: Pick<Actor, 'role'>;
  receiver: Pick<ContactPoint, 'unitId' | 'kind'>;
  now: Date;
}

/**
 * Judges a part that one contact point of a kommune hands to another: everything that it was given goes on, each item on the
 * basis that it came on, and nothing goes that the table does not let go inside the kommune.
 * @param given what this unit was last given of the part; a part of before bases were kept has nothing, and what it is made of is asked instead
 */
export function judgePassingOn(part: Pick<PartRow, 'id' | 'kind' | 'consentId' | 'state'>, given: Given, { table, actor, receiver, now }: PassingOn): Disclosure | Refusal {
  const recipientKind = recipientKindOf(part.kind, receiver.kind);
  const items = given.items.length > 0 ? given.items : [{ itemClass: 'subject-role' as const, ...defaultBasis(part.kind, 'police') }];
  const judged = [...Map.groupBy(items, ({ basis, processingBasis }) => `${basis} ${processingBasis}`).values()].map((group) => judgeItems(table, {
    basis: group[0]!.basis,
    processingBasis: group[0]!.processingBasis,
    direction: 'within_municipality',
    senderRole: actor.role,
    recipient: recipientKind,
    purpose: part.kind === 'child' ? 'child_support_need' : 'victim_support',
    consent: { state: consentKnownTo(part, given.consentUntil, now) },
    approval: 'none',
    isAcute: false,
    hasOverdueApproval: false,
    forum: 'none',
    recorded: part.kind === 'adult' ? consentRecord : childRecord,
    items: group.map(({ itemClass }) => itemClass),
    at: now,
  }));
  const refused = judged.flatMap(({ verdicts }) => verdicts).find((verdict) => isRefusal(verdict));
  if (refused !== undefined && !refused.isAllowed) return refuse(refused.refusal, refused.details);
  return { id: uuidv7(), aboutId: part.id, matter: 'content', direction: 'within_municipality', recipientKind, toUnitId: receiver.unitId, consentId: part.consentId, consentUntil: given.consentUntil, version: table?.version ?? '', items };
}
