import { rm } from 'node:fs/promises';
import { isPlainStop } from '../plain-stop.js';
import { forgetPostgres } from '../postgres/index.js';
import { checkServer } from './check-server.js';
import { dataFolder } from './data-folder.js';
import { refuseSecondLauncher } from './launcher-lock.js';
import { forgetProductDatabase } from './product-database.js';

// Forgets development data: rows, keys, passwords, ports. With DATABASE_URL also the database there, whose sealed
// rows nobody could open any more.
try {
  const folder = dataFolder();
  await refuseSecondLauncher(folder);
  const url = process.env['DATABASE_URL'];
  if (url) {
    await checkServer(url);
    await forgetProductDatabase(url);
  }
  await forgetPostgres(folder.postgres);
  await rm(folder.path, { recursive: true, force: true });
  process.stdout.write(`Forgotten: ${folder.path}${url ? ' and the database "naervaern" on the server in DATABASE_URL' : ''}\n`);
} catch (problem) {
  if (!isPlainStop(problem)) throw problem;
  process.stderr.write(`${problem.danish}\n${problem.english}\n`);
  process.exitCode = 1;
}
