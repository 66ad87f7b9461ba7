import { uuidv7 } from '#kernel';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { unitByKey } from '../../db/seed/places.js';
import { municipalCast } from './cast.js';
import type { Arranged, Row } from './row.js';
import type { CaseFile } from './stage.js';

const notTheirs = { stranger: 'not-found', otherAuthority: 'not-found', otherSide: 'not-found', wrongRole: 'not-allowed' } as const;
const ownList = { stranger: 'answered', otherAuthority: 'answered', otherSide: 'not-allowed', wrongRole: 'not-allowed' } as const;

const secretsOf = ({ incident, childPart }: CaseFile): string[] => [incident.mark, incident.caseId, childPart.id];

/** What the officer did not put into the child's part: never the case itself, an address or another's words. */
const leftOut = ({ incident, adultPart, consentId }: CaseFile): string[] => [
  incident.caseId, incident.victim.address, incident.victim.whereabouts, incident.told.text, incident.body.place, adultPart.id, consentId,
];

function aboutPart(file: CaseFile, body?: Record<string, unknown>): Arranged {
  return { ids: { partId: file.childPart.id }, ...(body === undefined ? {} : { body }), citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.childPart.id, withheld: leftOut(file) };
}

function partRow(move: string, operation: string, more: Pick<Row, 'arrange'> & Partial<Row>): Row {
  return { route: `POST /parts/:partId/${move}`, operation, cast: municipalCast, endings: notTheirs, namesSubjects: true, never: ['caseId', 'consentId', 'receipt'], ...more };
}

/** What the contact points of a municipality do with a child's part. */
export const municipalRows: readonly Row[] = [
  {
    route: 'GET /inbox',
    about: 'before opening',
    operation: 'inbox.read',
    cast: municipalCast,
    arrange: async (stage) => {
      const file = await stage.sent();
      return { citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.childPart.id, withheld: [file.incident.mark, ...leftOut(file)] };
    },
    endings: ownList,
    namesSubjects: false,
    never: ['content', 'cpr', 'caseId'],
  },
  {
    route: 'GET /inbox',
    about: 'after opening, with the name',
    operation: 'inbox.read',
    cast: municipalCast,
    arrange: async (stage) => {
      const file = await stage.opened();
      return { citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.incident.child.name, withheld: leftOut(file) };
    },
    endings: ownList,
    namesSubjects: true,
    never: ['content', 'cpr', 'caseId'],
  },
  {
    route: 'GET /parts/:partId',
    operation: 'part.read',
    cast: municipalCast,
    arrange: async (stage) => {
      const file = await stage.decided();
      return { ...aboutPart(file), shows: `Bekymring ${file.incident.mark}` };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['caseId', 'consentId', 'receipt'],
  },
  partRow('open', 'part.open', {
    arrange: async (stage) => {
      const file = await stage.sent();
      return { ...aboutPart(file, { version: 2 }), shows: file.incident.child.name };
    },
  }),
  partRow('accept', 'part.accept', {
    arrange: async (stage) => {
      const file = await stage.sent();
      return { ...aboutPart(file, { version: 2 }), shows: file.incident.child.name };
    },
  }),
  partRow('return', 'part.return', { arrange: async (stage) => aboutPart(await stage.opened(), { version: 3, reason: 'wrong_contact_point' }), recipients: ['police'] }),
  partRow('return', 'part.return', {
    about: 'to another municipality',
    arrange: async (stage) => aboutPart(await stage.opened(), { version: 3, reason: 'wrong_municipality', proposedMunicipalityCode: '0320' }),
    recipients: ['police'],
  }),
  partRow('hand-over', 'part.hand-over', {
    arrange: async (stage) => aboutPart(await stage.accepted(), { version: 4, toStaffId: demoPersonByKey('tove-koege-two-units')!.staffId }),
  }),
  partRow('take-over', 'part.take-over', {
    arrange: async (stage) => {
      const file = await stage.handedOver();
      return { ...aboutPart(file, { version: 5 }), shows: file.incident.child.name };
    },
  }),
  {
    route: 'GET /parts/:partId/children',
    operation: 'part.children',
    cast: municipalCast,
    arrange: async (stage) => {
      const file = await stage.opened();
      return { ...aboutPart(file), shows: file.incident.child.name, withheld: leftOut(file) };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['caseId', 'cpr', 'birthDate', 'address', 'statements'],
  },
  {
    route: 'GET /passed-on',
    operation: 'passed-on.read',
    cast: municipalCast,
    arrange: async (stage) => {
      const file = await stage.passedOn();
      return { citizen: file.incident.child.id, secrets: [file.partReference], shows: file.partReference, withheld: [...secretsOf(file), ...leftOut(file)] };
    },
    endings: ownList,
    namesSubjects: false,
    never: ['id', 'name', 'caseId', 'content'],
  },
  {
    route: 'GET /colleagues',
    operation: 'colleagues.list',
    cast: municipalCast,
    arrange: async () => ({ secrets: ['Tove Prøvedal'], shows: 'Tove Prøvedal', withheld: ['Dorte Påfundsen', 'Inge Demodatter', 'Lone Eksempelsen'] }),
    endings: ownList,
    namesSubjects: false,
    never: ['subject', 'issuer', 'role', 'pseudonym'],
  },
  partRow('pass-on', 'part.pass-on', {
    arrange: async (stage) => aboutPart(await stage.opened(), { version: 3, contactPointId: unitByKey('koege-duty-officer').id }),
  }),
  partRow('decide', 'part.decide', {
    arrange: async (stage) => {
      const file = await stage.accepted();
      return aboutPart(file, { version: 4, decision: 'investigation', ground: `Bekymring ${file.incident.mark}` });
    },
  }),
  partRow('feedback', 'part.give-feedback', {
    arrange: async (stage) => aboutPart(await stage.accepted(), { version: 4, feedback: 'followed_up' }),
    recipients: ['police'],
  }),
  partRow('close', 'part.close', { arrange: async (stage) => aboutPart(await stage.decided(), { version: 5 }) }),
  {
    route: 'PUT /parts/:partId/messages/:messageId',
    about: 'by the contact point',
    operation: 'part.send-message',
    // The sender has the thread too; this row is about those who do not.
    cast: { ...municipalCast, otherSide: 'signe-local-police-officer' },
    arrange: async (stage) => {
      const file = await stage.opened();
      const messageId = uuidv7();
      return { ...aboutPart(file, { code: 'missing_information', about: 'safe_contact' }), ids: { partId: file.childPart.id, messageId }, shows: messageId };
    },
    endings: notTheirs,
    namesSubjects: true,
    recipients: ['police'],
  },
];
