// Makes the key file of a new installation: `make-api-keys FILE`. Prints what may be shown to anybody and kept with the copy.
import { refuseToStart, UnsafeConfiguration } from '#platform';
import { KeyFileError, writeProductionKeyFile } from '#sealing';

try {
  process.stdout.write(`${JSON.stringify(writeProductionKeyFile(process.argv[3] ?? ''))}\n`);
} catch (error) {
  refuseToStart(error instanceof KeyFileError ? new UnsafeConfiguration('FILE', error.message) : error);
}
