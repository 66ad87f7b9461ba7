import { auditorCast, policeCast } from './cast.js';
import type { Row } from './row.js';

const everybody = { stranger: 'answered', otherAuthority: 'answered', otherSide: 'answered', wrongRole: 'answered' } as const;

/** What everybody at work here may ask, and what auditors ask. */
export const sharedRows: readonly Row[] = [
  {
    route: 'GET /me',
    operation: 'me.read',
    cast: policeCast,
    arrange: async () => ({ secrets: ['Freja Eksempel'], shows: 'Freja Eksempel' }),
    endings: everybody,
    namesSubjects: false,
    never: ['subject', 'issuer', 'staffId'],
  },
  {
    route: 'GET /directory',
    operation: 'directory.read',
    cast: policeCast,
    arrange: async () => ({ secrets: [], shows: 'Børnemodtagelsen, Køge Kommune' }),
    endings: everybody,
    namesSubjects: false,
    never: ['subject', 'issuer', 'staffId', 'pseudonym'],
  },
  {
    route: 'POST /log/search',
    operation: 'log.search',
    cast: auditorCast,
    arrange: async (stage) => {
      const file = await stage.sent();
      return { body: { reference: file.reference }, secrets: [file.reference], shows: file.reference, withheld: [file.incident.mark, 'Freja'] };
    },
    // Køge received a part, so its auditor sees that disclosure; Roskilde is party to nothing here.
    endings: { stranger: 'not-allowed', otherAuthority: 'answered', otherSide: 'answered', wrongRole: 'not-allowed' },
    namesSubjects: false,
    never: ['name', 'displayName', 'actorId', 'details'],
  },
];
