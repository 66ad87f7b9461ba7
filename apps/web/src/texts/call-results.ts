import { Catalogue } from './catalogue.js';

/** What came of a call to a duty officer. */
export const callResultTexts = new Catalogue({
  answered: 'Talte med vagten',
  no_answer: 'Intet svar',
  busy: 'Optaget',
  wrong_number: 'Forkert nummer',
}, {
  answered: 'Spoke with the duty officer',
  no_answer: 'No answer',
  busy: 'Engaged',
  wrong_number: 'Wrong number',
});
