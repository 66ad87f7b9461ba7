import { Catalogue } from './catalogue.js';

/** What is asked and said about a day and a time that somebody types. */
export const typedMomentTexts = new Catalogue({
  first: 'Den første (sommertid)',
  second: 'Den anden (normaltid)',
  dayUnclear: 'Skriv en dato, der findes, med dag, måned og år, fx 28 11 2026',
  clockUnclear: 'Skriv klokkeslæt med timer og minutter, fx 21.40',
  clockSkipped: 'Klokken {time} findes ikke den nat, for uret stilles frem fra 02.00 til 03.00. Skriv 03.00 eller et andet klokkeslæt',
  clockTwice: 'Klokken {time} kommer to gange den nat, for uret stilles tilbage fra 03.00 til 02.00. Vælg, hvilken af de to du mener',
}, {
  first: 'The first (summer time)',
  second: 'The second (standard time)',
  dayUnclear: 'Write a date that exists, with day, month and year, e.g. 28 11 2026',
  clockUnclear: 'Write the time with hours and minutes, e.g. 21:40',
  clockSkipped: 'The time {time} does not exist that night, for clocks go forward from 02:00 to 03:00. Write 03:00 or another time',
  clockTwice: 'The time {time} comes twice that night, for clocks go back from 03:00 to 02:00. Choose which of the two you mean',
});
