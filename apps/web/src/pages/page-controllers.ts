import type { Type } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { AccessesController } from './audit/accesses.controller.js';
import { FiguresController } from './audit/figures.controller.js';
import { LogFileController } from './audit/log-file.controller.js';
import { LogController } from './audit/log.controller.js';
import { MessagesController } from './case-part/messages.controller.js';
import { PartFormsController } from './case-part/part-forms.controller.js';
import { PartController } from './case-part/part.controller.js';
import { PassOnController } from './case-part/pass-on.controller.js';
import { AskAgainController } from './consents/ask-again.controller.js';
import { ConsentsController } from './consents/consents.controller.js';
import { EndedConsentsController } from './consents/ended-consents.controller.js';
import { ContactDetailsController } from './contact-details/contact-details.controller.js';
import { ContactPointsController } from './contact-points/contact-points.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DutyRosterController } from './duty-roster/duty-roster.controller.js';
import { ShiftsController } from './duty-roster/shifts.controller.js';
import { HomeController } from './home/home.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { LegalBasesController } from './legal-bases/legal-bases.controller.js';
import { ProfileController } from './profile/profile.controller.js';
import { AutosaveController } from './referral-form/autosave.controller.js';
import { BasisController } from './referral-form/basis.controller.js';
import { CheckController } from './referral-form/check.controller.js';
import { ReceiptController } from './referral-form/receipt.controller.js';
import { ReferralFormController } from './referral-form/referral-form.controller.js';
import { SentFormsController } from './sent/sent-forms.controller.js';
import { SentController } from './sent/sent.controller.js';
import { StaffActsController } from './staff/staff-acts.controller.js';
import { StaffController } from './staff/staff.controller.js';

/** Every page beyond signing in. A new page is added here. */
export const pageControllers: readonly Type[] = [
  AboutController,
  AccessesController,
  AskAgainController,
  AutosaveController,
  BasisController,
  CheckController,
  ConsentsController,
  ContactDetailsController,
  ContactPointsController,
  DraftsController,
  DutyRosterController,
  EndedConsentsController,
  FiguresController,
  HomeController,
  InboxController,
  LegalBasesController,
  LogController,
  LogFileController,
  MessagesController,
  PartController,
  PartFormsController,
  PassOnController,
  ProfileController,
  ReceiptController,
  ReferralFormController,
  SentController,
  SentFormsController,
  ShiftsController,
  StaffActsController,
  StaffController,
];
