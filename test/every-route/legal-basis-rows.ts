import { uuidv7 } from '#kernel';
import { policeCast, tableCast } from './cast.js';
import type { Row } from './row.js';

const everybody = { stranger: 'answered', otherAuthority: 'answered', otherSide: 'answered', wrongRole: 'answered' } as const;
const administratorsOnly = { stranger: 'not-allowed', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' } as const;

function decisionRow(act: string, operation: string): Row {
  return {
    route: `POST /basis-activations/:activationId/${act}`,
    operation,
    cast: tableCast,
    hasNoBody: true,
    arrange: async (stage) => {
      const activationId = await stage.proposedTable('helle-police-administrator');
      return { ids: { activationId }, secrets: [activationId], shows: activationId };
    },
    endings: administratorsOnly,
    namesSubjects: false,
    never: ['staffMemberId'],
  };
}

/** The table of legal bases: everybody reads it, administrators of both sides put a version in force. */
export const legalBasisRows: readonly Row[] = [
  {
    route: 'GET /legal-bases',
    operation: 'basis-table.read',
    cast: policeCast,
    arrange: async (stage) => {
      const activationId = await stage.proposedTable('helle-police-administrator');
      return { secrets: [], shows: activationId };
    },
    endings: everybody,
    namesSubjects: false,
    never: ['staffMemberId', 'fingerprint'],
  },
  {
    route: 'PUT /basis-activations/:activationId',
    operation: 'basis-table.propose',
    cast: tableCast,
    arrange: async () => {
      const [activationId, body] = [uuidv7(), { version: '2024-01-01', effectiveOn: '2199-02-01' }];
      return { ids: { activationId }, body, secrets: [activationId], shows: activationId };
    },
    endings: administratorsOnly,
    namesSubjects: false,
    never: ['staffMemberId'],
  },
  decisionRow('activate', 'basis-table.activate'),
  decisionRow('turn-down', 'basis-table.turn-down'),
];
