import { rememberingVerifier } from './remembered-tokens.js';
import { TokenRefused } from './token-refused.js';
import type { VerifiedToken } from './verified-token.js';

let now = 0;
let checked: string[] = [];
const expiresIn = (milliseconds: number) => ({ expiresAt: new Date(now + milliseconds) }) as VerifiedToken;

function remembering(life = 600_000, most = 2) {
  now = 1_000_000;
  checked = [];
  const verify = async (token: string) => {
    checked.push(token);
    if (token.startsWith('bad')) throw new TokenRefused('bad-signature');
    return expiresIn(life);
  };
  return rememberingVerifier({ verify }, { longest: 60_000, most, now: () => now });
}

describe('a token that was verified', () => {
  it('need not be verified again for a minute', async () => {
    const verifier = remembering();
    const first = await verifier.verify('a');
    now += 59_999;
    expect(await verifier.verify('a')).toBe(first);
    now += 1;
    await verifier.verify('a');
    expect(checked).toEqual(['a', 'a']);
  });

  it('is never taken past its expiry', async () => {
    const verifier = remembering(10_000);
    await verifier.verify('a');
    now += 10_000;
    await verifier.verify('a');
    expect(checked).toEqual(['a', 'a']);
  });

  it('does not lend its memory to one that differs in a letter', async () => {
    const verifier = remembering();
    await verifier.verify('a');
    await verifier.verify('A');
    expect(checked).toEqual(['a', 'A']);
  });

  it('is forgotten when there are too many, the oldest first', async () => {
    const verifier = remembering();
    for (const token of ['a', 'b', 'c', 'b', 'a']) await verifier.verify(token);
    expect(checked).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('a token that was refused', () => {
  it('is refused each time by the verifier itself', async () => {
    const verifier = remembering();
    for (let time = 0; time < 2; time++) await expect(verifier.verify('bad')).rejects.toThrow(TokenRefused);
    expect(checked).toEqual(['bad', 'bad']);
  });
});
