export interface ActOnPart {
  partId: string;
  /** The version that the actor last saw. */
  version: number;
}
