/** The key file is missing or wrong. Names the field and what it must be; never a value, and no cause that quotes one. */
export class KeyFileError extends Error {
  readonly code = 'key-file';

  constructor(problem: string) {
    super(`key file: ${problem}`);
    this.name = 'KeyFileError';
  }
}
