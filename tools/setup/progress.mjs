/**
 * Steps that say so when they take more than a second: once while they run, once with their time.
 * @param {NodeJS.WritableStream} stream where the lines go
 */
export function progressOn(stream) {
  return async function step(name, work) {
    const startedAt = performance.now();
    const notice = setTimeout(() => stream.write(`  ${name} ...\n`), 1000);
    try {
      return await work();
    } finally {
      clearTimeout(notice);
      const seconds = secondsSince(startedAt);
      if (seconds >= 1) stream.write(`  ${name}: ${seconds.toFixed(1)} s\n`);
    }
  };
}

export const secondsSince = (startedAt) => (performance.now() - startedAt) / 1000;
