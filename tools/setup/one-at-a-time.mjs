import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './live-process.mjs';
import { inProject } from './project.mjs';
import { PlainStop } from './plain-stop.mjs';

const longestWait = 15 * 60_000;

/**
 * Two commands in one folder (`npm start` and `npm test`) must not install or compile over each other:
 * the second waits. A lock whose holder is dead is taken over.
 */
export async function oneAtATime(work) {
  const lock = inProject('dist', '.lock');
  const mine = `${lock}.${process.pid}`;
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(mine, String(process.pid));
  try {
    await take(lock, mine);
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

async function take(lock, mine) {
  const deadline = Date.now() + longestWait;
  while (Date.now() < deadline) {
    try {
      linkSync(mine, lock);
      return;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
    }
    if (!holderLives(lock)) rmSync(lock, { force: true });
    else await pause(100);
  }
  throw new PlainStop({
    danish: `En anden kommando har bygget i over et kvarter. Stop den, eller slet ${lock}.`,
    english: `Another command has been building for over a quarter of an hour. Stop it, or delete ${lock}.`,
  });
}

function holderLives(lock) {
  try {
    return isAlive(Number(readFileSync(lock, 'utf8')));
  } catch (problem) {
    if (problem.code === 'ENOENT') return false;
    throw problem;
  }
}
