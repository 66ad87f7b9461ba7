import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Database } from '#platform';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { type AccessTokenVerifierOptions, createAccessTokenVerifier } from './access-token.js';
import { AuthenticatedGuard } from './authenticated.guard.js';
import { MeController } from './http/me.controller.js';
import { rememberingVerifier } from './remembered-tokens.js';
import { resolveActor } from './resolve-actor.js';

/** Sign-in for every route of the app that imports it. The database comes from platform. */
@Module({})
export class IdentityModule {
  static for(options: AccessTokenVerifierOptions): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [MeController],
      providers: [
        {
          provide: AccessTokenStrategy,
          inject: [Database],
          useFactory: (database: Database) => new AccessTokenStrategy(rememberingVerifier(createAccessTokenVerifier(options)), resolveActor(database)),
        },
        { provide: APP_GUARD, useClass: AuthenticatedGuard },
      ],
    };
  }
}
