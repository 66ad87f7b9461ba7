import { type Cell, fullCross, narrowedConsents, oneChange, twoChanges } from './cells.js';
import { compare } from './compare.js';
import { judge } from './product.js';
import { tellFigures } from '../harness/how-many.js';

/** Millions of cells take seconds on a machine of one's own, and longer on a shared one. */
const patience = 300_000;

/** The judge and the document, cell by cell. Where they differ the document is right; the difference quotes it. */
describe('the judge says what docs/legal/item-classes.md says', () => {
  it.each<[string, () => Iterable<Cell>]>([
    ['for every basis x direction x sender role x recipient kind x item class x consent state x date', () => fullCross()],
    ['when one thing differs from a right enquiry, each field of the record missing alone among them', () => oneChange()],
    ['when two things differ, which shows the order of the checks', () => twoChanges()],
    ['for whatever a consent covers and does not cover', narrowedConsents],
  ])('%s', (what, cells) => {
    const { cells: count, allowed, differing, differences } = compare(judge, cells());
    expect(differences.join('\n\n')).toBe('');
    expect(differing).toBe(0);
    expect(Math.min(count - allowed, allowed)).toBeGreaterThan(10_000);
    tellFigures(`legal basis: ${count} cells compared with the document ${what}; ${allowed} of them allowed`);
  }, patience);
});
