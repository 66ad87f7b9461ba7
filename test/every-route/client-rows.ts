import { uuidv7 } from '#kernel';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { testIssuers } from '../harness/index.js';
import type { Asking } from './row.js';
import type { Stage } from './stage.js';

/** What is promised of a route on which the web alone acts, and nobody need be signed in. */
export interface ClientRow {
  /** As `routesOf` writes it. */
  route: string;
  operation: string;
  arrange(stage: Stage): Promise<Required<Asking>>;
  /** The demo person in whose name the entry is. */
  inTheNameOf: string;
  /** Names of fields that the answer never has. */
  never: string[];
}

const freja = 'freja-police-officer';

/** What the web reports of sign-ins that nobody is signed in for, or no longer. */
export const clientRows: readonly ClientRow[] = [
  {
    route: 'PUT /sign-ins/:signInId/end',
    operation: 'sign-in.end',
    arrange: async (stage) => ({ ids: { signInId: await stage.signedIn(freja) }, body: { reason: 'idle' } }),
    inTheNameOf: freja,
    never: ['name', 'staffMemberId', 'subject', 'issuer'],
  },
  {
    route: 'PUT /refused-sign-ins/:refusalId',
    operation: 'sign-in.refuse',
    arrange: async () => {
      const who = { issuer: testIssuers.police, subject: demoPersonByKey(freja)!.subject, name: 'Freja Eksempel' };
      return { ids: { refusalId: uuidv7() }, body: { reason: 'level_too_low', ...who } };
    },
    inTheNameOf: freja,
    never: ['name', 'staffMemberId', 'subject', 'issuer'],
  },
];
