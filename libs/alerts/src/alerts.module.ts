import { Module } from '@nestjs/common';
import { StillActs } from '#identity';
import { EventsController } from './http/events.controller.js';
import { LiveLine } from './live-line.js';

@Module({ controllers: [EventsController], providers: [StillActs, LiveLine] })
export class AlertsModule {}
