import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { inProject } from './project.mjs';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs one compiled module with the product's Node, on this terminal. Signals are passed on, and this process
 * stays until the other has ended, so that the shell's prompt comes back when everything has stopped.
 * The open channel tells the other process, by closing, that this one was killed.
 * @param {string} module path below dist, without ".js"
 * @returns {Promise<number>} its exit code, 128 + signal when a signal ended it
 */
export async function runModule(node, module, argumentsOfModule = []) {
  const script = inProject('dist', `${module}.js`);
  const child = spawn(node, ['--enable-source-maps', script, ...argumentsOfModule], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const passOn = (signal) => child.kill(signal);
  for (const signal of passedOn) process.on(signal, passOn);
  const watch = process.env.npm_lifecycle_event ? stopWhenOrphaned(passOn) : undefined;
  const [code, signal] = await once(child, 'exit');
  clearInterval(watch);
  for (const name of passedOn) process.off(name, passOn);
  return code ?? 128 + constants.signals[signal];
}

/** A signal that is sent to npm alone ends npm's shell and never comes here: what we see is another parent. */
function stopWhenOrphaned(passOn) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    passOn('SIGTERM');
  }, 200);
  return watch;
}
