import type { AssetAddresses } from '../assets/assets.js';
import type { Crumb } from '../fds/breadcrumbs.js';
import type { Content } from '../fds/content.js';
import type { FieldError } from '../fds/error-summary.js';

/** One page, as its own code gives it; the frame comes around it. */
export interface Page {
  /** Of the window and the history. Names no person. */
  readonly title: string;
  /** The pages above this one, outermost first. One alone is shown as a way back. */
  readonly above?: readonly Crumb[];
  /** What could not be taken, in the order of the fields; the answer's status is then 422 unless another is given. */
  readonly errors?: readonly FieldError[];
  /** 409 where somebody else was first. */
  readonly status?: number;
  /** Kinds of change, such as `directory.changed`, that make this page old. */
  readonly live?: readonly string[];
  /** Begins with a PageHeading. */
  readonly content: Content;
}

/** What is the same on every page of an installation. */
export interface Site {
  readonly assets: AssetAddresses;
  /** Of those who keep the service running, day and night, such as `+4570123456`. */
  readonly operatingDeskPhone: string;
}
