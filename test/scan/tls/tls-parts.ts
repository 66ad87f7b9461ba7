import { readFile } from 'node:fs/promises';
import type { ServerOptions } from 'node:https';
import { join } from 'node:path';
import { controlOf, type Part, type Scene } from '../parts.js';
import { plantedFor } from '../planted/holes.js';
import { plainHeaders, weakSettings } from '../planted/weak-front.js';
import { ownCertificate, settingsIn, startTlsFront, wantedSettings } from './tls-front.js';
import type { TlsReport } from './read-testssl.js';
import { sslscan, testssl, type TlsScanner } from './tls-scanners.js';

const patience = 120;
const proxyConfiguration = 'docker/proxy/nginx.conf';

async function reportOn({ productionWeb, folder }: Scene, scan: TlsScanner, settings: ServerOptions, strip: readonly string[] = []): Promise<TlsReport> {
  const front = await startTlsFront(await ownCertificate(folder), settings, await productionWeb(), strip);
  try {
    return await scan(front.port, folder, patience);
  } finally {
    await front.close();
  }
}

/** Handshakes are not counted by anybody: neither tool says how many it made. */
const tlsPart = (tool: 'testssl' | 'sslscan', scan: TlsScanner): Part => ({
  tool,
  target: 'tls',
  async look(scene) {
    const committed = await readFile(join(scene.root, proxyConfiguration), 'utf8').catch(() => undefined);
    const settings = committed === undefined ? wantedSettings : settingsIn(committed);
    const { remarks, offered, doubts } = await reportOn(scene, scan, settings);
    return { requests: 0, findings: remarks, doubts, told: `${offered.join(' and ')}, set as in ${committed === undefined ? 'tls-front.ts' : proxyConfiguration}` };
  },
  async control(scene) {
    const { remarks } = await reportOn(scene, scan, weakSettings, plainHeaders);
    return controlOf(0, plantedFor[tool], (hole) => remarks.some(({ what, where }) => what === hole || where === hole));
  },
});

export const testsslOnFront = tlsPart('testssl', testssl);
export const sslscanOnFront = tlsPart('sslscan', sslscan);
