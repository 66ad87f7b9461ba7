import type { NavigationItem } from './navigation.js';

interface SubNavigationProps {
  /** What it leads through; read aloud. */
  readonly label: string;
  readonly items: readonly Omit<NavigationItem, 'waiting'>[];
}

/** The pages of one thing, side by side. */
export function SubNavigation({ label, items }: SubNavigationProps) {
  return (
    <nav class="sub-navigation" aria-label={label}>
      <ul>
        {items.map(({ href, text, isCurrent }) => <li><a href={href} aria-current={isCurrent ? 'page' : undefined}>{text}</a></li>)}
      </ul>
    </nav>
  );
}
