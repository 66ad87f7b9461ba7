import fc from 'fast-check';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { anIncident, aSubmission } from '../builders/incident.js';
import { type Spot, spotsIn, valueAt, withValue } from '../every-route/spots.js';

type Body = ReturnType<typeof aSubmission>;

/** Numbers that choose what is told and how it is spoilt; fast-check makes them small when something is found. */
export interface DrawnSubmission {
  urgency: 'AKUT' | 'HASTER';
  children: number;
  municipality: string;
  /** How many children stand on the draft that it was typed in; undefined without one. */
  onDraft: number | undefined;
  spoilings: { how: number; where: number; what: number }[];
}

const number = fc.nat({ max: 10_000 });
export const drawnSubmission: fc.Arbitrary<DrawnSubmission> = fc.record({
  urgency: fc.constantFrom('HASTER', 'HASTER', 'AKUT'),
  children: fc.nat({ max: 2 }),
  // Køge, Roskilde and a kommune outside the district.
  municipality: fc.constantFrom('0259', '0259', '0259', '0259', '0265', '0320'),
  onDraft: fc.constantFrom(undefined, 0, 1),
  spoilings: fc.array(fc.record({ how: number, where: number, what: number }), { maxLength: 3 }),
});

/** The body that was drawn, under ids that nobody has used. */
export function submissionFrom({ urgency, children, municipality, spoilings }: DrawnSubmission): Body {
  const sound = aSubmission(anIncident({ urgency, children, municipality }));
  // In the order of the ways: something may be left out of what was changed, not the other way round.
  const inOrder = spoilings.map(({ how, ...more }) => ({ how: how % ways.length, ...more })).sort((one, other) => one.how - other.how);
  return inOrder.reduce((body, { how, where, what }) => ways[how]!(body, where, what), sound);
}

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

/** Ways in which a body of the right shape can be wrong, or just another one. */
const ways: readonly ((body: Body, where: number, what: number) => Body)[] = [
  // what the officer did not say, or said wrongly
  (body, where) => ({ ...body, parts: body.parts.filter((_part, index) => index !== where % body.parts.length) }),
  (body, where, what) => changedPart(body, where, { contactPointId: unitByKey(pick(['koege-child-intake', 'koege-adult-coordinator', 'koege-duty-officer', 'roskilde-child-intake', 'police-control-room'], what)).id }),
  (body, where) => changedPart(body, where, { contactPointId: uuidv7() }),
  (body, where, what) => changedPart(body, where, { contactPointId: undefined, outsideMunicipalityCode: pick(['0320', '0259', '0999'], what) }),
  (body, where) => changedPart(body, where, { outsideMunicipalityCode: '0320' }),
  (body, where, what) => changedPart(body, where, { exposure: [], informed: pick([[], [{ personId: body.incident.persons[0]!.id, wasInformed: true }]], what) }),
  (body, where, what) => changedPart(body, where, { consentId: pick([undefined, uuidv7(), body.consents[0]?.id], what) }),
  (body, where, what) => changedPart(body, where, { calls: [{ number: '00 00 00 00', calledAt: '2026-11-24T03:00:00+01:00', result: pick(['no_answer', 'answered'], what) }] }),
  (body, where) => changedPart(body, where, { details: body.incident.persons.map(({ id }) => ({ personId: id, fields: ['address', 'whereabouts'] })) }),
  (body, _where, what) => ({ ...body, consents: pick([[], body.consents.map((consent) => ({ ...consent, answer: 'refused' })), [...body.consents, ...body.consents]], what) }),
  (body, where) => ({ ...body, consents: body.consents.map((consent) => ({ ...consent, personId: pick(body.incident.persons, where).id })) }),
  (body, where) => changedPerson(body, where, { isAddressProtected: true }),
  (body, where, what) => changedPerson(body, where, { role: pick(['child', 'unborn_child', 'victim', 'other'], what) }),
  (body, where) => changedPerson(body, where, { residenceMunicipalityCode: '0320' }),
  (body, where) => changedPerson(body, where, { id: pick(body.incident.persons, where + 1).id }),
  (body) => ({ ...body, childNotNecessary: 'mistaken_identity' }),
  // any id for any other, any code or text for another one, something less in a list
  (body, where, what) => putElsewhere(body, where, what, isId),
  (body, where, what) => putElsewhere(body, where, what, (value) => typeof value === 'string' && !isId(value)),
  (body, where) => leftOut(body, where),
];

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

function changedPart(body: Body, where: number, change: Record<string, unknown>): Body {
  return { ...body, parts: body.parts.map((part, index) => (index === where % body.parts.length ? { ...part, ...change } : part)) as Body['parts'] };
}

function changedPerson(body: Body, where: number, change: Record<string, unknown>): Body {
  const { incident } = body;
  const persons = incident.persons.map((person, index) => (index === where % incident.persons.length ? { ...person, ...change } : person));
  return { ...body, incident: { ...incident, persons: persons as Body['incident']['persons'] } };
}

/** Everywhere but in the salt, which a preview does not have. */
const spotsOf = (body: Body, test: (value: unknown) => boolean): Spot[] => spotsIn(body).filter((spot) => spot[0] !== 'salt' && test(valueAt(body, spot)));

function putElsewhere(body: Body, where: number, what: number, test: (value: unknown) => boolean): Body {
  const spots = spotsOf(body, test);
  return withValue(body, pick(spots, where), valueAt(body, pick(spots, what))) as Body;
}

function leftOut(body: Body, where: number): Body {
  return withValue(body, pick(spotsOf(body, () => true), where), undefined) as Body;
}
