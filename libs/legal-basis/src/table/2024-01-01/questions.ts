import type { BilingualText } from '#kernel';

/** What counsel and users had not answered when this version was made (domain.md section 10; docs/legal/item-classes.md section 9). */
export const questions: readonly BilingualText[] = [
  {
    da: 'Hvordan lyder samtykket i Køgemodellen, og hvornår skal en voksen senest kontaktes?',
    en: 'How is the consent of the Køge model worded, and by when is an adult contacted?',
  },
  {
    da: 'Hvem er dataansvarlig: hver myndighed for sit, eller fælles (databeskyttelsesforordningen artikel 26)?',
    en: 'Who is controller: each authority for its own, or jointly (GDPR article 26)?',
  },
  {
    da: 'Bruges retsplejeloven § 115 overhovedet om vold mellem voksne i kredsen?',
    en: 'Is § 115 used for violence between adults in the district at all?',
  },
  {
    da: 'Hvilken paragraf i barnets lov afløser serviceloven § 49 b?',
    en: 'Which paragraph of Barnets lov succeeds the former § 49 b?',
  },
  {
    da: 'Er § 138 stedet for kvittering og tilbagemelding til den, der har underrettet?',
    en: 'Is § 138 the place of receipt and feedback to whoever notified?',
  },
  {
    da: 'Må politiet se, at en kommune har en sag, et børneflag, tidligere underretninger eller en afgørelse?',
    en: 'May the police see that a municipality has a case, a child flag, earlier notifications or a decision?',
  },
  {
    da: 'Kan forvaltningsloven § 28, stk. 2, nr. 3, bære en voksens del, når ingen har spurgt?',
    en: 'May § 28(2)(3) carry an adult’s part when nobody asked?',
  },
  {
    da: 'Må fri tekst fra en kommune følge med tilbagemeldingen om et barn til politiet?',
    en: 'May free text from a municipality go to the police with the feedback on a child’s part?',
  },
  {
    da: 'Hvilken adgang har krisecentre, og hvilke oplysninger har et krisecenter og hotlinen brug for?',
    en: 'Which access do shelters have, and which items do a shelter and the helpline need?',
  },
  {
    da: 'Hvem godkender og kontrollerer i kommunen, når der deles uden samtykke?',
    en: 'Who approves and reviews in a municipality what is shared without consent?',
  },
  {
    da: 'Hvor længe skal hver slags oplysning gemmes hos afsender og modtager?',
    en: 'How long is each kind of item kept, at sender and receiver?',
  },
  {
    da: 'Hvilket behandlingsgrundlag bruger politiet ved en underretning: databeskyttelsesforordningen eller retshåndhævelsesloven?',
    en: 'Which basis of processing do the police use for a notification: GDPR or the Law Enforcement Act?',
  },
  {
    da: 'Hvilket system er politiets eget, hvad journaliseres der, og hvor mange udkald er der?',
    en: 'Which is the police’s own system, what is filed there, and how many call-outs are there?',
  },
  {
    da: 'Hvilken støtte udløser en ny vurdering efter § 137 efter lovforslag L 87 (2024)?',
    en: 'Which support triggers a new assessment under § 137 after bill L 87 (2024)?',
  },
];
