import type { VNode } from 'preact';
import type { Answer, NaervaernApi, PartAct, PartAnswer, PartKind } from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import type { FormBody } from '../../http/form-answer.js';
import type { Notice } from '../../http/notices.js';
import type { Language } from '../../texts/language.js';
import type { PartPlace } from './addresses.js';

/** What a form's fields are drawn from. */
export interface FieldsProps<Typed> {
  readonly kind: PartKind;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** A page on which a caseworker does one thing to a part that takes more than a button. */
export interface PartForm<Typed> {
  readonly place: PartPlace;
  /** What the api must say is possible. */
  readonly act: PartAct;
  /** Where it leads when it is done: a part that was given away cannot be shown any more. */
  readonly leadsTo: 'overview' | 'inbox';
  readonly notice: Notice;
  readonly nothing: Typed;
  /** The field at which an objection of the api stands, by its path or code. */
  readonly places: Readonly<Record<string, string>>;
  readonly otherwise: string;
  readonly isGrave?: boolean;
  title(reference: string, language: Language): string;
  button(language: Language): string;
  intro(part: PartAnswer, language: Language): VNode;
  Fields(props: FieldsProps<Typed>): VNode;
  read(body: FormBody): Typed;
  /** What must be filled in before it is worth asking; whether it may be is for the api to say. */
  missing(typed: Typed, language: Language): FieldError[];
  send(api: NaervaernApi, partId: string, version: number, typed: Typed): Promise<Answer<unknown>>;
}
