import type { DirectoryUnitAnswer } from '#api-client';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { Table } from '../../fds/table.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { contactDetailsTexts } from '../../texts/contact-details.js';
import type { Language } from '../../texts/language.js';
import { openingHoursText } from '../../texts/opening-hours.js';

/** The units of the own organisation, each with how it is reached and a way to change it. */
export function ownUnitsPage(units: readonly DirectoryUnitAnswer[], organisation: string, language: Language): Page {
  const say = contactDetailsTexts.in(language);
  return {
    title: say('title'),
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('intro', { organisation })}</p>
        <Table
          caption={say('title')} isCaptionHidden rows={units}
          columns={[
            { heading: say('unit'), cell: ({ unitId, name }) => <a href={addressIn(language, `/administration/kontaktpunkter/${unitId}`)}>{name[language]}</a> },
            { heading: say('phone'), cell: ({ phone }) => <PhoneLink phone={phone} /> },
            { heading: say('openingHours'), cell: ({ openingHours }) => openingHoursText(openingHours, language) },
            { heading: say('deputy'), cell: ({ deputy }) => deputy ?? say('noDeputy') },
          ]}
        />
      </>
    ),
  };
}
