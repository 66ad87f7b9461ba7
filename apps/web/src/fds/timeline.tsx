import { danishDay } from '../texts/moment-text.js';
import { headingTags, type Content, type HeadingLevel } from './content.js';
import { Moment } from './moment.js';

export interface TimelineEvent {
  readonly at: Date;
  /** What happened, in a few words. */
  readonly title: string;
  /** Who did it. */
  readonly by?: string;
  readonly details?: Content;
}

interface TimelineProps {
  /** In the order in which they are shown: newest first. */
  readonly events: readonly TimelineEvent[];
  readonly headingLevel?: HeadingLevel;
}

/** What has happened, day by day in Denmark. Written from events: nobody types it. */
export function Timeline({ events, headingLevel = 3 }: TimelineProps) {
  const Heading = headingTags[headingLevel];
  return (
    <div class="timeline">
      {byDay(events).map((day) => (
        <section>
          <Heading class="timeline-day"><Moment at={day[0].at} form="day" /></Heading>
          <ol class="timeline-events">{day.map((event) => <Happened {...event} />)}</ol>
        </section>
      ))}
    </div>
  );
}

function Happened({ at, title, by, details = false }: TimelineEvent) {
  return (
    <li>
      <Moment at={at} form="clock" />
      <div>
        <strong>{title}</strong>
        {by !== undefined && <> <span class="timeline-by">{by}</span></>}
        {details !== false && <div>{details}</div>}
      </div>
    </li>
  );
}

type Day = [TimelineEvent, ...TimelineEvent[]];

function byDay(events: readonly TimelineEvent[]): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const last = days.at(-1);
    if (last && danishDay(last[0].at) === danishDay(event.at)) last.push(event);
    else days.push([event]);
  }
  return days;
}
