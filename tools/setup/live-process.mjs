import { readFileSync } from 'node:fs';

/** True when the process runs. One that has ended but that nobody has waited for (containers without an init) does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if (problem.code !== 'EPERM') return false;
  }
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).startsWith('Z');
  } catch {
    return true;
  }
}
