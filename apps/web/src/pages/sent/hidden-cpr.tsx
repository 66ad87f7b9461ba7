import { OnlyReadAloud } from '../../fds/only-read-aloud.js';
import type { Language } from '../../texts/language.js';
import { sentContentTexts } from '../../texts/sent-content.js';

/** The day of birth of a CPR number. The rest stays off the screen, where others may look. */
export function HiddenCpr({ cpr, language }: { readonly cpr: string; readonly language: Language }) {
  const say = sentContentTexts.in(language);
  return <><span aria-hidden="true">{say('cprHidden', { start: cpr.slice(0, 6) })}</span><OnlyReadAloud>{`${cpr.slice(0, 6)}. ${say('cprHiddenAloud')}`}</OnlyReadAloud></>;
}
