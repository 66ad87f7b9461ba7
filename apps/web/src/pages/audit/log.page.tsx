import type { LogPageView } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { EmptyState } from '../../fds/empty-state.js';
import type { FieldError } from '../../fds/error-summary.js';
import { FilterTag } from '../../fds/filter-tag.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { Timeline } from '../../fds/timeline.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import { auditFiguresTexts } from '../../texts/audit-figures.js';
import type { Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { figuresAddress, logAddress } from './addresses.js';
import type { ChosenFilter } from './chosen-filters.js';
import { FilterForm } from './filter-form.js';
import { FoundLine } from './found-line.js';
import { titleText, whoText } from './line-words.js';
import { LogFileForm } from './log-file-form.js';
import type { TypedFilter } from './typed-filter.js';

/** Where a view of the log leads, as sealed addresses. */
export interface ViewLinks {
  readonly current: string;
  readonly older?: string;
  /** The first page of the same search. */
  readonly newest: string;
  readonly chosen: readonly (ChosenFilter & { readonly without: string })[];
}

/** What was found. */
export interface FoundInLog {
  readonly lines: LogPageView;
  readonly pageNumber: number;
  readonly links: ViewLinks;
}

interface LogPageProps {
  readonly typed: TypedFilter;
  /** Absent while what was typed cannot be searched for. */
  readonly found?: FoundInLog;
  readonly errors?: readonly FieldError[];
  /** Whether the address held a search of another session. */
  readonly isUnopenable?: boolean;
}

/** The log as auditors search it: what to look for, and what there is, by day, the newest first. */
export function logPage({ typed, found, errors = [], isUnopenable = false }: LogPageProps, session: Session, language: Language): Page {
  const say = logTexts.in(language);
  const organisation = session.person.organisation.name[language];
  const csrf = csrfTokenOf(session.secret);
  return {
    title: say('title'),
    above: [{ text: auditFiguresTexts.in(language)('title'), href: figuresAddress(language) }],
    errors,
    content: (
      <>
        <PageHeading text={say('title')} />
        {found !== undefined && <p>{found.lines.sight === 'everything' ? say('sightAll') : say('sightOwn', { organisation })}</p>}
        {isUnopenable && <Alert tone="warning">{say('unopenable')}</Alert>}
        {found !== undefined && <p class="log-jump d-print-none"><a href={`#${resultsId}`}>{say('toResults')}</a></p>}
        <div class="log">
          <FilterForm typed={typed} errors={errors} csrf={csrf} language={language} />
          {found !== undefined && <Results found={found} csrf={csrf} session={session} language={language} />}
        </div>
      </>
    ),
  };
}

const resultsId = 'results';

interface ResultsProps {
  readonly found: FoundInLog;
  readonly csrf: string;
  readonly session: Session;
  readonly language: Language;
}

function Results({ found, csrf, session, language }: ResultsProps) {
  const say = logTexts.in(language);
  const { lines, links } = found;
  const { entries, total, isTotalCut } = lines;
  return (
    <section class="log-found" id={resultsId} tabIndex={-1}>
      <h2>{isTotalCut ? say('foundMore', { count: total }) : say('found', { count: total })}</h2>
      <Chosen links={links} language={language} />
      {total === 0 ? <NothingFound found={found} session={session} language={language} /> : <LogFileForm counted={lines} sealed={links.current} csrf={csrf} language={language} />}
      {entries.length > 0 && (
        <PostForm action={logAddress(language, links.current)} csrf={csrf}>
          <Timeline events={entries.map((line) => ({
            at: new Date(line.openedAt), title: titleText(line, language), by: whoText(line, language), details: <FoundLine line={line} language={language} />,
          }))} />
        </PostForm>
      )}
      <Pager found={found} language={language} />
    </section>
  );
}

/** The filters in force, each with a way out of it. */
function Chosen({ links: { chosen }, language }: { readonly links: ViewLinks; readonly language: Language }) {
  const say = logTexts.in(language);
  if (chosen.length === 0) return <p>{say('nothingChosen')}</p>;
  return (
    <>
      <ul class="log-chosen" aria-label={say('chosen')}>{chosen.map(({ text, without }) => <li><FilterTag text={text} href={logAddress(language, without)} /></li>)}</ul>
      {chosen.length > 1 && <p class="d-print-none"><a href={logAddress(language)}>{say('clear')}</a></p>}
    </>
  );
}

function NothingFound({ found: { lines }, session: { person, now }, language }: Omit<ResultsProps, 'csrf'>) {
  const say = logTexts.in(language);
  const searched = lines.sight === 'everything' ? say('nothingAll') : say('nothingOwn', { organisation: person.organisation.name[language] });
  return <EmptyState text={say('nothing')} updatedAt={now}><p>{searched}</p><p>{say('nothingNext')}</p></EmptyState>;
}

export const linesOnPage = 200;

function Pager({ found: { lines: { total, isTotalCut }, pageNumber, links }, language }: Pick<ResultsProps, 'found' | 'language'>) {
  const say = logTexts.in(language);
  if (links.older === undefined && pageNumber === 1) return false;
  const pages = Math.max(pageNumber, Math.ceil(total / linesOnPage));
  return (
    <nav class="log-pages" aria-label={say('pages')}>
      <p>{isTotalCut ? say('pageOfMany', { page: pageNumber }) : say('page', { page: pageNumber, pages })}</p>
      {pageNumber > 1 && <a href={logAddress(language, links.newest)}>{say('newest')}</a>}
      {links.older !== undefined && <a href={logAddress(language, links.older)}>{say('older')}</a>}
    </nav>
  );
}
