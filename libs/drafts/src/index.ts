export { draftAges } from './domain/draft-age.js';
export { draftMoves, draftStates } from './domain/draft-state.js';
export { DraftsModule } from './drafts.module.js';
export { endingOfDrafts } from './end-draft.js';
export { draftInTheWay, type SentInstead, settleDraftAsSent } from './mark-draft-sent.js';
export { tellingOfDrafts } from './tell-of-unsent-draft.js';
