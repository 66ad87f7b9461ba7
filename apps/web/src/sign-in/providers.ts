import { Inject, Injectable } from '@nestjs/common';
import { allowInsecureRequests, type Configuration as Discovered, discovery, PrivateKeyJwt } from 'openid-client';
import type { SignInProvider, WebConfiguration } from '#platform';
import { WEB_KEYS, type WebKeys } from '../keys/web-keys.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';

const discoveryTimeoutSeconds = 5;

/** The identity providers of this installation, each discovered when it is first needed: one that is away stops nobody else. */
@Injectable()
export class Providers {
  private readonly discovered = new Map<string, Promise<Discovered>>();

  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(WEB_KEYS) private readonly keys: WebKeys,
  ) {}

  get all(): readonly SignInProvider[] {
    return this.configuration.providers;
  }

  named(key: string): SignInProvider | undefined {
    return this.all.find((each) => each.key === key);
  }

  /** Endpoints and keys of a provider. @throws what openid-client throws when it cannot be reached or says nonsense */
  async discoveredOf(provider: SignInProvider): Promise<Discovered> {
    const known = this.discovered.get(provider.key) ?? this.discover(provider);
    this.discovered.set(provider.key, known);
    // A failure is not remembered: the next sign-in asks again.
    known.catch(() => this.discovered.delete(provider.key));
    return await known;
  }

  private discover({ issuer, clientId }: SignInProvider): Promise<Discovered> {
    const { key, keyId } = this.keys.client;
    return discovery(new URL(issuer), clientId, { token_endpoint_auth_method: 'private_key_jwt' }, PrivateKeyJwt({ key, kid: keyId }), {
      timeout: discoveryTimeoutSeconds,
      execute: this.configuration.environment === 'production' ? [] : [allowInsecureRequests],
    });
  }
}
