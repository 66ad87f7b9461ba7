import type { LimitBounds } from './adaptive-limit.js';

/**
 * What a request is to a process that has too much to do. An act changes something: a referral, a decision, a draft. A
 * read shows something and can be asked for again. A stream stays open and does nothing.
 */
export type RequestKind = 'act' | 'read' | 'stream';

/** How many of each kind a process takes on at once. What is beyond that is told to come again, at once. */
export interface Capacity {
  acts: LimitBounds;
  reads: LimitBounds;
  streams: number;
}

/** What a process is doing now, and how much it may. */
export interface Load {
  acts: number;
  mostActs: number;
  reads: number;
  mostReads: number;
  streams: number;
  mostStreams: number;
}

/**
 * One request holds one connection at a time, and those beyond wait for one. Acts and reads have limits of their own, and
 * that of reads is the lower: they never fill what acts need, and a referral waits for at most four reads on each
 * connection (security.md row 20). 600 users with a stream each are far below the last.
 */
export function capacityOf(poolSize: number): Capacity {
  return {
    acts: { least: poolSize, first: 4 * poolSize, most: 12 * poolSize, slow: 2_000 },
    reads: { least: Math.ceil(poolSize / 2), first: 4 * poolSize, most: 4 * poolSize, slow: 1_000 },
    streams: 2_000,
  };
}

/** Whether one more can be taken on. Pure. */
export function hasRoom(kind: RequestKind, load: Load): boolean {
  if (kind === 'stream') return load.streams < load.mostStreams;
  return kind === 'act' ? load.acts < load.mostActs : load.reads < load.mostReads;
}
