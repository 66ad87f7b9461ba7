// Prints the administrator's URL of the development database, and nothing else, on stdout.
import { dataFolder } from '../launch/data-folder.js';
import { urlOf } from '../launch/product-database.js';
import { runningHouse } from '../launch/running-house.js';
import { administratorUrl, readServerState } from '../postgres/index.js';

const url = await developmentUrl();
if (url === undefined) {
  process.stderr.write('Der er ingen udviklingsdatabase endnu. Start den: npm start\nThere is no development database yet. Start it: npm start\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`${url}\n`);
}

async function developmentUrl(): Promise<string | undefined> {
  const own = process.env['DATABASE_URL'];
  if (own) return urlOf(own);
  const running = await runningHouse();
  if (running) return running.adminUrl;
  const state = await readServerState(dataFolder().postgres);
  if (state?.port === undefined) return undefined;
  process.stderr.write('Den kører ikke lige nu: npm start\nIt is not running now: npm start\n');
  return administratorUrl(state, state.port, 'naervaern');
}
