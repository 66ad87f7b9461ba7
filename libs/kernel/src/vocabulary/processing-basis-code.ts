import type { TextsFor } from '../bilingual-text.js';

/**
 * On what the processing rests under GDPR or retshåndhævelsesloven. Another question than the disclosure basis, which lifts
 * the duty of secrecy: a victim's consent is usually the latter and not this one (domain.md 2.3).
 */
export const processingBasisCodes = ['GDPR_6_1_C_9_2_G', 'GDPR_6_1_E_9_2_F', 'GDPR_6_1_E_9_2_G', 'GDPR_6_1_D_9_2_C', 'RHL_9_10'] as const;
export type ProcessingBasisCode = (typeof processingBasisCodes)[number];

export const processingBasisCodeTexts: TextsFor<ProcessingBasisCode> = {
  GDPR_6_1_C_9_2_G: {
    da: 'Retlig forpligtelse (databeskyttelsesforordningen artikel 6, stk. 1, litra c, og artikel 9, stk. 2, litra g)',
    en: 'Legal obligation (GDPR articles 6(1)(c) and 9(2)(g))',
  },
  GDPR_6_1_E_9_2_F: {
    da: 'Myndighedsopgave og retskrav (databeskyttelsesforordningen artikel 6, stk. 1, litra e, og artikel 9, stk. 2, litra f)',
    en: 'Public task and legal claims (GDPR articles 6(1)(e) and 9(2)(f))',
  },
  GDPR_6_1_E_9_2_G: {
    da: 'Myndighedsopgave og væsentlig samfundsinteresse (databeskyttelsesforordningen artikel 6, stk. 1, litra e, og artikel 9, stk. 2, litra g)',
    en: 'Public task and substantial public interest (GDPR articles 6(1)(e) and 9(2)(g))',
  },
  GDPR_6_1_D_9_2_C: {
    da: 'Vitale interesser (databeskyttelsesforordningen artikel 6, stk. 1, litra d, og artikel 9, stk. 2, litra c)',
    en: 'Vital interests (GDPR articles 6(1)(d) and 9(2)(c))',
  },
  RHL_9_10: {
    da: 'Politiets forebyggelse og efterforskning (retshåndhævelsesloven §§ 9 og 10)',
    en: 'Prevention and investigation by police (Law Enforcement Act §§ 9 and 10)',
  },
};
