import { lackOfChromium } from './chromium.mjs';
import { jestStep } from './jest-step.mjs';
import { progressOn } from './progress.mjs';

/** Specs that drive a real browser, one after another: two at a time would take the processor from each other. */
export function browserStep(owns, { name = 'browser', profile = 'short' } = {}) {
  const specs = jestStep(name, { owns, profile, workers: 1 });
  return {
    ...specs,
    async run(means) {
      const lack = await lackOfChromium(progressOn(process.stdout));
      return lack === undefined ? specs.run(means) : { notRun: [`${name}, because ${lack}`] };
    },
  };
}
