import { capacityOf, hasRoom, type Load } from './capacity.js';

const idle: Load = { acts: 0, mostActs: 6, reads: 0, mostReads: 4, streams: 0, mostStreams: 1 };

describe('a process has room', () => {
  it.each<[string, Partial<Load>, { act: boolean; read: boolean; stream: boolean }]>([
    ['for everything when it does nothing', {}, { act: true, read: true, stream: true }],
    ['for acts when reads fill theirs', { reads: 4 }, { act: true, read: false, stream: true }],
    ['for reads when acts fill theirs: they share the connections, not the places', { acts: 6 }, { act: false, read: true, stream: true }],
    ['for no second stream where one is the most', { streams: 1 }, { act: true, read: true, stream: false }],
  ])('%s', (_what, load, expected) => {
    const [act, read, stream] = (['act', 'read', 'stream'] as const).map((kind) => hasRoom(kind, { ...idle, ...load }));
    expect({ act, read, stream }).toEqual(expected);
  });

  it('for more acts than reads at the worst of times and at the best, whatever its pool', () => {
    for (const poolSize of [1, 3, 10, 200]) {
      const { acts, reads } = capacityOf(poolSize);
      expect([acts.most > reads.most, acts.least >= reads.least, reads.least >= 1]).toEqual([true, true, true]);
    }
  });
});
