// npm run scan [-- --brief] [-- --seed <number>] [-- --only <tool>,<tool>] [-- --json <file>]: scanners of other makers
// at the running product, and at builds with planted holes that they must find.
import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { targetsOf } from '../every-route/targets.js';
import { administrator, amounts } from './amounts.js';
import { contractOnApi } from './contract/contract-part.js';
import { startScanHouse } from './house/scan-house.js';
import { accepted, judged } from './judge/accepted.js';
import type { Part, Scene, Seen } from './parts.js';
import { startPlanted } from './planted/start-planted.js';
import { failures, type Outcome, printReport, type Row } from './report.js';
import { type ScannerName, scanners, versionOf } from './scanners.js';
import { sqlmapAsAdministrator, sqlmapOnApi, sqlmapOnWeb } from './sqlmap/sqlmap-parts.js';
import { startProductionWeb } from './tls/production-web.js';
import { sslscanOnFront, testsslOnFront } from './tls/tls-parts.js';
import { wapitiAsAdministrator, wapitiOnApi, wapitiOnWeb } from './wapiti/wapiti-parts.js';
import { zzufOnBoth } from './zzuf/zzuf-part.js';

const root = resolve(import.meta.dirname, '../../..');
const { values: asked } = parseArgs({ options: { brief: { type: 'boolean' }, seed: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' } } });
const profile = asked.brief === true ? 'brief' : 'full';
const seed = asked.seed === undefined ? randomInt(2 ** 30) : Number(asked.seed);
const isWanted = ({ tool }: Part): boolean => asked.only === undefined || asked.only.split(',').includes(tool);

/**
 * Two at a time, then those that change what the others need. On the web one after the other: wapiti sends every form that
 * it finds, also the one that hands a case back, and whoever attacks a form of that case afterwards is refused for it.
 */
const tracks: Part[][] = [
  [testsslOnFront, sslscanOnFront, sqlmapOnApi, wapitiOnApi],
  [sqlmapOnWeb, wapitiOnWeb, zzufOnBoth],
];
const afterwards: Part[] = [contractOnApi, ...(profile === 'full' ? [wapitiAsAdministrator(administrator), sqlmapAsAdministrator(administrator)] : [])];

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    say(`  stopped by ${signal}: nothing is shown by this scan`);
    void parts.disposeAsync().finally(() => process.exit(1));
  });
}

async function rowOf(part: Part, version: string, scene: Scene): Promise<Row> {
  const { tool, target } = part;
  const startedAt = performance.now();
  const seen: Seen = await part.look(scene).catch((problem: Error) => ({ requests: 0, findings: [], doubts: [String(problem.stack)] }));
  const control = await part.control?.(scene).catch((problem: Error) => ({ requests: 0, found: [], missed: [String(problem.stack)] }));
  const seconds = (performance.now() - startedAt) / 1000;
  say(`  ${tool} on ${target}: ${seconds.toFixed(0)} s`);
  return { tool, target, version, seconds, requests: seen.requests, findings: seen.findings.map((finding) => ({ ...finding, tool, target })), doubts: seen.doubts, ...(seen.told === undefined ? {} : { told: seen.told }), ...(control === undefined ? {} : { control }) };
}

async function scan(): Promise<Outcome> {
  const house = await startScanHouse(parts);
  const folder = join(house.folder.path, 'tools');
  mkdirSync(folder);
  const versions = new Map<string, string | undefined>([['fast-check', fastCheckVersion()]]);
  for (const name of Object.keys(scanners) as ScannerName[]) versions.set(name, await versionOf(scanners[name], folder));
  const planted = await startPlanted(house, parts);
  const contract = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as Scene['contract'];
  const scene: Scene = { house, planted, contract, productionWeb: once(() => startProductionWeb(house, parts)), targets: await targetsOf(house.hand), amounts: amounts[profile], seed, root, folder };
  const rows: Row[] = [];
  const runTrack = async (track: readonly Part[]): Promise<void> => {
    for (const part of track.filter(isWanted)) {
      const version = versions.get(part.tool);
      if (version !== undefined) rows.push(await rowOf(part, version, scene));
    }
  };
  await Promise.all(tracks.map(runTrack));
  await runTrack(afterwards);
  rows.push(await ownWord(scene));
  const notRun = Object.entries(scanners).filter(([name]) => versions.get(name) === undefined && (asked.only === undefined || asked.only.split(',').includes(name)))
    .map(([name, { package: wanted }]) => `${name}, because it is not installed here and could not be; install it with apt-get install ${wanted}`);
  return { rows, judged: judged(rows.flatMap(({ findings }) => findings), accepted, rows), notRun };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

const fastCheckVersion = (): string => (JSON.parse(readFileSync(join(root, 'node_modules/fast-check/package.json'), 'utf8')) as { version: string }).version;

/** What the product says of itself at the end: faults in its log, and whether every part is still there. */
async function ownWord({ house }: Scene): Promise<Row> {
  const faults = await house.faults();
  const broken = house.broken();
  const words = [...faults.map((fault) => ({ what: 'a fault in the product’s log', where: fault })), ...(broken === undefined ? [] : [{ what: 'a part of the product ended', where: broken }])];
  const findings = words.map((each) => ({ ...each, tool: 'own log', target: 'all', level: 'high' as const }));
  return { tool: 'own log', target: 'all', version: '-', requests: 0, seconds: 0, findings, doubts: [] };
}

try {
  say(`  ${profile} scan, seed ${seed}; everything on loopback`);
  const outcome = await scan();
  printReport(outcome, say);
  const wrong = failures(outcome);
  if (asked.json !== undefined) writeFileSync(asked.json, JSON.stringify({ passed: outcome.rows.length - new Set(outcome.rows.filter(isFaulty(outcome))).size, failures: wrong, notRun: outcome.notRun }));
  say(`\n${wrong.length === 0 ? 'Nothing at medium or above; every planted hole was found' : `${wrong.length} reasons to fail`}${outcome.notRun.length === 0 ? '' : `; ${outcome.notRun.length} tools not run`}.`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}

function isFaulty({ judged: { failing } }: Outcome) {
  return ({ findings, doubts, control }: Row): boolean => doubts.length > 0 || (control?.missed.length ?? 0) > 0 || findings.some((finding) => failing.includes(finding));
}
