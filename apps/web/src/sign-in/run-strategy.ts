import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { isProviderAway } from './provider-away.js';
import { type Identified, type NotIdentified, Refusal, type SignInStrategy } from './sign-in-strategy.js';

/** What the strategy keeps between the way out and the way back: PKCE verifier, nonce, state. */
export type Kept = Record<string, unknown>;

export type Outcome = { redirect: string; kept: Kept } | { identified: Identified } | { refused: NotIdentified };

/**
 * Runs passport's strategy for one request, with passport's own contract (redirect, success, fail, error), and gives
 * what came of it as a value: what is kept must be stored before the answer leaves.
 * @throws what the network throws when the provider cannot be reached
 */
export function runStrategy(strategy: SignInStrategy, request: object, kept: Kept): Promise<Outcome> {
  return new Promise((settle, reject) => {
    const session = { ...kept };
    // A heir for this request alone, as passport makes one.
    const running = Object.assign(Object.create(strategy) as SignInStrategy, {
      redirect: (address: string) => settle({ redirect: address, kept: session }),
      success: (identified: unknown) => settle({ identified: identified as Identified }),
      pass: () => settle({ refused: { reason: 'provider_error' } }),
      // Of its own accord the strategy fails only when the person pressed "cancel" at the provider.
      fail: (why: unknown) => settle({ refused: why instanceof Refusal ? why.why : { reason: 'cancelled' } }),
      error: (error: unknown) => {
        const refused = refusalOf(error);
        if (refused === undefined) reject(error as Error);
        else settle({ refused });
      },
    });
    // The strategy asks for a session on the request; this one lives as long as the request and is stored by the caller.
    const withSession = Object.assign(Object.create(request) as object, { session });
    running.authenticate(withSession as never, {} as never);
  });
}

function refusalOf(error: unknown): NotIdentified | undefined {
  if (isProviderAway(error)) return undefined;
  // The provider knows nothing of this code, or says that it will not go on.
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return { reason: 'provider_error' };
  // What openid-client says of answers that do not hold: another nonce, state, issuer, audience or signature.
  if (error instanceof ClientError && error.code?.startsWith('OAUTH_') === true) return { reason: 'nonce_or_state' };
  return undefined;
}
