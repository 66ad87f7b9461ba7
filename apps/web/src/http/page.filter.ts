import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Problem } from '#api-client';
import { correlationId, InvalidInput, isDatabaseAway, type Log } from '#platform';
import { addressIn } from '../page/address.js';
import { errorPage } from '../pages/error/error.page.js';
import { ProblemShown } from '../person/person-api.js';
import type { PersonStanding } from '../person/person-standing.js';
import { clearCookie } from '../session/cookies.js';
import { NoMoreTokens } from '../sign-in/fresh-tokens.js';
import { isProviderAway } from '../sign-in/provider-away.js';
import { seeOther } from './page.interceptor.js';
import type { Pages } from './pages.js';
import { SeeOther } from './see-other.js';
import { giveVisit, visitOf } from './visit.js';

/** What went wrong, as a page needs to know it. */
interface Wrong {
  status: number;
  /** The api's own words, which say what to do better than a number can. */
  problem?: Problem;
}

/** The one place where an error becomes an answer: plain words, a reference number, a phone number, no trace of the error itself. */
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    private readonly standing: PersonStanding,
    private readonly log: Log,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<IncomingMessage>();
    const response = http.getResponse<ServerResponse>();
    if (response.headersSent) return void response.destroy();
    if (error instanceof SeeOther) return seeOther(response, error);
    try {
      await this.answer(error, request, response);
    } catch (another) {
      await this.giveUp(another, request, response);
    }
  }

  private async answer(error: unknown, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wrong = this.wrongIn(error, request);
    if (!(await this.isOver(error, wrong, request, response))) await this.show(wrong, request, response);
  }

  /** Nobody waits for what is thrown while an error is answered, and the browser would wait for ever. */
  private async giveUp(error: unknown, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.show(this.wrongIn(error, request), request, response);
    } catch {
      response.destroy();
    }
  }

  private async show(wrong: Wrong, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['naervaern-csrf'] !== undefined || request.url === '/live') return void response.writeHead(wrong.status).end();
    if (wrong.status === 503) response.setHeader('retry-after', String(wrong.problem?.retryAfterSeconds ?? 5));
    const reference = wrong.problem?.correlationId ?? correlationId(request);
    if (isAddressUnknown(request, wrong.status)) giveVisit(request, { ...visitOf(request), path: '/' });
    await this.pages.send(request, response, errorPage({ status: wrong.status, reference, text: wrong.problem?.text, language: visitOf(request).language }), wrong.status);
  }

  /** Whether the session turns out to have ended, or to have lost its rights: then that is the answer. */
  private async isOver(error: unknown, { problem }: Wrong, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { session, language } = visitOf(request);
    if (session === undefined) return false;
    const isOver = error instanceof NoMoreTokens || (problem !== undefined && (await this.standing.isLost(session, problem)));
    if (!isOver) return false;
    const isLost = await this.standing.end(session);
    clearCookie('session', response);
    if (request.url === '/live' || request.headers['naervaern-csrf'] !== undefined) response.writeHead(401).end();
    else seeOther(response, new SeeOther(`${addressIn(language, '/logget-af')}${isLost ? '?grund=rettigheder' : ''}`));
    return true;
  }

  private wrongIn(error: unknown, request: IncomingMessage): Wrong {
    if (error instanceof ProblemShown) return { status: statusOf(error.problem), problem: error.problem };
    if (error instanceof InvalidInput) return { status: 400 };
    if (error instanceof NoMoreTokens) return { status: 401 };
    if (error instanceof HttpException) return { status: error.getStatus() };
    if (isDatabaseAway(error)) return { status: 503 };
    const status = refusedByMiddleware(error);
    if (status !== undefined) return { status };
    this.log.fault('page-failed', error, { correlationId: correlationId(request) });
    return { status: isProviderAway(error) ? 503 : 500 };
  }
}

/** Such an address may be whatever somebody typed or pasted: a page does not carry it on in its links and forms. */
const isAddressUnknown = (request: IncomingMessage & { route?: unknown }, status: number): boolean => request.route === undefined || [400, 401, 403, 404].includes(status);

/** Nothing heard from the api is an outage, not a fault of the page. */
const statusOf = ({ status, code }: Problem): number => (code === 'away' || status === 0 ? 503 : status);

/** What the reader of bodies says of one that is too large or broken. Errors of identity providers have a status too, and it is theirs. */
function refusedByMiddleware(error: unknown): number | undefined {
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
