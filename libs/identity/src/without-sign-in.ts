import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const withoutSignIn = 'naervaern:without-sign-in';

/** Where the contract says of an operation that nobody need sign in, and why. */
export const withoutSignInInContract = 'x-without-sign-in';

/**
 * Opens a route to anybody. For routes that hold no personal data, with the reason why nobody need sign in;
 * test/every-route keeps the list of them.
 */
export function WithoutSignIn(reason: string): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(withoutSignIn, reason), ApiExtension(withoutSignInInContract, reason));
}
