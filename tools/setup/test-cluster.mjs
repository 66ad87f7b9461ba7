import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inProject } from './project.mjs';

/**
 * One database cluster for the whole check run, started when a step first asks for the environment.
 * It ends when this process does, in whatever way.
 */
export function clusterFor(node) {
  const { DATABASE_URL: _somebodysOwn, ...clean } = process.env;
  let child;
  let environment;
  async function start() {
    child = spawn(node, ['--enable-source-maps', inProject('dist', 'test', 'harness', 'cluster-main.js')], { detached: true, stdio: ['pipe', 'pipe', 'inherit'], env: clean });
    const [line] = await Promise.race([
      once(createInterface(child.stdout), 'line'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`The test cluster ended with ${code} before it was ready.`))),
    ]);
    return { ...clean, NAERVAERN_TEST_CLUSTER: line };
  }
  return {
    environment: () => (environment ??= start()),
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
