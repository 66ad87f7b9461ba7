import type { Provider } from '@nestjs/common';
import { naervaernApi } from '#api-client';
import type { WebConfiguration } from '#platform';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import { keysTimeoutMilliseconds, PublishedKeys } from './published-keys.js';
import { Submissions } from './submissions.js';

/** What pages need to send a referral and to show its receipt. */
export const receiptsProviders: Provider[] = [
  Submissions,
  {
    provide: PublishedKeys,
    inject: [WEB_CONFIGURATION],
    useFactory: ({ apiUrl }: WebConfiguration) =>
      new PublishedKeys(() => naervaernApi({ baseUrl: apiUrl, timeoutMilliseconds: keysTimeoutMilliseconds }).get('/.well-known/jwks.json')),
  },
];
