import { controlOf, describedBy, Field, type FieldProps } from './field.js';
import { useWords } from './surroundings.js';

interface TextareaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  /** How many characters the server takes; said under the field, and never cut off while somebody writes. */
  readonly mostCharacters: number;
}

export function Textarea(props: TextareaProps) {
  const { id, name, value = '', rows = 5, mostCharacters } = props;
  const words = useWords();
  return (
    <Field field={props}>
      {/* A browser drops the first line break inside the element, so one is put there for it to drop. */}
      <textarea
        class="form-input" id={id} name={name} rows={rows} value={`\n${value}`}
        aria-describedby={describedBy(props, `${id}-limit`)} {...controlOf(props)}
      />
      <span class="form-hint" id={`${id}-limit`}>{words('atMostCharacters', { count: mostCharacters })}</span>
    </Field>
  );
}
