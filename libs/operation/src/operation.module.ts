import { Global, Module } from '@nestjs/common';
import { Database, Metrics, Traces } from '#platform';
import { Sealing } from '#sealing';
import { Door, STEP_WATCHER, type StepWatcher } from './door.js';
import { ObservedDoor } from './observed-door.js';

const door = {
  provide: Door,
  inject: [Database, Sealing, Metrics, Traces, { token: STEP_WATCHER, optional: true }],
  useFactory: (database: Database, sealing: Sealing, metrics: Metrics, traces: Traces, watch?: StepWatcher) =>
    new ObservedDoor({ database, sealing, metrics, traces, watch }),
};

/** The door, for every context's controllers. What it is fitted with comes from the app that wires it. */
@Global()
@Module({ providers: [door], exports: [Door] })
export class OperationModule {}
