import { spawn } from 'node:child_process';

/**
 * Ends another process when this one is killed without warning. A small shell waits on a pipe that only we hold;
 * the system closes it with us, whatever ends us.
 * @returns cuts the line, to be called once the process has ended (its number may be given to another)
 */
export function endWithUs(pid: number, signal: 'INT' | 'TERM'): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r line; kill -s "$1" "$2" 2>/dev/null', 'sh', signal, String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  watcher.stdin.on('error', () => {});
  return () => watcher.kill('SIGKILL');
}
