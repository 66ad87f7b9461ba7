import { Button } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { TextInput } from '../../fds/text-input.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { fieldAt, type FormPart, valueAt } from './form-part.js';
import { most, numbersOf } from './people.js';
import { personText } from './person-text.js';

/** Others who hold custody, or who have told something. */
export function AdultsFields({ part }: { readonly part: FormPart }) {
  const say = referralFormTexts.in(part.language);
  const numbers = numbersOf(part.typed, 'adult');
  return (
    <>
      <h2>{say('adultsHeading')}</h2>
      <p>{say('adultsIntro')}</p>
      {numbers.map((number) => <AdultCard part={part} number={number} />)}
      {numbers.length < most.adult && <Button id="add-adult" variant="secondary" name="press" value="add-adult" text={say('addAdult')} />}
    </>
  );
}

function AdultCard({ part, number }: { readonly part: FormPart; readonly number: number }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const adult = `adult-${number}` as const;
  const heading = personText(typed, adult, language);
  return (
    <Card heading={heading}>
      <input type="hidden" name="adult" value={number} />
      <TextInput {...valueAt(part, `${adult}-name`)} label={say('name')} width="l" isOptional />
      <TextInput {...valueAt(part, `${adult}-cpr`)} label={say('cpr')} hint={say('cprHint')} width="s" keys="numeric" isOptional />
      <TextInput {...valueAt(part, `${adult}-phones`)} label={say('phones')} hint={say('phonesHint')} width="l" keys="tel" isOptional />
      <CheckboxGroup
        {...fieldAt(part, `${adult}-child-details`)} label={say('childDetails')} hint={say('childDetailsHint')} isOptional values={typed.all(`${adult}-child-details`)}
        choices={[{ value: 'phones', text: say('phones') }]}
      />
      <div><Button variant="tertiary" name="press" value={`remove-adult-${number}`} text={say('remove')} about={heading} /></div>
    </Card>
  );
}
