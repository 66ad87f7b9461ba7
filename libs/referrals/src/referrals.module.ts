import { Module } from '@nestjs/common';
import { PartsController } from './http/parts.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { SubmissionsController } from './http/submissions.controller.js';

@Module({ controllers: [ReferralsController, SubmissionsController, PartsController] })
export class ReferralsModule {}
