/** Answered with 303: the browser goes on by GET. A value to return, or to throw from where nothing can be returned. */
export class SeeOther extends Error {
  override readonly name = 'SeeOther';
  constructor(readonly address: `/${string}`) {
    super(address);
  }
}
