export { partStates, moves, stateAfter, stateForSender, whoseTurn } from './domain/part-state.js';
export { ReferralsModule } from './referrals.module.js';
