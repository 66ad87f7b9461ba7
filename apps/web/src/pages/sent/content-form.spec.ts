import { recordedCase, sentPart } from '../../../../../test/builders/sent-part.js';
import { contentAtStart, newStatement } from './content-start.js';
import { contentToSend, faultsInContent, isChanged } from './content-to-send.js';
import { readContent, statementField, exposureField, informedField, type TypedContent, type TypedStatement } from './typed-content.js';

const now = new Date('2026-11-23T21:48:00Z');
const start = (more: Parameters<typeof sentPart>[0] = {}): TypedContent => contentAtStart({ part: sentPart(more), file: recordedCase, now });
const withStatement = (content: TypedContent, index: number, change: Partial<TypedStatement>): TypedContent =>
  ({ ...content, statements: content.statements.map((statement, at) => (at === index ? { ...statement, ...change } : statement)) });
const faults = (content: TypedContent) => faultsInContent(content, 'da').map(({ field }) => field);

describe('the content of a part starts from what was chosen', () => {
  it('with the chosen statements first, the others of the case left out, and room for a new one', () => {
    expect(start().statements.map(({ id, isIn, text }) => [isIn ? 'in' : 'out', text === '' ? 'new' : id])).toEqual([['in', 'seen'], ['out', 'told'], ['in', 'new']]);
  });

  it('in the words that were last given for the part, with what was added for it', () => {
    const { statements } = start({
      statements: [{ id: 'seen', label: 'OBSERVERET', text: 'Intakt glas' }, { id: 'added', label: 'REGISTER', text: 'Tilhold' }],
      choice: { ...sentPart().choice!, statementIds: ['added', 'seen'] },
    });
    expect(statements.slice(0, 2).map(({ text }) => text)).toEqual(['Tilhold', 'Intakt glas']);
  });

  it('with whoever has custody and the child asked about, as they were answered', () => {
    expect(start().informed).toEqual([{ personId: 'ida', answer: 'informed' }, { personId: 'ask', answer: 'danger_to_adult' }, { personId: 'bo', answer: 'informed' }]);
  });

  it('with nothing chosen and everything asked where no choice was kept', () => {
    const { choice: _none, ...part } = sentPart();
    const content = contentAtStart({ part, file: recordedCase, now });
    expect(content.statements.filter(({ isIn, text }) => isIn && text !== '')).toEqual([]);
    expect(content.informed.map(({ answer }) => answer)).toEqual(['', '', '']);
    expect(content.personId).toBe('bo');
  });
});

describe('what is sent', () => {
  it('is what was chosen, and no words, when nothing was changed', () => {
    expect(contentToSend(start())).toEqual({ wanted: sentPart().choice, statements: [] });
    expect(isChanged(start())).toBe(false);
  });

  it('holds the words that were mended and those that are new, and not those that are as they were', () => {
    const added = { ...newStatement(), label: 'OPLYST_AF', toldBy: 'ida', text: 'Han truede' };
    const content = { ...withStatement(start(), 0, { text: 'Intakt glas' }), statements: [...withStatement(start(), 0, { text: 'Intakt glas' }).statements, added] };
    const { wanted, statements } = contentToSend(content);
    expect(wanted.statementIds).toEqual(['seen', added.id]);
    expect(statements).toEqual([{ id: 'seen', label: 'OBSERVERET', text: 'Intakt glas' }, { id: added.id, label: 'OPLYST_AF', toldById: 'ida', text: 'Han truede' }]);
  });

  it('takes in a statement of the case that was left out, without sending its words anew', () => {
    const content = withStatement(start(), 1, { isIn: true });
    expect(contentToSend(content)).toMatchObject({ wanted: { statementIds: ['seen', 'told'] }, statements: [] });
    expect(isChanged(content)).toBe(true);
  });

  it.each<[string, (content: TypedContent) => TypedContent]>([
    ['a statement left out', (content) => withStatement(content, 0, { isIn: false })],
    ['a danger flag more', (content) => ({ ...content, dangerFlags: ['weapon'] })],
    ['a fact less', (content) => ({ ...content, details: [] })],
    ['another answer', (content) => ({ ...content, informed: content.informed.map((informed) => ({ ...informed, answer: 'not_reachable' })) })],
    ['another exposure', (content) => ({ ...content, exposure: [{ exposure: 'UKENDT', source: 'told_by_adult' }] })],
  ])('is noticed to be other than it was: %s', (_what, change) => {
    expect(isChanged(change(start()))).toBe(true);
  });

  it('is not other because boxes came in another order', () => {
    const content = start({ choice: { ...sentPart().choice!, violenceTypes: ['FYSISK', 'PSYKISK'] } });
    expect(isChanged({ ...content, violenceTypes: ['PSYKISK', 'FYSISK'] })).toBe(false);
  });
});

