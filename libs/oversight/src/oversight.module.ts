import { Module } from '@nestjs/common';
import { LogController } from './http/log.controller.js';

@Module({ controllers: [LogController] })
export class OversightModule {}
