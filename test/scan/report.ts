import type { Accepted, Judged } from './judge/accepted.js';
import type { Finding } from './judge/finding.js';

/** One line of the table: a tool on a target. */
export interface Row {
  tool: string;
  target: string;
  version: string;
  requests: number;
  seconds: number;
  findings: Finding[];
  doubts: string[];
  told?: string;
  control?: { requests: number; found: string[]; missed: string[] };
}

/** What a scan comes to. */
export interface Outcome {
  rows: Row[];
  judged: Judged;
  /** Tools that could not be run, each with the reason; never green. */
  notRun: string[];
}

/** Everything for which the run fails, in words. */
export function failures({ rows, judged }: Outcome): string[] {
  return [
    ...judged.failing.map(({ tool, target, what, where, level }) => `${tool} on ${target}, ${level}: ${what}: ${where}`),
    ...rows.flatMap(({ tool, target, doubts }) => doubts.map((doubt) => `${tool} on ${target} proves nothing: ${doubt}`)),
    ...rows.flatMap(({ tool, target, control }) => (control?.missed ?? []).map((hole) => `${tool} on ${target} missed what was planted for it: ${hole}`)),
    ...judged.stale.map(({ tool, target, what }: Accepted) => `accepted.ts answers a remark that ${tool} on ${target} does not make: ${what}`),
  ];
}

export function printReport(outcome: Outcome, say: (line: string) => void): void {
  const { rows, judged, notRun } = outcome;
  say(`\n${line(['tool', 'version', 'target', 'requests', 'findings', 'answered', 'planted', 'seconds'])}`);
  for (const { tool, version, target, requests, findings, seconds, control } of rows) {
    const failing = findings.filter((finding) => judged.failing.includes(finding)).length;
    const planted = control === undefined ? '-' : `${control.found.length}/${control.found.length + control.missed.length}`;
    say(line([tool, version, target, requests || '-', failing, findings.length - failing, planted, seconds.toFixed(0)]));
  }
  for (const { tool, target, told } of rows) if (told !== undefined) say(`  ${tool} on ${target}: ${told}`);
  const remarks = new Set(judged.answered.map(({ finding, because }) => `  ${finding.tool} on ${finding.target}, ${finding.level}: ${finding.what}\n      ${because}`));
  if (remarks.size > 0) say(`\nRemarks with an answer (test/scan/judge/accepted.ts):\n${[...remarks].join('\n')}`);
  const wrong = failures(outcome);
  if (wrong.length > 0) say(`\n${wrong.map((words) => `  FAILED ${words}`).join('\n')}`);
  for (const words of notRun) say(`  not run: ${words}`);
}

const widths = [12, 10, 20, 10, 10, 10, 9, 9];
const line = (cells: (string | number)[]): string => cells.map((cell, index) => (index < 3 ? String(cell).padEnd(widths[index]!) : String(cell).padStart(widths[index]!))).join('');
