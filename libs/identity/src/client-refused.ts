/** A request that only a program of ours may make, and that no such program has proved to have made: 401. */
export class ClientRefused extends Error {
  override readonly name = 'ClientRefused';
  constructor(options?: { cause: unknown }) {
    super('no valid client assertion', options);
  }
}