describe('what is to be mended before it is sent', () => {
  it('is nothing in what was chosen', () => {
    expect(faults(start())).toEqual([]);
  });

  it.each<[string, Partial<TypedStatement>, string[]]>([
    ['a statement without words', { text: '' }, ['statement-0-text']],
    ['a statement that is too long', { text: 'x'.repeat(4001) }, ['statement-0-text']],
    ['a statement of no kind', { label: '' }, ['statement-0-label']],
    ['told by nobody', { label: 'OPLYST_AF' }, ['statement-0-told-by']],
    ['seen, and told by somebody', { toldBy: 'ida' }, ['statement-0-told-by']],
    ['mended, and then left out', { text: 'Intakt glas', isIn: false }, ['statement-0-in']],
    ['left out as it was', { isIn: false }, []],
  ])('%s', (_what, change, fields) => {
    expect(faults(withStatement(start(), 0, change))).toEqual(fields);
  });

  it('a new statement only once something is written into it', () => {
    expect(faults(withStatement(start(), 2, { text: 'Tilhold' }))).toEqual(['statement-2-label']);
  });

  it('an exposure without a source, a source without an exposure, and a question that was not answered', () => {
    const content = { ...start(), exposure: [{ exposure: 'HOERT', source: '' }, { exposure: '', source: 'told_by_child' }], informed: [{ personId: 'ida', answer: '' }] };
    expect(faults(content)).toEqual(['exposure-0-source', 'exposure-1-exposure', 'informed-0-answer']);
  });

  it('more statements than a part can hold', () => {
    const statements = Array.from({ length: 41 }, () => ({ ...newStatement(), label: 'REGISTER', text: 'x' }));
    expect(faults({ ...start(), statements })).toEqual(['statement-40-text']);
  });
});

describe('a form', () => {
  it('comes back as it was sent, whatever line ends the browser writes and however many boxes are ticked', () => {
    const content = { ...withStatement(start(), 0, { text: 'En linje\nog en til' }), violenceTypes: ['FYSISK'], details: ['bo:address', 'ida:phones'] };
    expect(readContent(bodyOf(content))).toEqual(content);
  });

  it('that somebody else made is read without a fault', () => {
    for (const body of [undefined, {}, { 'statement-0-id': ['x'], violence: { a: 1 }, person: 7 }]) expect(readContent(body).statements).toEqual([]);
  });
});

/** What a browser sends of the form. */
function bodyOf({ personId, statements, violenceTypes, dangerFlags, details, exposure, informed, restWas }: TypedContent): Record<string, unknown> {
  const ticked = (values: readonly string[]): unknown => (values.length > 1 ? values : values[0]);
  return {
    person: personId, 'rest-was': restWas, violence: ticked(violenceTypes), danger: ticked(dangerFlags), details: ticked(details),
    ...Object.fromEntries(statements.flatMap(({ id, isIn, label, toldBy, text, was }, index) => [
      [statementField(index, 'id'), id], [statementField(index, 'was'), was], [statementField(index, 'label'), label], [statementField(index, 'told-by'), toldBy],
      [statementField(index, 'text'), text.replaceAll('\n', '\r\n')], ...(isIn ? [[statementField(index, 'in'), 'yes']] : []),
    ])),
    ...Object.fromEntries(exposure.flatMap((each, index) => [[exposureField(index, 'exposure'), each.exposure], [exposureField(index, 'source'), each.source]])),
    ...Object.fromEntries(informed.flatMap((each, index) => [[informedField(index, 'person'), each.personId], [informedField(index, 'answer'), each.answer]])),
  };
}
