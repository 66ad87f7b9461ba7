import { adultCast, policeCast } from './cast.js';
import type { Row } from './row.js';
import type { CaseFile } from './stage.js';

const notTheirs = { stranger: 'not-found', otherAuthority: 'not-found', otherSide: 'not-found', wrongRole: 'not-allowed' } as const;
const ownPoliceList = { stranger: 'answered', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' } as const;
const ownMunicipalList = { stranger: 'answered', otherAuthority: 'answered', otherSide: 'not-allowed', wrongRole: 'not-allowed' } as const;

const secretsOf = ({ incident, consentId, adultPart }: CaseFile): string[] => [incident.mark, incident.caseId, consentId, adultPart.id];
/** A recipient is a role, an answer and a time: not which contact point, nor who there, nor on what basis it goes on. */
const neverToPolice = ['unitId', 'name', 'basis', 'answeredBy'];

/** The end of a consent: the unit that it was given to, and the contact points that owe an answer. */
export const consentRows: readonly Row[] = [
  {
    route: 'GET /cases/:caseId/consents',
    operation: 'consent.list',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.consented();
      return { ids: { caseId: file.incident.caseId }, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.consentId, withheld: [file.incident.victim.name, file.incident.told.text] };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['name', 'cpr'],
  },
  {
    route: 'GET /consents/expiring',
    operation: 'consent.list-expiring',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.consentExpiring();
      return { citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.consentId, withheld: [file.incident.mark] };
    },
    endings: ownPoliceList,
    namesSubjects: false,
    never: ['name', 'personId'],
  },
  {
    route: 'POST /cases/:caseId/consents/:consentId/end',
    operation: 'consent.end',
    cast: policeCast,
    arrange: async (stage) => aboutConsent(await stage.adultOpened(), { cause: 'withdrawn' }),
    endings: notTheirs,
    namesSubjects: true,
    never: neverToPolice,
  },
  {
    route: 'GET /cases/:caseId/consents/:consentId/answers',
    operation: 'consent.read-answers',
    cast: policeCast,
    arrange: async (stage) => aboutConsent(await stage.consentEnded()),
    endings: notTheirs,
    namesSubjects: true,
    never: neverToPolice,
  },
  {
    route: 'GET /sent/ended-consents',
    operation: 'sent.read-ended-consents',
    cast: policeCast,
    arrange: async (stage) => {
      const file = await stage.consentEnded();
      return { citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.consentId, withheld: [file.incident.mark] };
    },
    endings: ownPoliceList,
    namesSubjects: false,
    never: neverToPolice,
  },
  {
    route: 'GET /ended-consents',
    operation: 'ended-consents.read',
    cast: adultCast,
    arrange: async (stage) => {
      const file = await stage.consentEnded();
      return { citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.adultPart.id, withheld: [file.incident.mark, file.incident.caseId, file.consentId] };
    },
    endings: ownMunicipalList,
    namesSubjects: false,
    never: ['name', 'caseId', 'consentId', 'content'],
  },
  {
    route: 'POST /parts/:partId/consent-end',
    operation: 'consent.answer-end',
    cast: adultCast,
    arrange: async (stage) => {
      const file = await stage.consentEnded();
      return {
        ids: { partId: file.adultPart.id }, body: { answer: 'stopped' }, citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.adultPart.id,
        withheld: [file.incident.mark, file.incident.caseId, file.consentId],
      };
    },
    endings: notTheirs,
    namesSubjects: true,
    never: ['caseId', 'consentId', 'content'],
  },
];

function aboutConsent(file: CaseFile, body?: Record<string, unknown>) {
  return {
    ids: { caseId: file.incident.caseId, consentId: file.consentId }, ...(body === undefined ? {} : { body }), citizen: file.incident.victim.id, secrets: secretsOf(file), shows: file.consentId,
    withheld: [file.incident.mark],
  };
}
