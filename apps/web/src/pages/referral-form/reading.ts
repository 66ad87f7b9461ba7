import { isOneOf, parseCpr } from '#kernel';
import type { FieldError } from '../../fds/error-summary.js';
import { momentErrors, readTypedMoment } from '../../http/moment-answer.js';
import type { Language } from '../../texts/language.js';
import { referralFaultTexts } from '../../texts/referral-faults.js';
import { readDay } from '../../times/danish-clock.js';
import { readMoment } from '../../times/typed-moment.js';
import type { FieldName } from './field-name.js';
import type { Typed } from './typed.js';

/** A moment's fields begin with one of these. */
type MomentName = { [Name in FieldName]: Name extends `${infer Start}-which` ? Start : never }[FieldName];
type DayName = { [Name in FieldName]: Name extends `${infer Start}-year` ? Start : never }[FieldName];

/** Reads the form of a referral in the order of its fields, and gathers what is to be mended in it. */
export class Reading {
  readonly errors: FieldError[] = [];
  readonly say: ReturnType<typeof referralFaultTexts.in>;

  constructor(readonly typed: Typed, readonly language: Language) {
    this.say = referralFaultTexts.in(language);
  }

  /** Something is to be mended here, in words of `say`. */
  object(field: FieldName, text: string): void {
    this.errors.push({ field, text });
  }

  /** A text, or undefined when there is none. Too long a text is objected to and not cut. */
  text(name: FieldName, mostCharacters: number): string | undefined {
    const text = this.typed.text(name);
    if (text.length > mostCharacters) this.object(name, this.say('tooLong', { most: mostCharacters }));
    return text === '' ? undefined : text;
  }

  /** A text area in which each line is one thing. */
  lines(name: FieldName, { mostLines, mostCharacters }: { mostLines: number; mostCharacters: number }): string[] {
    const lines = this.typed.text(name).split('\n').map((line) => line.trim()).filter((line) => line !== '');
    if (lines.length > mostLines) this.object(name, this.say('tooManyLines', { most: mostLines }));
    if (lines.some((line) => line.length > mostCharacters)) this.object(name, this.say('lineTooLong', { most: mostCharacters }));
    return lines;
  }

  /** Several numbers in one field. */
  phones(name: FieldName): string[] {
    const phones = this.typed.text(name).split(/[,;\n]/).map((phone) => phone.trim()).filter((phone) => phone !== '');
    if (phones.length > 5) this.object(name, this.say('tooManyPhones', { most: 5 }));
    else if (phones.some((phone) => phone.length > 40)) this.object(name, this.say('lineTooLong', { most: 40 }));
    return phones;
  }

  /** One of a closed list; undefined for nothing or for what is not on it, which a page of ours never sends. */
  code<Code extends string>(name: FieldName, codes: readonly Code[]): Code | undefined {
    const text = this.typed.text(name);
    return isOneOf(codes, text) ? text : undefined;
  }

  codes<Code extends string>(name: FieldName, codes: readonly Code[]): Code[] {
    return codes.filter((code) => this.typed.says(name, code));
  }

  /** A CPR number, however it is spaced; the api is sent ten digits and a dash at most. */
  cpr(name: FieldName): string | undefined {
    const text = this.typed.text(name).replaceAll(/[\s.]/g, '').replace(/^(\d{6})[-–](\d{4})$/, '$1-$2');
    if (text === '') return undefined;
    const read = parseCpr(text);
    if (!read.ok) this.object(name, this.say(read.code === 'cpr-date' ? 'cprNoSuchDate' : 'cprUnclear'));
    return text;
  }

  /** A day of birth or one to come; nothing when nothing is typed. */
  day(name: DayName): string | undefined {
    const [day, month, year] = [this.typed.text(`${name}-day`), this.typed.text(`${name}-month`), this.typed.text(`${name}-year`)];
    if (day === '' && month === '' && year === '') return undefined;
    const read = readDay({ day, month, year }, 'ofBirths');
    if (read === undefined) this.object(`${name}-day`, this.say('bornUnclear'));
    return read;
  }

  /** An instant, ISO 8601; objected to when it is missing. */
  moment(name: MomentName): string {
    const typed = readTypedMoment(name, (field) => this.typed.text(field as FieldName));
    const read = readMoment(typed);
    this.errors.push(...momentErrors(name, typed, read, this.language));
    return read instanceof Date ? read.toISOString() : '';
  }
}
