import type { Days, Moment } from './enquiry.js';

const moment = (at: string, day: string): Moment => ({ at, day });

/**
 * Instants with the Danish calendar day they fall on, looked up by hand: Denmark is one hour ahead of UTC in winter and
 * two in summer; in 2025 the clocks went forward on 30 March and back on 26 October.
 */
export const ordinary = moment('2025-11-26T10:00:00Z', '2025-11-26');

/** Around the first day of the table, 1 January 2024, and long after it, for it has no last one. */
export const aroundFirstDay = [
  moment('2023-12-30T11:00:00Z', '2023-12-30'),
  moment('2023-12-31T22:30:00Z', '2023-12-31'),
  moment('2023-12-31T22:59:59.999Z', '2023-12-31'),
  moment('2023-12-31T23:00:00Z', '2024-01-01'),
  moment('2023-12-31T23:30:00Z', '2024-01-01'),
  moment('2024-01-01T22:30:00Z', '2024-01-01'),
  moment('2024-01-01T23:30:00Z', '2024-01-02'),
  moment('2199-06-30T21:59:59Z', '2199-06-30'),
];

/** A basis with a first or a last day of its own, and the instants at 23:30 and 00:30 Danish time round both. */
export const windows: ReadonlyArray<{ readonly days: NonNullable<Days>; readonly moments: readonly Moment[] }> = [
  {
    // The last day is the one on which summer time begins: it starts in winter time and ends in summer time.
    days: { first: '2024-01-01', last: '2025-03-30' },
    moments: [
      moment('2025-03-29T22:30:00Z', '2025-03-29'), moment('2025-03-29T23:30:00Z', '2025-03-30'),
      moment('2025-03-30T21:30:00Z', '2025-03-30'), moment('2025-03-30T22:30:00Z', '2025-03-31'),
    ],
  },
  {
    // One single day, on which summer time ends: it starts in summer time and ends in winter time.
    days: { first: '2025-10-26', last: '2025-10-26' },
    moments: [
      moment('2025-10-25T21:30:00Z', '2025-10-25'), moment('2025-10-25T22:30:00Z', '2025-10-26'),
      moment('2025-10-26T22:30:00Z', '2025-10-26'), moment('2025-10-26T23:30:00Z', '2025-10-27'),
    ],
  },
  {
    // Begins in summer time, ends in summer time.
    days: { first: '2025-06-30', last: '2025-07-31' },
    moments: [
      moment('2025-06-29T21:30:00Z', '2025-06-29'), moment('2025-06-29T22:30:00Z', '2025-06-30'),
      moment('2025-07-31T21:30:00Z', '2025-07-31'), moment('2025-07-31T22:30:00Z', '2025-08-01'),
      moment('2031-01-01T12:00:00Z', '2031-01-01'),
    ],
  },
  {
    // The first day is the one on which summer time begins; it has no last day.
    days: { first: '2025-03-30' },
    moments: [
      moment('2025-03-29T22:30:00Z', '2025-03-29'), moment('2025-03-29T23:30:00Z', '2025-03-30'),
      moment('2099-12-31T23:30:00Z', '2100-01-01'),
    ],
  },
];
