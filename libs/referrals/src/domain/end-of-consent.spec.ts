import type { Actor } from '#kernel';
import { type EndReply, endReplies, endsSight, isAnswerOverdue, mayAnswerEnd, namesBasis, whoOwesAnswer } from './end-of-consent.js';

const given = (unitId: string, more: { partId?: string; hasSeen?: boolean; isSecondHand?: boolean } = {}) => ({ partId: 'part', unitId, hasSeen: true, isSecondHand: false, ...more });
const nowhere = () => false;

describe('who owes an answer when a consent ends', () => {
  it('everybody who has seen the part, wherever it is now', () => {
    expect(whoOwesAnswer([given('koege'), given('roskilde', { isSecondHand: true })], nowhere).map(({ unitId }) => unitId)).toEqual(['koege', 'roskilde']);
  });

  it('who has it unread, and not who had it unread and has it no more', () => {
    const unread = [given('had-it', { hasSeen: false }), given('has-it', { hasSeen: false })];
    expect(whoOwesAnswer(unread, (_part, unit) => unit === 'has-it')).toEqual([given('has-it', { hasSeen: false })]);
  });

  it('once, though it was given twice: seen if ever, second-hand only if always', () => {
    expect(whoOwesAnswer([given('koege', { isSecondHand: true }), given('koege', { hasSeen: false })], nowhere)).toEqual([given('koege')]);
  });

  it('for each part by itself', () => {
    expect(whoOwesAnswer([given('koege'), given('koege', { partId: 'other' })], nowhere)).toHaveLength(2);
  });
});

describe('an answer', () => {
  it.each<[EndReply, boolean, boolean]>([
    ['acknowledged', false, false], ['stopped', false, true], ['deleted', false, true], ['continuing', true, false], ['acted_on', true, false],
  ])('%s names a basis: %s, and ends sight: %s', (reply, basis, sight) => {
    expect([namesBasis(reply), endsSight(reply)]).toEqual([basis, sight]);
    expect(endReplies).toContain(reply);
  });

  it('is overdue from its time on, and never once it is given', () => {
    const dueAt = new Date('2026-12-01T00:00:00Z');
    const [before, then] = [new Date(dueAt.getTime() - 1), dueAt];
    expect([before, then].map((now) => isAnswerOverdue({ answeredAt: null, dueAt }, now))).toEqual([false, true]);
    expect(isAnswerOverdue({ answeredAt: before, dueAt }, then)).toBe(false);
  });

  it('is given by those who could have read the part', () => {
    const actor = { kind: 'staff', unitId: 'here', organisationKind: 'municipality', role: 'adult_coordinator' } as Actor;
    expect(mayAnswerEnd(actor, { unitId: 'here', kind: 'adult' })).toBe(true);
    for (const no of [mayAnswerEnd(actor, { unitId: 'there', kind: 'adult' }), mayAnswerEnd(actor, { unitId: 'here', kind: 'child' }), mayAnswerEnd({ ...actor, organisationKind: 'police' }, { unitId: 'here', kind: 'adult' })]) {
      expect(no).toMatchObject({ refusal: 'not-allowed' });
    }
  });
});
