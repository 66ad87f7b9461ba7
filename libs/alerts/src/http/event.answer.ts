import { ApiProperty } from '@nestjs/swagger';
import { codesNamed } from '#platform';
import { type EventKind, eventKinds } from '../domain/whom-it-concerns.js';

/** The data of an event `changed`. */
export class EventAnswer {
  @ApiProperty(codesNamed('EventKind', eventKinds)) kind: EventKind;
}
