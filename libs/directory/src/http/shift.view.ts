import type { ShiftRow } from '../shift.store.js';
import type { ShiftAnswer } from './shift.answer.js';

export function shiftView({ id, staffMemberId, name, phone, startsAt, endsAt, version }: ShiftRow): ShiftAnswer {
  return {
    id,
    staffMemberId,
    name,
    phone,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    version,
  };
}
