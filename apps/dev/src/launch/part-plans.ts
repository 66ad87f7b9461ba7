import { webClientId } from '#kernel';
import type { DataFolder, DevelopmentState } from './data-folder.js';
import type { PartPlan } from './house-part.js';
import { urlAs } from './product-database.js';
import type { RunningHouse } from './running-house.js';
import type { WebPublicKeys } from './web-keys.js';

/** Whom the identity provider's tokens are for; the same wherever the api happens to listen. */
const audience = 'urn:naervaern:api';

export interface PlannedHouse {
  running: RunningHouse;
  state: DevelopmentState;
  folder: DataFolder;
  webKeys: WebPublicKeys;
}

/** The processes of the house. Each is told what it needs and no more: no app gets the administrator's URL. */
export function partPlans({ running, state, folder, webKeys }: PlannedHouse): PartPlan[] {
  const { web, api, issuers, adminUrl } = running;
  const publicKeys = JSON.stringify(webKeys);
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
        NAERVAERN_DEV_IDP_WEB_ORIGIN: web,
        NAERVAERN_WEB_CLIENT_KEYS: publicKeys,
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
        NAERVAERN_WEB_CLIENT_KEYS: publicKeys,
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
    {
      name: 'web',
      module: 'apps/web/src/main',
      environment: {
        ...common,
        NAERVAERN_WEB_DATABASE_URL: urlAs('web_session', state.passwords.web_session, adminUrl),
        NAERVAERN_WEB_PORT: new URL(web).port,
        NAERVAERN_PUBLIC_ORIGIN: web,
        NAERVAERN_API_URL: api,
        NAERVAERN_AUDIENCE: audience,
        NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([
          { key: 'politi', name: { da: 'Politiets login', en: 'Sign-in for police' }, issuer: issuers.police, clientId: webClientId },
          { key: 'kommune', name: { da: 'Kommunernes login', en: 'Sign-in for municipalities' }, issuer: issuers.municipal, clientId: webClientId },
        ]),
        NAERVAERN_WEB_KEY_FILE: folder.webKeyFile,
        // A number that nobody has.
        NAERVAERN_OPERATING_DESK_PHONE: '+4570000000',
      },
      readyUrl: `${web}/health/ready`,
      logs: folder.logs,
    },
  ];
}
