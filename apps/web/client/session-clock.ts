/** As the server says them: ISO 8601. */
export interface Times {
  serverNow: string;
  idleEndsAt: string;
  absoluteEndsAt: string;
}

/**
 * When the session ends, by the server's clock: this machine's may be wrong by hours. It is asked anew each time, since
 * timers stand still while a laptop sleeps.
 */
export class SessionClock {
  /** Server's clock minus this one, in ms. */
  #offset = 0;
  #idleEndsAt = 0;
  #absoluteEndsAt = 0;

  /** Takes over the times just heard. */
  set({ serverNow, idleEndsAt, absoluteEndsAt }: Times): void {
    this.#offset = Date.parse(serverNow) - Date.now();
    this.#idleEndsAt = Date.parse(idleEndsAt);
    this.#absoluteEndsAt = Date.parse(absoluteEndsAt);
  }

  /** Milliseconds until nobody is signed in any more; negative when that is past. */
  left(): number {
    return Math.min(this.#idleEndsAt, this.#absoluteEndsAt) - (Date.now() + this.#offset);
  }

  /** False when the end is the one that no activity puts off. */
  canBeExtended(): boolean {
    return this.#idleEndsAt < this.#absoluteEndsAt;
  }
}

/** @returns the times, or nothing when these are not three times */
export function timesIn(something: unknown): Times | undefined {
  const times = something as Times;
  const all = [times.serverNow, times.idleEndsAt, times.absoluteEndsAt];
  return all.every((time) => !Number.isNaN(Date.parse(time))) ? times : undefined;
}
