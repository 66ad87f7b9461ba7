import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { InvalidInput } from './invalid-input.js';
import type { FieldProblem } from './problem.js';

const unknownField = {
  da: 'Feltet findes ikke. Fjern det; intet er gemt.',
  en: 'There is no such field. Remove it; nothing was stored.',
};
const unclear = { da: 'Værdien er ikke gyldig.', en: 'The value is not valid.' };

/**
 * Turns a body into its DTO class or says, field by field, what is wrong. Unknown fields are refused, because a field
 * that is dropped in silence is a message that is lost in silence. Values are never repeated in the answer.
 */
@Injectable()
export class ValidBodyPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const shape = metadata.metatype;
    if (metadata.type !== 'body' || shape === undefined || shape === Object) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InvalidInput([{ field: '', code: 'body', da: 'Kroppen skal være et JSON-objekt.', en: 'The body must be a JSON object.' }]);
    }
    const inherited = inheritedNames(value, '');
    if (inherited.length > 0) throw new InvalidInput(inherited);
    const instance = plainToInstance(shape, value) as object;
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    });
    if (errors.length > 0) throw new InvalidInput(errors.flatMap((error) => fieldProblems(error, '')));
    return instance;
  }
}

/**
 * Fields named like something that every object has, such as `constructor` or `__proto__`: the libraries below take
 * them for known or pass over them in silence. No field of ours is named so.
 */
function inheritedNames(value: object, above: string): FieldProblem[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = pathOf(above, name);
    if (name in Object.prototype) return [{ field, code: 'unknown-field', ...unknownField }];
    return typeof inner === 'object' && inner !== null ? inheritedNames(inner, field) : [];
  });
}

// A field's name comes from the sender too and may be anything, so only plain words are said again.
const plainName = /^([A-Za-z][A-Za-z]{0,39}|\d{1,4})$/;

function pathOf(above: string, property: string): string {
  const name = plainName.test(property) ? property : '?';
  const inList = /^\d+$/.test(name);
  return above === '' ? name : inList ? `${above}[${name}]` : `${above}.${name}`;
}

function fieldProblems(error: ValidationError, above: string): FieldProblem[] {
  const field = pathOf(above, error.property);
  const own = Object.keys(error.constraints ?? {})
    // the test of the object itself says it better
    .filter((name) => name !== 'nestedValidation')
    .slice(0, 1)
    .map((name): FieldProblem => {
      const words = name === 'whitelistValidation' ? unknownField : (error.contexts?.[name] ?? unclear);
      return { field, code: name === 'whitelistValidation' ? 'unknown-field' : name, da: words.da, en: words.en };
    });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, field))];
}
