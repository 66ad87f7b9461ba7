import type { TextsFor } from '../bilingual-text.js';

/** The grounds on which something may leave an authority (docs/legal/item-classes.md). One for each item, never one for a bundle. */
export const legalBasisCodes = [
  'BL133_UNDERRETNING',
  'BL138_TILBAGEMELDING',
  'BL132_FLYTNING',
  'BL_OVERGREB_UDVEKSLING',
  'BL126_BOERNEHUS',
  'RPL115_SSP',
  'RPL115_PSP',
  'RPL115_KSP',
  'SAMTYKKE',
  'FVL28_VAESENTLIG',
  'VAERDISPRING',
  'VITAL',
  'K_ANMELDELSE',
  'CPR6_6',
  'POLITI_BEVISANMODNING',
] as const;
export type LegalBasisCode = (typeof legalBasisCodes)[number];

export const legalBasisCodeTexts: TextsFor<LegalBasisCode> = {
  BL133_UNDERRETNING: {
    da: 'Underretning om et barn (barnets lov § 133). Samtykke skal ikke indhentes.',
    en: 'Notification about a child (Barnets lov § 133). Consent is not asked for.',
  },
  BL138_TILBAGEMELDING: {
    da: 'Kvittering og tilbagemelding til den, der har underrettet (barnets lov § 138)',
    en: 'Receipt and feedback to whoever notified (Barnets lov § 138)',
  },
  BL132_FLYTNING: {
    da: 'Underretning mellem kommuner, når en familie flytter (barnets lov § 132)',
    en: 'Notification between municipalities when a family moves (Barnets lov § 132)',
  },
  BL_OVERGREB_UDVEKSLING: {
    da: 'Udveksling for at forebygge overgreb mod et bestemt barn (efterfølger til serviceloven § 49 b)',
    en: 'Exchange to prevent abuse of a particular child (successor of the former § 49 b)',
  },
  BL126_BOERNEHUS: {
    da: 'Udveksling i en sag i børnehuset (barnets lov § 126)',
    en: "Exchange in a case of the children's house (Barnets lov § 126)",
  },
  RPL115_SSP: {
    da: 'Kriminalitetsforebyggende samarbejde, SSP (retsplejeloven § 115). Ikke til efterforskning.',
    en: 'Crime prevention, SSP (Administration of Justice Act § 115). Not for investigation.',
  },
  RPL115_PSP: {
    da: 'Samarbejde om socialt udsatte, PSP (retsplejeloven § 115). Ikke til efterforskning.',
    en: 'Cooperation about vulnerable people, PSP (Administration of Justice Act § 115). Not for investigation.',
  },
  RPL115_KSP: {
    da: 'Samarbejde om løsladte, KSP (retsplejeloven § 115). Ikke til efterforskning.',
    en: 'Cooperation about released people, KSP (Administration of Justice Act § 115). Not for investigation.',
  },
  SAMTYKKE: {
    da: 'Den voksnes eget samtykke (forvaltningsloven § 28, stk. 2, nr. 1)',
    en: "The adult's own consent (Public Administration Act § 28(2)(1))",
  },
  FVL28_VAESENTLIG: {
    da: 'Af væsentlig betydning for modtagerens opgave (forvaltningsloven § 28, stk. 2, nr. 3)',
    en: "Essential to the receiver's task (Public Administration Act § 28(2)(3))",
  },
  VAERDISPRING: {
    da: 'Hensyn, der klart overstiger hemmeligholdelse (databeskyttelsesloven § 8, stk. 2, nr. 2)',
    en: 'Interests that clearly outweigh secrecy (Data Protection Act § 8(2)(2))',
  },
  VITAL: {
    da: 'Fare for liv eller helbred nu (databeskyttelsesforordningen artikel 6, stk. 1, litra d)',
    en: 'Danger to life or health now (GDPR article 6(1)(d))',
  },
  K_ANMELDELSE: {
    da: 'Kommunens anmeldelse af en forbrydelse. Går ad en anden vej end her.',
    en: "A municipality's report of a crime. Goes another way than this one.",
  },
  CPR6_6: {
    da: 'Særlig adressebeskyttelse i CPR (CPR-loven § 6, stk. 6)',
    en: 'Special address protection in the population register (CPR Act § 6(6))',
  },
  POLITI_BEVISANMODNING: {
    da: 'Politiets anmodning om beviser. Spærret her: kræver edition eller kendelse (retsplejeloven kapitel 74).',
    en: 'A police request for evidence. Blocked here: takes an order of a court (Administration of Justice Act chapter 74).',
  },
};
