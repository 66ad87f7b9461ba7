import { Module } from '@nestjs/common';
import { ConsentsController } from './http/consents.controller.js';

@Module({ controllers: [ConsentsController] })
export class LegalBasisModule {}
