import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import type { Session } from '../../session/session.js';
import { homeTexts } from '../../texts/home.js';
import type { Language } from '../../texts/language.js';

/** Who is on duty now, everywhere: the first thing that an officer needs at night. */
export function homePage({ units }: DirectoryAnswer, { now }: Session, language: Language): Page {
  const say = homeTexts.in(language);
  const onDuty = units.filter(({ onDutyNow }) => onDutyNow.length > 0);
  const people = ({ onDutyNow }: DirectoryUnitAnswer) => onDutyNow.map(({ name, phone, until }) => (
    <p>{name}, <PhoneLink phone={phone} /> ({say('until')} <Moment at={new Date(until)} form="clock" />)</p>
  ));
  return {
    title: say('title'),
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('asOf')} <Moment at={now} form="long" />.</p>
        <Table
          caption={say('caption')} isCaptionHidden rows={onDuty}
          columns={[
            { heading: say('organisation'), cell: ({ organisation }) => organisation.name[language] },
            { heading: say('unit'), cell: ({ name }) => name[language] },
            { heading: say('person'), cell: people },
          ]}
        />
      </>
    ),
  };
}
