import { heldByNobody, type Holding, holdingAfter, mayBeHandedTo, mayTakeOver } from './holding.js';
import { type PartEvent, partEvents, partStates } from './part-state.js';

const [karen, jonas, tove] = ['karen', 'jonas', 'tove'];
const at = new Date('2026-11-24T10:00:00Z');
const held: Holding = { heldBy: karen, handedTo: null, handedAt: null };
const waiting: Holding = { heldBy: karen, handedTo: jonas, handedAt: at };

// Written by hand: what is not here changes nothing.
const changes: Partial<Record<PartEvent, Holding>> = {
  accept: { heldBy: tove, handedTo: null, handedAt: null },
  take_over: { heldBy: tove, handedTo: null, handedAt: null },
  close: held,
  withdraw: held,
  return: heldByNobody,
  pass_on: heldByNobody,
  send: heldByNobody,
};

describe('who holds a part', () => {
  it.each(partEvents)('after %s', (event) => {
    expect(holdingAfter(event, waiting, tove)).toEqual(changes[event] ?? waiting);
  });

  it('is never nobody while it is handed over', () => {
    expect(holdingAfter('hand_over', held, karen)).toEqual(held);
    expect(holdingAfter('decide', waiting, tove).heldBy).toBe(karen);
  });
});

describe('a part is handed over', () => {
  it.each(partStates)('from %s only if somebody holds it there', (state) => {
    const may = mayBeHandedTo({ ...held, state }, jonas, true);
    expect(may === true).toBe(state === 'accepted' || state === 'decided');
  });

  it('to a colleague of this contact point, and to nobody else', () => {
    expect(mayBeHandedTo({ ...held, state: 'accepted' }, jonas, false)).toEqual({ refusal: 'receiver-not-a-colleague' });
  });

  it('to another than who holds it', () => {
    expect(mayBeHandedTo({ ...held, state: 'accepted' }, karen, true)).toEqual({ refusal: 'held-already' });
  });

  it('to another colleague, while the first one has not confirmed', () => {
    expect(mayBeHandedTo({ ...waiting, state: 'accepted' }, tove, true)).toBe(true);
  });
});

describe('a part is taken over', () => {
  it.each<[string, string, Holding, boolean]>([
    ['by the colleague who was named', jonas, waiting, true],
    ['not by another', tove, waiting, false],
    ['not by its holder', karen, waiting, false],
    ['not when nobody was named', jonas, held, false],
  ])('%s', (_what, by, part, may) => {
    expect(mayTakeOver(part, by)).toEqual(may ? true : { refusal: 'not-handed-to-you' });
  });
});
