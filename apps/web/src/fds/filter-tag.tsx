import type { Address } from './content.js';
import { Icon } from './icon.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { useWords } from './surroundings.js';

interface FilterTagProps {
  readonly text: string;
  /** The same list without this filter. */
  readonly href: Address;
}

/** A filter in force, and the way out of it. */
export function FilterTag({ text, href }: FilterTagProps) {
  const words = useWords();
  return <a class="tag tag-icon" href={href}>{text} <OnlyReadAloud>{words('removeFilter')}</OnlyReadAloud><Icon name="close" /></a>;
}
