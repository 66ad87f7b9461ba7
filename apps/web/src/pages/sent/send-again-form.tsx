import { isInDistrict, returnReasonTexts } from '#kernel';
import { Alert } from '../../fds/alert.js';
import { Select } from '../../fds/select.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { municipalityText } from '../../texts/municipalities.js';
import { CallFields, callsIn, faultsInCall, newCall, readCall, type TypedCall } from './call-fields.js';
import { caughtUp } from './content-caught-up.js';
import { ContentFields } from './content-fields.js';
import { contentPlaceOf, contentPlaces } from './content-places.js';
import { contentAtStart, newStatement } from './content-start.js';
import { contentToSend, faultsInContent } from './content-to-send.js';
import { chosenReceiver, proposedReceiver, receiverChoices } from './receiver-choices.js';
import type { FieldsProps, SentForm, Subject } from './sent-form.js';
import { readContent, type TypedContent } from './typed-content.js';

interface TypedSending {
  readonly receiver: string;
  /** Of an adult's part; empty for a child's. */
  readonly consentId: string;
  readonly call: TypedCall;
  readonly content: TypedContent;
}

const places = {
  'call-or-attempt-missing': 'call-number',
  'receiver-outside-municipality': 'receiver', 'receiver-not-for-this-part': 'receiver',
  ...contentPlaces,
};

/** Sends what came back, or was recalled, once more: who shall have it, a call where one is needed, and the content from what was chosen. */
export const sendAgainForm: SentForm<TypedSending> = {
  place: 'sendAgain',
  act: 'send_again',
  notice: 'partSentAgain',
  needs: ['case', 'directory'],
  places,
  otherwise: 'receiver',
  title: (part, language) => contentFormTexts.in(language)('againTitle', { part }),
  button: (language) => contentFormTexts.in(language)('againButton'),
  intro: (subject, language) => <Intro subject={subject} language={language} />,
  start: (subject, language) => ({
    receiver: proposedReceiver(subject.part, subject.directory!),
    consentId: subject.part.consentId ?? '',
    call: newCall(subject.now, language),
    content: contentAtStart(subject),
  }),
  Fields: SendingFields,
  read: (body) => ({
    receiver: typedIn(body, 'receiver'),
    consentId: typedIn(body, 'consent'),
    call: readCall(body),
    content: readContent(body),
  }),
  missing: ({ receiver, call, content }, language) => [
    ...(receiver === '' ? [{ field: 'receiver', text: contentFormTexts.in(language)('chooseReceiver') }] : []),
    ...faultsInCall(call, language),
    ...faultsInContent(content, language),
  ],
  pressed: (typed, button) => (button === 'more' ? { ...typed, content: { ...typed.content, statements: [...typed.content.statements, newStatement()] } } : undefined),
  caughtUp: (typed, subject) => ({ ...typed, content: caughtUp(typed.content, contentAtStart(subject)) }),
  placeOf: (problem, { content }) => contentPlaceOf(problem, content),
  send(api, partId, version, { receiver, consentId, call, content }) {
    const { wanted, statements } = contentToSend(content);
    const sending = { id: partId, ...wanted, ...chosenReceiver(receiver), ...(consentId === '' ? {} : { consentId }), calls: callsIn(call) };
    return api.post('/parts/{partId}/send-again', { params: { path: { partId } }, body: { version, wanted: sending, statements } });
  },
};

function Intro({ subject: { part: { returned } }, language }: { readonly subject: Subject; readonly language: Language }) {
  const say = contentFormTexts.in(language);
  const proposed = returned?.proposedMunicipalityCode;
  return (
    <>
      {returned !== undefined && (
        <Alert tone="info">
          {say('againReturned', { reason: returnReasonTexts[returned.reason][language], time: momentText(new Date(returned.at), 'sentence', language) })}
          {proposed !== undefined && ` ${say(isInDistrict(proposed) ? 'againProposal' : 'againProposalOutside', { municipality: municipalityText(proposed, language) })}`}
        </Alert>
      )}
      <p>{say('againIntro')}</p>
    </>
  );
}

function SendingFields({ subject, typed, errors, language }: FieldsProps<TypedSending>) {
  const say = contentFormTexts.in(language);
  return (
    <>
      <input type="hidden" name="consent" value={typed.consentId} />
      {subject === undefined
        ? <input type="hidden" name="receiver" value={typed.receiver} />
        : (
          <Select
            id="receiver" name="receiver" label={say('receiver')} hint={say('receiverHint')} value={typed.receiver} error={errorAt(errors, 'receiver')}
            choices={receiverChoices(subject.part, subject.directory!, language)}
          />
        )}
      <CallFields call={typed.call} isAcute={subject?.part.urgency === 'AKUT'} errors={errors} language={language} />
      <ContentFields subject={subject} typed={typed.content} errors={errors} language={language} />
    </>
  );
}
