import { controlOf, FieldGroup, type FieldProps } from './field.js';
import { useWords } from './surroundings.js';

/** A date as it was typed, right or wrong. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

interface DateFieldsProps extends FieldProps {
  readonly value?: TypedDate;
}

/** Day, month and year as text, sent as `<name>-day`, `<name>-month`, `<name>-year`. Faster than a calendar, by keyboard. */
export function DateFields(props: DateFieldsProps) {
  const { id, name, value } = props;
  const words = useWords();
  const part = (key: keyof TypedDate, itsId: string) => (
    <div class={`form-group form-group-${key}`}>
      <label class="form-label" for={itsId}>{words(key)}</label>
      <input
        class="form-input" type="text" inputMode="numeric" maxLength={key === 'year' ? 4 : 2} id={itsId} name={`${name}-${key}`} value={value?.[key]}
        {...controlOf(props)}
      />
    </div>
  );
  return (
    <FieldGroup field={props}>
      <div class="date-group">{part('day', id)}{part('month', `${id}-month`)}{part('year', `${id}-year`)}</div>
    </FieldGroup>
  );
}
