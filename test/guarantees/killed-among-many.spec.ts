import type { Step } from '#operation';
import { callerAt, howMany, runningApi, tellFigures } from '../harness/index.js';
import { killableApi } from '../harness/killable-api.js';
import { countAnswered, missingOf, recordedIncident, takeOff } from './flight.js';

const { kills } = howMany;
const steps: Step[] = ['connected', 'found', 'allowed', 'ran', 'viewed', 'closed', 'answering'];
// Of nine that take off at once six come as far as any step; reads of what is not there are refused before.
const reachEveryStep = 6;

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const token = await house.tokenOf('freja-police-officer');

it(`the api, killed at a step of one act among many, has left the pair of all that was answered or stored, ${kills} times over`, async () => {
  const [lost, counts] = [[] as string[], { answered: 0, unanswered: 0 }];
  for (let kill = 0; kill < kills; kill++) {
    const incidents = [await recordedIncident(officer), await recordedIncident(officer), await recordedIncident(officer)];
    const api = await killableApi(house.configuration, steps[kill % steps.length], 1 + (kill % reachEveryStep));
    const flights = takeOff(callerAt(api.url, token), incidents);
    expect(await api.ended).toBe('SIGKILL');
    lost.push(...(await missingOf(house.database, flights)));
    const { answered, unanswered } = await countAnswered(flights);
    counts.answered += answered;
    counts.unanswered += unanswered;
  }
  tellFigures(`api killed ${kills} times over ${steps.length} steps: ${counts.answered} requests answered, ${counts.unanswered} not; ${lost.length} entries or referrals lost`);
  expect(lost).toEqual([]);
  // It was killed in the middle of it, and an act that was killed never answered.
  expect(counts.answered).toBeGreaterThan(0);
  expect(counts.unanswered).toBeGreaterThanOrEqual(kills);
}, kills * 20_000);

it('misses the pair of an answer when it is taken away, which is what this is measured by', async () => {
  const flights = takeOff(officer, [await recordedIncident(officer)]);
  expect(await countAnswered(flights)).toEqual({ answered: 3, unanswered: 0 });
  expect(await missingOf(house.database, flights)).toEqual([]);
  await house.database.asSuperuser(
    `delete from audit.pending p using audit.entry e where e.id = p.entry_id and e.operation = 'referral.send' and e.about_id = $1`,
    [flights[1]!.aboutId],
  );
  expect(await missingOf(house.database, flights)).toEqual(['the pair of referral.send']);
});
