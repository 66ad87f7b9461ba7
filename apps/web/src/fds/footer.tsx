import type { Content } from './content.js';
import type { Crumb } from './breadcrumbs.js';

interface FooterProps {
  readonly label: string;
  readonly links: readonly Crumb[];
  readonly children: Content;
}

export function Footer({ label, links, children }: FooterProps) {
  return (
    <footer>
      <div class="footer">
        <div class="container">
          {children}
          <nav aria-label={label}>
            <ul class="footer-links">{links.map(({ text, href }) => <li><a class="function-link" href={href}>{text}</a></li>)}</ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}
