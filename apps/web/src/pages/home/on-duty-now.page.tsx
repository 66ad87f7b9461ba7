import type { DirectoryAnswer, ListedDraftAnswer } from '#api-client';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import type { Session } from '../../session/session.js';
import { homeTexts } from '../../texts/home.js';
import type { Language } from '../../texts/language.js';
import { draftNews } from '../drafts/unsent-drafts.js';
import { UnsentNotice } from '../drafts/unsent-notice.js';
import { type DutyUnit, dutyUnits } from './duty-units.js';
import { WhoIsOnDuty } from './who-is-on-duty.js';

/** Who is on duty now, everywhere: the first thing that one needs at night. Above it what the person has left unsent. */
export function onDutyNowPage(directory: DirectoryAnswer, { person, now }: Session, language: Language, unsent: readonly ListedDraftAnswer[] = []): Page {
  const say = homeTexts.in(language);
  const { own, others } = dutyUnits(directory, person.organisation.id);
  return {
    title: say('title'),
    live: ['directory.changed', draftNews],
    content: (
      <>
        <PageHeading text={say('title')} />
        <UnsentNotice drafts={unsent} language={language} />
        <p>{say('asOf')} <Moment at={now} form="long" />.</p>
        {own.length > 0 && <h2>{person.organisation.name[language]}</h2>}
        {own.length > 0 && <DutyTable units={own} caption={person.organisation.name[language]} now={now} language={language} />}
        {own.length > 0 && <h2>{say('others')}</h2>}
        <DutyTable units={others} caption={say(own.length > 0 ? 'others' : 'all')} now={now} language={language} />
        <PolicePhones directory={directory} ownOrganisationId={person.organisation.id} language={language} />
      </>
    ),
  };
}

interface DutyTableProps {
  readonly units: readonly DutyUnit[];
  readonly caption: string;
  readonly now: Date;
  readonly language: Language;
}

function DutyTable({ units, caption, now, language }: DutyTableProps) {
  const say = homeTexts.in(language);
  return (
    <Table
      caption={caption} isCaptionHidden rows={units}
      columns={[
        { heading: say('unit'), cell: ({ unit }) => unit.name[language] },
        { heading: say('person'), cell: (each) => <WhoIsOnDuty {...each} now={now} language={language} /> },
        { heading: say('unitPhone'), cell: ({ unit }) => <PhoneLink phone={unit.phone} /> },
      ]}
    />
  );
}

interface PolicePhonesProps {
  readonly directory: DirectoryAnswer;
  readonly ownOrganisationId: string;
  readonly language: Language;
}

/** The police answer day and night, by a desk and not by a person. Those who work there know their own number. */
function PolicePhones({ directory: { units }, ownOrganisationId, language }: PolicePhonesProps) {
  const desks = units.filter(({ kind, organisation }) => kind === 'control_room' && organisation.id !== ownOrganisationId);
  return (
    <>
      {desks.length > 0 && <h2>{homeTexts.in(language)('police')}</h2>}
      {desks.map(({ name, organisation, phone }) => <p>{name[language]}, {organisation.name[language]}: <PhoneLink phone={phone} /></p>)}
    </>
  );
}
