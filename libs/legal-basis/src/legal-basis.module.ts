import { Module } from '@nestjs/common';
import { ConsentsController } from './http/consents.controller.js';
import { LegalBasesController } from './http/legal-bases.controller.js';

@Module({ controllers: [ConsentsController, LegalBasesController] })
export class LegalBasisModule {}
