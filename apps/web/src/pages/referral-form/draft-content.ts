import { Typed } from './typed.js';

/**
 * Which page wrote a draft last, and how often. A page whose answer was lost on the way finds its own words in the draft
 * and goes on; another page's it never writes over.
 */
export interface Writer {
  /** Made anew for each page that is shown. */
  readonly page: string;
  readonly count: number;
}

/** Set once somebody has pressed "send", until the api has answered: meanwhile the draft stays what it is. */
export interface Attempt {
  /** 32 random bytes, base64url: the key of the receipt's MAC. Never leaves for a browser. */
  readonly salt: string;
}

/** What a draft of a referral holds. */
export interface DraftContent {
  readonly typed: Typed;
  readonly writer: Writer;
  readonly attempt?: Attempt;
}

/** As the api keeps it, sealed and unread. */
export const contentText = ({ typed, writer, attempt }: DraftContent): string => JSON.stringify({ typed, writer, attempt });

/** The other way. Whatever is not ours in it counts as not there. */
export function contentIn(text: string): DraftContent {
  const { typed, writer, attempt } = (JSON.parse(text) ?? {}) as { typed?: unknown; writer?: Partial<Writer>; attempt?: Partial<Attempt> };
  const salt = attempt?.salt;
  return {
    typed: Typed.in(typed),
    writer: { page: String(writer?.page ?? ''), count: Number(writer?.count ?? 0) },
    ...(typeof salt === 'string' ? { attempt: { salt } } : {}),
  };
}
