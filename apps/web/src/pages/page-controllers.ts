import type { Type } from '@nestjs/common';
import { HomeController } from './home/home.controller.js';

/** Every page beyond signing in. A new page is added here. */
export const pageControllers: readonly Type[] = [HomeController];
