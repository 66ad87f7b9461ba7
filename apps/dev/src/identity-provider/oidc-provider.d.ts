/** What we use of oidc-provider 9, which brings no declarations of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Client {
    clientId: string;
    grantTypeAllowed(type: string): boolean;
  }

  export interface Token {
    kind: string;
    accountId?: string;
    save(): Promise<string>;
  }

  export interface SignedIn {
    acr?: string;
    authTime?: number;
  }

  export interface Context {
    body: unknown;
    type: string;
    oidc: {
      client: Client;
      params: Record<string, string | undefined>;
      session?: { accountId?: string; acr?: string };
      /** What the person has just done on the sign-in page. */
      result?: { login?: object };
      entities: { AuthorizationCode?: SignedIn; RefreshToken?: SignedIn; RotatedRefreshToken?: { remainingTTL: number } };
    };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface InteractionDetails {
    uid: string;
    prompt: { name: string };
    params: Record<string, unknown>;
    /** Whoever is signed in already in this browser. */
    session?: { uid: string; accountId: string } | undefined;
    /** Seconds since 1970. */
    exp: number;
    save(secondsLeft: number): Promise<string>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: object);
    readonly issuer: string;
    readonly Session: { findByUid(uid: string): Promise<{ destroy(): Promise<void> } | undefined> };
    readonly AccessToken: new (content: object) => Token;
    readonly ResourceServer: new (identifier: string, info: object) => object;
    readonly Grant: new (content: { accountId: string; clientId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    registerGrantType(name: string, handler: (context: Context) => Promise<void>, parameters: string[]): void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<InteractionDetails>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }

  export const interactionPolicy: {
    base(): { get(prompt: 'login'): { checks: { add(check: object): void } } };
    Check: new (reason: string, description: string, check: (context: Context) => boolean) => object;
  };

  export const errors: { InvalidGrant: new (message: string) => Error };
}
