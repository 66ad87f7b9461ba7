import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { uuidv7 } from '#kernel';
import { aDraft } from '../builders/draft.js';
import { howMany, runningApi, tellFigures } from '../harness/index.js';
import { drawnSubmission, submissionFrom } from './spoilt-submission.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const { spoiltSubmissions } = howMany;
const seed = randomInt(2 ** 31);

interface Answered {
  status: number;
  // The shapes are those of the contract; test/contract holds them against it.
  body: any;
}

/** How the answer to a submission belies the preview of the very same, in words; null when the two agree. */
function disagreement(preview: Answered, submitted: Answered): string | null {
  if (preview.status !== 200) {
    const isSame = submitted.status === preview.status && JSON.stringify(submitted.body) === JSON.stringify(preview.body);
    return isSame ? null : `the preview is answered ${preview.status}, submitting ${submitted.status}`;
  }
  const [problem] = preview.body.problems;
  if (problem === undefined && submitted.status !== 200) return `no problem is shown, and ${submitted.body.code} is answered`;
  if (problem === undefined) return JSON.stringify(shownOf(preview)) === JSON.stringify(shownOf(submitted)) ? null : 'something else is sent than was shown';
  if (submitted.status === 200) return `${problem.code} is shown, and it is sent`;
  const { code, details } = submitted.body;
  const isFirst = code === problem.code && details?.field === problem.field && details?.part === problem.part;
  return isFirst ? null : `${problem.code} is shown first, and ${code} is answered`;
}

/** What a preview and a sending say alike of each part. */
function shownOf({ body }: Answered): unknown {
  const parts = body.parts.map(({ id, kind, basis, receiver, outside, notices }: Record<string, unknown>) => ({ id, kind, basis, receiver, outside, notices }));
  return { warnings: body.warnings, parts: parts.sort((one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)) };
}

it(`a submission is refused exactly when its preview shows a problem: seed ${seed}`, async () => {
  const endings: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(drawnSubmission, async (drawn) => {
      const { salt, ...asked } = submissionFrom(drawn);
      if (drawn.onDraft !== undefined) await officer.put(`/drafts/${asked.caseId}`, aDraft({ children: drawn.onDraft }).body);
      const preview = await officer.post('/submissions/preview', asked);
      const submitted = await officer.put(`/submissions/${uuidv7()}`, { salt, ...asked });
      const ending = submitted.status === 200 ? 'sent' : submitted.body.code;
      endings[ending] = (endings[ending] ?? 0) + 1;
      expect(disagreement(preview, submitted)).toBeNull();
    }),
    { seed, numRuns: spoiltSubmissions },
  );
  tellFigures(`previews and submissions, seed ${seed}: ${spoiltSubmissions} pairs, ${JSON.stringify(endings)}; no disagreement`);
  // Both sides were really seen; an api that answers all alike would agree too.
  expect(endings['sent']).toBeGreaterThan(spoiltSubmissions / 20);
  expect(Object.keys(endings).length).toBeGreaterThan(8);
}, 60_000 + spoiltSubmissions * 150);

describe('a disagreement is found', () => {
  const shown = { status: 200, body: { warnings: [], problems: [], parts: [{ id: 'a', kind: 'child', receiver: { id: 'k' }, notices: [] }] } };
  const withProblem = { status: 200, body: { ...shown.body, problems: [{ code: 'consent-missing', part: 'a' }] } };
  const refused = { status: 422, body: { code: 'consent-missing', details: { part: 'a' } } };

  it('not where there is none', () => {
    expect(disagreement(shown, shown)).toBeNull();
    expect(disagreement(withProblem, refused)).toBeNull();
  });

  it.each<[string, Answered, Answered]>([
    ['when what shows no problem is refused', shown, refused],
    ['when what shows a problem is sent', withProblem, shown],
    ['when it is refused for something else', withProblem, { ...refused, body: { ...refused.body, code: 'consent-expired' } }],
    ['when it is refused for another part', withProblem, { ...refused, body: { ...refused.body, details: { part: 'b' } } }],
    ['when it goes elsewhere', shown, { ...shown, body: { ...shown.body, parts: [{ ...shown.body.parts[0], receiver: { id: 'other' } }] } }],
    ['when only one of them takes the body', { status: 400, body: {} }, shown],
  ])('%s', (_when, preview, submitted) => {
    expect(disagreement(preview, submitted)).not.toBeNull();
  });
});
