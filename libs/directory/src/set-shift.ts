import { isRefusal, type Refusal, refuse } from '#kernel';
import { operation, type Running } from '#operation';
import type { Tx } from '#platform';
import { objectionToChange } from './changeable-shift.js';
import { noteChange, tellEverybody } from './changes.js';
import { parsePhone } from './domain/phone-number.js';
import { mayLast } from './domain/shift-times.js';
import { mayEdit } from './domain/who-may-edit.js';
import { mayTakeShift } from './domain/who-may-serve.js';
import { shiftView } from './http/shift.view.js';
import { type PersonAtWork, selectPeople } from './people.store.js';
import { type ShiftContent, type ShiftRow, shiftStore } from './shift.store.js';
import { type OwnUnitRow, unitStore } from './unit.store.js';

export interface SetShift extends ShiftContent {
  unitId: string;
  shiftId: string;
  /** Of the shift that is changed; none for a new one. */
  version?: number;
}

interface Found {
  unit: OwnUnitRow;
  /** The shift with this id, if there is one already. */
  shift: ShiftRow | undefined;
  people: PersonAtWork[];
}

/**
 * Somebody is put on duty, or a shift becomes another. The client makes the id: a new shift that is sent again as it was
 * is answered as it was.
 */
export const setShift = operation<SetShift, Found, ShiftRow, ReturnType<typeof shiftView>>({
  name: 'shift.set',
  verb: 'alteration',
  purpose: () => 'operations',
  about: () => ({ scope: 'none' }),
  find: async (tx, { input, actor }) => {
    const [unit, shift, people] = await Promise.all([
      unitStore.find(tx, input.unitId, actor.organisationId),
      shiftStore.lock(tx, input.shiftId),
      selectPeople(tx, actor.organisationId),
    ]);
    return unit === undefined ? undefined : { unit, shift, people };
  },
  may: (actor, { unit }) => mayEdit(actor, 'roster', unit),
  run: async (tx, running) => {
    const { input, found, now } = running;
    const { unit, shift } = found;
    const wanted = { ...input, phone: parsePhone(input.phone) ?? input.phone };
    if (shift !== undefined && shift.unitId !== unit.unitId) return refuse('id-taken');
    if (input.version === undefined) {
      if (shift === undefined) return await write(tx, running, wanted);
      return shift.version === 1 && differences(shift, wanted).length === 0 ? shift : refuse('differs-from-first');
    }
    if (shift === undefined) return refuse('not-found');
    return (await objectionToChange(tx, shift, input.version, now)) ?? (await write(tx, running, wanted));
  },
  view: shiftView,
});

async function write(tx: Tx, { actor, input, found, now }: Running<SetShift, Found>, wanted: ShiftContent): Promise<ShiftRow | Refusal> {
  const { unit, shift, people } = found;
  const times = mayLast(wanted.startsAt, wanted.endsAt, now);
  if (isRefusal(times)) return times;
  const person = people.find(({ id }) => id === wanted.staffMemberId);
  if (person === undefined || !mayTakeShift(person.workplaces, unit)) return refuse('person-not-of-unit');
  const after = { ...contentOf(wanted), id: input.shiftId, unitId: unit.unitId, name: person.name, cancelledAt: null };
  if (shift === undefined) {
    if (!(await shiftStore.insert(tx, after))) return refuse('already-on-duty');
    await tellEverybody(tx, unit.unitId, after.id);
    return { ...after, version: 1 };
  }
  const fields = differences(shift, wanted);
  if (fields.length === 0) return shift;
  const changed = { ...after, version: shift.version + 1 };
  if (!(await shiftStore.update(tx, changed))) return refuse('already-on-duty');
  await Promise.all([noteChange(tx, changed, actor, now, fields), tellEverybody(tx, unit.unitId, changed.id)]);
  return changed;
}

const contentOf = ({ staffMemberId, startsAt, endsAt, phone }: ShiftContent): ShiftContent => ({ staffMemberId, startsAt, endsAt, phone });

/** Names of the facts in which the shift is another than wanted. */
function differences(shift: ShiftContent, wanted: ShiftContent): string[] {
  return (['staffMemberId', 'startsAt', 'endsAt', 'phone'] as const).filter((name) => shift[name].valueOf() !== wanted[name].valueOf());
}
