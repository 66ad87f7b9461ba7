import type { AuthenticatedUser } from '#identity';
import type { EventStream, Heard, Log } from '#platform';
import { type EventKind, whatConcerns } from './domain/whom-it-concerns.js';

/** Everything that the followers of one process need from outside. */
export interface Surroundings {
  /** Whether the person may still act as they were let in. Throws when the database is away. */
  stillActs: (signedIn: AuthenticatedUser) => Promise<boolean>;
  log: Log;
}

interface Follower {
  readonly signedIn: AuthenticatedUser;
  readonly stream: EventStream;
  /** What is to be told; a kind that comes again before it was told is told once. */
  readonly untold: Set<EventKind>;
  isBeingTold: boolean;
}

/** Those who wait for news at this process, and what they are told. */
export class Followers {
  private readonly followers = new Set<Follower>();
  /** By staff member: streams that are open or about to be. */
  private readonly places = new Map<string, number>();

  constructor(private readonly surroundings: Surroundings) {}

  /** Takes a place for a stream of this staff member. @returns how many they had before, and the way to give it back, once */
  takePlace(staffMemberId: string): { openAlready: number; giveBack: () => void } {
    const openAlready = this.places.get(staffMemberId) ?? 0;
    this.places.set(staffMemberId, openAlready + 1);
    const giveBack = (): void => {
      const left = this.places.get(staffMemberId)! - 1;
      if (left === 0) this.places.delete(staffMemberId);
      else this.places.set(staffMemberId, left);
    };
    return { openAlready, giveBack };
  }

  /** How many follow. */
  get count(): number {
    return this.followers.size;
  }

  /** Whether nobody has a place: nothing is left of streams that have ended. */
  get isEmpty(): boolean {
    return this.followers.size === 0 && this.places.size === 0;
  }

  /** Tells news on this stream until it ends; at the latest when the token does, for then nobody knows who listens. */
  async follow(stream: EventStream, signedIn: AuthenticatedUser): Promise<void> {
    const follower: Follower = { signedIn, stream, untold: new Set(), isBeingTold: false };
    const life = setTimeout(() => stream.end(), signedIn.token.expiresAt.getTime() - Date.now());
    this.followers.add(follower);
    await stream.ended;
    clearTimeout(life);
    this.followers.delete(follower);
  }

  /** News, or word that some may have been missed: then all streams end, and whoever opens theirs again asks for everything. */
  hear(heard: Heard): void {
    if (typeof heard === 'string') return this.endAll();
    for (const follower of this.followers) {
      const kind = whatConcerns(follower.signedIn.actor, heard);
      if (kind === null) continue;
      follower.untold.add(kind);
      if (!follower.isBeingTold) void this.tell(follower);
    }
  }

  pingAll(): void {
    for (const { stream } of this.followers) stream.ping();
  }

  endAll(): void {
    for (const { stream } of this.followers) stream.end();
  }

  private async tell(follower: Follower): Promise<void> {
    const { signedIn, stream, untold } = follower;
    follower.isBeingTold = true;
    try {
      while (untold.size > 0 && stream.isOpen) {
        const kinds = [...untold];
        untold.clear();
        if (await this.surroundings.stillActs(signedIn)) {
          for (const kind of kinds) stream.send('changed', { kind });
        } else {
          stream.send('ended', {});
          stream.end();
        }
      }
    } catch (error) {
      // Nobody can say whether they still may: the client asks anew and is answered what is the matter.
      this.surroundings.log.fault('follower-not-told', error);
      stream.end();
    } finally {
      follower.isBeingTold = false;
    }
  }
}
