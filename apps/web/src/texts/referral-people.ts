import { Catalogue } from './catalogue.js';

/** What the people of a referral are called where no name is written, and in sentences about them. */
export const referralPeopleTexts = new Catalogue({
  victim: 'Den voldsudsatte',
  other: 'Udøveren',
  adult: 'Anden voksen {number}',
  child: 'Barn {number}',
  named: '{who}: {name}',
  theVictim: 'den voldsudsatte',
  theOther: 'udøveren',
  theAdult: 'anden voksen {number}',
  theChild: 'barn {number}',
}, {
  victim: 'The victim',
  other: 'The alleged perpetrator',
  adult: 'Other adult {number}',
  child: 'Child {number}',
  named: '{who}: {name}',
  theVictim: 'the victim',
  theOther: 'the alleged perpetrator',
  theAdult: 'other adult {number}',
  theChild: 'child {number}',
});
