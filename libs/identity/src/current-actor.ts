import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { AuthenticatedUser } from './access-token.strategy.js';

/** Where the guard leaves who was let in. */
export interface WithUser {
  user?: AuthenticatedUser;
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
