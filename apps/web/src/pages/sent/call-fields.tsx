import type { CallResult, DutyCallDto } from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { Select } from '../../fds/select.js';
import { TextInput } from '../../fds/text-input.js';
import { errorAt, type FormBody, typedIn } from '../../http/form-answer.js';
import { momentErrors, readTypedMoment } from '../../http/moment-answer.js';
import { callResultTexts } from '../../texts/call-results.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { readMoment, type TypedMoment, typedMoment } from '../../times/typed-moment.js';

/** A call as it stands in the form, right or wrong. */
export interface TypedCall {
  readonly number: string;
  readonly at: TypedMoment;
  readonly result: string;
}

/** Nothing but the time, which is filled in beforehand. */
export const newCall = (now: Date, language: Language): TypedCall => ({ number: '', at: typedMoment(now, language), result: '' });

export const readCall = (body: FormBody): TypedCall =>
  ({ number: typedIn(body, 'call-number'), at: readTypedMoment('call', (field) => typedIn(body, field)), result: typedIn(body, 'call-result') });

interface CallFieldsProps {
  readonly call: TypedCall;
  readonly isAcute: boolean;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** A call to the duty officer, made or tried: needed where it is acute or nobody is on duty. */
export function CallFields({ call, isAcute, errors, language }: CallFieldsProps) {
  const [say, result] = [contentFormTexts.in(language), callResultTexts.in(language)];
  return (
    <>
      <h2>{say('callHeading')}</h2>
      <p>{say(isAcute ? 'callIntroAcute' : 'callIntro')}</p>
      <div class="side-by-side">
        <TextInput id="call-number" name="call-number" label={say('callNumber')} value={call.number} width="s" keys="tel" isOptional={!isAcute} error={errorAt(errors, 'call-number')} />
        <Select
          id="call-result" name="call-result" label={say('callResult')} value={call.result} isOptional={!isAcute} error={errorAt(errors, 'call-result')}
          choices={callResultTexts.keys.map((value) => ({ value, text: result(value) }))}
        />
      </div>
      <div class="side-by-side">
        <MomentFields name="call" dayLabel={say('callDay')} clockLabel={say('callClock')} whichLabel={say('callWhich')} typed={call.at} errors={errors} />
      </div>
    </>
  );
}

/** The time alone says nothing: it is filled in beforehand. */
const isCalled = ({ number, result }: TypedCall): boolean => number !== '' || result !== '';

export function callsIn(call: TypedCall): DutyCallDto[] {
  return isCalled(call) ? [{ number: call.number, calledAt: (readMoment(call.at) as Date).toISOString(), result: call.result as CallResult }] : [];
}

export function faultsInCall(call: TypedCall, language: Language): FieldError[] {
  const say = contentFormTexts.in(language);
  if (!isCalled(call)) return [];
  return [
    ...(call.number === '' ? [{ field: 'call-number', text: say('callNumberMissing') }] : []),
    ...(call.number.length > 40 ? [{ field: 'call-number', text: say('callNumberTooLong') }] : []),
    ...momentErrors('call', call.at, readMoment(call.at), language),
    ...(call.result === '' ? [{ field: 'call-result', text: say('callResultMissing') }] : []),
  ];
}
