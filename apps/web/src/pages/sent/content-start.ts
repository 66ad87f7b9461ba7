import { uuidv7 } from '#kernel';
import type { CaseAnswer, StatementAnswer } from '#api-client';
import type { Subject } from './sent-form.js';
import { oneLineEnd, restMark, statementMark, type TypedContent, type TypedStatement } from './typed-content.js';

/** A row to write something new into. */
export const newStatement = (): TypedStatement => ({ id: uuidv7(), isIn: true, label: '', toldBy: '', text: '', was: '' });

/** Which of a person's facts can go along, as far as the case has them. An adult's own numbers always do. */
export function detailsOf(file: CaseAnswer, personId: string, isAdultPart: boolean): ('address' | 'phones' | 'whereabouts')[] {
  const person = file.persons.find(({ id }) => id === personId);
  if (person === undefined) return [];
  return [
    ...(person.address === undefined ? [] : ['address' as const]),
    ...(person.phones.length === 0 || isAdultPart ? [] : ['phones' as const]),
    ...(person.whereabouts === undefined ? [] : ['whereabouts' as const]),
  ];
}

/** Of whom a part says something besides the person it is about: of a child, who has custody. */
export const holdersOf = (file: CaseAnswer, personId: string): string[] => file.custody.filter(({ childId }) => childId === personId).map(({ holderId }) => holderId);

/**
 * What had been chosen for the part, in the words that were last given for it, and beside it what else the case has. Where
 * nothing was kept of the choice, nothing is chosen.
 */
export function contentAtStart({ part, file }: Subject): TypedContent {
  const { choice, personId } = part;
  const chosen = new Set(choice?.statementIds);
  const all = [...new Map([...file!.statements, ...part.statements].map((statement) => [statement.id, statement])).values()];
  const inOrder = [...(choice?.statementIds ?? []).flatMap((id) => all.filter((statement) => statement.id === id)), ...all.filter(({ id }) => !chosen.has(id))];
  const asked = part.kind === 'child' ? [...holdersOf(file!, personId), ...(isBorn(file!, personId) ? [personId] : [])] : [];
  const rest = {
    violenceTypes: choice?.violenceTypes ?? [],
    dangerFlags: choice?.dangerFlags ?? [],
    details: (choice?.details ?? []).flatMap((detail) => detail.fields.map((field) => `${detail.personId}:${field}`)),
    exposure: part.kind === 'child' ? [...(choice?.exposure ?? []), { exposure: '', source: '' }] : [],
    informed: asked.map((id) => {
      const answer = choice?.informed.find((informed) => informed.personId === id);
      return { personId: id, answer: answer === undefined ? '' : answer.wasInformed ? 'informed' : (answer.reason ?? '') };
    }),
  };
  return { personId, statements: [...inOrder.map((statement) => rowOf(statement, chosen.has(statement.id))), newStatement()], ...rest, restWas: restMark(rest) };
}

function rowOf({ id, label, toldById = '', text }: StatementAnswer, isIn: boolean): TypedStatement {
  const row = { isIn, label, toldBy: toldById, text: oneLineEnd(text) };
  return { id, ...row, was: statementMark(row) };
}

const isBorn = ({ persons }: CaseAnswer, id: string): boolean => persons.find((person) => person.id === id)?.role === 'child';
