import { aLogLine } from '../../../../../test/builders/log-line.js';
import { logFile } from './log-file.js';

const takenAt = new Date('2026-11-23T20:48:59Z');
const rowsOf = (content: string) => content.slice(1).trimEnd().split('\r\n').map((row) => row.slice(1, -1).split('";"'));

describe('lines of the log as a file', () => {
  it('stand in columns with words and codes', () => {
    const { name, content } = logFile({ entries: [aLogLine({ recipients: [{ da: 'Køge Kommune', en: 'Køge Municipality' }, { da: 'Greve Kommune', en: 'Greve Municipality' }] })], total: 1, isTotalCut: false }, takenAt, 'da');
    expect(name).toBe('naervaern-log-2026-11-23-2148.csv');
    const [head, line, ...others] = rowsOf(content);
    expect(others).toEqual([]);
    expect(Object.fromEntries(head!.map((column, index) => [column, line![index]]))).toEqual({
      'Tidspunkt (dansk tid)': '2026-11-23 21:48:05', 'Tidspunkt (UTC)': '2026-11-23T20:48:05.123456Z', 'Kaldenavn': 'P-7KQ2', 'Organisation': 'Køge Kommune', 'Enhed': 'Børnemodtagelsen, Køge Kommune',
      'Handling': 'Åbnede en del og læste den', 'Handling (kode)': 'part.open', 'Art': 'Søgning og opslag', 'Formål': 'Behandling af sagen', 'Vedrører': 'part', 'Reference': 'NV-7KQ2-M9XD', 'Udfald': 'Gennemført',
      'Grund (kode)': '', 'Antal borgere': '1', 'Felter': 'cpr id name', 'Givet til': 'Køge Kommune, Greve Kommune', 'Hændelsens id': '0190a000-0000-7000-8000-000000000001',
    });
  });

  it('say in the name and in the last line that they were cut', () => {
    const { name, content } = logFile({ entries: [aLogLine()], total: 10_000, isTotalCut: true }, takenAt, 'en');
    expect(name).toBe('naervaern-log-2026-11-23-2148-afkortet.csv');
    const rows = rowsOf(content);
    expect(rows.at(-1)![0]).toBe('The file is cut. It has the newest 10,000 lines, and there are more.');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([17]));
  });

  it('leave empty what nobody knows', () => {
    const { content } = logFile({ entries: [aLogLine({ actor: null, organisation: null, unit: null, reference: null, outcome: null, code: null, fields: [] })], total: 1, isTotalCut: false }, takenAt, 'da');
    expect(rowsOf(content)[1]!.filter((cell) => cell === '')).toHaveLength(7);
    expect(rowsOf(content)[1]).toContain('I gang');
  });

  it('begin no formula, whatever a name was made to be', () => {
    const evil = { da: '=HYPERLINK("http://x.example";"x")', en: '@x' };
    expect(logFile({ entries: [aLogLine({ organisation: evil, recipients: [evil] })], total: 1, isTotalCut: false }, takenAt, 'da').content).not.toMatch(/[";]=/);
  });
});
