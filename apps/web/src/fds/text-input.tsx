import { controlOf, describedBy, Field, type FieldProps } from './field.js';

/** From 4 letters (`xxs`) to a long line (`xl`): the width tells how much is expected. */
export type InputWidth = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl';

export interface TextInputProps extends FieldProps {
  readonly value?: string;
  readonly width?: InputWidth;
  /** Which keys a phone shows. */
  readonly keys?: 'numeric' | 'tel' | 'email';
}

export function TextInput(props: TextInputProps) {
  const { id, name, value, width = 'm', keys } = props;
  return (
    <Field field={props}>
      <input
        class={`form-input input-width-${width}`} type="text" id={id} name={name} value={value} inputMode={keys}
        aria-describedby={describedBy(props)} {...controlOf(props)}
      />
    </Field>
  );
}
