import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../database/database.js';
import { Log } from '../log/log.js';
import { correlationId } from './correlation-id.js';
import { InvalidInput } from './invalid-input.js';
import { type Problem, problem, type ProblemCode, problemOfRefusal } from './problem.js';
import { Refused } from './refused.js';

const words = {
  invalid: {
    da: 'Noget i det sendte kan ikke bruges. Ret felterne nedenfor og send igen; intet er gemt.',
    en: 'Something in what was sent cannot be used. Mend the fields below and send again; nothing was stored.',
  },
  tooLarge: {
    da: 'Det sendte er større end 256 KiB. Kort teksten af og send igen; intet er gemt.',
    en: 'What was sent is larger than 256 KiB. Shorten the text and send again; nothing was stored.',
  },
  json: {
    da: 'Kroppen er ikke gyldig JSON i UTF-8. Ret den og send igen; intet er gemt.',
    en: 'The body is not valid JSON in UTF-8. Mend it and send again; nothing was stored.',
  },
  bug: {
    da: 'Der skete en fejl hos os. Intet er gemt. Prøv igen, og oplys nummeret nedenfor, hvis det sker igen.',
    en: 'Something failed on our side. Nothing was stored. Try again, and give the number below if it happens again.',
  },
  client: {
    da: 'Kun Nærværns egne sider må bede om dette, og afsenderen har ikke vist, at den er en af dem. Gå til siden, og gør det derfra.',
    en: 'Only the pages of Nærværn may ask for this, and the sender has not shown that it is one of them. Go to the page, and do it from there.',
  },
  keys: {
    da: 'Login-tjenesten svarer ikke lige nu, så dit login kan ikke kontrolleres. Vent et øjeblik, og prøv igen. Haster det, så ring.',
    en: 'The sign-in service does not answer just now, so your sign-in cannot be checked. Wait a moment, and try again. If it is urgent, call.',
  },
} as const;

/** The one place where errors become answers (design 5). A bug shows its correlation id and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const answer = this.answer(error, request);
    if (answer.status === 503) response.setHeader('Retry-After', '5');
    if (answer.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(answer.status).type('application/problem+json').send(JSON.stringify(answer));
  }

  private answer(error: unknown, request: Request): Problem {
    if (error instanceof InvalidInput) return problem('invalid-input', error.status, words.invalid, { errors: error.errors });
    if (error instanceof Refused) return problemOfRefusal(error.refusal);
    if (isDatabaseAway(error)) return problemOfRefusal({ refusal: 'database-unavailable' });
    if (isNamed(error, 'ClientRefused')) return problem('client-not-known', 401, words.client);
    const later = this.comeBackLater(error, request);
    if (later !== null) return later;
    const parsing = bodyProblem(error);
    if (parsing !== null) return parsing;
    if (error instanceof HttpException) return httpProblem(error);
    const id = correlationId(request);
    this.log.fault('request-failed', error, { correlationId: id });
    return problem('internal', 500, words.bug, { correlationId: id });
  }

  /** Nothing was shown and nothing was acknowledged. */
  private comeBackLater(error: unknown, request: Request): Problem | null {
    const keys = isNamed(error, 'KeysUnavailable');
    if (!keys && !isNamed(error, 'AuditUnavailable')) return null;
    this.log.event(keys ? 'keys-unavailable' : 'audit-unavailable', { correlationId: correlationId(request) });
    return keys ? problem('keys-unavailable', 503, words.keys) : problemOfRefusal({ refusal: 'audit-unavailable' });
  }
}

/** Told by name: these classes live on floors above this one. */
const isNamed = (error: unknown, name: 'AuditUnavailable' | 'ClientRefused' | 'KeysUnavailable'): boolean => error instanceof Error && error.name === name;

/** What the body parser says no to, told by its types (http-errors of body-parser). */
function bodyProblem(error: unknown): Problem | null {
  const type = (error as { type?: unknown } | null)?.type;
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  if (type === 'entity.too.large' || status === 413) return problem('too-large', 413, words.tooLarge);
  if (typeof type === 'string' && /^(entity|charset|encoding|request|parameters|stream)\./.test(type)) {
    return problem('invalid-json', 400, words.json);
  }
  return null;
}

const httpTexts: Record<number, { code: ProblemCode; da: string; en: string }> = {
  400: { code: 'invalid-json', ...words.json },
  401: {
    code: 'not-signed-in',
    da: 'Du er ikke logget ind, eller dit login er udløbet. Log ind igen.',
    en: 'You are not signed in, or your sign-in has expired. Sign in again.',
  },
  403: { code: 'not-allowed', da: 'Det må du ikke her.', en: 'You may not do that here.' },
  404: { code: 'no-such-address', da: 'Adressen findes ikke.', en: 'There is no such address.' },
  405: { code: 'no-such-method', da: 'Den metode bruges ikke her.', en: 'That method is not used here.' },
};

function httpProblem(error: HttpException): Problem {
  const status = error.getStatus();
  const { code, da, en } = httpTexts[status] ?? { code: 'refused', da: 'Forespørgslen blev afvist.', en: 'The request was refused.' };
  return problem(code, status, { da, en });
}
