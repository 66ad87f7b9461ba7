import { connect } from 'node:net';
import { keptLog } from '../../../../test/harness/kept-log.js';
import { counters, type Figure, gauges, histograms } from './figures.js';
import { Metrics } from './metrics.js';
import { MetricsServer } from './metrics-server.js';

const secret: string = 'Anders Opdigtet 010203-1234';

function apiMetrics(): Metrics {
  const metrics = new Metrics('api', true);
  metrics.declare('operation', ['referral.send', 'part.open']);
  metrics.declare('route', ['/parts/:partId', 'none']);
  return metrics;
}

/** The samples of a figure, as they are scraped. */
const samplesOf = async (metrics: Metrics, name: string): Promise<string[]> =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(name)).sort();

describe('a counter', () => {
  it('counts by its labels, and what has not happened yet is there as 0, so that its first rise is seen', async () => {
    const metrics = apiMetrics();
    metrics.count('naervaern_acts_total', { operation: 'referral.send', outcome: 'answered' });
    const samples = await samplesOf(metrics, 'naervaern_acts_total');
    expect(samples).toContain('naervaern_acts_total{operation="referral.send",outcome="answered"} 1');
    expect(samples).toContain('naervaern_acts_total{operation="part.open",outcome="failed"} 0');
    expect(samples).toHaveLength(10);
  });

  it.each<[string, (metrics: Metrics) => void]>([
    ['an operation', (metrics) => metrics.count('naervaern_acts_total', { operation: secret, outcome: 'answered' })],
    ['an outcome', (metrics) => metrics.count('naervaern_acts_total', { operation: 'part.open', outcome: secret as 'answered' })],
    ['a route that was an address', (metrics) => metrics.count('naervaern_requests_total', { route: `/parts/${secret}`, method: 'GET', status: '2xx' })],
    ['a method', (metrics) => metrics.count('naervaern_requests_total', { route: 'none', method: secret, status: '2xx' })],
    ['a code', (metrics) => metrics.count('naervaern_refusals_total', { code: secret as 'not-found' })],
    ['an object', (metrics) => metrics.count('naervaern_refusals_total', { code: { name: secret } as unknown as 'not-found' })],
    ['a name from the prototype', (metrics) => metrics.count('naervaern_refusals_total', { code: '__proto__' as 'not-found' })],
  ])('takes no value that is not declared: %s goes by the name "other"', async (_what, count) => {
    const metrics = apiMetrics();
    count(metrics);
    const text = await metrics.text();
    expect(text).not.toMatch(/Anders|010203|__proto__/);
    expect(text.split('\n').filter((line) => line.includes('"other"') && line.endsWith(' 1'))).toHaveLength(1);
  });

  it('takes no label that is not declared', async () => {
    const metrics = apiMetrics();
    // @ts-expect-error: not a label of this figure
    metrics.count('naervaern_refusals_total', { code: 'not-found', name: secret });
    // @ts-expect-error: not a figure
    metrics.count(secret, { code: 'not-found' });
    expect(await metrics.text()).not.toMatch(/Anders|010203/);
  });

  it('of a fault stays 0 until there is one; what is kept elsewhere is read when somebody asks', async () => {
    const metrics = apiMetrics();
    let total = 3;
    metrics.showTotal('naervaern_key_unwraps_total', () => total);
    expect(await samplesOf(metrics, 'naervaern_key_unwraps_total')).toEqual(['naervaern_key_unwraps_total 3']);
    total = 5;
    expect(await samplesOf(metrics, 'naervaern_key_unwraps_total')).toEqual(['naervaern_key_unwraps_total 5']);
    expect(await samplesOf(metrics, 'naervaern_alarms_total{event="drift-found"}')).toEqual(['naervaern_alarms_total{event="drift-found"} 0']);
  });
});

