import type { AccessesAnswer, ListLooksAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Button } from '../../fds/button.js';
import { EmptyState } from '../../fds/empty-state.js';
import type { FieldError } from '../../fds/error-summary.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { Table } from '../../fds/table.js';
import { TextInput } from '../../fds/text-input.js';
import { errorAt } from '../../http/form-answer.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import { accessesTexts } from '../../texts/accesses.js';
import { auditFiguresTexts } from '../../texts/audit-figures.js';
import { locales, type Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { momentText } from '../../texts/moment-text.js';
import { operationText } from '../../texts/operations.js';
import { type AccessesOfPerson, accessesByPerson, staffIn } from './accesses-by-person.js';
import { accessesAddress, figuresAddress, logAddress } from './addresses.js';
import { LineFacts } from './found-line.js';
import { shownText, titleText, whoText } from './line-words.js';
import { LogFileForm, mostInFile } from './log-file-form.js';

/** What the log has about one case or part. */
export interface FoundAccesses {
  readonly accesses: AccessesAnswer;
  readonly reference: string;
  /** The same acts and lists in the log, and as a file. */
  readonly sealed: string;
}

interface AccessesPageProps {
  /** The reference as it was typed. */
  readonly typed: string;
  readonly found?: FoundAccesses;
  readonly errors?: readonly FieldError[];
  /** Whether the address held a list of another session. */
  readonly isUnopenable?: boolean;
}

/** Who saw or did what with a case or a part, by person: to be read from beginning to end, and to be printed. */
export function accessesPage({ typed, found, errors = [], isUnopenable = false }: AccessesPageProps, session: Session, language: Language): Page {
  const say = accessesTexts.in(language);
  const sayLog = logTexts.in(language);
  return {
    title: say('title'),
    above: [{ text: auditFiguresTexts.in(language)('title'), href: figuresAddress(language) }],
    errors,
    content: (
      <>
        <PageHeading text={say('title')} />
        <p class="d-print-none">{say('intro')}</p>
        {isUnopenable && <Alert tone="warning">{say('unopenable')}</Alert>}
        <PostForm action={accessesAddress(language)} csrf={csrfTokenOf(session.secret)} class="d-print-none">
          <TextInput id="reference" name="reference" label={sayLog('reference')} hint={sayLog('referenceHint')} value={typed} width="s" error={errorAt(errors, 'reference')} />
          <Button text={say('show')} />
        </PostForm>
        {found !== undefined && <Accesses found={found} session={session} language={language} />}
      </>
    ),
  };
}

interface AccessesProps {
  readonly found: FoundAccesses;
  readonly session: Session;
  readonly language: Language;
}

function Accesses({ found, session, language }: AccessesProps) {
  const say = accessesTexts.in(language);
  const { accesses: { entries, lists, sight, total, isTotalCut }, reference, sealed } = found;
  const { person: { organisation }, now, secret } = session;
  if (total === 0) return <EmptyState text={say('nothing', { reference })} updatedAt={now}><p>{say('nothingNext')}</p></EmptyState>;
  const seen = sight === 'everything' ? say('sightAll') : say('sightOwn', { organisation: organisation.name[language] });
  const acts = isTotalCut ? say('actsMore', { count: total }) : say('acts', { count: total });
  const isCut = total > entries.length;
  const inFile = total + lists.reduce((sum, { looks }) => sum + looks, 0);
  return (
    <section class="accesses" id="results" tabIndex={-1}>
      <h2>{say('heading', { reference })}</h2>
      <p><strong>{isCut ? acts : `${acts} ${say('by', { count: staffIn(entries) })}`}.</strong> {say('takenAt', { time: momentText(now, 'long', language) })} {seen}</p>
      <p>{say('isWhole')}</p>
      {isCut && <Alert tone="warning">{say('cut', { shown: new Intl.NumberFormat(locales[language]).format(entries.length) })}</Alert>}
      <p class="d-print-none"><a href={logAddress(language, sealed)}>{say('inLog')}</a></p>
      <LogFileForm
        counted={{ total: Math.min(inFile, mostInFile), isTotalCut: isTotalCut || inFile > mostInFile }} holds={lists.length > 0 ? say('fileHolds') : ''}
        sealed={sealed} csrf={csrfTokenOf(secret)} language={language}
      />
      <h3>{say('byPerson')}</h3>
      {accessesByPerson(entries).map((person) => <Person person={person} language={language} />)}
      <h3>{say('lists')}</h3>
      {lists.length === 0 ? <p>{say('noLists')}</p> : <Lists lists={lists} language={language} />}
    </section>
  );
}

/** What somebody did, nothing of it folded away: paper does not unfold. */
function Person({ person: { acts }, language }: { readonly person: AccessesOfPerson; readonly language: Language }) {
  const sayLog = logTexts.in(language);
  return (
    <section>
      <h4>{whoText(acts[0], language)} <span class="quiet">({accessesTexts.in(language)('acts', { count: acts.length })})</span></h4>
      <ol class="accesses-acts">
        {acts.map((line) => {
          const { aboutPeople } = shownText(line, language);
          return (
            <li>
              <Moment at={new Date(line.openedAt)} form="long" />
              <div>
                <strong>{titleText(line, language)}</strong>
                <LineFacts line={line} language={language} />
                {aboutPeople !== undefined && <p class="quiet">{sayLog('fields')}: {aboutPeople}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Lists({ lists, language }: { readonly lists: readonly ListLooksAnswer[]; readonly language: Language }) {
  const say = accessesTexts.in(language);
  const number = new Intl.NumberFormat(locales[language]);
  return (
    <>
      <p>{say('listsIntro')}</p>
      <Table
        caption={say('lists')} isCaptionHidden rows={lists}
        columns={[
          { heading: say('who'), cell: (looks) => whoText(looks, language) },
          { heading: say('list'), cell: ({ operation }) => operationText(operation, language) },
          { heading: say('times'), cell: ({ looks }) => number.format(looks), isFigure: true },
          { heading: say('firstAt'), cell: ({ firstAt }) => <Moment at={new Date(firstAt)} form="long" /> },
          { heading: say('lastAt'), cell: ({ lastAt }) => <Moment at={new Date(lastAt)} form="long" /> },
        ]}
      />
    </>
  );
}
