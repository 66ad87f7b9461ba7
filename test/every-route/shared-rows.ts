import { uuidv7 } from '#kernel';
import { auditorCast, policeCast } from './cast.js';
import type { Row } from './row.js';
import type { CaseFile } from './stage.js';

const secretsOf = ({ incident }: CaseFile): string[] => [incident.mark, incident.caseId];

const everybody = { stranger: 'answered', otherAuthority: 'answered', otherSide: 'answered', wrongRole: 'answered' } as const;

/** Køge received a part, so its auditor sees that disclosure; Roskilde is party to nothing here, and its auditor sees nothing. */
const auditorsOnly = { stranger: 'not-allowed', otherAuthority: 'answered', otherSide: 'answered', wrongRole: 'not-allowed' } as const;

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
    route: 'GET /me/sign-ins',
    operation: 'me.sign-ins',
    cast: policeCast,
    arrange: async (stage) => {
      const signInId = await stage.signedIn(policeCast.rightful);
      return { secrets: [signInId], shows: signInId };
    },
    endings: everybody,
    namesSubjects: false,
    never: ['subject', 'issuer', 'staffMemberId'],
  },
  {
    route: 'GET /me/log-entries',
    operation: 'me.log-entries',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.recorded();
      return { secrets: [file.reference, ...secretsOf(file)], shows: file.reference, withheld: secretsOf(file) };
    },
    endings: everybody,
    namesSubjects: false,
    never: ['actor', 'actorId', 'details', 'subjects', 'aboutId'],
  },
  {
    route: 'PUT /sign-ins/:signInId',
    operation: 'sign-in.report',
    byClient: true,
    hasNoBody: true,
    cast: policeCast,
    arrange: async (stage) => {
      const signInId = await stage.signedIn(policeCast.rightful);
      return { ids: { signInId }, rightfully: { ids: { signInId: uuidv7() } }, secrets: ['Freja Eksempel', signInId], shows: 'Freja Eksempel', withheld: [signInId] };
    },
    // The web makes ids itself: one that is in use gets the same answer whoever has it.
    endings: { stranger: 'id-taken', otherAuthority: 'id-taken', otherSide: 'id-taken', wrongRole: 'id-taken' },
    namesSubjects: false,
    never: ['subject', 'issuer'],
  },
  {
    route: 'POST /log/search',
    operation: 'log.search',
    cast: auditorCast,
    arrange: async (stage) => {
      const file = await stage.sent();
      return { body: { reference: file.reference }, secrets: [file.reference], shows: file.reference, withheld: [file.incident.mark, 'Freja'] };
    },
    endings: auditorsOnly,
    namesSubjects: false,
    never: ['name', 'displayName', 'actorId', 'details'],
  },
  {
    route: 'POST /log/figures',
    operation: 'log.count',
    cast: auditorCast,
    arrange: async () => ({ body: { from: '2026-11-23T23:00:00Z', to: '2026-11-24T23:00:00Z' }, secrets: [], shows: '"acts":' }),
    endings: auditorsOnly,
    namesSubjects: false,
  },
  {
    route: 'POST /log/accesses',
    operation: 'log.list-accesses',
    cast: auditorCast,
    arrange: async (stage) => {
      const file = await stage.sent();
      return { body: { reference: file.reference }, secrets: [file.reference], shows: file.reference, withheld: [file.incident.mark, 'Freja'] };
    },
    endings: auditorsOnly,
    namesSubjects: false,
    never: ['name', 'displayName', 'actorId', 'details', 'subjects'],
  },
  {
    route: 'POST /log/export',
    operation: 'log.export',
    cast: auditorCast,
    arrange: async (stage) => {
      const file = await stage.sent();
      return { body: { reference: file.reference }, secrets: [file.reference], shows: file.reference, withheld: [file.incident.mark, 'Freja'] };
    },
    endings: auditorsOnly,
    namesSubjects: false,
    never: ['name', 'displayName', 'actorId', 'details', 'subjects'],
  },
];
