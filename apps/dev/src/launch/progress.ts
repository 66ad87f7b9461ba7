/** Runs a step; says so when it takes more than a second, once while it runs and once with its time. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

export function progressOn(stream: NodeJS.WritableStream): Step {
  return async (name, work) => {
    const startedAt = performance.now();
    const notice = setTimeout(() => stream.write(`  ${name} ...\n`), 1000);
    try {
      return await work();
    } finally {
      clearTimeout(notice);
      const seconds = (performance.now() - startedAt) / 1000;
      if (seconds >= 1) stream.write(`  ${name}: ${seconds.toFixed(1)} s\n`);
    }
  };
}
