/**
 * A sealed value could not be opened: changed, cut, moved to another place, or closed with another key.
 * Always a bug or an attack, so it is thrown. Says what kind of thing it was, never what was inside,
 * and does not tell the causes apart: whoever tampers learns nothing from it.
 */
export class SealBroken extends Error {
  readonly code = 'seal-broken';

  /** @param what the kind of value, such as "cases.person.name"; never content and never an id */
  constructor(what: string) {
    super(`sealed value cannot be opened: ${what}`);
    this.name = 'SealBroken';
  }
}
