import { Global, Module } from '@nestjs/common';
import { Door } from './door.js';

/** The door, for every context's controllers. Database and Sealing come from the app that wires it. */
@Global()
@Module({ providers: [Door], exports: [Door] })
export class OperationModule {}
