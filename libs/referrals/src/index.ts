export { partStates, moves, stateAfter, stateForSender, whoseTurn } from './domain/part-state.js';
export { expiryOfConsents } from './expire-consents.js';
export { ReferralsModule } from './referrals.module.js';
export { tellingOfOverdueAnswers } from './tell-overdue-answers.js';
