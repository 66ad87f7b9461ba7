import { RadioGroup } from '../../fds/radio-group.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { type FormPart, valueAt } from './form-part.js';

interface ConsentQuestionProps {
  readonly part: FormPart;
  readonly adult: 'victim' | 'other';
}

/** Asked for adults only, with nothing chosen beforehand; a no stands beside a yes. */
export function ConsentQuestion({ part, adult }: ConsentQuestionProps) {
  const say = referralFormTexts.in(part.language);
  return (
    <RadioGroup
      {...valueAt(part, `${adult}-consent`)} label={say(`${adult}Consent`)} hint={say('consentHint')} isOptional={adult === 'other'}
      choices={[{ value: 'yes', text: say('consentYes') }, { value: 'no', text: say('consentNo') }, { value: 'not-asked', text: say('consentNotAsked') }]}
    />
  );
}
