import { Platform1000000001000 } from './1000-platform.js';
import { Audit1000000002000 } from './2000-audit.js';
import { Identity1000000003000 } from './3000-identity.js';
import { Cases1000000004000 } from './4000-cases.js';
import { Referrals1000000005000 } from './5000-referrals.js';

/** The one timeline, oldest first. A migration that has left a machine is never edited: write the next one. */
export const migrations = [
  Platform1000000001000,
  Audit1000000002000,
  Identity1000000003000,
  Cases1000000004000,
  Referrals1000000005000,
];
