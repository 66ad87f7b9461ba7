import { Catalogue } from './catalogue.js';

/** What is left of a deadline. The same spellings go to the script that keeps them up to date. */
export const timeLeftTexts = new Catalogue({
  hours: '{hours} t {minutes} min',
  minutes: '{minutes} min',
  lessThanMinute: 'under 1 min',
  calm: '{time} tilbage',
  soon: 'Kun {time} tilbage',
  over: 'Overskredet med {time}',
  nowSoon: '{reference}: under fire timer tilbage',
  nowOver: '{reference}: fristen er overskredet',
}, {
  hours: '{hours} h {minutes} min',
  minutes: '{minutes} min',
  lessThanMinute: 'less than 1 min',
  calm: '{time} left',
  soon: 'Only {time} left',
  over: 'Overdue by {time}',
  nowSoon: '{reference}: less than four hours left',
  nowOver: '{reference}: the deadline has passed',
});
