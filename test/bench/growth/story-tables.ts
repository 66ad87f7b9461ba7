/**
 * Every table in which a story leaves rows, by how its rows are found: `t` is the table, `s` the story with its case. A
 * table that grows with referrals and is missing here would stay empty; a spec looks for those.
 */
export const storyTables: readonly (readonly [table: string, condition: string])[] = [
  ['cases.case_file', 't.id = s.case_id'],
  ['cases.person', 't.case_id = s.case_id'],
  ['cases.statement', 't.case_id = s.case_id'],
  ['cases.listing', 't.case_id = s.case_id'],
  ['cases.cpr_look_up', 't.case_id = s.case_id'],
  ['legal_basis.consent', 't.case_id = s.case_id'],
  ['drafts.draft', 't.id = s.case_id'],
  ['drafts.draft_event', 't.draft_id = s.case_id'],
  ['referrals.referral', 't.case_id = s.case_id'],
  ['referrals.part', 't.case_id = s.case_id'],
  ['legal_basis.disclosure', 't.case_id = s.case_id'],
  ['legal_basis.disclosed_item', 't.disclosure_id in (select d.id from legal_basis.disclosure d where d.case_id = s.case_id)'],
  ['referrals.part_content', 't.part_id in (select p.id from referrals.part p where p.case_id = s.case_id)'],
  ['referrals.part_event', 't.part_id in (select p.id from referrals.part p where p.case_id = s.case_id)'],
  ['referrals.decision', 't.case_id = s.case_id'],
  ['referrals.message', 't.case_id = s.case_id'],
  ['referrals.passed_on', 't.case_id = s.case_id'],
  ['referrals.listing', 't.case_id = s.case_id'],
  ['platform.outbox', 't.about_id = s.case_id or t.about_id in (select p.id from referrals.part p where p.case_id = s.case_id)'],
  ['audit.thread', 't.case_id = s.case_id'],
  ['audit.reference', 't.case_id = s.case_id'],
  ['audit.entry', `t.scope_id = s.case_id and t.scope_kind = 'case'`],
  ['audit.closing', `t.entry_id in (select e.id from audit.entry e where e.scope_id = s.case_id and e.scope_kind = 'case')`],
  ['audit.pending', `t.entry_id in (select e.id from audit.entry e where e.scope_id = s.case_id and e.scope_kind = 'case')`],
];

/** How long after the beginning an act is done, in seconds. What is not named follows the act before it after five minutes. */
export const secondsUntil: Readonly<Record<string, number>> = {
  'draft.save': 0,
  'referral.submit': 600,
  'part.recall': 1_800,
  'part.answer-not-necessary': 3_600,
  'part.open': 7_200,
  'part.withdraw': 10_000,
  'part.pass-on': 10_800,
  'part.accept': 14_400,
  'part.send-message': 20_000,
  'part.decide': 72_000,
  'part.give-feedback': 76_000,
  'part.close': 518_400,
};
