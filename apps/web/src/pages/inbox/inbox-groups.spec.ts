import type { InboxPartAnswer } from '#api-client';
import { groupedParts } from './inbox-groups.js';

const now = new Date('2026-11-23T20:48:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();
let count = 0;
const part = (reference: string, more: Partial<InboxPartAnswer> = {}): InboxPartAnswer => ({
  id: `id-${(count += 1)}`, reference, kind: 'child', urgency: 'HASTER', version: 2, children: 1, state: 'delivered', turn: 'receiver', deliveredAt: hours(-2), assessBefore: hours(22), ...more,
});
const grouped = (parts: InboxPartAnswer[]) => groupedParts(parts, now).map(({ group, parts: inside }) => [group, inside.map(({ reference }) => reference)]);

describe('the inbox', () => {
  it('puts what is asked of me first, then what is late, what soon will be, and the rest by urgency', () => {
    expect(grouped([
      part('ordinary', { urgency: 'ALMINDELIG' }), part('urgent'), part('acute', { urgency: 'AKUT' }), part('soon', { assessBefore: hours(4) }), part('late', { assessBefore: hours(-1) }),
      part('mine', { state: 'accepted', handOver: { toName: 'Jonas', toMe: true, at: hours(0) } }), part('closed', { state: 'closed' }), part('decided', { state: 'decided', assessBefore: hours(-3) }),
    ])).toEqual([
      ['handedToMe', ['mine']], ['overdue', ['late']], ['soon', ['soon']], ['AKUT', ['acute']], ['HASTER', ['urgent']], ['ALMINDELIG', ['ordinary']], ['decided', ['decided']], ['ended', ['closed']],
    ]);
  });

  it('puts the shortest time left first, and what has no deadline after, longest waiting first', () => {
    const { assessBefore: _none, ...adult } = part('adult', { kind: 'adult' });
    expect(grouped([
      { ...adult, reference: 'adult, later', deliveredAt: hours(-1) }, { ...adult, reference: 'adult, earlier', deliveredAt: hours(-9) },
      part('longer', { assessBefore: hours(20) }), part('shorter', { assessBefore: hours(10) }),
    ])).toEqual([['HASTER', ['shorter', 'longer', 'adult, earlier', 'adult, later']]]);
  });

  it('lets the deadline run until somebody has decided: opening and accepting do not end it', () => {
    const states = ['delivered', 'passed_on', 'opened', 'accepted', 'decided'] as const;
    expect(grouped(states.map((state) => part(state, { state, assessBefore: hours(-1) })))).toEqual([
      ['overdue', ['accepted', 'delivered', 'opened', 'passed_on']], ['decided', ['decided']],
    ]);
  });

  it('keeps apart what the police took back and what was withdrawn', () => {
    expect(grouped([part('recalled', { state: 'recalled' }), part('withdrawn', { state: 'withdrawn' })])).toEqual([['ended', ['recalled', 'withdrawn']]]);
  });

  it('has no group for nothing', () => {
    expect(grouped([])).toEqual([]);
  });
});
