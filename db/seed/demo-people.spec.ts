import { isUuid, districtMunicipalities } from '#kernel';
import { demoPeople } from './demo-people.js';
import { fixedId } from './fixed-id.js';
import { organisations, unitByKey, units } from './places.js';

const repeated = (items: readonly string[]): string[] => items.filter((item, index) => items.indexOf(item) !== index);

describe('the demo places and people', () => {
  it('have ids that are uuids, all different, and the same for ever', () => {
    const ids = [...organisations, ...units].map(({ id }) => id).concat(demoPeople.flatMap(({ subject, staffId }) => [subject, staffId]));
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
    // Written out: bookmarks, tokens and stored rows hold these.
    expect(fixedId('unit:koege-child-intake')).toBe(unitByKey('koege-child-intake').id);
    expect(unitByKey('koege-child-intake').id).toBe('019b76da-a800-7eab-bcc7-22184dd59613');
  });

  it('have CVR numbers that no authority has, each its own', () => {
    const numbers = organisations.map(({ cvrNumber }) => cvrNumber);
    expect(numbers.filter((number) => !/^900000\d\d$/.test(number))).toEqual([]);
    expect(repeated(numbers)).toEqual([]);
  });

  it('have keys and names that tell them apart', () => {
    expect(repeated(demoPeople.map(({ key }) => key))).toEqual([]);
    expect(repeated(demoPeople.map(({ name }) => name))).toEqual([]);
    expect(repeated(units.map(({ key }) => key))).toEqual([]);
  });

  it('have telephone numbers that reach nobody, save the police\'s own', () => {
    const real = units.filter(({ phone }) => !/^\+45 00 00 \d\d \d\d$/.test(phone));
    expect(real.map(({ kind, phone }) => [kind, phone])).toEqual([['control_room', '114']]);
  });

  it('hold every municipality of the district with its contact points', () => {
    for (const { code } of districtMunicipalities) {
      const organisation = organisations.find(({ municipalityCode }) => municipalityCode === code);
      const kinds = units.filter(({ organisationId }) => organisationId === organisation?.id).map(({ kind }) => kind);
      expect(kinds).toEqual(['child_intake', 'adult_coordinator', 'duty_officer', 'audit_office', 'administration']);
    }
  });

  it('leave one contact point without a role-holder: the child intake of Stevns', () => {
    const staffed = new Set(demoPeople.map(({ unit }) => unit));
    const contactPoints = units.filter(({ kind }) => ['child_intake', 'adult_coordinator', 'duty_officer'].includes(kind));
    expect(contactPoints.filter(({ key }) => !staffed.has(key)).map(({ key }) => key)).toEqual(['stevns-child-intake']);
  });
});
