import { timeLeftTexts } from '../texts/time-left.js';
import { type Nearness, nearness, soonMilliseconds, timeLeftText } from '../times/time-left.js';
import { ComponentScript } from './component-script.js';
import { Moment } from './moment.js';
import { useSurroundings } from './surroundings.js';

interface DeadlineProps {
  readonly due: Date;
  /** By the server's clock. */
  readonly now: Date;
  /** What it is about, for when it is announced that the deadline has come near. */
  readonly reference: string;
}

const badges: Readonly<Record<Nearness, string>> = { calm: 'badge', soon: 'badge badge-warning', over: 'badge badge-error' };

/** What is left, and when that is. The words say how near it is, and the colour too; a script keeps both up to date. */
export function Deadline({ due, now, reference }: DeadlineProps) {
  const { language } = useSurroundings();
  const near = nearness(due, now);
  return (
    <span class="deadline">
      <span class={badges[near]} data-due={due.toISOString()} data-nearness={near} data-about={reference}>{timeLeftText(due, now, language)}</span>
      {' '}<Moment at={due} />
    </span>
  );
}

/** Once on a page with deadlines: how the script spells them, and where it says aloud that one has come near. */
export function DeadlineTexts() {
  const { language } = useSurroundings();
  const spelling = (key: Parameters<typeof timeLeftTexts.forms>[0]): string => timeLeftTexts.forms(key, language)[0]!;
  return (
    <>
      <ComponentScript name="clocks" />
      <p
        class="sr-only" id="deadline-announcement" role="status" data-soon-ms={soonMilliseconds}
        data-hours={spelling('hours')} data-minutes={spelling('minutes')} data-less-than-minute={spelling('lessThanMinute')}
        data-calm={spelling('calm')} data-soon={spelling('soon')} data-over={spelling('over')} data-now-soon={spelling('nowSoon')} data-now-over={spelling('nowOver')}
      />
    </>
  );
}
