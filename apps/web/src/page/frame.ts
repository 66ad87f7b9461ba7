import type { Role } from '#kernel';
import type { Address } from '../fds/content.js';
import type { FlashMessage } from '../fds/flash.js';
import type { Language } from '../texts/language.js';

/** What stands around a page, whatever it is about. */
export interface Frame {
  readonly language: Language;
  /** The page's address without the language, such as `/kontaktpunkter`. Holds ids at most, never anything about anybody. */
  readonly path: `/${string}`;
  /** Puts a red band on the page, so that nobody takes fictional people for real ones, or the other way round. */
  readonly isDevelopment: boolean;
  /** Absent when nobody is signed in. */
  readonly signedIn?: SignedIn;
  /** What the last act did; shown once. */
  readonly flash?: FlashMessage;
}

/** Who is signed in, and for how long. Times are ISO 8601 in UTC, by the server's clock. */
export interface SignedIn {
  readonly name: string;
  readonly role: Role;
  readonly unitName: string;
  readonly organisationName: string;
  readonly csrfToken: string;
  readonly serverNow: string;
  readonly idleEndsAt: string;
  readonly absoluteEndsAt: string;
  readonly navigation: readonly MenuItem[];
}

export interface MenuItem {
  readonly href: Address;
  readonly text: string;
  readonly isCurrent: boolean;
  /** How much that is new waits there; 0 is not shown. */
  readonly badge?: number;
}
