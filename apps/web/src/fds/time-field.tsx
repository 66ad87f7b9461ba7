import type { FieldProps } from './field.js';
import { useWords } from './surroundings.js';
import { TextInput } from './text-input.js';

interface TimeFieldProps extends FieldProps {
  readonly value?: string;
}

/** A time of day as text: 21.40, 21:40 or 2140, whichever comes to hand. */
export function TimeField(props: TimeFieldProps) {
  const words = useWords();
  return <TextInput {...props} hint={props.hint ?? words('timeHint')} width="xxs" keys="numeric" />;
}
