import { Module } from '@nestjs/common';
import { CasesController } from './http/cases.controller.js';

@Module({ controllers: [CasesController] })
export class CasesModule {}
