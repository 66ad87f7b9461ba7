import { accepted, judged, type Accepted } from './accepted.js';
import type { Finding, Level } from './finding.js';

const remark = (level: Level, what = 'a header is missing'): Finding => ({ tool: 'wapiti', target: 'web', what, where: 'GET /', level });
const answer: Accepted = { tool: 'wapiti', target: 'web', what: 'a header is missing', because: 'browsers dropped it' };
const ran = [{ tool: 'wapiti', target: 'web' }];

describe('what a tool says of the product', () => {
  it.each<[Level]>([['medium'], ['high']])('fails the run at %s, whatever is written', (level) => {
    expect(judged([remark(level)], [answer], ran)).toEqual({ failing: [remark(level)], answered: [], stale: [] });
  });

  it.each<[Level]>([['low'], ['note']])('fails the run at %s as long as nobody has answered', (level) => {
    expect(judged([remark(level)], [], ran).failing).toEqual([remark(level)]);
  });

  it.each<[Level]>([['low'], ['note']])('is told with its answer at %s', (level) => {
    expect(judged([remark(level)], [answer], ran)).toEqual({ failing: [], answered: [{ finding: remark(level), because: 'browsers dropped it' }], stale: [] });
  });

  it('is answered for one tool, one target and one remark alone', () => {
    for (const other of [{ ...answer, tool: 'zzuf' }, { ...answer, target: 'api' }, { ...answer, what: 'another header is missing' }]) {
      expect(judged([remark('low')], [other], ran).failing).toEqual([remark('low')]);
    }
  });

  it('makes an answer stale when it is no longer said', () => {
    expect(judged([], [answer], ran).stale).toEqual([answer]);
  });

  it('makes no answer stale when the tool did not run', () => {
    expect(judged([], [answer], []).stale).toEqual([]);
  });
});

it('every answer that is written says why', () => {
  for (const { because } of accepted) expect(because.length).toBeGreaterThan(40);
});
