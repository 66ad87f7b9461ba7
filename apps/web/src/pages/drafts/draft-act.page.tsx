import type { ListedDraftAnswer, NotNecessaryReason } from '#api-client';
import { notNecessaryReasons, notNecessaryReasonTexts } from '#kernel';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import type { FieldError } from '../../fds/error-summary.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { SummaryList } from '../../fds/summary-list.js';
import { errorAt } from '../../http/form-answer.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import { draftsTexts } from '../../texts/drafts.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { actsOnDraft, type DraftAct, pathOfAct } from './draft-acts.js';
import { draftsPath } from './draft-places.js';
import { draftStateText } from './draft-state-text.js';
import { DraftMarks } from './drafts.page.js';

export interface DraftActAsked {
  readonly act: DraftAct;
  /** Absent when it is none of theirs any more. */
  readonly draft: ListedDraftAnswer | undefined;
  /** What was chosen, when the form comes back. */
  readonly reason?: NotNecessaryReason;
  readonly errors?: readonly FieldError[];
}

/** Where an error leads that no field can mend. */
export const actId = 'act';
export const reasonId = 'reason';

/** What an act will do to a draft, as it is now, and the button that does it. */
export function draftActPage({ act, draft, reason, errors = [] }: DraftActAsked, session: Session, language: Language): Page {
  const say = draftsTexts.in(language);
  const isPossible = draft !== undefined && actsOnDraft(draft).includes(act);
  const back = addressIn(language, draftsPath);
  return {
    title: say(`${act}Way`),
    above: [{ text: say('title'), href: back }],
    errors,
    content: (
      <>
        <PageHeading text={isPossible ? headingOf(act, draft, language) : say(`${act}Way`)} />
        <p>{say(isPossible ? `${act}Text` : draft === undefined ? 'gone' : 'notPossible')}</p>
        {draft !== undefined && <DraftFacts draft={draft} now={session.now} language={language} />}
        <div id={actId} tabIndex={-1}>
          {isPossible && (
            <PostForm action={addressIn(language, pathOfAct(act, draft.id))} csrf={csrfTokenOf(session.secret)}>
              <input type="hidden" name="version" value={draft.version} />
              {act === 'notNecessary' && (
                <RadioGroup
                  id={reasonId} name="reason" label={say('notNecessaryLabel')} error={errorAt(errors, reasonId)} value={reason}
                  choices={notNecessaryReasons.map((code) => ({ value: code, text: notNecessaryReasonTexts[code][language] }))}
                />
              )}
              <ButtonRow>
                <Button variant={act === 'takeOver' ? 'primary' : 'warning'} text={say(`${act}Button`)} />
                <LinkButton href={back} text={say('cancel')} />
              </ButtonRow>
            </PostForm>
          )}
          {!isPossible && <p><LinkButton href={back} text={say('back')} /></p>}
        </div>
      </>
    ),
  };
}

function headingOf(act: DraftAct, { owner }: ListedDraftAnswer, language: Language): string {
  const say = draftsTexts.in(language);
  return act === 'takeOver' ? say('takeOverHeading', { name: owner }) : say(`${act}Heading`);
}

function DraftFacts({ draft, now, language }: { readonly draft: ListedDraftAnswer; readonly now: Date; readonly language: Language }) {
  const say = draftsTexts.in(language);
  const at = (instant: string): string => momentText(new Date(instant), 'sentence', language);
  return (
    <SummaryList rows={[
      ...(draft.isOwn ? [] : [{ term: say('owner'), description: draft.owner }]),
      { term: say('begun'), description: at(draft.startedAt) },
      { term: say('saved'), description: at(draft.savedAt) },
      { term: say('state'), description: <><DraftMarks draft={draft} language={language} />{draftStateText(draft, now, language)}</> },
    ]} />
  );
}
