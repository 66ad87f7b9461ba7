import { actingForHeader, clientAssertionHeader } from '#identity';
import { uuidv7 } from '#kernel';
import { signedAssertion } from '../../../test/builders/client-assertion.js';
import { entriesOf, lastEntry, signedInAgo, staffNamed, withdrawn } from '../../../test/builders/staff.js';
import { type Answer, runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const freja = await staffNamed(house.database, 'Freja Eksempel');
const web = house.asWeb();

async function reportedBy(personKey: string, signInId = uuidv7()): Promise<Answer> {
  return await house.asWeb(await house.tokenOf(personKey)).put(`/sign-ins/${signInId}`, undefined);
}
const ended = (signInId: string, reason = 'signed_out') => web.put(`/sign-ins/${signInId}/end`, { reason });
const ownSignIns = async (personKey: string) => (await (await house.as(personKey)).get('/me/sign-ins')).body.signIns as Record<string, unknown>[];

/** What an auditor of that organisation finds of an operation. */
async function seenBy(auditor: string, operation: string): Promise<{ actor: string | null }[]> {
  return (await (await house.as(auditor)).post('/log/search', { operation })).body.entries;
}

describe('a sign-in that the web reports', () => {
  it('is answered with who it is, in which unit and since when', async () => {
    const signInId = uuidv7();
    const { status, body } = await reportedBy('freja-police-officer', signInId);
    expect(status).toBe(200);
    expect(body).toEqual({
      signInId, staffMemberId: freja.id, name: 'Freja Eksempel', pseudonym: expect.stringMatching(/^P-/), role: 'police_officer',
      unit: { id: freja.unit, name: { da: 'Særlig enhed for vold i nære relationer', en: 'Specialised unit for domestic violence' } },
      organisation: { id: freja.organisation, name: { da: 'Midt- og Vestsjællands Politi', en: 'Mid and West Zealand Police' } },
      signedInAt: expect.stringMatching(/Z$/),
    });
    expect(await lastEntry(house.database, 'sign-in.report')).toMatchObject({ actor: freja.id, organisation: freja.organisation, unit: freja.unit, aboutKind: 'sign-in', about: signInId });
  });

  it('is answered the same when it is reported again, also after it has ended', async () => {
    const signInId = uuidv7();
    const first = await reportedBy('freja-police-officer', signInId);
    expect((await reportedBy('freja-police-officer', signInId)).text).toBe(first.text);
    await ended(signInId);
    expect((await reportedBy('freja-police-officer', signInId)).text).toBe(first.text);
    expect((await ownSignIns('freja-police-officer')).filter((one) => one['signInId'] === signInId)).toHaveLength(1);
  });

  it('does not take the id of somebody else\'s', async () => {
    const signInId = uuidv7();
    await reportedBy('freja-police-officer', signInId);
    expect((await reportedBy('malthe-police-officer', signInId)).body.code).toBe('id-taken');
  });

  it('is not made for somebody without rights', async () => {
    expect((await reportedBy('dines-koege-disabled')).body.code).toBe('not-allowed');
    expect((await reportedBy('lasse-low-level')).body.code).toBe('assurance-too-low');
  });
});

describe('somebody with two units', () => {
  const tove = 'tove-koege-two-units';

  it('is asked to choose one by the names of unit and organisation, and then signs in to that', async () => {
    const { status, body } = await reportedBy(tove);
    expect([status, body.code]).toEqual([400, 'unit-not-chosen']);
    const organisation = { da: 'Køge Kommune', en: 'Køge Municipality' };
    expect(body.details.units).toEqual(expect.arrayContaining([
      { unitId: expect.any(String), role: 'child_intake', da: 'Børnemodtagelsen, Køge Kommune', en: 'Child intake, Køge Municipality', organisation },
      { unitId: expect.any(String), role: 'duty_officer', da: 'Social døgnvagt, Køge Kommune', en: 'Duty officer, Køge Municipality', organisation },
    ]));
    const token = await house.tokenOf(tove);
    for (const { unitId, role } of body.details.units) {
      const headers = async () => ({ [clientAssertionHeader]: await signedAssertion(house.webKey), [actingForHeader]: unitId as string });
      const answer = await house.callerWith(token, headers).put(`/sign-ins/${uuidv7()}`, undefined);
      expect(answer).toMatchObject({ status: 200, body: { role, unit: { id: unitId }, name: 'Tove Prøvedal' } });
    }
  });

  it('cannot turn one sign-in into one of the other unit', async () => {
    const { body } = await reportedBy(tove);
    const [signInId, token] = [uuidv7(), await house.tokenOf(tove)];
    const inUnit = (unitId: string) => house.callerWith(token, async () => ({ [clientAssertionHeader]: await signedAssertion(house.webKey), [actingForHeader]: unitId }));
    const [one, other] = body.details.units.map(({ unitId }: { unitId: string }) => inUnit(unitId));
    expect((await one.put(`/sign-ins/${signInId}`, undefined)).status).toBe(200);
    expect((await other.put(`/sign-ins/${signInId}`, undefined)).body.code).toBe('differs-from-first');
  });
});

describe('the end of a sign-in', () => {
  it('needs no living token, is in the person\'s name and is answered with when', async () => {
    const signInId = uuidv7();
    await reportedBy('freja-police-officer', signInId);
    const { status, body } = await ended(signInId, 'idle');
    expect([status, body]).toEqual([200, { signInId, endedAt: expect.stringMatching(/Z$/), reason: 'idle' }]);
    expect(await lastEntry(house.database, 'sign-in.end')).toMatchObject({ actor: freja.id, organisation: freja.organisation, unit: freja.unit, about: signInId });
  });

  it('is what was reported first', async () => {
    const signInId = uuidv7();
    await reportedBy('freja-police-officer', signInId);
    const first = await ended(signInId, 'rights_lost');
    expect((await ended(signInId, 'signed_out')).text).toBe(first.text);
  });

  it('is reported for somebody who is disabled by now', async () => {
    const signInId = uuidv7();
    await reportedBy('signe-local-police-officer', signInId);
    const signe = await staffNamed(house.database, 'Signe Opdigt');
    await withdrawn(house.database, signe.id, 'the person is disabled');
    expect((await ended(signInId, 'rights_lost')).status).toBe(200);
    expect(await lastEntry(house.database, 'sign-in.end')).toMatchObject({ actor: signe.id, organisation: signe.organisation });
  });

  it('of a sign-in that there is not is not found, and is in the log in the name of the web', async () => {
    expect((await ended(uuidv7())).body.code).toBe('not-found');
    const entry = await lastEntry(house.database, 'sign-in.end');
    expect(entry).toMatchObject({ organisation: '00000000-0000-0000-0000-000000000000', unit: '00000000-0000-0000-0000-000000000000' });
    expect(entry.actor).not.toBe(freja.id);
  });
});

describe('auditors', () => {
  it('see the sign-ins and their ends of the own organisation, and no others', async () => {
    const signInId = uuidv7();
    const { body } = await reportedBy('karen-koege-child-intake', signInId);
    await ended(signInId);
    for (const operation of ['sign-in.report', 'sign-in.end']) {
      expect((await seenBy('aksel-koege-auditor', operation))[0]).toMatchObject({ actor: body.pseudonym, aboutKind: 'sign-in', outcome: 'answered' });
      const police = await seenBy('ronja-police-auditor', operation);
      expect(police.length).toBeGreaterThan(0);
      expect(police.map(({ actor }) => actor)).not.toContain(body.pseudonym);
      expect(await seenBy('kurt-roskilde-auditor', operation)).toEqual([]);
      expect((await seenBy('tilde-oversight-auditor', operation)).map(({ actor }) => actor)).toContain(body.pseudonym);
    }
  });
});

describe('one\'s own sign-ins', () => {
  it('show when they were, how they ended and which go on; newest first and nobody else\'s', async () => {
    const [first, second] = [uuidv7(), uuidv7()];
    await reportedBy('vagn-control-room-officer', first);
    await ended(first, 'absolute');
    await reportedBy('vagn-control-room-officer', second);
    const unit = { id: expect.any(String), name: { da: 'Vagtcentralen', en: 'Control room' } };
    const at = expect.stringMatching(/Z$/);
    expect(await ownSignIns('vagn-control-room-officer')).toEqual([
      { signInId: second, unit, role: 'police_officer', signedInAt: at, endedAt: null, endReason: null, isCurrent: true },
      { signInId: first, unit, role: 'police_officer', signedInAt: at, endedAt: at, endReason: 'absolute', isCurrent: false },
    ]);
  });

  it('go back thirty days, and one that nobody ended is over after eight hours', async () => {
    const [old, ancient] = [uuidv7(), uuidv7()];
    for (const [signInId, ago] of [[old, '29 days'], [ancient, '31 days']] as const) {
      await reportedBy('bjarke-police-coordinator', signInId);
      await signedInAgo(house.database, signInId, ago);
    }
    expect(await ownSignIns('bjarke-police-coordinator')).toEqual([expect.objectContaining({ signInId: old, endedAt: null, isCurrent: false })]);
  });
});

describe('one\'s own entries in the log', () => {
  it('say what one did, when, why and about which reference; nobody else\'s', async () => {
    await (await house.as('malthe-police-officer')).get('/cases');
    const { body } = await (await house.as('malthe-police-officer')).get('/me/log-entries');
    expect(body.entries.slice(0, 2)).toEqual([
      { openedAt: expect.stringMatching(/Z$/), operation: 'me.log-entries', purpose: 'operations', reference: null },
      { openedAt: expect.stringMatching(/Z$/), operation: 'case.list', purpose: 'case_handling', reference: null },
    ]);
    expect(body.entries).toHaveLength(await entriesOf(house.database, (await staffNamed(house.database, 'Malthe Prøvesen')).id));
  });

  it('are the last hundred', async () => {
    const rita = await house.as('rita-kalundborg-duty-officer');
    for (let number = 0; number < 101; number++) await rita.get('/me');
    const { body } = await rita.get('/me/log-entries');
    expect(body.entries).toHaveLength(100);
    expect(body.entries[0].operation).toBe('me.log-entries');
  });
});
