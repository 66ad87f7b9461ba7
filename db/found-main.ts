// Writes the first organisations and their first administrators, once: the first person is shown what the file says and a
// fingerprint of it, the second runs it again with that fingerprint, and only then is anything written.
import { readFile } from 'node:fs/promises';
import { databaseUrl, readEnvironment, refuseToStart, UnsafeConfiguration } from '#platform';
import { AlreadyFounded, found } from './founding/found.js';
import { BadFounding, fingerprintOf, type Founding, readFounding } from './founding/founding-file.js';

const fileSetting = 'NAERVAERN_FOUNDING_FILE';

async function foundingFile(): Promise<Founding> {
  const path = process.env[fileSetting];
  if (path === undefined || path === '') throw new UnsafeConfiguration(fileSetting, 'must name the founding file (docs/how-to/run-in-production.md, section 5)');
  const json = await readFile(path, 'utf8').catch(() => {
    throw new UnsafeConfiguration(fileSetting, 'names a file that cannot be read');
  });
  try {
    return readFounding(json);
  } catch (error) {
    if (error instanceof BadFounding) throw new UnsafeConfiguration(fileSetting, `holds a file that must be mended:\n${error.message}`);
    throw error;
  }
}

/** What the second person reads before saying yes. */
function tell({ districtId, organisations }: Founding, fingerprint: string): string {
  const lines = organisations.flatMap((organisation) => [
    `${organisation.nameDa} (${organisation.kind}, CVR ${organisation.cvrNumber}${organisation.municipalityCode === undefined ? '' : `, kommune ${organisation.municipalityCode}`})`,
    `  ${organisation.issuer} may speak for: ${organisation.roles.join(', ')}`,
    ...organisation.units.map(({ kind, nameDa, phone }) => `  ${kind}: ${nameDa}, ${phone}`),
    ...organisation.administrators.map(({ displayName, subject }) => `  administrator: ${displayName}, ${subject}`),
  ]);
  return [`District ${districtId}`, ...lines, '', `Nothing is written yet. Whoever has read this and agrees runs the same again with NAERVAERN_FOUNDING_FINGERPRINT=${fingerprint}`, ''].join('\n');
}

try {
  readEnvironment(process.env);
  const adminUrl = databaseUrl(process.env, 'NAERVAERN_ADMINISTRATOR_DATABASE_URL');
  const founding = await foundingFile();
  const [fingerprint, said] = [fingerprintOf(founding), process.env['NAERVAERN_FOUNDING_FINGERPRINT']];
  if (said === undefined || said === '') process.stdout.write(tell(founding, fingerprint));
  else {
    if (said !== fingerprint) throw new UnsafeConfiguration('NAERVAERN_FOUNDING_FINGERPRINT', 'is not that of this file: somebody has changed the file since it was read; read it again');
    await found(adminUrl, founding);
    process.stdout.write(`${JSON.stringify({ done: 'found', organisations: founding.organisations.length })}\n`);
  }
} catch (error) {
  refuseToStart(error instanceof AlreadyFounded ? new UnsafeConfiguration(fileSetting, error.message) : error);
}
