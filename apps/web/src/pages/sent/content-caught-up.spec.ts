import { recordedCase, sentPart } from '../../../../../test/builders/sent-part.js';
import { caughtUp } from './content-caught-up.js';
import { contentAtStart, newStatement } from './content-start.js';
import { contentToSend, isChanged } from './content-to-send.js';
import type { TypedContent } from './typed-content.js';

const now = new Date('2026-11-23T21:48:00Z');
const before = contentAtStart({ part: sentPart(), file: recordedCase, now });
/** A colleague has mended one statement, added another, and taken a danger flag in. */
const current = contentAtStart({
  part: sentPart({
    statements: [{ id: 'seen', label: 'OBSERVERET', text: 'Kollegaens ord' }, { id: 'added', label: 'REGISTER', text: 'Tilhold' }],
    choice: { ...sentPart().choice!, statementIds: ['seen', 'added'], dangerFlags: ['weapon'] },
  }),
  file: recordedCase, now,
});
const mine = (change: (content: TypedContent) => TypedContent) => caughtUp(change(before), current);
const textOf = (content: TypedContent, id: string) => content.statements.find((statement) => statement.id === id)?.text;

describe('a form whose writer has been told that another was first', () => {
  it('is as the other left it where its writer touched nothing', () => {
    const content = mine((same) => same);
    expect([textOf(content, 'seen'), textOf(content, 'added'), content.dangerFlags]).toEqual(['Kollegaens ord', 'Tilhold', ['weapon']]);
    expect(isChanged(content)).toBe(false);
  });

  it('keeps what its writer typed, and leaves what the other added in the part', () => {
    const content = mine((same) => ({ ...same, statements: same.statements.map((statement) => (statement.id === 'seen' ? { ...statement, text: 'Mine ord' } : statement)) }));
    expect(contentToSend(content)).toMatchObject({ wanted: { statementIds: ['seen', 'added'], dangerFlags: ['weapon'] }, statements: [{ id: 'seen', text: 'Mine ord' }] });
  });

  it('keeps the rest as its writer chose it, where they chose', () => {
    expect(mine((same) => ({ ...same, violenceTypes: ['PSYKISK'] }))).toMatchObject({ violenceTypes: ['PSYKISK'], dangerFlags: [] });
  });

  it('keeps a new statement, behind all others', () => {
    const added = { ...newStatement(), label: 'VURDERING', text: 'Stigende' };
    const content = mine((same) => ({ ...same, statements: [...same.statements, added] }));
    expect(content.statements.at(-1)).toEqual(added);
    expect(contentToSend(content).wanted.statementIds).toEqual(['seen', 'added', added.id]);
  });
});
