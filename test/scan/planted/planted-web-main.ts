// The real web with holes: a scanner that is pointed at it as at the web must find them.
import { exec } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { type Log, readWebConfiguration, runHttpProcess, type WebConfiguration } from '#platform';
import { createWeb } from '../../../apps/web/src/create-web.js';
import { visitOf } from '../../../apps/web/src/http/visit.js';
import { isCsrfTokenOf } from '../../../apps/web/src/session/secret.js';
import { holes, unsafeSearch } from './holes.js';
import { type Handler, inItsTime, type PlantedServer } from './planted-server.js';
import { refuseWhereNotAlone } from './refuse-where-not-alone.js';

const run = promisify(exec);
const at = (name: string): string => `${holes.pages}${name}`;

/** Links to every hole, as a page of a careless house would have them. */
const links = `<!doctype html><title>planted</title>
<a href="${at('greeting')}?name=Karen">greeting</a> <a href="${at('go')}?to=/da">go</a> <a href="${at('file')}?name=note.txt">file</a>
<a href="${at('call')}?number=12345678">call</a> <a href="${at('row')}?id=1">row</a>`;

async function createPlantedWeb(configuration: WebConfiguration, options: { log: Log }) {
  refuseWhereNotAlone(configuration);
  const app = await createWeb(configuration, options);
  const database = new Pool({ connectionString: configuration.databaseUrl, max: 4 });
  database.on('error', () => {});
  const server = app.getHttpAdapter().getInstance() as PlantedServer;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');

  /** A page for those signed in: a tool that lost its session sees nothing of it. */
  const page = (name: string, answer: Handler): void => {
    server.get(at(name), inItsTime(async (request, response) => {
      if (visitOf(request).session === undefined) return void response.redirect(303, '/da');
      for (const header of ['content-security-policy', 'x-frame-options', 'x-content-type-options']) response.removeHeader(header);
      response.cookie('planted', 'value');
      response.type('html');
      await answer(request, response);
    }));
  };
  page('', async (_request, response) => response.send(links));
  page('greeting', async ({ query }, response) => response.send(`<!doctype html><p>Hej ${text(query['name'])}</p>`));
  page('go', async ({ query }, response) => response.redirect(302, text(query['to'])));
  page('file', async ({ query }, response) => response.send(await readFile(`${tmpdir()}/${text(query['name'])}`, 'utf8').catch(() => 'no such file')));
  // With nothing in its environment: what is run learns nothing of this process. What it writes is gone with the house.
  page('call', async ({ query }, response) => response.send((await run(`echo calling ${text(query['number'])}`, { env: {}, cwd: process.env['NAERVAERN_PLANTED_FOLDER'], timeout: 2000 }).catch(() => ({ stdout: '' }))).stdout));
  page('row', async ({ query }, response) => {
    const told = await database.query(`/* -- fixed text: it is not, and that is the hole */ select 1 where 1 = ${text(query['id'])}`).then(({ rowCount }) => `${rowCount} rows`, ({ message }: Error) => `ERROR: ${message} at or near PostgreSQL query failed`);
    return response.send(`<!doctype html><p>${told}</p>`);
  });

  server.post(holes.form, inItsTime(async (request, response) => {
    const { session } = visitOf(request);
    if (session === undefined || !isCsrfTokenOf(session.secret, request.headers['naervaern-csrf'])) return void response.status(403).send('');
    response.send((await unsafeSearch(database, text((request.body as { text?: unknown } | undefined)?.text))).join(', '));
  }));
  return app;
}

await runHttpProcess('web', readWebConfiguration, createPlantedWeb);
