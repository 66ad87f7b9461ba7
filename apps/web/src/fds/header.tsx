import type { Address, Content } from './content.js';

interface HeaderProps {
  /** Across the top, in red: what kind of installation this is, when it is not the real one. */
  readonly band: string | false;
  readonly product: string;
  readonly homeHref: Address;
  /** Address of the mark. */
  readonly mark: string;
  /** Who is signed in, and what can be done from everywhere. */
  readonly children: Content;
  readonly navigation: Content;
}

/** The same at every width: who, where, away from here. Nothing folds behind a menu button. */
export function Header({ band, product, homeHref, mark, children, navigation }: HeaderProps) {
  return (
    <header class="header">
      {band !== false && <p class="development">{band}</p>}
      <div class="portal-info">
        <div class="portal-info-inner container">
          <a class="product" href={homeHref}><img src={mark} alt="" width="32" height="32" />{product}</a>
          <div class="portal-user">{children}</div>
        </div>
      </div>
      {navigation}
    </header>
  );
}
