import { recorded } from '../fixtures/recorded.js';
import { plantedFor } from '../planted/holes.js';
import { readWapiti } from './read-wapiti.js';

describe('what wapiti says', () => {
  it('of the planted pages: everything that was planted, each at its weight', () => {
    const remarks = readWapiti(recorded('wapiti-planted.json'));
    const said = remarks.flatMap(({ category, info }) => [category, info]);
    expect(plantedFor.wapiti.filter((hole) => !said.includes(hole))).toEqual([]);
    expect(remarks.map(({ info, level }) => `${level}: ${info}`)).toEqual(expect.arrayContaining([
      'high: XSS vulnerability found via injection in the parameter name',
      'high: Command execution via injection in the parameter number',
      'medium: Open Redirect via injection in the parameter to',
      'medium: X-Frame-Options is not set',
      'medium: Secure flag is not set in the cookie : planted',
      'low: X-XSS-Protection is not set',
    ]));
  });

  it('of the product: what has an answer', () => {
    expect(readWapiti(recorded('wapiti-product.json')).map(({ info, level }) => `${level}: ${info}`)).toEqual(['low: X-XSS-Protection is not set', 'low: Strict-Transport-Security is not set']);
  });

  it('of something that nobody has weighed is grave', () => {
    const remark = { method: 'GET', path: '/', info: 'words', level: 1, parameter: '' };
    expect(readWapiti(JSON.stringify({ vulnerabilities: { 'A new kind': [remark] }, anomalies: {} }))).toMatchObject([{ category: 'A new kind', level: 'high' }]);
  });

  it('that is no report is no clean report', () => {
    expect(() => readWapiti('')).toThrow('JSON');
  });
});
