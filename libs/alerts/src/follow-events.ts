import { refuse } from '#kernel';
import { operation } from '#operation';

export interface FollowEvents {
  /** How many streams the staff member has open at this process besides this one. */
  openAlready: number;
}

/** More than anybody's windows need; a client that opens one after another and closes none is stopped here. */
export const mostStreams = 20;

/** Somebody at work waits for news. Which news they are told is decided at each; none is about anybody. */
export const followEvents = operation({
  name: 'events.follow',
  verb: 'consultation',
  purpose: () => 'operations',
  about: (_input: FollowEvents) => ({ scope: 'none' }),
  find: async () => ({}),
  may: (_actor, _found, { openAlready }) => (openAlready < mostStreams ? true : refuse('too-many-streams')),
  run: async () => ({}),
  view: () => ({}),
});
