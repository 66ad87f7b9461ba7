import { Module } from '@nestjs/common';
import { PartsController } from './http/parts.controller.js';
import { ReferralsController } from './http/referrals.controller.js';

@Module({ controllers: [ReferralsController, PartsController] })
export class ReferralsModule {}
