import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

export const byClient = 'naervaern:by-client';

/** Whether a person must be signed in as well, or need not be: their token may be dead, or never have been one. */
export type ByClientKind = 'with-person' | 'alone';

/** A route for the web on behalf of the person whose token it sends along: it must prove that it is the web. */
export function ByClient(): MethodDecorator {
  return applyDecorators(SetMetadata(byClient, 'with-person' satisfies ByClientKind), ApiSecurity({ bearer: [], client: [] }));
}

/** A route for the web alone. A person's token is read if there is one, and lets nobody in. */
export function ByClientAlone(): MethodDecorator {
  return applyDecorators(SetMetadata(byClient, 'alone' satisfies ByClientKind), ApiSecurity({ client: [] }));
}
