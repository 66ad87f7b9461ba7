import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Cluster } from './cluster.js';

export interface ClusterProcess {
  cluster: Cluster;
  stop(): Promise<void>;
}

/** Starts the process that holds a cluster; it ends, and cleans up, when this one does. */
export async function startClusterProcess(): Promise<ClusterProcess> {
  const script = fileURLToPath(new URL('./cluster-main.js', import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', script], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const first = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const line = await Promise.race([first, ended.then(([code]) => { throw new Error(`The test cluster ended with ${code} before it was ready.`); })]);
  return {
    cluster: JSON.parse(line[0]) as Cluster,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
