import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { Textarea } from '../../fds/textarea.js';
import { TextInput } from '../../fds/text-input.js';
import { TickBox } from '../../fds/tick-box.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { AdultDetails } from './adult-details.js';
import { fieldAt, type FormPart, valueAt } from './form-part.js';

const mostCharacters = 1000;

/**
 * How the victim is reached without danger: above every contact that anybody will make. Child intake makes contact too, but
 * both parents may read a child's part: so the officer says whether the ways go along.
 */
export function ContactFields({ part }: { readonly part: FormPart }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  return (
    <>
      <h2>{say('contactHeading')}</h2>
      <TickBox
        {...fieldAt(part, 'victim-protected')} label={say('addressProtected')} hint={say('addressProtectedHint')} value="yes"
        isTicked={typed.says('victim-protected', 'yes')}
      />
      <TextInput {...valueAt(part, 'victim-phones')} label={say('phones')} hint={say('phonesHint')} width="l" keys="tel" isOptional />
      <AdultDetails part={part} adult="victim" />
      <div class="two-columns">
        <Textarea {...valueAt(part, 'victim-safe')} label={say('safe')} hint={say('safeHint')} rows={2} mostCharacters={mostCharacters} isOptional />
        <Textarea {...valueAt(part, 'victim-forbidden')} label={say('forbidden')} hint={say('forbiddenHint')} rows={2} mostCharacters={mostCharacters} isOptional />
      </div>
      <TextInput {...valueAt(part, 'victim-interpreter')} label={say('interpreter')} width="m" isOptional />
      <CheckboxGroup
        {...fieldAt(part, 'victim-contact-in')} label={say('contactIn')} isOptional values={typed.all('victim-contact-in')}
        choices={[{ value: 'children', text: say('contactInChildren'), hint: say('contactInChildrenHint') }]}
      />
    </>
  );
}
