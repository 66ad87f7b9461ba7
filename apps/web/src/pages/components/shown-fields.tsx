import { Button } from '../../fds/button.js';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { DateFields } from '../../fds/date-fields.js';
import type { FieldError } from '../../fds/error-summary.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { PhoneField } from '../../fds/phone-field.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { TextInput } from '../../fds/text-input.js';
import { Textarea } from '../../fds/textarea.js';
import { TickBox } from '../../fds/tick-box.js';
import { TimeField } from '../../fds/time-field.js';
import { componentsPageTexts } from '../../texts/components-page.js';
import type { Language } from '../../texts/language.js';
import { hostile } from './hostile.js';

/** What the form below says is wrong; the summary above the page says it too. */
export function shownErrors(language: Language): readonly FieldError[] {
  const say = componentsPageTexts.in(language);
  return [
    { field: 'person', text: say('nameError') },
    { field: 'urgency', text: say('urgencyError') },
    { field: 'from', text: say('fromError') },
  ];
}

export function ShownFields({ language }: { readonly language: Language }) {
  const say = componentsPageTexts.in(language);
  return (
    <>
      <h2>{say('fields')}</h2>
      <PostForm action={`/${language}/komponenter`} csrf="of-no-worth">
        <TextInput id="person" name="person" label={say('name')} value={hostile.script} error={say('nameError')} />
        <Select
          id="unit" name="unit" label={say('unit')} hint={say('unitHint')} value="child"
          choices={[{ value: 'child', text: say('childIntake') }, { value: 'adult', text: say('adults') }, { value: 'x', text: hostile.bold }]}
        />
        <RadioGroup
          id="urgency" name="urgency" label={say('urgency')} error={say('urgencyError')}
          choices={[
            { value: 'AKUT', text: say('acute'), hint: say('acuteHint') },
            { value: 'HASTER', text: say('urgent') },
            { value: 'ALMINDELIG', text: say('ordinary') },
          ]}
        />
        <CheckboxGroup
          id="reached" name="reached" label={say('reached')} values={['phone']}
          choices={[
            { value: 'phone', text: say('byPhone') },
            { value: 'message', text: say('byMessage') },
            { value: 'mail', text: say('byMail'), hint: say('byMailHint') },
          ]}
        />
        <DateFields id="from" name="from" label={say('from')} error={say('fromError')} value={{ day: '31', month: '11', year: '2026' }} />
        <TimeField id="from-time" name="fromTime" label={say('at')} value="21.40" />
        <MomentFields
          name="twice" dayLabel={say('twiceDay')} clockLabel={say('twiceClock')} whichLabel={say('twiceWhich')} errors={[]}
          typed={{ day: { day: '25', month: '10', year: '2026' }, clock: '2.30', which: 'second' }}
        />
        <TickBox id="protected" name="protected" label={say('isProtected')} hint={say('protectedHint')} value="yes" isTicked />
        <PhoneField id="phone" name="phone" label={say('phone')} />
        <Textarea id="note" name="note" label={say('note')} hint={say('noteHint')} isOptional mostCharacters={2000} value={`${hostile.bold}\n${hostile.placeholder}`} />
        <Button text={say('save')} />
      </PostForm>
    </>
  );
}
