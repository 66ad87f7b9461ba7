/** The keys of the token's issuer cannot be had just now, so nothing can be said of the token: 503, come back. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
  constructor() {
    super('the keys of an issuer cannot be fetched');
  }
}
