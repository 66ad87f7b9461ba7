import type { ChangeAnswer } from '#api-client';
import { Alert } from '../fds/alert.js';
import type { Content } from '../fds/content.js';
import { changedMeanwhileTexts } from '../texts/changed-meanwhile.js';
import type { Language } from '../texts/language.js';
import { momentText } from '../texts/moment-text.js';
import { partMoveText } from '../texts/part-moves.js';

interface ChangedMeanwhileProps {
  /** Where the error summary leads. */
  readonly id: string;
  readonly changes: readonly ChangeAnswer[];
  /** Whether the form holds something that was typed and is not saved. */
  readonly isUnsaved: boolean;
  readonly language: Language;
  /** What holds now, in a line. */
  readonly children: Content;
}

/** Above a form that came too late: what changed, by whom, and what holds now. What was typed stays in the form. */
export function ChangedMeanwhile({ id, changes, isUnsaved, language, children }: ChangedMeanwhileProps) {
  const say = changedMeanwhileTexts.in(language);
  return (
    <div id={id} tabIndex={-1}>
      <Alert tone="warning" heading={say(isUnsaved ? 'heading' : 'headingAct')}>
        {changes.map((change) => <p>{changeText(change, language)}</p>)}
        <p>{say('nowItSays')} {children}</p>
        {isUnsaved && <p>{say('kept')}</p>}
      </Alert>
    </div>
  );
}

function changeText({ at, by, move }: ChangeAnswer, language: Language): string {
  const say = changedMeanwhileTexts.in(language);
  const known = (['phone', 'openingHours', 'deputy', 'staffMemberId', 'startsAt', 'endsAt', 'cancelledAt'] as const).find((each) => each === move);
  return say('change', { name: by ?? say('somebody'), what: partMoveText(move, language) ?? say(known ?? 'other'), time: momentText(new Date(at), 'sentence', language) });
}
