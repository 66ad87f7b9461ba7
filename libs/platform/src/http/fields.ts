import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { type BilingualText, isOneOf, isUuid } from '#kernel';
import { codesNamed } from './named-codes.js';

/** One fact of a DTO, told once: what is accepted, what the document says, what to do when it is wrong. */
export type Field = PropertyDecorator;

export interface FieldOptions {
  optional?: boolean;
  description?: string;
}

type Document = Record<string, unknown>;

function field(options: FieldOptions, document: Document, ...validators: PropertyDecorator[]): Field {
  const described = { ...document, ...(options.description === undefined ? {} : { description: options.description }) };
  return options.optional === true
    ? applyDecorators(ApiPropertyOptional(described), ValidateIf((_object, value) => value !== undefined), ...validators)
    : applyDecorators(ApiProperty(described), ...validators);
}

/** A validator with its own words; `says` goes out with the field's path, the value never does. */
export function valid(name: string, test: (value: unknown) => boolean, says: BilingualText, each = false): PropertyDecorator {
  const options: ValidationOptions = { context: says, each };
  // Without a message of its own the library drops the context with our words.
  return ValidateBy({ name, validator: { validate: test, defaultMessage: () => name } }, options);
}

/** A field of our own kind, made of one test. Used by the fields below and by contexts with facts of their own. */
export function fieldOf(name: string, document: Document, test: (value: unknown) => boolean, says: BilingualText) {
  return (options: FieldOptions = {}): Field => field(options, document, valid(name, test, says));
}

export const IsId = fieldOf('id', { type: 'string', format: 'uuid' }, isUuid, {
  da: 'Skal være et UUID med små bogstaver.',
  en: 'Must be a UUID in lower case.',
});

export const IsVersionNumber = fieldOf(
  'version',
  { type: 'integer', minimum: 1 },
  (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) < 2 ** 31,
  { da: 'Skal være det versionsnummer, du sidst så.', en: 'Must be the version number that you last saw.' },
);

