import { Catalogue } from './catalogue.js';
import type { Language } from './language.js';

/** What happened to a part, after the name of who did it: "Karen Opdigtsen accepterede den". To the sender, inner steps of the kommune are one: "handled". */
export const partMoveTexts = new Catalogue({
  send: 'sendte delen',
  deliver: 'afleverede delen til kontaktpunktet',
  leave_the_system: 'skal aflevere delen uden for systemet',
  open: 'åbnede delen',
  accept: 'accepterede delen',
  return: 'returnerede delen',
  pass_on: 'gav delen videre til et andet kontaktpunkt',
  decide: 'traf afgørelse',
  close: 'lukkede delen',
  recall: 'tilbagekaldte delen',
  withdraw: 'trak delen tilbage, fordi samtykket er trukket tilbage',
  expire: 'afsluttede delen, fordi samtykket er udløbet eller dets formål opfyldt',
  answer_end: 'svarede på, at samtykket er ophørt',
  answer_not_necessary: 'svarede, at delen ikke skal sendes igen',
  hand_over_outside: 'afleverede delen uden for systemet',
  correct: 'rettede delen',
  give_feedback: 'svarede politiet',
  hand_over: 'bad en kollega overtage delen',
  take_over: 'læste delen og overtog den',
  handled: 'behandlede delen',
}, {
  send: 'sent the part',
  deliver: 'delivered the part to the contact point',
  leave_the_system: 'has to deliver the part outside the system',
  open: 'opened the part',
  accept: 'accepted the part',
  return: 'returned the part',
  pass_on: 'passed the part on to another contact point',
  decide: 'decided',
  close: 'closed the part',
  recall: 'recalled the part',
  withdraw: 'withdrew the part, because the consent was withdrawn',
  expire: 'ended the part, because the consent has expired or its purpose is fulfilled',
  answer_end: 'answered that the consent has ended',
  answer_not_necessary: 'answered that the part need not be sent again',
  hand_over_outside: 'delivered the part outside the system',
  correct: 'corrected the part',
  give_feedback: 'answered the police',
  hand_over: 'asked a colleague to take the part over',
  take_over: 'read the part and took it over',
  handled: 'handled the part',
});

/** What somebody did to a part; undefined for a move that is none of a part's. */
export function partMoveText(move: string, language: Language): string | undefined {
  const known = partMoveTexts.keys.find((key) => key === move);
  return known && partMoveTexts.in(language)(known);
}
