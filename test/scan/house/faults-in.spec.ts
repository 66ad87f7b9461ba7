import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsIn } from './faults-in.js';

const folder = await mkdtemp(join(tmpdir(), 'naervaern-faults-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('tells of faults and last words in the product’s log, each once and no answered request', async () => {
  const file = join(folder, 'api.log');
  const answered = JSON.stringify({ level: 30, event: 'request-answered', status: 400, route: '/me' });
  const failed = JSON.stringify({ level: 50, event: 'request-failed', errorClass: 'TypeError', route: '/me', stack: '    at one\n    at other' });
  await writeFile(file, `${answered}\n${failed}\n${failed}\n`);
  const faults = faultsIn([file]);
  expect(await faults()).toEqual(['api: request-failed TypeError /me at one']);
  expect(await faults()).toEqual([]);
  await appendFile(file, 'FATAL ERROR: heap out of memory\n');
  expect(await faults()).toEqual(['api: FATAL ERROR: heap out of memory']);
});
