import type { Address } from './content.js';
import { Icon } from './icon.js';
import { useWords } from './surroundings.js';

export interface Crumb {
  readonly text: string;
  readonly href: Address;
}

interface BreadcrumbsProps {
  /** From the outermost to the one above this page. */
  readonly above: readonly Crumb[];
  /** This page. */
  readonly here: string;
}

export function Breadcrumbs({ above, here }: BreadcrumbsProps) {
  const words = useWords();
  return (
    <nav class="breadcrumbs" aria-label={words('trail')}>
      <ol class="breadcrumbs__list">
        {above.map(({ text, href }) => (
          <li class="breadcrumbs__list-item"><a class="breadcrumbs__link" href={href}>{text}</a><Icon name="chevron-right" /></li>
        ))}
        <li class="breadcrumbs__list-item" aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
