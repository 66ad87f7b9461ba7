import type { ChangeAnswer, NaervaernApi, Problem } from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import { fieldErrorsOf, objectionIn } from '../../http/form-answer.js';
import { changedMeanwhileTexts } from '../../texts/changed-meanwhile.js';
import type { Language } from '../../texts/language.js';
import { shiftIn, type TypedShift } from './typed-shift.js';

/** Why a shift was not saved, as its form says it. */
export interface NotSaved {
  readonly errors: readonly FieldError[];
  /** What others saved first. */
  readonly changes?: readonly ChangeAnswer[];
}

interface ShiftPath {
  readonly unitId: string;
  readonly shiftId: string;
}

/** Where the form says what others changed. */
export const conflictId = 'changed-meanwhile';

/** The field at which an objection of the api stands. */
const places: Readonly<Record<string, string>> = {
  staffMemberId: 'person',
  startsAt: 'from-day',
  endsAt: 'to-day',
  phone: 'phone',
  'shift-ends-before-start': 'to-day',
  'shift-longer-than-week': 'to-day',
  'shift-has-ended': 'to-day',
};

/**
 * Saves a shift as it was typed.
 * @param version of the shift that is changed; none for a new one
 * @throws ProblemShown for what nothing typed would mend
 */
export async function sendShift(api: NaervaernApi, path: ShiftPath, typed: TypedShift, version: number | undefined, language: Language): Promise<NotSaved | undefined> {
  const read = shiftIn(typed, language);
  if ('errors' in read) return read;
  const body = { ...read.shift, ...(version === undefined ? {} : { version }) };
  const objection = objectionIn(await api.put('/contact-points/{unitId}/shifts/{shiftId}', { params: { path }, body }));
  return objection && notSaved(objection, language);
}

/** @throws ProblemShown for what nothing typed would mend */
export async function cancelShift(api: NaervaernApi, path: ShiftPath, version: number, language: Language): Promise<NotSaved | undefined> {
  const objection = objectionIn(await api.post('/contact-points/{unitId}/shifts/{shiftId}/cancel', { params: { path }, body: { version } }));
  return objection && notSaved(objection, language);
}

function notSaved(objection: Problem, language: Language): NotSaved {
  if (objection.code !== 'changed-meanwhile') return { errors: fieldErrorsOf(objection, places, 'person', language) };
  return { errors: [{ field: conflictId, text: changedMeanwhileTexts.in(language)('summary') }], changes: objection.details.changes ?? [] };
}
