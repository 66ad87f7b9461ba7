import { readWatchConfiguration } from './watch-configuration.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

describe('how a process is watched', () => {
  it('is nothing unless it is asked for', () => {
    expect(readWatchConfiguration('worker', {}, true)).toEqual({});
    expect(readWatchConfiguration('worker', { NAERVAERN_METRICS_PORT: '', NAERVAERN_TRACES_URL: '', NAERVAERN_WORKER_HEALTH_PORT: '' }, true)).toEqual({});
  });

  it('is on loopback, or at the one address that was named', () => {
    expect(readWatchConfiguration('api', { NAERVAERN_METRICS_PORT: '9464' }, true)).toEqual({ metrics: { host: '127.0.0.1', port: 9464 } });
    const named = { NAERVAERN_METRICS_PORT: '9464', NAERVAERN_METRICS_HOST: 'api', NAERVAERN_WORKER_HEALTH_PORT: '3002', NAERVAERN_WORKER_HEALTH_HOST: '10.0.0.7' };
    expect(readWatchConfiguration('worker', named, true)).toEqual({ metrics: { host: 'api', port: 9464 }, health: { host: '10.0.0.7', port: 3002 } });
    expect(readWatchConfiguration('web', named, true)).toEqual({ metrics: { host: 'api', port: 9464 } });
  });

  it('sends traces where it is told', () => {
    expect(readWatchConfiguration('api', { NAERVAERN_TRACES_URL: 'https://spor.example/v1/traces' }, true)).toEqual({ tracesUrl: 'https://spor.example/v1/traces' });
    expect(readWatchConfiguration('api', { NAERVAERN_TRACES_URL: 'http://127.0.0.1:4318/v1/traces' }, true)).toEqual({ tracesUrl: 'http://127.0.0.1:4318/v1/traces' });
  });

  it.each([
    ['NAERVAERN_METRICS_PORT', 'http'], ['NAERVAERN_METRICS_PORT', '65536'], ['NAERVAERN_METRICS_PORT', '-2'],
    ['NAERVAERN_METRICS_HOST', '0.0.0.0'], ['NAERVAERN_METRICS_HOST', '::'], ['NAERVAERN_METRICS_HOST', '0'], ['NAERVAERN_METRICS_HOST', ''],
    ['NAERVAERN_METRICS_HOST', 'hemmeligt navn'], ['NAERVAERN_WORKER_HEALTH_HOST', '0.0.0.0'], ['NAERVAERN_WORKER_HEALTH_PORT', 'x'],
    ['NAERVAERN_TRACES_URL', 'hemmelig'], ['NAERVAERN_TRACES_URL', 'ftp://spor.example/v1/traces'], ['NAERVAERN_TRACES_URL', 'https://navn:hemmelig@spor.example/v1/traces'],
    ['NAERVAERN_TRACES_URL', 'https://spor.example/'], ['NAERVAERN_TRACES_URL', 'http://spor.example/v1/traces'],
  ])('is refused by the name of %s for %j, without the value', (setting, value) => {
    const read = () => readWatchConfiguration('worker', { NAERVAERN_METRICS_PORT: '9464', [setting]: value }, true);
    expect(read).toThrow(UnsafeConfiguration);
    expect(read).toThrow(expect.objectContaining({ setting, message: expect.not.stringContaining('hemmelig') }));
  });

  it('takes a receiver of traces on another machine without TLS where one tries', () => {
    expect(readWatchConfiguration('api', { NAERVAERN_TRACES_URL: 'http://spor.example/v1/traces' }, false)).toEqual({ tracesUrl: 'http://spor.example/v1/traces' });
  });
});
