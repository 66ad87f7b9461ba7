import type { Address } from './content.js';
import { Icon } from './icon.js';
import { useWords } from './surroundings.js';

interface BackLinkProps {
  readonly href: Address;
  /** Where it leads, when "Tilbage" does not say it. */
  readonly text?: string;
}

export function BackLink({ href, text }: BackLinkProps) {
  const words = useWords();
  return <a class="back-link" href={href}><Icon name="chevron-left" />{text ?? words('back')}</a>;
}
