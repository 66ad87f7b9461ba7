import { operation } from '#operation';
import { handlesParts } from './domain/may-handle-part.js';
import { mostPassedOn, passedOnView } from './http/passed-on.view.js';
import { passedOnStore } from './passed-on.store.js';

/** What the contact point gave to another one, and whether a named human has opened it since. References only. */
export const readPassedOn = operation({
  name: 'passed-on.read',
  verb: 'consultation',
  purpose: () => 'duty_handover',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => passedOnStore.of(tx, actor.unitId, mostPassedOn + 1),
  may: handlesParts,
  run: async (_tx, { found }) => found,
  view: passedOnView,
});
