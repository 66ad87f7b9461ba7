import { type Refusal, refuse } from '#kernel';

/** What an administrator does to something that another one may have changed in the meantime. */
export interface ActOnVersion {
  /** The version that the actor last saw. */
  version: number;
}

/** Whether it is still as the actor last saw it. */
export function changedMeanwhile(found: { version: number }, { version }: ActOnVersion): Refusal | undefined {
  return found.version === version ? undefined : refuse('changed-meanwhile', { version: found.version });
}
