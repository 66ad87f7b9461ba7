import * as vocabulary from './index.js';
import { isOneOf } from '../one-of.js';
import { organisationKinds, organisationKindTexts } from '../organisation-kind.js';
import { roles, roleTexts } from '../role.js';
import { unitKinds, unitKindTexts } from '../unit-kind.js';

const everything: Record<string, unknown> = { ...vocabulary, organisationKinds, organisationKindTexts, roles, roleTexts, unitKinds, unitKindTexts };

// "urgencies" belongs to "urgencyTexts", "roles" to "roleTexts".
const lists = Object.entries(everything).filter((entry): entry is [string, readonly string[]] => Array.isArray(entry[1]));
const withoutOwnTexts = ['childPartFeedbackCodes', 'adultPartFeedbackCodes', 'answerItemClasses'];
const named = lists.filter(([name]) => !withoutOwnTexts.includes(name));

function textsOf(listName: string): Record<string, { da: string; en: string }> {
  const noun = listName.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/(?<!s)s$/, '');
  return everything[`${noun}Texts`] as Record<string, { da: string; en: string }>;
}

describe('every code list is closed and has words for people', () => {
  it('finds all the lists', () => {
    expect(named).toHaveLength(43);
  });

  it.each(named)('%s: each code once, and each with words in two languages', (name, codes) => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(textsOf(name)).sort()).toEqual([...codes].sort());
    for (const { da, en } of Object.values(textsOf(name))) {
      expect(da.trim()).toMatch(/\S/);
      expect(en.trim()).toMatch(/\S/);
    }
  });

  it.each(named)('%s: no two codes in the same words', (name, codes) => {
    for (const language of ['da', 'en'] as const) {
      expect(new Set(Object.values(textsOf(name)).map((text) => text[language])).size).toBe(codes.length);
    }
  });
});

describe('what police may learn differs by part', () => {
  it('shares no feedback between child and adult parts', () => {
    const adult: readonly string[] = vocabulary.adultPartFeedbackCodes;
    expect(vocabulary.childPartFeedbackCodes.filter((code) => adult.includes(code))).toEqual([]);
  });
});

describe('only one message names a subject', () => {
  it('which is that something is missing', () => {
    expect(vocabulary.threadMessageCodes.filter(vocabulary.needsSubject)).toEqual(['missing_information']);
  });
});

describe('a code has one spelling', () => {
  it.each([['AKUT', true], ['akut', false], [' AKUT', false], [['AKUT'], false], [null, false], ['toString', false]])('%j: %s', (value, known) => {
    expect(isOneOf(vocabulary.urgencies, value)).toBe(known);
  });
});
