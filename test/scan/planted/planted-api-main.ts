// The real api with holes: a scanner that is pointed at it as at the api must find them.
import { Pool } from 'pg';
import { type Configuration, type Log, readApiConfiguration, runHttpProcess } from '#platform';
import { createApi } from '../../../apps/api/src/create-api.js';
import { holes, unsafeSearch } from './holes.js';
import { type Asked, inItsTime, type PlantedServer } from './planted-server.js';
import { refuseWhereNotAlone } from './refuse-where-not-alone.js';

async function createPlantedApi(configuration: Configuration, options: { log: Log }) {
  refuseWhereNotAlone(configuration);
  const app = await createApi(configuration, options);
  const database = new Pool({ connectionString: configuration.databaseUrl, max: 4 });
  database.on('error', () => {});
  const server = app.getHttpAdapter().getInstance() as PlantedServer;
  const isSomebody = ({ headers }: Asked): boolean => /^Bearer \S{100,}/.test(headers.authorization ?? '');

  server.post(holes.search, inItsTime(async (request, response) => {
    if (!isSomebody(request)) return void response.status(401).json({});
    response.json({ notes: await unsafeSearch(database, String((request.body as { text?: unknown } | undefined)?.text)) });
  }));

  server.post(holes.note, inItsTime(async (request, response) => {
    const { text, count } = (request.body ?? {}) as { text?: unknown; count?: unknown };
    if (!isSomebody(request) || typeof text !== 'string' || typeof count !== 'number' || !Number.isInteger(count)) return void response.status(400).json({});
    try {
      if (text.includes('\u007f')) throw new Error('a letter that nobody thought of');
      const { rows } = await database.query('select $1::integer as count', [count]);
      response.json(rows[0]);
    } catch {
      response.status(500).json({});
    }
  }));
  return app;
}

await runHttpProcess('api', readApiConfiguration, createPlantedApi);
