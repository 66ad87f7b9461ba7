import type { AnyActor, AuditVerb, PurposeCode } from '#kernel';

export type ScopeKind = 'case' | 'list' | 'log' | 'log-of-all' | 'none';
export type Outcome = 'answered' | 'refused' | 'failed';

/** What is known before an act: who, what, why and about what. The database adds when, where and in which transaction. */
export interface Opening {
  id: string;
  actor: AnyActor;
  operation: string;
  verb: AuditVerb;
  purpose: PurposeCode;
  scope: ScopeKind;
  aboutKind: string;
  aboutId: string | null;
}

/** What is known after it. Subjects are random tags, fields are names, details are sealed. */
export interface Closing {
  entryId: string;
  outcome: Outcome;
  code: string | null;
  subjects: string[];
  fields: string[];
  recipients: string[];
  details: Buffer | null;
}
