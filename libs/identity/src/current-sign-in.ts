import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedUser } from './access-token.strategy.js';
import type { WithUser } from './current-actor.js';

/**
 * Who acts in this request and by which token, as a parameter of a route: for an answer that goes on for longer than a
 * moment.
 * @throws Error on a route that is open without sign-in
 */
export const CurrentSignIn = createParamDecorator((_data: unknown, context: ExecutionContext): AuthenticatedUser => {
  const { user } = context.switchToHttp().getRequest<WithUser>();
  if (user === undefined) throw new Error('no sign-in: the route is open without it');
  return user;
});
