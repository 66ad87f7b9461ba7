import {
  answerItemClasses, approvalStates, consentStates, disclosureDirections, forumStates, isOneOf, type ItemClass, itemClasses, type LegalBasisCode,
  legalBasisCodes, recipientKinds, roles,
} from '#kernel';
import type { Basis, BasisTable, Route } from './domain/basis-table.js';
import { knownTables } from './table/known-tables.js';
import type { Asked } from './domain/asked.js';
import { judgeItems } from './domain/judge-items.js';

const table = knownTables[0]!;
const basisOf = (code: LegalBasisCode): Basis => table.bases.find((basis) => basis.code === code)!;
const passingConsent = { required: 'given', never_asked: 'none', not_needed: 'none', refusal_stands: 'not_asked', may_override: 'refused', not_obtainable: 'none' } as const;

/** An enquiry that fails at nothing but what a test changes in it. */
function rightly(code: LegalBasisCode, direction: Asked['direction'], items: readonly ItemClass[], changed: Partial<Asked> = {}): Asked {
  const basis = basisOf(code);
  const route: Route | undefined = basis.routes.find((each) => each.direction === direction) ?? basis.routes[0];
  const side = direction.startsWith('police') ? 'police' : 'municipality';
  return {
    basis: code,
    processingBasis: basis.processing[side][0] ?? 'GDPR_6_1_E_9_2_F',
    direction,
    senderRole: route?.reliedOnBy[0] ?? 'police_officer',
    recipient: route?.cells[0]!.to[0] ?? 'police_unit',
    purpose: basis.purposes[0] ?? 'child_support_need',
    consent: { state: passingConsent[basis.consent], coversFeedback: true },
    approval: 'approved',
    isAcute: false,
    hasOverdueApproval: false,
    forum: 'both_are_members',
    recorded: route?.record ?? [],
    items,
    at: new Date('2026-11-25T22:00:00Z'),
    ...changed,
  };
}

const codesOf = (asked: Asked, from: BasisTable = table): string[] =>
  judgeItems(from, asked).verdicts.map((verdict) => (verdict.isAllowed ? 'allowed' : verdict.refusal));
const name = (code: LegalBasisCode, direction: Asked['direction'], changed: Partial<Asked> = {}): string | undefined => codesOf(rightly(code, direction, ['subject-name'], changed))[0];
const listed = (basis: Basis, asked: Pick<Asked, 'direction' | 'senderRole' | 'recipient'>, item: ItemClass): boolean =>
  basis.routes.some((route) => route.direction === asked.direction && route.reliedOnBy.includes(asked.senderRole)
    && route.cells.some(({ to, items, standing }) => standing !== 'off' && to.includes(asked.recipient) && items.includes(item)));

