import { Catalogue } from './catalogue.js';

/** Who answers in the kommune that was chosen, now. */
export const referralDutyTexts = new Catalogue({
  heading: '{municipality} lige nu',
  intakeOpen: 'Børnemodtagelsen har åbent:',
  onDuty: 'Social døgnvagt: {name},',
  untilClock: 'til kl. {time}',
  untilDay: 'til {time}',
  nobody: 'Ingen har vagt lige nu. Ring til den sociale døgnvagt:',
  outside: '{municipality} er ikke med i Nærværn. Du sender her og afleverer selv; kvitteringen siger hvordan.',
  outsideIntake: 'Børnemodtagelsen:',
  outsideDuty: 'Uden for åbningstid:',
}, {
  heading: '{municipality} just now',
  intakeOpen: 'Child intake is open:',
  onDuty: 'Duty officer: {name},',
  untilClock: 'until {time}',
  untilDay: 'until {time}',
  nobody: 'Nobody is on duty just now. Call the out-of-hours duty:',
  outside: '{municipality} does not take part in Nærværn. You send here and hand it over yourself; the receipt says how.',
  outsideIntake: 'Child intake:',
  outsideDuty: 'Out of hours:',
});
