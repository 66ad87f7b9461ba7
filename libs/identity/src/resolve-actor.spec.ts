import { assign, type StaffRow, staffNamed, withdrawals } from '../../../test/builders/staff.js';
import { openPlatform, testDatabase, testIssuers } from '../../../test/harness/index.js';
import { type Actor, isRefusal, type Refusal, refuse, uuidv7 } from '#kernel';
import type { Privilege } from './domain/job-functions.js';
import { resolveActor } from './resolve-actor.js';
import type { VerifiedToken } from './verified-token.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const resolve = resolveActor(platform.database);
afterAll(() => platform[Symbol.asyncDispose]());

/** What an issuer may say of somebody: what our own tables say, in the token's words. */
const asserted = ({ cvrNumber, role }: StaffRow, change: Partial<Privilege> = {}): Privilege => ({ cvrNumber, role, unitId: null, ...change });

function tokenOf(staff: StaffRow, change: Partial<VerifiedToken> = {}): VerifiedToken {
  const now = new Date();
  return {
    issuer: staff.issuer,
    subject: staff.subject,
    assuranceLevel: 'substantial',
    authenticatedAt: now,
    privileges: [asserted(staff)],
    expiresAt: now,
    tokenId: 'token',
    ...change,
  };
}

const karen = await staffNamed(spec, 'Karen Opdigtsen');
const freja = await staffNamed(spec, 'Freja Eksempel');
const jonas = await staffNamed(spec, 'Jonas Eksempel');
const falke = await staffNamed(spec, 'Falke Forkertsen');
const mette = await staffNamed(spec, 'Mette Tænkt');

describe('the actor of a verified token', () => {
  it('is the person in role, unit and organisation, as our own tables have them', async () => {
    const actor = (await resolve(tokenOf(karen, { assuranceLevel: 'high' }), undefined)) as Actor;
    expect(actor).toEqual({
      kind: 'staff', id: karen.id, role: 'child_intake', displayName: 'Karen Opdigtsen', assuranceLevel: 'high',
      pseudonym: expect.stringMatching(/^P-[0-9A-Z]{4}$/), unitId: karen.unit, unitKind: 'child_intake',
      organisationId: karen.organisation, organisationKind: 'municipality', municipalityCode: '0259',
      districtId: expect.any(String),
    });
  });

  it('may be asserted for the very unit alone', async () => {
    expect(await resolve(tokenOf(karen, { privileges: [asserted(karen, { unitId: karen.unit })] }), undefined)).toMatchObject({ id: karen.id, unitId: karen.unit });
  });

  it('has a municipality code only in a municipality', async () => {
    expect(await resolve(tokenOf(freja), undefined)).not.toHaveProperty('municipalityCode');
  });

  it('ignores privileges that are asserted and not assigned', async () => {
    const privileges = [asserted(karen), asserted(karen, { role: 'administrator' })];
    expect(await resolve(tokenOf(karen, { privileges }), undefined)).toMatchObject({ role: 'child_intake' });
  });

  it('is one actor when a privilege stands twice in the token', async () => {
    const [privilege] = tokenOf(karen).privileges;
    expect(isRefusal(await resolve(tokenOf(karen, { privileges: [privilege!, privilege!] }), undefined))).toBe(false);
  });
});

describe('nobody acts', () => {
  const none: [string, VerifiedToken, string?][] = [
    ['who is unknown', tokenOf(karen, { subject: 'somebody-else' })],
    ["with a known subject at another issuer", tokenOf(karen, { issuer: testIssuers.police })],
    ['without a privilege', tokenOf(karen, { privileges: [] })],
    ['in a role that is asserted and not assigned', tokenOf(karen, { privileges: [asserted(karen, { role: 'duty_officer' })] })],
    ['in an organisation that is asserted and not assigned', tokenOf(karen, { privileges: [asserted(karen, { cvrNumber: freja.cvrNumber })] })],
    ['whose privilege is narrowed to another unit', tokenOf(karen, { privileges: [asserted(karen, { unitId: mette.unit })] })],
    ['whose privilege is narrowed to a unit that does not exist', tokenOf(karen, { privileges: [asserted(karen, { unitId: uuidv7() })] })],
    ['at an organisation that we know by another number', tokenOf(karen, { privileges: [asserted(karen, { cvrNumber: '90000999' })] })],
    ["for whom the issuer may not assert, though assigned and asserted", tokenOf(falke)],
    ['in a unit that is not the own one', tokenOf(karen), mette.unit],
    ['in a unit that does not exist', tokenOf(karen), uuidv7()],
  ];

  it.each(none.map(([who, token, unit]) => ({ who, token, unit })))('$who, and the answer is the same for all', async ({ token, unit }) => {
    expect(await resolve(token, unit)).toEqual(refuse('not-allowed'));
  });
});

describe('a right that is taken away is gone with the next request', () => {
  it.each(withdrawals)('$how', async ({ take, giveBack }) => {
    await spec.asSuperuser(take, [jonas.id]);
    expect(await resolve(tokenOf(jonas), undefined)).toEqual(refuse('not-allowed'));
    await spec.asSuperuser(giveBack, [jonas.id]);
    expect(await resolve(tokenOf(jonas), undefined)).toMatchObject({ id: jonas.id });
  });
});

describe('someone with two units', () => {
  const both = tokenOf(mette, { privileges: [asserted(mette), asserted(mette, { role: 'child_intake' })] });

  beforeAll(() => assign(spec, mette.id, karen.unit, 'child_intake'));

  it('chooses, and is told between what', async () => {
    const answer = await resolve(both, undefined);
    expect(answer).toMatchObject({ refusal: 'unit-not-chosen' });
    const offered = (answer as Refusal).details!.units!;
    expect(offered.map(({ unitId }) => unitId).toSorted()).toEqual([karen.unit, mette.unit].toSorted());
    expect(offered).toContainEqual({
      unitId: karen.unit, role: 'child_intake', da: 'Børnemodtagelsen, Køge Kommune', en: 'Child intake, Køge Municipality',
      organisation: { da: 'Køge Kommune', en: 'Køge Municipality' },
    });
  });

  it.each([[karen.unit, 'child_intake'], [mette.unit, 'adult_coordinator']])('acts in the unit that was chosen', async (unit, role) => {
    expect(await resolve(both, unit)).toMatchObject({ id: mette.id, unitId: unit, role });
  });

  it('needs not choose when the token narrows both roles to one unit', async () => {
    const privileges = [asserted(mette, { unitId: karen.unit }), asserted(mette, { role: 'child_intake', unitId: karen.unit })];
    expect(await resolve(tokenOf(mette, { privileges }), undefined)).toMatchObject({ unitId: karen.unit, role: 'child_intake' });
  });

  it('needs not choose when the token asserts one of the two roles', async () => {
    expect(await resolve(tokenOf(mette), undefined)).toMatchObject({ unitId: mette.unit });
  });
});
