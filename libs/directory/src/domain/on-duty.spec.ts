import { nextOnDuty, onDutyAt } from './on-duty.js';

const at = new Date('2026-11-24T03:10:00Z');
const hour = 60 * 60 * 1000;
const shift = (name: string, from: number, to: number) => ({ name, phone: '+45 00 00 00 00', startsAt: new Date(at.getTime() + from * hour), endsAt: new Date(at.getTime() + to * hour) });
const shifts = [shift('Bo', -2, 1), shift('Ida', -1, 4), shift('Åse', 4, 8), shift('Per', 4, 8), shift('Ea', -9, 0), shift('Ib', 0, 4)];

describe('on duty', () => {
  it('are those whose shift has begun and not ended, who stays longest first', () => {
    expect(onDutyAt(shifts, at).map(({ name }) => name)).toEqual(['Ib', 'Ida', 'Bo']);
  });

  it('next is whoever begins first from now on', () => {
    expect(nextOnDuty(shifts, at)?.name).toBe('Per');
    expect(nextOnDuty(shifts, new Date(at.getTime() + 4 * hour))).toBeUndefined();
  });
});
