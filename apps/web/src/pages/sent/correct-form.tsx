import type { CorrectionReason } from '#api-client';
import { RadioGroup } from '../../fds/radio-group.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { contentFormTexts } from '../../texts/content-form.js';
import { correctionReasonTexts } from '../../texts/part-codes.js';
import { caughtUp } from './content-caught-up.js';
import { ContentFields } from './content-fields.js';
import { contentAtStart, newStatement } from './content-start.js';
import { contentToSend, faultsInContent, isChanged } from './content-to-send.js';
import { contentPlaceOf, contentPlaces } from './content-places.js';
import type { SentForm } from './sent-form.js';
import { readContent, type TypedContent } from './typed-content.js';

interface TypedCorrection {
  readonly reason: string;
  readonly content: TypedContent;
}

/** Corrects what was opened. Old and new are both kept, and the receiver is told. */
export const correctForm: SentForm<TypedCorrection> = {
  place: 'correct',
  act: 'correct',
  notice: 'partCorrected',
  needs: ['case'],
  places: { reason: 'reason', ...contentPlaces },
  otherwise: 'reason',
  title: (part, language) => contentFormTexts.in(language)('correctTitle', { part }),
  button: (language) => contentFormTexts.in(language)('correctButton'),
  intro: (_subject, language) => <p>{contentFormTexts.in(language)('correctIntro')}</p>,
  start: (subject) => ({ reason: '', content: contentAtStart(subject) }),
  Fields({ subject, typed, errors, language }) {
    const [say, reason] = [contentFormTexts.in(language), correctionReasonTexts.in(language)];
    return (
      <>
        <RadioGroup
          id="reason" name="reason" label={say('correctReason')} value={typed.reason} error={errorAt(errors, 'reason')}
          choices={correctionReasonTexts.keys.map((value) => ({ value, text: reason(value) }))}
        />
        <ContentFields subject={subject} typed={typed.content} errors={errors} language={language} />
      </>
    );
  },
  read: (body) => ({ reason: typedIn(body, 'reason'), content: readContent(body) }),
  missing({ reason, content }, language) {
    const say = contentFormTexts.in(language);
    const faults = [...(reason === '' ? [{ field: 'reason', text: say('correctChoose') }] : []), ...faultsInContent(content, language)];
    return faults.length > 0 || isChanged(content) ? faults : [{ field: 'more', text: say('nothingChanged') }];
  },
  pressed: (typed, button) => (button === 'more' ? { ...typed, content: { ...typed.content, statements: [...typed.content.statements, newStatement()] } } : undefined),
  caughtUp: (typed, subject) => ({ ...typed, content: caughtUp(typed.content, contentAtStart(subject)) }),
  placeOf: (problem, { content }) => contentPlaceOf(problem, content),
  send: (api, partId, version, { reason, content }) =>
    api.post('/parts/{partId}/correct', { params: { path: { partId } }, body: { version, reason: reason as CorrectionReason, ...contentToSend(content) } }),
};
