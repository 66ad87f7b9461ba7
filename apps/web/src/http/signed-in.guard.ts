import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { addressIn } from '../page/address.js';
import { openToAll, whileHidden } from './open-to-all.js';
import { SeeOther } from './see-other.js';
import { visitOf } from './visit.js';

/** Stands before every route: only `@OpenToAll` lets those in who are not signed in, and a hidden screen stays hidden. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  /** @throws SeeOther to where one signs in, UnauthorizedException for what scripts ask */
  canActivate(context: ExecutionContext): boolean {
    const says = <Value>(key: string): Value | undefined => this.reflector.getAllAndOverride<Value>(key, [context.getHandler(), context.getClass()]);
    if (says<string>(openToAll) !== undefined) return true;
    const request = context.switchToHttp().getRequest<IncomingMessage>();
    const { session, language, path } = visitOf(request);
    if (session !== undefined && (!session.isLocked || says<boolean>(whileHidden))) return true;
    if (isForScripts(request)) throw new UnauthorizedException();
    if (session !== undefined) throw new SeeOther(addressIn(language, '/skjult'));
    // A form that was sent too late cannot be sent on; where it was is kept.
    throw new SeeOther(path === '/' ? addressIn(language, '/log-ind') : `${addressIn(language, '/log-ind')}?naeste=${encodeURIComponent(path)}`);
  }
}

const isForScripts = ({ headers }: IncomingMessage): boolean => headers['naervaern-csrf'] !== undefined;
