import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { administratorCast } from './cast.js';
import type { Row } from './row.js';
import type { Newcomer, Stage } from './stage.js';

/** Staff of another organisation are not there; a colleague knows that they are, and may not all the same. */
const notTheirs = { stranger: 'not-found', otherAuthority: 'not-found', otherSide: 'not-found', wrongRole: 'not-allowed' } as const;

const secretsOf = ({ name, staffMemberId, assignmentId }: Newcomer): string[] => [name, staffMemberId, assignmentId];

function assignmentRow(act: string, operation: string, arrange: (stage: Stage) => Promise<Newcomer>): Row {
  return {
    route: `POST /assignments/:assignmentId/${act}`,
    operation,
    cast: administratorCast,
    arrange: async (stage) => {
      const person = await arrange(stage);
      return { ids: { assignmentId: person.assignmentId }, body: { version: 1 }, secrets: secretsOf(person), shows: person.assignmentId };
    },
    endings: notTheirs,
    namesSubjects: false,
    never: ['subject', 'issuer'],
  };
}

function staffRow(act: string, operation: string, version: number, arrange: (stage: Stage) => Promise<Newcomer>): Row {
  return {
    route: `POST /staff/:staffMemberId/${act}`,
    operation,
    cast: administratorCast,
    arrange: async (stage) => {
      const person = await arrange(stage);
      return { ids: { staffMemberId: person.staffMemberId }, body: { version }, secrets: secretsOf(person), shows: person.name };
    },
    endings: notTheirs,
    namesSubjects: false,
    never: ['subject'],
  };
}

/** What the administrators of an organisation do with its staff. */
export const administratorRows: readonly Row[] = [
  {
    route: 'GET /staff',
    operation: 'staff.read',
    cast: administratorCast,
    arrange: async (stage) => {
      const [assigned, proposed] = [await stage.assigned(), await stage.proposed()];
      return { secrets: [assigned, proposed].flatMap(secretsOf), shows: proposed.name };
    },
    // Administrators of the police see the staff of the police.
    endings: { stranger: 'answered', otherAuthority: 'answered', otherSide: 'not-allowed', wrongRole: 'not-allowed' },
    namesSubjects: false,
    never: ['subject'],
  },
  {
    route: 'PUT /assignments/:assignmentId',
    operation: 'assignment.give',
    cast: administratorCast,
    arrange: async (stage) => {
      const person = await stage.newcomer();
      const body = {
        staffMemberId: person.staffMemberId, unitId: unitByKey('koege-duty-officer').id, role: 'duty_officer',
        validFrom: '2199-01-01T00:00:00+01:00', validTo: '2199-02-01T00:00:00+01:00',
      };
      return { ids: { assignmentId: person.assignmentId }, body, unknownBody: { ...body, staffMemberId: uuidv7() }, secrets: secretsOf(person), shows: person.assignmentId };
    },
    endings: notTheirs,
    namesSubjects: false,
    never: ['subject', 'issuer'],
  },
  assignmentRow('approve', 'assignment.approve', (stage) => stage.proposed()),
  assignmentRow('turn-down', 'assignment.turn-down', (stage) => stage.proposed()),
  assignmentRow('end', 'assignment.end', (stage) => stage.assigned()),
  staffRow('disable', 'staff.disable', 1, (stage) => stage.newcomer()),
  staffRow('enable', 'staff.enable', 2, (stage) => stage.disabled()),
];
