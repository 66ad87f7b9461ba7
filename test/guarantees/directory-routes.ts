import { uuidv7 } from '#kernel';
import { staffIdOf } from '../builders/duty.js';
import { unitId } from '../builders/newcomer.js';
import type { Answer, RunningApi } from '../harness/index.js';

const hour = 3_600_000;

/** Every route about how offices are reached and who is on duty, as the contract names it, called as it should be. */
export async function directoryRoutesOf(house: RunningApi): Promise<[string, () => Promise<Answer>][]> {
  const inge = await house.as('inge-koege-administrator');
  const unit = `/contact-points/${unitId('koege-duty-officer')}`;
  const staffMemberId = staffIdOf('dorte-koege-duty-officer');
  const shift = () => ({
    staffMemberId,
    startsAt: new Date(Date.now() + 24 * hour).toISOString(),
    endsAt: new Date(Date.now() + 32 * hour).toISOString(),
    phone: '+45 00 00 98 76',
  });
  return [
    ['GET /readiness', () => inge.get('/readiness')],
    ['PUT /contact-points/{unitId}/details', () => inge.put(`${unit}/details`, { phone: '+45 00 00 98 76', openingHours: [], version: 1 })],
    ['PUT /contact-points/{unitId}/deputy', () => inge.put(`${unit}/deputy`, { staffMemberId, version: 1 })],
    ['GET /contact-points/{unitId}/people', () => inge.get(`${unit}/people`)],
    ['GET /contact-points/{unitId}/roster', () => inge.get(`${unit}/roster`)],
    ['PUT /contact-points/{unitId}/shifts/{shiftId}', () => inge.put(`${unit}/shifts/${uuidv7()}`, shift())],
    ['POST /contact-points/{unitId}/shifts/{shiftId}/cancel', () => inge.post(`${unit}/shifts/${uuidv7()}/cancel`, { version: 1 })],
    ['GET /events', () => inge.get('/events')],
  ];
}
