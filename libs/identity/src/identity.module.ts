import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Database } from '#platform';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { type AccessTokenVerifierOptions, createAccessTokenVerifier } from './access-token.js';
import { AuthenticatedGuard } from './authenticated.guard.js';
import { type ClientAssertionVerifierOptions, createClientAssertionVerifier } from './client-assertion.js';
import { MeController } from './http/me.controller.js';
import { SignInsController } from './http/sign-ins.controller.js';
import { StaffController } from './http/staff.controller.js';
import { KnownPeople } from './known-people.js';
import { rememberingVerifier } from './remembered-tokens.js';
import { resolveActor } from './resolve-actor.js';
import { WebClient } from './web-client.js';

/** Whose tokens and whose web are believed. */
export interface IdentityOptions extends AccessTokenVerifierOptions, Pick<ClientAssertionVerifierOptions, 'webClientKeys'> {}

/** Sign-in for every route of the app that imports it. The database comes from platform. */
@Module({})
export class IdentityModule {
  /** @throws UnsafeConfiguration for keys of the web that may not be used here */
  static for({ webClientKeys, ...options }: IdentityOptions): DynamicModule {
    const { audience, allowDevelopmentIssuers: allowDevelopmentKeys = false } = options;
    const verifyClient = createClientAssertionVerifier({ webClientKeys, audience, allowDevelopmentKeys });
    return {
      module: IdentityModule,
      controllers: [MeController, SignInsController, StaffController],
      providers: [
        {
          provide: AccessTokenStrategy,
          inject: [Database],
          useFactory: (database: Database) => new AccessTokenStrategy(rememberingVerifier(createAccessTokenVerifier(options)), resolveActor(database)),
        },
        { provide: WebClient, inject: [Database], useFactory: (database: Database) => new WebClient(verifyClient, database) },
        { provide: KnownPeople, inject: [Database], useFactory: (database: Database) => new KnownPeople(database) },
        { provide: APP_GUARD, useClass: AuthenticatedGuard },
      ],
    };
  }
}
