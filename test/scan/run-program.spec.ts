import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../apps/dev/src/postgres/index.js';
import { runProgram } from './run-program.js';

const home = await mkdtemp(join(tmpdir(), 'naervaern-run-'));
afterAll(() => rm(home, { recursive: true, force: true }));

describe('a tool that is run', () => {
  it('is heard to its end', async () => {
    expect(await runProgram('/bin/sh', ['-c', 'cat; echo aside >&2; exit 3'], { home, seconds: 20, input: 'said' })).toMatchObject({ code: 3, output: expect.stringContaining('aside'), stdout: Buffer.from('said'), isLate: false });
  });

  it('is killed with its children when its time is up', async () => {
    const { isLate, output } = await runProgram('/bin/sh', ['-c', 'sleep 60 & echo $!; wait'], { home, seconds: 0.5 });
    expect(isLate).toBe(true);
    expect(isAlive(Number(output))).toBe(false);
  });

  it('knows nothing of who runs it, and can ask nobody outside', async () => {
    process.env['NAERVAERN_SPEC_SECRET'] = 'x';
    const { output } = await runProgram('/usr/bin/env', [], { home, seconds: 20 });
    Reflect.deleteProperty(process.env, 'NAERVAERN_SPEC_SECRET');
    expect(output).not.toContain('NAERVAERN');
    expect(output).toContain(`HOME=${home}`);
    expect(output).toContain('https_proxy=http://127.0.0.1:9');
  });

  it('that is not there is an error', async () => {
    await expect(runProgram('naervaern-no-such-tool', [], { home, seconds: 20 })).rejects.toThrow('ENOENT');
  });
});
