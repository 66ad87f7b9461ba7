import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '#kernel';
import { InvalidInput } from './invalid-input.js';

/** An id in the address. */
@Injectable()
export class IdParam implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (isUuid(value)) return value;
    throw new InvalidInput([{ field: 'url', code: 'id', da: 'Id i adressen skal være et UUID med små bogstaver.', en: 'The id in the address must be a UUID in lower case.' }]);
  }
}
