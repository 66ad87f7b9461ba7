import { cellsOfRoute, oneChange } from './cells.js';
import { differs, type Judge } from './compare.js';
import { everyRoute } from './expected/routes.js';
import { type Plant, plantedCells, plantedRules } from './plant.js';
import { judge, judgeOf, writtenTable } from './product.js';
import { tellFigures } from '../harness/how-many.js';

const patience = 300_000;

/** A comparison that has never found anything may be one that cannot. */
const notFound = (plants: Iterable<Plant>, cellsFor: (plant: Plant) => Parameters<typeof differs>[1]) => {
  const all = [...plants];
  return { planted: all.length, notFound: all.filter((plant) => !differs(judgeOf(plant.table), cellsFor(plant))).map(({ what }) => what) };
};

describe('a change of the table that the document does not have', () => {
  it('is found when it is one cell: each added, dropped, put off, put on or called confirmed', () => {
    const { planted, notFound: missed } = notFound(plantedCells(writtenTable), ({ basis, direction }) => cellsOfRoute(basis, direction!));
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThan(5_000);
    tellFigures(`legal basis: ${planted} copies of the table with one cell changed, each found`);
  }, patience);

  it('is found when it is one rule: consent, approval, purpose, day, role, record, processing basis, mark, direction', () => {
    const { planted, notFound: missed } = notFound(plantedRules(writtenTable), ({ basis }) => oneChange({ ofBasis: basis, items: 'of each sort' }));
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThan(1_000);
    tellFigures(`legal basis: ${planted} copies of the table with one rule changed, each found`);
  }, patience);

  it('is not found where there is none', () => {
    expect(everyRoute.filter(({ basis, direction }) => differs(judge, cellsOfRoute(basis, direction)))).toEqual([]);
  });
});

describe('a judge that errs', () => {
  const mild = (from: string): Judge => (enquiry, days, items) => judge(enquiry, days, items)
    .map((answer) => answer.refusal === from ? { item: answer.item, refusal: undefined, confirmed: false, marks: [], toFollow: [] } : answer);
  it.each([
    'evidence-request-refused', 'basis-missing', 'direction-not-of-basis', 'basis-not-for-role', 'purpose-not-of-basis', 'processing-basis-missing',
    'forum-membership-missing', 'consent-missing', 'consent-refused', 'consent-withdrawn', 'consent-expired', 'consent-of-another-person',
    'consent-not-asked-for-child', 'basis-not-beside-consent', 'record-incomplete', 'approval-missing', 'approval-rejected', 'override-overdue',
    'recipient-not-of-basis', 'item-awaits-confirmation', 'item-not-of-basis', 'basis-by-other-channel',
  ])('is found when it lets pass what is refused with %s', (code) => {
    expect(differs(mild(code), oneChange())).toBe(true);
  });

  it.each<[string, Judge]>([
    ['drops the last answer', (enquiry, days, items) => judge(enquiry, days, items).slice(0, -1)],
    ['answers in another order', (enquiry, days, items) => judge(enquiry, days, items).toReversed()],
    ['forgets what is to follow', (enquiry, days, items) => judge(enquiry, days, items).map((answer) => ({ ...answer, toFollow: [] }))],
    ['holds every answer up with the conditions of the rest', (enquiry, days, items) => {
      const held = judge(enquiry, days, items).find(({ refusal }) => refusal === 'record-incomplete');
      return judge(enquiry, days, items).map((answer) => (held === undefined ? answer : { item: answer.item, refusal: held.refusal }));
    }],
  ])('is found when it %s', (_what, erring) => {
    expect(differs(erring, oneChange())).toBe(true);
  });
});
