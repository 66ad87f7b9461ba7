import { AssertionError, ok, strictEqual } from 'node:assert/strict';
import type { Answer } from './visitor.js';

/**
 * The body of an answer that must be a yes.
 * @throws AssertionError with status and code of what came instead
 */
export function yes({ status, body }: Answer): any {
  if (status === 200) return body;
  throw new AssertionError({ message: `answered ${status} ${body?.code ?? ''}`.trim() });
}

/** @throws AssertionError unless the answer is exactly this refusal */
export function no({ status, body }: Answer, wantedStatus: number, wantedCode: string): void {
  strictEqual(`${status} ${body?.code}`, `${wantedStatus} ${wantedCode}`);
}

/** Words that must be nowhere in an answer. */
export function nothingOf(answer: Answer, words: readonly string[]): void {
  for (const word of words) ok(!answer.text.includes(word), `the answer holds ${JSON.stringify(word)}`);
}
