import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runProgram, verdict } from './program-step.mjs';
import { inProject } from './project.mjs';

const main = (part) => inProject('dist', 'apps', 'dev', 'src', part, 'main.js');

/** The story, told to a house that is started on an empty folder and stopped again. */
export const demoStep = {
  name: 'demo',
  needsBuild: true,
  async run({ node }) {
    if (!existsSync(main('demo'))) return { notRun: ['demo, because apps/dev/src/demo does not exist'] };
    const folder = mkdtempSync(join(tmpdir(), 'naervaern-demo-'));
    const { DATABASE_URL: _somebodysOwn, ...clean } = process.env;
    const environment = { ...clean, NAERVAERN_DEV_FOLDER: folder, NAERVAERN_API_PORT: String(await freePort()), NAERVAERN_WEB_PORT: String(await freePort()) };
    const house = spawn(node, ['--enable-source-maps', main('launch')], { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const ended = once(house, 'exit');
    try {
      const problem = await untilReady(house, ended);
      if (problem !== undefined) return { failed: 1, words: problem };
      const { code, output } = await runProgram(node, ['--enable-source-maps', main('demo')], environment);
      const told = verdict(code, output);
      house.kill('SIGTERM');
      const [stopCode] = await ended;
      return stopCode === 0 ? told : { failed: 1, words: `${told.words ?? ''}\nThe house ended with ${stopCode} when it was stopped.` };
    } finally {
      if (house.exitCode === null && house.signalCode === null) {
        house.kill('SIGTERM');
        await ended;
      }
      await runProgram(node, [inProject('dist', 'apps', 'dev', 'src', 'launch', 'reset.js')], environment);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** @returns {Promise<string | undefined>} what it said, when it ended instead */
async function untilReady(house, ended) {
  let said = '';
  const ready = new Promise((settle) => {
    for (const stream of [house.stdout, house.stderr]) {
      createInterface(stream).on('line', (line) => {
        said += `${line}\n`;
        if (line.startsWith('Nærværn is ready:')) settle(undefined);
      });
    }
  });
  return Promise.race([ready, ended.then(() => said)]);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
