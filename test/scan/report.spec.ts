import { failures, printReport, type Outcome, type Row } from './report.js';

const row: Row = { tool: 'sqlmap', target: 'api', version: '1.7.2', requests: 10, seconds: 1, findings: [], doubts: [], control: { requests: 5, found: ['a hole'], missed: [] } };
const outcome = (change: Partial<Row>, more: Partial<Outcome> = {}): Outcome => ({ rows: [{ ...row, ...change }], judged: { failing: [], answered: [], stale: [] }, notRun: [], ...more });
const finding = { tool: 'sqlmap', target: 'api', what: 'SQL injection', where: 'POST /x', level: 'high' as const };

describe('a scan', () => {
  it('fails for nothing when its tools found nothing but what was planted', () => {
    expect(failures(outcome({}))).toEqual([]);
  });

  it.each<[string, Outcome, string]>([
    ['a finding', outcome({ findings: [finding] }, { judged: { failing: [finding], answered: [], stale: [] } }), 'sqlmap on api, high: SQL injection: POST /x'],
    ['a planted hole that was missed', outcome({ control: { requests: 5, found: [], missed: ['a hole'] } }), 'sqlmap on api missed what was planted for it: a hole'],
    ['a tool that proved nothing', outcome({ doubts: ['it was not signed in'] }), 'sqlmap on api proves nothing: it was not signed in'],
    ['an answer to what nobody says', outcome({}, { judged: { failing: [], answered: [], stale: [{ tool: 'sqlmap', target: 'api', what: 'x', because: 'y' }] } }), 'accepted.ts answers a remark that sqlmap on api does not make: x'],
  ])('fails for %s', (_what, scan, words) => {
    expect(failures(scan)).toEqual([words]);
  });

  it('tells of a tool that was not run, by name and reason', () => {
    const lines: string[] = [];
    printReport(outcome({}, { notRun: ['zzuf, because it is not installed here'] }), (line) => lines.push(line));
    expect(lines).toContain('  not run: zzuf, because it is not installed here');
    expect(lines.find((line) => line.startsWith('sqlmap'))).toMatch(/^sqlmap +1\.7\.2 +api +10 +0 +0 +1\/1 +1$/);
  });
});
