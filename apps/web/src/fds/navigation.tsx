import type { Address } from './content.js';
import { OnlyReadAloud } from './only-read-aloud.js';

export interface NavigationItem {
  readonly href: Address;
  readonly text: string;
  readonly isCurrent: boolean;
  /** What waits behind the link, as it is read aloud: `{ figure: '3', words: '3 nye' }`. */
  readonly waiting?: { readonly figure: string; readonly words: string };
}

interface NavigationProps {
  /** What it leads through; read aloud. */
  readonly label: string;
  readonly items: readonly NavigationItem[];
}

/** The main menu: a plain list of links at every width, so that it needs no script. */
export function Navigation({ label, items }: NavigationProps) {
  return (
    <nav class="navigation-menu" aria-label={label}>
      <ul class="mainmenu container">
        {items.map(({ href, text, isCurrent, waiting }) => (
          <li class={isCurrent ? 'active' : undefined}>
            <a class="nav-link" href={href} aria-current={isCurrent ? 'page' : undefined}>
              <span>{text}</span>
              {waiting !== undefined && <b class="nav-waiting"><span aria-hidden="true">{waiting.figure}</span><OnlyReadAloud>{waiting.words}</OnlyReadAloud></b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
