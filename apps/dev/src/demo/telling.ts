/** One sentence of the story, and whether it held. */
export interface ToldStep {
  chapter: string;
  sentence: string;
  held: boolean;
  /** What was seen on the way, such as a reference; or, when it did not hold, what was seen instead. */
  note?: string;
}

/** A step failed whose result the rest builds on. */
export class StoryEnds extends Error {
  override readonly name = 'StoryEnds';
}

export interface Telling {
  readonly steps: readonly ToldStep[];
  chapter(title: string): void;
  /**
   * Does what the sentence says. The sentence holds when the work does not throw.
   * @throws StoryEnds when it does not hold: later steps build on this one
   */
  step<Result>(sentence: string, work: (note: (seen: string) => void) => Promise<Result>): Promise<Result>;
  /** Like `step`, for what nothing builds on: the story goes on. */
  check(sentence: string, work: (note: (seen: string) => void) => Promise<void>): Promise<void>;
}

/** @param say takes lines as they become known; nothing is said when the story is wanted as JSON */
export function tellingTo(say: (line: string) => void): Telling {
  const steps: ToldStep[] = [];
  let chapter = '';

  async function tell<Result>(sentence: string, work: (note: (seen: string) => void) => Promise<Result>): Promise<{ result: Result } | undefined> {
    const told: ToldStep = { chapter, sentence, held: false };
    steps.push(told);
    try {
      const result = await work((seen) => (told.note = seen));
      told.held = true;
      say(`  ✓ ${sentence}${told.note === undefined ? '' : ` (${told.note})`}`);
      return { result };
    } catch (problem) {
      told.note = problem instanceof Error ? problem.message : String(problem);
      say(`  ✗ ${sentence}\n${told.note.replaceAll(/^/gm, '      ')}`);
      return undefined;
    }
  }

  return {
    steps,
    chapter(title) {
      chapter = title;
      say(`\n${title}`);
    },
    async step(sentence, work) {
      const told = await tell(sentence, work);
      if (told === undefined) throw new StoryEnds(sentence);
      return told.result;
    },
    async check(sentence, work) {
      await tell(sentence, work);
    },
  };
}
