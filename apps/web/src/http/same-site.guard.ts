import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Reflector } from '@nestjs/core';
import type { WebConfiguration } from '#platform';
import { cookieOf } from '../session/cookies.js';
import { isCsrfTokenOf } from '../session/secret.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import { openToAll } from './open-to-all.js';
import { visitOf } from './visit.js';

const reading = ['GET', 'HEAD'];

/**
 * Lets nothing be changed from another site: the browser's own word on where a request comes from (Sec-Fetch-Site), the
 * Origin where it says one, and a token that only our pages know must all agree (security.md 3.5).
 */
@Injectable()
export class SameSiteGuard implements CanActivate {
  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  /** @throws ForbiddenException */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (reading.includes(request.method)) return true;
    const isOpen = this.reflector.getAllAndOverride<unknown>(openToAll, [context.getHandler(), context.getClass()]) !== undefined;
    if (this.isFromOurPage(request) && hasToken(request, isOpen)) return true;
    throw new ForbiddenException();
  }

  private isFromOurPage({ headers }: Request): boolean {
    const { origin } = headers;
    // Our Referrer-Policy makes browsers send "null" with forms; then Sec-Fetch-Site has to say where from.
    const said = origin === undefined || origin === 'null' ? undefined : origin === this.configuration.publicOrigin;
    return said !== false && headers['sec-fetch-site'] === 'same-origin';
  }
}

/** The token of the session; on the way in, where another session may run in the same browser, that of the sign-in under way. */
function hasToken(request: Request, isOpen: boolean): boolean {
  const secret = isOpen ? cookieOf('attempt', request) : visitOf(request).session?.secret;
  const token: unknown = request.headers['naervaern-csrf'] ?? (request.body as { csrf?: unknown } | undefined)?.csrf;
  return secret !== undefined && isCsrfTokenOf(secret, token);
}
