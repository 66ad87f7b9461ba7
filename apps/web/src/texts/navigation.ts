import { Catalogue } from './catalogue.js';

/** The main menu. */
export const navigationTexts = new Catalogue({
  home: 'Forside',
  contactPoints: 'Kontaktpunkter',
  dutyRoster: 'Vagtplan',
  details: 'Kontaktoplysninger',
  staff: 'Brugere',
  audit: 'Revision',
  log: 'Log',
  accesses: 'Hvem har set sagen?',
  profile: 'Min profil',
}, {
  home: 'Home',
  contactPoints: 'Contact points',
  dutyRoster: 'Duty roster',
  details: 'Contact details',
  staff: 'Staff',
  audit: 'Audit',
  log: 'Log',
  accesses: 'Who has seen the case?',
  profile: 'My profile',
});
