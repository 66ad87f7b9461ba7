import type { LegalBasisAnswer } from '#api-client';
import { tableDifferences } from './table-differences.js';

const basis: LegalBasisAnswer = {
  code: 'BL133_UNDERRETNING', statute: 'Barnets lov § 133', confidence: 'verified', kind: 'duty', isSentHere: true, purposes: ['child_support_need'],
  consent: 'never_asked', approval: 'none', informed: { rule: 'told_by_default', deferrable: [] }, marks: [],
  processing: { police: ['GDPR_6_1_C_9_2_G'], municipality: [] }, validFrom: '2024-01-01',
  routes: [{ direction: 'police_to_municipality', reliedOnBy: ['police_officer'], record: ['time'], cells: [{ to: ['child_intake'], items: ['subject-name', 'exposure'], standing: 'unconfirmed' }] }],
};
const withCells = (cells: LegalBasisAnswer['routes'][number]['cells']): LegalBasisAnswer => ({ ...basis, routes: [{ ...basis.routes[0]!, cells }] });
const at = { basis: 'BL133_UNDERRETNING', direction: 'police_to_municipality' } as const;

describe('what another version answers otherwise', () => {
  it('is nothing where cells are only laid out otherwise', () => {
    const laidOut = withCells([{ to: ['child_intake'], items: ['exposure'], standing: 'unconfirmed' }, { to: ['child_intake'], items: ['subject-name'], standing: 'unconfirmed' }]);
    expect(tableDifferences({ bases: [basis] }, { bases: [laidOut] })).toEqual({ cells: [], rules: [] });
  });

  it('is each cell that is added, taken away or worth something else', () => {
    const changed = withCells([{ to: ['child_intake', 'duty_officer'], items: ['subject-name'], standing: 'confirmed' }]);
    expect(tableDifferences({ bases: [basis] }, { bases: [changed] })).toEqual({
      rules: [],
      cells: [
        { ...at, recipient: 'child_intake', item: 'subject-name', before: 'unconfirmed', after: 'confirmed' },
        { ...at, recipient: 'child_intake', item: 'exposure', before: 'unconfirmed' },
        { ...at, recipient: 'duty_officer', item: 'subject-name', after: 'confirmed' },
      ],
    });
  });

  it.each<[string, Partial<LegalBasisAnswer>]>([
    ['a consent rule', { consent: 'not_needed' }], ['a last day', { validTo: '2026-06-30' }], ['a purpose', { purposes: [] }], ['an approval', { approval: 'afterwards' }],
    ['who may rely on it', { routes: [{ ...basis.routes[0]!, reliedOnBy: ['police_officer', 'child_intake'] }] }],
    ['what is written down', { routes: [{ ...basis.routes[0]!, record: [] }] }],
  ])('is named where %s differs', (_what, changed) => {
    expect(tableDifferences({ bases: [basis] }, { bases: [{ ...basis, ...changed }] })).toEqual({ cells: [], rules: ['BL133_UNDERRETNING'] });
  });

  it('is all of a basis that is new', () => {
    expect(tableDifferences({ bases: [] }, { bases: [basis] })).toMatchObject({ rules: ['BL133_UNDERRETNING'], cells: [{ after: 'unconfirmed' }, { after: 'unconfirmed' }] });
  });
});
