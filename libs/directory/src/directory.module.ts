import { Module } from '@nestjs/common';
import { ContactPointsController } from './http/contact-points.controller.js';
import { DirectoryController } from './http/directory.controller.js';

@Module({ controllers: [DirectoryController, ContactPointsController] })
export class DirectoryModule {}
