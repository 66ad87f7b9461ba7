// The real api as a process that ends at one step of one act, as if the machine had been switched off there.
import { flushCompileCache } from 'node:module';
import { Writable } from 'node:stream';
import { type Configuration, Log } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';

const configuration = JSON.parse(process.env['NAERVAERN_TEST_CONFIGURATION'] ?? '') as Configuration;
const lastStep = process.env['NAERVAERN_TEST_LAST_STEP'];
let actsLeft = Number(process.env['NAERVAERN_TEST_ACTS']);

const app = await createApi(configuration, {
  log: new Log(new Writable({ write: (_chunk, _encoding, done) => done() })),
  stepWatcher: (step) => {
    if (step === lastStep && --actsLeft === 0) process.kill(process.pid, 'SIGKILL');
  },
});
await app.listen(0, '127.0.0.1');
process.stdout.write(`${(app.getHttpServer().address() as { port: number }).port}\n`);
// Nobody who is killed could do it later.
flushCompileCache();
// Ends with whoever started it.
process.stdin.resume().once('close', () => process.exit());
