import type { FieldProps } from './field.js';
import { useWords } from './surroundings.js';
import { TextInput } from './text-input.js';

interface PhoneFieldProps extends FieldProps {
  readonly value?: string;
}

export function PhoneField(props: PhoneFieldProps) {
  const words = useWords();
  return <TextInput {...props} hint={props.hint ?? words('phoneHint')} width="s" keys="tel" />;
}
