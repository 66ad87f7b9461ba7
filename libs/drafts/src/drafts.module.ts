import { Module } from '@nestjs/common';
import { DraftsController } from './http/drafts.controller.js';

@Module({ controllers: [DraftsController] })
export class DraftsModule {}
