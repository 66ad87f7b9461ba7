import { Catalogue } from './catalogue.js';

/** The page of licences. */
export const licencesTexts = new Catalogue({
  title: 'Licenser',
  own: 'Nærværn er fri software under EUPL 1.2.',
  intro: 'Siderne bruger andres arbejde. Vilkårene står på engelsk, som ophavsmændene har skrevet dem.',
  terms: 'Vilkår: {licence}',
}, {
  title: 'Licences',
  own: 'Nærværn is free software under the EUPL 1.2.',
  intro: 'The pages use the work of others. The terms are as their authors wrote them.',
  terms: 'Terms: {licence}',
});
