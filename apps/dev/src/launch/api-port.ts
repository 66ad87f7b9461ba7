import { setTimeout as pause } from 'node:timers/promises';
import { PlainStop } from '../plain-stop.js';
import { isFree } from '../postgres/index.js';

/** The parts of a launcher that was killed need a moment to let go. */
const patience = 3000;

/**
 * The port the api is asked to take, from NAERVAERN_API_PORT; 3001 unless it says otherwise.
 * @throws PlainStop when it is no port or somebody has it
 */
export async function apiPort(): Promise<number> {
  const text = process.env['NAERVAERN_API_PORT'] || '3001';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainStop(`NAERVAERN_API_PORT er "${text}"; det skal være et tal fra 1 til 65535.`, `NAERVAERN_API_PORT is "${text}"; it must be a number from 1 to 65535.`);
  }
  const deadline = Date.now() + patience;
  while (!(await isFree(port))) {
    if (Date.now() > deadline) throw taken(port);
    await pause(100);
  }
  return port;
}

function taken(port: number): PlainStop {
  const other = port === 65_535 ? port - 10 : Math.min(port + 10, 65_535);
  return new PlainStop(
    `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden: NAERVAERN_API_PORT=${other} npm start`,
    `Port ${port} is taken by another program. Stop it or choose another: NAERVAERN_API_PORT=${other} npm start`,
  );
}
