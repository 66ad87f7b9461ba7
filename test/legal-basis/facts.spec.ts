import * as kernel from '#kernel';
import { approverRoles, type BasisTable, judgeItems } from '#legal-basis';
import { rightEnquiry } from './cells.js';
import { bases, firstDay, processingBases } from './expected/bases.js';
import { recordFields } from './expected/routes.js';
import { approvalStates, consentStates, forumStates, mayApprove } from './expected/rules.js';
import * as words from './expected/words.js';
import { askedIn, writtenTable } from './product.js';

/** What section 4 says of a basis beside what the judge answers with: it is shown to people, so it must be right too. */
const confidences: Readonly<Record<string, string>> = { V: 'verified', P: 'partly_verified', U: 'unverified' };
const danger = ['danger_to_adult', 'danger_to_child'];
const informed: Readonly<Record<string, { rule: string; deferrable: string[] }>> = {
  'told by default; deferrable with suspected abuse by a custody holder, or danger to child or adult': { rule: 'told_by_default', deferrable: [...danger, 'suspected_abuse_by_custody_holder'] },
  'told by default; deferrable with danger': { rule: 'told_by_default', deferrable: danger },
  'told by default; deferrable with danger, suspected abuse': { rule: 'told_by_default', deferrable: [...danger, 'suspected_abuse_by_custody_holder'] },
  'told by default': { rule: 'told_by_default', deferrable: [] },
  'told, unless it defeats the purpose': { rule: 'told_unless_purpose_defeated', deferrable: ['defeats_purpose'] },
  'by asking; leaflet and way to withdraw': { rule: 'told_by_asking', deferrable: [] },
  'by asking': { rule: 'told_by_asking', deferrable: [] },
  'as soon as safe': { rule: 'told_when_safe', deferrable: [] },
  afterwards: { rule: 'told_afterwards', deferrable: [] },
  'case by case': { rule: 'case_by_case', deferrable: [] },
  // "Usually" is a matter of the case; this basis leaves by another channel and asks nobody here.
  usually: { rule: 'case_by_case', deferrable: [] },
  'not separately': { rule: 'not_separately', deferrable: [] },
  no: { rule: 'not_separately', deferrable: [] },
};

/** Statutes are cited in Danish in the table and in English in the document; the numbers in them are the same. */
const numbersIn = (statute: string) => statute.match(/\d+/g) ?? [];
const sorted = (list: readonly string[]) => list.toSorted();

const factsOf = (table: BasisTable) => table.bases.map((row) => [row.code, {
  statute: numbersIn(row.statute), confidence: row.confidence, kind: row.kind, purposes: row.purposes, consentRule: row.consent, approvalRule: row.approval,
  informed: { rule: row.informed.rule, deferrable: sorted(row.informed.deferrable) }, marks: sorted(row.marks), validFrom: row.validFrom, validTo: row.validTo,
  // A side without a route in this table has none to choose from.
  processing: row.processing, isHere: row.channel === 'here',
}]);
const expectedFacts = [...bases].map(([code, { processing: { police, kommune }, ...row }]) => [code, {
  ...row, statute: numbersIn(row.statute), confidence: confidences[row.confidence], informed: informed[row.informed], marks: sorted(row.marks),
  processing: { police, municipality: kommune }, validFrom: firstDay, validTo: null, isHere: code !== 'K_ANMELDELSE',
}]);

describe('the table shows what section 4 says', () => {
  it('of each basis, in its order, the default processing basis first', () => {
    expect(factsOf(writtenTable)).toEqual(expectedFacts);
  });

  it.each<[string, (row: BasisTable['bases'][number]) => object]>([
    ['the paragraph', () => ({ statute: 'Barnets lov § 1' })],
    ['how sure it is', ({ confidence }) => ({ confidence: confidence === 'verified' ? 'unverified' : 'verified' })],
    ['whether it is a duty', ({ kind }) => ({ kind: kind === 'duty' ? 'permission' : 'duty' })],
    ['that nobody\'s refusal is overridden', ({ consent }) => ({ consent: consent === 'may_override' ? 'not_needed' : 'may_override' })],
    ['who is told', ({ informed: { rule } }) => ({ informed: { rule: rule === 'not_separately' ? 'told_by_default' : 'not_separately', deferrable: [] } })],
    ['the default of the processing', ({ processing }) => ({ processing: { police: [...processing.police, 'GDPR_6_1_C_9_2_G'].toReversed(), municipality: processing.municipality } })],
    ['the last day', () => ({ validTo: '2198-12-31' })],
  ])('and differs for every basis when %s is another (planted)', (_what, change) => {
    for (const { code } of writtenTable.bases) {
      const planted = { ...writtenTable, bases: writtenTable.bases.map((row) => (row.code === code ? { ...row, ...change(row) } : row)) };
      expect(factsOf(planted)).not.toEqual(expectedFacts);
    }
  });
});

describe('the vocabulary', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['bases', kernel.legalBasisCodes, [...bases.keys()]],
    ['directions', kernel.disclosureDirections, words.directions],
    ['recipient kinds', kernel.recipientKinds, words.recipientKinds],
    ['item classes', kernel.itemClasses, words.itemClasses],
    ['answers', kernel.answerItemClasses, words.ANSWERS],
    ['sender roles', kernel.roles, words.roles],
    ['processing bases', kernel.processingBasisCodes, processingBases],
    ['fields of a record', kernel.recordFields, recordFields],
    ['states of a consent', kernel.consentStates, consentStates],
    ['states of an approval', kernel.approvalStates, approvalStates],
    ['states of a forum', kernel.forumStates, forumStates],
    ['purposes', kernel.disclosurePurposes, [...[...bases.values()].flatMap(({ purposes }) => purposes), 'criminal_investigation']],
    ['roles that may approve', approverRoles, [...mayApprove.police, ...mayApprove.kommune]],
  ])('has the %s of the document and no others', (_what, product, document) => {
    expect(sorted(product)).toEqual(sorted(document));
  });
});

describe('a disclosure', () => {
  const right = rightEnquiry('BL133_UNDERRETNING', 'police_to_municipality');
  it.each<[string, string[], boolean]>([
    ['goes when every item in it is allowed', ['subject-name', 'urgency', 'acknowledgement'], true],
    ['stays when one of many items is off', ['subject-name', 'urgency', 'who-else-received'], false],
    ['stays when one of many items is unknown', ['subject-name', 'diary', 'urgency'], false],
    ['stays when it has no items', [], false],
  ])('%s', (_what, items, isAllowed) => {
    expect(judgeItems(writtenTable, askedIn(right, items))).toMatchObject({ isAllowed, version: '2024-01-01' });
  });

  it('stays, and names no version, when none is in force', () => {
    const judgement = judgeItems(undefined, askedIn(right, ['subject-name', 'acknowledgement']));
    expect(judgement.isAllowed).toBe(false);
    expect(judgement).not.toHaveProperty('version');
  });
});
