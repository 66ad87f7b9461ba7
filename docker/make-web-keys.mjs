// Makes the web's key file: `make-web-keys FILE`. Prints the public half, for NAERVAERN_WEB_CLIENT_KEYS and the identity providers.
import { refuseToStart } from '#platform';
import { writeWebKeys } from '../dist/apps/web/src/keys/write-web-keys.js';

try {
  process.stdout.write(`${JSON.stringify(await writeWebKeys(process.argv[3] ?? ''))}\n`);
} catch (error) {
  refuseToStart(error);
}
