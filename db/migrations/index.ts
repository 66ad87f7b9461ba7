import { Platform1000000001000 } from './1000-platform.js';
import { Audit1000000002000 } from './2000-audit.js';
import { Identity1000000003000 } from './3000-identity.js';
import { Cases1000000004000 } from './4000-cases.js';
import { Referrals1000000005000 } from './5000-referrals.js';
import { Staff1000000006000 } from './6000-staff.js';
import { Session1000000006500 } from './6500-session.js';
import { Duty1000000007000 } from './7000-duty.js';
import { DueWork1000000007500 } from './7500-due-work.js';
import { Drafts1000000008000 } from './8000-drafts.js';
import { FollowedParts1000000008100 } from './8100-followed-parts.js';
import { HandOver1000000008200 } from './8200-hand-over.js';
import { Oversight1000000008300 } from './8300-oversight.js';
import { SecondWalls1000000008400 } from './8400-second-walls.js';
import { MostChildren1000000008500 } from './8500-most-children.js';
import { KeptDraftsToldAgain1000000008550 } from './8550-kept-drafts-told-again.js';
import { Growth1000000009000 } from './9000-growth.js';
import { WatchedQueues1000000009200 } from './9200-watched-queues.js';
import { CaseOfUnit1000000009300 } from './9300-case-of-unit.js';
import { BasisTable1000000009400 } from './9400-basis-table.js';
import { EndOfConsent1000000009500 } from './9500-end-of-consent.js';
import { ConsentRecord1000000009510 } from './9510-consent-record.js';
import { ExpiryOfConsent1000000009520 } from './9520-expiry-of-consent.js';
import { Disclosures1000000009600 } from './9600-disclosures.js';

/** The one timeline, oldest first. A migration that has left a machine is never edited: write the next one. */
export const migrations = [
  Platform1000000001000,
  Audit1000000002000,
  Identity1000000003000,
  Cases1000000004000,
  Referrals1000000005000,
  Staff1000000006000,
  Session1000000006500,
  Duty1000000007000,
  DueWork1000000007500,
  Drafts1000000008000,
  FollowedParts1000000008100,
  HandOver1000000008200,
  Oversight1000000008300,
  SecondWalls1000000008400,
  MostChildren1000000008500,
  KeptDraftsToldAgain1000000008550,
  Growth1000000009000,
  WatchedQueues1000000009200,
  CaseOfUnit1000000009300,
  BasisTable1000000009400,
  EndOfConsent1000000009500,
  ConsentRecord1000000009510,
  ExpiryOfConsent1000000009520,
  Disclosures1000000009600,
];
