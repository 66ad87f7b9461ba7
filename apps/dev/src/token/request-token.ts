import { commandLineClientId, demoPersonGrant } from '../identity-provider/provider.js';

/**
 * An access token for a demo person, straight from the toy identity provider.
 * @param issuer `http://127.0.0.1:<port>` of the person's own issuer.
 * @throws IdentityProviderAway when nothing answers there; Error with the provider's answer when it refuses.
 */
export async function requestToken(issuer: string, personKey: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: demoPersonGrant, client_id: commandLineClientId, person: personKey });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body, signal: AbortSignal.timeout(10_000) }).catch((cause: unknown) => {
    throw new IdentityProviderAway(issuer, { cause });
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The identity provider answered ${response.status}: ${text}`);
  return (JSON.parse(text) as { access_token: string }).access_token;
}

export class IdentityProviderAway extends Error {
  override readonly name = 'IdentityProviderAway';
  constructor(issuer: string, options: { cause: unknown }) {
    super(`No identity provider answers at ${issuer}`, options);
  }
}
