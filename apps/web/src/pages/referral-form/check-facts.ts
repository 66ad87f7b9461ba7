import type { NaervaernApi, ReferralPreviewAnswer } from '#api-client';
import { parseCpr } from '#kernel';
import { dataOf } from '../../person/person-api.js';
import type { PersonKey } from './field-name.js';
import { childrenIn, isChildKey } from './people.js';
import type { Submission } from './submission.js';
import type { Typed } from './typed.js';

/** A case that the own unit has about the same people, of the last 24 hours. */
export interface Duplicate {
  readonly people: readonly PersonKey[];
  readonly reference: string;
  readonly recordedAt: Date;
}

/** What the api says before anything is sent. */
export interface CheckFacts {
  readonly preview: ReferralPreviewAnswer;
  readonly duplicates: readonly Duplicate[];
}

const dayMs = 24 * 60 * 60 * 1000;

/** Asked each time the page is shown: who is on duty, and what a colleague has recorded, may have changed. @throws ProblemShown */
export async function checkFacts(api: NaervaernApi, typed: Typed, submission: Submission): Promise<CheckFacts> {
  const [preview, ...duplicates] = await Promise.all([
    api.post('/submissions/preview', { body: { ...submission, consents: [...submission.consents], parts: [...submission.parts] } }),
    ...(['victim', ...childrenIn(typed)] as const).map((person) => casesAbout(api, typed, person)),
  ]);
  const known = dataOf(preview);
  const since = Date.parse(known.at) - dayMs;
  const recent = duplicates.flat().filter(({ id, recordedAt }) => id !== submission.caseId && recordedAt.getTime() >= since);
  const byCase = [...Map.groupBy(recent, ({ id }) => id).values()].map((found) => ({ ...found[0]!, people: found.map(({ person }) => person) }));
  return { preview: known, duplicates: byCase.toSorted((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime()) };
}

interface FoundCase {
  readonly id: string;
  readonly person: PersonKey;
  readonly reference: string;
  readonly recordedAt: Date;
}

/** Within the own unit and by the whole number only: nobody learns here what another authority has. */
async function casesAbout(api: NaervaernApi, typed: Typed, person: 'victim' | `child-${number}`): Promise<FoundCase[]> {
  const read = parseCpr(typed.text(`${person}-cpr`).replaceAll(/[\s.–-]/g, ''));
  if (!read.ok) return [];
  const purpose = isChildKey(person) ? 'child_protection_notification' : 'victim_support_referral';
  const { cases } = dataOf(await api.post('/cases/look-up', { body: { cpr: read.cpr, purpose } }));
  return cases.map(({ id, reference, recordedAt }) => ({ id, person, reference, recordedAt: new Date(recordedAt) }));
}
