/**
 * The steps of what the worker does beside acts, in order: a round of the outbox, of due work and of entries that were
 * left open. A watcher is told each one; tests use it to kill the process between any two. Acts have the door's.
 */
export type WorkStep = 'facts-claimed' | 'fact-told' | 'fact-delivered' | 'due-claimed' | 'entries-closed' | 'entries-committed';
export type WorkStepWatcher = (step: WorkStep) => void;
export const WORK_STEP_WATCHER = Symbol('WorkStepWatcher');
