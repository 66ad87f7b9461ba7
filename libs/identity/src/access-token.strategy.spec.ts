import passport from 'passport';
import type { Actor, Refusal } from '#kernel';
import { AccessTokenStrategy, type AuthenticatedUser, type NotAuthenticated } from './access-token.strategy.js';
import { TokenRefused } from './token-refused.js';
import type { VerifiedToken } from './verified-token.js';

const verified: VerifiedToken = {
  issuer: 'https://police.example',
  subject: 'subject-1',
  assuranceLevel: 'substantial',
  authenticatedAt: new Date(0),
  privileges: [],
  expiresAt: new Date(1),
  tokenId: 'token-1',
};
const actor = { kind: 'staff', id: 'staff-1' } as Actor;
const unit = '019b76da-a800-7000-8000-000000000001';

let seenByVerifier: string[];
let actingFor: (string | undefined)[];
let resolved: Actor | Refusal | Error;

beforeEach(() => {
  [seenByVerifier, actingFor, resolved] = [[], [], actor];
  new AccessTokenStrategy(
    {
      verify: async (unverifiedToken) => {
        seenByVerifier.push(unverifiedToken);
        if (unverifiedToken !== 'good') throw new TokenRefused('bad-signature');
        return verified;
      },
    },
    async (_, unitId) => {
      actingFor.push(unitId);
      if (resolved instanceof Error) throw resolved;
      return resolved;
    },
  );
});

interface Outcome {
  error: unknown;
  user: AuthenticatedUser | false;
  info: NotAuthenticated | undefined;
}

/** Sends raw headers, a list as on the wire, through passport as the guard does. */
function outcomeOf(rawHeaders: [string, string][], rest: object = {}): Promise<Outcome> {
  const headersDistinct: Record<string, string[]> = {};
  for (const [name, value] of rawHeaders) (headersDistinct[name.toLowerCase()] ??= []).push(value);
  const headers = Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, values[0]]));
  return new Promise((resolve) => {
    const answer = (error: unknown, user: unknown, info: unknown) => resolve({ error, user, info } as Outcome);
    passport.authenticate('access-token', { session: false }, answer)({ headers, headersDistinct, ...rest } as never, {} as never, () => undefined);
  });
}

describe('the access-token strategy', () => {
  it('lets in whoever the token and our own tables know', async () => {
    const { error, user } = await outcomeOf([['Authorization', 'Bearer good']]);
    expect([error, user]).toEqual([null, { actor, token: verified }]);
    expect(actingFor).toEqual([undefined]);
  });

  it('hands on the unit that the person chose to act for', async () => {
    await outcomeOf([['authorization', 'bearer good'], ['Naervaern-Acting-For', unit]]);
    expect(actingFor).toEqual([unit]);
  });

  it.each<[string, [string, string][]]>([
    ['empty', [['naervaern-acting-for', '']]],
    ['not a uuid', [['naervaern-acting-for', 'koege']]],
    ['sent twice', [['naervaern-acting-for', unit], ['naervaern-acting-for', unit]]],
  ])('does not guess the unit when the header is %s', async (_, extra) => {
    const { user, info } = await outcomeOf([['authorization', 'Bearer good'], ...extra]);
    expect([user, info, actingFor]).toEqual([false, { refusal: 'unit-not-chosen' }, []]);
  });

  it.each<[string, [string, string][]]>([
    ['no header', []],
    ['an empty header', [['authorization', '']]],
    ['another scheme', [['authorization', 'Basic Z29vZA==']]],
    ['a bare token', [['authorization', 'good']]],
    ['two tokens in one header', [['authorization', 'Bearer good good']]],
    ['two headers', [['authorization', 'Bearer good'], ['authorization', 'Bearer good']]],
    ['a NUL after the token', [['authorization', 'Bearer good\0']]],
  ])('asks for a token given %s', async (_, headers) => {
    const { user, info } = await outcomeOf(headers);
    expect([user, info, seenByVerifier]).toEqual([false, { code: 'missing-token' }, []]);
  });

  it('reads no token from query, body or cookie', async () => {
    const elsewhere = { query: { access_token: 'good' }, body: { access_token: 'good' }, cookies: { access_token: 'good' } };
    const { info } = await outcomeOf([], elsewhere);
    expect([info, seenByVerifier]).toEqual([{ code: 'missing-token' }, []]);
  });

  it('hands on why a token was refused, and looks nobody up', async () => {
    const { user, info } = await outcomeOf([['authorization', 'Bearer bad']]);
    expect(user).toBe(false);
    expect(info).toMatchObject({ code: 'bad-signature' });
    expect(actingFor).toEqual([]);
  });

  it('hands on a refusal from our own tables', async () => {
    resolved = { refusal: 'not-allowed' };
    const { user, info } = await outcomeOf([['authorization', 'Bearer good']]);
    expect([user, info]).toEqual([false, { refusal: 'not-allowed' }]);
  });

  it('passes a failing database on as an error, not as a refusal', async () => {
    resolved = new Error('database away');
    expect((await outcomeOf([['authorization', 'Bearer good']])).error).toBe(resolved);
  });
});
