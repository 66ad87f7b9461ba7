import { incoherences } from './incoherences.js';
import type { Incident, Person } from './incident.js';

const person = (id: string, role: Person['role'], more: Partial<Person> = {}): Person => ({
  id, role, isAddressProtected: false, phones: [], contact: { safeWays: [], forbiddenWays: [] }, ...more,
});

const sound: Incident = {
  urgency: 'HASTER',
  violenceTypes: ['FYSISK'],
  dangerFlags: [],
  incidentMunicipalityCode: '0259',
  occurredAt: '2026-11-24T02:10:00+01:00',
  persons: [person('ida', 'victim'), person('ask', 'alleged_perpetrator'), person('bo', 'child')],
  relations: [{ personId: 'ask', kind: 'former_partner', toPersonId: 'ida' }],
  custody: [{ childId: 'bo', holderId: 'ida' }],
  households: [['ida', 'bo']],
  statements: [{ id: 'seen', label: 'OBSERVERET', text: 'Knust glas' }, { id: 'told', label: 'OPLYST_AF', toldById: 'ida', text: 'Han slog mig' }],
};
const found = (more: Partial<Incident>): unknown[] => incoherences({ ...sound, ...more }).map(({ refusal, details }) => [refusal, details?.field]);

describe('an incident can be recorded', () => {
  it('when it names only whom it holds and hides what is protected', () => {
    expect(found({})).toEqual([]);
  });
});

describe('an incident is incoherent', () => {
  it.each<[string, Partial<Incident>, [string, string]]>([
    ['with one id for two persons', { persons: [...sound.persons, person('ida', 'other')] }, ['unknown-person', 'persons']],
    ['with one id for two statements', { statements: [sound.statements[0]!, sound.statements[0]!] }, ['unknown-statement', 'statements']],
    ['with a person\'s id for a statement', { statements: [{ ...sound.statements[0]!, id: 'bo' }] }, ['unknown-statement', 'statements']],
    ['with a relation to a stranger', { relations: [...sound.relations, { personId: 'ida', kind: 'parent', toPersonId: 'x' }] }, ['unknown-person', 'relations[1]']],
    ['with a stranger in the household', { households: [['ida'], ['x']] }, ['unknown-person', 'households[1]']],
    ['with custody held by a stranger', { custody: [{ childId: 'bo', holderId: 'x' }] }, ['unknown-person', 'custody[0]']],
    ['with something told by a stranger', { statements: [{ ...sound.statements[1]!, toldById: 'x' }] }, ['unknown-person', 'statements[0].toldById']],
    ['with custody of an adult', { custody: [{ childId: 'ask', holderId: 'ida' }] }, ['unknown-person', 'custody']],
    ['with custody held by a child', { custody: [{ childId: 'bo', holderId: 'bo' }] }, ['unknown-person', 'custody']],
    ['with a protected address', { persons: [...sound.persons, person('eva', 'other', { isAddressProtected: true, address: 'Opdigtsvej 1' })] }, ['address-protected', 'persons[3].address']],
    ['with the whereabouts of somebody protected', { persons: [...sound.persons, person('eva', 'other', { isAddressProtected: true, whereabouts: 'Hos mor' })] }, ['address-protected', 'persons[3].address']],
    ['when nobody told what was told', { statements: [{ id: 'told', label: 'OPLYST_AF', text: 'Han slog mig' }] }, ['unknown-person', 'statements[0].toldById']],
    ['when somebody told what was seen', { statements: [{ id: 'seen', label: 'OBSERVERET', toldById: 'ida', text: 'Knust glas' }] }, ['unknown-person', 'statements[0].toldById']],
  ])('%s', (_how, more, problem) => {
    expect(found(more)).toEqual([problem]);
  });

  it('and says all of it at once', () => {
    const persons = [...sound.persons, ...['eva', 'eli'].map((id) => person(id, 'other', { isAddressProtected: true, address: 'Opdigtsvej 1' }))];
    expect(found({ persons, households: [['x']] })).toEqual([
      ['unknown-person', 'households[0]'], ['address-protected', 'persons[3].address'], ['address-protected', 'persons[4].address'],
    ]);
  });
});
