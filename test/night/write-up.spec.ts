import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureFaults, pictureFaults, picturesFolder, withFigures, writeUpPath } from './write-up.js';

const root = join(import.meta.dirname, '../../..');
const words = 'The form, with the first three fields filled in';
const inbox = `![${words}](pictures/night/inbox.png)`;

describe('pictures of the night', () => {
  it('lie where the write-up shows them, each once, with words for those who do not see them', () => {
    expect(pictureFaults(readFileSync(join(root, writeUpPath), 'utf8'), readdirSync(join(root, picturesFolder)))).toEqual([]);
  });

  it.each([
    ['is missing', inbox, [], ['pictures/night/inbox.png is shown and does not lie there']],
    ['lies elsewhere', '![The inbox with forty cases, the late ones first](https://pictures.example/inbox.png)', [], ['https://pictures.example/inbox.png is shown and does not lie there']],
    ['is not shown', '', ['inbox.png'], ['pictures/night/inbox.png lies there and is not shown']],
    ['is shown twice', `${inbox} ${inbox}`, ['inbox.png'], ['pictures/night/inbox.png is shown twice']],
    ['has no words', '![inbox](pictures/night/inbox.png)', ['inbox.png'], ['pictures/night/inbox.png has no words for those who do not see it']],
  ])('are found out when one %s', (_how, markdown, files, faults) => {
    expect(pictureFaults(markdown, files)).toEqual(faults);
  });

  it('together stay small enough to be read on a slow line', () => {
    const bytes = readdirSync(join(root, picturesFolder)).reduce((sum, file) => sum + readFileSync(join(root, picturesFolder, file)).length, 0);
    expect(bytes).toBeLessThan(2_500_000);
  });
});

describe('figures of the night', () => {
  const sends = { what: 'sends it', keys: 40, letters: 7, presses: 0, waited: 812 };
  const line = '| sends it | 40 | 7 | 0 | 0.8 s |';

  it('are those of the play, whatever the waiting was', () => {
    expect(figureFaults(`| What | Keys |\n${line}`, [sends])).toEqual([]);
    expect(figureFaults(line, [{ ...sends, keys: 43, waited: 4000 }])).toEqual([]);
  });

  it.each([
    ['keys are other', line, { ...sends, keys: 50 }, ['it should say: | sends it | 50 | 7 | 0 | 0.8 s |']],
    ['letters are other', line, { ...sends, letters: 8 }, ['it should say: | sends it | 40 | 8 | 0 | 0.8 s |']],
    ['presses are other', line, { ...sends, presses: 1 }, ['it should say: | sends it | 40 | 7 | 1 | 0.8 s |']],
    ['an act is not told', '', sends, [`it should say: ${line}`]],
  ])('are found out when %s', (_how, markdown, done, faults) => {
    expect(figureFaults(markdown, [done])).toEqual(faults);
  });

  it('are found out when an act is told that nobody did', () => {
    expect(figureFaults(line, [])).toEqual(['"sends it" is told and was not done']);
  });

  it('are renewed in their lines, and nothing else is', () => {
    expect(withFigures(`Before\n| sends it | 1 | 1 | 1 | 9.9 s |\nafter | sends it | 1`, [sends])).toBe(`Before\n${line}\nafter | sends it | 1`);
  });
});
