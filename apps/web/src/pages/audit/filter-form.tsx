import { auditVerbs, auditVerbTexts } from '#kernel';
import { Button } from '../../fds/button.js';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { DateFields } from '../../fds/date-fields.js';
import { Details } from '../../fds/details.js';
import type { FieldError } from '../../fds/error-summary.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { TextInput } from '../../fds/text-input.js';
import { TimeField } from '../../fds/time-field.js';
import { errorAt } from '../../http/form-answer.js';
import { locales, type Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { operationTexts } from '../../texts/operations.js';
import { isTwice } from '../../times/typed-moment.js';
import { logAddress } from './addresses.js';
import { outcomeOf, outcomes } from './line-words.js';
import type { TypedFilter } from './typed-filter.js';

interface FilterFormProps {
  readonly typed: TypedFilter;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly language: Language;
}

/** What to look for in the log. Every field may stay empty. */
export function FilterForm({ typed, errors, csrf, language }: FilterFormProps) {
  const say = logTexts.in(language);
  const at = (id: string) => errorAt(errors, id);
  const sayOperation = operationTexts.in(language);
  const operations = operationTexts.keys.map((key) => ({ value: key, text: sayOperation(key) })).toSorted((a, b) => a.text.localeCompare(b.text, locales[language]));
  const ticked = [...(typed.namesCitizens ? ['namesCitizens'] : []), ...(typed.withLists ? ['withLists'] : [])];
  const isMoreInUse = ticked.length > 0 || [typed.operation, typed.verb, typed.outcome].some((each) => each !== '') || ['operation', 'verb', 'outcome', 'more'].some((id) => at(id) !== undefined);
  return (
    <PostForm action={logAddress(language)} csrf={csrf} class="log-filter d-print-none">
      <h2>{say('search')}</h2>
      <p>{say('searchHint')}</p>
      <TextInput id="reference" name="reference" label={say('reference')} hint={say('referenceHint')} value={typed.reference} width="s" error={at('reference')} />
      <TextInput id="actor" name="actor" label={say('actor')} hint={say('actorHint')} value={typed.actor} width="xs" error={at('actor')} />
      <BoundFields name="from" typed={typed} errors={errors} language={language} />
      <BoundFields name="to" typed={typed} errors={errors} language={language} />
      <Details summary={say('moreFilters')} isOpen={isMoreInUse}>
        <Select id="operation" name="operation" label={say('operation')} choices={operations} nothing={say('all')} value={typed.operation} error={at('operation')} />
        <Select
          id="verb" name="verb" label={say('verb')} nothing={say('all')} value={typed.verb} error={at('verb')}
          choices={auditVerbs.map((verb) => ({ value: verb, text: auditVerbTexts[verb][language] }))}
        />
        <Select
          id="outcome" name="outcome" label={say('outcome')} nothing={say('all')} value={typed.outcome} error={at('outcome')}
          choices={outcomes.map((outcome) => ({ value: outcome, text: outcomeOf(outcome, language).text }))}
        />
        <CheckboxGroup
          id="more" name="more" label={say('more')} values={ticked} error={at('more')}
          choices={[{ value: 'namesCitizens', text: say('namesCitizens') }, { value: 'withLists', text: say('withLists'), hint: say('withListsHint') }]}
        />
      </Details>
      <Button text={say('apply')} />
    </PostForm>
  );
}

interface BoundFieldsProps extends Omit<FilterFormProps, 'csrf'> {
  readonly name: 'from' | 'to';
}

/** When the time that is searched begins or ends. In the hour that comes twice one also says which of the two. */
function BoundFields({ name, typed, errors, language }: BoundFieldsProps) {
  const say = logTexts.in(language);
  const [dayId, clockId, whichId] = [`${name}-day`, `${name}-clock`, `${name}-which`];
  const moment = typed[name];
  return (
    <>
      <DateFields id={dayId} name={name} label={say(`${name}Day`)} value={moment.day} error={errorAt(errors, dayId)} />
      <TimeField id={clockId} name={clockId} label={say(`${name}Clock`)} hint={say(`${name}ClockHint`)} value={moment.clock} error={errorAt(errors, clockId)} />
      {isTwice(moment) && (
        <RadioGroup
          id={whichId} name={whichId} label={say(name === 'from' ? 'whichFrom' : 'whichTo')} value={moment.which} error={errorAt(errors, whichId)}
          choices={[{ value: 'first', text: say('first') }, { value: 'second', text: say('second') }]}
        />
      )}
    </>
  );
}
