import { derivedId } from './derived-id.js';
import type { AdultKey, PersonKey, StatementKey } from './field-name.js';

/** What everything in a referral is called, by the draft that it comes from. */
export class Ids {
  constructor(readonly draftId: string) {}

  person(key: PersonKey): string {
    return derivedId(this.draftId, `person ${key}`);
  }

  statement(key: StatementKey): string {
    return derivedId(this.draftId, `statement ${key}`);
  }

  consent(key: AdultKey): string {
    return derivedId(this.draftId, `consent ${key}`);
  }

  part(key: PersonKey): string {
    return derivedId(this.draftId, `part ${key}`);
  }
}
