// A process that holds one test cluster for as long as its standard input is open, however its parent ends.
import { once } from 'node:events';
import { startCluster } from './cluster.js';

const running = await startCluster();
process.stdout.write(`${JSON.stringify(running.cluster)}\n`);
process.stdin.resume();
await once(process.stdin, 'close');
await running.forget();
