/** A stop that the reader can do something about: said in Danish and English, without a stack. */
export class PlainStop extends Error {
  /** @param {{ danish: string, english: string, details?: string }} words */
  constructor(words) {
    super(words.english);
    this.name = 'PlainStop';
    this.words = words;
  }
}

/**
 * Runs a command's work and turns its outcome into the exit code.
 * @param {() => Promise<number | void>} work answers the exit code; nothing means 0
 */
export async function command(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (problem) {
    process.exitCode = 1;
    if (problem?.name !== 'PlainStop') throw problem;
    const { danish, english, details } = problem.words;
    if (details) process.stderr.write(`\n${details.trimEnd()}\n`);
    process.stderr.write(`\n${danish}\n${english}\n`);
  }
}
