import type { ListedStaffMemberAnswer, StaffListAnswer, StaffUnitAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { type Column, Table } from '../../fds/table.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import type { Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { staffTexts } from '../../texts/staff.js';
import { isAlive, roleInUnit, staffMemberPath } from './staff-places.js';
import { standingText } from './standing-text.js';

/** The staff of the own organisation. What waits for an administrator stands first: newcomers, then proposals. */
export function staffListPage({ staff, units }: StaffListAnswer, { now }: Session, language: Language): Page {
  const say = staffTexts.in(language);
  const waits = ({ assignments }: ListedStaffMemberAnswer): boolean => assignments.some(({ standing }) => standing === 'awaiting_second');
  const newcomers = staff.filter(({ isNewcomer }) => isNewcomer);
  const waiting = staff.filter(waits);
  const rest = staff.filter((person) => !person.isNewcomer && !waits(person));
  return {
    title: say('title'),
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('intro')}</p>
        {newcomers.length + waiting.length === 0 && <EmptyState text={say('nothingWaits')} updatedAt={now} />}
        {newcomers.length > 0 && <StaffTable heading={say('newcomers', { count: newcomers.length })} intro={say('newcomersIntro')} isNew staff={newcomers} units={units} language={language} />}
        {waiting.length > 0 && <StaffTable heading={say('waiting', { count: waiting.length })} intro={say('waitingIntro')} staff={waiting} units={units} language={language} />}
        {rest.length > 0 && <StaffTable heading={say('others', { count: rest.length })} staff={rest} units={units} language={language} />}
      </>
    ),
  };
}

interface StaffTableProps {
  readonly heading: string;
  readonly intro?: string;
  /** Have never come in: when they first tried says more than when they last did. */
  readonly isNew?: boolean;
  readonly staff: readonly ListedStaffMemberAnswer[];
  readonly units: readonly StaffUnitAnswer[];
  readonly language: Language;
}

function StaffTable({ heading, intro, isNew, staff, units, language }: StaffTableProps) {
  const say = staffTexts.in(language);
  const lastSignIn: Column<ListedStaffMemberAnswer> = {
    heading: say('lastSignIn'), cell: ({ lastSignInAt }) => (lastSignInAt === null ? say('never') : <Moment at={new Date(lastSignInAt)} />),
  };
  return (
    <section>
      <h2>{heading}</h2>
      {intro !== undefined && <p>{intro}</p>}
      <Table
        caption={heading} isCaptionHidden rows={staff}
        columns={[
          { heading: say('name'), cell: ({ staffMemberId, name }) => <a href={addressIn(language, staffMemberPath(staffMemberId))}>{name}</a> },
          { heading: say('roles'), cell: (person) => <Roles person={person} units={units} language={language} /> },
          isNew ? { heading: say('knownSince'), cell: ({ knownSince }) => <Moment at={new Date(knownSince)} /> } : lastSignIn,
        ]}
      />
    </section>
  );
}

/** What somebody is or may become; of those who are disabled, first that they are. What holds without an end needs no words. */
function Roles({ person: { assignments, disabledSince }, units, language }: { readonly person: ListedStaffMemberAnswer; readonly units: readonly StaffUnitAnswer[]; readonly language: Language }) {
  const say = staffTexts.in(language);
  const shown = assignments.filter(isAlive);
  return (
    <div>
      {disabledSince !== null && <div><Badge tone="error" text={say('disabled')} /> {say('since')} <Moment at={new Date(disabledSince)} /></div>}
      {shown.length === 0 && <div>{say('noRole')}</div>}
      {shown.map((assignment) => (
        <div>
          {roleInUnit(assignment, units, language)}
          {!(assignment.standing === 'in_force' && assignment.validTo === null) && `. ${standingText(assignment, language)}`}
        </div>
      ))}
    </div>
  );
}
