import type { DataFolder, DevelopmentState } from './data-folder.js';
import type { PartPlan } from './house-part.js';
import { urlAs } from './product-database.js';
import type { RunningHouse } from './running-house.js';

/** Whom the identity provider's tokens are for; the same wherever the api happens to listen. */
const audience = 'urn:naervaern:api';

/** The processes of the house. Each is told what it needs and no more: no app gets the administrator's URL. */
export function partPlans(running: RunningHouse, state: DevelopmentState, folder: DataFolder): PartPlan[] {
  const { api, issuers, adminUrl } = running;
  const common = { NAERVAERN_ENVIRONMENT: 'development' };
  const accepted = Object.values(issuers).map((issuer) => ({ issuer, jwksUri: `${issuer}/jwks` }));
  return [
    {
      name: 'identity provider',
      module: 'apps/dev/src/identity-provider/main',
      environment: {
        ...common,
        NAERVAERN_DEV_IDP_PORT_POLICE: new URL(issuers.police).port,
        NAERVAERN_DEV_IDP_PORT_MUNICIPAL: new URL(issuers.municipal).port,
        NAERVAERN_AUDIENCE: audience,
      },
      logs: folder.logs,
    },
    {
      name: 'api',
      module: 'apps/api/src/main',
      environment: {
        ...common,
        NAERVAERN_API_DATABASE_URL: urlAs('api', state.passwords.api, adminUrl),
        NAERVAERN_API_HOST: '127.0.0.1',
        NAERVAERN_API_PORT: new URL(api).port,
        NAERVAERN_PUBLIC_ORIGIN: api,
        NAERVAERN_ISSUERS: JSON.stringify(accepted),
        NAERVAERN_AUDIENCE: audience,
        NAERVAERN_KEY_FILE: folder.keyFile,
      },
      readyUrl: `${api}/health/ready`,
      logs: folder.logs,
    },
    {
      name: 'worker',
      module: 'apps/worker/src/main',
      environment: {
        ...common,
        NAERVAERN_WORKER_DATABASE_URL: urlAs('worker', state.passwords.worker, adminUrl),
        NAERVAERN_KEY_FILE: folder.keyFile,
      },
      logs: folder.logs,
    },
  ];
}
