// Ends with 0 when the process named by the last argument works, for whoever keeps containers running. Without curl: an
// image with fewer programs is one with fewer ways in.
import { Client } from 'pg';
import { databaseUrl } from '#platform';

const patience = 4_000;

const checks = {
  api: () => isReady(process.env.NAERVAERN_API_PORT || '3001'),
  web: () => isReady(process.env.NAERVAERN_WEB_PORT || '3000'),
  worker: hasBeaten,
};

async function isReady(port) {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(patience) });
  return response.ok;
}

/** The worker answers nobody; every ten seconds it says to the database that it lives. */
async function hasBeaten() {
  const client = new Client({ connectionString: databaseUrl(process.env, 'NAERVAERN_WORKER_DATABASE_URL'), connectionTimeoutMillis: patience, query_timeout: patience });
  await client.connect();
  try {
    const { rows } = await client.query(`select from platform.heartbeat where process = 'worker' and beat_at > clock_timestamp() - interval '60 seconds'`);
    return rows.length === 1;
  } finally {
    await client.end();
  }
}

const check = checks[process.argv.at(-1)];
// Why it is ill stands in its own log.
process.exit((await check?.().catch(() => false)) ? 0 : 1);
