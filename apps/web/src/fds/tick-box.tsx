import { describedBy, type FieldProps } from './field.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { useWords } from './surroundings.js';

interface TickBoxProps extends FieldProps {
  /** Sent when it is ticked. */
  readonly value: string;
  readonly isTicked: boolean;
}

/** One box that is a question of its own. */
export function TickBox(props: TickBoxProps) {
  const { id, name, label, hint, error, value, isTicked } = props;
  const words = useWords();
  return (
    <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
      {error !== undefined && <span class="form-error-message" id={`${id}-error`}><OnlyReadAloud>{words('errorPrefix')}</OnlyReadAloud>{error}</span>}
      <div class="form-group-checkbox">
        <input
          class="form-checkbox" type="checkbox" id={id} name={name} value={value} checked={isTicked} autocomplete="off"
          aria-describedby={describedBy(props)} aria-invalid={error === undefined ? undefined : 'true'}
        />
        <label for={id}>{label}</label>
        {hint !== undefined && <span class="form-hint" id={`${id}-hint`}>{hint}</span>}
      </div>
    </div>
  );
}
