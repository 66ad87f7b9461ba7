import type { DraftEvent, DraftState } from './domain/draft-state.js';

/** drafts.draft as stored, with its owner's name. */
export interface DraftRow {
  id: string;
  districtId: string;
  unitId: string;
  ownerId: string;
  ownerName: string;
  startedAt: Date;
  savedAt: Date;
  version: number;
  children: number;
  hadChild: boolean;
  /** The most that were ever on it at once. */
  mostChildren: number;
  state: DraftState;
}

/** drafts.content as stored. */
export interface DraftContentRow {
  draftId: string;
  version: number;
  sealedContent: Buffer;
  wrappedKey: Buffer;
  bodyMac: Buffer;
}

/** drafts.draft_event as stored, with the name of who acted; none for the house. */
export interface DraftEventRow {
  version: number;
  move: DraftEvent;
  fromState: DraftState;
  toState: DraftState;
  at: Date;
  byStaff: string;
  byName: string | null;
  fromOwner: string;
  reason: string | null;
}