describe('a gauge', () => {
  it('shows nothing while nobody knows, rather than an old or invented number', async () => {
    const metrics = apiMetrics();
    let age: number | undefined;
    metrics.show('naervaern_worker_beat_age_seconds', () => age);
    expect(await samplesOf(metrics, 'naervaern_worker_beat_age_seconds')).toEqual([]);
    age = 4;
    expect(await samplesOf(metrics, 'naervaern_worker_beat_age_seconds')).toEqual(['naervaern_worker_beat_age_seconds 4']);
    age = undefined;
    expect(await samplesOf(metrics, 'naervaern_worker_beat_age_seconds')).toEqual([]);
  });
});

describe('a process', () => {
  it('has its own figures and no others', async () => {
    for (const process of ['api', 'worker', 'web'] as const) {
      const named = (await new Metrics(process, true).text()).split('\n').filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
      const declared = Object.entries<Figure>({ ...counters, ...gauges, ...histograms }).filter(([, figure]) => figure.in.includes(process)).map(([name]) => name);
      expect(named.sort()).toEqual(declared.sort());
    }
  });

  it('counts nothing when nobody may ask', async () => {
    const metrics = new Metrics('api', false);
    metrics.count('naervaern_acts_total', { operation: 'part.open', outcome: 'answered' });
    metrics.observe('naervaern_request_seconds', 1, { route: 'none', method: 'GET' });
    expect(await metrics.text()).toBe('\n');
  });
});

describe('the port of the figures', () => {
  const { log, logged } = keptLog();
  const metrics = apiMetrics();
  const server = new MetricsServer({ place: { host: '127.0.0.1', port: 0 }, environment: 'test' }, metrics, log);
  beforeAll(() => server.onApplicationBootstrap());
  afterAll(() => server.onApplicationShutdown());
  const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

  it('answers GET /metrics in the format of Prometheus', async () => {
    const answer = await fetch(at('/metrics'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await answer.text()).toMatch(/^# HELP naervaern_requests_total /m);
  });

  it.each([
    ['GET', '/'], ['GET', '/metrics/'], ['GET', '/metrics?x=1'], ['GET', '/health/live'], ['GET', '/parts/1'], ['POST', '/metrics'], ['OPTIONS', '/metrics'], ['DELETE', '/metrics'],
  ])('answers nothing to %s %s', async (method, path) => {
    const answer = await fetch(at(path), { method });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('lets nobody hold it up who sends slowly', async () => {
    const socket = connect(server.port!, '127.0.0.1');
    socket.write('GET /metrics HTTP/1.1\r\nhost: x\r\n');
    expect((await fetch(at('/metrics'))).status).toBe(200);
    socket.destroy();
  });

  it('says where it is, and refuses to start where somebody else is', async () => {
    expect(JSON.parse(logged().split('\n')[0]!)).toMatchObject({ event: 'metrics-served', port: server.port });
    const second = new MetricsServer({ place: { host: '127.0.0.1', port: server.port! }, environment: 'test' }, metrics, log);
    await expect(second.onApplicationBootstrap()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers 500 and goes on when a figure cannot be read', async () => {
    metrics.show('naervaern_pool_waiting', () => {
      throw new Error(secret);
    });
    const answer = await fetch(at('/metrics'));
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    metrics.show('naervaern_pool_waiting', () => 0);
    expect((await fetch(at('/metrics'))).status).toBe(200);
    expect(logged()).toContain('"metrics-failed"');
    expect(logged()).not.toMatch(/Anders|010203/);
  });

  it.each<['production' | 'test', number]>([['production', 1], ['test', 0]])('that is not there is an alarm in %s: %i', async (environment, alarms) => {
    const { log: ownLog, logged: said } = keptLog();
    const none = new MetricsServer({ environment }, metrics, ownLog);
    await none.onApplicationBootstrap();
    expect(none.port).toBeUndefined();
    expect(said().match(/"level":50.*nobody-watches/g) ?? []).toHaveLength(alarms);
  });
});
