import type { DirectoryUnitAnswer, IntervalAnswer, OrganisationReadinessAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { type Column, Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import type { Language } from '../../texts/language.js';
import { rosterAddress } from './addresses.js';
import { gapText } from './gap-text.js';

interface RostersProps {
  /** Those of the own organisation that somebody can have a shift in. */
  readonly units: readonly DirectoryUnitAnswer[];
  /** Who runs the organisation is told where the gaps are. */
  readonly readiness?: OrganisationReadinessAnswer;
  readonly organisation: string;
  readonly language: Language;
}

/** The duty rosters of the own organisation. */
export function rostersPage({ units, readiness, organisation, language }: RostersProps): Page {
  const say = dutyRosterTexts.in(language);
  const columns: [Column<DirectoryUnitAnswer>, ...Column<DirectoryUnitAnswer>[]] = [
    { heading: say('unit'), cell: ({ unitId, name }) => <a href={rosterAddress(unitId, language)}>{name[language]}</a> },
    { heading: say('onDutyNow'), cell: ({ onDutyNow }) => (onDutyNow.length === 0 ? say('nobodyNow') : onDutyNow.map((duty) => <div>{duty.name}, <PhoneLink phone={duty.phone} />, {say('until')} <Moment at={new Date(duty.until)} form="sentence" /></div>)) },
    { heading: say('next'), cell: ({ nextOnDuty: next }) => (next === undefined ? say('nobodyPlanned') : <>{next.name}, {say('from')} <Moment at={new Date(next.from)} form="sentence" /></>) },
  ];
  if (readiness !== undefined) columns.push({ heading: say('gaps'), cell: ({ unitId }) => <Gaps gaps={gapsOf(readiness, unitId)} language={language} /> });
  return {
    title: say('title'),
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('listIntro', { organisation })}</p>
        <Table caption={say('title')} isCaptionHidden columns={columns} rows={units} />
      </>
    ),
  };
}

/** How many gaps a unit's roster has and which is the first; undefined where nobody need be on duty. */
interface KnownGaps {
  readonly count: number;
  readonly first?: IntervalAnswer;
}

function gapsOf({ units }: OrganisationReadinessAnswer, unitId: string): KnownGaps | undefined {
  const task = units.find((unit) => unit.unitId === unitId)?.tasks.find(({ code }) => code === 'duty_roster');
  return task && { count: task.details.gaps ?? 0, first: task.details.firstGap };
}

function Gaps({ gaps, language }: { readonly gaps: KnownGaps | undefined; readonly language: Language }) {
  const say = dutyRosterTexts.in(language);
  if (gaps === undefined) return <>{say('notNeeded')}</>;
  const { count, first } = gaps;
  if (first === undefined) return <Badge tone="success" text={say('noGaps')} />;
  return <><strong class="danger">{gapText(first, language)}</strong>{count > 1 && ` ${say('moreGaps', { count: count - 1 })}`}</>;
}
