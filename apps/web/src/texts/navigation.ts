import { Catalogue } from './catalogue.js';

/** The main menu. */
export const navigationTexts = new Catalogue({
  home: 'Forside',
  onDuty: 'Vagt nu',
  newReferral: 'Ny underretning',
  sent: 'Sendt',
  inbox: 'Indbakke',
  contactPoints: 'Kontaktpunkter',
  drafts: 'Kladder',
  dutyRoster: 'Vagtplan',
  details: 'Kontaktoplysninger',
  staff: 'Brugere',
  audit: 'Revision',
  log: 'Log',
  accesses: 'Hvem har set sagen?',
  profile: 'Min profil',
}, {
  home: 'Home',
  onDuty: 'On duty now',
  newReferral: 'New referral',
  sent: 'Sent',
  inbox: 'Inbox',
  contactPoints: 'Contact points',
  drafts: 'Drafts',
  dutyRoster: 'Duty roster',
  details: 'Contact details',
  staff: 'Staff',
  audit: 'Audit',
  log: 'Log',
  accesses: 'Who has seen the case?',
  profile: 'My profile',
});
