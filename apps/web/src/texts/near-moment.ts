import { Catalogue } from './catalogue.js';
import type { Language } from './language.js';
import { danishDay, momentText } from './moment-text.js';

const nearMomentTexts = new Catalogue(
  { today: 'i dag kl. {time}', tomorrow: 'i morgen kl. {time}', yesterday: 'i går kl. {time}' },
  { today: 'today at {time}', tomorrow: 'tomorrow at {time}', yesterday: 'yesterday at {time}' },
);

const dayMs = 86_400_000;

/** "i morgen kl. 03.12", inside a sentence; the day by name when it is further away. By Danish days, also where one has 23 hours. */
export function nearMomentText(at: Date, now: Date, language: Language): string {
  const apart = Math.round((Date.parse(danishDay(at)) - Date.parse(danishDay(now))) / dayMs);
  const word = ({ [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' } as const)[apart];
  return word === undefined ? momentText(at, 'sentence', language) : nearMomentTexts.in(language)(word, { time: momentText(at, 'clock', language) });
}
