export interface ActOnDraft {
  draftId: string;
  /** The version that the actor last saw. */
  version: number;
}
