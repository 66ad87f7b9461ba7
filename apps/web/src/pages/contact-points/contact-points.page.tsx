import type { DirectoryAnswer, DirectoryUnitAnswer, OutsideMunicipalityAnswer } from '#api-client';
import { Card } from '../../fds/card.js';
import { CardRow } from '../../fds/card-row.js';
import { Details } from '../../fds/details.js';
import { EmptyState } from '../../fds/empty-state.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import { contactPointTexts } from '../../texts/contact-points.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { organisationsOf, type ReachableOrganisation } from './organisations.js';
import { UnitFacts } from './unit-facts.js';

const outsideId = 'outside';
const idOf = ({ organisation }: ReachableOrganisation): string => `organisation-${organisation.id}`;

/** Everybody who can be reached, so that it is found at three in the morning: one jump to the kommune, who has the duty first. */
export function contactPointsPage(directory: DirectoryAnswer, now: Date, language: Language): Page {
  const say = contactPointTexts.in(language);
  const organisations = organisationsOf(directory, language);
  const outside = directory.outsideMunicipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
  return {
    title: say('title'),
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('intro')} {say('asOf', { time: momentText(now, 'sentence', language) })}</p>
        {organisations.length === 0 && <EmptyState text={say('empty')} updatedAt={now} />}
        <nav class="jumps" aria-label={say('jumpTo')}>
          <ul>
            {organisations.map((one) => <li><a href={`#${idOf(one)}`}>{one.organisation.name[language]}</a></li>)}
            {outside.length > 0 && <li><a href={`#${outsideId}`}>{say('outsideTitle')}</a></li>}
          </ul>
        </nav>
        {organisations.map((one) => <Organisation reachable={one} language={language} />)}
        {outside.length > 0 && <Outside municipalities={outside} language={language} />}
      </>
    ),
  };
}

function Organisation({ reachable, language }: { readonly reachable: ReachableOrganisation; readonly language: Language }) {
  const { organisation, contactPoints, others } = reachable;
  const cards = (units: readonly DirectoryUnitAnswer[]) => (
    <CardRow>{units.map((unit) => <Card heading={unit.name[language]}><UnitFacts unit={unit} language={language} /></Card>)}</CardRow>
  );
  return (
    <section id={idOf(reachable)}>
      <h2>{organisation.name[language]}</h2>
      {contactPoints.length > 0 && cards(contactPoints)}
      {others.length > 0 && <OtherUnits units={others} language={language} />}
    </section>
  );
}

function OtherUnits({ units, language }: { readonly units: readonly DirectoryUnitAnswer[]; readonly language: Language }) {
  const say = contactPointTexts.in(language);
  return (
    <Details summary={say('otherUnits')}>
      {units.map(({ name, phone, roleHolders }) => (
        <p>{name[language]}: <PhoneLink phone={phone} />{roleHolders.length > 0 && ` (${roleHolders.flatMap(({ names }) => names).join(', ')})`}</p>
      ))}
    </Details>
  );
}

function Outside({ municipalities, language }: { readonly municipalities: readonly OutsideMunicipalityAnswer[]; readonly language: Language }) {
  const say = contactPointTexts.in(language);
  return (
    <section id={outsideId}>
      <h2>{say('outsideTitle')}</h2>
      <p>{say('outsideIntro')}</p>
      <Table
        caption={say('outsideTitle')} isCaptionHidden rows={municipalities}
        columns={[
          { heading: say('outsideMunicipality'), cell: ({ name }) => name },
          { heading: say('outsideIntake'), cell: ({ intakePhone }) => <PhoneLink phone={intakePhone} /> },
          { heading: say('outsideDuty'), cell: ({ dutyPhone }) => <PhoneLink phone={dutyPhone} /> },
        ]}
      />
    </section>
  );
}
