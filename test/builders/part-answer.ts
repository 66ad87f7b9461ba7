import type { InboxPartAnswer, PartAnswer } from '#api-client';

/** A child's part as the api answers it to Karen, who holds it. Read at 21.48 on a Monday in November 2026. */
export function aPartAnswer(change: Partial<PartAnswer> = {}): PartAnswer {
  const content: PartAnswer['content'] = {
    person: {
      role: 'child', name: 'Bo Prøve', cpr: '0101184321', isAddressProtected: true, phones: ['+45 00 00 00 01'],
      contact: { safeWays: ['Ring kun til arbejdet kl. 10'], forbiddenWays: ['Aldrig brev'], interpreterLanguage: 'tyrkisk' },
    },
    urgency: 'HASTER', occurredAt: '2026-11-23T19:00:00Z', violenceTypes: ['FYSISK'], dangerFlags: ['threats_to_kill'],
    custodyHolders: [{ name: 'Ida Prøve', relation: 'parent', wasInformed: false, notInformedReason: 'danger_to_child', phones: [] }],
    childInformed: { wasInformed: true }, exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }],
    statements: [{ label: 'OBSERVERET', text: 'Knust glas' }, { label: 'OPLYST_AF', toldBy: 'victim', text: 'Han slog mig' }, { label: 'VURDERING', text: 'Stigende risiko' }],
  };
  return {
    at: '2026-11-23T20:48:00Z', id: '01900000-0000-7000-8000-000000000001', reference: 'NV-7KQ2-M9XD', kind: 'child', basis: 'BL133_UNDERRETNING', urgency: 'HASTER',
    state: 'accepted', version: 4, deliveredAt: '2026-11-23T19:48:00Z', assessBefore: '2026-11-24T19:48:00Z', openedAt: '2026-11-23T20:00:00Z', children: 2,
    next: ['decide', 'give_feedback', 'hand_over', 'pass_on', 'return'], holder: { name: 'Karen Opdigtsen', isMe: true }, othersHere: [], isFeedbackCovered: true, ageInMonths: 106,
    content, earlier: [], messages: [],
    history: [
      { version: 1, move: 'send', at: '2026-11-23T19:48:00Z', by: 'Særlig enhed' }, { version: 2, move: 'deliver', at: '2026-11-23T19:48:00Z', by: 'Særlig enhed' },
      { version: 3, move: 'open', at: '2026-11-23T20:00:00Z', by: 'Karen Opdigtsen' }, { version: 4, move: 'accept', at: '2026-11-23T20:00:00Z', by: 'Karen Opdigtsen' },
    ],
    ...change,
  };
}

/** A line of the inbox, not opened by anybody. */
export function anInboxPart(change: Partial<InboxPartAnswer> = {}): InboxPartAnswer {
  return {
    id: '01900000-0000-7000-8000-000000000001', reference: 'NV-7KQ2-M9XD', kind: 'child', urgency: 'HASTER', version: 2, children: 2, state: 'delivered', turn: 'receiver',
    deliveredAt: '2026-11-23T19:48:00Z', assessBefore: '2026-11-24T19:48:00Z', ...change,
  };
}
