import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecture } from '../../tools/generate/architecture.js';
import { staleAmong, writeAll } from '../../tools/generate/generated.js';
import { soundHouse } from './planted/sound-house.js';
import { temporaryTree } from './planted/temporary-tree.js';

const root = join(import.meta.dirname, '../../..');

describe('the drawing of the house', () => {
  it('is fresh: docs/architecture.mmd shows the imports that are there', async () => {
    expect((await staleAmong(root, [architecture])).map(({ path }) => path)).toEqual([]);
  });

  it('shows libraries on their floors, apps above them, and one arrow per library imported', async () => {
    using tree = temporaryTree(soundHouse);
    const { content } = await architecture(tree.root);
    expect(content).toContain('  subgraph floor_9["floor 9"]\n    referrals\n  end\n');
    expect(content.indexOf('floor_9')).toBeLessThan(content.indexOf('floor_6'));
    expect(content.split('\n').filter((line) => line.includes(' --> ') && line.includes('referrals'))).toEqual([
      '  app_api --> referrals', '  referrals --> cases', '  referrals --> kernel', '  referrals --> operation',
    ]);
  });

  it('leaves out what only specs import', async () => {
    using tree = temporaryTree({ ...soundHouse, 'libs/referrals/src/planted.spec.ts': `import '#audit';` });
    expect((await architecture(tree.root)).content).not.toContain('referrals --> audit');
  });

  it('is stale when an import comes, when it was never made and when somebody edits it; making it mends that', async () => {
    using tree = temporaryTree(soundHouse);
    const stale = async () => (await staleAmong(tree.root, [architecture])).map(({ path }) => path);
    expect(await stale()).toEqual(['docs/architecture.mmd']);
    expect(await writeAll(tree.root, [architecture])).toEqual(['docs/architecture.mmd']);
    expect(await stale()).toEqual([]);

    writeFileSync(join(tree.root, 'libs/referrals/src/planted.ts'), `import type { X } from '#audit';`);
    expect(await stale()).toEqual(['docs/architecture.mmd']);
    expect(await writeAll(tree.root, [architecture])).toEqual(['docs/architecture.mmd']);
    expect(readFileSync(join(tree.root, 'docs/architecture.mmd'), 'utf8')).toContain('referrals --> audit');

    writeFileSync(join(tree.root, 'docs/architecture.mmd'), 'flowchart TB\n');
    expect(await stale()).toEqual(['docs/architecture.mmd']);
  });

  it('does not depend on the order in which files were made', async () => {
    using forwards = temporaryTree(soundHouse);
    using backwards = temporaryTree(Object.fromEntries(Object.entries(soundHouse).reverse()));
    mkdirSync(join(backwards.root, 'libs/empty'), { recursive: true });
    expect(await architecture(backwards.root)).toEqual(await architecture(forwards.root));
  });
});
