import { applyDecorators } from '@nestjs/common';
import { type OpenDay, type Weekday, weekdays } from '#calendar';
import { fieldOf, IsCode, IsId, IsListOf, IsVersionNumber, valid } from '#platform';
import { parsePhone } from '../domain/phone-number.js';

export const IsPhone = fieldOf(
  'phone',
  { type: 'string', maxLength: 40, example: '+45 12 34 56 78' },
  (value) => typeof value === 'string' && value.length <= 40 && parsePhone(value) !== null,
  {
    da: 'Skal være et dansk telefonnummer på otte cifre, for eksempel 12 34 56 78 eller +45 12 34 56 78, eller 112 eller 114.',
    en: 'Must be a Danish telephone number of eight digits, for example 12 34 56 78 or +45 12 34 56 78, or 112 or 114.',
  },
);

const IsOpeningTime = fieldOf(
  'openingTime',
  { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '08:00' },
  (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  { da: 'Skal være et klokkeslæt fra 00:00 til 23:59, for eksempel 08:00.', en: 'Must be a time from 00:00 to 23:59, for example 08:00.' },
);

const IsClosingTime = fieldOf(
  'closingTime',
  { type: 'string', pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', example: '15:00' },
  (value) => typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value),
  { da: 'Skal være et klokkeslæt til og med 24:00, for eksempel 15:00.', en: 'Must be a time up to 24:00, for example 15:00.' },
);

class OpenDayDto implements OpenDay {
  @IsCode(weekdays, { name: 'Weekday' }) weekday: Weekday;
  @IsOpeningTime() opens: string;
  @IsClosingTime() closes: string;
}

const daysOf = (value: unknown): Partial<OpenDay>[] => (Array.isArray(value) ? value.filter((day) => typeof day === 'object' && day !== null) : []);

/** A week of opening hours: each weekday at most once, closing after opening. */
const IsWeeklyHours = () =>
  applyDecorators(
    IsListOf(() => OpenDayDto, { most: 7, description: 'A day that is not there is closed; 00:00 to 24:00 is day and night.' }),
    valid('weekdayOnce', (value) => new Set(daysOf(value).map(({ weekday }) => weekday)).size === daysOf(value).length, {
      da: 'Hver ugedag må stå der højst én gang.',
      en: 'Each weekday may stand there at most once.',
    }),
    valid('opensBeforeCloses', (value) => daysOf(value).every(({ opens, closes }) => String(opens) < String(closes)), {
      da: 'Lukketiden skal ligge efter åbningstiden. Lukker I efter midnat, så skriv 24:00 og resten på næste dag.',
      en: 'Closing must come after opening. If you close after midnight, write 24:00 and the rest on the next day.',
    }),
  );

export class ChangeContactDetailsDto {
  @IsPhone() phone: string;
  @IsWeeklyHours() openingHours: OpenDayDto[];
  @IsVersionNumber() version: number;
}

export class NameDeputyDto {
  @IsId({ optional: true, description: 'Left out: nobody stands in.' }) staffMemberId?: string;
  @IsVersionNumber() version: number;
}
