import type { RunningHouse } from '../launch/running-house.js';
import type { Telling } from './telling.js';
import type { Visitor } from './visitor.js';

/** Where the story plays. Who has come in once is not signed in again. */
export interface Scene {
  house: Pick<RunningHouse, 'api' | 'issuers'>;
  tell: Telling;
  /** Nobody: without a token. */
  anybody: Visitor;
  /** The demo person with this key, signed in. */
  as(personKey: string): Promise<Visitor>;
}
