import { randomInt } from 'node:crypto';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { aShift } from '../builders/duty.js';
import type { ApiAtHand } from '../harness/index.js';
import { done, type Stage } from './stage.js';

/** Somebody on duty at Køge, as the body of PUT /contact-points/:unitId/shifts/:shiftId says it. */
export interface PlannedShift {
  unitId: string;
  shiftId: string;
  body: ReturnType<typeof aShift>;
}

/** Beyond what is seeded; each shift begins where the one before it ended. */
let from = 24 * 365;

/** Brings offices and rosters of Køge to where a route about them needs them, by an administrator of Køge. */
export async function dutyStageOf(house: ApiAtHand): Promise<Pick<Stage, 'shift' | 'planned' | 'contactPoint'>> {
  const administrator = await house.as('inge-koege-administrator');
  const unitId = unitByKey('koege-duty-officer').id;

  async function shift(): Promise<PlannedShift> {
    from += 1;
    const phone = `+45 00 00 ${String(randomInt(10_000)).padStart(4, '0').replace(/..$/, ' $&')}`;
    return { unitId, shiftId: uuidv7(), body: aShift({ from, to: from + 1, phone }) };
  }
  async function planned(): Promise<PlannedShift> {
    const wanted = await shift();
    await done(administrator.put(`/contact-points/${unitId}/shifts/${wanted.shiftId}`, wanted.body));
    return wanted;
  }
  async function contactPoint(): Promise<{ unitId: string; version: number }> {
    const { units } = await done(administrator.get('/directory'));
    const { version } = units.find((unit: { unitId: string }) => unit.unitId === unitId);
    return { unitId, version };
  }
  return { shift, planned, contactPoint };
}
