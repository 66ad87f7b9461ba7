import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { figureNames } from '#platform';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../docs/how-to/${path}`, import.meta.url)), 'utf8');
const [words, alerts] = [read('watch.md'), read('alerts.yaml')];

describe('the how-to about watching', () => {
  it('explains every figure, and none that there is not', () => {
    const named = [...words.matchAll(/`((?:naervaern|process)_[a-z_]+)/g)].map(([, name]) => name!);
    expect([...new Set(named)].sort()).toEqual([...figureNames].sort());
  });

  it('says of every alarm what it means and who is called', () => {
    const ruled = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name]) => name!);
    const told = [...words.matchAll(/^\| `(Naervaern\w+)` \| [^|]{10,} \| [^|]{5,} \| (?:at once|today) \|$/gm)].map(([, name]) => name!);
    expect(told.sort()).toEqual(ruled.sort());
    expect(ruled.length).toBeGreaterThan(10);
  });

  it('has no alarm on a figure that there is not', () => {
    const used = [...alerts.matchAll(/(naervaern_[a-z_]+)/g)].map(([, name]) => name!.replace(/_bucket$/, ''));
    expect(used.filter((name) => !figureNames.includes(name))).toEqual([]);
  });
});
