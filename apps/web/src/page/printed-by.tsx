import { frameTexts } from '../texts/frame.js';
import { momentText } from '../texts/moment-text.js';
import type { Frame } from './frame.js';

/** On paper only: whose print this is. */
export function PrintedBy({ frame: { language, signedIn } }: { readonly frame: Frame }) {
  const say = frameTexts.in(language);
  if (!signedIn) return <p class="printed-by">{say('printedByNobody')}</p>;
  const { name, unitName, serverNow } = signedIn;
  return <p class="printed-by">{say('printed', { name, unit: unitName, time: momentText(new Date(serverNow), 'long', language) })}</p>;
}
