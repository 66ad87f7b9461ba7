import { Catalogue } from './catalogue.js';

/** Why a receipt does not hold, in words for whoever must act on it: one for each fault, by its code. */
export const receiptFaultTexts = new Catalogue({
  'not-a-receipt': 'Svaret indeholder ingen kvittering, der kan læses.',
  'unknown-key': 'Kvitteringen er underskrevet med en nøgle, som systemet ikke kender.',
  'keys-unavailable': 'Kvitteringens underskrift kan ikke kontrolleres lige nu.',
  'bad-signature': 'Kvitteringens underskrift er ikke ægte.',
  'another-referral': 'Kvitteringen hører til en anden henvisning.',
  'other-parts': 'Kvitteringen nævner andre dele eller andre modtagere end dem, du sendte.',
  'another-time': 'Kvitteringens tidspunkt passer ikke med svaret.',
  'other-words': 'Kvitteringen er for et andet indhold end det, du sendte.',
}, {
  'not-a-receipt': 'The answer holds no receipt that can be read.',
  'unknown-key': 'The receipt is signed with a key that the system does not know.',
  'keys-unavailable': 'The receipt’s signature cannot be checked just now.',
  'bad-signature': 'The receipt’s signature is not genuine.',
  'another-referral': 'The receipt belongs to another referral.',
  'other-parts': 'The receipt names other parts or other receivers than you sent.',
  'another-time': 'The receipt’s time does not fit the answer.',
  'other-words': 'The receipt is for other content than you sent.',
});
