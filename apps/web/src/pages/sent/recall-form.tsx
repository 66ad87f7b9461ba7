import { recallReasons, recallReasonTexts } from '#kernel';
import type { RecallReason } from '#api-client';
import { RadioGroup } from '../../fds/radio-group.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { sentActTexts } from '../../texts/sent-acts.js';
import type { SentForm } from './sent-form.js';

interface TypedRecall {
  readonly reason: string;
}

/** Takes back what nobody has opened. */
export const recallForm: SentForm<TypedRecall> = {
  place: 'recall',
  act: 'recall',
  notice: 'partRecalled',
  needs: [],
  isGrave: true,
  places: { reason: 'reason' },
  otherwise: 'reason',
  title: (part, language) => sentActTexts.in(language)('recallTitle', { part }),
  button: (language) => sentActTexts.in(language)('recallButton'),
  intro: (_subject, language) => <p>{sentActTexts.in(language)('recallIntro')}</p>,
  start: () => ({ reason: '' }),
  Fields: ({ typed, errors, language }) => (
    <RadioGroup
      id="reason" name="reason" label={sentActTexts.in(language)('recallReason')} value={typed.reason} error={errorAt(errors, 'reason')}
      choices={recallReasons.map((value) => ({ value, text: recallReasonTexts[value][language] }))}
    />
  ),
  read: (body) => ({ reason: typedIn(body, 'reason') }),
  missing: ({ reason }, language) => (reason === '' ? [{ field: 'reason', text: sentActTexts.in(language)('recallChoose') }] : []),
  send: (api, partId, version, { reason }) => api.post('/parts/{partId}/recall', { params: { path: { partId } }, body: { version, reason: reason as RecallReason } }),
};
