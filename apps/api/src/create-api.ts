import 'reflect-metadata';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadRequestException, MethodNotAllowedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import {
  acceptCorrelationId, capacityOf, type Configuration, LimitedServer, Log, logRequests, Metrics, ProblemFilter, refuseMalformedText, RefusalInterceptor, shedLoad, traceRequests, Traces, ValidBodyPipe,
} from '#platform';
import { type ApiOptions, createApiModule } from './app.module.js';
import { kindOfRequest, refuseAsBusy } from './busy.js';
import { Contract, contractOf } from './contract.js';

/**
 * The api as it runs in production, put together and not yet started: `listen` starts it, `close` ends it.
 * @throws UnsafeConfiguration for a key file that cannot be used; `listen` and `init` throw it for a database that is
 *   not as it must be in production
 */
export async function createApi(configuration: Configuration, options: ApiOptions = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(createApiModule(configuration, options), new LimitedServer(), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  // A tag over a case's answer would tell a cache whether the case has changed.
  app.set('etag', false);
  app.set('query parser', 'simple');
  const [log, traces] = [app.get(Log), app.get(Traces)];
  const load = shedLoad({ capacity: capacityOf(configuration.poolSize), kindOf: kindOfRequest, refuse: refuseAsBusy, log, metrics: app.get(Metrics) });
  app.use(acceptCorrelationId, load.refuse, logRequests(log, app.get(Metrics), healthRoutes), ...(traces.isOn ? [traceRequests(traces, true)] : []), helmet(), keepNothing, refuseUnusedMethods);
  app.useBodyParser('json', bodyOptions);
  app.use(load.takeOn, refuseMalformedText);
  app.useGlobalPipes(new ValidBodyPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalInterceptors(new RefusalInterceptor());
  app.get(Contract).document = contractOf(app);
  return app;
}

/** Asked every few seconds by whoever keeps the process running; what is wrong stands in the log by other names. */
const healthRoutes: ReadonlySet<string> = new Set(['/health/live', '/health/ready']);

/**
 * A draft's 60,000 characters are twice as many bytes in the worst Danish, and each quotation mark takes one more.
 * `verify` is the parser's own; Nest hands it on and does not declare it.
 */
const bodyOptions = { limit: '256kb', inflate: false, strict: true, verify: refuseOtherThanUtf8 };

/**
 * The parser would turn bytes that are no UTF-8 into U+FFFD and take them, and text must come back as it was sent.
 * @throws BadRequestException: of an error without a status the parser makes a 403, which would speak of rights
 */
function refuseOtherThanUtf8(_request: IncomingMessage, _response: ServerResponse, body: Buffer, charset: string): void {
  if (charset !== 'utf-8' || !isUtf8(body)) throw new BadRequestException('not UTF-8');
}

type Next = (error?: unknown) => void;

/** Every answer may be about somebody; none is kept on the way. */
function keepNothing(_request: IncomingMessage, response: ServerResponse, next: Next): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

const usedMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Also OPTIONS, which would list methods to anybody: no browser speaks to the api across origins. */
function refuseUnusedMethods(request: IncomingMessage, _response: ServerResponse, next: Next): void {
  next(usedMethods.has(request.method ?? '') ? undefined : new MethodNotAllowedException());
}
