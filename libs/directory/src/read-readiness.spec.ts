import { openingHoursAre, staffIdOf, unitIdOf, withoutRoster } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

interface TaskShown {
  code: string;
  isReady: boolean;
  details: Record<string, unknown>;
}

const readinessFor = async (key: string) => (await (await house.as(key)).get('/readiness')).body;
const tasksOf = (readiness: { units: { unitId: string; tasks: TaskShown[] }[] }, unitKey: string): TaskShown[] =>
  readiness.units.find(({ unitId }) => unitId === unitIdOf(unitKey))!.tasks;
const missing = (tasks: TaskShown[]): string[] => tasks.filter(({ isReady }) => !isReady).map(({ code }) => code);

describe('readiness', () => {
  it('of Køge as it is seeded is complete', async () => {
    const readiness = await readinessFor('inge-koege-administrator');
    expect(readiness.units.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['adult_coordinator', 'child_intake', 'duty_officer']);
    expect(readiness.units.flatMap(({ tasks }: { tasks: TaskShown[] }) => missing(tasks))).toEqual([]);
    expect(missing(readiness.organisation)).toEqual([]);
  });

  it('of the police speaks of the control room and the specialised unit', async () => {
    const readiness = await readinessFor('torben-police-administrator');
    expect(readiness.units.map(({ kind }: { kind: string }) => kind)).toEqual(['control_room', 'specialised_unit']);
    expect(tasksOf(readiness, 'police-control-room').map(({ code }) => code)).toEqual(['phone', 'opening_hours', 'role_holder', 'deputy']);
  });

  it('shows the first gap of the roster, and what else is missing', async () => {
    await withoutRoster(house.database, 'koege-duty-officer');
    await openingHoursAre(house.database, 'koege-adult-coordinator', []);
    const readiness = await readinessFor('inge-koege-administrator');
    const roster = tasksOf(readiness, 'koege-duty-officer').find(({ code }) => code === 'duty_roster')!;
    expect(roster).toMatchObject({ isReady: false, details: { gaps: expect.any(Number), firstGap: { from: expect.any(String), to: expect.any(String) } } });
    expect(roster.details['gaps']).toBeGreaterThan(8);
    expect(missing(tasksOf(readiness, 'koege-adult-coordinator'))).toEqual(['opening_hours']);
  });

  it('does not take the only role-holder for a deputy', async () => {
    const administrator = await house.as('inge-koege-administrator');
    const coordinator = unitIdOf('koege-adult-coordinator');
    const { version } = (await administrator.get('/directory')).body.units.find(({ unitId }: { unitId: string }) => unitId === coordinator);
    await administrator.put(`/contact-points/${coordinator}/deputy`, { staffMemberId: staffIdOf('mette-koege-adult-coordinator'), version });
    const deputy = tasksOf(await readinessFor('inge-koege-administrator'), 'koege-adult-coordinator').find(({ code }) => code === 'deputy');
    expect(deputy).toEqual({ code: 'deputy', isReady: false, details: { isOnlyRoleHolder: true } });
  });

  it.each(['karen-koege-child-intake', 'dorte-koege-duty-officer', 'aksel-koege-auditor', 'freja-police-officer'])('is not for %s', async (key) => {
    expect((await (await house.as(key)).get('/readiness')).status).toBe(403);
  });
});
