import { type WeeklyHours, weekdays } from '#calendar';
import { operation } from '#operation';
import { changedMeanwhile, noteChange, tellEverybody } from './changes.js';
import { parsePhone } from './domain/phone-number.js';
import { mayEdit } from './domain/who-may-edit.js';
import type { ContactDetailsAnswer } from './http/contact-details.answer.js';
import { type OwnUnitRow, unitStore } from './unit.store.js';

export interface ChangeContactDetails {
  unitId: string;
  /** Valid, in any of the ways to write it. */
  phone: string;
  openingHours: WeeklyHours;
  version: number;
}

interface ContactDetails {
  unit: Pick<OwnUnitRow, 'unitId' | 'phone' | 'version'>;
  hours: WeeklyHours;
}

/** The administrator says how an office of the own organisation is reached, and when. Saying the same again changes nothing. */
export const changeContactDetails = operation({
  name: 'directory.change-details',
  verb: 'alteration',
  purpose: () => 'operations',
  about: (_input: ChangeContactDetails) => ({ scope: 'none' }),
  find: async (tx, { input, actor }) => {
    const [unit, hours] = await Promise.all([unitStore.lock(tx, input.unitId, actor.organisationId), unitStore.hours(tx, actor.organisationId)]);
    return unit === undefined ? undefined : { unit, hours: hours.get(unit.unitId) ?? [] };
  },
  may: (actor, { unit }) => mayEdit(actor, 'contact-details', unit),
  run: async (tx, { actor, input, found, now }) => {
    const { unit } = found;
    const stale = await changedMeanwhile(tx, { id: unit.unitId, version: unit.version }, input.version);
    if (stale !== null) return stale;
    const wanted = { phone: parsePhone(input.phone) ?? input.phone, hours: inOrder(input.openingHours) };
    const fields = [...(wanted.phone === unit.phone ? [] : ['phone']), ...(isSame(wanted.hours, found.hours) ? [] : ['openingHours'])];
    if (fields.length === 0) return found;
    const version = unit.version + 1;
    await Promise.all([
      unitStore.changeDetails(tx, unit.unitId, wanted.phone, wanted.hours, version),
      noteChange(tx, { id: unit.unitId, version }, actor, now, fields),
      tellEverybody(tx, unit.unitId, unit.unitId),
    ]);
    return { unit: { unitId: unit.unitId, phone: wanted.phone, version }, hours: wanted.hours };
  },
  view: contactDetailsView,
});

function contactDetailsView({ unit, hours }: ContactDetails): ContactDetailsAnswer {
  return {
    unitId: unit.unitId,
    phone: unit.phone,
    openingHours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
    version: unit.version,
  };
}

function inOrder(hours: WeeklyHours): WeeklyHours {
  return hours.toSorted((a, b) => weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday));
}

function isSame(some: WeeklyHours, others: WeeklyHours): boolean {
  const plain = (hours: WeeklyHours): string => hours.map(({ weekday, opens, closes }) => `${weekday} ${opens} ${closes}`).join();
  return plain(some) === plain(others);
}
