import { inWords, violationsIn, type Violation } from '../../tools/floors/check.js';
import { rules } from '../../tools/floors/rules.js';
import { readTree } from '../../tools/floors/tree.js';
import { planted } from './planted/all.js';
import { soundHouse, type Files } from './planted/sound-house.js';
import { plantedIn, temporaryTree } from './planted/temporary-tree.js';

// One house for all: each violation is planted into it and taken out again.
const house = temporaryTree(soundHouse);
afterAll(() => house[Symbol.dispose]());

function violationsWith(files: Files): Violation[] {
  const planting = plantedIn(house.root, soundHouse, files);
  try {
    return violationsIn(readTree(house.root));
  } finally {
    planting[Symbol.dispose]();
  }
}

describe('a sound house', () => {
  it('breaks no rule, so that what is reported below was planted', () => {
    expect(violationsWith({}).map(inWords)).toEqual([]);
  });
});

describe('a planted violation', () => {
  it('exists for every rule, and every planted one names a rule that exists', () => {
    const names = rules.map((rule) => rule.name);
    expect(names).toEqual([...new Set(names)]);
    expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual([...names].sort());
  });

  it.each(planted.map((one) => [one.rule, one.variant, one] as const))('of %s is reported: %s', (_rule, _variant, one) => {
    const found = violationsWith(one.files);
    expect(found.filter(({ rule }) => rule === one.rule).map(({ path }) => path)).toContain(one.at);
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([one.rule, ...one.alsoBreaks].sort());
  });

  it('is told with its place, its rule and the reason of the rule', () => {
    const [first] = violationsWith({ 'libs/cases/src/planted.ts': `\n\nimport '#referrals';` });
    expect(first && inWords(first)).toMatch(/^libs\/cases\/src\/planted\.ts:3 only-downward: .+\n {4}When imports go only downward/);
  });

  it('is gone when it is taken out', () => {
    expect(violationsWith({}).map(inWords)).toEqual([]);
  });
});
