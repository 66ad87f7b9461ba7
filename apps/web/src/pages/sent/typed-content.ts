import { createHash } from 'node:crypto';
import type { FormBody } from '../../http/form-answer.js';
import { typedIn } from '../../http/form-answer.js';

/** A statement as it stands in the form, right or wrong. */
export interface TypedStatement {
  readonly id: string;
  readonly isIn: boolean;
  readonly label: string;
  readonly toldBy: string;
  readonly text: string;
  /** A mark of what it was when the form was made; empty for a new one. */
  readonly was: string;
}

/** What goes into a part as it stands in the form. */
export interface TypedContent {
  readonly personId: string;
  readonly statements: readonly TypedStatement[];
  readonly violenceTypes: readonly string[];
  readonly dangerFlags: readonly string[];
  /** `<person>:<field>` for each fact that goes along. */
  readonly details: readonly string[];
  readonly exposure: readonly { readonly exposure: string; readonly source: string }[];
  /** `informed`, a reason why not, or empty. */
  readonly informed: readonly { readonly personId: string; readonly answer: string }[];
  /** A mark of all but the statements when the form was made. */
  readonly restWas: string;
}

/** As many as the api takes, and one more to say so. */
const mostRows = 41;

/** Ids and names of a row's fields; an error about it leads to one of them. */
export const statementField = (index: number, part: 'id' | 'in' | 'label' | 'told-by' | 'text' | 'was'): string => `statement-${index}-${part}`;
export const exposureField = (index: number, part: 'exposure' | 'source'): string => `exposure-${index}-${part}`;
export const informedField = (index: number, part: 'person' | 'answer'): string => `informed-${index}-${part}`;

/** Whether somebody wrote something into this row. */
export const isBlank = ({ was, label, toldBy, text }: TypedStatement): boolean => was === '' && label === '' && toldBy === '' && text === '';

/** Tells words that were changed from words that were not, without a second copy of them in the form. */
export function statementMark({ isIn, label, toldBy, text }: Pick<TypedStatement, 'isIn' | 'label' | 'toldBy' | 'text'>): string {
  return markOf([isIn, label, toldBy, text]);
}

export function restMark({ violenceTypes, dangerFlags, details, exposure, informed }: Omit<TypedContent, 'personId' | 'statements' | 'restWas'>): string {
  const told = informed.map(({ personId, answer }) => [personId, answer]);
  return markOf([violenceTypes.toSorted(), dangerFlags.toSorted(), details.toSorted(), exposure.filter((each) => each.exposure !== '').map((each) => [each.exposure, each.source]), told]);
}

const markOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

export function readContent(body: FormBody): TypedContent {
  const rows = <Row>(isThere: (index: number) => boolean, row: (index: number) => Row): Row[] => {
    const read: Row[] = [];
    for (let index = 0; index < mostRows && isThere(index); index += 1) read.push(row(index));
    return read;
  };
  const isSent = (name: string): boolean => typeof body?.[name] === 'string';
  return {
    personId: typedIn(body, 'person'),
    statements: rows((index) => isSent(statementField(index, 'id')), (index) => {
      const said = (part: Parameters<typeof statementField>[1]): string => writtenIn(body, statementField(index, part));
      return { id: said('id'), isIn: said('in') !== '', label: said('label'), toldBy: said('told-by'), text: said('text'), was: said('was') };
    }),
    violenceTypes: tickedIn(body, 'violence'),
    dangerFlags: tickedIn(body, 'danger'),
    details: tickedIn(body, 'details'),
    exposure: rows((index) => isSent(exposureField(index, 'exposure')), (index) => ({ exposure: typedIn(body, exposureField(index, 'exposure')), source: typedIn(body, exposureField(index, 'source')) })),
    informed: rows((index) => isSent(informedField(index, 'person')), (index) => ({ personId: typedIn(body, informedField(index, 'person')), answer: typedIn(body, informedField(index, 'answer')) })),
    restWas: typedIn(body, 'rest-was'),
  };
}

/** Browsers end a line with two characters; what was stored has one. */
export const oneLineEnd = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const writtenIn = (body: FormBody, name: string): string => oneLineEnd(typedIn(body, name));

/** Boxes of one name: one that is ticked comes as a text, several as a list. */
function tickedIn(body: FormBody, name: string): string[] {
  const value = body?.[name];
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '');
}
