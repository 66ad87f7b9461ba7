import { randomUUID } from 'node:crypto';
import { keptLog, type LogLine } from '../../../../test/harness/kept-log.js';
import { newCorrelationId } from '../http/correlation-id.js';
import { isCorrelationId, looksLikeCpr } from './field.js';
import type { Log } from './log.js';
import { placesInCode } from './places-in-code.js';

const secret: string = 'Anders Opdigtet 010203-1234';

/** What is written when this is said. */
function lineOf(say: (log: Log) => void): LogLine {
  const { log, logged } = keptLog();
  say(log);
  return JSON.parse(logged()) as LogLine;
}

describe('what the compiler lets nobody say', () => {
  // Each of these lines would have to compile for the build to fail; beside that, nothing of it is written.
  const planted: [string, (log: Log) => void][] = [
    // @ts-expect-error: an event that is not declared
    ['an unknown event', (log) => log.event('person-found', { count: 1 })],
    // @ts-expect-error: a field that is not declared
    ['an unknown field', (log) => log.event('outbox-delivered', { count: 1, name: secret })],
    // @ts-expect-error: a field of another event
    ['a field of another event', (log) => log.event('listening', { count: 1 })],
    // @ts-expect-error: an object in a field
    ['an object', (log) => log.event('outbox-delivered', { count: { name: secret } })],
    // @ts-expect-error: free text where there is a closed set of codes
    ['free text for a code', (log) => log.alarm('receipt-not-verified', { code: secret })],
    // @ts-expect-error: a field is missing
    ['too little', (log) => log.alarm('backlog', { queue: 'outbox', count: 1 })],
    // @ts-expect-error: told as if nobody had to look
    ['an alarm as a telling', (log) => log.event('backlog', { queue: 'outbox', count: 1, milliseconds: 1 })],
    // @ts-expect-error: an error beside the fields
    ['an error as a field', (log) => log.fault('request-failed', new Error(secret), { correlationId: new Error(secret) })],
  ];
  it.each(planted)('%s', (_what, say) => {
    expect(JSON.stringify(lineOf(say))).not.toMatch(/Anders|010203/);
  });
});

describe('a value that comes past the compiler', () => {
  const through = (value: unknown) => value as never;
  it.each<[string, (log: Log) => void, string]>([
    ['an event', (log) => log.event(secret as 'listening'), 'event'],
    ['a name from the prototype', (log) => log.event('constructor' as string as 'listening'), 'event'],
    ['an operation', (log) => log.event('due-acts-done', { operation: secret, count: 1 }), 'operation'],
    ['a route', (log) => log.event('request-aborted', { method: 'GET', route: '/cases/0102031234', milliseconds: 1, correlationId: newCorrelationId() }), 'route'],
    ['a method', (log) => log.event('request-aborted', { method: 'Anders', route: 'none', milliseconds: 1, correlationId: newCorrelationId() }), 'method'],
    ['a correlation id', (log) => log.event('audit-unavailable', { correlationId: secret }), 'correlationId'],
    ['a correlation id that hides a number', (log) => log.event('audit-unavailable', { correlationId: '01020312-3409-4bcd-8bcd-abcdefabcdef' }), 'correlationId'],
    ['a correlation id with a number at its end', (log) => log.event('audit-unavailable', { correlationId: 'abcdefab-abcd-4bcd-8bcd-ab0102031234' }), 'correlationId'],
    ['a number that is none', (log) => log.event('outbox-delivered', { count: Number.NaN }), 'count'],
    ['a text for a number', (log) => log.event('outbox-delivered', { count: through('0102031234') }), 'count'],
    ['a code', (log) => log.alarm('drift-found', { code: through(secret), setting: 'fsync' }), 'code'],
  ])('is not written: %s', (_what, say, field) => {
    const line = lineOf(say);
    expect(line[field]).toBe('unfit');
    expect(JSON.stringify(line)).not.toMatch(/Anders|010203|0102-?0?3|NaN/);
  });

  it('does not keep the rest from being written', () => {
    expect(lineOf((log) => log.event('due-acts-done', { operation: secret, count: 3 }))).toEqual({
      level: 30, time: expect.any(String), event: 'due-acts-done', operation: 'unfit', count: 3,
    });
  });
});

describe('a fault', () => {
  const line = (error: unknown) => lineOf((log) => log.fault('metrics-failed', error));

  it('is told by class, code and places of ours, without a word of its message', () => {
    const error = Object.assign(new TypeError(`no such person: ${secret}`), { code: 'ECONNRESET' });
    expect(line(error)).toEqual({
      level: 50, time: expect.any(String), event: 'metrics-failed', errorClass: 'TypeError', code: 'ECONNRESET',
      places: expect.stringMatching(/^libs\/platform\/src\/log\/log\.spec\.[jt]s:\d+:\d+( |$)/),
    });
  });

  it.each<[string, () => unknown]>([
    ['a message of several lines that look like places', () => new Error(`x\n    at Anders (/home/Anders/apps/Anders.js:1:2)\n    at ${secret}`)],
    ['a message that was changed afterwards', () => Object.assign(new Error(`x\n    at Anders Opdigtet\n${secret}`), { message: 'y' })],
    ['a name that somebody wrote', () => Object.assign(new Error('x'), { name: secret })],
    ['a code that somebody wrote', () => Object.assign(new Error('x'), { code: secret })],
    ['a stack that somebody wrote', () => Object.assign(new Error('x'), { stack: `Error: x\n    at ${secret}` })],
    ['a cause', () => new Error('x', { cause: new Error(secret) })],
    ['a text that was thrown', () => secret],
    ['an object that was thrown', () => ({ name: secret, message: secret, stack: secret })],
    ['several errors in one', () => new AggregateError([new Error(secret)], secret)],
  ])('does not repeat %s', (_what, make) => {
    expect(JSON.stringify(line(make()))).not.toMatch(/Anders|Opdigtet|010203/);
  });

  it('says where, though the message is empty or stands twice', () => {
    const here = () => placesInCode(new Error(''));
    expect(here()[0]).toMatch(/^libs\/platform\/src\/log\/log\.spec\.[jt]s:\d+:\d+$/);
    expect(placesInCode(new Error('Error')).length).toBeGreaterThan(0);
  });
});

describe('ids', () => {
  it('that we make are never taken for a CPR number, though a random UUID may be', () => {
    const ids = Array.from({ length: 5000 }, newCorrelationId);
    expect(ids.filter(looksLikeCpr)).toEqual([]);
    expect(ids.every(isCorrelationId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Array.from({ length: 5000 }, () => randomUUID()).some(looksLikeCpr)).toBe(true);
  });
});

it('counts what it was told, by event', () => {
  const { log } = keptLog();
  log.event('listening');
  log.event('listening');
  log.fault('metrics-failed', new Error('x'));
  expect([...log.counts]).toEqual([['listening', 2], ['metrics-failed', 1]]);
});
