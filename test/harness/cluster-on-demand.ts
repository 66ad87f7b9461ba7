import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Cluster } from './cluster.js';
import { startClusterProcess, type ClusterProcess } from './cluster-process.js';

/** Set by a check run that has started a cluster for several jest runs: the cluster as JSON. */
const given = 'NAERVAERN_TEST_CLUSTER';
/** Set by jest's global setup: where a spec asks for the cluster. */
const offered = 'NAERVAERN_TEST_CLUSTER_URL';

/**
 * Offers one cluster to all specs of a jest run and starts it when the first one asks: pure specs never pay for it.
 * @returns stops what was started
 */
export async function offerCluster(): Promise<() => Promise<void>> {
  if (process.env[given]) return async () => {};
  let started: Promise<ClusterProcess> | undefined;
  const path = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    if (request.url !== path) return void response.writeHead(404).end();
    started ??= startClusterProcess();
    started.then(
      ({ cluster }) => response.end(JSON.stringify(cluster)),
      (problem: Error) => response.writeHead(500).end(problem.message),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.env[offered] = `http://127.0.0.1:${(server.address() as { port: number }).port}${path}`;
  return async () => {
    server.close();
    server.closeAllConnections();
    await (await started?.catch(() => undefined))?.stop();
  };
}

/** The cluster of this run. */
export async function sharedCluster(): Promise<Cluster> {
  const present = process.env[given];
  if (present) return JSON.parse(present) as Cluster;
  const url = process.env[offered];
  if (!url) throw new Error('There is no test cluster: run specs by jest with jest.config.json.');
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as Cluster;
}
