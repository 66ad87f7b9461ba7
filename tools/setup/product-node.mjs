import { spawnSync } from 'node:child_process';
import { inProject } from './project.mjs';
import { PlainStop } from './plain-stop.mjs';

const wanted = 24;

/** The Node that runs the product: the one from the lock file, else the host's when it is new enough. */
export function productNode() {
  const installed = inProject('node_modules', '.bin', 'node');
  if (majorOf(installed) >= wanted) return installed;
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  throw new PlainStop({
    danish: `Nærværn kører på Node ${wanted}. Den hentes selv på Linux (x64 og arm64); på ${process.platform}-${process.arch} skal du selv installere Node ${wanted} eller nyere (https://nodejs.org) og køre kommandoen igen. Her kører Node ${process.versions.node}.`,
    english: `Nærværn runs on Node ${wanted}. On Linux (x64 and arm64) it is fetched by itself; on ${process.platform}-${process.arch} install Node ${wanted} or later (https://nodejs.org) and run the command again. This is Node ${process.versions.node}.`,
  });
}

function majorOf(program) {
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.slice(1).split('.')[0]) : 0;
}
