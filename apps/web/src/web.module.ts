import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { type Log, PlatformModule, type WebConfiguration } from '#platform';
import { PageInterceptor } from './http/page.interceptor.js';
import { Pages } from './http/pages.js';
import { SameSiteGuard } from './http/same-site.guard.js';
import { SignedInGuard } from './http/signed-in.guard.js';
import { WEB_KEYS, type WebKeys } from './keys/web-keys.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { ComponentsController } from './open/components.controller.js';
import { HealthController } from './open/health.controller.js';
import { RootController } from './open/root.controller.js';
import type { Site } from './page/page.js';
import { LogViews } from './pages/audit/log-views.js';
import { pageControllers } from './pages/page-controllers.js';
import { OfficerApi } from './pages/referral-form/officer-api.js';
import { SendDraft } from './pages/referral-form/send-draft.js';
import { PersonApi } from './person/person-api.js';
import { PersonStanding } from './person/person-standing.js';
import { receiptsProviders } from './receipts/receipts.providers.js';
import { Attempts } from './session/attempts.js';
import { SessionController } from './session/session.controller.js';
import { SessionEnds } from './session/session-ends.js';
import { SessionFigures } from './session/session-figures.js';
import { Sessions } from './session/sessions.js';
import { ClientAssertions } from './sign-in/client-assertions.js';
import { FreshTokens } from './sign-in/fresh-tokens.js';
import { Providers } from './sign-in/providers.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInReports } from './sign-in/sign-in-reports.js';
import { SignIns } from './sign-in/sign-ins.js';
import { SITE, WEB_CONFIGURATION } from './web-configuration.js';

export interface WebFittings {
  configuration: WebConfiguration;
  keys: WebKeys;
  site: Site;
  /** In tests; otherwise lines go to standard output. */
  log?: Log;
}

@Module({})
export class WebModule {
  static for({ configuration, keys, site, log }: WebFittings): DynamicModule {
    const { environment, databaseUrl, poolSize, metrics, tracesUrl } = configuration;
    return {
      module: WebModule,
      imports: [PlatformModule.for({ environment, databaseUrl, poolSize, metrics, tracesUrl, login: 'web_session', ...(log === undefined ? {} : { log }) })],
      controllers: [
        RootController, HealthController, SignInController, SessionController, LiveController, ...pageControllers,
        ...(environment === 'production' ? [] : [ComponentsController]),
      ],
      providers: [
        { provide: WEB_CONFIGURATION, useValue: configuration },
        { provide: WEB_KEYS, useValue: keys },
        { provide: SITE, useValue: site },
        // In this order: whether anything may be changed from there, then who it is.
        { provide: APP_GUARD, useClass: SameSiteGuard },
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        Attempts, ClientAssertions, FreshTokens, LiveStreams, LogViews, OfficerApi, Pages, PersonApi, PersonStanding, Providers, SendDraft, SessionEnds, SessionFigures, Sessions, SignIns, SignInReports,
        ...receiptsProviders,
      ],
    };
  }
}
