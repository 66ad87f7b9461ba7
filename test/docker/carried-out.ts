import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Instruction, type Stage, stagesOf } from './dockerfile.js';
import { ignoredBy } from './ignored.js';

const run = promisify(execFile);
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Numbers that nobody of this machine has, when we are root; otherwise we are somebody who is not root already. */
const nobody = process.getuid?.() === 0 ? { uid: 65532, gid: 65532 } : {};

/** The product's image as a folder, made by the instructions of the Dockerfile. */
export interface CarriedOut {
  stages: Stage[];
  /** What the image has under /app. */
  app: string;
  /** Where the commands may write: a tmpfs or a volume of the image's user. */
  writable: string;
  /** Instructions that change the base image, which is not there. */
  leftOut: string[];
  /** The image's entrance, with an environment of its own and nothing of ours. */
  command(words: string[], settings?: Record<string, string>, node?: string[]): ChildProcess;
  /** The same, to its end. */
  commandEnd(words: string[], settings?: Record<string, string>): Promise<{ code: number | null; out: string; error: string }>;
  remove(): Promise<void>;
}

/**
 * Does what `docker build --target product` would do, in a temporary folder in place of the file system: the same copies
 * out of what .dockerignore leaves, the same commands, the same user at the end.
 * @param options.installs whether to carry out the installation of the build's own packages too, or to use the project's
 */
export async function carryOut({ installs }: { installs: boolean }): Promise<CarriedOut> {
  const root = await mkdtemp(join(tmpdir(), 'naervaern-image-'));
  await chmod(root, 0o711);
  const stages = stagesOf(await readFile(join(projectFolder, 'docker/Dockerfile'), 'utf8'));
  const isIgnored = ignoredBy(await readFile(join(projectFolder, '.dockerignore'), 'utf8'));
  const leftOut: string[] = [];
  const at = (path: string, here: string): string => (path.startsWith('/') ? join(root, path) : join(here, path));

  let [here, environment] = [root, {} as Record<string, string>];
  const copy = async ({ flags, rest }: Instruction): Promise<void> => {
    const paths = rest.split(/\s+/);
    const target = paths.pop()!;
    for (const path of paths) {
      const source = flags['from'] === undefined ? join(projectFolder, path) : join(root, path);
      const isFolderGiven = target.endsWith('/') || paths.length > 1;
      const to = isFolderGiven ? join(at(target, here), path.split('/').at(-1)!) : at(target, here);
      await mkdir(dirname(to), { recursive: true });
      const filter = flags['from'] === undefined ? (each: string) => each === source && !isIgnored(path) || !isIgnored(relative(projectFolder, each)) : undefined;
      if (flags['from'] === undefined && isIgnored(path) && !existsSync(source)) throw new Error(`There is no ${path}.`);
      await cp(source, to, { recursive: true, filter });
    }
  };
  const carry = async (instruction: Instruction): Promise<void> => {
    const { word, rest } = instruction;
    if (word === 'WORKDIR') await mkdir((here = at(rest, here)), { recursive: true });
    else if (word === 'COPY') await copy(instruction);
    else if (word === 'ENV') environment[rest.split('=')[0]!] = rest.split('=')[1]!;
    else if (word === 'RUN' && /\/(usr|opt|etc|var)\//.test(rest)) leftOut.push(rest);
    else if (word === 'RUN' && rest.startsWith('npm ci') && !installs) await symlink(join(projectFolder, 'node_modules'), join(here, 'node_modules'));
    else if (word === 'RUN') await run('/bin/sh', ['-c', rest.replace(/(?<=\s)\/artefact\b/g, `${root}/artefact`)], { cwd: here, env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` } });
  };
  for (const { name, instructions } of stages.filter((stage) => stage.name !== 'proxy')) {
    [here, environment] = [root, {}];
    if (name === 'build') await mkdir(join(root, 'build'), { recursive: true });
    for (const instruction of instructions) await carry(instruction);
  }
  await rm(join(root, 'build'), { recursive: true, force: true });
  await rm(join(root, 'artefact'), { recursive: true, force: true });
  // The image's Node is the one of the tests, put where nobody's folder rights stand in the way.
  const node = join(root, 'node');
  await cp(process.execPath, node);
  const writable = join(root, 'tmp');
  await mkdir(writable);
  if (nobody.uid !== undefined) await chown(writable, nobody.uid, nobody.gid);

  const product = stages.find(({ name }) => name === 'product')!;
  const entrance = JSON.parse(product.instructions.findLast(({ word }) => word === 'ENTRYPOINT')!.rest) as string[];
  const command = (words: string[], settings: Record<string, string> = {}, nodeArguments: string[] = []): ChildProcess =>
    spawn(node, [...nodeArguments, ...entrance.slice(1).map((word) => at(word, here)), ...words], { ...nobody, cwd: here, env: { ...environment, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    stages,
    app: join(root, 'app'),
    writable,
    leftOut,
    command,
    async commandEnd(words, settings) {
      const child = command(words, settings);
      let [out, error] = ['', ''];
      child.stdout!.on('data', (chunk) => (out += String(chunk)));
      child.stderr!.on('data', (chunk) => (error += String(chunk)));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, out, error };
    },
    async remove() {
      // Nobody may write in there, who is not root its owner neither.
      await run('chmod', ['-R', 'u+w', root]);
      await rm(root, { recursive: true, force: true });
    },
  };
}
