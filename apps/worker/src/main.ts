import { endGracefully, Log, readDatabaseConfiguration, refuseToStart } from '#platform';
import { createWorker } from './create-worker.js';

try {
  const log = new Log();
  const worker = await createWorker(readDatabaseConfiguration('worker'), log);
  endGracefully(log, () => worker.stop());
  log.event('ready', { process: 'worker' });
} catch (error) {
  refuseToStart(error);
  process.exit();
}
