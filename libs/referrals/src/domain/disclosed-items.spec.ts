import type { ItemClass } from '#kernel';
import { itemsIn } from './disclosed-items.js';
import type { PartContent } from './part-content.js';

const bare: PartContent = {
  person: { role: 'child', isAddressProtected: false, phones: [], contact: { safeWays: [], forbiddenWays: [] } },
  urgency: 'HASTER', occurredAt: '2026-11-24T02:10:00+01:00', violenceTypes: [], dangerFlags: [], custodyHolders: [], exposure: [], statements: [],
};
const always: ItemClass[] = ['subject-role', 'urgency', 'incident-time', 'case-number', 'sender-identity'];
const holder: PartContent['custodyHolders'][number] = { relation: 'parent', wasInformed: true, phones: [] };

/** Everything that a content can hold, each with the kind of thing that it is. What is added to the content is added here. */
const additions: [ItemClass[], Partial<PartContent>][] = [
  [['subject-name'], { person: { ...bare.person, name: 'Bo Prøve' } }],
  [['subject-person-number'], { person: { ...bare.person, cpr: '0101150000' } }],
  [['subject-birth-date'], { person: { ...bare.person, birthDate: '2015-01-01' } }],
  [['subject-birth-date'], { person: { ...bare.person, expectedBirthOn: '2027-03-01' } }],
  [['subject-address'], { person: { ...bare.person, address: 'Opdigtsvej 1' } }],
  [['subject-address-protection'], { person: { ...bare.person, isAddressProtected: true } }],
  [['subject-phone'], { person: { ...bare.person, phones: ['+45 00 00 00 00'] } }],
  [['subject-whereabouts'], { person: { ...bare.person, whereabouts: 'Hos mormor' } }],
  [['safe-contact'], { person: { ...bare.person, contact: { safeWays: ['sms'], forbiddenWays: [] } } }],
  [['safe-contact'], { person: { ...bare.person, contact: { safeWays: [], forbiddenWays: ['brev'] } } }],
  [['interpreter-need'], { person: { ...bare.person, contact: { safeWays: [], forbiddenWays: [], interpreterLanguage: 'tyrkisk' } } }],
  [['custody-holder-relation', 'who-was-informed'], { custodyHolders: [holder] }],
  [['custody-holder-name', 'custody-holder-relation', 'who-was-informed'], { custodyHolders: [{ ...holder, name: 'Ida Prøve' }] }],
  [['custody-holder-relation', 'custody-holder-address', 'who-was-informed'], { custodyHolders: [{ ...holder, address: 'Opdigtsvej 1' }] }],
  [['custody-holder-relation', 'custody-holder-phone', 'who-was-informed'], { custodyHolders: [{ ...holder, phones: ['+45 00 00 00 00'] }] }],
  [['custody-holder-relation', 'custody-holder-whereabouts', 'who-was-informed'], { custodyHolders: [{ ...holder, whereabouts: 'På arbejde' }] }],
  [['who-was-informed'], { childInformed: { wasInformed: true } }],
  [['violence-types'], { violenceTypes: ['FYSISK'] }],
  [['danger-flags'], { dangerFlags: ['weapon'] }],
  [['exposure'], { exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }] }],
  [['statement-observed'], { statements: [{ label: 'OBSERVERET', text: 'Knust glas' }] }],
  [['statement-told'], { statements: [{ label: 'OPLYST_AF', toldBy: 'victim', text: 'Han slog' }] }],
  [['statement-register'], { statements: [{ label: 'REGISTER', text: 'Tilhold' }] }],
  [['statement-assessment'], { statements: [{ label: 'VURDERING', text: 'Stigende risiko' }] }],
];

describe('what a content holds', () => {
  it('is at least the role, how urgent it is, when it happened, of which case it is and who sends it', () => {
    expect(itemsIn(bare).toSorted()).toEqual(always.toSorted());
  });

  it.each(additions)('%j', (items, change) => {
    expect(itemsIn({ ...bare, ...change }).toSorted()).toEqual([...always, ...items].toSorted());
  });

  it('names each kind once, however often it is there', () => {
    const statements = [{ label: 'OBSERVERET', text: 'Et' }, { label: 'OBSERVERET', text: 'To' }] as const;
    expect(itemsIn({ ...bare, statements: [...statements] }).filter((item) => item === 'statement-observed')).toHaveLength(1);
  });
});
