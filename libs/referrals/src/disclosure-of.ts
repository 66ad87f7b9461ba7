import { uuidv7 } from '#kernel';
import type { Disclosure } from '#legal-basis';
import type { ComposedPart } from './compose-part.js';

/** A part that goes, as what is disclosed by it. */
export function disclosureOf(partId: string, { judged, destination: { receiver }, consent }: Pick<ComposedPart, 'judged' | 'destination' | 'consent'>): Disclosure {
  const { items, version, recipientKind } = judged;
  return { id: uuidv7(), aboutId: partId, matter: 'content', direction: 'police_to_municipality', recipientKind, toUnitId: receiver?.unitId ?? null, consentId: consent?.id ?? null, consentUntil: consent?.expiresAt ?? null, version, items };
}
