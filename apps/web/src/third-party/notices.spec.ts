import { readFileSync } from 'node:fs';
import { notices } from './notices.js';

const inDkfds = (path: string) => readFileSync(new URL(`../${path}`, import.meta.resolve('dkfds')), 'utf8');
const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
const textOf = (licence: string) => words(notices.find((notice) => notice.licence === licence)!.text);

describe('the notices', () => {
  it('hold the terms of dkfds and of its fonts as they come with it', () => {
    expect(words(inDkfds('LICENSE.md'))).toContain(textOf('MIT').replace('MIT License ', ''));
    expect(textOf('OFL-1.1')).toBe(words(inDkfds('fonts/IBMPlexSans/split/woff2/license.txt')));
  });

  it('hold the whole Apache licence', () => {
    expect(textOf('Apache-2.0')).toMatch(/^Apache License Version 2\.0, January 2004 .* END OF TERMS AND CONDITIONS$/);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((section) => !textOf('Apache-2.0').includes(` ${section}. `))).toEqual([]);
  });

  it('name for the works under the MIT and font licences the holders that the licences name', () => {
    for (const { licence, copyright } of notices.filter((notice) => notice.licence !== 'Apache-2.0')) expect(textOf(licence)).toContain(copyright);
  });
});
