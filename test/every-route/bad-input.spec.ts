import { randomInt } from 'node:crypto';
import { howMany, tellFigures } from '../harness/index.js';
import { sendBadInput } from './bad-input.js';

const { badBodies } = howMany;
const seed = randomInt(2 ** 31);

it(`is refused in words that help and repeat nothing, and never breaks anything: seed ${seed}`, async () => {
  const { sent, statuses, complaints } = await sendBadInput(seed, badBodies);
  tellFigures(`malformed bodies, seed ${seed}: ${sent} over all routes, answered ${JSON.stringify(statuses)}; ${complaints.length} complaints`);
  expect(complaints).toEqual([]);
  expect(sent).toBe(badBodies);
  // Most of it was really refused, by the validator and by size; an api that answers all alike would fail here.
  expect(statuses[400]).toBeGreaterThan(badBodies * 0.7);
  expect(statuses[413]).toBeGreaterThan(badBodies / 100);
}, badBodies * 12);
