import type { Actor } from '#kernel';
import { type ActivatedTable, actsOn, mayActivate, mayPropose, mayTakeEffect, tableInForce } from './activation.js';

const table = (version: string, effectiveOn: string): ActivatedTable => ({ table: { version, bases: [], questions: [] }, effectiveOn });
const at = (text: string): Date => new Date(text);
const administrator = (organisationKind: Actor['organisationKind'], id = 'one'): Actor =>
  ({ kind: 'staff', id, role: 'administrator', organisationKind, assuranceLevel: 'high' }) as Actor;

describe('the version in force', () => {
  const activated = [table('third', '2027-01-01'), table('second again', '2026-07-01'), table('second', '2026-07-01'), table('first', '2024-01-01')];

  it.each([
    ['2023-12-31T22:59:59Z', undefined], ['2023-12-31T23:00:00Z', 'first'], ['2026-06-30T21:59:59Z', 'first'], ['2026-06-30T22:00:00Z', 'second again'],
    ['2026-12-31T22:59:59Z', 'second again'], ['2026-12-31T23:00:00Z', 'third'], ['2100-01-01T00:00:00Z', 'third'],
  ])('at %s: %s', (when, version) => {
    expect(tableInForce(activated, at(when))?.version).toBe(version);
  });

  it('is none where nothing was activated', () => {
    expect(tableInForce([], at('2026-11-25T12:00:00Z'))).toBeUndefined();
  });
});

describe('two sides', () => {
  const ofPolice = { state: 'awaiting_second', proposedBy: 'one', proposedSide: 'police' } as const;

  it.each<[string, Actor, true | string]>([
    ['an administrator of a kommune', administrator('municipality', 'two'), true],
    ['another administrator of the police', administrator('police', 'two'), 'administrator-of-other-side-needed'],
    ['whoever proposed it, now of a kommune', administrator('municipality', 'one'), 'administrator-of-other-side-needed'],
    ['an administrator of the supervisory authority', administrator('oversight', 'two'), 'not-allowed'],
    ['a caseworker', { ...administrator('municipality', 'two'), role: 'child_intake' }, 'not-allowed'],
    ['an administrator at too low a level', { ...administrator('municipality', 'two'), assuranceLevel: 'substantial' }, 'assurance-too-low'],
  ])('%s: %s', (_who, actor, expected) => {
    const may = mayActivate(actor, ofPolice);
    expect(may === true ? true : may.refusal).toBe(expected);
  });

  it('cannot be one of them for what came with the product, and a decided proposal offers nothing', () => {
    expect(mayPropose(administrator('police'))).toBe(true);
    expect(actsOn(ofPolice, administrator('municipality', 'two'))).toEqual(['activate', 'turn_down']);
    for (const state of ['active', 'turned_down'] as const) expect(actsOn({ ...ofPolice, state }, administrator('municipality', 'two'))).toEqual([]);
  });
});

describe('a first day', () => {
  it.each([['2026-11-24', false], ['2026-11-25', true], ['2026-11-26', true]])('%s, on the evening of 25 November in Denmark: %s', (day, isPossible) => {
    expect(mayTakeEffect(day, at('2026-11-25T22:30:00Z')) === true).toBe(isPossible);
  });
});
