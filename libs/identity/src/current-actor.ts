import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { AuthenticatedUser } from './access-token.strategy.js';
import type { VerifiedToken } from './verified-token.js';

/** Where the guard leaves who was let in. */
export interface WithUser {
  user?: AuthenticatedUser;
  /** On a route for the web alone: the person's token, if there was one that can be believed. */
  token?: VerifiedToken;
}

/**
 * Who acts in this request, as a parameter of a route.
 * @throws Error on a route that is open without sign-in: it has no actor, so asking for one is a bug
 */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<WithUser>();
  if (user === undefined) throw new Error('no actor: the route is open without sign-in');
  return user.actor;
});

/** The token of the person on whose behalf the web reports, as a parameter of a route for the web alone. */
export const TokenOfPerson = createParamDecorator((_data: unknown, context: ExecutionContext): VerifiedToken | undefined =>
  context.switchToHttp().getRequest<WithUser>().token,
);
