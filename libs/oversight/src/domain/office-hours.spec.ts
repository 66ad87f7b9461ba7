import { officeIntervals } from './office-hours.js';

const within = (from: string, to: string) =>
  officeIntervals({ from: new Date(from), to: new Date(to) }).map((each) => [each.from, each.to].map((at) => at.toISOString().slice(0, 16)));

describe('offices are open', () => {
  it.each([
    ['on a winter day', '2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z', [['2026-11-23T07:00', '2026-11-23T15:00']]],
    ['on a summer day', '2026-06-30T22:00:00Z', '2026-07-01T22:00:00Z', [['2026-07-01T06:00', '2026-07-01T14:00']]],
    ['not at the weekend', '2026-11-20T23:00:00Z', '2026-11-22T23:00:00Z', []],
    ['not on a public holiday', '2026-12-24T23:00:00Z', '2026-12-25T23:00:00Z', []],
    ['as far as the time goes that is asked about', '2026-11-23T09:00:00Z', '2026-11-24T08:00:00Z', [['2026-11-23T09:00', '2026-11-23T15:00'], ['2026-11-24T07:00', '2026-11-24T08:00']]],
  ])('%s', (_when, from, to, expected) => {
    expect(within(from, to)).toEqual(expected);
  });
});