/** As `version`, for what may not be there yet. */
export const IsVersionNumberOrZero = fieldOf(
  'versionOrZero',
  { type: 'integer', minimum: 0 },
  (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31,
  { da: 'Skal være det versionsnummer, du sidst så, eller 0, når intet er gemt endnu.', en: 'Must be the version number that you last saw, or 0 when nothing has been saved yet.' },
);

export const IsYesOrNo = fieldOf('yesOrNo', { type: 'boolean' }, (value) => typeof value === 'boolean', {
  da: 'Skal være true eller false.',
  en: 'Must be true or false.',
});

// Offsets as they exist: PostgreSQL refuses those that Date.parse takes beyond 15:59.
const instant = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** RFC 3339 with an offset; a local time without one could mean two instants in a night of October. */
export const IsInstant = fieldOf(
  'instant',
  { type: 'string', format: 'date-time' },
  (value) => typeof value === 'string' && instant.test(value) && isRealInstant(value),
  {
    da: 'Skal være et tidspunkt med dato, klokkeslæt og tidszone, for eksempel 2026-11-24T03:10:00+01:00.',
    en: 'Must be a time with date, clock and offset, for example 2026-11-24T03:10:00+01:00.',
  },
);

function isRealInstant(text: string): boolean {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return false;
  // Date.parse rolls 31 February over; the day of the month must come back as written.
  const local = text.slice(0, 10);
  const day = new Date(`${local}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(local) && at > Date.UTC(1900, 0) && at < Date.UTC(2200, 0);
}

/** A calendar day, ISO 8601. */
export const IsDay = fieldOf(
  'day',
  { type: 'string', format: 'date' },
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealInstant(`${value}T00:00:00Z`),
  { da: 'Skal være en dato, for eksempel 2019-05-31.', en: 'Must be a date, for example 2019-05-31.' },
);

/** How many there are: a whole number from 0 to `most`. */
export function IsCount(most: number, options: FieldOptions = {}): Field {
  const says = { da: `Skal være et helt tal fra 0 til ${most}.`, en: `Must be a whole number from 0 to ${most}.` };
  const test = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
  return field(options, { type: 'integer', minimum: 0, maximum: most }, valid('count', test, says));
}

/** Text of people: stored as sent, at least one visible character, at most `most` characters (UTF-16 units). */
export function IsText(most: number, options: FieldOptions = {}): Field {
  const says: BilingualText = {
    da: `Skal være tekst på 1 til ${most} tegn.`,
    en: `Must be text of 1 to ${most} characters.`,
  };
  const test = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= most;
  return field(options, { type: 'string', minLength: 1, maxLength: most }, valid('text', test, says));
}

interface CodeOptions extends FieldOptions {
  /** What the list is called in the contract, and so the type that clients get. */
  name?: string;
}

const codesDocument = (codes: readonly string[], name: string | undefined): Document => (name === undefined ? { enum: [...codes] } : codesNamed(name, codes));

/** One code of a closed list. */
export function IsCode<Code extends string>(codes: readonly Code[], options: CodeOptions = {}): Field {
  const says = { da: `Skal være en af: ${codes.join(', ')}.`, en: `Must be one of: ${codes.join(', ')}.` };
  return field(options, { type: 'string', ...codesDocument(codes, options.name) }, valid('code', (value) => isOneOf(codes, value), says));
}

interface ListOptions extends FieldOptions {
  least?: number;
  most: number;
}

function listValidators({ least = 0, most }: ListOptions): PropertyDecorator[] {
  const says = { da: `Skal være en liste med ${least} til ${most} punkter.`, en: `Must be a list of ${least} to ${most} items.` };
  return [IsArray({ context: says }), ArrayMinSize(least, { context: says }), ArrayMaxSize(most, { context: says })];
}

/** Several codes of a closed list, each at most once. */
export function IsCodes<Code extends string>(codes: readonly Code[], options: ListOptions & CodeOptions): Field {
  const says = {
    da: `Hvert punkt skal være en af: ${codes.join(', ')}, og højst én gang.`,
    en: `Each item must be one of: ${codes.join(', ')}, and at most once.`,
  };
  const test = (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => isOneOf(codes, item)) && new Set(value).size === value.length;
  const document = { ...codesDocument(codes, options.name), isArray: true, minItems: options.least ?? 0, maxItems: options.most };
  return field(options, document, ...listValidators(options), valid('codes', test, says));
}

/** Several ids, each at most once. */
export function IsIds(options: ListOptions): Field {
  const says = { da: 'Hvert punkt skal være et UUID, og højst én gang.', en: 'Each item must be a UUID, and at most once.' };
  const test = (value: unknown): boolean =>
    Array.isArray(value) && value.every(isUuid) && new Set(value).size === value.length;
  const document = { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: options.least ?? 0, maxItems: options.most };
  return field(options, document, ...listValidators(options), valid('ids', test, says));
}

/** Several short texts. */
export function IsTexts(length: number, options: ListOptions): Field {
  const says = { da: `Hvert punkt skal være tekst på 1 til ${length} tegn.`, en: `Each item must be text of 1 to ${length} characters.` };
  const test = (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '' && item.length <= length);
  const document = { type: 'array', items: { type: 'string', maxLength: length }, minItems: options.least ?? 0, maxItems: options.most };
  return field(options, document, ...listValidators(options), valid('texts', test, says));
}

type Class = abstract new (...values: never[]) => object;

const objectSays = { da: 'Skal være et objekt med de felter, som dokumentationen viser.', en: 'Must be an object with the documented fields.' };

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of another DTO class. */
export function IsPartOf(shape: () => Class, options: FieldOptions = {}): Field {
  return field(
    options,
    // Written out: the documentation takes a function for a class unless it is called `type`.
    { type: () => shape() },
    valid('object', isPlainObject, objectSays),
    ValidateNested({ context: objectSays }),
    Type(() => shape() as never),
  );
}

/** A list of objects of another DTO class. */
export function IsListOf(shape: () => Class, options: ListOptions): Field {
  const test = (value: unknown): boolean => Array.isArray(value) && value.every(isPlainObject);
  return field(
    options,
    { type: () => shape(), isArray: true, minItems: options.least ?? 0, maxItems: options.most },
    ...listValidators(options),
    valid('objects', test, objectSays),
    ValidateNested({ each: true, context: objectSays }),
    Type(() => shape() as never),
  );
}
