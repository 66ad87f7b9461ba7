import { assign, type StaffRow, staffNamed, withdrawals } from '../../../test/builders/staff.js';
import { openPlatform, testDatabase, testIssuers } from '../../../test/harness/index.js';
import { type Actor, isRefusal, refuse, uuidv7 } from '#kernel';
import { resolveActor } from './resolve-actor.js';
import type { VerifiedToken } from './verified-token.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
const resolve = resolveActor(platform.database);
afterAll(() => platform[Symbol.asyncDispose]());

function tokenOf(staff: StaffRow, change: Partial<VerifiedToken> = {}): VerifiedToken {
  const now = new Date();
  return {
    issuer: staff.issuer,
    subject: staff.subject,
    assuranceLevel: 'substantial',
    authenticatedAt: now,
    privileges: [{ organisation: staff.organisation, role: staff.role }],
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

  it('has a municipality code only in a municipality', async () => {
    expect(await resolve(tokenOf(freja), undefined)).not.toHaveProperty('municipalityCode');
  });

  it('ignores privileges that are asserted and not assigned', async () => {
    const privileges = [...tokenOf(karen).privileges, { organisation: karen.organisation, role: 'administrator' as const }];
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
    ['in a role that is asserted and not assigned', tokenOf(karen, { privileges: [{ organisation: karen.organisation, role: 'duty_officer' }] })],
    ['in an organisation that is asserted and not assigned', tokenOf(karen, { privileges: [{ organisation: freja.organisation, role: 'child_intake' }] })],
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
  const both = tokenOf(mette, { privileges: [...tokenOf(mette).privileges, { organisation: mette.organisation, role: 'child_intake' }] });

  beforeAll(() => assign(spec, mette.id, karen.unit, 'child_intake'));

  it('chooses, and is told between what', async () => {
    const answer = await resolve(both, undefined);
    expect(answer).toMatchObject({ refusal: 'unit-not-chosen' });
    const offered = (answer as unknown as { details: { units: { unitId: string }[] } }).details.units.map(({ unitId }) => unitId);
    expect(offered.toSorted()).toEqual([karen.unit, mette.unit].toSorted());
  });

  it.each([[karen.unit, 'child_intake'], [mette.unit, 'adult_coordinator']])('acts in the unit that was chosen', async (unit, role) => {
    expect(await resolve(both, unit)).toMatchObject({ id: mette.id, unitId: unit, role });
  });

  it('needs not choose when the token asserts one of the two roles', async () => {
    expect(await resolve(tokenOf(mette), undefined)).toMatchObject({ unitId: mette.unit });
  });
});
