import { typedMomentTexts } from '../texts/moments.js';
import { isTwice, type TypedMoment } from '../times/typed-moment.js';
import { DateFields } from './date-fields.js';
import { errorAt, type FieldError } from './error-summary.js';
import { RadioGroup } from './radio-group.js';
import { useSurroundings } from './surroundings.js';
import { TimeField } from './time-field.js';

interface MomentFieldsProps {
  /** Its fields are `<name>-day`, `-month`, `-year`, `-clock` and, in the hour that comes twice, `-which`. */
  readonly name: string;
  readonly dayLabel: string;
  readonly clockLabel: string;
  readonly whichLabel: string;
  readonly typed: TypedMoment;
  readonly errors: readonly FieldError[];
}

/** A day and a time by Danish clocks. In the hour that comes twice one also says which of the two. */
export function MomentFields({ name, dayLabel, clockLabel, whichLabel, typed, errors }: MomentFieldsProps) {
  const say = typedMomentTexts.in(useSurroundings().language);
  const [dayId, clockId, whichId] = [`${name}-day`, `${name}-clock`, `${name}-which`];
  return (
    <>
      <DateFields id={dayId} name={name} label={dayLabel} value={typed.day} error={errorAt(errors, dayId)} />
      <TimeField id={clockId} name={clockId} label={clockLabel} value={typed.clock} error={errorAt(errors, clockId)} />
      {isTwice(typed) && (
        <RadioGroup
          id={whichId} name={whichId} label={whichLabel} value={typed.which} error={errorAt(errors, whichId)}
          choices={[{ value: 'first', text: say('first') }, { value: 'second', text: say('second') }]}
        />
      )}
    </>
  );
}
