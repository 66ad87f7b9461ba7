import { notNecessaryReasons, notNecessaryReasonTexts } from '#kernel';
import type { NotNecessaryReason, PartKind } from '#api-client';
import { RadioGroup } from '../../fds/radio-group.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { sentActTexts } from '../../texts/sent-acts.js';
import type { SentForm } from './sent-form.js';

interface TypedAnswer {
  readonly reason: string;
  readonly kind: PartKind;
}

/** What is offered; most of the reasons speak of a child. */
const offered: Readonly<Record<PartKind, readonly NotNecessaryReason[]>> = {
  child: notNecessaryReasons,
  adult: ['sent_in_another_referral', 'registered_by_mistake'],
};

/** A named human answers for a part that came back: not necessary, because … */
export const notNecessaryForm: SentForm<TypedAnswer> = {
  place: 'notNecessary',
  act: 'answer_not_necessary',
  notice: 'partNotNecessary',
  needs: [],
  isGrave: true,
  places: { reason: 'reason' },
  otherwise: 'reason',
  title: (part, language) => sentActTexts.in(language)('notNecessaryTitle', { part }),
  button: (language) => sentActTexts.in(language)('notNecessaryButton'),
  intro({ part: { kind } }, language) {
    const say = sentActTexts.in(language);
    return <><p>{say('notNecessaryIntro')}</p>{kind === 'child' && <p>{say('notNecessaryDuty')}</p>}</>;
  },
  start: ({ part: { kind } }) => ({ reason: '', kind }),
  Fields: ({ typed, errors, language }) => (
    <>
      <input type="hidden" name="kind" value={typed.kind} />
      <RadioGroup
        id="reason" name="reason" label={sentActTexts.in(language)('notNecessaryReason')} value={typed.reason} error={errorAt(errors, 'reason')}
        choices={offered[typed.kind].map((value) => ({ value, text: notNecessaryReasonTexts[value][language] }))}
      />
    </>
  ),
  read: (body) => ({ reason: typedIn(body, 'reason'), kind: typedIn(body, 'kind') === 'adult' ? 'adult' : 'child' }),
  missing: ({ reason }, language) => (reason === '' ? [{ field: 'reason', text: sentActTexts.in(language)('notNecessaryChoose') }] : []),
  send: (api, partId, version, { reason }) => api.post('/parts/{partId}/not-necessary', { params: { path: { partId } }, body: { version, reason: reason as NotNecessaryReason } }),
};
