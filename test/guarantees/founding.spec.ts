import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nsisLevelUris, uuidv7 } from '#kernel';
import { BadFounding, type FoundedOrganisation, readFounding } from '../../db/founding/founding-file.js';
import { jobFunction, rightfulClaims, signedToken } from '../builders/access-token.js';
import { runningApi } from '../harness/index.js';

const api = await runningApi();
const folder = await mkdtemp(join(tmpdir(), 'naervaern-founding-'));
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

const kommune: FoundedOrganisation = {
  kind: 'municipality', nameDa: 'Faxe Kommune', nameEn: 'Faxe Municipality', municipalityCode: '0320', cvrNumber: '90000320', issuer: api.issuers.municipal.issuer,
  roles: ['child_intake', 'administrator', 'auditor'],
  units: [
    { kind: 'administration', nameDa: 'Administrationen, Faxe', nameEn: 'Administration, Faxe', phone: '+45 00 00 32 01' },
    { kind: 'child_intake', nameDa: 'Modtagelsen, Faxe', nameEn: 'Intake, Faxe', phone: '+45 00 00 32 02' },
  ],
  administrators: [{ subject: 'urn:faxe:asta', displayName: 'Asta Opdigtsen' }, { subject: 'urn:faxe:bjarke', displayName: 'Bjarke Tænkt' }],
};
const file = (change: Partial<FoundedOrganisation> = {}, more: object = {}) => ({ districtId: '01930000-0000-7000-8000-0000000000d1', organisations: [{ ...kommune, ...change }], ...more });

interface Ended {
  code: number;
  out: string;
  error: string;
}

/** Runs the command as the installer does, as a process of its own. */
async function run(founding: unknown, fingerprint?: string): Promise<Ended> {
  const path = join(folder, `${uuidv7()}.json`);
  await writeFile(path, JSON.stringify(founding));
  const env = {
    PATH: process.env['PATH'], NAERVAERN_ENVIRONMENT: 'test', NAERVAERN_ADMINISTRATOR_DATABASE_URL: api.database.urls.admin, NAERVAERN_FOUNDING_FILE: path,
    ...(fingerprint === undefined ? {} : { NAERVAERN_FOUNDING_FINGERPRINT: fingerprint }),
  };
  return await new Promise((ended) => {
    execFile(process.execPath, [join(import.meta.dirname, '../../db/found-main.js')], { env }, (error, out, errors) => ended({ code: error === null ? 0 : Number(error.code), out, error: errors }));
  });
}

const fingerprintIn = ({ out }: Ended): string => /FINGERPRINT=([0-9a-f]{16})$/m.exec(out)![1]!;
const organisationsOfFile = async () => (await api.database.asSuperuser('select id from identity.organisation where cvr_number = $1', [kommune.cvrNumber])).length;

/** A right of the new kommune as its identity provider says it. */
const tokenOf = (subject: string, role: string) =>
  signedToken(api.issuers.municipal, { ...rightfulClaims(kommune.issuer, new Date()), sub: subject, acr: nsisLevelUris.high, privileges: [{ scope: `urn:dk:gov:saml:cvrNumberIdentifier:${kommune.cvrNumber}`, privilege: jobFunction(role) }] });

