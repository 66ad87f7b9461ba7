import type { Content } from './content.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { useWords } from './surroundings.js';

/** What every field has. A field is required unless it says that it is optional. */
export interface FieldProps {
  /** Of the control; of a group, its first control: an error links here. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What to do about what was entered. The same words stand in the error summary. */
  readonly error?: string;
  readonly isOptional?: boolean;
}

interface WrapperProps {
  readonly field: FieldProps;
  readonly children: Content;
}

/** Label, hint and error around one control. */
export function Field({ field, children }: WrapperProps) {
  return (
    <div class={groupClass(field)}>
      <label class="form-label" for={field.id}>{field.label}<OptionalMark field={field} /></label>
      <HintAndError field={field} />
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup({ field, children }: WrapperProps) {
  return (
    <div class={groupClass(field)}>
      <fieldset aria-describedby={describedBy(field)}>
        <legend class="form-label">{field.label}<OptionalMark field={field} /></legend>
        <HintAndError field={field} />
        {children}
      </fieldset>
    </div>
  );
}

/** For `aria-describedby`: the ids of the hint and the error, as far as there are any. */
export function describedBy({ id, hint, error }: FieldProps, ...more: readonly string[]): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`, ...more].filter((each) => each !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What every control of a field carries. Browsers keep nothing: the machine is shared, and the words are about others. */
export function controlOf({ error }: FieldProps) {
  return { autocomplete: 'off' as const, 'aria-invalid': error === undefined ? undefined : ('true' as const) };
}

const groupClass = ({ error }: FieldProps): string => (error === undefined ? 'form-group' : 'form-group form-error');

function OptionalMark({ field }: { readonly field: FieldProps }) {
  const words = useWords();
  return <>{field.isOptional && <span class="form-optional"> {words('optional')}</span>}</>;
}

function HintAndError({ field: { id, hint, error } }: { readonly field: FieldProps }) {
  const words = useWords();
  return (
    <>
      {hint !== undefined && <span class="form-hint" id={`${id}-hint`}>{hint}</span>}
      {error !== undefined && (
        <span class="form-error-message" id={`${id}-error`}><OnlyReadAloud>{words('errorPrefix')}</OnlyReadAloud>{error}</span>
      )}
    </>
  );
}
