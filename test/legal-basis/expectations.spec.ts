import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrowedConsents, oneChange } from './cells.js';
import { classesOf, codesIn, routesOf, sectionsOf } from './document-tables.js';
import { bases } from './expected/bases.js';
import { expectedVerdict } from './expected/verdict.js';
import { everyRoute } from './expected/routes.js';
import * as words from './expected/words.js';

/** The expectations were copied by hand from the document: here the document is read again, and not by a hand. */
const text = readFileSync(join(import.meta.dirname, '../../../docs/legal/item-classes.md'), 'utf8');
const sections = sectionsOf(text);
const section = (number: string) => sections.find(({ heading }) => heading.startsWith(number))!;
const { groups, all } = classesOf(sections);
const sorted = (list: readonly string[]) => list.toSorted();

describe('the hand-written expectations', () => {
  it('hold every item class of section 2, in its group', () => {
    expect(sorted(words.itemClasses)).toEqual(sorted(all));
    const { IDENTITY, REACH, HOLDERS, INCIDENT, CHILD, STATEMENTS, ANSWERS, SINGLE } = words;
    expect(Object.fromEntries(groups)).toEqual({ IDENTITY, REACH, HOLDERS, INCIDENT, CHILD, STATEMENTS, ANSWERS, '(single)': SINGLE });
  });

  it('hold the directions of section 1', () => {
    expect(words.directions).toEqual(section('## 1.').rows.map(([code]) => codesIn(code!)[0]));
  });

  it('hold every row of section 4, cell by cell', () => {
    let marksAbove: string[] = [];
    let informedAbove = '';
    const read = section('## 4.').rows.map(([code, statute, confidence, kind, purposes, consentRule, approvalRule, informed, marks]) => {
      marksAbove = marks === 'as above' ? marksAbove : codesIn(marks!);
      informedAbove = informed === 'as above' ? informedAbove : informed!;
      return [codesIn(code!)[0], {
        statute, confidence, kind: kind!.replaceAll('*', ''), purposes: codesIn(purposes!), consentRule: codesIn(consentRule!)[0],
        approvalRule: codesIn(approvalRule!)[0], informed: informedAbove, marks: marksAbove,
      }];
    });
    expect([...bases].map(([code, { processing: _, ...row }]) => [code, row])).toEqual(read);
  });

  it('hold every route of section 4.1: who, to whom, what is on, what is off, what the record holds', () => {
    const consentRecord = text.split('CONSENT RECORD: ')[1]!.split('\n\n')[0]!;
    const meant = new Map<string, readonly string[]>([...groups, ['POLICE', words.POLICE], ['KOMMUNE', words.KOMMUNE], ['CONSENT RECORD', codesIn(consentRecord)]]);
    const comparable = ({ basis, direction, may, to, on, off, record }: ReturnType<typeof routesOf>[number]) =>
      ({ basis, direction, may, to, on: sorted(on), off: sorted(off), record });
    expect(everyRoute.map(({ basis, direction, route }) => comparable({ basis, direction, ...route })))
      .toEqual(routesOf(sections, meant).map(comparable));
  });

  it('hold the processing bases of section 6', () => {
    const read = new Map(section('## 6.').rows.flatMap(([codes, police, kommune]) =>
      codesIn(codes!).flatMap((code) => [...bases.keys()].filter((one) => code === one || (code === 'RPL115_…' && one.startsWith('RPL115_'))))
        .map((code) => [code, { police: codesIn(police!), kommune: codesIn(kommune!) }] as const)));
    expect(new Map([...bases].map(([code, { processing }]) => [code, processing]))).toEqual(read);
  });

  it('refuse with sentences that stand in the document, every refusal code of it among them', () => {
    const plain = text.replaceAll(/\s+/g, ' ');
    const sentences = new Set<string>();
    const refusals = new Set<string>();
    for (const cells of [oneChange(), narrowedConsents()]) {
      for (const { enquiry, days, items } of cells) for (const item of items) {
        const { says, refusal } = expectedVerdict(enquiry, days, item);
        sentences.add(says);
        if (refusal !== undefined) refusals.add(refusal);
      }
    }
    expect([...sentences].filter((sentence) => !plain.includes(sentence))).toEqual([]);
    const written = [section('## 3.'), section('### 5.1'), section('### 5.2'), section('### 5.4')].flatMap(({ rows }) => rows)
      .flatMap((row) => codesIn(row.slice(1).join('|'))).filter((code) => code.includes('-') && code !== 'evidence-request' && !all.includes(code));
    expect(sorted([...refusals])).toEqual(sorted([...new Set(written)]));
  });
});
