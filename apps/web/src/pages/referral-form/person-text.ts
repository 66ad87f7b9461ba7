import type { Language } from '../../texts/language.js';
import { referralPeopleTexts } from '../../texts/referral-people.js';
import type { PersonKey } from './field-name.js';
import { numbersOf } from './people.js';
import type { Typed } from './typed.js';

/** Where a person stands among their kind on this page: the second child is "Barn 2", whatever its key is. */
function placeOf(typed: Typed, key: PersonKey): number {
  const [kind, number] = key.split('-') as ['child' | 'adult', string];
  return numbersOf(typed, kind).indexOf(Number(number)) + 1;
}

/** "Den voldsudsatte", "Barn 2": as a heading or a label. */
export function roleText(typed: Typed, key: PersonKey, language: Language): string {
  const say = referralPeopleTexts.in(language);
  if (key === 'victim' || key === 'other') return say(key);
  return say(key.startsWith('child-') ? 'child' : 'adult', { number: placeOf(typed, key) });
}

/** "Barn 2: Bo Prøve", as far as a name is written. */
export function personText(typed: Typed, key: PersonKey, language: Language): string {
  const name = typed.text(`${key}-name`);
  const who = roleText(typed, key, language);
  return name === '' ? who : referralPeopleTexts.in(language)('named', { who, name });
}

/** Inside a sentence: the name, or "den voldsudsatte". */
export function personInSentence(typed: Typed, key: PersonKey, language: Language): string {
  const say = referralPeopleTexts.in(language);
  const name = typed.text(`${key}-name`);
  if (name !== '') return name;
  if (key === 'victim') return say('theVictim');
  if (key === 'other') return say('theOther');
  return say(key.startsWith('child-') ? 'theChild' : 'theAdult', { number: placeOf(typed, key) });
}
