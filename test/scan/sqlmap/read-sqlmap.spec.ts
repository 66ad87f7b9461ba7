import { recorded } from '../fixtures/recorded.js';
import { readSqlmap } from './read-sqlmap.js';

describe('what sqlmap says', () => {
  it('of a planted hole: which value, and in how many ways', () => {
    expect(readSqlmap(recorded('sqlmap-planted.txt'))).toEqual({
      tested: 1,
      injectable: [{ parameter: 'JSON #1* ((custom) POST)', kinds: ['boolean-based blind', 'stacked queries', 'UNION query'] }],
      errors: {},
    });
  });

  it('of the product: how much was attacked, and that it gave way nowhere', () => {
    expect(readSqlmap(recorded('sqlmap-product.txt'))).toEqual({ tested: 3, injectable: [], errors: { 400: 930 } });
  });

  it('of nobody: that it gave up', () => {
    expect(readSqlmap(recorded('sqlmap-nobody-there.txt'))).toMatchObject({ tested: 0, injectable: [], gaveUp: expect.stringContaining('unable to connect') });
  });
});
