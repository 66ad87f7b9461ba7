import fc from 'fast-check';
import { sealEntryDetail, unsealEntryDetail } from './detached.js';
import { freshDevelopmentKeyRing } from './fresh-key-ring.js';
import { SealBroken } from './seal-broken.js';

const ring = freshDevelopmentKeyRing();
const place = { entryId: 'entry-1', field: 'subjects' };

describe('a detail of an audit entry', () => {
  it('comes back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as null | object), (detail) =>
        expect(unsealEntryDetail(ring, place, sealEntryDetail(ring, place, detail))).toStrictEqual(detail),
      ),
    );
  });

  it.each([
    ['entry', { ...place, entryId: 'entry-2' }],
    ['field', { ...place, field: 'reason' }],
    ['entry and field exchanged', { entryId: place.field, field: place.entryId }],
  ])('does not open for another %s', (_name, elsewhere) => {
    const blob = sealEntryDetail(ring, place, ['Ida']);
    expect(() => unsealEntryDetail(ring, elsewhere, blob)).toThrow(SealBroken);
  });

  it('does not open with another key file, nor when changed', () => {
    const blob = sealEntryDetail(ring, place, ['Ida']);
    expect(() => unsealEntryDetail(freshDevelopmentKeyRing(), place, blob)).toThrow(SealBroken);
    blob[40]! ^= 1;
    expect(() => unsealEntryDetail(ring, place, blob)).toThrow('sealed value cannot be opened: audit detail subjects');
  });
});
