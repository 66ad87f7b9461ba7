import { Catalogue } from './catalogue.js';

/** What an adult can agree to have passed on, in words for the adult too. */
export const agreedItemTexts = new Catalogue({
  identity: 'Navn og CPR-nummer',
  contact: 'Telefonnummer, og hvordan man sikkert får fat i personen',
  address: 'Adresse',
  whereabouts: 'Opholdssted nu',
  account: 'Hvad personen har fortalt',
  violence: 'Voldens art og faresignaler',
}, {
  identity: 'Name and CPR number',
  contact: 'Telephone number, and how to reach the person safely',
  address: 'Address',
  whereabouts: 'Whereabouts now',
  account: 'What the person has told',
  violence: 'Kind of violence and signs of danger',
});
