import { DateFields } from '../../fds/date-fields.js';
import type { FieldError } from '../../fds/error-summary.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { TimeField } from '../../fds/time-field.js';
import { errorAt } from '../../http/form-answer.js';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import type { Language } from '../../texts/language.js';
import { isTwice, type TypedMoment } from '../../times/typed-moment.js';

interface MomentFieldsProps {
  readonly name: 'from' | 'to';
  readonly typed: TypedMoment;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** When a shift begins or ends. In the hour that comes twice one also says which of the two. */
export function MomentFields({ name, typed, errors, language }: MomentFieldsProps) {
  const say = dutyRosterTexts.in(language);
  const [dayId, clockId, whichId] = [`${name}-day`, `${name}-clock`, `${name}-which`];
  return (
    <>
      <DateFields id={dayId} name={name} label={say(`${name}Day`)} value={typed.day} error={errorAt(errors, dayId)} />
      <TimeField id={clockId} name={clockId} label={say(`${name}Clock`)} value={typed.clock} error={errorAt(errors, clockId)} />
      {isTwice(typed) && (
        <RadioGroup
          id={whichId} name={whichId} label={say(name === 'from' ? 'whichFrom' : 'whichTo')} value={typed.which} error={errorAt(errors, whichId)}
          choices={[{ value: 'first', text: say('first') }, { value: 'second', text: say('second') }]}
        />
      )}
    </>
  );
}
