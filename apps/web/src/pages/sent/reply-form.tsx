import { threadMessageCodeTexts, uuidv7 } from '#kernel';
import type { ThreadMessageCode } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { sentActTexts } from '../../texts/sent-acts.js';
import { receiverText } from './receiver-text.js';
import type { SentForm } from './sent-form.js';

interface TypedReply {
  readonly code: string;
  /** Made with the form, so that a message that is sent twice is one. */
  readonly messageId: string;
}

/** What the police have to say; the others are the receiver's. */
const offered: readonly ThreadMessageCode[] = ['information_added', 'nothing_to_add', 'call_me', 'we_will_call'];

/** A coded word to the contact point. */
export const replyForm: SentForm<TypedReply> = {
  place: 'reply',
  act: 'send_message',
  notice: 'replySent',
  needs: [],
  places: { code: 'code' },
  otherwise: 'code',
  title: (part, language) => sentActTexts.in(language)('replyTitle', { part }),
  button: (language) => sentActTexts.in(language)('replyButton'),
  intro({ part }, language) {
    const say = sentActTexts.in(language);
    return (
      <>
        <p>{say('replyIntro', { receiver: receiverText(part, language) })}</p>
        {part.messages.at(-1)?.code === 'missing_information' && <Alert tone="info">{say('replyCorrectFirst')}</Alert>}
      </>
    );
  },
  start: () => ({ code: '', messageId: uuidv7() }),
  Fields: ({ typed, errors, language }) => (
    <>
      <input type="hidden" name="message" value={typed.messageId} />
      <RadioGroup
        id="code" name="code" label={sentActTexts.in(language)('replyCode')} value={typed.code} error={errorAt(errors, 'code')}
        choices={offered.map((value) => ({ value, text: threadMessageCodeTexts[value][language] }))}
      />
    </>
  ),
  read: (body) => ({ code: typedIn(body, 'code'), messageId: typedIn(body, 'message') }),
  missing: ({ code }, language) => (code === '' ? [{ field: 'code', text: sentActTexts.in(language)('replyChoose') }] : []),
  send: (api, partId, _version, { code, messageId }) =>
    api.put('/parts/{partId}/messages/{messageId}', { params: { path: { partId, messageId } }, body: { code: code as ThreadMessageCode } }),
};
