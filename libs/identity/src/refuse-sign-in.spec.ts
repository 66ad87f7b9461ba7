import { nsisLevelUris, uuidv7 } from '#kernel';
import { loadKeyFile, unsealEntryDetail } from '#sealing';
import { asserting, organisationId, tokenOfNewcomer, unitId } from '../../../test/builders/newcomer.js';
import { lastEntry, personOf, staffNamed, unitsTold, withdrawn } from '../../../test/builders/staff.js';
import { type Answer, runningApi, testIssuers } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const freja = await staffNamed(house.database, 'Freja Eksempel');
const nobody = '00000000-0000-0000-0000-000000000000';
const refused = (body: Record<string, unknown>, token?: string, refusalId = uuidv7()): Promise<Answer> => house.asWeb(token).put(`/refused-sign-ins/${refusalId}`, body);
const newHere = { reason: 'not_known', name: 'Ny Opdigt' };

describe('a sign-in that was refused', () => {
  it('is in the name of whoever it was, where they work, and who that is lies sealed', async () => {
    const karen = await staffNamed(house.database, 'Karen Opdigtsen');
    const refusalId = uuidv7();
    const answer = await refused({ reason: 'level_too_low', issuer: karen.issuer, subject: karen.subject, name: 'Karen Opdigtsen' }, undefined, refusalId);
    expect([answer.status, answer.body]).toEqual([200, { refusalId, standing: 'recorded' }]);
    const entry = await lastEntry(house.database, 'sign-in.refuse');
    expect(entry).toMatchObject({ actor: karen.id, organisation: karen.organisation, unit: karen.unit, aboutKind: 'sign-in', about: refusalId });
    expect(entry.details!.toString('latin1')).not.toContain(karen.subject);
    const ring = loadKeyFile(house.configuration.keyFile);
    expect(unsealEntryDetail(ring, { entryId: entry.id, field: 'details' }, entry.details!)).toEqual({
      refusalId, reason: 'level_too_low', issuer: karen.issuer, subject: karen.subject,
    });
  });

  it('is in the web\'s own name when nobody knows whose it was', async () => {
    for (const body of [{ reason: 'cancelled' }, { reason: 'provider_error', issuer: testIssuers.police }, { reason: 'not_known', issuer: testIssuers.police, subject: 'nobody' }]) {
      expect((await refused(body)).status).toBe(200);
      expect(await lastEntry(house.database, 'sign-in.refuse')).toMatchObject({ organisation: nobody, unit: nobody });
    }
  });

  it('is whose the token says, whatever else is said', async () => {
    const karen = await staffNamed(house.database, 'Karen Opdigtsen');
    await refused({ reason: 'unit_not_chosen', issuer: testIssuers.police, subject: freja.subject }, await house.tokenOf('karen-koege-child-intake'));
    expect(await lastEntry(house.database, 'sign-in.refuse')).toMatchObject({ actor: karen.id });
  });

  it('is seen by the auditors of the organisation, and of the supervisory authority', async () => {
    const karen = await staffNamed(house.database, 'Karen Opdigtsen');
    await refused({ reason: 'level_too_low', issuer: testIssuers.municipal, subject: karen.subject });
    const found = async (auditor: string) => (await (await house.as(auditor)).post('/log/search', { operation: 'sign-in.refuse' })).body.entries.length;
    expect(await found('aksel-koege-auditor')).toBeGreaterThan(0);
    expect(await found('kurt-roskilde-auditor')).toBe(0);
    expect(await found('ronja-police-auditor')).toBe(0);
    expect(await found('tilde-oversight-auditor')).toBeGreaterThan(await found('aksel-koege-auditor'));
  });
});

