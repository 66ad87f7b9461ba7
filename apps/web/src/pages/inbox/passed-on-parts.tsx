import type { PassedOnAnswer, PassedOnPartAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { Moment } from '../../fds/moment.js';
import { Table } from '../../fds/table.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';

interface PassedOnPartsProps {
  readonly passedOn: PassedOnAnswer;
  readonly language: Language;
}

/** What was given to another contact point, until a named human has opened it there and for a week after. */
export function PassedOnParts({ passedOn: { parts, isCut }, language }: PassedOnPartsProps) {
  const say = inboxTexts.in(language);
  if (parts.length === 0) return <></>;
  return (
    <section aria-labelledby="passed-on">
      <h2 id="passed-on">{say('passedOn')}</h2>
      <p>{say('passedOnIntro')}</p>
      {isCut && <p>{say('passedOnCut')}</p>}
      <Table
        caption={say('passedOn')} isCaptionHidden rows={parts}
        columns={[
          { heading: say('part'), cell: ({ reference }) => reference },
          { heading: say('to'), cell: ({ toNameDa, toNameEn }) => ({ da: toNameDa, en: toNameEn })[language] },
          { heading: say('passedAt'), cell: ({ passedAt, passedBy }) => <span><Moment at={new Date(passedAt)} /> {say('by', { name: passedBy })}</span> },
          { heading: say('confirmation'), cell: (part) => <Confirmation part={part} language={language} /> },
        ]}
      />
    </section>
  );
}

function Confirmation({ part: { openedAt, openedBy, takenBackAt }, language }: { readonly part: PassedOnPartAnswer; readonly language: Language }) {
  const say = inboxTexts.in(language);
  if (takenBackAt !== undefined) return <span>{say('takenBack')} <Moment at={new Date(takenBackAt)} /></span>;
  if (openedAt === undefined || openedBy === undefined) return <span><Badge tone="warning" text={say('notOpenedThere')} /></span>;
  return <span>{say('openedThere', { name: openedBy })} <Moment at={new Date(openedAt)} /></span>;
}
