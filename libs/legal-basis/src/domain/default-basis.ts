import type { NamedItem } from './disclosure.js';

/**
 * What is proposed for each item of a part before anybody has chosen: a notification for a child, the own consent for an
 * adult, each with the processing basis that stands first in the table (docs/legal/item-classes.md sections 6 and 7).
 */
export function defaultBasis(kind: 'child' | 'adult', side: 'police' | 'municipality'): Pick<NamedItem, 'basis' | 'processingBasis'> {
  if (kind === 'adult') return { basis: 'SAMTYKKE', processingBasis: 'GDPR_6_1_E_9_2_F' };
  return side === 'police' ? { basis: 'BL133_UNDERRETNING', processingBasis: 'GDPR_6_1_C_9_2_G' } : { basis: 'BL138_TILBAGEMELDING', processingBasis: 'GDPR_6_1_C_9_2_G' };
}
