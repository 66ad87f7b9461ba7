import { isUuid, uuidv7 } from '#kernel';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { packed, unpacked } from './carried.js';
import type { Writer } from './draft-content.js';
import { type FieldName, type FormPage, pageOf } from './field-name.js';
import { Typed } from './typed.js';

/** A page of the form as a browser sends it: everything that was typed for the referral, there and on its other pages. */
export interface SentForm {
  readonly typed: Typed;
  /** Of the draft as the page has seen it; 0 when nothing was saved yet. */
  readonly version: number;
  readonly writer: Writer;
  /** The button. */
  readonly press: string;
}

/** Receivers and bases are confirmed on the last page, for what the draft says then; who changes the draft confirms them again. */
const isForgottenOn = (page: FormPage, name: FieldName): boolean => page !== 'check' && /^(?:receiver|items)-/.test(name);

const isOf = (page: FormPage) => (name: FieldName): boolean => pageOf(name) === page;

/** @throws BadRequestException for what no page of ours sends */
export function readSentForm(body: FormBody, page: FormPage): SentForm {
  const elsewhere = unpacked(typedIn(body, 'carried')).without((name) => isOf(page)(name) || isForgottenOn(page, name));
  const here = Typed.in(body).without((name) => !isOf(page)(name));
  const writer = typedIn(body, 'writer');
  return {
    typed: elsewhere.and(here),
    version: countIn(typedIn(body, 'version')),
    writer: { page: isUuid(writer) ? writer : uuidv7(), count: countIn(typedIn(body, 'writes')) },
    press: typedIn(body, 'press'),
  };
}

/** What a page hands on for the fields that stand on others. */
export const carriedOn = (page: FormPage, typed: Typed): string => packed(typed.without((name) => isOf(page)(name) || isForgottenOn(page, name)));

/** Which page's form it is that a script saves. */
export const pageIn = (body: FormBody): FormPage => (['facts', 'basis', 'check'] as const).find((page) => page === typedIn(body, 'form')) ?? 'facts';

const countIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
