import { dangerFlags, dangerFlagTexts, urgencies, urgencyTexts, violenceTypes, violenceTypeTexts } from '#kernel';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { fieldAt, type FormPart, valueAt } from './form-part.js';

/** How urgent it is, and what was seen: words and ticks, never a score. */
export function DangerFields({ part }: { readonly part: FormPart }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  return (
    <>
      <h2>{say('dangerHeading')}</h2>
      <RadioGroup
        {...valueAt(part, 'urgency')} label={say('urgency')}
        choices={urgencies.map((value) => ({ value, text: urgencyTexts[value][language], ...(value === 'AKUT' ? { hint: say('acuteHint') } : {}) }))}
      />
      <div class="tick-columns">
        <CheckboxGroup
          {...fieldAt(part, 'violence')} label={say('violence')} hint={say('violenceHint')} values={typed.all('violence')}
          choices={violenceTypes.map((value) => ({ value, text: violenceTypeTexts[value][language] }))}
        />
        <CheckboxGroup
          {...fieldAt(part, 'danger')} label={say('dangerSigns')} hint={say('dangerSignsHint')} isOptional values={typed.all('danger')}
          choices={dangerFlags.map((value) => ({ value, text: dangerFlagTexts[value][language] }))}
        />
      </div>
    </>
  );
}
