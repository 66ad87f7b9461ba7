import type { TextsFor } from '../bilingual-text.js';

/** The six kinds of processing that LED art. 25 wants logged. Used for all users, so the municipal side exceeds GDPR. */
export const auditVerbs = ['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure'] as const;
export type AuditVerb = (typeof auditVerbs)[number];

export const auditVerbTexts: TextsFor<AuditVerb> = {
  collection: { da: 'Indsamling', en: 'Collection' },
  alteration: { da: 'Ændring', en: 'Alteration' },
  consultation: { da: 'Søgning og opslag', en: 'Consultation' },
  disclosure: { da: 'Videregivelse', en: 'Disclosure' },
  combination: { da: 'Samkøring', en: 'Combination' },
  erasure: { da: 'Sletning', en: 'Erasure' },
};
