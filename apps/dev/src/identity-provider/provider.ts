import type { default as Provider, Context, Token } from 'oidc-provider';
import { nsisLevelUris } from '#identity';
import { demoPeople, type DemoIssuer, type DemoPerson } from '../../../../db/seed/demo-people.js';
import { unitByKey } from '../../../../db/seed/places.js';
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
}

export const webClientId = 'naervaern-web';
export const commandLineClientId = 'naervaern-command-line';
/** Development only: a token for whoever is named, without signing in. */
export const demoPersonGrant = 'urn:naervaern:demo-person';

const tokenLifeSeconds = 600;
const scope = 'cases';

/** One demo issuer, not yet listening. `oidc-provider` is loaded here and nowhere else. */
export async function makeProvider(options: ProviderOptions): Promise<Provider> {
  const { default: ProviderClass, errors } = await import('oidc-provider');
  const people = demoPeople.filter(({ issuer }) => issuer === options.issuer);
  const { audience, issuer } = options;
  const resourceServer = { audience, scope, accessTokenFormat: 'jwt', accessTokenTTL: tokenLifeSeconds, jwt: { sign: { alg: 'ES256' } } };

  const provider: Provider = new ProviderClass(options.origin, {
    adapter: memoryStore(),
    acrValues: Object.values(nsisLevelUris),
    claims: { openid: ['sub', 'acr', 'auth_time'], profile: ['name'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clients: clientsOf(options),
    conformIdTokenClaims: false,
    cookies: {
      keys: [options.secrets.cookieKey],
      // Cookies do not tell ports apart, and both issuers are at 127.0.0.1.
      names: { interaction: `${issuer}_interaction`, resume: `${issuer}_resume`, session: `${issuer}_session` },
    },
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
    interactions: { url: (_: Context, { uid }: { uid: string }) => `/sign-in/${uid}` },
    jwks: { keys: [options.secrets.signingKey] },
    loadExistingGrant: (context: Context) => grantEverything(provider, context, audience),
    renderError: (context: Context, { error, error_description: why }: Record<string, string>) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `${error}: ${why}\n`;
    },
    pkce: { required: () => true },
    ttl: { AccessToken: tokenLifeSeconds, Grant: 8 * 3600, IdToken: tokenLifeSeconds, Interaction: 600, Session: 8 * 3600 },
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

function clientsOf({ webOrigin }: ProviderOptions): object[] {
  const common = { token_endpoint_auth_method: 'none' };
  return [
    {
      ...common,
      client_id: webClientId,
      grant_types: ['authorization_code'],
      redirect_uris: [`${webOrigin}/sign-in/callback`],
      response_types: ['code'],
    },
    { ...common, client_id: commandLineClientId, grant_types: [demoPersonGrant], redirect_uris: [], response_types: [] },
  ];
}

/** The claims of RFC 9068 that oidc-provider does not add by itself, and what the person is said to be. */
function claimsFor(people: DemoPerson[], context: Context | undefined, { accountId }: Token): object | undefined {
  const person = people.find(({ subject }) => subject === accountId);
  if (person === undefined) return undefined;
  const signIn = context?.oidc.entities.AuthorizationCode;
  return {
    acr: signIn?.acr ?? nsisLevelUris[person.level],
    auth_time: signIn?.authTime ?? Math.floor(Date.now() / 1000),
    privileges: [{ organisation: unitByKey(person.unit).organisationId, role: person.role }],
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
