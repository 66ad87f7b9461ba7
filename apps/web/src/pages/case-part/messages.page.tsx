import { missingInformationSubjects, missingInformationSubjectTexts, threadMessageCodeTexts } from '#kernel';
import type { MessageAnswer, PartAnswer, ThreadMessageCode } from '#api-client';
import { Button } from '../../fds/button.js';
import { DeadlineTexts } from '../../fds/deadline.js';
import type { FieldError } from '../../fds/error-summary.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { errorAt } from '../../http/form-answer.js';
import type { Page } from '../../page/page.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { inboxAddress, partAddress } from './addresses.js';
import type { About } from './look-at-part.js';
import { PartMarks } from './part-marks.js';
import { PartTabs } from './part-tabs.js';

/** A message as it stands in the form. */
export interface TypedMessage {
  /** Made with the form, so that it can be sent twice and is one message. */
  readonly messageId: string;
  readonly code: string;
  readonly about: string;
}

/** What the kommune has to say; the others are the sender's. */
const offered: readonly ThreadMessageCode[] = ['missing_information', 'call_me', 'we_will_call', 'wrong_municipality', 'wrong_contact_point'];

/** The thread with the police, oldest first, and the fixed messages that can be added. */
export function messagesPage(part: PartAnswer, typed: TypedMessage, { csrf, language }: About, errors: readonly FieldError[] = []): Page {
  const say = partActsTexts.in(language);
  const title = say('messagesTitle', { reference: part.reference });
  return {
    title,
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    errors,
    live: ['part.changed', 'part.handed-over'],
    content: (
      <>
        <PageHeading text={title}><PartMarks part={part} /></PageHeading>
        <DeadlineTexts />
        <PartTabs part={part} current="messages" language={language} />
        <p>{say('messagesIntro')}</p>
        {part.messages.length === 0 && <p>{say('noMessages')}</p>}
        <ol class="thread">{part.messages.map((message) => <Message message={message} language={language} />)}</ol>
        <PostForm action={partAddress(part.id, language, 'messages')} csrf={csrf}>
          <input type="hidden" name="message" value={typed.messageId} />
          <RadioGroup
            id="code" name="code" label={say('messageCode')} value={typed.code} error={errorAt(errors, 'code')}
            choices={offered.map((value) => ({ value, text: threadMessageCodeTexts[value][language] }))}
          />
          <Select
            id="about" name="about" label={say('messageAbout')} hint={say('messageAboutHint')} value={typed.about} error={errorAt(errors, 'about')}
            choices={missingInformationSubjects.map((value) => ({ value, text: missingInformationSubjectTexts[value][language] }))}
          />
          <Button text={say('sendMessage')} />
        </PostForm>
      </>
    ),
  };
}

function Message({ message: { sentAt, from, ...message }, language }: { readonly message: MessageAnswer; readonly language: Language }) {
  return (
    <li>
      <strong>{messageText(message, language)}</strong>
      <span class="quiet">{from}, <Moment at={new Date(sentAt)} form="sentence" /></span>
    </li>
  );
}

/** What was said, in words. */
export function messageText({ code, about }: Pick<MessageAnswer, 'code' | 'about'>, language: Language): string {
  const text = threadMessageCodeTexts[code][language];
  return about === undefined ? text : `${text}: ${missingInformationSubjectTexts[about][language].toLowerCase()}`;
}
