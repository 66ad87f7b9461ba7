import { type Actor, type ItemClass, type RecipientKind, type Refusal, refuse, uuidv7 } from '#kernel';
import { type BasisTable, consentRecord, defaultBasis, type Disclosure, type DisclosureMatter, judgeItems, type NamedItem } from '#legal-basis';
import { consentKnownTo } from './consent-known-to.js';
import { childRecord } from './judge-part.js';
import type { PartRow } from './part.row.js';

/** Something that somebody says about a part that both sides have. */
export interface ToAnswer {
  part: Pick<PartRow, 'id' | 'kind' | 'state' | 'consentId' | 'feedbackCovered' | 'senderUnitId' | 'contactPointId'>;
  matter: DisclosureMatter;
  items: readonly ItemClass[];
}

interface Answering {
  table: BasisTable | undefined;
  actor: Pick<Actor, 'role' | 'unitId' | 'unitKind' | 'organisationKind'>;
  /** Of the contact point, where the police answer. */
  recipientKind: RecipientKind;
  /** When the consent of an adult's part ends at the latest, as far as whoever answers knows. */
  consentUntil?: Date | null;
  now: Date;
}

/**
 * Judges what a kommune answers the police, and what the police add: by the same table as a part, on the basis that such an
 * answer has (docs/legal/item-classes.md sections 4 and 6). A kommune relies on the consent as its part tells of it.
 * @returns the disclosure to be recorded, or why it may not be said
 */
export function judgeAnswer({ part, matter, items }: ToAnswer, { table, actor, recipientKind, consentUntil = null, now }: Answering): Disclosure | Refusal {
  const isPolice = actor.organisationKind === 'police';
  const direction = isPolice ? 'police_to_municipality' : 'municipality_to_police';
  const named = defaultBasis(part.kind, isPolice ? 'police' : 'municipality');
  const { verdicts, version } = judgeItems(table, {
    ...named,
    direction,
    senderRole: actor.role,
    recipient: recipientKind,
    purpose: part.kind === 'adult' ? 'victim_support' : isPolice ? 'child_support_need' : 'notifier_answer',
    consent: { state: consentKnownTo(part, consentUntil, now), coversFeedback: part.feedbackCovered },
    approval: 'none',
    isAcute: false,
    hasOverdueApproval: false,
    forum: 'none',
    recorded: part.kind === 'adult' ? consentRecord : childRecord,
    items,
    at: now,
  });
  const refused = verdicts.find((verdict) => !verdict.isAllowed);
  if (refused !== undefined && !refused.isAllowed) return refuse(refused.refusal, refused.details);
  return {
    id: uuidv7(),
    aboutId: part.id,
    matter,
    direction,
    recipientKind,
    toUnitId: isPolice ? part.contactPointId : part.senderUnitId,
    consentId: part.kind === 'adult' ? part.consentId : null,
    consentUntil,
    version: version ?? '',
    items: items.map((itemClass): NamedItem => ({ itemClass, ...named })),
  };
}
