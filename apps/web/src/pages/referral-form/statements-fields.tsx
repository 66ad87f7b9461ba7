import { statementLabels, statementLabelTexts } from '#kernel';
import { Button } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { Details } from '../../fds/details.js';
import { Select } from '../../fds/select.js';
import { Textarea } from '../../fds/textarea.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import type { StatementKey } from './field-name.js';
import { fieldAt, type FormPart, valueAt } from './form-part.js';
import { childrenIn, isChildKey, isFilled, most, peopleIn, possibleAdults, statementsIn } from './people.js';
import { personText } from './person-text.js';
import { askableAdults } from './read-consent.js';
import { mostStatementCharacters } from './read-statement.js';

/** What happened, statement by statement, each with its kind and a tick for every part that it goes into. */
export function StatementsFields({ part }: { readonly part: FormPart }) {
  const say = referralFormTexts.in(part.language);
  const statements = statementsIn(part.typed);
  return (
    <>
      <h2>{say('statementsHeading')}</h2>
      <p>{say('statementsIntro')}</p>
      {statements.map((key, index) => <StatementCard part={part} statement={key} number={index + 1} />)}
      {statements.length < most.statement && <Button id="add-statement" variant="secondary" name="press" value="add-statement" text={say('addStatement')} />}
      <RestOfParts part={part} />
    </>
  );
}

function StatementCard({ part, statement, number }: { readonly part: FormPart; readonly statement: StatementKey; readonly number: number }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const heading = say('statement', { number });
  const tellers = [...possibleAdults(typed), ...childrenIn(typed)];
  const owners = peopleIn(typed).filter((key) => isChildKey(key) || askableAdults(typed).some((adult) => adult === key));
  return (
    <Card heading={heading}>
      <input type="hidden" name="statement" value={statement.replace('statement-', '')} />
      <Textarea {...valueAt(part, `${statement}-text`)} label={say('statementText')} rows={4} mostCharacters={mostStatementCharacters} isOptional />
      <div class="two-columns">
        <Select
          {...valueAt(part, `${statement}-label`)} label={say('statementLabel')}
          choices={statementLabels.map((value) => ({ value, text: statementLabelTexts[value][language] }))}
        />
        <Select
          {...valueAt(part, `${statement}-teller`)} label={say('statementTeller')} hint={say('statementTellerHint')} isOptional
          choices={tellers.map((value) => ({ value, text: personText(typed, value, language) }))}
        />
      </div>
      <div class="tick-columns">
        <CheckboxGroup
          {...fieldAt(part, `${statement}-in`)} label={say('statementIn')} isOptional values={typed.all(`${statement}-in`)}
          choices={owners.map((value) => ({ value, text: personText(typed, value, language), ...(isChildKey(value) ? { hint: say('parentsRead') } : {}) }))}
        />
      </div>
      {(isFilled(typed, statement) || statementsIn(typed).length > 1) && <div><Button variant="tertiary" name="press" value={`remove-${statement}`} text={say('remove')} about={heading} /></div>}
    </Card>
  );
}

/** The ticks of the incident go along unless somebody says no: a part without them would hide the danger. */
function RestOfParts({ part }: { readonly part: FormPart }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const choices = [
    { value: 'children', text: say('partsOfChildren'), hint: say('parentsRead') }, { value: 'victim', text: say('partOfVictim') }, { value: 'other', text: say('partOfOther') },
  ];
  return (
    <Details summary={say('restSummary')}>
      <div class="two-columns">
        <CheckboxGroup {...fieldAt(part, 'violence-in')} label={say('violenceIn')} isOptional values={typed.all('violence-in')} choices={choices} />
        <CheckboxGroup {...fieldAt(part, 'danger-in')} label={say('dangerIn')} isOptional values={typed.all('danger-in')} choices={choices} />
      </div>
    </Details>
  );
}
