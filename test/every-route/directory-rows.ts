import { staffIdOf } from '../builders/duty.js';
import { administratorCast, policeCast } from './cast.js';
import type { Row } from './row.js';

const everybody = { stranger: 'answered', otherAuthority: 'answered', otherSide: 'answered', wrongRole: 'answered' } as const;

/** Offices of another organisation are not there to be changed; a colleague knows that they are, and may not all the same. */
const notTheirs = { stranger: 'not-found', otherAuthority: 'not-found', otherSide: 'not-found', wrongRole: 'not-allowed' } as const;

const never = ['subject', 'issuer', 'pseudonym'];

/** How offices are reached, who is on duty, and who waits for news. */
export const directoryRows: readonly Row[] = [
  {
    route: 'GET /directory',
    operation: 'directory.read',
    cast: policeCast,
    arrange: async () => ({ secrets: [], shows: 'Børnemodtagelsen, Køge Kommune' }),
    endings: everybody,
    namesSubjects: false,
    never: [...never, 'staffId', 'staffMemberId', 'deputyId'],
  },
  {
    route: 'GET /readiness',
    operation: 'readiness.read',
    cast: administratorCast,
    arrange: async () => ({ secrets: ['Børnemodtagelsen, Køge Kommune'], shows: 'Børnemodtagelsen, Køge Kommune' }),
    // Administrators of the police see how ready the police are.
    endings: { stranger: 'answered', otherAuthority: 'answered', otherSide: 'not-allowed', wrongRole: 'not-allowed' },
    namesSubjects: false,
    never: [...never, 'staffMemberId', 'names'],
  },
  {
    route: 'PUT /contact-points/:unitId/details',
    operation: 'directory.change-details',
    cast: administratorCast,
    arrange: async (stage) => {
      const { unitId, version } = await stage.contactPoint();
      const openingHours = [{ weekday: 'monday', opens: '00:00', closes: '24:00' }, { weekday: 'sunday', opens: '08:00', closes: '15:00' }];
      return { ids: { unitId }, body: { phone: '+45 00 00 98 76', openingHours, version }, secrets: ['00 00 98 76'], shows: '+45 00 00 98 76' };
    },
    endings: notTheirs,
    namesSubjects: false,
    never,
  },
  {
    route: 'PUT /contact-points/:unitId/deputy',
    operation: 'directory.name-deputy',
    cast: administratorCast,
    arrange: async (stage) => {
      const { unitId, version } = await stage.contactPoint();
      return { ids: { unitId }, body: { staffMemberId: staffIdOf('tove-koege-two-units'), version }, secrets: ['Tove Prøvedal'], shows: 'Tove Prøvedal' };
    },
    endings: notTheirs,
    namesSubjects: false,
    never,
  },
  {
    route: 'GET /contact-points/:unitId/people',
    operation: 'directory.list-people',
    cast: administratorCast,
    arrange: async (stage) => ({ ids: { unitId: (await stage.contactPoint()).unitId }, secrets: ['Tove Prøvedal'], shows: 'Tove Prøvedal', withheld: ['Pia Prøvesen'] }),
    endings: notTheirs,
    namesSubjects: false,
    never,
  },
  {
    route: 'GET /contact-points/:unitId/roster',
    operation: 'roster.read',
    cast: administratorCast,
    arrange: async (stage) => ({ ids: { unitId: (await stage.contactPoint()).unitId }, secrets: [], shows: 'Dorte Påfundsen', withheld: ['Pia Prøvesen'] }),
    endings: { ...notTheirs, wrongRole: 'answered' },
    namesSubjects: false,
    never,
  },
  {
    route: 'PUT /contact-points/:unitId/shifts/:shiftId',
    operation: 'shift.set',
    cast: administratorCast,
    arrange: async (stage) => {
      const { unitId, shiftId, body } = await stage.shift();
      return { ids: { unitId, shiftId }, body, secrets: [body.phone, 'Dorte Påfundsen'], shows: body.phone };
    },
    endings: notTheirs,
    namesSubjects: false,
    never,
  },
  {
    route: 'POST /contact-points/:unitId/shifts/:shiftId/cancel',
    operation: 'shift.cancel',
    cast: administratorCast,
    arrange: async (stage) => {
      const { unitId, shiftId, body } = await stage.planned();
      return { ids: { unitId, shiftId }, body: { version: 1 }, secrets: [body.phone, 'Dorte Påfundsen', shiftId], shows: shiftId };
    },
    endings: notTheirs,
    namesSubjects: false,
    never,
  },
  {
    route: 'GET /events',
    operation: 'events.follow',
    cast: policeCast,
    isStream: true,
    arrange: async () => ({ secrets: [], shows: 'retry:' }),
    endings: everybody,
    namesSubjects: false,
  },
];
