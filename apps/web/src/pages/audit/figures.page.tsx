import type { LogFiguresAnswer, LogFilterDto } from '#api-client';
import { auditVerbs, auditVerbTexts } from '#kernel';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { Details } from '../../fds/details.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import { auditFiguresTexts } from '../../texts/audit-figures.js';
import { locales, type Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { momentText } from '../../texts/moment-text.js';
import { accessesAddress, figuresAddress, logAddress } from './addresses.js';

interface FiguresPageProps {
  readonly today: LogFiguresAnswer;
  readonly yesterday: LogFiguresAnswer;
  /** Up to when today was counted. */
  readonly takenAt: Date;
}

/** One figure: what it counts, and the search that leads to the lines it counts, where there is one. */
interface Figure {
  readonly what: string;
  readonly of: (figures: LogFiguresAnswer) => number;
  readonly key?: FigureKey;
}

/** The searches behind the figures. */
export const figureSearches = {
  acts: {},
  looks: { verb: 'consultation', outcome: 'answered', namesCitizens: true },
  disclosures: { verb: 'disclosure', outcome: 'answered' },
  collection: { verb: 'collection' },
  alteration: { verb: 'alteration' },
  consultation: { verb: 'consultation' },
  disclosure: { verb: 'disclosure' },
  combination: { verb: 'combination' },
  erasure: { verb: 'erasure' },
  answered: { outcome: 'answered' },
  refused: { outcome: 'refused' },
  failed: { outcome: 'failed' },
  abandoned: { outcome: 'abandoned' },
} as const satisfies Readonly<Record<string, LogFilterDto>>;

export type FigureKey = keyof typeof figureSearches;

/** An auditor's start page: what happened today, beside yesterday, each figure with a way to the lines that it counts. */
export function figuresPage({ today, yesterday, takenAt }: FiguresPageProps, session: Session, language: Language): Page {
  const say = auditFiguresTexts.in(language);
  const organisation = session.person.organisation.name[language];
  const time = (form: 'clock' | 'long'): string => momentText(takenAt, form, language);
  const table = (caption: string, figures: readonly Figure[]) => <FigureTable caption={caption} figures={figures} days={{ today, yesterday }} clock={time('clock')} language={language} />;
  return {
    title: say('title'),
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{today.sight === 'everything' ? say('sightAll') : say('sightOwn', { organisation })} {say('takenAt', { time: time('long') })}</p>
        <ButtonRow>
          <LinkButton variant="primary" href={accessesAddress(language)} text={say('openCase')} />
          <LinkButton href={logAddress(language)} text={say('searchLog')} />
        </ButtonRow>
        <PostForm action={figuresAddress(language)} csrf={csrfTokenOf(session.secret)} class="figures">
          <input type="hidden" name="taken" value={takenAt.toISOString()} />
          {table(say('people'), peopleFigures(language))}
          {table(say('endings'), endingFigures(language))}
          {table(say('kinds'), kindFigures(language))}
        </PostForm>
        <Details summary={say('how')}>
          <p>{say('howOffice', { opens: clockText(today.officeDay.opens, language), closes: clockText(today.officeDay.closes, language) })}</p>
          <p>{say('howCitizens')}</p>
          <p>{say('howOutcome')}</p>
          <p>{say('howSmall')}</p>
        </Details>
      </>
    ),
  };
}

/** `08.00` in Danish. */
const clockText = (clock: string, language: Language): string => (language === 'da' ? clock.replace(':', '.') : clock);

function peopleFigures(language: Language): Figure[] {
  const say = auditFiguresTexts.in(language);
  return [
    { what: say('looks'), of: ({ looks }) => looks, key: 'looks' },
    { what: say('citizens'), of: ({ citizens }) => citizens },
    { what: say('disclosures'), of: ({ disclosures }) => disclosures, key: 'disclosures' },
    { what: say('receivingOrganisations'), of: ({ receivingOrganisations }) => receivingOrganisations },
    { what: say('staff'), of: ({ staff }) => staff },
    { what: say('outsideOfficeHours'), of: ({ outsideOfficeHours }) => outsideOfficeHours },
  ];
}

function endingFigures(language: Language): Figure[] {
  const say = logTexts.in(language);
  const endings = ['refused', 'failed', 'abandoned', 'answered'] as const;
  return [
    ...endings.map((ending): Figure => ({ what: say(ending), of: ({ outcomes }) => outcomes[ending], key: ending })),
    { what: say('goingOn'), of: ({ outcomes }) => outcomes.goingOn },
    { what: auditFiguresTexts.in(language)('acts'), of: ({ acts }) => acts, key: 'acts' },
  ];
}

const kindFigures = (language: Language): Figure[] => auditVerbs.map((verb) => ({ what: auditVerbTexts[verb][language], of: ({ verbs }) => verbs[verb], key: verb }));

interface FigureTableProps {
  readonly caption: string;
  readonly figures: readonly Figure[];
  readonly days: { readonly today: LogFiguresAnswer; readonly yesterday: LogFiguresAnswer };
  readonly clock: string;
  readonly language: Language;
}

function FigureTable({ caption, figures, days, clock, language }: FigureTableProps) {
  const say = auditFiguresTexts.in(language);
  const cell = (day: 'today' | 'yesterday') => ({ what, of, key }: Figure) => {
    const figure = new Intl.NumberFormat(locales[language]).format(of(days[day]));
    // None to be seen is no way to go.
    if (key === undefined || of(days[day]) === 0) return figure;
    return <Button variant="tertiary" name="show" value={`${key}.${day}`} text={figure} about={say('inLog', { what, day: say(`${day}Short`) })} />;
  };
  return (
    <Table
      caption={caption} isNarrow rows={figures}
      columns={[
        { heading: say('what'), cell: ({ what }) => what },
        { heading: say('today', { time: clock }), cell: cell('today'), isFigure: true },
        { heading: say('yesterday'), cell: cell('yesterday'), isFigure: true },
      ]}
    />
  );
}
