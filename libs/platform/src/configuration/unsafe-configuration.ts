/** A setting is missing or unsafe. The message names the setting and never its value. */
export class UnsafeConfiguration extends Error {
  override readonly name = 'UnsafeConfiguration';
  constructor(readonly setting: string, reason: string) {
    super(`${setting}: ${reason}`);
  }
}
