import type { RosterAnswer, RosterShiftAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Badge } from '../../fds/badge.js';
import type { Crumb } from '../../fds/breadcrumbs.js';
import { LinkButton } from '../../fds/button.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { OnlyReadAloud } from '../../fds/only-read-aloud.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { SummaryList } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import { componentTexts } from '../../texts/components.js';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import type { Language } from '../../texts/language.js';
import { danishDay, momentText } from '../../texts/moment-text.js';
import { coverAddress, newShiftAddress, shiftAddress } from './addresses.js';
import { gapText } from './gap-text.js';
import { dutyNow, type RosterDay, rosterDays, type RosterEntry } from './roster-days.js';

interface RosterProps {
  readonly roster: RosterAnswer;
  readonly language: Language;
}

/** Who is on duty for a unit now, next, and in the next 14 days, and when nobody is. */
export function rosterPage(roster: RosterAnswer, above: readonly Crumb[], language: Language): Page {
  const say = dutyRosterTexts.in(language);
  const { unit, within, mayEdit } = roster;
  const now = new Date(within.from);
  const days = rosterDays(roster);
  const title = say('rosterTitle', { unit: unit.name[language] });
  return {
    title,
    above,
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={title} />
        <p>{say('asOf', { time: momentText(now, 'sentence', language) })}</p>
        <Gaps roster={roster} language={language} />
        <DutyNow roster={roster} language={language} />
        {mayEdit && <p><LinkButton variant="primary" href={newShiftAddress(unit.id, language)} text={say('add')} /></p>}
        <h2>{say('days')}</h2>
        {days.length === 0 && <EmptyState text={say('noShifts')} updatedAt={now} />}
        {days.map((day) => <Day day={day} roster={roster} language={language} />)}
      </>
    ),
  };
}

function Gaps({ roster: { unit, gaps, mustBeCovered, mayEdit }, language }: RosterProps) {
  const say = dutyRosterTexts.in(language);
  if (!mustBeCovered) return <p>{say('coverNotNeeded')}</p>;
  if (gaps.length === 0) return <Alert tone="success">{say('covered')}</Alert>;
  return (
    <Alert tone="error" heading={say('gapsHeading')}>
      <ul>
        {gaps.map((gap) => (
          <li><strong class="danger">{gapText(gap, language)}.</strong> {mayEdit && <a href={coverAddress(unit.id, gap, language)}>{say('cover')}<OnlyReadAloud>{`: ${gapText(gap, language)}`}</OnlyReadAloud></a>}</li>
        ))}
      </ul>
    </Alert>
  );
}

function DutyNow({ roster, language }: RosterProps) {
  const say = dutyRosterTexts.in(language);
  const { onDuty, next } = dutyNow(roster);
  const line = (shift: RosterShiftAnswer, word: 'until' | 'from', at: string) => (
    <p><strong>{shift.name}</strong>, <PhoneLink phone={shift.phone} />, {say(word)} <Moment at={new Date(at)} form="sentence" /></p>
  );
  return (
    <SummaryList
      rows={[
        { term: say('onDutyNow'), description: onDuty.length === 0 ? <NobodyNow roster={roster} language={language} /> : onDuty.map((shift) => line(shift, 'until', shift.endsAt)) },
        { term: say('next'), description: next === undefined ? say('nobodyPlanned') : line(next, 'from', next.startsAt) },
      ]}
    />
  );
}

/** Red only where nobody answers: by day the child intake is open. */
function NobodyNow({ roster: { within, gaps }, language }: RosterProps) {
  const text = dutyRosterTexts.in(language)('nobodyNow');
  return gaps.some(({ from }) => Date.parse(from) <= Date.parse(within.from)) ? <Badge tone="error" text={text} /> : <>{text}</>;
}

interface DayProps extends RosterProps {
  readonly day: RosterDay;
}

function Day({ day, roster, language }: DayProps) {
  return (
    <section>
      <h3 class="timeline-day"><Moment at={day.at} form="day" /></h3>
      <ul class="duty">
        {day.entries.map((entry) => (
          <li>
            <strong><Times entry={entry} day={day} /></strong>
            <span><Who entry={entry} language={language} /></span>
            {'shift' in entry && <PhoneLink phone={entry.shift.phone} />}
            {roster.mayEdit && <ToDo entry={entry} unitId={roster.unit.id} language={language} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The clock alone on the day itself, the day as well on others. */
function Times({ entry: { from, to }, day }: { readonly entry: RosterEntry; readonly day: RosterDay }) {
  const moment = (at: Date) => <Moment at={at} form={danishDay(at) === danishDay(day.at) ? 'clock' : 'sentence'} />;
  return <>{moment(from)} – {moment(to)}</>;
}

function Who({ entry, language }: { readonly entry: RosterEntry; readonly language: Language }) {
  const say = dutyRosterTexts.in(language);
  if ('gap' in entry) return <strong class="danger">{say('gapNobody')}</strong>;
  const { name, countsAsCovered } = entry.shift;
  return <>{name} {!countsAsCovered && <Badge tone="warning" text={say('doesNotCount')} />}</>;
}

function ToDo({ entry, unitId, language }: { readonly entry: RosterEntry; readonly unitId: string; readonly language: Language }) {
  const say = dutyRosterTexts.in(language);
  if ('gap' in entry) return <a href={coverAddress(unitId, entry.gap, language)}>{say('cover')}<OnlyReadAloud>{`: ${gapText(entry.gap, language)}`}</OnlyReadAloud></a>;
  const about = say('changeAbout', { name: entry.shift.name, from: momentText(entry.from, 'sentence', language) });
  return <a href={shiftAddress(unitId, entry.shift.id, language)}>{componentTexts.in(language)('change')}<OnlyReadAloud>{` ${about}`}</OnlyReadAloud></a>;
}
