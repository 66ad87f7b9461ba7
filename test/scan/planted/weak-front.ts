import type { ServerOptions } from 'node:https';

/** A front as nobody should run one: TLS 1.0 and 1.1, suites without authentication, CBC. */
export const weakSettings: ServerOptions = {
  minVersion: 'TLSv1',
  ciphers: 'TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-SHA:AECDH-AES128-SHA:@SECLEVEL=0',
};

/** Taken away by that front. */
export const plainHeaders: readonly string[] = ['strict-transport-security'];
