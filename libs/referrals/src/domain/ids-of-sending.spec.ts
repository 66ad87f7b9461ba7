import { idsUsedTwice } from './ids-of-sending.js';

describe('an id stands for one thing', () => {
  it.each<[string, Parameters<typeof idsUsedTwice>[0], unknown[]]>([
    ['when all differ', { caseId: 'c', referralId: 'r', parts: [{ id: 'p' }, { id: 'q' }] }, []],
    ['when no referral is named yet', { caseId: 'c', parts: [{ id: 'p' }] }, []],
    ['not when two parts share it', { caseId: 'c', parts: [{ id: 'p' }, { id: 'q' }, { id: 'p' }] }, [{ refusal: 'id-taken', details: { part: 'p' } }]],
    ['not when a part has the case\'s', { caseId: 'c', referralId: 'r', parts: [{ id: 'c' }] }, [{ refusal: 'id-taken', details: { part: 'c' } }]],
    ['not when a part has the referral\'s', { caseId: 'c', referralId: 'r', parts: [{ id: 'r' }] }, [{ refusal: 'id-taken', details: { part: 'r' } }]],
    ['not when the referral has the case\'s', { caseId: 'c', referralId: 'c', parts: [] }, [{ refusal: 'id-taken' }]],
  ])('%s', (_when, ids, problems) => {
    expect(idsUsedTwice(ids)).toEqual(problems);
  });
});
