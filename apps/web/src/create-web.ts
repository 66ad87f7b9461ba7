import 'reflect-metadata';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { capacityOf, giveCorrelationId, LimitedServer, Log, logRequests, Metrics, refuseMalformedText, shedLoad, traceRequests, Traces, type WebConfiguration } from '#platform';
import { answerAsset } from './assets/answer-asset.js';
import { readAssets } from './assets/assets.js';
import { kindOfRequest, refuseAsBusy } from './http/busy.js';
import { findSession } from './http/find-session.js';
import { limitPatience } from './http/page-patience.js';
import { PageFilter } from './http/page.filter.js';
import { Pages } from './http/pages.js';
import { readWebKeys } from './keys/web-keys.js';
import { giveSecurityHeaders } from './page/security-headers.js';
import { PersonStanding } from './person/person-standing.js';
import { Sessions } from './session/sessions.js';
import { WebModule } from './web.module.js';

/** Asked every few seconds by machines; a line for each would hide the others. */
const unlogged: ReadonlySet<string> = new Set(['/health/live', '/health/ready']);

/**
 * The web as it runs in production, put together and not yet started.
 * @throws UnsafeConfiguration for a key file that cannot be used; `listen` throws it for an unsafe database in production
 */
export async function createWeb(configuration: WebConfiguration, options: { log?: Log } = {}): Promise<NestExpressApplication> {
  const assets = readAssets();
  const keys = await readWebKeys(configuration.webKeyFile, configuration.environment);
  const site = { assets: assets.addresses, operatingDeskPhone: configuration.operatingDeskPhone };
  const app = await NestFactory.create<NestExpressApplication>(WebModule.for({ configuration, keys, site, ...options }), new LimitedServer(), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const log = app.get(Log);
  const traces = app.get(Traces);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use((request: IncomingMessage, response: ServerResponse, next: () => void) => answerAsset(assets, request, response) || next());
  app.use(giveCorrelationId, logRequests(log, app.get(Metrics), unlogged), ...(traces.isOn ? [traceRequests(traces, false)] : []), giveSecurityHeaders({ strict: configuration.environment === 'production' }));
  // Twice what the api keeps of a draft: letters beyond ASCII are sent as six.
  app.useBodyParser('urlencoded', { limit: '256kb', extended: false, inflate: false });
  // Behind the reader of bodies alone: a form that is refused is handed back whole.
  const { takeOn } = shedLoad({ capacity: capacityOf(configuration.poolSize), kindOf: kindOfRequest, refuse: refuseAsBusy(app.get(Pages)), log, metrics: app.get(Metrics) });
  app.use(refuseMalformedText, takeOn, limitPatience, findSession(app.get(Sessions)));
  app.useGlobalFilters(new PageFilter(app.get(Pages), app.get(PersonStanding), log));
  return app;
}
