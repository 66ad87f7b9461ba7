import type { ContinuingBasisAnswer, EndedConsentAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { errorAt, type FieldError } from '../../fds/error-summary.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { SummaryList } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import { endCauseTexts, endedConsentsTexts, endReplyTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { partAddress } from '../case-part/addresses.js';
import { endedConsentAddress, endedConsentsAddress } from './addresses.js';

export const replies = ['stopped', 'deleted', 'continuing', 'acted_on'] as const;

export interface TypedAnswer {
  readonly answer: string;
  readonly basis: string;
}

interface AnswerEndProps {
  readonly duty: EndedConsentAnswer;
  readonly bases: readonly ContinuingBasisAnswer[];
  readonly typed: TypedAnswer;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly language: Language;
}

/** A consent has ended: what becomes of what this contact point was given. Nothing is chosen beforehand. */
export function answerEndPage({ duty, bases, typed, errors, csrf, language }: AnswerEndProps): Page {
  const say = endedConsentsTexts.in(language);
  const { partId, reference, cause, endedAt, dueAt, isOverdue, hasSeen, isHere, answer } = duty;
  const title = say('answerTitle', { reference });
  return {
    title,
    above: [{ text: say('title'), href: endedConsentsAddress(language) }],
    errors,
    content: (
      <>
        <PageHeading text={title} />
        {answer === undefined && isOverdue && <Alert tone="error">{say('overdueLong')}</Alert>}
        <SummaryList
          rows={[
            { term: say('cause'), description: endCauseTexts.in(language)(cause) },
            { term: say('endedAt'), description: <Moment at={new Date(endedAt)} form="sentence" /> },
            { term: say('dueAt'), description: <Moment at={new Date(dueAt)} form="sentence" /> },
          ]}
        />
        {answer !== undefined && <Alert tone="success">{say('answeredAlready', { answer: endReplyTexts.in(language)(answer) })}</Alert>}
        {isHere && hasSeen && <p><a href={partAddress(partId, language)}>{say('seePart')}</a></p>}
        {answer === undefined && (
          <PostForm action={endedConsentAddress(partId, language)} csrf={csrf}>
            {hasSeen
              ? <Question bases={bases} typed={typed} errors={errors} language={language} />
              : <><p>{say('unreadIntro')}</p><input type="hidden" name="answer" value="acknowledged" /></>}
            <ButtonRow>
              <Button id="act" text={say(hasSeen ? 'send' : 'acknowledge')} />
              <LinkButton href={endedConsentsAddress(language)} text={say('back')} />
            </ButtonRow>
          </PostForm>
        )}
      </>
    ),
  };
}

function Question({ bases, typed, errors, language }: Pick<AnswerEndProps, 'bases' | 'typed' | 'errors' | 'language'>) {
  const say = endedConsentsTexts.in(language);
  return (
    <>
      <p>{say('seenIntro')}</p>
      <RadioGroup
        id="answer" name="answer" label={say('question')} error={errorAt(errors, 'answer')} value={typed.answer}
        choices={replies.map((value) => ({ value, text: endReplyTexts.in(language)(value), hint: say(`${value}Hint`) }))}
      />
      <RadioGroup
        id="basis" name="basis" label={say('basis')} hint={say('basisHint')} error={errorAt(errors, 'basis')} value={typed.basis}
        choices={bases.map(({ code, titleDa, titleEn, statute, isConfirmed }) => ({
          value: code, text: language === 'da' ? titleDa : titleEn, hint: isConfirmed ? statute : say('unconfirmed', { statute }),
        }))}
      />
    </>
  );
}
