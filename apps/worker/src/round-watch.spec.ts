import { Metrics } from '#platform';
import { keptLog } from '../../../test/harness/kept-log.js';
import { goRound, type Round } from './round.js';
import { RoundWatch } from './round-watch.js';

const quick: Round = { name: 'outbox', everyMilliseconds: 200, work: async () => undefined };
const slow: Round = { name: 'outbox-dead', everyMilliseconds: 60_000, work: async () => undefined };

function watched() {
  const { log, logged } = keptLog();
  const clock = { now: 0 };
  const metrics = new Metrics('worker', true);
  const watch = new RoundWatch([quick, slow], log, metrics, () => clock.now);
  watch.stop();
  return { log, logged, clock, metrics, watch };
}

describe('the watch over the rounds', () => {
  it('is content while each comes round in its own time, and for a minute and a half more', () => {
    const { watch, clock } = watched();
    clock.now = 90_200;
    expect([watch.isGoing, watch.isHopeless]).toEqual([true, false]);
    clock.now = 90_201;
    expect(watch.isGoing).toBe(false);
    watch.ended('outbox', false);
    expect(watch.isGoing).toBe(true);
  });

  it('says once, as an alarm, which has stopped; and again when it has come round and stops anew', () => {
    const { watch, clock, logged } = watched();
    watch.sayStopped();
    clock.now = 100_000;
    watch.sayStopped();
    watch.sayStopped();
    expect(logged().trim().split('\n').map((line) => JSON.parse(line))).toEqual([
      { level: 50, time: expect.any(String), event: 'round-stopped', round: 'outbox', milliseconds: 100_000 },
    ]);
    watch.ended('outbox', true);
    clock.now = 200_000;
    watch.sayStopped();
    expect(logged().match(/round-stopped/g)).toHaveLength(3);
  });

  it('gives a process up when one has stood for five minutes', () => {
    const { watch, clock } = watched();
    clock.now = 300_200;
    expect(watch.isHopeless).toBe(false);
    clock.now = 300_201;
    expect(watch.isHopeless).toBe(true);
  });

  it('hears of every turn of a round that goes, and counts those that failed', async () => {
    const { watch, log, clock, metrics } = watched();
    const stopping = new AbortController();
    let turns = 0;
    const failing: Round = {
      ...quick,
      everyMilliseconds: 1,
      work: async () => {
        turns += 1;
        if (turns === 2) stopping.abort();
        else throw new Error('planted');
      },
    };
    clock.now = 1_000_000;
    await goRound(failing, log, stopping.signal, watch);
    expect(watch.isHopeless).toBe(true);
    watch.ended('outbox-dead', true);
    expect([watch.isGoing, watch.isHopeless]).toEqual([true, false]);
    const text = await metrics.text();
    expect(text).toContain('naervaern_round_failures_total{round="outbox"} 1');
    expect(text).toContain('naervaern_round_failures_total{round="outbox-dead"} 0');
    expect(text).toContain('naervaern_round_age_seconds{round="outbox"} 0');
  });
});
