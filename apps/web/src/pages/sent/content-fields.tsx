import { Alert } from '../../fds/alert.js';
import type { FieldError } from '../../fds/error-summary.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { RestFields } from './rest-fields.js';
import type { Subject } from './sent-form.js';
import { StatementFields } from './statement-fields.js';
import { exposureField, informedField, type TypedContent } from './typed-content.js';

interface ContentFieldsProps {
  readonly subject: Subject | undefined;
  readonly typed: TypedContent;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** What goes into a part. Where the case could not be heard, its words can be mended and the rest is carried along unseen. */
export function ContentFields({ subject, typed, errors, language }: ContentFieldsProps) {
  const file = subject?.file;
  return (
    <>
      <input type="hidden" name="person" value={typed.personId} />
      <input type="hidden" name="rest-was" value={typed.restWas} />
      {subject !== undefined && subject.part.choice === undefined && <Alert tone="info">{contentFormTexts.in(language)('noChoice')}</Alert>}
      <StatementFields typed={typed} file={file} errors={errors} language={language} />
      {file === undefined
        ? <CarriedRest typed={typed} />
        : <RestFields typed={typed} isAdultPart={subject!.part.kind === 'adult'} file={file} errors={errors} language={language} />}
    </>
  );
}

function CarriedRest({ typed: { violenceTypes, dangerFlags, details, exposure, informed } }: { readonly typed: TypedContent }) {
  const hidden = (name: string, value: string) => <input type="hidden" name={name} value={value} />;
  return (
    <>
      {violenceTypes.map((value) => hidden('violence', value))}
      {dangerFlags.map((value) => hidden('danger', value))}
      {details.map((value) => hidden('details', value))}
      {exposure.map((each, index) => <>{hidden(exposureField(index, 'exposure'), each.exposure)}{hidden(exposureField(index, 'source'), each.source)}</>)}
      {informed.map((each, index) => <>{hidden(informedField(index, 'person'), each.personId)}{hidden(informedField(index, 'answer'), each.answer)}</>)}
    </>
  );
}
