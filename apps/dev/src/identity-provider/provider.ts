import type { Client, Context, default as Provider, Token } from 'oidc-provider';
import { nsisLevelUris, webClientId } from '#kernel';
import type { ClientKeys } from '#platform';
import { demoPeople, type DemoIssuer, type DemoPerson } from '../../../../db/seed/demo-people.js';
import { privilegesOf } from '../../../../db/seed/demo-privileges.js';
import { asksForHigherLevel } from './asked-level.js';
import { memoryStore } from './memory-store.js';
import type { IssuerSecrets } from './signing-key.js';

export interface ProviderOptions {
  issuer: DemoIssuer;
  /** `http://127.0.0.1:<port>`: another site than the web on localhost, as in production. */
  origin: string;
  /** Goes into `aud`; an absolute URI. */
  audience: string;
  /** Where the web will come back to after sign-in. */
  webOrigin: string;
  secrets: IssuerSecrets;
  /** Public keys of the web: with them it signs its requests and gets refresh tokens, without them anybody may be the web. */
  webClientKeys?: ClientKeys | undefined;
}

export const commandLineClientId = 'naervaern-command-line';
/** Development only: a token for whoever is named, without signing in. */
export const demoPersonGrant = 'urn:naervaern:demo-person';

const tokenLifeSeconds = 600;
/** A whole shift; turning a refresh token in for the next one does not make it longer. */
const signInLifeSeconds = 8 * 3600;
const scope = 'cases';

/** One demo issuer, not yet listening. `oidc-provider` is loaded here and nowhere else. */
export async function makeProvider(options: ProviderOptions): Promise<Provider> {
  const { default: ProviderClass, errors, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  policy.get('login').checks.add(new interactionPolicy.Check('acr_values', 'a higher level was asked for', asksForHigherLevel));
  const people = demoPeople.filter(({ issuer }) => issuer === options.issuer);
  const { audience, issuer } = options;
  const resourceServer = { audience, scope, accessTokenFormat: 'jwt', accessTokenTTL: tokenLifeSeconds, jwt: { sign: { alg: 'ES256' } } };

  const store = memoryStore();
  // Not among `clients`: what stands there is cloned, and oidc-provider takes a cloned key for none when it runs inside a test.
  await store('Client').upsert(webClientId, webClientOf(options));

  const provider: Provider = new ProviderClass(options.origin, {
    adapter: store,
    acrValues: Object.values(nsisLevelUris),
    claims: { openid: ['sub', 'acr', 'auth_time', 'name'], profile: ['name'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clients: [{ client_id: commandLineClientId, grant_types: [demoPersonGrant], redirect_uris: [], response_types: [], token_endpoint_auth_method: 'none' }],
    conformIdTokenClaims: false,
    cookies: {
      keys: [options.secrets.cookieKey],
      // Cookies do not tell ports apart, and both issuers are at 127.0.0.1.
      names: { interaction: `${issuer}_interaction`, resume: `${issuer}_resume`, session: `${issuer}_session` },
    },
    // A refresh token lives by its own time: who signs in next in the same browser ends nobody's.
    expiresWithSession: () => false,
    extraTokenClaims: (context: Context | undefined, token: Token) => claimsFor(people, context, token),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_: Context, resource: string) => {
          if (resource !== audience) throw new errors.InvalidGrant('unknown resource');
          return resourceServer;
        },
      },
    },
    findAccount: (_: Context, subject: string) => accountOf(people, subject),
    interactions: { policy, url: (_: Context, { uid }: { uid: string }) => `/sign-in/${uid}` },
    issueRefreshToken: (_: Context, client: Client) => client.grantTypeAllowed('refresh_token'),
    jwks: { keys: [options.secrets.signingKey] },
    loadExistingGrant: (context: Context) => grantEverything(provider, context, audience),
    renderError: (context: Context, { error, error_description: why }: Record<string, string>) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `${error}: ${why}\n`;
    },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    ttl: {
      AccessToken: tokenLifeSeconds,
      Grant: signInLifeSeconds,
      IdToken: tokenLifeSeconds,
      Interaction: 600,
      RefreshToken: (context: Context) => context.oidc.entities.RotatedRefreshToken?.remainingTTL ?? signInLifeSeconds,
      Session: signInLifeSeconds,
    },
  });

  provider.registerGrantType(demoPersonGrant, async (context) => {
    const wanted = people.find(({ key }) => key === context.oidc.params['person']);
    if (wanted === undefined) throw new errors.InvalidGrant('no such demo person at this issuer');
    const token = new provider.AccessToken({
      accountId: wanted.subject,
      client: context.oidc.client,
      gty: demoPersonGrant,
      resourceServer: new provider.ResourceServer(audience, resourceServer),
      scope,
    });
    context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: tokenLifeSeconds, scope };
  }, ['person']);
  return provider;
}

function webClientOf({ webOrigin, webClientKeys }: ProviderOptions): Record<string, unknown> {
  const proof = webClientKeys === undefined
    ? { token_endpoint_auth_method: 'none', grant_types: ['authorization_code'] }
    : {
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: webClientKeys,
        grant_types: ['authorization_code', 'refresh_token'],
      };
  return { ...proof, client_id: webClientId, redirect_uris: [`${webOrigin}/sign-in/callback`], response_types: ['code'] };
}

/** The claims of RFC 9068 that oidc-provider does not add by itself, and what the person is said to be. */
function claimsFor(people: DemoPerson[], context: Context | undefined, { accountId }: Token): object | undefined {
  const person = people.find(({ subject }) => subject === accountId);
  if (person === undefined) return undefined;
  const signIn = context?.oidc.entities.AuthorizationCode ?? context?.oidc.entities.RefreshToken;
  return {
    acr: signIn?.acr ?? nsisLevelUris[person.level],
    auth_time: signIn?.authTime ?? Math.floor(Date.now() / 1000),
    privileges: privilegesOf(person),
  };
}

function accountOf(people: DemoPerson[], subject: string): object | undefined {
  const person = people.find((each) => each.subject === subject);
  return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
}

/** Nobody is asked for consent: the authorities have agreed, and the web asks for one scope. */
async function grantEverything(provider: Provider, { oidc }: Context, audience: string): Promise<object | undefined> {
  const accountId = oidc.session?.accountId;
  if (accountId === undefined) return undefined;
  const grant = new provider.Grant({ accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(audience, scope);
  await grant.save();
  return grant;
}
