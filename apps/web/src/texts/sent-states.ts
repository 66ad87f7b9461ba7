import { Catalogue } from './catalogue.js';

/** Where a part is, as its sender is told. Delivered is never called received. */
export const sentStateTexts = new Catalogue({
  draft: 'Kladde',
  sent: 'Sendt',
  delivered: 'I indbakken, ikke åbnet',
  opened: 'Åbnet, ikke modtaget endnu',
  received: 'Modtaget',
  returned: 'Returneret til jer',
  recalled: 'Tilbagekaldt af jer',
  outside_the_system: 'Skal afleveres uden for systemet',
  withdrawn: 'Samtykket er trukket tilbage',
  closed: 'Afsluttet af jer',
}, {
  draft: 'Draft',
  sent: 'Sent',
  delivered: 'In the inbox, not opened',
  opened: 'Opened, not received yet',
  received: 'Received',
  returned: 'Returned to you',
  recalled: 'Recalled by you',
  outside_the_system: 'To be delivered outside the system',
  withdrawn: 'The consent was withdrawn',
  closed: 'Ended by you',
});

/** The same in a sentence, with what it means. */
export const sentStateMeanings = new Catalogue({
  draft: 'Den er ikke sendt.',
  sent: 'Den er på vej.',
  delivered: 'Den ligger i kontaktpunktets indbakke. Ingen har åbnet den endnu.',
  opened: 'En medarbejder har set indholdet, men har ikke taget den endnu.',
  received: 'En medarbejder i kommunen har taget den. Hvad kommunen beslutter, bliver i kommunen.',
  returned: 'Kommunen har den ikke mere. Send den igen, eller svar, at det ikke er nødvendigt.',
  recalled: 'Ingen i kommunen kan læse den. Send den igen, eller svar, at det ikke er nødvendigt.',
  outside_the_system: 'Kommunen kan ikke modtage her. Aflever den selv, og skriv, hvem der fik den.',
  withdrawn: 'Den sendes ikke igen. Har nogen åbnet den, har de fået besked.',
  closed: 'Der er ikke mere at gøre her.',
}, {
  draft: 'It is not sent.',
  sent: 'It is on its way.',
  delivered: 'It lies in the inbox of the contact point. Nobody has opened it yet.',
  opened: 'Somebody has seen the content, but has not taken it on yet.',
  received: 'Somebody in the municipality has taken it on. What the municipality decides stays there.',
  returned: 'The municipality does not have it any more. Send it again, or answer that it is not necessary.',
  recalled: 'Nobody in the municipality can read it. Send it again, or answer that it is not necessary.',
  outside_the_system: 'The municipality cannot receive here. Deliver it yourself, and write who got it.',
  withdrawn: 'It is not sent again. Whoever had opened it was told.',
  closed: 'There is nothing more to do here.',
});
