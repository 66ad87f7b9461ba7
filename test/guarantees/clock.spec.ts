import { openPlatform, runningApi, testDatabase } from '../harness/index.js';

const database = await testDatabase();

/** A clock that stands so many milliseconds from the machine's, which is the database's too. */
const clockOff = (milliseconds: number) => () => Date.now() + milliseconds;
/** Far enough from the thresholds of 2 s and 60 s for the time that asking takes. */
const [apart, skewed, off] = [1_000, 5_000, 70_000];

async function readinessWith(milliseconds: number) {
  const api = await runningApi({ database, processClock: clockOff(milliseconds) });
  try {
    const { status, body } = await api.callerWith().get('/health/ready');
    const alarms = api.logged().split('\n').filter((line) => line.includes('"clock-skewed"')).map((line) => JSON.parse(line));
    return { status, ready: body.ready, selfCheck: body.selfCheck, warnings: body.warnings, alarms };
  } finally {
    await api.stop();
  }
}

describe("a process whose clock is not the database's", () => {
  it.each([0, apart, -apart])('is ready and says nothing at %i ms', async (milliseconds) => {
    expect(await readinessWith(milliseconds)).toEqual({ status: 200, ready: true, selfCheck: 'ok', warnings: [], alarms: [] });
  });

  it.each([skewed, -skewed])('is ready at %i ms, says so in its readiness and raises an alarm in the log', async (milliseconds) => {
    const { alarms, ...readiness } = await readinessWith(milliseconds);
    expect(readiness).toEqual({ status: 200, ready: true, selfCheck: 'ok', warnings: ['clock-skewed'] });
    expect(alarms).toEqual([{ level: 50, time: expect.any(String), event: 'clock-skewed', setting: 'system clock', milliseconds: expect.any(Number) }]);
    // How far off, either way; less only by the time that asking took.
    expect(alarms[0].milliseconds).toBeGreaterThan(skewed - 1_000);
    expect(alarms[0].milliseconds).toBeLessThanOrEqual(skewed);
  });

  it.each([off, -off])('is not ready at %i ms', async (milliseconds) => {
    expect(await readinessWith(milliseconds)).toMatchObject({ status: 503, ready: false, selfCheck: 'failed', warnings: ['clock-skewed'] });
  });

  it('stops warning once the clocks agree again', async () => {
    let ahead = skewed;
    await using worker = await openPlatform(database, 'worker', { processClock: () => Date.now() + ahead });
    expect(worker.selfCheck.warnings).toEqual(['clock-skewed']);
    ahead = 0;
    await worker.selfCheck.check();
    expect([worker.selfCheck.warnings, worker.selfCheck.findings]).toEqual([[], []]);
  });
});
