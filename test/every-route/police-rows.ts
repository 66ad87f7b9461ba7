import { uuidv7 } from '#kernel';
import { aConsent, anIncident, aPreview, aSubmission } from '../builders/incident.js';
import { policeCast } from './cast.js';
import type { Row } from './row.js';
import type { CaseFile } from './stage.js';

const notTheirs = { stranger: 'not-found', otherAuthority: 'not-found', otherSide: 'not-found', wrongRole: 'not-allowed' } as const;
/** A list is one's own unit's, so that strangers of the role get theirs; the others have none. */
const ownList = { stranger: 'answered', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' } as const;
/** Grounds stay in the municipality, and so do its inner steps. */
const neverToPolice = ['decision', 'ground', 'history', 'content', 'contactPointStaff'];

const secretsOf = ({ incident, referralId, childPart }: CaseFile): string[] => [incident.mark, incident.caseId, referralId, childPart.id];

/** A move that the sending unit makes with a part that it sent. */
function sentPartRow(move: string, operation: string, more: Pick<Row, 'arrange'> & Partial<Row>): Row {
  return { route: `POST /parts/:partId/${move}`, operation, cast: policeCast, endings: notTheirs, namesSubjects: true, never: neverToPolice, ...more };
}

/** What police officers do. */
export const policeRows: readonly Row[] = [
  {
    route: 'PUT /cases/:caseId',
    operation: 'case.record',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.recorded();
      const own = anIncident();
      const rightfully = { ids: { caseId: own.caseId }, body: own.body };
      return { ids: { caseId: file.incident.caseId }, body: file.incident.body, rightfully, citizen: own.child.id, secrets: secretsOf(file), shows: own.caseId, withheld: [own.mark] };
    },
    // Officers make ids themselves: one that is in use gets the same answer whoever has it.
    endings: { stranger: 'id-taken', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' },
    namesSubjects: true,
  },
  {
    route: 'GET /cases',
    operation: 'case.list',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.recorded();
      return { citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.incident.caseId, withheld: [file.incident.mark] };
    },
    endings: ownList,
    namesSubjects: false,
    never: ['name', 'cpr', 'persons'],
  },
  {
    route: 'POST /cases/look-up',
    operation: 'case.look-up',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.recorded();
      return { body: { cpr: '010170-0000', purpose: 'case_handling' }, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.incident.caseId, withheld: [file.incident.mark, '0101700000'] };
    },
    endings: ownList,
    namesSubjects: false,
    never: ['name', 'cpr', 'persons'],
  },
  {
    route: 'GET /cases/:caseId',
    operation: 'case.read',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.decided();
      return { ids: { caseId: file.incident.caseId }, citizen: file.incident.perpetrator.id, secrets: secretsOf(file), shows: file.incident.told.text, withheld: [`Bekymring ${file.incident.mark}`] };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['decision', 'ground'],
  },
  {
    route: 'PUT /cases/:caseId/consents/:consentId',
    operation: 'consent.record',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.recorded();
      const body = aConsent(file.incident);
      return { ids: { caseId: file.incident.caseId, consentId: file.consentId }, body, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.consentId, withheld: [file.incident.mark] };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['record', 'scope'],
  },
  {
    route: 'PUT /referrals/:referralId',
    operation: 'referral.send',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.consented();
      const unknownBody = { ...file.sending, caseId: uuidv7() };
      return { ids: { referralId: file.referralId }, body: file.sending, unknownBody, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.childPart.id, withheld: [file.incident.mark] };
    },
    endings: notTheirs,
    namesSubjects: true,
    recipients: ['koege'],
    never: neverToPolice,
  },
  {
    route: 'PUT /submissions/:referralId',
    operation: 'referral.submit',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.recorded();
      const own = anIncident();
      const body = aSubmission(own);
      const rightfully = { ids: { referralId: uuidv7() }, body };
      return { ids: { referralId: file.referralId }, body: aSubmission(file.incident), unknownBody: aSubmission(), rightfully, citizen: own.perpetrator.id, secrets: secretsOf(file), shows: body.parts[0]!.id, withheld: [own.mark] };
    },
    endings: { stranger: 'id-taken', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' },
    namesSubjects: true,
    recipients: ['koege'],
    never: neverToPolice,
  },
  {
    route: 'POST /submissions/preview',
    operation: 'referral.preview',
    cast: policeCast,
    arrange: async (stage) => {
      // About a case that is another unit's already: nobody learns it from here.
      const file = await stage.recorded();
      const own = anIncident();
      const body = aPreview(own);
      return { body: aPreview(file.incident), rightfully: { body }, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: body.parts[0]!.id, withheld: [own.mark] };
    },
    endings: ownList,
    namesSubjects: false,
    never: [...neverToPolice, 'name', 'cpr', 'persons'],
  },
  {
    route: 'GET /referrals/:referralId',
    operation: 'referral.read',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.decided();
      return { ids: { referralId: file.referralId }, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.childPart.id, withheld: [file.incident.mark, 'investigation', 'decided', 'accepted', 'Karen'] };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: neverToPolice,
  },
  {
    route: 'GET /sent',
    operation: 'sent.read',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.opened();
      return { citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.childPart.id, withheld: [file.incident.mark] };
    },
    endings: ownList,
    namesSubjects: false,
    never: [...neverToPolice, 'name'],
  },
  {
    route: 'GET /parts/:partId/sent',
    operation: 'part.read-sent',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.decided();
      const withheld = [`Bekymring ${file.incident.mark}`, 'investigation', 'decided', 'accepted', 'Karen', file.incident.told.text, file.incident.victim.address];
      return { ids: { partId: file.childPart.id }, citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.incident.seen.text, withheld };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['decision', 'ground', 'contactPointStaff', 'receipt'],
  },
  sentPartRow('recall', 'part.recall', {
    arrange: async (stage) => aboutPart(await stage.sent(), { version: 2, reason: 'wrong_receiver' }),
  }),
  sentPartRow('withdraw', 'part.withdraw', {
    arrange: async (stage) => {
      const file = await stage.sent();
      return { ...aboutPart(file, { version: 2 }), ids: { partId: file.adultPart.id }, citizen: file.incident.victim.id, shows: file.adultPart.id };
    },
  }),
  sentPartRow('not-necessary', 'part.answer-not-necessary', {
    arrange: async (stage) => aboutPart(await stage.returned(), { version: 4, reason: 'mistaken_identity' }),
  }),
  sentPartRow('outside-delivery', 'part.hand-over-outside', {
    arrange: async (stage) => {
      const file = await stage.outside();
      const body = { version: 2, toWhom: `Vagthavende ${file.incident.mark}`, deliveredAt: '2026-11-24T03:30:00+01:00', how: 'telefon' };
      return aboutPart(file, body);
    },
  }),
  sentPartRow('send-again', 'part.send-again', {
    arrange: async (stage) => {
      const file = await stage.returned();
      return aboutPart(file, { version: 4, wanted: { ...file.childPart } });
    },
    recipients: ['koege'],
  }),
  sentPartRow('correct', 'part.correct', {
    arrange: async (stage) => {
      const file = await stage.opened();
      const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...wanted } = file.childPart;
      const statements = [{ ...file.incident.seen, text: `Intakt glas ${file.incident.mark}` }];
      return aboutPart(file, { version: 3, reason: 'wrong_fact', wanted, statements });
    },
    recipients: ['koege'],
  }),
  {
    route: 'PUT /parts/:partId/messages/:messageId',
    about: 'by the sender',
    operation: 'part.send-message',
    cast: { ...policeCast, otherSide: 'mette-koege-adult-coordinator' },
    arrange: async (stage) => {
      const file = await stage.sent();
      const messageId = uuidv7();
      return { ids: { partId: file.childPart.id, messageId }, body: { code: 'call_me' }, citizen: file.incident.child.id, secrets: secretsOf(file), shows: messageId };
    },
    endings: notTheirs,
    namesSubjects: true,
    recipients: ['koege'],
    never: neverToPolice,
  },
];

function aboutPart(file: CaseFile, body: Record<string, unknown>) {
  return { ids: { partId: file.childPart.id }, body, citizen: file.incident.child.id, secrets: secretsOf(file), shows: file.childPart.id, withheld: [file.incident.mark] };
}

