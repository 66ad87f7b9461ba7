import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import { webClientId } from '#kernel';
import { WEB_KEYS, type WebKeys } from '../keys/web-keys.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import type { WebConfiguration } from '#platform';

/** The api accepts no longer life than 60 s. */
const life = '30s';

/** Shows the api that the web asks, once for each request: a JWT under the web's private key (RFC 7523 section 3). */
@Injectable()
export class ClientAssertions {
  constructor(
    @Inject(WEB_KEYS) private readonly keys: WebKeys,
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
  ) {}

  next(): Promise<string> {
    const { key, keyId } = this.keys.client;
    return new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(webClientId)
      .setSubject(webClientId)
      .setAudience(this.configuration.audience)
      .setIssuedAt()
      .setExpirationTime(life)
      .setJti(randomUUID())
      .sign(key);
  }
}
