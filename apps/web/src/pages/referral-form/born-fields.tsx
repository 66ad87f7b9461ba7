import { DateFields } from '../../fds/date-fields.js';
import { Details } from '../../fds/details.js';
import type { PersonKey } from './field-name.js';
import { fieldAt, type FormPart, isInUse } from './form-part.js';

interface BornFieldsProps {
  readonly part: FormPart;
  readonly person: PersonKey;
  readonly summary: string;
  readonly label: string;
}

/** A date of birth, where there is no CPR number to tell it. Few need it, so it is folded away. */
export function BornFields({ part, person, summary, label }: BornFieldsProps) {
  const { typed } = part;
  const names = [`${person}-born-day`, `${person}-born-month`, `${person}-born-year`] as const;
  const [day, month, year] = names.map((name) => typed.text(name));
  return (
    <Details summary={summary} isOpen={isInUse(part, names)}>
      <DateFields {...fieldAt(part, names[0])} name={`${person}-born`} label={label} isOptional value={{ day: day!, month: month!, year: year! }} />
    </Details>
  );
}
