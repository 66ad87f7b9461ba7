import { randomInt } from 'node:crypto';
import { sendBadInput } from './bad-input.js';

const seed = randomInt(2 ** 31);

it(`is refused in words that help and repeat nothing, and never breaks anything: seed ${seed}`, async () => {
  const { sent, statuses, complaints } = await sendBadInput(seed, 10_000);
  expect(complaints).toEqual([]);
  expect(sent).toBe(10_000);
  // Most of it was really refused, by the validator and by size; an api that answers all alike would fail here.
  expect(statuses[400]).toBeGreaterThan(7_000);
  expect(statuses[413]).toBeGreaterThan(100);
}, 120_000);
