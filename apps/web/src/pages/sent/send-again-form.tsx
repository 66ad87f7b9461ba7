import { returnReasonTexts, uuidv7 } from '#kernel';
import type { CallResult, DutyCallDto } from '#api-client';
import { isInDistrict } from '#kernel';
import { Alert } from '../../fds/alert.js';
import type { FieldError } from '../../fds/error-summary.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { TextInput } from '../../fds/text-input.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { momentErrors, readTypedMoment } from '../../http/moment-answer.js';
import { callResultTexts } from '../../texts/call-results.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { municipalityText } from '../../texts/municipalities.js';
import { readMoment, type TypedMoment, typedMoment } from '../../times/typed-moment.js';
import { ContentFields } from './content-fields.js';
import { contentPlaceOf, contentPlaces } from './content-places.js';
import { contentAtStart, newStatement } from './content-start.js';
import { contentToSend, faultsInContent } from './content-to-send.js';
import { chosenReceiver, proposedReceiver, receiverChoices } from './receiver-choices.js';
import type { FieldsProps, SentForm, Subject } from './sent-form.js';
import { readContent, type TypedContent } from './typed-content.js';

interface TypedCall {
  readonly number: string;
  readonly at: TypedMoment;
  readonly result: string;
}

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
    call: { number: '', at: typedMoment(subject.now, language), result: '' },
    content: contentAtStart(subject),
  }),
  Fields: SendingFields,
  read: (body) => ({
    receiver: typedIn(body, 'receiver'),
    consentId: typedIn(body, 'consent'),
    call: { number: typedIn(body, 'call-number'), at: readTypedMoment('call', (field) => typedIn(body, field)), result: typedIn(body, 'call-result') },
    content: readContent(body),
  }),
  missing: ({ receiver, call, content }, language) => [
    ...(receiver === '' ? [{ field: 'receiver', text: contentFormTexts.in(language)('chooseReceiver') }] : []),
    ...faultsInCall(call, language),
    ...faultsInContent(content, language),
  ],
  pressed: (typed, button) => (button === 'more' ? { ...typed, content: { ...typed.content, statements: [...typed.content.statements, newStatement()] } } : undefined),
  placeOf: (problem, { content }) => contentPlaceOf(problem, content),
  send(api, partId, version, { receiver, consentId, call, content }) {
    const { wanted, statements } = contentToSend(content);
    const sending = { id: uuidv7(), ...wanted, ...chosenReceiver(receiver), ...(consentId === '' ? {} : { consentId }), calls: callsIn(call) };
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

interface CallFieldsProps {
  readonly call: TypedCall;
  readonly isAcute: boolean;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

function CallFields({ call, isAcute, errors, language }: CallFieldsProps) {
  const [say, result] = [contentFormTexts.in(language), callResultTexts.in(language)];
  return (
    <>
      <h2>{say('callHeading')}</h2>
      <p>{say(isAcute ? 'callIntroAcute' : 'callIntro')}</p>
      <TextInput id="call-number" name="call-number" label={say('callNumber')} value={call.number} width="s" keys="tel" isOptional={!isAcute} error={errorAt(errors, 'call-number')} />
      <MomentFields name="call" dayLabel={say('callDay')} clockLabel={say('callClock')} whichLabel={say('callWhich')} typed={call.at} errors={errors} />
      <RadioGroup
        id="call-result" name="call-result" label={say('callResult')} value={call.result} isOptional={!isAcute} error={errorAt(errors, 'call-result')}
        choices={callResultTexts.keys.map((value) => ({ value, text: result(value) }))}
      />
    </>
  );
}

/** The time alone says nothing: it is filled in beforehand. */
const isCalled = ({ number, result }: TypedCall): boolean => number !== '' || result !== '';

function callsIn(call: TypedCall): DutyCallDto[] {
  return isCalled(call) ? [{ number: call.number, calledAt: (readMoment(call.at) as Date).toISOString(), result: call.result as CallResult }] : [];
}

function faultsInCall(call: TypedCall, language: Language): FieldError[] {
  const say = contentFormTexts.in(language);
  if (!isCalled(call)) return [];
  return [
    ...(call.number === '' ? [{ field: 'call-number', text: say('callNumberMissing') }] : []),
    ...(call.number.length > 40 ? [{ field: 'call-number', text: say('callNumberTooLong') }] : []),
    ...momentErrors('call', call.at, readMoment(call.at), language),
    ...(call.result === '' ? [{ field: 'call-result', text: say('callResultMissing') }] : []),
  ];
}
