import type { Type } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { AccessesController } from './audit/accesses.controller.js';
import { FiguresController } from './audit/figures.controller.js';
import { LogController } from './audit/log.controller.js';
import { LogFileController } from './audit/log-file.controller.js';
import { ContactDetailsController } from './contact-details/contact-details.controller.js';
import { ContactPointsController } from './contact-points/contact-points.controller.js';
import { DutyRosterController } from './duty-roster/duty-roster.controller.js';
import { ShiftsController } from './duty-roster/shifts.controller.js';
import { HomeController } from './home/home.controller.js';
import { ProfileController } from './profile/profile.controller.js';
import { StaffActsController } from './staff/staff-acts.controller.js';
import { StaffController } from './staff/staff.controller.js';

/** Every page beyond signing in. A new page is added here. */
export const pageControllers: readonly Type[] = [
  AccessesController, FiguresController, LogController, LogFileController,
  AboutController, ContactDetailsController, ContactPointsController, DutyRosterController, HomeController,
  ProfileController, ShiftsController, StaffActsController, StaffController,
];
