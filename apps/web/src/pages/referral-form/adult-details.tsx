import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { Details } from '../../fds/details.js';
import { TextInput } from '../../fds/text-input.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { fieldAt, type FormPart, isInUse, valueAt } from './form-part.js';

interface AdultDetailsProps {
  readonly part: FormPart;
  readonly adult: 'victim' | 'other';
}

/** Where an adult lives or stays, and into whose part that goes. Nothing is ticked beforehand: children's parts are read by both parents. */
export function AdultDetails({ part, adult }: AdultDetailsProps) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const names = [`${adult}-address`, `${adult}-whereabouts`, `${adult}-own-details`, `${adult}-child-details`] as const;
  const address = { value: 'address', text: say('address') };
  const whereabouts = { value: 'whereabouts', text: say('whereaboutsTick') };
  return (
    <Details summary={say('addressSummary')} isOpen={isInUse(part, names)}>
      <TextInput {...valueAt(part, `${adult}-address`)} label={say('address')} width="xl" isOptional />
      <TextInput {...valueAt(part, `${adult}-whereabouts`)} label={say('whereabouts')} width="xl" isOptional />
      <CheckboxGroup {...fieldAt(part, `${adult}-own-details`)} label={say('ownDetails')} isOptional values={typed.all(`${adult}-own-details`)} choices={[address, whereabouts]} />
      <CheckboxGroup
        {...fieldAt(part, `${adult}-child-details`)} label={say('childDetails')} hint={say('childDetailsHint')} isOptional values={typed.all(`${adult}-child-details`)}
        choices={[{ value: 'phones', text: say('phones') }, address, whereabouts]}
      />
    </Details>
  );
}
