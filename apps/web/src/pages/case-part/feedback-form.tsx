import { adultPartFeedbackCodes, childPartFeedbackCodes, feedbackCodeTexts } from '#kernel';
import type { FeedbackCode } from '#api-client';
import { RadioGroup } from '../../fds/radio-group.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { partActsTexts } from '../../texts/part-acts.js';
import type { FieldsProps, PartForm } from './part-form.js';

interface TypedFeedback {
  readonly feedback: string;
}

/** The typed answer to the police: one word of two, and nothing else. */
export const feedbackForm: PartForm<TypedFeedback> = {
  place: 'feedback',
  act: 'give_feedback',
  leadsTo: 'overview',
  notice: 'feedbackGiven',
  nothing: { feedback: '' },
  places: { feedback: 'feedback' },
  otherwise: 'feedback',
  title: (reference, language) => partActsTexts.in(language)('feedbackTitle', { reference }),
  button: (language) => partActsTexts.in(language)('feedbackButton'),
  intro({ kind, feedback }, language) {
    const say = partActsTexts.in(language);
    return (
      <>
        <p>{say(kind === 'child' ? 'feedbackIntroChild' : 'feedbackIntroAdult')}</p>
        {feedback !== undefined && <p><strong>{say('feedbackSofar', { feedback: feedbackCodeTexts[feedback][language] })}</strong></p>}
      </>
    );
  },
  Fields: FeedbackFields,
  read: (body) => ({ feedback: typedIn(body, 'feedback') }),
  missing: ({ feedback }, language) => (feedback === '' ? [{ field: 'feedback', text: partActsTexts.in(language)('chooseFeedback') }] : []),
  send: (api, partId, version, { feedback }) => api.post('/parts/{partId}/feedback', { params: { path: { partId } }, body: { version, feedback: feedback as FeedbackCode } }),
};

function FeedbackFields({ kind, typed, errors, language }: FieldsProps<TypedFeedback>) {
  const codes: readonly FeedbackCode[] = kind === 'child' ? childPartFeedbackCodes : adultPartFeedbackCodes;
  return (
    <RadioGroup
      id="feedback" name="feedback" label={partActsTexts.in(language)('feedbackChoice')} value={typed.feedback} error={errorAt(errors, 'feedback')}
      choices={codes.map((value) => ({ value, text: feedbackCodeTexts[value][language] }))}
    />
  );
}
