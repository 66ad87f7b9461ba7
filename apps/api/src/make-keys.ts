// Makes the key file of a new installation: `make-api-keys FILE`. Prints what may be shown to anybody.
import { refuseToStart, UnsafeConfiguration } from '#platform';
import { KeyFileError, writeProductionKeyFile } from '#sealing';

try {
  const file = process.argv.at(-1) ?? '';
  process.stdout.write(`${JSON.stringify(writeProductionKeyFile(file))}\n`);
} catch (error) {
  refuseToStart(error instanceof KeyFileError ? new UnsafeConfiguration('FILE', error.message) : error);
}
