import { auditorsLook } from './chapters/auditors-look.js';
import { hardPlaces } from './chapters/hard-places.js';
import { kommuneActs } from './chapters/kommune-acts.js';
import { partComesBack } from './chapters/part-comes-back.js';
import { policeRecord } from './chapters/police-record.js';
import { policeSend } from './chapters/police-send.js';
import { receiptHolds } from './chapters/receipt-holds.js';
import { strangersFindNothing } from './chapters/strangers-find-nothing.js';
import type { Scene } from './scene.js';

/**
 * The story from the officer's first entry to the auditors' last. Each run makes a case of its own.
 * @throws StoryEnds where a step did not hold that the rest builds on
 */
export async function tellStory(scene: Scene): Promise<void> {
  const recorded = await policeRecord(scene);
  const sent = await policeSend(scene, recorded);
  await receiptHolds(scene, sent);
  await strangersFindNothing(scene, sent);
  await kommuneActs(scene, recorded, sent);
  await partComesBack(scene, sent);
  await hardPlaces(scene);
  await auditorsLook(scene, recorded, sent);
}
