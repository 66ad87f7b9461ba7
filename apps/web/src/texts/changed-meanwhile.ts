import { Catalogue } from './catalogue.js';

/** When somebody else saved the same thing first. */
export const changedMeanwhileTexts = new Catalogue({
  summary: 'En anden har gemt en ændring, mens du skrev. Se, hvad der er ændret, og gem igen',
  heading: 'Ændret, mens du skrev',
  change: '{name} {what} {time}.',
  somebody: 'En anden',
  nowItSays: 'Nu gælder:',
  kept: 'Det, du skrev, står stadig i felterne og er ikke gemt. Ret det til, og gem igen, hvis det skal gælde i stedet.',
  phone: 'ændrede telefonnummeret',
  openingHours: 'ændrede åbningstiden',
  deputy: 'ændrede stedfortræderen',
  staffMemberId: 'ændrede, hvem der har vagten',
  startsAt: 'ændrede, hvornår vagten begynder',
  endsAt: 'ændrede, hvornår vagten slutter',
  cancelledAt: 'aflyste vagten',
  other: 'ændrede noget',
}, {
  summary: 'Somebody else saved a change while you wrote. See what changed, and save again',
  heading: 'Changed while you wrote',
  change: '{name} {what} {time}.',
  somebody: 'Somebody else',
  nowItSays: 'What holds now:',
  kept: 'What you wrote still stands in the fields and is not saved. Adjust it, and save again if it is to hold instead.',
  phone: 'changed the telephone number',
  openingHours: 'changed the opening hours',
  deputy: 'changed the deputy',
  staffMemberId: 'changed who has the shift',
  startsAt: 'changed when the shift begins',
  endsAt: 'changed when the shift ends',
  cancelledAt: 'cancelled the shift',
  other: 'changed something',
});