describe('no basis, no byte', () => {
  it('refuses everything that is not listed, over every basis, direction, role, recipient and item', () => {
    let asked = 0;
    const wrong: string[] = [];
    for (const basis of table.bases) for (const direction of disclosureDirections) for (const senderRole of roles) for (const recipient of recipientKinds) {
      const verdicts = judgeItems(table, rightly(basis.code, direction, itemClasses, { senderRole, recipient })).verdicts;
      for (const verdict of verdicts) {
        asked += 1;
        if (verdict.isAllowed !== listed(basis, { direction, senderRole, recipient }, verdict.item)) wrong.push(`${basis.code} ${direction} ${senderRole} ${recipient} ${verdict.item}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(legalBasisCodes.length * disclosureDirections.length * roles.length * recipientKinds.length * itemClasses.length);
  });

  it('would see a table that lists too much', () => {
    const loose: BasisTable = { ...table, bases: [{ ...basisOf('SAMTYKKE'), routes: [{ direction: 'police_to_municipality', reliedOnBy: ['auditor'], record: [], cells: [] }] }] };
    expect(codesOf(rightly('SAMTYKKE', 'police_to_municipality', ['subject-name']), loose)).toEqual(['basis-not-for-role']);
    expect(listed(loose.bases[0]!, { direction: 'police_to_municipality', senderRole: 'auditor', recipient: 'adult_coordinator' }, 'subject-name')).toBe(false);
  });

  it('refuses without a table, and on a code that nobody knows', () => {
    const asked = rightly('SAMTYKKE', 'police_to_municipality', ['subject-name', 'coded-message']);
    for (const judged of [judgeItems(undefined, asked), judgeItems(table, { ...asked, basis: 'NONE' as LegalBasisCode })]) {
      expect(judged.verdicts).toMatchObject([{ refusal: 'basis-missing' }, { refusal: 'basis-missing' }]);
    }
  });

  it('allows nothing where nothing is asked for', () => {
    expect(judgeItems(table, rightly('SAMTYKKE', 'police_to_municipality', [])).isAllowed).toBe(false);
  });

  it('lets nothing go when one item may not', () => {
    const judged = judgeItems(table, rightly('SAMTYKKE', 'police_to_municipality', ['subject-name', 'exposure']));
    expect(judged).toMatchObject({ isAllowed: false, version: '2024-01-01', verdicts: [{ isAllowed: true, isConfirmed: false }, { refusal: 'item-not-of-basis', details: { field: 'exposure' } }] });
  });

  it.each([['2023-12-31T22:59:59Z', 'basis-missing'], ['2023-12-31T23:00:00Z', 'allowed']])('at %s, Danish days decide: %s', (at, code) => {
    expect(name('SAMTYKKE', 'police_to_municipality', { at: new Date(at) })).toBe(code);
  });

  it('ends with its last day, save for answers', () => {
    const ended: BasisTable = { ...table, bases: [{ ...basisOf('SAMTYKKE'), validTo: '2026-06-30' }] };
    const codes = (at: string): string[] => codesOf(rightly('SAMTYKKE', 'police_to_municipality', ['subject-name', 'coded-message'], { at: new Date(at) }), ended);
    expect(codes('2026-06-30T21:59:59Z')).toEqual(['allowed', 'allowed']);
    expect(codes('2026-06-30T22:00:00Z')).toEqual(['basis-missing', 'allowed']);
  });
});

describe('what is refused by name', () => {
  it.each(table.bases.map(({ code }) => [code] as const))('%s: a request for evidence, and anything for an investigation', (code) => {
    expect(codesOf(rightly(code, 'police_to_municipality', ['evidence-request', 'coded-message'], { purpose: 'criminal_investigation' }))).toEqual(['evidence-request-refused', 'evidence-request-refused']);
    expect(codesOf(rightly(code, 'municipality_to_police', ['evidence-request']))).toEqual(['evidence-request-refused']);
  });

  it('the blocked row, and the report that goes another way', () => {
    expect(name('POLITI_BEVISANMODNING', 'police_to_municipality')).toBe('evidence-request-refused');
    expect(name('K_ANMELDELSE', 'municipality_to_police')).toBe('basis-by-other-channel');
  });

  it('that a flag exists, from a kommune to the police, on every basis that has that way', () => {
    const ways = table.bases.filter(({ routes }) => routes.some(({ direction }) => direction === 'municipality_to_police'));
    expect(ways).toHaveLength(10);
    for (const { code } of ways) expect([code, ...codesOf(rightly(code, 'municipality_to_police', ['flag-existence']))]).toEqual([code, 'item-awaits-confirmation']);
  });

  it.each(['private_person', 'local_council', 'NOBODY'])('%s receives nothing', (recipient) => {
    for (const { code, routes } of table.bases) for (const { direction } of routes) {
      const codes = codesOf(rightly(code, direction, itemClasses, { recipient: recipient as Asked['recipient'] }));
      expect(new Set(codes)).toEqual(new Set(['recipient-not-of-basis', 'evidence-request-refused']));
    }
  });
});

describe('consent', () => {
  const answersTo = (code: LegalBasisCode): (string | undefined)[] => consentStates.map((state) => name(code, 'police_to_municipality', { consent: { state } }));

  it('of that very adult carries an adult’s part, and nothing less', () => {
    expect(answersTo('SAMTYKKE')).toEqual(['consent-missing', 'consent-missing', 'allowed', 'consent-refused', 'consent-withdrawn', 'consent-expired', 'consent-of-another-person']);
  });

  it('has no place beside a notification', () => {
    expect(answersTo('BL133_UNDERRETNING')).toEqual(['allowed', ...Array<string>(6).fill('consent-not-asked-for-child')]);
  });

  it('that was refused can be overridden on two grounds only', () => {
    expect(answersTo('VAERDISPRING')).toEqual(Array<string>(7).fill('allowed'));
    expect(answersTo('VITAL')).toEqual(Array<string>(7).fill('allowed'));
    expect(consentStates.map((state) => name('FVL28_VAESENTLIG', 'municipality_to_police', { consent: { state } }))).toEqual([
      'consent-missing', 'allowed', 'basis-not-beside-consent', 'consent-refused', 'consent-withdrawn', 'consent-expired', 'consent-of-another-person',
    ]);
  });

  it('is never asked of an answer, which must not become silence', () => {
    for (const state of consentStates) expect(new Set(codesOf(rightly('SAMTYKKE', 'municipality_to_police', answerItemClasses, { consent: { state }, recorded: [] })))).toEqual(new Set(['allowed']));
  });

  it('covers what it names', () => {
    const given = { state: 'given' } as const;
    expect(name('SAMTYKKE', 'police_to_municipality', { consent: { ...given, recipients: ['shelter'] } })).toBe('recipient-not-covered-by-consent');
    expect(name('SAMTYKKE', 'police_to_municipality', { consent: { ...given, items: [] } })).toBe('item-not-covered-by-consent');
    expect(name('SAMTYKKE', 'police_to_municipality', { consent: { ...given, purposes: ['perpetrator_treatment'] } })).toBe('purpose-not-of-basis');
    expect(codesOf(rightly('SAMTYKKE', 'municipality_to_police', ['contact-feedback', 'free-text-message', 'proposed-municipality'], { consent: given }))).toEqual([
      'feedback-not-covered-by-consent', 'feedback-not-covered-by-consent', 'allowed',
    ]);
  });
});

describe('a second person', () => {
  const answersTo = (code: LegalBasisCode, changed: Partial<Asked>): (string | undefined)[] =>
    approvalStates.map((approval) => name(code, 'municipality_to_police', { approval, ...changed }));

  it('is needed before, and when acute by the next weekday', () => {
    const before = ['approval-missing', 'allowed', 'approval-missing', 'approval-missing', 'approval-rejected'];
    expect(answersTo('VAERDISPRING', {})).toEqual(before);
    expect(answersTo('FVL28_VAESENTLIG', { isAcute: true })).toEqual(before);
    expect(answersTo('VAERDISPRING', { isAcute: true })).toEqual(['allowed', 'allowed', 'allowed', 'allowed', 'approval-rejected']);
    expect(answersTo('VAERDISPRING', { isAcute: true, hasOverdueApproval: true })).toEqual(Array<string>(5).fill('override-overdue'));
  });

  it('never keeps what saves a life', () => {
    for (const isAcute of [true, false]) expect(answersTo('VITAL', { isAcute, hasOverdueApproval: true })).toEqual(Array<string>(5).fill('allowed'));
    const [verdict] = judgeItems(table, rightly('VITAL', 'police_to_municipality', ['subject-name'], { approval: 'none' })).verdicts;
    expect(verdict).toMatchObject({ marks: ['override_under_review'], followUps: ['after_approval_by_next_weekday', 'after_review'] });
  });

  it('taken away, never allows more', () => {
    for (const basis of table.bases) for (const { direction } of basis.routes) for (const isAcute of [true, false]) for (const approval of approvalStates) {
      const without = judgeItems(table, rightly(basis.code, direction, itemClasses, { isAcute, approval })).verdicts;
      const withIt = judgeItems(table, rightly(basis.code, direction, itemClasses, { isAcute, approval: 'approved' })).verdicts;
      expect(without.filter((verdict, index) => verdict.isAllowed && !withIt[index]!.isAllowed)).toEqual([]);
    }
  });
});

describe('the other locks, each missing alone', () => {
  it('forum: § 115 only between members', () => {
    const allowed = forumStates.filter((forum) => name('RPL115_PSP', 'police_to_municipality', { forum }) === 'allowed');
    expect(allowed).toEqual(['both_are_members']);
    expect(name('RPL115_PSP', 'police_to_municipality', { forum: 'sender_is_not_member' })).toBe('forum-membership-missing');
  });

  it('record: every field of every route', () => {
    let fields = 0;
    for (const { code, routes } of table.bases) for (const { direction, record } of routes) for (const field of record) {
      const asked = rightly(code, direction, itemClasses, { recorded: record.filter((other) => other !== field) });
      const allowed = judgeItems(table, asked).verdicts.filter((verdict) => verdict.isAllowed && !isOneOf(answerItemClasses, verdict.item));
      expect([code, direction, field, allowed]).toEqual([code, direction, field, []]);
      fields += 1;
    }
    expect(fields).toBeGreaterThan(80);
  });

  it('purpose and processing basis', () => {
    expect(name('BL133_UNDERRETNING', 'police_to_municipality', { purpose: 'victim_support' })).toBe('purpose-not-of-basis');
    expect(name('BL133_UNDERRETNING', 'police_to_municipality', { processingBasis: 'GDPR_6_1_D_9_2_C' })).toBe('processing-basis-missing');
  });
});

describe('a version is well made', () => {
  it.each(knownTables.map((known) => [known.version, known] as const))('%s: every code once, no direction twice, no cell twice', (_version, known) => {
    expect(known.bases.map(({ code }) => code).sort()).toEqual([...legalBasisCodes].sort());
    for (const { routes } of known.bases) {
      expect(new Set(routes.map(({ direction }) => direction)).size).toBe(routes.length);
      for (const { cells } of routes) {
        const all = cells.flatMap(({ to, items }) => to.flatMap((recipient) => items.map((item) => `${recipient} ${item}`)));
        expect(new Set(all).size).toBe(all.length);
      }
    }
  });
});
