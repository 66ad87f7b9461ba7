import { type Role, roles } from '#kernel';
import { eventKinds, whatConcerns } from './whom-it-concerns.js';

const here = 'unit-1';
const elsewhere = 'unit-2';
const told = (role: Role, kind: string, unitId: string) => whatConcerns({ unitId: here, role }, { kind, unitId });

describe('a change of the directory', () => {
  it('concerns everybody, at whichever unit it was', () => {
    for (const role of roles) expect(told(role, 'directory.changed', elsewhere)).toBe('directory.changed');
  });
});

describe('what happens to a part', () => {
  it.each(['part.delivered', 'part.message', 'part.open', 'part.accept', 'part.return', 'part.recall'])('%s concerns nobody at another unit', (kind) => {
    for (const role of roles) expect(told(role, kind, elsewhere)).toBeNull();
  });

  it('concerns those of the unit who handle parts, and not those who run or control', () => {
    const concerned = roles.filter((role) => told(role, 'part.delivered', here) !== null);
    expect(concerned).toEqual(['police_officer', 'police_coordinator', 'child_intake', 'adult_coordinator', 'duty_officer']);
  });

  it('is told apart where a part changes hands between colleagues', () => {
    expect(['part.hand-over', 'part.take-over', 'part.hand-over-outside'].map((kind) => told('child_intake', kind, here))).toEqual(['part.handed-over', 'part.handed-over', 'part.changed']);
  });

  it.each(['part.open', 'part.accept', 'part.pass-on', 'part.confirmed', 'part.decide', 'part.close', 'part.give-feedback', 'part.message'])('is not said more exactly than that: %s', (kind) => {
    expect(told('police_officer', kind, here)).toBe('part.changed');
  });
});

describe('an unsent draft', () => {
  it('concerns the police of the unit where it was written, and nobody else', () => {
    expect(roles.filter((role) => told(role, 'draft.unsent', here) !== null)).toEqual(['police_officer', 'police_coordinator']);
    expect(roles.filter((role) => told(role, 'draft.unsent', elsewhere) !== null)).toEqual([]);
  });

  it.each(['draft.unsent', 'draft.taken-over', 'draft.settled'])('is not told more exactly than that: %s', (kind) => {
    expect(told('police_coordinator', kind, here)).toBe('draft.changed');
  });
});

describe('a kind that nobody has thought of here', () => {
  it.each(['sign-in.ended', 'case.opened', 'part', 'parting.words', 'draft', ''])('%j concerns nobody', (kind) => {
    for (const role of roles) expect(told(role, kind, here)).toBeNull();
  });
});

describe('what is told', () => {
  it('is one of a closed list', () => {
    const kinds = ['directory.changed', 'part.delivered', 'part.decide', 'other.kind'].map((kind) => told('child_intake', kind, here));
    expect(kinds.filter((kind) => kind !== null && !eventKinds.includes(kind))).toEqual([]);
  });
});
