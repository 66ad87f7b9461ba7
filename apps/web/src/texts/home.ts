import { Catalogue } from './catalogue.js';

/** The start page of all but administrators: who is on duty. */
export const homeTexts = new Catalogue({
  title: 'Vagt nu',
  asOf: 'Sidst opdateret',
  all: 'Hvem der har vagt lige nu',
  others: 'Andre kommuner',
  unit: 'Enhed',
  person: 'Har vagt nu',
  unitPhone: 'Enhedens telefon',
  untilClock: 'til kl.',
  untilDay: 'til',
  nobody: 'Ingen vagt',
  openInstead: '{unit} har åbent:',
  next: 'Næste: {name} fra',
  police: 'Politi',
}, {
  title: 'On duty now',
  asOf: 'Last updated',
  all: 'Who is on duty just now',
  others: 'Other municipalities',
  unit: 'Unit',
  person: 'On duty now',
  unitPhone: 'Telephone of the unit',
  untilClock: 'until',
  untilDay: 'until',
  nobody: 'Nobody on duty',
  openInstead: '{unit} is open:',
  next: 'Next: {name} from',
  police: 'Police',
});
