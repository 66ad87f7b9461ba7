import { errorAt, type FieldError } from '../../fds/error-summary.js';
import type { Language } from '../../texts/language.js';
import type { FieldName } from './field-name.js';
import type { Typed } from './typed.js';

/** What every part of the form of a referral is drawn from. */
export interface FormPart {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** The id, the name and the error of a field. An error leads to the id, which is the name. */
export function fieldAt({ errors }: FormPart, name: FieldName) {
  return { id: name, name, error: errorAt(errors, name) };
}

/** The same with the one value that was typed. */
export const valueAt = (part: FormPart, name: FieldName) => ({ ...fieldAt(part, name), value: part.typed.text(name) });

/** Whether something was typed into one of these fields or is to be mended there: then they are not folded away. */
export const isInUse = ({ typed, errors }: FormPart, names: readonly FieldName[]): boolean =>
  names.some((name) => typed.text(name) !== '' || errorAt(errors, name) !== undefined);
