/** Counts what a check run found, and says it as it goes. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** @param {NodeJS.WritableStream} stream */
  constructor(stream) {
    this.stream = stream;
  }

  /**
   * @param {string} step
   * @param {{ passed?: number, failed?: number, notRun?: string[], words?: string }} result
   *   words: what to read about failures; notRun: one reason for each thing left out
   * @param {number} seconds
   */
  add(step, { passed = 0, failed = 0, notRun = [], words = '' }, seconds) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += notRun.length;
    if (words) this.stream.write(`\n${words.trim()}\n\n`);
    for (const reason of notRun) this.stream.write(`  not run: ${reason}\n`);
    if (passed + failed === 0) return;
    this.stream.write(`  ${failed ? 'FAILED' : 'ok    '} ${step.padEnd(24)} ${this.#counts(passed, failed, notRun.length).padEnd(34)} ${seconds.toFixed(1).padStart(6)} s\n`);
  }

  closingLine() {
    return this.#counts(this.passed, this.failed, this.skipped);
  }

  #counts(passed, failed, skipped) {
    return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  }
}
