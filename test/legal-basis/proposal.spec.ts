import { approvalState, type KnownOfPart, proposeBasis, type StoredApproval } from '#legal-basis';
import { dangers, expectedProposal, type ProposalQuestion, subjects } from './expected/proposal.js';
import { consentStates, mayApprove } from './expected/rules.js';
import { roles } from './expected/words.js';

const questions: ProposalQuestion[] = subjects.flatMap((subject) => consentStates.flatMap((consent) =>
  dangers.flatMap((danger) => [true, false].map((childIsConcerned) => ({ subject, consent, danger, childIsConcerned })))));

const proposed = ({ subject, consent, danger, childIsConcerned }: ProposalQuestion) => {
  const known: { readonly [K in keyof KnownOfPart]: unknown } = { subject, consent, danger, isChildConcerned: childIsConcerned };
  const { basis, reasons } = proposeBasis(known as KnownOfPart);
  return { basis, reasons };
};

describe('the proposal of a basis (section 7)', () => {
  it('is that of the document for every subject x consent x danger x child, with its reasons in their order', () => {
    expect(questions).toHaveLength(210);
    expect(questions.map((question) => ({ question, ...proposed(question) })))
      .toEqual(questions.map((question) => ({ question, ...expectedProposal(question) })));
  });

  it('never leans on a consent that was not given, nor overrides a refusal without danger', () => {
    const ofAdults = questions.filter(({ subject }) => !subject.includes('child'));
    const bases = (asked: ProposalQuestion[]) => [...new Set(asked.map((question) => proposed(question).basis))];
    expect(bases(ofAdults.filter(({ consent }) => consent !== 'given'))).not.toContain('SAMTYKKE');
    expect(bases(ofAdults.filter(({ consent, danger }) => consent !== 'given' && danger === 'none'))).toEqual([undefined]);
  });
});

describe('an approval (section 5.2)', () => {
  const sender = { id: 'the sender', organisationId: 'our authority' };
  const approvalBy = (id: string, role: string, organisationId: string): StoredApproval => ({ answer: 'approved', by: { id, role: role as StoredApproval['by']['role'], organisationId } });
  const mayApproveAtAll = [...mayApprove.police, ...mayApprove.kommune];

  it('counts when it is another person\'s, of the sender\'s authority, whose role may approve', () => {
    expect(roles.map((role) => [role, approvalState(approvalBy('another', role, 'our authority'), sender)]))
      .toEqual(roles.map((role) => [role, mayApproveAtAll.includes(role) ? 'approved' : 'approved_without_right']));
  });

  it('of the other authority counts for nothing, nor does the sender\'s own', () => {
    expect(new Set(roles.map((role) => approvalState(approvalBy('another', role, 'their authority'), sender)))).toEqual(new Set(['approved_without_right']));
    expect(new Set(roles.map((role) => approvalState(approvalBy('the sender', role, 'our authority'), sender)))).toEqual(new Set(['approved_by_sender']));
  });

  it('is none when there is none, and a rejection whoever says so', () => {
    expect(approvalState(undefined, sender)).toBe('none');
    expect(approvalState({ ...approvalBy('another', 'police_officer', 'their authority'), answer: 'rejected' }, sender)).toBe('rejected');
  });
});
