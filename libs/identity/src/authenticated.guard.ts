import { type CanActivate, type ExecutionContext, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import passport from 'passport';
import { refuse } from '#kernel';
import { Refused } from '#platform';
import { AccessTokenStrategy, type AuthenticatedUser, type NotAuthenticated } from './access-token.strategy.js';
import { byClient, type ByClientKind } from './by-client.js';
import type { WithUser } from './current-actor.js';
import type { IncomingHeaders } from './header-sent-once.js';
import { KeysUnavailable } from './keys-unavailable.js';
import { WebClient } from './web-client.js';
import { withoutSignIn } from './without-sign-in.js';

/**
 * Stands before every route; only `@WithoutSignIn` lets anybody pass. Leaves an AuthenticatedUser on the request; for
 * `@ByClientAlone` the person's token alone, if one can be believed.
 */
@Injectable()
export class AuthenticatedGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessTokenStrategy) private readonly strategy: AccessTokenStrategy,
    @Inject(WebClient) private readonly web: WebClient,
  ) {}

  /** @throws UnauthorizedException, ClientRefused, Refused or KeysUnavailable; a database that is away or a bug as it is */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const open = this.reflector.getAllAndOverride<string | undefined>(withoutSignIn, places);
    if (open !== undefined) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<WithUser & IncomingHeaders>();
    const client = this.reflector.getAllAndOverride<ByClientKind | undefined>(byClient, places);
    if (client !== undefined) await this.web.admit(request);
    if (client === 'alone') {
      const token = await this.strategy.tokenOf(request);
      if (!('code' in token)) request.token = token;
      return true;
    }
    request.user = await this.authenticate(request, http.getResponse());
    return true;
  }

  private authenticate(request: object, response: unknown): Promise<AuthenticatedUser> {
    return new Promise((letIn, refused) => {
      // Passport keeps strategies by name for the whole process, and writes its callbacks on one that it is handed:
      // a heir of our own one for each request belongs to this app and to this request alone.
      const forThisRequest = Object.create(this.strategy) as AccessTokenStrategy;
      const answer = (error: unknown, user: AuthenticatedUser | false, info: unknown): void => {
        if (error) refused(error);
        else if (user) letIn(user);
        else refused(whyNot(info as NotAuthenticated));
      };
      passport.authenticate(forThisRequest as never, { session: false }, answer)(request, response, refused);
    });
  }
}

function whyNot(reason: NotAuthenticated): Error {
  if ('refusal' in reason) return new Refused(reason);
  if (reason.code === 'level-too-low') return new Refused(refuse('assurance-too-low'));
  if (reason.code === 'unavailable-keys') return new KeysUnavailable();
  // One answer for everything that is wrong with a token: how it failed helps only those who forge them.
  return new UnauthorizedException();
}
