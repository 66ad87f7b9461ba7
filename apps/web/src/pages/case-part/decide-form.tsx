import type { Decision, PartKind } from '#api-client';
import { RadioGroup } from '../../fds/radio-group.js';
import { Textarea } from '../../fds/textarea.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { decisionTexts } from '../../texts/part-codes.js';
import { runningDeadline } from '../inbox/inbox-groups.js';
import type { FieldsProps, PartForm } from './part-form.js';

interface TypedDecision {
  readonly decision: string;
  readonly ground: string;
}

/** What is offered; the api takes all of them for either. */
const offered: Readonly<Record<PartKind, readonly Decision[]>> = {
  child: ['acute_action', 'investigation', 'support_offered', 'no_further_action'],
  adult: ['support_offered', 'contact_made', 'contact_declined', 'no_further_action'],
};

/** The decision of a named human: it alone ends the 24 hours. The ground is the longest text that is written here, and is never lost. */
export const decideForm: PartForm<TypedDecision> = {
  place: 'decide',
  act: 'decide',
  leadsTo: 'overview',
  notice: 'partDecided',
  nothing: { decision: '', ground: '' },
  places: { decision: 'decision', ground: 'ground' },
  otherwise: 'decision',
  title: (reference, language) => partActsTexts.in(language)('decideTitle', { reference }),
  button: (language) => partActsTexts.in(language)('decideButton'),
  intro(part, language) {
    const say = partActsTexts.in(language);
    return <p>{runningDeadline(part) !== undefined && `${say('decideEndsDeadline')} `}{say('decideIntro')}</p>;
  },
  Fields: DecideFields,
  read: (body) => ({ decision: typedIn(body, 'decision'), ground: typedIn(body, 'ground') }),
  missing({ decision, ground }, language) {
    const say = partActsTexts.in(language);
    return [
      ...(decision === '' ? [{ field: 'decision', text: say('chooseDecision') }] : []),
      ...(ground === '' ? [{ field: 'ground', text: say('writeGround') }] : []),
    ];
  },
  send: (api, partId, version, { decision, ground }) =>
    api.post('/parts/{partId}/decide', { params: { path: { partId } }, body: { version, decision: decision as Decision, ground } }),
};

function DecideFields({ kind, typed, errors, language }: FieldsProps<TypedDecision>) {
  const [say, decision] = [partActsTexts.in(language), decisionTexts.in(language)];
  return (
    <>
      <RadioGroup
        id="decision" name="decision" label={say('decideChoice')} value={typed.decision} error={errorAt(errors, 'decision')}
        choices={offered[kind].map((value) => ({ value, text: decision(value) }))}
      />
      <Textarea
        id="ground" name="ground" label={say('decideGround')} hint={say('decideGroundHint')} value={typed.ground} rows={8} mostCharacters={4000}
        error={errorAt(errors, 'ground')}
      />
    </>
  );
}
