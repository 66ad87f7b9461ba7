import { isRefusal } from '#kernel';
import { type PartContent, partContent, type WantedContent } from './part-content.js';
import type { Source, SourcePerson } from './source.js';

const person = (id: string, role: SourcePerson['role'], more: Partial<SourcePerson> = {}): SourcePerson => ({
  id,
  role,
  name: `${id} Eksempel`,
  isAddressProtected: false,
  address: `Opdigtsvej ${id}`,
  phones: [`+45 00 00 ${id}`],
  whereabouts: `hos ${id}s ven`,
  contact: { safeWays: ['ring om formiddagen'], forbiddenWays: ['aldrig brev'] },
  ...more,
});

const source: Source = {
  urgency: 'HASTER',
  violenceTypes: ['FYSISK', 'PSYKISK'],
  dangerFlags: ['weapon'],
  occurredAt: '2026-11-24T02:10:00+01:00',
  persons: [person('ida', 'victim'), person('ask', 'alleged_perpetrator'), person('bo', 'child'), person('ufødt', 'unborn_child')],
  relations: [{ personId: 'ida', kind: 'parent', toPersonId: 'bo' }],
  custody: [{ childId: 'bo', holderId: 'ida' }],
  statements: [
    { id: 'seen', label: 'OBSERVERET', text: 'knust glas' },
    { id: 'told', label: 'OPLYST_AF', toldById: 'ask', text: 'hun begyndte' },
  ],
};

const wanted = (personId: string, more: Partial<WantedContent> = {}): WantedContent => ({
  personId,
  statementIds: [],
  violenceTypes: [],
  dangerFlags: [],
  details: [],
  exposure: personId === 'bo' || personId === 'ufødt' ? [{ exposure: 'HOERT', source: 'told_by_adult' }] : [],
  informed: personId === 'bo' ? [{ personId: 'ida', wasInformed: true }, { personId: 'bo', wasInformed: false, reason: 'danger_to_child' }] : [],
  ...more,
});

function built(content: ReturnType<typeof partContent>): PartContent {
  if (isRefusal(content)) throw new Error(content.refusal);
  return content;
}

describe('a child’s part starts with the child, the custody holders by name and relation, and the exposure', () => {
  it('and holds no address, phone or whereabouts that was not chosen', () => {
    const content = built(partContent(source, wanted('bo')));
    expect(content.custodyHolders).toEqual([{ name: 'ida Eksempel', relation: 'parent', wasInformed: true, phones: [] }]);
    expect(JSON.stringify(content)).not.toMatch(/Opdigtsvej|\+45|hos .*ven|knust|FYSISK|weapon/);
  });

  it('and takes a custody holder’s number when it was chosen', () => {
    const content = built(partContent(source, wanted('bo', { details: [{ personId: 'ida', fields: ['phones'] }] })));
    expect(content.custodyHolders[0]).toMatchObject({ phones: ['+45 00 00 ida'] });
    expect(content.custodyHolders[0]).not.toHaveProperty('address');
  });

  it('but nothing of an adult without custody', () => {
    expect(partContent(source, wanted('bo', { details: [{ personId: 'ask', fields: ['address'] }] }))).toMatchObject({ refusal: 'unknown-person' });
  });

  it.each<[string, WantedContent['informed']]>([
    ['nobody', []],
    ['not the child', [{ personId: 'ida', wasInformed: true }]],
    ['not informed without a reason', [{ personId: 'ida', wasInformed: false }, { personId: 'bo', wasInformed: true }]],
    ['informed with a reason against it', [{ personId: 'ida', wasInformed: true, reason: 'not_reachable' }, { personId: 'bo', wasInformed: true }]],
    ['the same person twice', [{ personId: 'ida', wasInformed: true }, { personId: 'ida', wasInformed: true }, { personId: 'bo', wasInformed: true }]],
    ['somebody it is not about', [{ personId: 'ida', wasInformed: true }, { personId: 'bo', wasInformed: true }, { personId: 'ask', wasInformed: true }]],
  ])('and is refused when it says of the informed: %s', (_what, informed) => {
    expect(partContent(source, wanted('bo', { informed }))).toMatchObject({ refusal: 'informed-missing' });
  });

  it('and is refused without any exposure', () => {
    expect(partContent(source, wanted('bo', { exposure: [] }))).toMatchObject({ refusal: 'informed-missing', details: { field: 'exposure' } });
  });

  it('and an unborn child is not asked whether it was told', () => {
    expect(built(partContent(source, wanted('ufødt')))).not.toHaveProperty('childInformed');
  });
});

describe('an adult’s part never holds the other adult', () => {
  it.each(['address', 'phones', 'whereabouts'] as const)('refuses the other’s %s', (field) => {
    expect(partContent(source, wanted('ida', { details: [{ personId: 'ask', fields: [field] }] }))).toMatchObject({ refusal: 'adult-part-holds-other-adult' });
  });

  it('names who told a statement by role only', () => {
    const content = built(partContent(source, wanted('ida', { statementIds: ['told'] })));
    expect(content.statements).toEqual([{ label: 'OPLYST_AF', toldBy: 'alleged_perpetrator', text: 'hun begyndte' }]);
    expect(JSON.stringify(content)).not.toContain('ask Eksempel');
  });

  it('holds the own numbers and safe ways, and the own address only by choice', () => {
    const content = built(partContent(source, wanted('ida')));
    expect(content.person).toMatchObject({ phones: ['+45 00 00 ida'], contact: { forbiddenWays: ['aldrig brev'] } });
    expect(content.person).not.toHaveProperty('address');
  });
});

describe('what is put in must be in the case', () => {
  it.each<[string, Partial<WantedContent>, string]>([
    ['a statement', { statementIds: ['elsewhere'] }, 'unknown-statement'],
    ['a violence type', { violenceTypes: ['STALKING'] }, 'unknown-statement'],
    ['a danger flag', { dangerFlags: ['pregnancy'] }, 'unknown-statement'],
    ['a person', { personId: 'nobody' }, 'unknown-person'],
  ])('%s', (_what, more, refusal) => {
    expect(partContent(source, wanted('ida', more))).toMatchObject({ refusal });
  });
});
