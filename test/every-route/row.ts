import type { RefusalCode } from '#kernel';
import type { Cast } from './cast.js';
import type { Stage } from './stage.js';

/** One request that can be made now. */
export interface Asking {
  /** Values for the `:names` of the path. */
  ids?: Record<string, string>;
  body?: Record<string, unknown>;
}

export interface Arranged extends Asking {
  /** What the rightful actor asks when that is another request: an id of one's own making. */
  rightfully?: Asking;
  /** The same request about something that is not there, where the id stands in the body. */
  unknownBody?: Record<string, unknown>;
  /** The person whose data the rightful answer is about, or would be if it were more than a list of references. */
  citizen?: string;
  /** Texts that only those whose job it is may get back. */
  secrets: string[];
  /** What the rightful answer must hold, so that an empty answer does not pass. */
  shows?: string;
  /** Texts that even the rightful answer must not hold. */
  withheld?: string[];
}

/** How a request that came to the door ended. */
export type Ending = 'answered' | RefusalCode;
export type Who = 'stranger' | 'otherAuthority' | 'otherSide' | 'wrongRole';

/** Everything that is promised of one route, for one kind of rightful actor. */
export interface Row {
  /** As `routesOf` writes it. */
  route: string;
  /** Tells rows of one route apart. */
  about?: string;
  /** As the audit log names it. */
  operation: string;
  cast: Cast;
  arrange(stage: Stage): Promise<Arranged>;
  endings: Record<Who, Ending>;
  /** Whether the closing of the rightful answer names the citizen by their random tag. */
  namesSubjects: boolean;
  /** Keys of organisations that the rightful act discloses to. */
  recipients?: string[];
  /** Whether only the web may ask, on behalf of the actor. */
  byClient?: boolean;
  /** Whether there is nothing to say but who and which. */
  hasNoBody?: boolean;
  /** Whether the answer goes on until somebody ends it; it is left when it has begun. */
  isStream?: boolean;
  /** Names of fields that the rightful answer never has. */
  never?: string[];
}

/** What lies in tables and belongs in no answer. */
export const innerFields = ['subjectTag', 'tags', 'wrappedKey', 'bodyMac', 'salt', 'districtId', 'sealedContent', 'openedBy', 'passedFromUnitId'];