describe('the first people of an installation', () => {
  it('are shown first, written when a second person says the fingerprint, and then sign in', async () => {
    const shown = await run(file());
    expect([shown.code, shown.error, await organisationsOfFile()]).toEqual([0, '', 0]);
    for (const word of ['Faxe Kommune', '90000320', '0320', kommune.issuer, 'child_intake, administrator, auditor', '+45 00 00 32 02', 'Asta Opdigtsen', 'urn:faxe:bjarke', 'Nothing is written yet']) expect(shown.out).toContain(word);
    const asta = api.callerWith(await tokenOf('urn:faxe:asta', 'administrator'));
    expect((await asta.get('/me')).status).toBe(403);

    const changed = await run(file({ administrators: [kommune.administrators[0]!, { subject: 'urn:faxe:somebody-else', displayName: 'Bjarke Tænkt' }] }), fingerprintIn(shown));
    expect([changed.code, changed.error, await organisationsOfFile()]).toEqual([78, expect.stringContaining('somebody has changed the file'), 0]);

    const [first, second] = await Promise.all([run(file(), fingerprintIn(shown)), run(file(), fingerprintIn(shown))]);
    expect([first.code, second.code].toSorted()).toEqual([0, 78]);
    expect(await organisationsOfFile()).toBe(1);
    for (const subject of ['urn:faxe:asta', 'urn:faxe:bjarke']) {
      const me = await api.callerWith(await tokenOf(subject, 'administrator')).get('/me');
      expect([me.status, me.body.role]).toEqual([200, 'administrator']);
      expect((await api.callerWith(await tokenOf(subject, 'child-intake')).get('/me')).status).toBe(403);
    }
    expect((await asta.get('/staff')).status).toBe(200);
  }, 30_000);

  it('are written all or not at all', async () => {
    const other = { ...kommune, cvrNumber: '90000330', municipalityCode: '0330', nameDa: 'Slagelse Kommune', administrators: [{ subject: 'urn:slagelse:a', displayName: 'A' }, { subject: 'urn:slagelse:b', displayName: 'B' }] };
    const both = file({}, { organisations: [other, { ...kommune, cvrNumber: '90000340', municipalityCode: '0340' }] });
    const refused = await run(both, fingerprintIn(await run(both)));
    // The second kommune's administrators are known already, as those of Faxe.
    expect(refused.code).not.toBe(0);
    expect(await api.database.asSuperuser(`select id from identity.organisation where cvr_number in ('90000330', '90000340')`)).toEqual([]);
  }, 30_000);
});

describe('a founding file', () => {
  const faults = (change: Partial<Record<keyof FoundedOrganisation, unknown>>, more: object = {}): readonly string[] => {
    try {
      readFounding(JSON.stringify(file(change as Partial<FoundedOrganisation>, more)));
      return [];
    } catch (error) {
      if (error instanceof BadFounding) return error.lines;
      throw error;
    }
  };

  it('that is right is taken', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof FoundedOrganisation, unknown>>, string]>([
    ['one administrator only', { administrators: [kommune.administrators[0]] }, 'organisations[0].administrators: must be two people'],
    ['the same person twice', { administrators: [kommune.administrators[0], kommune.administrators[0]] }, 'subject urn:faxe:asta of https://log-ind.kommune.example stands there twice'],
    ['no office for its administrators', { units: [kommune.units[1]] }, 'must hold one of kind administration'],
    ['a role of the other side', { roles: ['administrator', 'police_officer'] }, 'organisations[0].roles[1]: must be one of child_intake'],
    ['nobody who may say administrator', { roles: ['auditor'] }, 'must hold administrator'],
    ['a unit of the other side', { units: [...kommune.units, { ...kommune.units[1], kind: 'local_police' }] }, 'organisations[0].units[2].kind: must be one of'],
    ['no code of its kommune', { municipalityCode: undefined }, 'organisations[0].municipalityCode: a kommune has one'],
    ['a code that is no kommune', { municipalityCode: '9999' }, 'must be the code of a Danish kommune'],
    ['a CVR number that is none', { cvrNumber: '123' }, 'organisations[0].cvrNumber: must be a CVR number'],
    ['an issuer without TLS', { issuer: 'http://log-ind.kommune.example' }, 'organisations[0].issuer: must be the https address'],
    ['a telephone number in other spelling', { units: [{ ...kommune.units[0], phone: '00003201' }] }, 'organisations[0].units[0].phone: must be 112'],
    ['an empty name', { nameDa: ' ' }, 'organisations[0].nameDa: must be a name'],
    ['an unknown field', { secret: 'x' } as object, 'organisations[0].secret: is not known'],
    ['a list that is none', { units: 'administration' }, 'organisations[0].units: must be a list'],
  ])('with %s is refused, with its place', (_what, change, words) => {
    expect(faults(change).join('\n')).toContain(words);
  });

  it('that is no JSON, no object, or empty, is refused', () => {
    for (const text of ['', 'null', '[]', '{}', '{"districtId":"x","organisations":[]}', '{"districtId":"01930000-0000-7000-8000-0000000000d1","organisations":[null]}']) expect(() => readFounding(text)).toThrow(BadFounding);
  });
});
