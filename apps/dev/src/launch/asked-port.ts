import { setTimeout as pause } from 'node:timers/promises';
import { PlainStop } from '../plain-stop.js';
import { isFree } from '../postgres/index.js';

/** The parts of a launcher that was killed need a moment to let go. */
const patience = 3000;

/** The settings that ask for a port, and the port when they do not. */
const standardPorts = { NAERVAERN_API_PORT: 3001, NAERVAERN_WEB_PORT: 3000 } as const;
type PortSetting = keyof typeof standardPorts;

/**
 * The port that a setting asks for, once it is free.
 * @throws PlainStop when it is no port or somebody has it
 */
export async function askedPort(setting: PortSetting): Promise<number> {
  const text = process.env[setting] || String(standardPorts[setting]);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainStop(`${setting} er "${text}"; det skal være et tal fra 1 til 65535.`, `${setting} is "${text}"; it must be a number from 1 to 65535.`);
  }
  const deadline = Date.now() + patience;
  while (!(await isFree(port))) {
    if (Date.now() > deadline) throw taken(setting, port);
    await pause(100);
  }
  return port;
}

function taken(setting: PortSetting, port: number): PlainStop {
  const other = port === 65_535 ? port - 10 : Math.min(port + 10, 65_535);
  return new PlainStop(
    `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden: ${setting}=${other} npm start`,
    `Port ${port} is taken by another program. Stop it or choose another: ${setting}=${other} npm start`,
  );
}
