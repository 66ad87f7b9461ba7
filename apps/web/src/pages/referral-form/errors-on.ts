import type { FieldError } from '../../fds/error-summary.js';
import type { Language } from '../../texts/language.js';
import { type FieldName, type FormPage, pageOf } from './field-name.js';
import { submissionIn } from './submission.js';
import type { Typed } from './typed.js';

/** What is to be mended on one page of the form; the other pages ask for their own. */
export function errorsOn(page: FormPage, typed: Typed, draftId: string, language: Language): FieldError[] {
  const read = submissionIn(typed, draftId, language);
  return 'errors' in read ? read.errors.filter(({ field }) => pageOf(field as FieldName) === page) : [];
}
