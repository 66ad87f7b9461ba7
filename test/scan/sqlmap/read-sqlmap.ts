/** What sqlmap said at its end. */
export interface SqlmapReport {
  /** How many marked values it attacked. */
  tested: number;
  /** Values that it can inject into, with the kinds of injection that it used. */
  injectable: { parameter: string; kinds: string[] }[];
  /** Answers by status that it counted as errors. */
  errors: Record<number, number>;
  /** Why it gave up, when it did. */
  gaveUp?: string;
}

const isUsual = (words: string): boolean => words.startsWith('all tested parameters do not appear to be injectable');

/** Reads what sqlmap printed in a run without questions. */
export function readSqlmap(output: string): SqlmapReport {
  const tested = output.match(/testing for SQL injection on .+ parameter '/g) ?? [];
  const points = output.match(/^Parameter: [^]*?^---$/gm)?.join('\n') ?? '';
  const injectable = points.split(/^Parameter: /m).slice(1).map((each) => ({
    parameter: each.split('\n')[0]!,
    kinds: [...each.matchAll(/^ +Type: (.+)$/gm)].map(([, kind]) => kind!),
  }));
  const errors = Object.fromEntries([...output.matchAll(/\b(\d{3}) \([^)]*\) - (\d+) times/g)].map(([, status, times]) => [Number(status), Number(times)]));
  const gaveUp = [...output.matchAll(/\[CRITICAL\] ([^\n]+)/g)].map(([, words]) => words!).find((words) => !isUsual(words));
  return { tested: tested.length, injectable, errors, ...(gaveUp === undefined ? {} : { gaveUp }) };
}
