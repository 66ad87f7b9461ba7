import type { IncomingMessage } from 'node:http';
import { ForbiddenException } from '@nestjs/common';
import { sessionOf } from '../../http/visit.js';
import type { Session } from '../../session/session.js';

/**
 * The session of an auditor. The api refuses everybody else whatever is asked; nobody else is shown a form that leads nowhere.
 * @throws ForbiddenException
 */
export function auditorOf(request: IncomingMessage): Session {
  const session = sessionOf(request);
  if (session.person.role !== 'auditor') throw new ForbiddenException();
  return session;
}
