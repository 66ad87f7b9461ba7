import type { Refusal } from '#kernel';

/**
 * A refusal where no value can be returned: a guard says no by throwing. Answered like the refusal that it holds;
 * operations return theirs and never throw this.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.refusal);
  }
}
