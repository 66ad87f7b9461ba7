import type { StatementDto } from '#api-client';
import { statementLabels } from '#kernel';
import type { PersonKey, StatementKey } from './field-name.js';
import type { Ids } from './ids.js';
import { peopleIn, statementsIn } from './people.js';
import type { Reading } from './reading.js';
import type { Typed } from './typed.js';

/** The api takes more; what the kommune needs fits here. */
export const mostStatementCharacters = 2000;

/** The statements in which something is said. A card with ticks and no words is an empty one. */
export const writtenStatements = (typed: Typed): StatementKey[] =>
  statementsIn(typed).filter((key) => typed.text(`${key}-text`) !== '' || typed.text(`${key}-label`) !== '');

export function readStatement(reading: Reading, key: StatementKey, ids: Ids): StatementDto {
  const { typed } = reading;
  const text = reading.text(`${key}-text`, mostStatementCharacters);
  if (text === undefined) reading.object(`${key}-text`, reading.say('writeStatement'));
  const label = reading.code(`${key}-label`, statementLabels);
  if (label === undefined) reading.object(`${key}-label`, reading.say('chooseLabel'));
  const teller = peopleIn(typed).find((person) => person === typed.text(`${key}-teller`));
  if (label === 'OPLYST_AF' && teller === undefined) reading.object(`${key}-teller`, reading.say('chooseTeller'));
  return {
    id: ids.statement(key), label: label ?? 'OBSERVERET', text: text ?? '',
    ...(label === 'OPLYST_AF' && teller !== undefined ? { toldById: ids.person(teller) } : {}),
  };
}

/** The statements that go into somebody's part. */
export const statementsFor = (typed: Typed, person: PersonKey): StatementKey[] => writtenStatements(typed).filter((key) => typed.says(`${key}-in`, person));
