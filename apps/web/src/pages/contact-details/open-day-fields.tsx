import type { Weekday } from '#api-client';
import { controlOf, FieldGroup } from '../../fds/field.js';
import { contactDetailsTexts } from '../../texts/contact-details.js';
import type { Language } from '../../texts/language.js';
import { weekdayTexts } from '../../texts/opening-hours.js';
import { closesId, opensId, type TypedDetails } from './typed-details.js';

interface OpenDayFieldsProps {
  readonly weekday: Weekday;
  readonly typed: TypedDetails['week'][Weekday];
  readonly error: string | undefined;
  readonly language: Language;
}

/** From when to when a unit is open on one weekday. */
export function OpenDayFields({ weekday, typed, error, language }: OpenDayFieldsProps) {
  const say = contactDetailsTexts.in(language);
  const clock = (id: string, label: string, value: string) => (
    <div class="form-group">
      <label class="form-label" for={id}>{label}</label>
      <input class="form-input input-width-xxs" type="text" inputMode="numeric" maxLength={5} id={id} name={id} value={value} {...controlOf({ id, name: id, label, error })} />
    </div>
  );
  return (
    <FieldGroup field={{ id: opensId(weekday), name: weekday, label: weekdayTexts.in(language)(weekday), error }}>
      <div class="date-group">{clock(opensId(weekday), say('opens'), typed.opens)}{clock(closesId(weekday), say('closes'), typed.closes)}</div>
    </FieldGroup>
  );
}
