import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AlertsModule } from '#alerts';
import { CasesModule } from '#cases';
import { DirectoryModule } from '#directory';
import { DraftsModule } from '#drafts';
import { IdentityModule } from '#identity';
import { LegalBasisModule } from '#legal-basis';
import { OperationModule, STEP_WATCHER, type StepWatcher } from '#operation';
import { OversightModule } from '#oversight';
import { type Configuration, type Log, PlatformModule, type ProcessClock } from '#platform';
import { ReferralsModule } from '#referrals';
import { Sealing } from '#sealing';
import { Contract } from './contract.js';
import { HealthController } from './open/health.controller.js';
import { KeysController } from './open/keys.controller.js';
import { OpenApiController } from './open/openapi.controller.js';
import { sealingOf } from './sealing-of.js';

export interface ApiOptions {
  /** In tests; otherwise lines go to standard output. */
  log?: Log;
  /** In tests; told every step of every act. */
  stepWatcher?: StepWatcher;
  /** In tests; otherwise the machine's. */
  processClock?: ProcessClock;
}

/** What the door needs that only the app knows: the keys, and in tests a watcher. */
@Global()
@Module({})
class DoorFittingsModule {}

@Module({})
class ApiModule {}

/**
 * The api wired for one configuration; tests wire several in one process.
 * @throws UnsafeConfiguration for a key file that cannot be used
 */
export function createApiModule(configuration: Configuration, { log, stepWatcher, processClock }: ApiOptions = {}): DynamicModule {
  const { environment, databaseUrl, poolSize, metrics, tracesUrl, issuers, audience, webClientKeys, keyFile } = configuration;
  const fittings = [
    { provide: Sealing, useValue: sealingOf(keyFile, environment) },
    ...(stepWatcher === undefined ? [] : [{ provide: STEP_WATCHER, useValue: stepWatcher }]),
  ];
  return {
    module: ApiModule,
    imports: [
      PlatformModule.for({ environment, databaseUrl, poolSize, metrics, tracesUrl, login: 'api', log, processClock }),
      { module: DoorFittingsModule, providers: fittings, exports: fittings.map(({ provide }) => provide) },
      OperationModule,
      IdentityModule.for({ issuers, audience, webClientKeys, allowDevelopmentIssuers: environment !== 'production' }),
      DirectoryModule,
      CasesModule,
      LegalBasisModule,
      DraftsModule,
      ReferralsModule,
      OversightModule,
      AlertsModule,
    ],
    controllers: [HealthController, KeysController, OpenApiController],
    providers: [Contract],
  };
}
