import { startPart } from '../../../apps/dev/src/launch/house-part.js';
import { freePort } from '../../../apps/dev/src/postgres/index.js';
import type { ScanHouse } from '../house/scan-house.js';

/** Starts the two builds with holes beside the house, on its data and with its keys, so that its sessions hold there too. */
export async function startPlanted({ plans, folder }: ScanHouse, parts: AsyncDisposableStack): Promise<{ api: string; web: string }> {
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const [api, web] = [`http://127.0.0.1:${apiPort}`, `http://localhost:${webPort}`];
  const started = [
    startPart({ ...plans.api, name: 'planted api', module: 'test/scan/planted/planted-api-main', environment: { ...plans.api.environment, NAERVAERN_API_PORT: String(apiPort), NAERVAERN_PUBLIC_ORIGIN: api }, readyUrl: `${api}/health/ready` }),
    startPart({ ...plans.web, name: 'planted web', module: 'test/scan/planted/planted-web-main', environment: { ...plans.web.environment, NAERVAERN_WEB_PORT: String(webPort), NAERVAERN_PUBLIC_ORIGIN: web, NAERVAERN_PLANTED_FOLDER: folder.path }, readyUrl: `${web}/health/live` }),
  ];
  for (const part of started) parts.defer(() => part.stop());
  await Promise.all(started.map((part) => part.ready));
  return { api, web };
}
