import { Module } from '@nestjs/common';
import { DirectoryController } from './http/directory.controller.js';

@Module({ controllers: [DirectoryController] })
export class DirectoryModule {}
