import type { CallResult, DutyCallDto } from '#api-client';
import type { CallKey } from './field-name.js';
import { numbersOf } from './people.js';
import type { Reading } from './reading.js';
import type { Typed } from './typed.js';

export const callResults: readonly CallResult[] = ['answered', 'no_answer', 'busy', 'wrong_number'];

export const callsIn = (typed: Typed): CallKey[] => numbersOf(typed, 'call').map((number) => `call-${number}` as const);

/** The calls to one contact point, made or tried. */
export const callsTo = (typed: Typed, contactPointId: string): CallKey[] => callsIn(typed).filter((key) => typed.text(`${key}-to`) === contactPointId);

export function readCall(reading: Reading, key: CallKey): DutyCallDto {
  const number = reading.text(`${key}-number`, 40);
  if (number === undefined) reading.object(`${key}-number`, reading.say('writeNumber'));
  const calledAt = reading.moment(`${key}-at`);
  const result = reading.code(`${key}-result`, callResults);
  if (result === undefined) reading.object(`${key}-result`, reading.say('chooseResult'));
  return { number: number ?? '', calledAt, result: result ?? 'no_answer' };
}
