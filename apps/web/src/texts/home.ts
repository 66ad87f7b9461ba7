import { Catalogue } from './catalogue.js';

/** The start page. */
export const homeTexts = new Catalogue({
  title: 'Vagt nu',
  asOf: 'Sidst opdateret',
  caption: 'Hvem der har vagt lige nu',
  organisation: 'Myndighed',
  unit: 'Kontaktpunkt',
  person: 'Har vagt',
  until: 'til kl.',
}, {
  title: 'On duty now',
  asOf: 'Last updated',
  caption: 'Who is on duty just now',
  organisation: 'Authority',
  unit: 'Contact point',
  person: 'On duty',
  until: 'until',
});
