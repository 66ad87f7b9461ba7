import { Icon } from './icon.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { useWords } from './surroundings.js';

export interface FlashMessage {
  readonly tone: 'success' | 'info' | 'warning';
  readonly text: string;
}

/** What the last act did, once, on the page that follows it. Focus lands here. */
export function Flash({ tone, text }: FlashMessage) {
  return (
    <div class={`alert alert-${tone}`} id="flash" role="status" tabIndex={-1}>
      <Icon name={tone} class="alert-icon" />
      <p class="alert-text"><OnlyReadAloud>{useWords()(`${tone}Prefix`)}</OnlyReadAloud>{text}</p>
    </div>
  );
}
