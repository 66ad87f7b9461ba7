// The real worker as a process that ends at one step of what it does, as if the machine had been switched off there.
import { flushCompileCache } from 'node:module';
import { Writable } from 'node:stream';
import { Log } from '#platform';
import { createWorker } from '../../apps/worker/src/create-worker.js';

const log = new Log(new Writable({ write: (_chunk, _encoding, done) => done() }));
const configuration = { environment: 'test' as const, databaseUrl: process.env['NAERVAERN_TEST_DATABASE_URL'] ?? '', poolSize: 3 };

await createWorker(configuration, log, (step) => {
  if (step === process.env['NAERVAERN_TEST_LAST_STEP']) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('running\n');
// Nobody who is killed could do it later.
flushCompileCache();
// Ends with whoever started it.
process.stdin.resume().once('close', () => process.exit());
