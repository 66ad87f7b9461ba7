import { createHmac } from 'node:crypto';
import { parseCpr } from '#kernel';
import type { CprNumber } from '#kernel';
import { blindIndex } from './blind-index.js';
import { freshDevelopmentKeyRing } from './fresh-key-ring.js';

function cprOf(text: string): CprNumber {
  const parsed = parseCpr(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.cpr;
}

const ring = freshDevelopmentKeyRing();
const scope = { purpose: 'cpr-within-organisation', organisationId: 'organisation-1' } as const;
const cpr = cprOf('150358-5029');

describe('a blind index finds the same person again', () => {
  it('with or without the hyphen', () => {
    expect(blindIndex(ring, scope, cprOf('1503585029'))).toEqual(blindIndex(ring, scope, cpr));
    expect(blindIndex(ring, scope, cpr)).toHaveLength(32);
  });

  it('and not another one', () => {
    expect(blindIndex(ring, scope, cprOf('1503585010'))).not.toEqual(blindIndex(ring, scope, cpr));
  });
});

describe('a blind index cannot be compared', () => {
  it('across organisations', () => {
    expect(blindIndex(ring, { ...scope, organisationId: 'organisation-2' }, cpr)).not.toEqual(blindIndex(ring, scope, cpr));
  });

  it('across installations', () => {
    expect(blindIndex(freshDevelopmentKeyRing(), scope, cpr)).not.toEqual(blindIndex(ring, scope, cpr));
  });

  it('and is not made with the stored key itself', () => {
    expect(createHmac('sha256', ring.blindIndexKey).update(cpr).digest()).not.toEqual(blindIndex(ring, scope, cpr));
  });
});
