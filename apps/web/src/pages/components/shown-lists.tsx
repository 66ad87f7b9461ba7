import { Badge } from '../../fds/badge.js';
import { Card } from '../../fds/card.js';
import { CardRow } from '../../fds/card-row.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { Deadline, DeadlineTexts } from '../../fds/deadline.js';
import { Details } from '../../fds/details.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { SubNavigation } from '../../fds/sub-navigation.js';
import { SummaryList } from '../../fds/summary-list.js';
import { Table } from '../../fds/table.js';
import { TaskList } from '../../fds/task-list.js';
import { Timeline } from '../../fds/timeline.js';
import { componentsPageTexts } from '../../texts/components-page.js';
import type { Language } from '../../texts/language.js';
import { hostile } from './hostile.js';

// Fixed, so that a picture of the page is the same on any day.
const at = (time: string): Date => new Date(`2026-11-${time}Z`);

const shifts = [
  { who: 'Mette Prøvesen', unit: 'childIntake', starts: at('23T15:00:00'), ends: at('24T07:00:00'), open: '3', phone: '+4512345678' },
  { who: hostile.bold, unit: 'adults', starts: at('24T15:00:00'), ends: at('25T07:00:00'), open: '12', phone: '+4587654321' },
  { who: hostile.placeholder, unit: 'childIntake', starts: at('25T15:00:00'), ends: at('26T07:00:00'), open: '0', phone: '114' },
] as const;

export function ShownLists({ language }: { readonly language: Language }) {
  const say = componentsPageTexts.in(language);
  return (
    <>
      <h2>{say('lists')}</h2>
      <Table
        caption={say('rota')} rows={shifts}
        columns={[
          { heading: say('who'), cell: ({ who }) => who },
          { heading: say('unit'), cell: ({ unit }) => say(unit) },
          { heading: say('starts'), cell: ({ starts }) => <Moment at={starts} /> },
          { heading: say('ends'), cell: ({ ends }) => <Moment at={ends} /> },
          { heading: say('byPhone'), cell: ({ phone }) => <PhoneLink phone={phone} /> },
          { heading: say('tasksOpen'), cell: ({ open }) => open, isFigure: true },
        ]}
      />
      <EmptyState text={say('nothing')} updatedAt={at('23T20:53:00')}><p>{say('nothingNext')}</p></EmptyState>

      <h2>{say('readiness')}</h2>
      <TaskList
        tasks={[
          { text: say('contactPoints'), href: '#content', hint: say('lastTest'), state: 'ready' },
          { text: say('outOfHours'), href: '#content', state: 'ready' },
          { text: say('dutyRoster'), href: '#content', hint: say('gap'), state: 'missing' },
        ]}
      />

      <h2>{say('knownAbout')}</h2>
      <SummaryList
        rows={[
          { term: say('name'), description: hostile.bold, changeHref: '#content' },
          { term: say('openingHours'), description: say('hours'), changeHref: '#content' },
          { term: say('phone'), description: <PhoneLink phone="+4512345678" />, changeHref: '#content' },
          { term: say('address'), description: <Badge icon="lock" text={say('protected')} /> },
        ]}
      />

      <h2>{say('cards')}</h2>
      <CardRow>
        {[7, 2].map((years, index) => (
          <Card heading={say('child', { number: index + 1 })}><p>{say('age', { count: years })}</p><p>{say('sawViolence')}</p></Card>
        ))}
      </CardRow>

      <h2>{say('happened')}</h2>
      <Timeline
        events={[
          { at: at('24T06:58:00'), title: say('eventShift'), by: 'Mette Prøvesen' },
          { at: at('23T21:14:00'), title: say('eventOpened'), by: hostile.bold, details: <Badge tone="warning" text={say('outsideShift')} /> },
          { at: at('23T20:48:00'), title: say('eventTest') },
        ]}
      />
      <Details summary={say('why')}><p>{say('because')}</p></Details>

      <h2>{say('oneThing')}</h2>
      <SubNavigation label={say('oneThing')} items={(['overviewTab', 'childrenTab', 'timelineTab'] as const).map((tab, index) => ({ href: '#content', text: say(tab), isCurrent: index === 0 }))} />
      <p><CitizenText text={hostile.bold} /></p>

      <h2>{say('deadlines')}</h2>
      <DeadlineTexts />
      <p>{[18, 3, -2].map((hours) => <><Deadline due={new Date(at('23T20:48:00').getTime() + hours * 3_600_000)} now={at('23T20:48:00')} reference="NV-7KQ2-M9XD" />{' '}</>)}</p>

      <h2>{say('times')}</h2>
      <SummaryList
        rows={[
          { term: say('starts'), description: <Moment at={at('23T20:48:00')} form="long" /> },
          { term: say('repeatedHour'), description: [<Moment at={new Date('2026-10-25T00:30:00Z')} />, ', ', <Moment at={new Date('2026-10-25T01:30:00Z')} />] },
        ]}
      />
    </>
  );
}
