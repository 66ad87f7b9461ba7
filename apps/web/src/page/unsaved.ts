import type { ChangeAnswer } from '#api-client';
import type { FieldError } from '../fds/error-summary.js';

/** What kept a form about a part from being done, and what was typed. */
export interface Unsaved<Typed> {
  readonly typed: Typed;
  /** Of the part as the writer saw it, or as it is now once they have been told what changed. */
  readonly version: number;
  readonly errors: readonly FieldError[];
  readonly changes?: readonly ChangeAnswer[];
}
