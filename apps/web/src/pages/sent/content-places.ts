import type { Problem } from '#api-client';
import { contentToSend } from './content-to-send.js';
import { statementField, type TypedContent } from './typed-content.js';

/** Where an objection to the content stands, by the code of the refusal. */
export const contentPlaces: Readonly<Record<string, string>> = {
  'informed-missing': 'exposure-0-exposure',
  'unknown-statement': 'more',
  'unknown-person': 'more',
  'adult-part-holds-other-adult': 'details-0',
};

/** The row of a statement that the api objects to, by its place among those that were sent. */
export function contentPlaceOf({ fields, details }: Problem, typed: TypedContent): string | undefined {
  const [, sent] = /\bstatements\[(\d+)\]/.exec(fields[0]?.field ?? details.field ?? '') ?? [];
  const id = sent === undefined ? undefined : contentToSend(typed).statements[Number(sent)]?.id;
  const index = typed.statements.findIndex((statement) => statement.id === id);
  return index < 0 ? undefined : statementField(index, 'text');
}
