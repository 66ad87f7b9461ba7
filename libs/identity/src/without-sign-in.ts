import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const withoutSignIn = 'naervaern:without-sign-in';

/**
 * Opens a route to anybody. For routes that hold no personal data, with the reason why nobody need sign in;
 * test/every-route keeps the list of them.
 */
export function WithoutSignIn(reason: string): CustomDecorator {
  return SetMetadata(withoutSignIn, reason);
}
