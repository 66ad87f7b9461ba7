import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What the operational logs tell of faults since they were asked last: event, class and place, each kind once. */
export function faultsIn(files: readonly string[]): () => Promise<string[]> {
  const read = new Map<string, number>();
  return async () => {
    const found = new Set<string>();
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      for (const line of text.slice(read.get(file) ?? 0).split('\n')) {
        const fault = faultIn(line);
        if (fault !== undefined) found.add(`${basename(file, '.log')}: ${fault}`);
      }
      read.set(file, text.length);
    }
    return [...found];
  };
}

/** A line of pino at level error, or one that is no line of ours: a process that dies says so in words of its own. */
function faultIn(line: string): string | undefined {
  if (line === '') return undefined;
  try {
    const { level, event, errorClass, code, route, queue, stack } = JSON.parse(line) as Record<string, unknown>;
    if (typeof level === 'number' && level < 50) return undefined;
    return [event, errorClass, code, route, queue, String(stack ?? '').split('\n')[0]?.trim()].filter(Boolean).join(' ');
  } catch {
    return line.slice(0, 200);
  }
}
