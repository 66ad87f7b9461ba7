import { Button } from '../../fds/button.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { TextInput } from '../../fds/text-input.js';
import { readTypedMoment } from '../../http/moment-answer.js';
import { referralCheckTexts } from '../../texts/referral-check.js';
import type { CallKey, FieldName } from './field-name.js';
import { type FormPart, valueAt } from './form-part.js';
import { callResults, callsTo } from './read-call.js';

interface CallFieldsProps {
  readonly form: FormPart;
  /** The contact point that is called, with its calls in the form. */
  readonly unit: { readonly id: string; readonly name: string; readonly phone: string };
}

/** The calls to one contact point, made or tried: an acute part goes together with one, and nobody waits for an answer. */
export function CallFields({ form, unit }: CallFieldsProps) {
  const { typed, language } = form;
  const say = referralCheckTexts.in(language);
  return (
    <>
      <h2>{say('callHeading', { receiver: unit.name })}</h2>
      <p><PhoneLink phone={unit.phone} /> {say('callText')}</p>
      {callsTo(typed, unit.id).map((call) => <OneCall form={form} unitId={unit.id} call={call} />)}
      <Button variant="tertiary" name="press" value={`add-call-${unit.id}`} text={say('addCall')} about={unit.name} />
    </>
  );
}

function OneCall({ form, unitId, call }: { readonly form: FormPart; readonly unitId: string; readonly call: CallKey }) {
  const { typed, errors, language } = form;
  const say = referralCheckTexts.in(language);
  return (
    <div class="call">
      <input type="hidden" name="call" value={call.replace('call-', '')} />
      <input type="hidden" name={`${call}-to`} value={unitId} />
      <div class="side-by-side">
        <TextInput {...valueAt(form, `${call}-number`)} label={say('callNumber')} width="s" keys="tel" />
        <MomentFields
          name={`${call}-at`} dayLabel={say('callDay')} clockLabel={say('callClock')} whichLabel={say('callWhich')} errors={errors}
          typed={readTypedMoment(`${call}-at`, (name) => typed.text(name as FieldName))}
        />
      </div>
      <RadioGroup {...valueAt(form, `${call}-result`)} label={say('callResult')} choices={callResults.map((value) => ({ value, text: say(value) }))} />
    </div>
  );
}
