import { Catalogue } from './catalogue.js';

// Codes of parts that have no words in the kernel, because the police and the log do without them. One catalogue for each list.

/** Where a part is, as its contact point sees it. */
export const partStateTexts = new Catalogue({
  draft: 'Kladde',
  sent: 'Sendt',
  delivered: 'Ikke åbnet',
  opened: 'Åbnet, ikke accepteret',
  accepted: 'Accepteret',
  returned: 'Returneret',
  recalled: 'Tilbagekaldt af politiet',
  passed_on: 'Givet videre hertil, ikke åbnet',
  outside_the_system: 'Afleveres uden for systemet',
  withdrawn: 'Samtykket er trukket tilbage',
  decided: 'Afgjort, ikke lukket',
  closed: 'Lukket',
}, {
  draft: 'Draft',
  sent: 'Sent',
  delivered: 'Not opened',
  opened: 'Opened, not accepted',
  accepted: 'Accepted',
  returned: 'Returned',
  recalled: 'Recalled by the police',
  passed_on: 'Passed on to here, not opened',
  outside_the_system: 'To be delivered outside the system',
  withdrawn: 'The consent was withdrawn',
  decided: 'Decided, not closed',
  closed: 'Closed',
});

/** What the kommune decided. */
export const decisionTexts = new Catalogue({
  acute_action: 'Akut indsats for barnet',
  investigation: 'Der indledes en undersøgelse',
  support_offered: 'Der tilbydes støtte',
  contact_made: 'Der er opnået kontakt',
  contact_declined: 'Personen ønsker ikke kontakt',
  no_further_action: 'Der gøres ikke mere',
}, {
  acute_action: 'Acute action for the child',
  investigation: 'An investigation is begun',
  support_offered: 'Support is offered',
  contact_made: 'Contact was made',
  contact_declined: 'The person declined contact',
  no_further_action: 'No further action',
});

export const correctionReasonTexts = new Catalogue({
  wrong_fact: 'En oplysning var forkert',
  wrong_person: 'Den handlede om en forkert person',
  missing_fact: 'En oplysning manglede',
  asked_by_receiver: 'Modtageren spurgte',
}, {
  wrong_fact: 'A fact was wrong',
  wrong_person: 'It was about the wrong person',
  missing_fact: 'A fact was missing',
  asked_by_receiver: 'The receiver asked',
});

/** What a custody holder is to the child. */
export const holderRelationTexts = new Catalogue({
  current_partner: 'Nuværende partner',
  former_partner: 'Tidligere partner',
  parent: 'Forælder',
  step_parent: 'Stedforælder',
  sibling: 'Søskende',
  adult_child: 'Voksent barn',
  extended_family: 'I familie',
  other: 'På anden måde knyttet til barnet',
  custody_holder: 'Forældremyndighedsindehaver',
}, {
  current_partner: 'Current partner',
  former_partner: 'Former partner',
  parent: 'Parent',
  step_parent: 'Step-parent',
  sibling: 'Sibling',
  adult_child: 'Adult child',
  extended_family: 'Of the family',
  other: 'Otherwise connected to the child',
  custody_holder: 'Custody holder',
});

/** Who told something, seen from the person of the part: "Oplyst af barnets mor" is for the words themselves. */
export const tellerTexts = new Catalogue({
  self: 'personen selv',
  victim: 'den voldsudsatte',
  alleged_perpetrator: 'udøveren (formodet)',
  child: 'et barn',
  unborn_child: 'et barn',
  other: 'en anden',
}, {
  self: 'the person',
  victim: 'the victim',
  alleged_perpetrator: 'the alleged perpetrator',
  child: 'a child',
  unborn_child: 'a child',
  other: 'somebody else',
});
