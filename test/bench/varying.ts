import { caseCount, caseId } from './bench-cases.js';
import type { Captured } from './captured.js';

/** What is new each time a captured act is repeated: every id that the act made, and which case it is about. */
export interface Varying {
  /** The case of the captured act. */
  caseId: string;
  /** Ids made by the act, in the order of their first use. */
  made: string[];
  /** The part's short reference. */
  reference?: string;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** @param known ids that were there before the act, apart from the case */
export function varyingOf(captured: Captured[], caseOfAct: string, known: (id: string) => boolean): Varying {
  const all = captured.flatMap(({ values }) => values.flatMap((value) => value?.match(uuid) ?? []));
  const made = [...new Set(all)].filter((id) => id !== caseOfAct && !known(id));
  const reference = captured.flatMap(({ values }) => values.flatMap((value) => value?.match(/NV-[0-9A-Z]{4}-[0-9A-Z]{4}/) ?? []))[0];
  return { caseId: caseOfAct, made, ...(reference === undefined ? {} : { reference }) };
}

/** The words that vary, each with the number of its place among those made; the case is -1, the reference -2. */
export function placesIn(value: string, { caseId, made, reference }: Varying): { text: string; place?: number }[] {
  const words = [caseId, ...(reference === undefined ? [] : [reference]), ...made];
  const pieces = value.split(new RegExp(`(${words.join('|')})`));
  return pieces.filter((piece) => piece !== '').map((text) => {
    if (text === caseId) return { text, place: -1 };
    if (text === reference) return { text, place: -2 };
    const place = made.indexOf(text);
    return place < 0 ? { text } : { text, place };
  });
}

/** The id at a place, for the nth repetition. Ids of one place follow one another, as UUIDv7 do. */
export const idPrefix = (place: number): string => `0192f00${place.toString(16)}-0000-7000-8000-`;

export function freshText(value: string, varying: Varying, repetition: number): string {
  const digits = repetition.toString(16).padStart(12, '0');
  return placesIn(value, varying).map(({ text, place }) => {
    if (place === undefined) return text;
    if (place === -1) return caseId(repetition % caseCount);
    return place === -2 ? `B${repetition}` : idPrefix(place) + digits;
  }).join('');
}
