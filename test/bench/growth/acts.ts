import { uuidv7 } from '#kernel';
import { aSubmission, anIncident } from '../../builders/incident.js';
import { contactPoint } from './staff.js';
import type { Asked, AskedCase } from './asked.js';

export interface Request {
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  body?: unknown;
}

/** What has been done at one database so far, for acts that go on from another one. */
export interface Doings {
  asked: Asked;
  /** Parts that were sent to Greve and not opened: of children, and of adults. */
  unopened: string[];
  unopenedOfAdults: string[];
}

/** One thing that somebody does over HTTP, many times. */
export interface Act {
  name: string;
  /** Key of a demo person. */
  by: string;
  ask(doings: Doings, turn: number): Request;
  /** Why it may grow: its figures are told and not judged. */
  mayGrow?: string;
}

const officer = 'freja-police-officer';
const intake = 'lone-roskilde-child-intake';
const otherIntake = 'emma-greve-child-intake';
const auditors = { 'the police': 'ronja-police-auditor', 'a kommune': 'kurt-roskilde-auditor', 'the supervision': 'tilde-oversight-auditor' };

const day = 24 * 60 * 60 * 1000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();

/** A prime step walks through all cases, old and new in turn. */
const oneOf = ({ asked: { cases } }: Doings, turn: number): AskedCase => cases[(turn * 37) % cases.length]!;

const get = (path: string): Request => ({ method: 'GET', path });
const search = (body: object): Request => ({ method: 'POST', path: '/log/search', body });

function send({ unopened, unopenedOfAdults }: Doings): Request {
  const body = aSubmission(anIncident({ municipality: '0253' }));
  const [child, adult] = body.parts;
  child!.contactPointId = contactPoint('greve', 'child_intake').id;
  adult!.contactPointId = contactPoint('greve', 'adult_coordinator').id;
  body.consents[0]!.agreed.recipients = [contactPoint('greve', 'adult_coordinator').id];
  unopened.push(child!.id);
  unopenedOfAdults.push(adult!.id);
  return { method: 'PUT', path: `/submissions/${uuidv7()}`, body };
}

const everyday: readonly Act[] = [
  { name: 'send', by: officer, ask: send },
  { name: 'open a part', by: otherIntake, ask: ({ unopened }) => ({ method: 'POST', path: `/parts/${unopened.shift()}/open`, body: { version: 2 } }) },
  { name: 'take a consent back', by: officer, ask: ({ unopenedOfAdults }) => ({ method: 'POST', path: `/parts/${unopenedOfAdults.shift()}/withdraw`, body: { version: 2 } }) },
  { name: 'read a case', by: officer, ask: (doings, turn) => get(`/cases/${oneOf(doings, turn).caseId}`) },
  { name: 'read a part', by: intake, ask: (doings, turn) => get(`/parts/${oneOf(doings, turn).partId}`) },
  { name: 'children of a part', by: intake, ask: (doings, turn) => get(`/parts/${oneOf(doings, turn).partId}/children`) },
  { name: 'read what was sent', by: officer, ask: (doings, turn) => get(`/parts/${oneOf(doings, turn).partId}/sent`) },
  { name: 'read a referral', by: officer, ask: (doings, turn) => get(`/referrals/${oneOf(doings, turn).referralId}`) },
  { name: 'inbox', by: intake, ask: () => get('/inbox') },
  { name: 'sent list', by: officer, ask: () => get('/sent') },
  { name: 'passed-on list', by: intake, ask: () => get('/passed-on') },
  { name: 'drafts', by: officer, ask: () => get('/drafts') },
  { name: 'cases', by: officer, ask: () => get('/cases') },
  { name: 'look up by CPR', by: officer, ask: (doings, turn) => ({ method: 'POST', path: '/cases/look-up', body: { cpr: oneOf(doings, turn).cpr, purpose: 'case_handling' } }) },
  { name: 'own log', by: officer, ask: () => get('/me/log-entries') },
];

const withLists = 'it counts every look at a list of the units that had the case, since it began';
const everCounted = 'it counts what somebody did in all the years, up to ten thousand acts';

const reviewing: readonly Act[] = Object.entries(auditors).flatMap(([who, by]) => [
  { name: `log of ${who}: newest`, by, ask: () => search({ limit: 50 }) },
  { name: `log of ${who}: a reference`, by, ask: (doings: Doings, turn: number) => search({ reference: oneOf(doings, turn).partReference, limit: 50 }) },
  { name: `log of ${who}: what was refused`, by, ask: () => search({ outcome: 'refused', limit: 50 }) },
  { name: `figures of ${who}: today`, by, ask: () => ({ method: 'POST' as const, path: '/log/figures', body: { from: ago(1), to: ago(0) } }) },
  { name: `accesses by ${who}`, by, mayGrow: withLists, ask: (doings: Doings, turn: number) => ({ method: 'POST' as const, path: '/log/accesses', body: { reference: oneOf(doings, turn).caseReference } }) },
]);

const ofStaff: readonly Act[] = [
  { name: 'log of a kommune: a week', by: auditors['a kommune'], ask: () => search({ from: ago(7), to: ago(0), limit: 50 }) },
  { name: 'log of a kommune: a caseworker, a month', by: auditors['a kommune'], ask: ({ asked }) => search({ actorPseudonym: asked.caseworkerPseudonym, from: ago(30), to: ago(0), limit: 50 }) },
  { name: 'log of a kommune: a caseworker, ever', by: auditors['a kommune'], mayGrow: everCounted, ask: ({ asked }) => search({ actorPseudonym: asked.caseworkerPseudonym, limit: 50 }) },
  { name: 'log of the police: an officer, a month', by: auditors['the police'], ask: ({ asked }) => search({ actorPseudonym: asked.officerPseudonym, from: ago(30), to: ago(0), limit: 50 }) },
];

/** What nobody has done yet at a database. */
export const doingsAt = (asked: Asked): Doings => ({ asked, unopened: [], unopenedOfAdults: [] });

/** In this order: what is opened or taken back was sent just before. */
export const acts: readonly Act[] = [...everyday, ...reviewing, ...ofStaff];

/** With the sending before them, where one of these goes on from it. */
export const withSending = (wanted: readonly Act[]): Act[] =>
  [...new Set([...acts.filter(({ name }) => name === 'send' && wanted.some((act) => ['open a part', 'take a consent back'].includes(act.name))), ...wanted])];

/** Everybody who does something. */
export const actors: readonly string[] = [...new Set(acts.map(({ by }) => by))];
