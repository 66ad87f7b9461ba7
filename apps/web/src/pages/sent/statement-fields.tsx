import { personRoleTexts, statementLabels, statementLabelTexts } from '#kernel';
import type { CaseAnswer } from '#api-client';
import { Button } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { Details } from '../../fds/details.js';
import type { FieldError } from '../../fds/error-summary.js';
import { Select } from '../../fds/select.js';
import { Textarea } from '../../fds/textarea.js';
import { TickBox } from '../../fds/tick-box.js';
import { errorAt } from '../../http/form-answer.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { mostStatementCharacters } from './content-to-send.js';
import { nameOf } from './recorded-case.page.js';
import { statementField, type TypedContent, type TypedStatement } from './typed-content.js';

interface StatementFieldsProps {
  readonly typed: TypedContent;
  /** The case, by which those who told something are named; missing where it could not be heard. */
  readonly file: CaseAnswer | undefined;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

interface Row {
  readonly statement: TypedStatement;
  readonly index: number;
}

/** The statements of a part, each to be mended or left out, with room for new ones; those of the case that are not in it are folded away. */
export function StatementFields(props: StatementFieldsProps) {
  const { typed, errors, language } = props;
  const say = contentFormTexts.in(language);
  const rows = typed.statements.map((statement, index): Row => ({ statement, index }));
  const isAside = ({ statement, index }: Row): boolean => !statement.isIn && statement.was !== '' && !isFaulty(errors, index);
  const [shown, aside] = [rows.filter((row) => !isAside(row)), rows.filter(isAside)];
  return (
    <>
      <h2>{say('statementsHeading')}</h2>
      <p>{say('statementsIntro')}</p>
      {shown.map((row) => <StatementCard row={row} heading={row.statement.was === '' ? say('newHeading') : say('statementHeading', { number: row.index + 1 })} {...props} />)}
      <Button variant="secondary" id="more" name="press" value="more" text={say('more')} />
      {aside.length > 0 && (
        <Details summary={say('othersSummary', { count: aside.length })}>
          {aside.map((row) => <StatementCard row={row} heading={say('statementHeading', { number: row.index + 1 })} {...props} />)}
        </Details>
      )}
    </>
  );
}

const isFaulty = (errors: readonly FieldError[], index: number): boolean => errors.some(({ field }) => field.startsWith(`statement-${index}-`));

function StatementCard({ row: { statement, index }, heading, file, errors, language }: StatementFieldsProps & { readonly row: Row; readonly heading: string }) {
  const say = contentFormTexts.in(language);
  const field = (part: 'in' | 'label' | 'told-by' | 'text') => {
    const name = statementField(index, part);
    return { id: name, name, error: errorAt(errors, name) };
  };
  return (
    <Card heading={heading}>
      <input type="hidden" name={statementField(index, 'id')} value={statement.id} />
      <input type="hidden" name={statementField(index, 'was')} value={statement.was} />
      {statement.was === ''
        ? <><input type="hidden" name={statementField(index, 'in')} value="yes" /><p class="quiet">{say('newHint')}</p></>
        : <TickBox {...field('in')} label={say('isIn')} value="yes" isTicked={statement.isIn} />}
      <div class="two-columns">
        <Select {...field('label')} label={say('label')} value={statement.label} choices={statementLabels.map((value) => ({ value, text: statementLabelTexts[value][language] }))} />
        {file !== undefined && (
          <Select
            {...field('told-by')} label={say('toldBy')} hint={say('toldByHint')} value={statement.toldBy} isOptional
            choices={file.persons.map((person) => ({ value: person.id, text: `${nameOf(file, person.id, language)}, ${personRoleTexts[person.role][language].toLowerCase()}` }))}
          />
        )}
        {file === undefined && <input type="hidden" name={statementField(index, 'told-by')} value={statement.toldBy} />}
      </div>
      <Textarea {...field('text')} label={say('text')} hint={say('textHint')} value={statement.text} rows={4} mostCharacters={mostStatementCharacters} />
    </Card>
  );
}
