import { aTokenIssuer, audienceInTokens, rightfulClaims } from '../../../test/builders/access-token.js';
import { chanceFrom, hostileFamilies, signedAnyhow } from '../../../test/builders/hostile-token.js';
import { howMany, tellFigures } from '../../../test/harness/index.js';
import { createAccessTokenVerifier } from './access-token.js';
import { TokenRefused, tokenRefusalCodes } from './token-refused.js';

const at = new Date('2026-03-02T12:00:00Z');

/** All outcomes of trying hostile tokens against an issuer of one algorithm, beside another issuer of another. */
async function outcomes(algorithm: string, otherAlgorithm: string, count: number) {
  const victim = await aTokenIssuer('https://police.example', algorithm, 'police-1');
  const other = await aTokenIssuer('https://municipal.example', otherAlgorithm, 'municipal-1');
  const attacker = await aTokenIssuer('https://attacker.example', algorithm, 'police-1');
  const verifier = createAccessTokenVerifier({
    issuers: [victim, other].map(({ issuer, jwks }) => ({ issuer, jwks })),
    audience: audienceInTokens,
    now: () => at,
  });
  // Made the same way as the hostile ones, so that a slip in making tokens cannot pass for a refusal.
  const rightful = signedAnyhow(victim, { alg: algorithm, typ: 'at+jwt', kid: victim.keyId }, rightfulClaims(victim.issuer, at));
  const accepted: string[] = [];
  const thrown: string[] = [];
  const families = Object.entries(hostileFamilies);
  for (let number = 0; number < count; number += 1) {
    const [family, mutate] = families[number % families.length]!;
    const hostile = mutate({ rightful, victim, other, attacker, at, chance: chanceFrom(number) });
    const trace = `${family}, number ${number}`;
    await verifier.verify(hostile as string).then(
      () => accepted.push(trace),
      (error: unknown) => {
        const known = error instanceof TokenRefused && tokenRefusalCodes.includes(error.code) && error.code !== 'unavailable-keys';
        if (!known) thrown.push(`${trace}: ${String(error)}`);
      },
    );
  }
  return { accepted, thrown, stillAccepted: await verifier.verify(rightful).then(() => true) };
}

describe('no forged or spoilt token is accepted, and none breaks the verifier', () => {
  const all = { tried: 0, accepted: 0, thrown: 0 };
  afterAll(() => tellFigures(`hostile tokens: ${all.tried} tried, ${all.accepted} accepted, ${all.thrown} broke the verifier`));

  it.each([
    ['ES256', 'EdDSA'],
    ['EdDSA', 'ES256'],
    ['ES256', 'ES256'],
    ['PS256', 'PS256'],
  ])('of an issuer with %s beside one with %s', async (algorithm, otherAlgorithm) => {
    const count = howMany.hostileTokens / 4;
    const result = await outcomes(algorithm, otherAlgorithm, count);
    all.tried += count;
    all.accepted += result.accepted.length;
    all.thrown += result.thrown.length;
    expect(result).toEqual({ accepted: [], thrown: [], stillAccepted: true });
  }, howMany.hostileTokens * 5);
});
