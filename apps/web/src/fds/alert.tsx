import type { Content, HeadingLevel } from './content.js';
import { headingTags } from './content.js';
import { Icon } from './icon.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { useWords } from './surroundings.js';

export type Tone = 'info' | 'success' | 'warning' | 'error';

interface AlertProps {
  readonly tone: Tone;
  readonly heading?: string;
  readonly headingLevel?: HeadingLevel;
  readonly children: Content;
}

/** A message that stands out. Its tone is said in words too, never by colour alone. */
export function Alert({ tone, heading, headingLevel = 2, children }: AlertProps) {
  const Heading = headingTags[headingLevel];
  const prefix = <OnlyReadAloud>{useWords()(`${tone}Prefix`)}</OnlyReadAloud>;
  return (
    <div class={`alert alert-${tone}`}>
      <Icon name={tone} class="alert-icon" />
      <div class="alert-body">
        {heading === undefined ? prefix : <Heading class="alert-heading">{prefix}{heading}</Heading>}
        <div class="alert-text">{children}</div>
      </div>
    </div>
  );
}
