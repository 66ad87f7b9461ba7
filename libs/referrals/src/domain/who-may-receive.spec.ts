import { unitKinds } from '#kernel';
import { doReceiversDiffer, mayReceivePart, needsCall } from './who-may-receive.js';

describe('a part goes to the contact point that is there for it', () => {
  it.each(unitKinds)('a child part to %s', (unitKind) => {
    const expected = unitKind === 'child_intake' || unitKind === 'duty_officer' ? true : { refusal: 'receiver-not-for-this-part' };
    expect(mayReceivePart('child', { unitKind, municipalityCode: '0259' }, ['0259'])).toEqual(expected);
  });

  it.each(unitKinds)('an adult part to %s', (unitKind) => {
    const expected = unitKind === 'adult_coordinator' ? true : { refusal: 'receiver-not-for-this-part' };
    expect(mayReceivePart('adult', { unitKind, municipalityCode: '0259' }, ['0259'])).toEqual(expected);
  });
});

describe('in the municipality where the person lives or the incident was', () => {
  const intake = (municipalityCode: string | null) => ({ unitKind: 'child_intake' as const, municipalityCode });

  it.each([
    ['where the person lives', '0265', ['0265', '0259'], true],
    ['where the incident was', '0259', ['0265', '0259'], true],
    ['anywhere else', '0253', ['0265', '0259'], { refusal: 'receiver-outside-municipality' }],
    ['a unit of no municipality, though the person has none either', null, [undefined, '0259'], { refusal: 'receiver-outside-municipality' }],
  ])('%s', (_what, code, municipalities, expected) => {
    expect(mayReceivePart('child', intake(code), municipalities)).toEqual(expected);
  });

  it('refuses a receiver that does not exist', () => {
    expect(mayReceivePart('child', undefined, ['0259'])).toEqual({ refusal: 'receiver-not-for-this-part' });
  });
});

describe('parts of a child and of an adult go to different contact points', () => {
  it.each([
    ['two siblings at one intake', [['child', 'a'], ['child', 'a']], true],
    ['child and adult at one desk', [['child', 'a'], ['adult', 'a']], false],
    ['child and adult apart', [['child', 'a'], ['adult', 'b']], true],
    ['both outside the system', [['child', null], ['adult', null]], true],
  ] as const)('%s', (_what, parts, expected) => {
    expect(doReceiversDiffer(parts.map(([kind, contactPointId]) => ({ kind, contactPointId })))).toBe(expected);
  });
});

describe('a call is recorded when it is acute or nobody holds the role', () => {
  it.each([
    ['AKUT', true, true],
    ['AKUT', false, true],
    ['HASTER', false, true],
    ['HASTER', true, false],
    ['ALMINDELIG', true, false],
  ])('%s with a role-holder: %s', (urgency, hasRoleHolder, expected) => {
    expect(needsCall(urgency, hasRoleHolder)).toBe(expected);
  });
});