describe('somebody whom we did not know', () => {
  it('is known then, in the organisation that was asserted, without any right, and is told so', async () => {
    const { token, subject } = await tokenOfNewcomer(house);
    expect((await house.callerWith(token).get('/me')).body.code).toBe('not-allowed');
    expect((await refused(newHere, token)).body.standing).toBe('waiting_for_rights');
    const person = (await personOf(house.database, testIssuers.municipal, subject))!;
    expect(person).toEqual({ id: expect.any(String), name: 'Ny Opdigt', pseudonym: expect.stringMatching(/^P-[0-9A-HJKMNP-TV-Z]{4}$/), organisation: organisationId('koege'), assignments: 0 });
    expect((await house.callerWith(token).get('/me')).body.code).toBe('not-allowed');
    expect(await unitsTold(house.database, person.id)).toEqual([unitId('koege-administration')]);
    expect(await lastEntry(house.database, 'sign-in.refuse')).toMatchObject({ organisation: organisationId('koege'), unit: nobody });
  });

  it('stays one person, and goes on being told, however often they try', async () => {
    const { token, subject } = await tokenOfNewcomer(house);
    const tries = await Promise.all(Array.from({ length: 4 }, () => refused(newHere, token)));
    expect(new Set(tries.map(({ status, body }) => `${status} ${body.standing}`))).toEqual(new Set(['200 waiting_for_rights']));
    const known = await personOf(house.database, testIssuers.municipal, subject);
    expect((await refused({ ...newHere, name: 'Et Andet Navn' }, token)).body.standing).toBe('waiting_for_rights');
    expect(await personOf(house.database, testIssuers.municipal, subject)).toEqual(known);
  });

  it('is seen by the auditors of that organisation when they try', async () => {
    const { token } = await tokenOfNewcomer(house);
    await refused(newHere, token);
    const { body } = await (await house.as('aksel-koege-auditor')).post('/log/search', { operation: 'sign-in.refuse' });
    expect(body.entries[0]).toMatchObject({ actor: null, organisation: { da: 'Køge Kommune' }, aboutKind: 'sign-in' });
  });

  const never: [string, () => Promise<[Record<string, unknown>, { token: string | undefined; subject: string }]>][] = [
    ['whose level is too low', async () => [newHere, await tokenOfNewcomer(house, { acr: nsisLevelUris.low })]],
    ['whose token has expired', async () => [newHere, await tokenOfNewcomer(house, { iat: 1, auth_time: 1, exp: 2 })]],
    ['whose token does not come along', async () => {
      const { subject } = await tokenOfNewcomer(house);
      return [{ ...newHere, issuer: testIssuers.municipal, subject }, { token: undefined, subject }];
    }],
    ['for whom nothing is asserted', async () => [newHere, await tokenOfNewcomer(house, { privileges: [] })]],
    ['of whom something is asserted that we do not know', async () => [newHere, await tokenOfNewcomer(house, { privileges: [asserting('koege', 'janitor')] })]],
    ['at an organisation that the issuer may not assert', async () => [newHere, await tokenOfNewcomer(house, { privileges: [asserting('police', 'police-officer')] })]],
    ['in a role that the issuer may not assert there', async () => [newHere, await tokenOfNewcomer(house, { privileges: [asserting('koege', 'police-officer')] })]],
    ['at several organisations', async () => [newHere, await tokenOfNewcomer(house, { privileges: [asserting('koege', 'child-intake'), asserting('roskilde', 'child-intake')] })]],
    ['without a name', async () => [{ reason: 'not_known' }, await tokenOfNewcomer(house)]],
    ['who is refused for another reason', async () => [{ ...newHere, reason: 'cancelled' }, await tokenOfNewcomer(house)]],
  ];
  it.each(never)('stays unknown: one %s', async (_who, arrange) => {
    const [body, { token, subject }] = await arrange();
    expect((await refused(body, token)).body.standing).toBe('recorded');
    expect(await personOf(house.database, testIssuers.municipal, subject)).toBeUndefined();
  });

  it.each(['Ny 0101700000', 'Ny\u202eOpdigt', '<b>Ny</b>', ' Ny', 'x'.repeat(101)])('does not get the name %j', async (name) => {
    const { token, subject } = await tokenOfNewcomer(house);
    const answer = await refused({ ...newHere, name }, token);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input', errors: [{ field: 'name' }] } });
    expect(answer.text).not.toContain(name);
    expect(await personOf(house.database, testIssuers.municipal, subject)).toBeUndefined();
  });
});

describe('somebody known', () => {
  it.each(['karen-koege-child-intake', 'dines-koege-disabled', 'falke-false-police-officer'])('is not told to wait: %s', async (key) => {
    expect((await refused(newHere, await house.tokenOf(key))).body.standing).toBe('recorded');
  });

  it('is told to wait when their last role has ended', async () => {
    const lone = await staffNamed(house.database, 'Lone Eksempelsen');
    await withdrawn(house.database, lone.id, 'the assignment has ended');
    expect((await refused(newHere, await house.tokenOf('lone-roskilde-child-intake'))).body.standing).toBe('waiting_for_rights');
    expect(await lastEntry(house.database, 'sign-in.refuse')).toMatchObject({ actor: lone.id, organisation: lone.organisation, unit: lone.unit });
  });
});
