const firstMs = 1_000;

/**
 * How long to wait before the next try: longer each time, and not the same for all, so that a server that comes back
 * is not met by everybody at once.
 * @param longestMs never more than one and a half times this
 */
export function growingWaits(longestMs: number): { next(): number; reset(): void } {
  let wait = firstMs;
  return {
    next() {
      const now = wait;
      wait = Math.min(2 * wait, longestMs);
      return now * (1 + Math.random() / 2);
    },
    reset: () => void (wait = firstMs),
  };
}
