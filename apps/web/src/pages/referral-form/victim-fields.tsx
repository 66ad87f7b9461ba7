import { TextInput } from '../../fds/text-input.js';
import { TickBox } from '../../fds/tick-box.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { BornFields } from './born-fields.js';
import { fieldAt, type FormPart, valueAt } from './form-part.js';

/** Who it happened to: the first thing that is known. */
export function VictimFields({ part }: { readonly part: FormPart }) {
  const say = referralFormTexts.in(part.language);
  return (
    <>
      <h2>{say('victimHeading')}</h2>
      <div class="two-columns">
        <div>
          <TextInput {...valueAt(part, 'victim-cpr')} label={say('victimCpr')} hint={say('cprHint')} width="s" keys="numeric" />
          <TickBox {...fieldAt(part, 'victim-unknown')} label={say('unknown')} value="yes" isTicked={part.typed.says('victim-unknown', 'yes')} />
        </div>
        <div>
          <TextInput {...valueAt(part, 'victim-name')} label={say('name')} width="l" isOptional />
          <BornFields part={part} person="victim" summary={say('bornSummary')} label={say('born')} />
        </div>
      </div>
    </>
  );
}
