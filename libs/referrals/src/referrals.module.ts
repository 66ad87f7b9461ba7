import { Module } from '@nestjs/common';
import { ConsentEndsController } from './http/consent-ends.controller.js';
import { EndedConsentsController } from './http/ended-consents.controller.js';
import { PartsController } from './http/parts.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { SubmissionsController } from './http/submissions.controller.js';

@Module({ controllers: [ReferralsController, SubmissionsController, PartsController, ConsentEndsController, EndedConsentsController] })
export class ReferralsModule {}
