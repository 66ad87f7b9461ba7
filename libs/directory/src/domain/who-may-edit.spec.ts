import { type Actor, type Role, roles } from '#kernel';
import { mayEdit, type UnitFact } from './who-may-edit.js';

const own = { unitId: 'unit-1', organisationId: 'organisation-1' };
const sister = { unitId: 'unit-2', organisationId: 'organisation-1' };
const foreign = { unitId: 'unit-3', organisationId: 'organisation-2' };

const actor = (role: Role): Actor => ({
  kind: 'staff', id: 'staff-1', districtId: 'district-1', ...own, organisationKind: 'municipality', unitKind: 'duty_officer', role,
  displayName: 'Bo Eksempel', pseudonym: 'P-0000', assuranceLevel: 'high',
});
const whoMay = (fact: UnitFact, unit: typeof own): Role[] => roles.filter((role) => mayEdit(actor(role), fact, unit) === true);

describe('who may change what of a unit', () => {
  it.each<[UnitFact, Role[], Role[]]>([
    ['contact-details', ['administrator'], ['administrator']],
    ['deputy', ['administrator'], ['administrator']],
    ['roster', ['police_coordinator', 'adult_coordinator', 'duty_officer', 'administrator'], ['administrator']],
  ])('%s: of the own unit %p, of another of the organisation %p, of a foreign one nobody', (fact, ofOwn, ofSister) => {
    expect(whoMay(fact, own)).toEqual(ofOwn);
    expect(whoMay(fact, sister)).toEqual(ofSister);
    expect(whoMay(fact, foreign)).toEqual([]);
  });
});
