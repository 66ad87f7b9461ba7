// Ends with 0 when the process named by the last argument works, for whoever keeps containers running. Without curl: an
// image with fewer programs is one with fewer ways in.

const patience = 4_000;

const checks = {
  api: () => isReady(process.env.NAERVAERN_API_PORT || '3001'),
  web: () => isReady(process.env.NAERVAERN_WEB_PORT || '3000'),
  worker: () => isReady(process.env.NAERVAERN_WORKER_HEALTH_PORT || '3002'),
};

async function isReady(port) {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(patience) });
  return response.ok;
}

const check = checks[process.argv.at(-1)];
// Why it is ill stands in its own log.
process.exit((await check?.().catch(() => false)) ? 0 : 1);
