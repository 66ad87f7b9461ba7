const presses = 3;
const withinMs = 5_000;

/** Calls when Shift was pressed and let go three times within five seconds with nothing else in between: nobody types that. */
export function onThreeShifts(done: () => void): void {
  /** When each was let go, in ms since the page was loaded. */
  let times: number[] = [];
  let isAlone = false;

  function somethingElse(): void {
    times = [];
    isAlone = false;
  }

  function down({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void {
    if (key === 'Shift' && !ctrlKey && !altKey && !metaKey) isAlone = true;
    else somethingElse();
  }

  function up({ key }: KeyboardEvent): void {
    if (key !== 'Shift' || !isAlone) return;
    isAlone = false;
    const now = performance.now();
    times = [...times, now].filter((time) => now - time <= withinMs);
    if (times.length >= presses) done();
  }

  addEventListener('keydown', down, { capture: true });
  addEventListener('keyup', up, { capture: true });
  addEventListener('pointerdown', somethingElse, { capture: true });
}
