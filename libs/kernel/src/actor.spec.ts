import { isAssuredAtLeast } from './assurance-level.js';
import { isStaff } from './actor.js';
import type { SystemActor } from './actor.js';

describe('levels of assurance are ordered by table', () => {
  it.each([
    ['high', 'substantial', true],
    ['high', 'high', true],
    ['substantial', 'substantial', true],
    ['substantial', 'high', false],
  ] as const)('%s for something that asks for %s: %s', (actual, needed, enough) => {
    expect(isAssuredAtLeast(actual, needed)).toBe(enough);
  });
});

describe('a job of the worker is not a human', () => {
  it('is told apart from staff', () => {
    const job: SystemActor = { kind: 'system', id: '018f22e2-79b0-7cc3-98c4-dc0c0c07398f', displayName: 'Closes abandoned entries', pseudonym: 'system' };
    expect(isStaff(job)).toBe(false);
  });
});
