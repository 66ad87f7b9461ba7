import {
  childExposures, childExposureTexts, dangerFlagTexts, exposureSources, exposureSourceTexts, notInformedReasons, notInformedReasonTexts, violenceTypeTexts,
} from '#kernel';
import type { CaseAnswer } from '#api-client';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { Details } from '../../fds/details.js';
import type { FieldError } from '../../fds/error-summary.js';
import { Select } from '../../fds/select.js';
import { errorAt } from '../../http/form-answer.js';
import { beginningSmall } from '../../texts/beginning-small.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { detailsOf, holdersOf } from './content-start.js';
import { nameOf } from './recorded-case.page.js';
import { exposureField, informedField, restMark, type TypedContent } from './typed-content.js';

interface RestFieldsProps {
  readonly typed: TypedContent;
  readonly isAdultPart: boolean;
  readonly file: CaseAnswer;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** What a part says besides its statements. Folded away until something in it is to be mended, was mended, or is to be chosen anew. */
export function RestFields(props: RestFieldsProps) {
  const { typed, isAdultPart, file, errors, language } = props;
  const say = contentFormTexts.in(language);
  const isTouched = restMark(typed) !== typed.restWas || errors.some(({ field }) => /^(exposure|informed|violence|danger|details)\b/.test(field));
  const isUnanswered = typed.informed.some(({ answer }) => answer === '');
  return (
    <Details summary={say(isAdultPart ? 'restSummaryAdult' : 'restSummary')} isOpen={isTouched || isUnanswered}>
      <CheckboxGroup
        id="violence" name="violence" label={say('violence')} values={typed.violenceTypes} isOptional error={errorAt(errors, 'violence')}
        choices={file.violenceTypes.map((value) => ({ value, text: violenceTypeTexts[value][language] }))}
      />
      {file.dangerFlags.length > 0 && (
        <CheckboxGroup
          id="danger" name="danger" label={say('danger')} values={typed.dangerFlags} isOptional error={errorAt(errors, 'danger')}
          choices={file.dangerFlags.map((value) => ({ value, text: dangerFlagTexts[value][language] }))}
        />
      )}
      {[typed.personId, ...(isAdultPart ? [] : holdersOf(file, typed.personId))].map((personId, index) => <DetailFields {...props} personId={personId} index={index} />)}
      {typed.exposure.map((_, index) => <ExposureFields {...props} index={index} />)}
      {typed.informed.map((_, index) => <InformedField {...props} index={index} />)}
    </Details>
  );
}

/** A person's facts that the case has, with what they are, so that nobody sends what they have not seen. */
function DetailFields({ typed, isAdultPart, file, personId, index, language }: RestFieldsProps & { readonly personId: string; readonly index: number }) {
  const say = contentFormTexts.in(language);
  const person = file.persons.find(({ id }) => id === personId);
  const fields = detailsOf(file, personId, isAdultPart);
  if (person === undefined || fields.length === 0) return <></>;
  return (
    <CheckboxGroup
      id={`details-${index}`} name="details" label={say('details', { name: nameOf(file, personId, language) })} values={typed.details} isOptional
      choices={fields.map((field) => ({ value: `${personId}:${field}`, text: say(field), hint: field === 'phones' ? person.phones.join(', ') : person[field]! }))}
    />
  );
}

function ExposureFields({ typed, errors, index, language }: RestFieldsProps & { readonly index: number }) {
  const say = contentFormTexts.in(language);
  const { exposure, source } = typed.exposure[index]!;
  const field = (part: 'exposure' | 'source') => {
    const name = exposureField(index, part);
    return { id: name, name, error: errorAt(errors, name) };
  };
  return (
    <div class="two-columns">
      <Select {...field('exposure')} label={say('exposure', { number: index + 1 })} value={exposure} isOptional choices={childExposures.map((value) => ({ value, text: childExposureTexts[value][language] }))} />
      <Select {...field('source')} label={say('source')} value={source} isOptional choices={exposureSources.map((value) => ({ value, text: exposureSourceTexts[value][language] }))} />
    </div>
  );
}

function InformedField({ typed, file, errors, index, language }: RestFieldsProps & { readonly index: number }) {
  const say = contentFormTexts.in(language);
  const { personId, answer } = typed.informed[index]!;
  const name = informedField(index, 'answer');
  return (
    <>
      <input type="hidden" name={informedField(index, 'person')} value={personId} />
      <Select
        id={name} name={name} label={say('informed', { name: nameOf(file, personId, language) })} value={answer} error={errorAt(errors, name)}
        choices={[
          { value: 'informed', text: say('informedYes') },
          ...notInformedReasons.map((reason) => ({ value: reason, text: say('informedNo', { reason: beginningSmall(notInformedReasonTexts[reason][language]) }) })),
        ]}
      />
    </>
  );
}
