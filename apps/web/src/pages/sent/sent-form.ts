import type { Answer, CaseAnswer, DirectoryAnswer, NaervaernApi, Problem, SentPartAct, SentPartContentAnswer } from '#api-client';
import type { Content } from '../../fds/content.js';
import type { FieldError } from '../../fds/error-summary.js';
import type { FormBody } from '../../http/form-answer.js';
import type { Notice } from '../../http/notices.js';
import type { Language } from '../../texts/language.js';
import type { SentPlace } from './addresses.js';

/** What a form is about, as it is now. */
export interface Subject {
  readonly part: SentPartContentAnswer;
  /** The unit's own case, for forms that begin from it. */
  readonly file?: CaseAnswer;
  /** Who can receive, for forms that send. */
  readonly directory?: DirectoryAnswer;
  readonly now: Date;
}

export interface FieldsProps<Typed> {
  /** Missing where nothing could be heard of it: then everything that was typed comes back all the same. */
  readonly subject: Subject | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** A page on which an officer does one thing with a part that was sent. */
export interface SentForm<Typed> {
  readonly place: SentPlace;
  /** What the api must say is possible. */
  readonly act: SentPartAct;
  readonly notice: Notice;
  readonly needs: readonly ('case' | 'directory')[];
  readonly isGrave?: boolean;
  /** The field at which an objection of the api stands, by its path or code, and for all else. */
  readonly places: Readonly<Record<string, string>>;
  readonly otherwise: string;
  title(part: string, language: Language): string;
  button(language: Language): string;
  intro(subject: Subject, language: Language): Content;
  /** The form as it is first shown. */
  start(subject: Subject, language: Language): Typed;
  Fields(props: FieldsProps<Typed>): Content;
  read(body: FormBody): Typed;
  /** What to mend before anything is asked of the api. Whether it may be, the api says. */
  missing(typed: Typed, language: Language): FieldError[];
  send(api: NaervaernApi, partId: string, version: number, typed: Typed): Promise<Answer<unknown>>;
  /** The form after a button that sends nothing; undefined for the one that sends. */
  pressed?(typed: Typed, button: string): Typed | undefined;
  /** What was typed, beside what somebody else changed meanwhile; as it was typed where nothing in it is anybody else's. */
  caughtUp?(typed: Typed, subject: Subject): Typed;
  /** Where an objection stands, when its path or code alone do not tell. */
  placeOf?(problem: Problem, typed: Typed): string | undefined;
}
